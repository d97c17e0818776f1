// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracofiles.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int firstOnCore = 9; ///< the first version on .NET (Core)
constexpr auto projectFolder = "src/UmbracoProject/"_L1;
constexpr auto homeType = "document-type__5a1d0f0e2b3c4d5e8f90a1b2c3d4e5f6.uda"_L1;

QString frameworkOf(int major)
{
    struct Since {
        int major;
        QString framework;
    };
    static const QList<Since> all{{17, u"net10.0"_s}, {15, u"net9.0"_s}, {13, u"net8.0"_s}, {11, u"net7.0"_s}};
    for (const Since &one : all)
        if (major >= one.major)
            return one.framework;
    return u"net6.0"_s;
}

QList<UmbracoFiles::Reference> packagesFor(const UmbracoVersions &versions)
{
    const QString ofMajor = u"%1.0.0"_s.arg(UmbracoFiles::major(versions.cms));
    return {{u"Umbraco.Cms"_s, versions.cms, {}},
            {u"Umbraco.Forms"_s, versions.forms, {}},
            {u"Umbraco.Deploy.Cloud"_s, versions.deploy, {}},
            {u"Umbraco.Deploy.Contrib"_s, versions.deploy, {}},
            {u"Umbraco.Deploy.Forms"_s, versions.deploy, {}},
            {u"Umbraco.Cloud.Cms"_s, ofMajor, {}},
            {u"Umbraco.Cloud.Identity.Cms"_s, ofMajor, {}},
            {u"Umbraco.Cloud.StorageProviders.AzureBlob"_s, ofMajor, {}}};
}

QByteArray propsFile(const QList<UmbracoFiles::Reference> &packages)
{
    QByteArray props = "<Project>\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true"
                       "</ManagePackageVersionsCentrally>\n  </PropertyGroup>\n  <ItemGroup>\n";
    for (const UmbracoFiles::Reference &package : packages)
        props +=
            u"    <PackageVersion Include=\"%1\" Version=\"%2\" />\n"_s.arg(package.package, package.version).toUtf8();
    return QByteArray(props + "  </ItemGroup>\n</Project>\n");
}

QByteArray projectFile(const QList<UmbracoFiles::Reference> &packages, const QString &framework, bool hasVersions)
{
    QByteArray project = "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    <TargetFramework>"
                         + framework.toUtf8() + "</TargetFramework>\n  </PropertyGroup>\n  <ItemGroup>\n";
    for (const UmbracoFiles::Reference &package : packages) {
        const QString version = hasVersions ? u" Version=\"%1\""_s.arg(package.version) : QString();
        project += u"    <PackageReference Include=\"%1\"%2 />\n"_s.arg(package.package, version).toUtf8();
    }
    return QByteArray(project + "  </ItemGroup>\n</Project>\n");
}

QByteArray typeFile(const QString &version)
{
    return QByteArray("{\n  \"Name\": \"Home\",\n  \"Alias\": \"home\",\n  \"Udi\": "
                      "\"umb://document-type/5a1d0f0e2b3c4d5e8f90a1b2c3d4e5f6\",\n  \"__type\": "
                      "\"Umbraco.Deploy.Infrastructure,Umbraco.Deploy.Infrastructure.Artifacts.ContentType."
                      "DocumentTypeArtifact\",\n  \"__version\": \""
                      + version.toUtf8() + "\"\n}\n");
}

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// As a program file would have it: names of what it needs in plain letters, its version in wide ones.
QByteArray assembly(const QString &name, const QString &version, const QStringList &needs = {})
{
    return QByteArray("MZ\x90\0", 4) + name.toUtf8() + '\0' + needs.join(u'\0').toUtf8() + '\0'
           + utf16(u"FileVersion"_s) + QByteArray(2, '\0') + utf16(version) + QByteArray(2, '\0');
}

QString versionOfAssembly(const QByteArray &content)
{
    const QByteArray key = utf16(u"FileVersion"_s) + QByteArray(2, '\0');
    const qsizetype begin = content.indexOf(key);
    if (begin < 0)
        return {};
    const QByteArray wide = content.mid(begin + key.size());
    const QString text(reinterpret_cast<const QChar *>(wide.constData()), wide.size() / 2);
    return text.left(text.indexOf(QChar()));
}

QString statusKey(int major)
{
    return major == 7 ? u"umbracoConfigurationStatus"_s : u"Umbraco.Core.ConfigurationStatus"_s;
}

