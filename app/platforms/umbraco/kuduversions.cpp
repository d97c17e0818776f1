// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/kuduversions.h"

#include "app/platforms/umbraco/assemblyfile.h"
#include "app/platforms/umbraco/deployedpackages.h"
#include "app/platforms/umbraco/legacysite.h"
#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/sourcetree.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Files below a folder of HOME. Folders are listed before a file of theirs is asked for: most of those that are looked
/// for are not there.
class KuduFolder {
public:
    KuduFolder(KuduClient &kudu, QString root)
        : m_kudu(kudu)
        , m_root(std::move(root))
    {
    }

    /// Of the files in it; none when it is not there.
    Result<QStringList> names(const QString &folder = {})
    {
        if (const auto known = m_names.constFind(folder); known != m_names.cend())
            return *known;
        const Result<QList<KuduFile>> files = m_kudu.list(folder.isEmpty() ? m_root : QString(m_root + u'/' + folder));
        if (!files && files.error().code != "http.not-found"_L1)
            return Failure(files.error());
        QStringList names;
        for (const KuduFile &file : files.value_or(QList<KuduFile>()))
            if (!file.isFolder)
                names.append(file.name);
        m_names.insert(folder, names);
        return names;
    }

    /// In whatever case it is written there. Nothing: there is none.
    Result<std::optional<QByteArray>> read(const QString &path)
    {
        const QString folder = path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
        const Result<QStringList> names = this->names(folder);
        if (!names)
            return Failure(names.error());
        const qsizetype at = names->indexOf(
            QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(path.section(u'/', -1))),
                               QRegularExpression::CaseInsensitiveOption));
        if (at < 0)
            return std::nullopt;
        const QString below = folder.isEmpty() ? names->at(at) : QString(folder + u'/' + names->at(at));
        const Result<KuduContent> content = m_kudu.read(QString(m_root + u'/' + below));
        if (content)
            return std::optional(content->bytes);
        return content.error().code == "http.not-found"_L1 ? Result<std::optional<QByteArray>>(std::nullopt)
                                                           : Failure(content.error());
    }

private:
    KuduClient &m_kudu;
    QString m_root;
    QHash<QString, QStringList> m_names;
};

/// Of a site of version 7 or 8.
Result<ProductVersions> legacyVersions(KuduFolder &folder)
{
    const Result<std::optional<QByteArray>> list = folder.read(u"packages.config"_s);
    if (!list)
        return Failure(list.error());
    if (*list)
        if (const auto versions = legacyPackages(**list); versions && versions->contains(UmbracoProduct::Cms))
            return versions;
    static constexpr std::pair<UmbracoProduct, QLatin1StringView> assemblies[] = {
        {UmbracoProduct::Cms, "bin/Umbraco.Core.dll"_L1},
        {UmbracoProduct::Forms, "bin/Umbraco.Forms.Core.dll"_L1},
        {UmbracoProduct::Deploy, "bin/Umbraco.Deploy.dll"_L1}};
    ProductVersions versions;
    for (const auto &[product, path] : assemblies) {
        const Result<std::optional<QByteArray>> assembly = folder.read(QString(path));
        if (!assembly)
            return Failure(assembly.error());
        const std::optional<QString> text = fileVersionIn(assembly->value_or(QByteArray()));
        if (const auto version = PackageVersion::parse(text.value_or(QString())))
            versions.insert(product, version->text());
    }
    return versions;
}

Problem noDeployedList()
{
    return umbracoProblem(
        ProblemKind::Missing, Owner::Platform, u"umbraco.deployed-list"_s,
        Text(QT_TRANSLATE_NOOP(
            "Text", "In site/wwwroot there is no list of deployed packages that is clearly the site's own.")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "A deployment may be under way: wait for its end and look again. If it stays so, "
                               "deploy the last commit anew.")));
}

/// \a csproj: name of the project, where that is known. Nothing: there is no list, so the site may be an old one.
Result<std::optional<ProductVersions>> listedVersions(KuduFolder &webRoot, const QString &csproj)
{
    const Result<QStringList> names = webRoot.names();
    if (!names)
        return Failure(names.error());
    const QString name = depsJsonOf(*names, csproj);
    const Result<std::optional<QByteArray>> bytes =
        name.isEmpty() ? Result<std::optional<QByteArray>>(std::nullopt) : webRoot.read(name);
    if (!bytes || !*bytes)
        return bytes ? Result<std::optional<ProductVersions>>(std::nullopt) : Failure(bytes.error());
    return packagesInDepsJson(**bytes, name).map([](const QMap<QString, QString> &packages) {
        return std::optional(productsAmong(packages));
    });
}

Result<std::optional<LegacyStatus>> statusIn(KuduFolder &webRoot)
{
    const Result<std::optional<QByteArray>> config = webRoot.read(u"web.config"_s);
    if (!config || !*config)
        return config ? Result<std::optional<LegacyStatus>>(std::nullopt) : Failure(config.error());
    return legacyStatus(**config);
}

void readLegacy(KuduVersions &versions, KuduFolder &repository, KuduFolder &webRoot, const LegacyStatus &status)
{
    versions.database = status.version;
    const Result<ProductVersions> deployed = legacyVersions(webRoot);
    const Result<ProductVersions> stated = legacyVersions(repository);
    versions.deployed = deployed.value_or(ProductVersions());
    versions.deployedTrouble = deployed ? std::nullopt : std::optional(deployed.error());
    versions.repository = stated.value_or(ProductVersions());
    versions.repositoryTrouble = stated ? std::nullopt : std::optional(stated.error());
}

} // namespace

KuduVersions readKuduVersions(KuduClient &kudu)
{
    KuduFolder repository(kudu, u"site/repository"_s);
    KuduFolder webRoot(kudu, u"site/wwwroot"_s);
    KuduVersions versions;
    const Result<SourceTree> tree =
        readSourceTree([&repository](const QString &path) { return repository.read(path); });
    if (tree)
        versions.repository = statedVersions(*tree);
    else
        versions.repositoryTrouble = tree.error();
    const auto listed = listedVersions(webRoot, tree ? tree->project.csproj : QString());
    if (listed && *listed) {
        versions.deployed = **listed;
        return versions;
    }
    const Result<std::optional<LegacyStatus>> status =
        listed ? statusIn(webRoot) : Result<std::optional<LegacyStatus>>(Failure(listed.error()));
    if (status && *status)
        readLegacy(versions, repository, webRoot, **status);
    else
        versions.deployedTrouble = status ? noDeployedList() : status.error();
    return versions;
}

} // namespace Switchback
