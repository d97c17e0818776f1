// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/nugetfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int notFound = 404;

UmbracoReply json(const QJsonObject &object)
{
    return UmbracoReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// As nuget.org's blob storage says it.
UmbracoReply missing()
{
    return {.status = notFound,
            .body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>BlobNotFound</Code>"
                    "<Message>The specified blob does not exist.</Message></Error>",
            .contentType = "application/xml"};
}

QByteArray nuspec(const QString &id, const QString &version, const NuGetDependencies &dependencies)
{
    QString list;
    for (auto one = dependencies.cbegin(); one != dependencies.cend(); ++one)
        list += u"        <dependency id=\"%1\" version=\"%2\" exclude=\"Build,Analyzers\" />\n"_s.arg(one.key(), *one);
    return u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
           "<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n  <metadata>\n    "
           "<id>%1</id>\n"
           "    <version>%2</version>\n    <authors>Umbraco HQ</authors>\n    <dependencies>\n"
           "      <group targetFramework=\"net10.0\">\n%3      </group>\n    </dependencies>\n  </metadata>\n</package>\n"_s
               .arg(id, version, list)
               .toUtf8();
}

} // namespace

NuGetFeed::NuGetFeed()
    : m_http([this](const UmbracoRequest &request) { return answer(request); })
{
}

void NuGetFeed::add(const QString &id, const QString &version, const NuGetDependencies &dependencies)
{
    const std::lock_guard guard(m_mutex);
    Package &package = m_packages[id.toLower()];
    package.id = id;
    package.versions.append(version);
    package.dependencies.insert(version.toLower(), dependencies);
}

void NuGetFeed::addUmbraco(const QString &cms, const QString &forms, const QString &deploy)
{
    const int next = QVersionNumber::fromString(cms).majorVersion() + 1;
    const auto atLeast = [next](const QString &version) { return u"[%1, %2.0.0)"_s.arg(version).arg(next); };
    const QString firstOfMinor = u"%1.0"_s.arg(cms.section(u'.', 0, 1));
    add(u"Umbraco.Cms"_s, cms, {{u"Umbraco.Cms.Targets"_s, u"[%1]"_s.arg(cms)}});
    add(u"Umbraco.Forms"_s, forms, {{u"Umbraco.Cms.Web.Website"_s, atLeast(firstOfMinor)}});
    add(u"Umbraco.Deploy.Cloud"_s, deploy,
        {{u"Umbraco.Deploy.Infrastructure"_s, u"[%1]"_s.arg(deploy)},
         {u"Umbraco.Cms.Web.Website"_s, atLeast(firstOfMinor)}});
    add(u"Umbraco.Deploy.Forms"_s, deploy,
        {{u"Umbraco.Deploy.Infrastructure"_s, u"[%1]"_s.arg(deploy)}, {u"Umbraco.Forms.Core"_s, atLeast(forms)}});
    add(u"Umbraco.Deploy.Contrib"_s, deploy, {{u"Umbraco.Deploy.Infrastructure"_s, atLeast(deploy)}});
}

UmbracoReply NuGetFeed::answer(const UmbracoRequest &request) const
{
    if (request.path == "/v3/index.json"_L1)
        return json({{u"version"_s, u"3.0.0"_s},
                     {u"resources"_s, QJsonArray{QJsonObject{{u"@id"_s, m_http.url(u"/query"_s).toString()},
                                                             {u"@type"_s, u"SearchQueryService"_s}},
                                                 QJsonObject{{u"@id"_s, m_http.url(u"/v3-flatcontainer/"_s).toString()},
                                                             {u"@type"_s, u"PackageBaseAddress/3.0.0"_s}}}}});
    static const QRegularExpression path(
        u"\\A/v3-flatcontainer/([^/]+)/(?:index\\.json|([^/]+)/([^/]+)\\.nuspec)\\z"_s);
    const QRegularExpressionMatch match = path.match(request.path);
    const std::lock_guard guard(m_mutex);
    // Ids and versions are in lower case there, and nothing else is found.
    const auto package = m_packages.constFind(match.captured(1));
    if (!match.hasMatch() || package == m_packages.cend())
        return missing();
    const QString version = match.captured(2);
    if (version.isEmpty()) {
        QStringList versions;
        for (const QString &one : package->versions)
            versions.append(one.toLower());
        return json({{u"versions"_s, QJsonArray::fromStringList(versions)}});
    }
    if (match.captured(3) != match.captured(1) || !package->dependencies.contains(version))
        return missing();
    return {.status = 200,
            .body = nuspec(package->id, version, package->dependencies.value(version)),
            .contentType = "application/xml"};
}

} // namespace Switchback