UmbracoFiles::Files oldProject(const UmbracoVersions &versions, const QStringList &courierAssemblies)
{
    const int major = UmbracoFiles::major(versions.cms);
    UmbracoFiles::Files files{
        {u"Web.config"_s,
         u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <appSettings>\n    <add key=\"%1\" "
         u"value=\"%2\" />\n"
         "  </appSettings>\n  <runtime>\n    <assemblyBinding xmlns=\"urn:schemas-microsoft-com:asm.v1\">\n"
         "      <dependentAssembly>\n        <assemblyIdentity name=\"Newtonsoft.Json\" "
         "publicKeyToken=\"30ad4fe6b2a6aeed\" "
         "culture=\"neutral\" />\n        <bindingRedirect oldVersion=\"0.0.0.0-12.0.0.0\" newVersion=\"12.0.0.0\" />\n"
         "      </dependentAssembly>\n    </assemblyBinding>\n  </runtime>\n</configuration>\n"_s
             .arg(statusKey(major), versions.cms)
             .toUtf8()},
        {u"Views/Home.cshtml"_s, "@inherits Umbraco.Web.Mvc.UmbracoViewPage\n<h1>Home</h1>\n"},
        {u"data/Revision/"_s + homeType, typeFile(versions.deploy)},
        {u"bin/Umbraco.Core.dll"_s, assembly(u"Umbraco.Core"_s, versions.cms)}};
    if (!versions.forms.isEmpty())
        files.insert(u"bin/Umbraco.Forms.Core.dll"_s, assembly(u"Umbraco.Forms.Core"_s, versions.forms));
    if (!versions.deploy.isEmpty())
        files.insert(u"bin/Umbraco.Deploy.dll"_s, assembly(u"Umbraco.Deploy"_s, versions.deploy));
    else
        files.insert(u"bin/Umbraco.Courier.Core.dll"_s, assembly(u"Umbraco.Courier.Core"_s, u"3.1.7"_s));
    for (const QString &name : courierAssemblies)
        files.insert(u"bin/%1.dll"_s.arg(name), assembly(name, u"1.0.0"_s, {u"Umbraco.Courier.Core"_s}));
    return files;
}

struct OldAssembly {
    QString file;
    QString UmbracoVersions::*version;
};

const QList<OldAssembly> &oldAssemblies()
{
    static const QList<OldAssembly> all{{u"bin/Umbraco.Core.dll"_s, &UmbracoVersions::cms},
                                        {u"bin/Umbraco.Forms.Core.dll"_s, &UmbracoVersions::forms},
                                        {u"bin/Umbraco.Deploy.dll"_s, &UmbracoVersions::deploy}};
    return all;
}

UmbracoVersions versionsOfAssemblies(const UmbracoFiles::Files &files)
{
    UmbracoVersions versions;
    for (const OldAssembly &one : oldAssemblies())
        versions.*one.version = versionOfAssembly(files.value(one.file));
    return versions;
}

/// Package names with their versions; an empty one stands for "somewhere else". Nothing: that is no XML.
std::optional<QMap<QString, QString>> packagesIn(const QByteArray &xml, const QString &element)
{
    QMap<QString, QString> found;
    QXmlStreamReader reader(xml);
    QString last;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::EndElement && reader.name() == element)
            last.clear();
        if (!reader.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == element) {
            last = attributes.hasAttribute("Include"_L1) ? attributes.value("Include"_L1).toString()
                                                         : attributes.value("Update"_L1).toString();
            const QString version = attributes.hasAttribute("VersionOverride"_L1)
                                        ? attributes.value("VersionOverride"_L1).toString()
                                        : attributes.value("Version"_L1).toString();
            if (!last.isEmpty())
                found.insert(last, version);
        } else if (reader.name() == "Version"_L1 && !last.isEmpty()) {
            found.insert(last, reader.readElementText().trimmed());
        }
    }
    if (reader.hasError())
        return std::nullopt;
    return found;
}

} // namespace

UmbracoFiles::Files UmbracoFiles::project(const UmbracoVersions &versions, bool usesCentralPackages,
                                          const QStringList &courierAssemblies)
{
    if (major(versions.cms) < firstOnCore)
        return oldProject(versions, courierAssemblies);
    const QList<Reference> packages = packagesFor(versions);
    Files files{{u".umbraco"_s, "[project]\nbase = \"src/UmbracoProject\"\ncsproj = \"UmbracoProject.csproj\"\n"},
                {u".gitignore"_s, "bin/\nobj/\n"},
                {u"Readme.md"_s, "# The shop\n"},
                {projectFolder + "UmbracoProject.csproj"_L1,
                 projectFile(packages, frameworkOf(major(versions.cms)), !usesCentralPackages)},
                {projectFolder + "Program.cs"_L1, "// The program.\n"},
                {projectFolder + "appsettings.json"_L1, "{\n  \"Umbraco\": {\n    \"CMS\": {}\n  }\n}\n"},
                {projectFolder + "umbraco-cloud.json"_L1, "{\n  \"environments\": []\n}\n"},
                {projectFolder + "Views/home.cshtml"_L1, "@inherits UmbracoViewPage\n<h1>Home</h1>\n"},
                {projectFolder + "umbraco/Deploy/Revision/"_L1 + homeType, typeFile(versions.deploy)}};
    if (usesCentralPackages)
        files.insert(u"Directory.Packages.props"_s, propsFile(packages));
    return files;
}

