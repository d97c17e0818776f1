// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deployedpackages.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Large sites have some hundred packages in some hundred kilobytes.
constexpr qint64 maximumDepsBytes = 16 << 20;

constexpr QLatin1StringView depsJson(".deps.json");

Problem unreadable(const QString &name, const QString &why)
{
    return umbracoProblem(ProblemKind::Remote, Owner::Platform, u"umbraco.deployed-list"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The list of deployed packages, %1, cannot be read."), {name}),
                          Text(QT_TRANSLATE_NOOP(
                              "Text", "A deployment may be under way: wait for its end and look again. If it stays so, "
                                      "deploy the last commit anew.")),
                          why);
}

} // namespace

Result<QMap<QString, QString>> packagesInDepsJson(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > maximumDepsBytes)
        return Failure(unreadable(name, u"%1 bytes"_s.arg(bytes.size())));
    QJsonParseError error;
    const QByteArray mark("\xEF\xBB\xBF");
    const QJsonDocument json =
        QJsonDocument::fromJson(bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes, &error);
    if (json.isNull())
        return Failure(unreadable(name, error.errorString()));
    const QJsonValue libraries = json.object().value("libraries"_L1);
    if (!libraries.isObject())
        return Failure(unreadable(name, u"it has no libraries"_s));
    QMap<QString, QString> packages;
    const QJsonObject list = libraries.toObject();
    for (auto library = list.constBegin(); library != list.constEnd(); ++library) {
        const QString key = library.key(); // "Umbraco.Cms/17.1.0"
        if (library.value().toObject().value("type"_L1).toString() == "package"_L1 && key.count(u'/') == 1)
            packages.insert(key.section(u'/', 0, 0), key.section(u'/', 1));
    }
    return packages;
}

QString depsJsonOf(const QStringList &names, const QString &csproj)
{
    const QString wanted = csproj.section(u'.', 0, -2) + depsJson;
    QStringList found;
    for (const QString &name : names) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return name;
        if (name.endsWith(depsJson, Qt::CaseInsensitive))
            found.append(name);
    }
    return found.size() == 1 ? found.first() : QString();
}

ProductVersions productsAmong(const QMap<QString, QString> &packages)
{
    QMap<QString, QString> byLowerName;
    for (auto package = packages.cbegin(); package != packages.cend(); ++package)
        byLowerName.insert(package.key().toLower(), package.value());
    ProductVersions versions;
    for (const UmbracoProduct product : umbracoProducts()) {
        const QStringList signs = signsOfProduct(product);
        for (const QString &sign : signs)
            if (const QString version = byLowerName.value(sign.toLower()); !version.isEmpty()) {
                versions.insert(product, version);
                break;
            }
    }
    return versions;
}

} // namespace Switchback
