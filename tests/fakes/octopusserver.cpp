// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopusserver.h"

#include "tests/fakes/octopusresources.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int created = 201;
constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int notAllowed = 405;
constexpr int teapot = 418;
constexpr int tooMany = 429;
constexpr int unavailable = 503;

HostileReply json(const QJsonObject &object, int status = ok)
{
    return HostileReply::answer(status, QJsonDocument(object).toJson(QJsonDocument::Compact),
                                "Content-Type: application/json; charset=utf-8\r\n");
}

HostileReply error(int status, const QString &message, const QStringList &errors = {})
{
    return json(OctopusResources::error(message, errors), status);
}

HostileReply missing(const QString &what)
{
    return error(notFound, u"The resource '%1' was not found."_s.arg(what));
}

/// Also "%2C": clients write lists either way.
QStringList listOf(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
}

bool isTrue(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

struct OctopusServer::Route {
    QByteArray methods;
    QRegularExpression path;
    bool isOpen; ///< to whoever asks, without a key
    QString permission;
    Answer (OctopusServer::*handler)(const Call &, const QString &);
};

const QList<OctopusServer::Route> &OctopusServer::routes()
{
    using S = OctopusServer;
    const auto path = [](const QString &pattern) {
        return QRegularExpression(u"\\A/api"_s + pattern + u"\\z"_s, QRegularExpression::CaseInsensitiveOption);
    };
    const QString admin = u"AdministerSystem"_s;
    static const QList<Route> list{
        {"GET", path(u"/?"_s), true, {}, &S::root},
        {"GET", path(u"/users/me"_s), false, {}, &S::me},
        {"GET", path(u"/spaces"_s), false, {}, &S::spaces},
        {"GET", path(u"/capabilities"_s), false, {}, &S::capabilities},
        {"GET PUT", path(u"/maintenanceconfiguration"_s), false, admin, &S::maintenance},
        {"GET", path(u"/serverstatus"_s), false, {}, &S::serverStatus},
        {"GET", path(u"/serverstatus/health"_s), false, {}, &S::serverHealth},
        {"GET", path(u"/serverstatus/system-info"_s), false, admin, &S::systemInfo},
        {"GET", path(u"/octopusservernodes"_s), false, {}, &S::nodes},
        {"GET", path(u"/octopusservernodes/summary"_s), false, {}, &S::nodeSummary},
        {"GET", path(u"/octopusservernodes/ping"_s), true, {}, &S::ping},
        {"GET PUT DELETE", path(u"/octopusservernodes/([^/]+)"_s), false, admin, &S::oneNode},
        {"GET POST", path(u"/tasks"_s), false, {}, &S::tasks},
        {"GET", path(u"/tasks/([^/]+)"_s), false, {}, &S::oneTask},
        {"GET", path(u"/tasks/([^/]+)/details"_s), false, {}, &S::taskDetails},
        {"GET", path(u"/tasks/([^/]+)/raw"_s), false, {}, &S::taskRaw},
        {"POST", path(u"/tasks/([^/]+)/cancel"_s), false, {}, &S::cancelTask},
        {"GET", path(u"/configuration/server-folders/values"_s), false, admin, &S::folders},
        {"GET", path(u"/licenses/licenses-current"_s), false, admin, &S::licence},
        {"GET", path(u"/licenses/licenses-current-status"_s), false, {}, &S::licenceStatus},
    };
    return list;
}

OctopusServer::OctopusServer(QString base)
    : m_base(std::move(base))
    , m_server([this](const HostileRequest &request) { return answer(request); })
{
    change([](OctopusState &state) {
        state.users.insert(key(), {.name = u"ada"_s, .permissions = {u"AdministerSystem"_s, u"TaskView"_s}});
        state.users.insert(smallKey(), {.name = u"bob"_s, .permissions = {u"TaskView"_s}});
    });
}

void OctopusServer::change(const std::function<void(OctopusState &)> &change)
{
    const std::lock_guard guard(m_mutex);
    change(m_state);
}

OctopusState OctopusServer::state() const
{
    const std::lock_guard guard(m_mutex);
    return m_state;
}

void OctopusServer::setSurroundings(const std::function<void(OctopusState &)> &surroundings)
{
    const std::lock_guard guard(m_mutex);
    m_surroundings = surroundings;
}

void OctopusServer::limit(int count, int seconds)
{
    const std::lock_guard guard(m_mutex);
    m_limited = count;
    m_limitSeconds = seconds;
}

qsizetype OctopusServer::count(const QByteArray &methodAndPath) const
{
    const QList<HostileRequest> all = requests();
    return std::count_if(all.cbegin(), all.cend(), [&](const HostileRequest &request) {
        return request.method + ' ' + request.target.split('?').first() == methodAndPath;
    });
}

HostileReply OctopusServer::answer(const HostileRequest &request)
{
    const std::lock_guard guard(m_mutex);
    if (m_surroundings)
        m_surroundings(m_state);
    if (m_state.phase == OctopusState::Phase::Stopped)
        return HostileReply::raw({}, HostileReply::End::Reset);
    if (m_state.phase == OctopusState::Phase::Starting)
        return HostileReply::answer(unavailable,
                                    "<!DOCTYPE html><html><head><title>Octopus Server is starting</title></head>"
                                    "<body>Octopus Server is starting up. Please wait.</body></html>",
                                    "Content-Type: text/html\r\n");
    if (m_limited > 0) {
        --m_limited;
        const QByteArray after =
            m_limitSeconds > 0 ? "Retry-After: " + QByteArray::number(m_limitSeconds) + "\r\n" : QByteArray();
        return HostileReply::answer(tooMany, {}, after);
    }
    return routed(request);
}

HostileReply OctopusServer::routed(const HostileRequest &request)
{
    const QUrl target = QUrl::fromEncoded(request.target);
    Call call{.method = request.method,
              .path = target.path(),
              .query = QUrlQuery(target.query()),
              .body = QJsonDocument::fromJson(request.body).object(),
              .user = {}};
    if (!call.path.startsWith(m_base))
        return HostileReply::answer(notFound, "<html><head><title>Not here</title></head></html>");
    call.path.remove(0, m_base.size());
    // The three spellings of what belongs to a space.
    static const QRegularExpression spaced(u"\\A/api/(?:spaces/)?Spaces-\\d+(?=/)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    call.path.replace(spaced, u"/api"_s);
    bool isKnownPath = false;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.path.match(call.path);
        if (!match.hasMatch())
            continue;
        isKnownPath = true;
        if (!route.methods.split(' ').contains(request.method))
            continue;
        const auto user = m_state.users.constFind(request.headers.value("x-octopus-apikey"));
        if (!route.isOpen && user == m_state.users.constEnd())
            return error(unauthorized, u"You must be logged in to request this resource. Please provide a valid API "
                                       "key or log in."_s);
        if (user != m_state.users.constEnd())
            call.user = *user;
        if (!route.permission.isEmpty() && !call.user.permissions.contains(route.permission))
            return error(forbidden, u"You do not have permission to perform this action. Please contact your Octopus "
                                    "administrator. Missing permission: %1"_s.arg(route.permission));
        return (this->*route.handler)(call, match.captured(1));
    }
    return isKnownPath ? error(notAllowed, u"The method is not allowed here."_s) : missing(call.path);
}

HostileReply OctopusServer::root(const Call &, const QString &)
{
    return json(OctopusResources::root(m_state, m_base));
}

HostileReply OctopusServer::me(const Call &call, const QString &)
{
    return json(OctopusResources::user(call.user, m_base));
}

HostileReply OctopusServer::spaces(const Call &call, const QString &)
{
    const QString part = call.query.queryItemValue(u"partialName"_s, QUrl::FullyDecoded);
    QJsonArray found;
    for (int i = 0; i < m_state.spaces.size(); ++i)
        if (m_state.spaces.at(i).contains(part, Qt::CaseInsensitive))
            found.append(OctopusResources::space(m_state.spaces.at(i), i + 1, m_base));
    return json(OctopusResources::page(u"Space"_s, found, m_base + u"/api/spaces"_s, call.query));
}

HostileReply OctopusServer::capabilities(const Call &, const QString &)
{
    return json({{u"Capabilities"_s, QJsonArray{u"CreateReleaseCommandV1"_s}}});
}

HostileReply OctopusServer::maintenance(const Call &call, const QString &)
{
    if (call.method == "PUT") {
        const QJsonValue wanted = call.body.value("IsInMaintenanceMode"_L1);
        if (!wanted.isBool())
            return error(badRequest, u"There was a problem with your request."_s,
                         {u"IsInMaintenanceMode is required."_s});
        m_state.isInMaintenance = wanted.toBool();
    }
    return json(OctopusResources::maintenance(m_state, m_base));
}

HostileReply OctopusServer::serverStatus(const Call &, const QString &)
{
    return json(OctopusResources::serverStatus(m_state, m_base));
}

HostileReply OctopusServer::serverHealth(const Call &, const QString &)
{
    const QJsonObject health = OctopusResources::health(m_state);
    return json(health, health.value("IsOperatingNormally"_L1).toBool() ? ok : teapot);
}

HostileReply OctopusServer::systemInfo(const Call &, const QString &)
{
    return json({{u"Version"_s, m_state.version},
                 {u"OSVersion"_s, u"Debian GNU/Linux 12 (bookworm)"_s},
                 {u"ClrVersion"_s, u"8.0.11"_s},
                 {u"ThreadCount"_s, 42},
                 {u"WorkingSetBytes"_s, 400'000'000},
                 {u"Uptime"_s, u"1.02:03:04.5"_s}});
}

HostileReply OctopusServer::nodes(const Call &call, const QString &)
{
    QJsonArray items;
    for (const OctopusNodeState &node : std::as_const(m_state.nodes))
        items.append(OctopusResources::node(m_state, node, m_base));
    return json(
        OctopusResources::page(u"OctopusServerNode"_s, items, m_base + u"/api/octopusservernodes"_s, call.query));
}

HostileReply OctopusServer::nodeSummary(const Call &, const QString &)
{
    m_state.pass();
    return json(OctopusResources::nodeSummary(m_state, m_base));
}

HostileReply OctopusServer::ping(const Call &, const QString &)
{
    const OctopusNodeState &node = m_state.nodes.first();
    return json(OctopusResources::ping(m_state, node, m_base), node.isDraining || node.isOffline ? teapot : ok);
}

HostileReply OctopusServer::oneNode(const Call &call, const QString &id)
{
    OctopusNodeState *node = m_state.node(id);
    if (!node)
        return missing(id);
    if (call.method == "DELETE") {
        m_state.nodes.removeIf([&id](const OctopusNodeState &one) { return one.id() == id; });
        return HostileReply::answer(ok, {});
    }
    if (call.method == "PUT") {
        if (call.body.value("Id"_L1).toString() != id || call.body.value("Name"_L1).toString().isEmpty())
            return error(badRequest, u"There was a problem with your request."_s, {u"Name is required."_s});
        node->isDraining = call.body.value("IsInMaintenanceMode"_L1).toBool();
        // Whoever leaves it out is taken at their word.
        node->maxTasks = call.body.value("MaxConcurrentTasks"_L1).toInt();
    }
    return json(OctopusResources::node(m_state, *node, m_base));
}

HostileReply OctopusServer::tasks(const Call &call, const QString &)
{
    if (call.method == "POST") {
        const QString name = call.body.value("Name"_L1).toString();
        if (name.isEmpty())
            return error(badRequest, u"There was a problem with your request."_s, {u"Name is required."_s});
        const bool isIntegrity = name == "SystemIntegrityCheck"_L1;
        const OctopusTaskState &made = m_state.addTask({.name = name,
                                                        .description = call.body.value("Description"_L1).toString(),
                                                        .state = u"Queued"_s,
                                                        .space = call.body.value("SpaceId"_L1).toString(),
                                                        .looksLeft = isIntegrity ? m_state.integrityLooks : -1,
                                                        .endsAs = isIntegrity ? m_state.integrityEndsAs : u"Success"_s,
                                                        .error = isIntegrity && m_state.integrityEndsAs == "Failed"_L1
                                                                     ? u"Missing item: IDX_Project_Name"_s
                                                                     : QString()});
        return json(OctopusResources::task(made, m_base), created);
    }
    m_state.pass();
    const QStringList states = listOf(call.query, u"states"_s);
    const QStringList ids = listOf(call.query, u"ids"_s);
    const QString name = call.query.queryItemValue(u"name"_s, QUrl::FullyDecoded);
    // Without a space only the default one is meant; what belongs to the server itself is asked for.
    const bool fromAll = call.query.queryItemValue(u"spaces"_s) == "all"_L1;
    const bool withSystem = isTrue(call.query, u"includeSystem"_s) || !ids.isEmpty();
    QJsonArray found;
    for (const OctopusTaskState &task : std::as_const(m_state.tasks) | std::views::reverse) {
        const bool isInScope = task.space.isEmpty() ? withSystem : fromAll || task.space == "Spaces-1"_L1;
        const bool isWanted = isInScope && (states.isEmpty() || states.contains(task.state))
                              && (ids.isEmpty() || ids.contains(task.id())) && (name.isEmpty() || name == task.name)
                              && (!isTrue(call.query, u"active"_s) || task.isActive())
                              && (!isTrue(call.query, u"running"_s) || task.isRunning());
        if (isWanted)
            found.append(OctopusResources::task(task, m_base)); // newest first
    }
    return json(OctopusResources::page(u"Task"_s, found, m_base + u"/api/tasks"_s, call.query));
}

HostileReply OctopusServer::oneTask(const Call &, const QString &id)
{
    m_state.pass();
    const OctopusTaskState *task = m_state.task(id);
    return task ? json(OctopusResources::task(*task, m_base)) : missing(id);
}

HostileReply OctopusServer::taskDetails(const Call &, const QString &id)
{
    m_state.pass();
    const OctopusTaskState *task = m_state.task(id);
    return task ? json(OctopusResources::taskDetails(*task, m_base)) : missing(id);
}

HostileReply OctopusServer::taskRaw(const Call &, const QString &id)
{
    const OctopusTaskState *task = m_state.task(id);
    if (!task)
        return missing(id);
    return HostileReply::answer(ok, "Task ID: " + id.toLatin1() + "\r\n" + task->error.toUtf8() + "\r\n",
                                "Content-Type: text/plain\r\n");
}

HostileReply OctopusServer::cancelTask(const Call &, const QString &id)
{
    OctopusTaskState *task = m_state.task(id);
    if (!task)
        return missing(id);
    if (task->isRunning())
        task->state = u"Cancelling"_s;
    else if (task->state == "Queued"_L1)
        task->state = u"Canceled"_s;
    return json(OctopusResources::task(*task, m_base));
}

HostileReply OctopusServer::folders(const Call &, const QString &)
{
    return json(OctopusResources::folders(m_state));
}

HostileReply OctopusServer::licence(const Call &, const QString &)
{
    return json(OctopusResources::licence(m_state));
}

HostileReply OctopusServer::licenceStatus(const Call &, const QString &)
{
    return json(OctopusResources::licenceStatus(m_state));
}

} // namespace Switchback
