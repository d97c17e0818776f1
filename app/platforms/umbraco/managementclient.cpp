// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/managementclient.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpurl.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int unauthorized = 401;
constexpr int notFound = 404;
constexpr int preconditionRequired = 428;
constexpr int unavailable = 503;
const QString api = u"/umbraco/management/api/v1"_s;

Problem notDue(const QString &host, ServerLevel level)
{
    return umbracoProblem(
        ProblemKind::Conflict, Owner::Platform, u"umbraco.site.upgrade-not-due"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 does not wait for an upgrade of its database: it is at “%2”."),
             {host, serverLevelName(level)}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at the site and its logs: it may still be starting, or may have failed to.")));
}

Problem noCredentials(const QString &host)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.site.no-credentials"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The account has no API user for %1."), {host}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Make one in the backoffice under Users (it has to be an administrator), and fill in "
                               "its client id and secret; without one, do this step in the browser.")));
}

} // namespace

ManagementClient::ManagementClient(QUrl site, const UmbracoPatience &patience, ManagementFields fields,
                                   Context &context)
    : m_site(std::move(site))
    , m_patience(patience)
    , m_fields(std::move(fields))
    , m_policy(policyFor(context))
    , m_context(&context)
{
    if (context.account)
        m_policy.endpoints = {endpointFor(context.account->account(), m_site, {})};
    m_anonymous = std::make_unique<HttpClient>(m_policy, context.clock);
}

Result<ManagementClient> ManagementClient::open(const QUrl &site, const UmbracoPatience &patience, Context &context,
                                                const ManagementFields &fields)
{
    if (const std::optional<Problem> problem = whyNotSendable(site))
        return Failure(*problem);
    QUrl base = site;
    base.setPath(QString());
    base.setQuery(QString());
    base.setFragment(QString());
    return ManagementClient(base, patience, fields, context);
}

bool ManagementClient::canSignIn() const
{
    return m_context->account && !m_context->account->value(m_fields.clientId).trimmed().isEmpty();
}

QUrl ManagementClient::urlOf(const QString &path, const QString &id, const QString &after) const
{
    QUrl url = m_site;
    const QString encoded = id.isEmpty() ? QString() : u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    url.setPath(path + encoded + after, QUrl::TolerantMode);
    return url;
}

Result<HttpResponse> ManagementClient::look(const QUrl &url)
{
    HttpRequest request = HttpRequest::get(url);
    request.anyStatus = true;
    request.idempotent = false; // whoever waits for it asks again anyway
    request.accept("application/json");
    return m_anonymous->send(request, m_context->stop);
}

Result<std::optional<ServerLevel>> ManagementClient::status()
{
    const QUrl url = urlOf(api + u"/server/status"_s);
    const Result<HttpResponse> response = look(url);
    if (!response)
        return Failure(response.error());
    if (const auto problem = notFromTheApi(*response))
        return Failure(*problem);
    if (response->status == notFound)
        return std::optional<ServerLevel>();
    if (!response->isSuccess())
        return Failure(refined(*response));
    const Result<QJsonObject> answer = jsonObject(*response);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const ServerLevel level = serverLevel(json.string(u"serverStatus"));
    const auto problem = json.problem();
    return problem ? Result<std::optional<ServerLevel>>(Failure(*problem)) : std::optional(level);
}

Result<SiteReadiness> ManagementClient::ready()
{
    const Result<HttpResponse> response = look(urlOf(u"/umbraco/api/health/ready"_s));
    if (!response)
        return Failure(response.error());
    if (response->status == unavailable)
        return SiteReadiness::NotReady;
    if (const auto problem = notFromTheApi(*response); problem && response->status != notFound)
        return Failure(*problem);
    if (response->status == notFound)
        return SiteReadiness::NotOffered;
    return response->isSuccess() ? Result<SiteReadiness>(SiteReadiness::Ready) : Failure(refined(*response));
}