UmbracoFiles::Files UmbracoFiles::withVersions(Files repository, const UmbracoVersions &versions)
{
    for (const OldAssembly &one : oldAssemblies())
        if (repository.contains(one.file) && !(versions.*one.version).isEmpty())
            repository[one.file] = assembly(one.file.section(u'/', -1).chopped(4), versions.*one.version);
    const QList<Reference> packages = packagesFor(versions);
    for (auto file = repository.begin(); file != repository.end(); ++file) {
        if (!file.key().endsWith(".csproj"_L1) && file.key() != "Directory.Packages.props"_L1)
            continue;
        QString text = QString::fromUtf8(*file);
        for (const Reference &package : packages) {
            if (package.version.isEmpty() || package.package.startsWith("Umbraco.Cloud"_L1))
                continue;
            const QRegularExpression reference(
                u"(<Package(?:Reference|Version)\\s+Include=\"%1\"\\s+Version=\")[^\"]*"_s.arg(
                    QRegularExpression::escape(package.package)));
            text.replace(reference, u"\\1"_s + package.version);
        }
        *file = text.toUtf8();
    }
    return repository;
}

QList<UmbracoFiles::Reference> UmbracoFiles::references(const Files &repository)
{
    const QMap<QString, QString> central =
        packagesIn(repository.value(u"Directory.Packages.props"_s), u"PackageVersion"_s)
            .value_or(QMap<QString, QString>());
    QList<Reference> found;
    for (auto file = repository.cbegin(); file != repository.cend(); ++file) {
        if (!file.key().endsWith(".csproj"_L1))
            continue;
        const QMap<QString, QString> packages =
            packagesIn(*file, u"PackageReference"_s).value_or(QMap<QString, QString>());
        for (auto package = packages.cbegin(); package != packages.cend(); ++package) {
            QString version = package->isEmpty() ? central.value(package.key()) : *package;
            version.remove(QRegularExpression(u"[\\[\\]()\\s]"_s)); // an exact one may stand in brackets
            found.append({package.key(), version.section(u',', 0, 0), file.key()});
        }
    }
    return found;
}

UmbracoVersions UmbracoFiles::versionsOf(const Files &repository)
{
    UmbracoVersions versions = versionsOfAssemblies(repository);
    for (const Reference &reference : references(repository)) {
        if (reference.package == "Umbraco.Cms"_L1)
            versions.cms = reference.version;
        else if (reference.package == "Umbraco.Forms"_L1)
            versions.forms = reference.version;
        else if (reference.package == "Umbraco.Deploy.Cloud"_L1)
            versions.deploy = reference.version;
    }
    return versions;
}

bool UmbracoFiles::isXml(const QByteArray &projectFile)
{
    return packagesIn(projectFile, u"PackageReference"_s).has_value();
}

UmbracoVersions UmbracoFiles::versionsOfBin(const QString &webRoot)
{
    Files files;
    for (const OldAssembly &one : oldAssemblies()) {
        QFile file(QDir(webRoot).filePath(one.file));
        if (file.open(QIODevice::ReadOnly))
            files.insert(one.file, file.readAll());
    }
    return versionsOfAssemblies(files);
}

void UmbracoFiles::setConfigurationStatus(const QString &webRoot, const QString &version)
{
    QFile file(QDir(webRoot).filePath(u"Web.config"_s));
    if (!file.open(QIODevice::ReadWrite))
        return;
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression status(
        u"(key=\"(?:umbracoConfigurationStatus|Umbraco\\.Core\\.ConfigurationStatus)\" value=\")[^\"]*"_s);
    text.replace(status, u"\\1"_s + version);
    file.resize(0);
    file.seek(0);
    file.write(text.toUtf8());
}

QString UmbracoFiles::deployFolder(const QString &cmsVersion)
{
    return major(cmsVersion) < firstOnCore ? u"data"_s : u"umbraco/Deploy"_s;
}

UmbracoFiles::Files UmbracoFiles::exported(const UmbracoVersions &versions)
{
    return {{u"Revision/"_s + homeType, typeFile(versions.deploy)},
            {u"Revision/data-type__0b1c2d3e4f5061728394a5b6c7d8e9f0.uda"_s, typeFile(versions.deploy)}};
}

} // namespace Switchback
