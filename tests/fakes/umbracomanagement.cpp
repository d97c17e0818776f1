// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The Management API, as far as it is about the server itself.

#include "tests/fakes/umbracosite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int preconditionRequired = 428;
constexpr int serverError = 500;
constexpr int secondsPerToken = 299;

struct Check {
    QString id;
    QString name;
};

struct Group {
    QString name;
    QList<Check> checks;
};

const QList<Group> &groups()
{
    static const QList<Group> all{
        {u"Configuration"_s, {{u"d0f7599e-9b2a-4d9e-9883-81c7edc5616f"_s, u"Macro errors"_s}}},
        {u"Data Integrity"_s, {{u"73dd0c1c-e0ca-4c31-9564-1dca509788af"_s, u"Database data integrity check"_s}}},
        {u"Live Environment"_s, {{u"61214ff3-fc57-4b31-b5cf-1d095c977d6d"_s, u"Debug Compilation Mode"_s}}},
        {u"Permissions"_s, {{u"53dba282-4a79-4b67-b958-b29ec40fcc23"_s, u"Folder & File Permissions"_s}}},
        {u"Security"_s,
         {{u"eb66bb3b-1bcd-4314-9531-9da2c1d6d9a7"_s, u"HTTPS Configuration"_s},
          {u"92abbaa2-0586-4089-8ae2-9a843439d577"_s, u"Excessive Headers"_s}}},
        {u"Services"_s, {{u"1b5d221b-ce99-4193-97cb-5f3261ec73df"_s, u"SMTP Settings"_s}}}};
    return all;
}

const Group *groupNamed(const QString &name)
{
    for (const Group &group : groups())
        if (group.name.compare(name, Qt::CaseInsensitive) == 0)
            return &group;
    return nullptr;
}

UmbracoReply json(const QJsonObject &object, int status = 200)
{
    return UmbracoReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

UmbracoReply noSuchGroup()
{
    return UmbracoReply::problem(notFound, u"Not Found"_s, u"The health check group could not be found"_s);
}

} // namespace

void UmbracoSite::forgetTokens()
{
    const std::lock_guard guard(m_mutex);
    m_tokens.clear();
}

bool UmbracoSite::isSignedIn(const UmbracoRequest &request) const
{
    constexpr QByteArrayView bearer("Bearer ");
    const QByteArray authorization = request.headers.value("authorization");
    const std::lock_guard guard(m_mutex);
    return authorization.startsWith(bearer)
           && m_tokens.value(authorization.mid(bearer.size())) > QDateTime::currentDateTimeUtc();
}

UmbracoReply UmbracoSite::notSignedIn()
{
    UmbracoReply reply{.status = unauthorized};
    reply.headers.emplaceBack("WWW-Authenticate", "Bearer error=\"missing_token\"");
    return reply;
}

UmbracoReply UmbracoSite::status(const UmbracoRequest &, const Look &look, const QString &)
{
    return json({{u"serverStatus"_s, look.site.level}});
}

UmbracoReply UmbracoSite::configuration(const UmbracoRequest &, const Look &, const QString &)
{
    return json({{u"allowPasswordReset"_s, true},
                 {u"versionCheckPeriod"_s, 7},
                 {u"allowLocalLogin"_s, false},
                 {u"umbracoCssPath"_s, u"/css"_s}});
}

UmbracoReply UmbracoSite::token(const UmbracoRequest &request, const Look &look, const QString &)
{
    QByteArray text = request.body;
    const QUrlQuery form(QString::fromUtf8(text.replace('+', "%20")));
    const auto value = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    if (value(u"grant_type"_s) != "client_credentials"_L1)
        return json({{u"error"_s, u"unsupported_grant_type"_s},
                     {u"error_description"_s, u"The specified 'grant_type' is not supported."_s}},
                    badRequest);
    if (value(u"client_id"_s) != look.clientId || value(u"client_secret"_s).toUtf8() != look.clientSecret)
        return json({{u"error"_s, u"invalid_client"_s},
                     {u"error_description"_s, u"The specified client credentials are invalid."_s}},
                    unauthorized);
    const std::lock_guard guard(m_mutex);
    const QByteArray token = "token-of-the-api-user-" + QByteArray::number(++m_tokensGiven);
    m_tokens.insert(token, QDateTime::currentDateTimeUtc().addSecs(secondsPerToken));
    return json({{u"access_token"_s, QString::fromLatin1(token)},
                 {u"token_type"_s, u"Bearer"_s},
                 {u"expires_in"_s, secondsPerToken}});
}

