// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/magentocloud.h"

#include "tests/fakes/magentocloudresources.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int notFound = 404;
constexpr int notAllowed = 405;

HostileReply json(const QJsonDocument &document, int status = ok, const QByteArray &headerLines = {})
{
    return HostileReply::answer(status, document.toJson(QJsonDocument::Compact),
                                "Content-Type: application/json\r\n" + headerLines);
}

HostileReply json(const QJsonObject &object, int status = ok)
{
    return json(QJsonDocument(object), status);
}

HostileReply json(const QJsonArray &array)
{
    return json(QJsonDocument(array));
}

HostileReply error(int status, const QString &message)
{
    return json(MagentoCloudResources::error(status, message), status);
}

HostileReply missing()
{
    return error(notFound, u"Not found."_s);
}

HostileReply page(int status, const QByteArray &title, const QByteArray &text)
{
    return HostileReply::answer(
        status, "<!doctype html><html><head><title>" + title + "</title></head><body>" + text + "</body></html>",
        "Content-Type: text/html; charset=UTF-8\r\n");
}

/// The clients of the vendor send tokens either way. A hook's curl may call JSON a form.
QJsonObject bodyOf(const HostileRequest &request)
{
    if (request.body.startsWith('{'))
        return QJsonDocument::fromJson(request.body).object();
    QJsonObject body;
    const auto items = QUrlQuery(QString::fromLatin1(request.body)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        body.insert(name, value);
    return body;
}

/// "type=a&type=b", and also "type[]=a" and "type[0]=a", as some clients write lists.
QStringList listOf(const QUrlQuery &query, const QString &name)
{
    QStringList found;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        if (key == name || key.startsWith(QString(name + u'[')))
            found.append(value);
    return found;
}

QString decoded(const QRegularExpressionMatch &match, const QString &group)
{
    return QUrl::fromPercentEncoding(match.captured(group).toLatin1());
}

} // namespace

struct MagentoCloud::Route {
    QByteArray methods;
    QRegularExpression path; ///< on what is still percent-encoded: an id may have a "/"
    bool isOpen;             ///< to whoever asks, without a bearer token
    Answer (MagentoCloud::*handler)(const Call &);
};

const QList<MagentoCloud::Route> &MagentoCloud::routes()
{
    using S = MagentoCloud;
    const auto path = [](const QString &pattern) { return QRegularExpression(u"\\A"_s + pattern + u"/?\\z"_s); };
    const QString project = u"(?:/api)?/projects/(?<project>[^/]+)"_s;
    const QString environment = project + u"/environments/(?<environment>[^/]+)"_s;
    const QString either = project + u"(?:/environments/(?<environment>[^/]+))?"_s;
    const QString id = u"/(?<id>[^/]+)"_s;
    static const QList<Route> list{
        {"POST", path(u"/oauth2/token"_s), true, &S::giveToken},
        {"POST", path(u"/oauth2/revoke"_s), true, &S::revokeToken},
        {"POST", path(u"/hooks/push"_s), true, &S::push},
        {"GET", path(u"(?:/platform|/users)?/me"_s), false, &S::me},
        {"GET", path(project), false, &S::project},
        {"GET", path(project + u"/(?:settings|capabilities)"_s), false, &S::settings},
        {"GET", path(project + u"/environments"_s), false, &S::environments},
        {"GET", path(environment), false, &S::oneEnvironment},
        {"DELETE", path(environment), false, &S::remove},
        {"POST", path(environment + u"/branch"_s), false, &S::branch},
        {"POST", path(environment + u"/deactivate"_s), false, &S::deactivate},
        {"GET", path(either + u"/activities"_s), false, &S::activities},
        {"GET", path(either + u"/activities"_s + id), false, &S::oneActivity},
        {"GET", path(either + u"/activities"_s + id + u"/log"_s), false, &S::log},
        {"POST", path(either + u"/activities"_s + id + u"/cancel"_s), false, &S::cancel},
        {"POST", path(environment + u"/backup"_s), false, &S::backups},
        {"GET POST", path(environment + u"/backups"_s), false, &S::backups},
        {"GET DELETE", path(environment + u"/backups"_s + id), false, &S::oneBackup},
        {"POST", path(environment + u"/backups"_s + id + u"/restore"_s), false, &S::restore},
        {"POST", path(environment + u"/redeploy"_s), false, &S::redeploy},
        {"GET", path(either + u"/variables"_s), false, &S::variables},
        {"GET", path(either + u"/variables"_s + id), false, &S::oneVariable},
        {"GET", path(environment + u"/deployments/current"_s), false, &S::deployment},
    };
    return list;
}

MagentoCloud::MagentoCloud()
    : m_server([this](const HostileRequest &request) { return answer(request); })
{
    change([](MagentoCloudState &state) { state.apiToken = token(); });
}