Result<void> ManagementClient::signIn()
{
    constexpr int badRequest = 400;
    constexpr int secondsEarly = 30; // a call takes time, and clocks differ
    if (!canSignIn())
        return Failure(noCredentials(m_site.host()));
    const auto secret = m_context->account->secret(m_fields.clientSecret, m_context->stop);
    if (!secret)
        return Failure(secret.error());
    const QByteArray id = m_context->account->value(m_fields.clientId).trimmed().toUtf8().toPercentEncoding();
    QByteArray form = "grant_type=client_credentials&client_id=" + id + "&client_secret=";
    (*secret)->use([&form](QByteArrayView bytes) { form += bytes.toByteArray().toPercentEncoding(); });
    const QUrl url = urlOf(api + u"/security/back-office/token"_s);
    HttpRequest request = HttpRequest::send("POST", url, HttpBody::ofBytes(form, "application/x-www-form-urlencoded"));
    request.idempotent = true; // a token more does no harm
    request.anyStatus = true;
    request.accept("application/json");
    Result<HttpResponse> response = m_anonymous->send(request, m_context->stop);
    if (!response)
        return Failure(response.error());
    const bool isRefused = response->status == badRequest || response->status == unauthorized;
    if (isRefused && !isPageForPeople(*response) && !asksEverybody(*response))
        return Failure(refusedSignIn(*response));
    if (const auto problem = notFromTheApi(*response))
        return Failure(*problem);
    if (!response->isSuccess())
        return Failure(refined(*response));
    const Result<QJsonObject> answer = jsonObject(*response);
    wipe(response->body);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    QByteArray text = json.string(u"access_token").toUtf8();
    const qint64 seconds = json.integer(u"expires_in");
    if (const auto problem = json.problem())
        return Failure(*problem);
    const Secret token = Secret::taken(text);
    (void)m_context->account->redactor()->add(token);
    m_tokenUntil = m_context->clock.now().addSecs(std::max<qint64>(0, seconds - secondsEarly));
    HttpPolicy policy = m_policy;
    policy.endpoints = {
        endpointFor(m_context->account->account(), m_site, {{"Authorization", secretHeader("Bearer ", token)}})};
    m_signedIn = std::make_unique<HttpClient>(policy, m_context->clock);
    return {};
}

Result<HttpResponse> ManagementClient::askSignedIn(HttpRequest request)
{
    request.anyStatus = true;
    request.accept("application/json");
    const bool hadToken = m_signedIn && m_context->clock.now() < m_tokenUntil;
    if (!hadToken)
        if (const Result<void> signedIn = signIn(); !signedIn)
            return Failure(signedIn.error());
    Result<HttpResponse> response = m_signedIn->send(request, m_context->stop);
    if (!response || response->status != unauthorized || !hadToken || asksEverybody(*response))
        return response;
    // Refused before anything was done: the site forgets its tokens when it restarts.
    if (const Result<void> signedIn = signIn(); !signedIn)
        return Failure(signedIn.error());
    return m_signedIn->send(request, m_context->stop);
}

Result<HttpResponse> ManagementClient::sendSignedIn(const HttpRequest &request)
{
    const Result<HttpResponse> response = askSignedIn(request);
    if (!response)
        return response;
    if (const auto problem = notFromTheApi(*response))
        return Failure(*problem);
    return response->isSuccess() ? response : Failure(refined(*response));
}

Result<QJsonObject> ManagementClient::object(const HttpRequest &request)
{
    return sendSignedIn(request).and_then(jsonObject);
}

Result<ServerInformation> ManagementClient::information()
{
    const QUrl url = urlOf(api + u"/server/information"_s);
    const Result<QJsonObject> answer = object(HttpRequest::get(url));
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const ServerInformation information{.version = json.string(u"version"),
                                        .assemblyVersion = json.optionalString(u"assemblyVersion").value_or(QString()),
                                        .runtimeMode = json.optionalString(u"runtimeMode").value_or(QString())};
    const auto problem = json.problem();
    return problem ? Result<ServerInformation>(Failure(*problem)) : information;
}

Result<DatabaseUpgrade> ManagementClient::upgradeSettings()
{
    const QUrl url = urlOf(api + u"/upgrade/settings"_s);
    const Result<QJsonObject> answer = object(HttpRequest::get(url));
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const QUrl report(json.optionalString(u"reportUrl").value_or(QString()), QUrl::StrictMode);
    const DatabaseUpgrade upgrade{.currentState = json.optionalString(u"currentState").value_or(QString()),
                                  .newState = json.optionalString(u"newState").value_or(QString()),
                                  .oldVersion = json.string(u"oldVersion"),
                                  .newVersion = json.string(u"newVersion"),
                                  .report = report.scheme() == "https"_L1 ? report : QUrl()};
    const auto problem = json.problem();
    return problem ? Result<DatabaseUpgrade>(Failure(*problem)) : upgrade;
}

