// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of a repository when it is built.

#include "tests/fakes/umbracofiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto dotUmbraco = ".umbraco"_L1;

/// A value of ".umbraco"; empty: it has none.
QString settingOf(const UmbracoFiles::Files &repository, const QString &key)
{
    const QRegularExpression line(u"^\\s*%1\\s*=\\s*\"([^\"]+)\"\\s*$"_s.arg(key), QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(repository.value(dotUmbraco))).captured(1);
}

/// The packages that come along with those that are named.
QStringList companionsOf(const QString &package)
{
    static const QMap<QString, QStringList> all{
        {u"Umbraco.Cms"_s, {u"Umbraco.Cms.Core"_s, u"Umbraco.Cms.Infrastructure"_s, u"Umbraco.Cms.Web.Common"_s}},
        {u"Umbraco.Forms"_s, {u"Umbraco.Forms.Core"_s}},
        {u"Umbraco.Deploy.Cloud"_s, {u"Umbraco.Deploy.Core"_s, u"Umbraco.Deploy.Infrastructure"_s}}};
    return all.value(package);
}

QByteArray depsFile(const QString &name, const QList<UmbracoFiles::Reference> &references)
{
    QJsonObject libraries{{name + "/1.0.0"_L1, QJsonObject{{u"type"_s, u"project"_s}, {u"serviceable"_s, false}}}};
    QJsonObject dependencies;
    for (const UmbracoFiles::Reference &reference : references) {
        dependencies.insert(reference.package, reference.version);
        for (const QString &package : QStringList{reference.package} + companionsOf(reference.package))
            libraries.insert(package + u'/' + reference.version,
                             QJsonObject{{u"type"_s, u"package"_s}, {u"serviceable"_s, true}});
    }
    const QString target = u".NETCoreApp,Version=v10.0"_s;
    const QJsonObject project{{name + "/1.0.0"_L1, QJsonObject{{u"dependencies"_s, dependencies}}}};
    return QJsonDocument(QJsonObject{{u"runtimeTarget"_s, QJsonObject{{u"name"_s, target}}},
                                     {u"targets"_s, QJsonObject{{target, project}}},
                                     {u"libraries"_s, libraries}})
        .toJson();
}

/// Why dotnet would not build it; empty: it would.
QString buildProblem(const UmbracoFiles::Files &repository, const QString &projectFile)
{
    const QString shown = u"C:\\home\\site\\repository\\"_s + QString(projectFile).replace(u'/', u'\\');
    if (!repository.contains(projectFile))
        return u"MSBUILD : error MSB1009: Project file does not exist.\nSwitch: %1"_s.arg(shown);
    if (!UmbracoFiles::isXml(repository.value(projectFile)))
        return u"%1 : error MSB4025: The project file could not be loaded."_s.arg(shown);
    for (const UmbracoFiles::Reference &reference : UmbracoFiles::references(repository))
        if (reference.file == projectFile && reference.version.isEmpty())
            return u"%1 : error NU1015: The following PackageReference item(s) do not have a version specified: %2"_s
                .arg(shown, reference.package);
    return {};
}

} // namespace

QString UmbracoFiles::problemOfDotUmbraco(const Files &repository)
{
    if (repository.contains(u"bin/Umbraco.Core.dll"_s))
        return {}; // older than it
    if (!repository.contains(dotUmbraco))
        return u"File missing: The `.umbraco` file cannot be found in the root of the repository"_s;
    const QString base = settingOf(repository, u"base"_s);
    if (base.isEmpty() || base.contains(u'\\') || settingOf(repository, u"csproj"_s).isEmpty())
        return u"File format Error: The `.umbraco` file is not valid"_s;
    return {};
}

std::optional<UmbracoFiles::Files> UmbracoFiles::built(const Files &repository, QString *error)
{
    if (repository.contains(u"bin/Umbraco.Core.dll"_s))
        return repository;
    *error = problemOfDotUmbraco(repository);
    if (!error->isEmpty())
        return std::nullopt;
    const QString base = settingOf(repository, u"base"_s) + u'/';
    const QString projectFile = base + settingOf(repository, u"csproj"_s);
    *error = buildProblem(repository, projectFile);
    if (!error->isEmpty())
        return std::nullopt;
    QList<Reference> used = references(repository);
    used.removeIf([&projectFile](const Reference &reference) { return reference.file != projectFile; });
    const QString name = projectFile.section(u'/', -1).section(u'.', 0, -2);
    Files output{{name + ".deps.json"_L1, depsFile(name, used)},
                 {name + ".dll"_L1, "MZ"},
                 {u"web.config"_s, "<configuration><system.webServer /></configuration>\n"}};
    for (auto file = repository.cbegin(); file != repository.cend(); ++file)
        if (file.key().startsWith(base) && !file.key().endsWith(".csproj"_L1) && !file.key().endsWith(".cs"_L1))
            output.insert(file.key().mid(base.size()), *file);
    return output;
}

UmbracoVersions UmbracoFiles::deployedVersions(const QString &webRoot)
{
    const QDir folder(webRoot);
    for (const QString &name : folder.entryList({u"*.deps.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        UmbracoVersions versions;
        const QJsonObject libraries = QJsonDocument::fromJson(file.readAll()).object().value("libraries"_L1).toObject();
        for (auto library = libraries.begin(); library != libraries.end(); ++library) {
            const QString package = library.key().section(u'/', 0, 0);
            const QString version = library.key().section(u'/', 1);
            if (package == "Umbraco.Cms"_L1)
                versions.cms = version;
            else if (package == "Umbraco.Forms"_L1)
                versions.forms = version;
            else if (package == "Umbraco.Deploy.Cloud"_L1)
                versions.deploy = version;
        }
        if (!versions.cms.isEmpty())
            return versions;
    }
    return versionsOfBin(webRoot);
}

} // namespace Switchback