MagentoCloud::~MagentoCloud()
{
    std::vector<std::jthread> threads;
    {
        const std::lock_guard guard(m_mutex);
        m_isEnding = true; // a request that still comes begins nothing
        threads.swap(m_threads);
    }
    for (std::jthread &thread : threads)
        thread.request_stop();
}

QUrl MagentoCloud::storefront(const QString &environment) const
{
    return QUrl(MagentoCloudResources::storefront(environment, base()));
}

void MagentoCloud::setWork(const Work &work)
{
    const std::lock_guard guard(m_mutex);
    m_work = work;
}

void MagentoCloud::setStorefront(const std::function<int(const QString &environment)> &status)
{
    const std::lock_guard guard(m_mutex);
    m_storefront = status;
}

void MagentoCloud::change(const std::function<void(MagentoCloudState &)> &change)
{
    const std::lock_guard guard(m_mutex);
    change(m_state);
    // For good: whoever takes that back has to give out new ones.
    if (m_state.isTokenRevoked)
        m_tokens.clear();
    m_changed.notify_all();
}

MagentoCloudState MagentoCloud::state() const
{
    const std::lock_guard guard(m_mutex);
    return m_state;
}

qsizetype MagentoCloud::count(const QByteArray &methodAndPath) const
{
    const QList<HostileRequest> all = requests();
    return std::count_if(all.cbegin(), all.cend(), [&](const HostileRequest &request) {
        return request.method + ' ' + request.target.split('?').first() == methodAndPath;
    });
}

HostileReply MagentoCloud::answer(const HostileRequest &request)
{
    static const QRegularExpression shop(u"\\A/shop/(?<environment>[^/?]+)(?:[/?]|\\z)"_s);
    const QRegularExpressionMatch visited = shop.match(QString::fromLatin1(request.target));
    if (visited.hasMatch())
        return visit(decoded(visited, u"environment"_s));
    const std::lock_guard guard(m_mutex);
    return routed(request);
}

HostileReply MagentoCloud::visit(const QString &environment)
{
    constexpr int unavailable = 503;
    constexpr int serverError = 500;
    std::function<int(const QString &)> ask;
    QByteArray report;
    {
        const std::lock_guard guard(m_mutex);
        if (!m_state.environment(environment))
            return page(notFound, "Not found", "There is no such shop.");
        ask = m_storefront;
        report = m_state.reportId.toLatin1();
    }
    const int status = ask ? ask(environment) : ok; // without the lock: it may ask for the state
    if (status == unavailable)
        return page(status, "Service Temporarily Unavailable", "maintenance");
    if (status == serverError)
        return page(status, "There has been an error processing your request",
                    "Exception printing is disabled by default for security reasons. Error log record number: "
                        + report);
    return page(status, "Home page", "Welcome.");
}

HostileReply MagentoCloud::routed(const HostileRequest &request)
{
    const QList<QByteArray> target = request.target.split('?');
    Call call{.method = request.method,
              .query = QUrlQuery(QString::fromLatin1(target.value(1))),
              .body = bodyOf(request),
              .authorization = request.headers.value("authorization"),
              .environmentId = {},
              .environment = nullptr,
              .id = {}};
    bool isKnownPath = false;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.path.match(QString::fromLatin1(target.first()));
        if (!match.hasMatch())
            continue;
        isKnownPath = true;
        if (!route.methods.split(' ').contains(request.method))
            continue;
        if (!route.isOpen)
            if (const auto refused = refusal(call))
                return *refused;
        const QString project = decoded(match, u"project"_s);
        if (!project.isEmpty() && project != m_state.project)
            return missing();
        call.environmentId = decoded(match, u"environment"_s);
        call.environment = m_state.environment(call.environmentId);
        if (!call.environmentId.isEmpty() && !call.environment)
            return missing();
        call.id = decoded(match, u"id"_s);
        return (this->*route.handler)(call);
    }
    return isKnownPath ? error(notAllowed, u"The method is not allowed here."_s) : missing();
}