Result<UpgradeAuthorization> ManagementClient::authorizationSeen(const Problem &otherwise)
{
    const Result<std::optional<ServerLevel>> level = status();
    if (level && *level == ServerLevel::Run)
        return UpgradeAuthorization::AlreadyDone;
    if (level && *level == ServerLevel::Upgrading)
        return UpgradeAuthorization::InProgress;
    if (otherwise.code == "umbraco.site.upgrade-not-due"_L1 && level)
        return Failure(notDue(m_site.host(), level->value_or(ServerLevel::Unknown)));
    return Failure(otherwise);
}

Result<UpgradeAuthorization> ManagementClient::authorizeUpgrade()
{
    constexpr int failed = 500;
    HttpRequest request = HttpRequest::send("POST", urlOf(api + u"/upgrade/authorize"_s), HttpBody::ofJson({}));
    request.inactivity = m_patience.databaseUpgrade;
    request.deadline = m_patience.databaseUpgrade;
    const Result<HttpResponse> response = askSignedIn(request);
    if (!response)
        return mayHaveArrived(response.error()) ? authorizationSeen(response.error()) : Failure(response.error());
    if (response->status == preconditionRequired)
        return authorizationSeen(notDue(m_site.host(), ServerLevel::Unknown));
    if (const auto problem = notFromTheApi(*response))
        return Failure(*problem);
    if (response->isSuccess()) {
        // From 17.3 on the database may be upgraded in the background.
        const Result<std::optional<ServerLevel>> level = status();
        return level && *level == ServerLevel::Upgrading ? UpgradeAuthorization::InProgress
                                                         : UpgradeAuthorization::Done;
    }
    Problem problem = refined(*response);
    if (response->status == failed) {
        problem.code = u"umbraco.site.upgrade-failed"_s;
        problem.kind = ProblemKind::Unhealthy;
        problem.remedy = Text(
            QT_TRANSLATE_NOOP("Text", "Read what the site says, in the details, and its log in umbraco/Logs. Before "
                                      "another attempt, restore the database to the time before the upgrade."));
        return Failure(problem);
    }
    return mayHaveArrived(problem) ? authorizationSeen(problem) : Failure(problem);
}

Result<void> ManagementClient::checkGroup(const QString &group, QList<SiteCheckResult> &results)
{
    const QString path = api + u"/health-check-group"_s;
    const QUrl about = urlOf(path, group);
    const Result<QJsonObject> description = object(HttpRequest::get(about));
    if (!description)
        return Failure(description.error());
    QHash<QString, QString> names;
    CheckedJson described(*description, about);
    described.each(u"checks", [&names](CheckedJson &check) {
        names.insert(check.string(u"id"), check.optionalString(u"name").value_or(QString()));
    });
    const QUrl url = urlOf(path, group, u"/check"_s);
    HttpRequest request = HttpRequest::send("POST", url, HttpBody::ofJson({}));
    request.idempotent = true; // it only looks
    const Result<QJsonObject> answer = object(request);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    json.each(u"checks", [&](CheckedJson &check) {
        const QString id = check.string(u"id");
        const QString known = names.value(id);
        check.each(u"results", [&](CheckedJson &result) {
            results.append({.group = group,
                            .check = known.isEmpty() ? id : known,
                            .result = result.string(u"resultType"),
                            .message = result.optionalString(u"message").value_or(QString())});
        });
    });
    for (const auto &problem : {described.problem(), json.problem()})
        if (problem)
            return Failure(*problem);
    return {};
}

Result<QList<SiteCheckResult>> ManagementClient::healthChecks()
{
    QUrl url = urlOf(api + u"/health-check-group"_s);
    QUrlQuery query;
    query.addQueryItem(u"skip"_s, u"0"_s);
    query.addQueryItem(u"take"_s, u"100"_s);
    url.setQuery(query);
    const Result<QJsonObject> answer = object(HttpRequest::get(url));
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    QStringList groups;
    json.each(u"items", [&groups](CheckedJson &item) { groups.append(item.string(u"name")); });
    if (const auto problem = json.problem())
        return Failure(*problem);
    QList<SiteCheckResult> results;
    for (const QString &group : std::as_const(groups))
        if (const Result<void> checked = checkGroup(group, results); !checked)
            return Failure(checked.error());
    return results;
}

} // namespace Switchback