UmbracoReply UmbracoSite::information(const UmbracoRequest &, const Look &look, const QString &)
{
    return json({{u"version"_s, look.version},
                 {u"assemblyVersion"_s, QString(look.version.section(u'-', 0, 0) + u".0"_s)},
                 {u"baseUtcOffset"_s, u"00:00:00"_s},
                 {u"runtimeMode"_s, look.site.runtimeMode}});
}

UmbracoReply UmbracoSite::troubleshooting(const UmbracoRequest &, const Look &look, const QString &)
{
    const auto item = [](const QString &name, const QString &data) {
        return QJsonObject{{u"name"_s, name}, {u"data"_s, data}};
    };
    return json({{u"items"_s, QJsonArray{item(u"Server OS"_s, u"Microsoft Windows 10.0.20348"_s),
                                         item(u"Umbraco Version"_s, look.version),
                                         item(u"Database Provider"_s, u"Microsoft.Data.SqlClient"_s)}}});
}

UmbracoReply UmbracoSite::upgradeSettings(const UmbracoRequest &, const Look &look, const QString &)
{
    if (look.site.level != "Upgrade"_L1)
        return notAtUpgrade();
    return json({{u"currentState"_s, u"{2A8D6C7A-8B3F-4C1D-9E0F-%1}"_s.arg(u"5B6C7D8E9F01"_s)},
                 {u"newState"_s, u"{7E1B0C9D-4A5F-4B6E-8C7D-%1}"_s.arg(u"1A2B3C4D5E6F"_s)},
                 {u"newVersion"_s, look.version},
                 {u"oldVersion"_s, look.site.databaseVersion},
                 {u"reportUrl"_s, u"https://our.umbraco.com/contribute/releases/compare?from=%1&to=%2&notes=1"_s.arg(
                                      look.site.databaseVersion, look.version)}});
}

UmbracoReply UmbracoSite::notAtUpgrade()
{
    return UmbracoReply::problem(preconditionRequired, u"Invalid runtime level"_s,
                                 u"The server is not in the Upgrade state."_s);
}

UmbracoReply UmbracoSite::authorizeUpgrade(const UmbracoRequest &, const Look &look, const QString &)
{
    if (!look.site.isApiUserAdmin)
        return {.status = forbidden};
    if (look.site.level != "Upgrade"_L1)
        return notAtUpgrade();
    if (!look.site.authorizeFailure.isEmpty())
        return UmbracoReply::problem(serverError, u"Upgrade failed"_s, look.site.authorizeFailure);
    // Two at a time: the second comes too late.
    return m_world.migrate(m_alias) ? UmbracoReply() : notAtUpgrade();
}

UmbracoReply UmbracoSite::healthGroups(const UmbracoRequest &request, const Look &, const QString &)
{
    constexpr int usual = 100;
    const int skip = request.queryValue("skip"_L1).value_or(QString()).toInt();
    const std::optional<QString> take = request.queryValue("take"_L1);
    QJsonArray items;
    for (qsizetype i = skip; i < groups().size() && items.size() < (take ? take->toInt() : usual); ++i)
        items.append(QJsonObject{{u"name"_s, groups().at(i).name}});
    return json({{u"total"_s, groups().size()}, {u"items"_s, items}});
}

UmbracoReply UmbracoSite::healthGroup(const UmbracoRequest &, const Look &, const QString &id)
{
    const Group *group = groupNamed(id);
    if (!group)
        return noSuchGroup();
    QJsonArray checks;
    for (const Check &check : group->checks)
        checks.append(QJsonObject{{u"id"_s, check.id}, {u"name"_s, check.name}, {u"description"_s, check.name}});
    return json({{u"name"_s, group->name}, {u"checks"_s, checks}});
}

UmbracoReply UmbracoSite::checkHealth(const UmbracoRequest &, const Look &look, const QString &id)
{
    const Group *group = groupNamed(id);
    if (!group)
        return noSuchGroup();
    QJsonArray checks;
    for (const Check &check : group->checks) {
        const bool isWell = check.name != look.site.unhealthyCheck;
        const QJsonObject result{
            {u"message"_s, isWell ? u"All is well."_s : u"%1: not as it should be."_s.arg(check.name)},
            {u"resultType"_s, isWell ? u"Success"_s : u"Error"_s},
            {u"actions"_s, QJsonArray()},
            {u"readMoreLink"_s, QJsonValue()}};
        checks.append(QJsonObject{{u"id"_s, check.id}, {u"results"_s, QJsonArray{result}}});
    }
    return json({{u"checks"_s, checks}});
}

} // namespace Switchback