std::optional<HostileReply> MagentoCloud::refusal(const Call &call) const
{
    const QJsonDocument body(MagentoCloudResources::error(unauthorized, u"Authentication failed."_s));
    if (m_state.needsStepUp)
        return json(body, unauthorized,
                    "WWW-Authenticate: Bearer error=\"insufficient_user_authentication\", "
                    "error_description=\"More recent authentication is required\"\r\n");
    constexpr QByteArrayView bearer("Bearer ");
    if (call.authorization.startsWith(bearer)
        && m_tokens.value(call.authorization.mid(bearer.size())) > QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return json(body, unauthorized, "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n");
}

HostileReply MagentoCloud::giveToken(const Call &call)
{
    const auto refused = [](const QString &code, const QString &description, int status) {
        return json(QJsonObject{{u"error"_s, code}, {u"error_description"_s, description}}, status);
    };
    // By a name and no password, or by a field.
    if (!call.authorization.startsWith("Basic ") && call.body.value("client_id"_L1).toString().isEmpty())
        return refused(u"invalid_client"_s, u"Client authentication failed."_s, unauthorized);
    if (call.body.value("grant_type"_L1) != "api_token"_L1)
        return refused(u"unsupported_grant_type"_s, u"The grant type is not supported."_s, badRequest);
    if (m_state.isTokenRevoked || call.body.value("api_token"_L1).toString().toUtf8() != m_state.apiToken)
        return refused(u"invalid_grant"_s, u"Invalid API token."_s, badRequest);
    const QByteArray access = "access-token-of-ada-" + QByteArray::number(++m_tokensGiven);
    m_tokens.insert(access, QDateTime::currentDateTimeUtc().addSecs(m_state.secondsPerToken));
    return json(QJsonObject{{u"access_token"_s, QString::fromLatin1(access)},
                            {u"expires_in"_s, m_state.secondsPerToken},
                            {u"token_type"_s, u"bearer"_s}});
}

HostileReply MagentoCloud::revokeToken(const Call &call)
{
    m_tokens.remove(call.body.value("token"_L1).toString().toUtf8());
    return json(QJsonObject());
}

HostileReply MagentoCloud::me(const Call &)
{
    return json(MagentoCloudResources::me(m_state, base()));
}

HostileReply MagentoCloud::project(const Call &)
{
    return json(MagentoCloudResources::project(m_state, base()));
}

HostileReply MagentoCloud::environments(const Call &)
{
    QJsonArray all;
    for (const CloudEnvironmentState &environment : std::as_const(m_state.environments))
        all.append(MagentoCloudResources::environment(m_state, environment, base()));
    return json(all);
}

HostileReply MagentoCloud::oneEnvironment(const Call &call)
{
    return json(MagentoCloudResources::environment(m_state, *call.environment, base()));
}

HostileReply MagentoCloud::activities(const Call &call)
{
    const QStringList types = listOf(call.query, u"type"_s);
    const QStringList states = listOf(call.query, u"state"_s);
    const QStringList results = listOf(call.query, u"result"_s);
    const auto isOne = [](const QStringList &wanted, const QString &value) {
        return wanted.isEmpty() || wanted.contains(value);
    };
    // In spite of its name the newest that is wanted: one pages backwards with it.
    const QDateTime newest =
        QDateTime::fromString(call.query.queryItemValue(u"starts_at"_s, QUrl::FullyDecoded), Qt::ISODateWithMs);
    bool isLimited = false;
    const int limit = call.query.queryItemValue(u"count"_s).toInt(&isLimited);
    QJsonArray found;
    for (const CloudActivityState &activity : std::as_const(m_state.activities)) {
        if (isLimited && found.size() >= limit)
            break;
        if ((call.environment && activity.environment != call.environment->id) || !isOne(types, activity.type)
            || !isOne(states, activity.state) || !isOne(results, activity.result)
            || (newest.isValid() && activity.createdAt > newest))
            continue;
        found.append(MagentoCloudResources::activity(m_state, activity, base()));
    }
    return json(found);
}

HostileReply MagentoCloud::oneActivity(const Call &call)
{
    const CloudActivityState *activity = activityOf(call);
    return activity ? json(MagentoCloudResources::activity(m_state, *activity, base())) : missing();
}

HostileReply MagentoCloud::log(const Call &call)
{
    const CloudActivityState *activity = activityOf(call);
    if (!activity)
        return missing();
    return HostileReply::answer(ok,
                                MagentoCloudResources::log(*activity, call.query.queryItemValue(u"start_at"_s).toInt()),
                                "Content-Type: application/x-ndjson\r\n");
}

HostileReply MagentoCloud::variables(const Call &call)
{
    QJsonArray all;
    if (call.environment)
        for (auto name = call.environment->variables.keyBegin(); name != call.environment->variables.keyEnd(); ++name)
            all.append(MagentoCloudResources::variable(m_state, *call.environment, *name, base()));
    return json(all);
}

HostileReply MagentoCloud::oneVariable(const Call &call)
{
    if (!call.environment || !call.environment->variables.contains(call.id))
        return missing();
    return json(MagentoCloudResources::variable(m_state, *call.environment, call.id, base()));
}

HostileReply MagentoCloud::deployment(const Call &call)
{
    if (!call.environment->isDeployed)
        return missing();
    return json(MagentoCloudResources::deployment(m_state, *call.environment, base()));
}

} // namespace Switchback
