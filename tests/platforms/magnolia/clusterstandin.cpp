// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/clusterstandin.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject bodyOf(const HostileRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

/// "/apis/apps/v1/namespaces/prod/statefulsets/shop"
StoredAt placeOf(const QByteArray &target)
{
    QStringList parts = QUrl::fromEncoded(target).path().split(u'/', Qt::SkipEmptyParts);
    StoredAt at;
    if (parts.value(0) == "apis"_L1)
        at.group = parts.value(1);
    parts = parts.mid(parts.value(0) == "apis"_L1 ? 2 : 1);
    at.version = parts.value(0);
    parts.removeFirst();
    if (parts.value(0) == "namespaces"_L1 && parts.size() > 2) {
        at.nameSpace = parts.value(1);
        parts = parts.mid(2);
    }
    at.plural = parts.value(0);
    at.name = parts.value(1);
    return at;
}

QString queried(const QByteArray &target, const QString &key)
{
    return QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(key, QUrl::FullyDecoded);
}

bool isRehearsal(const HostileRequest &request)
{
    return !queried(request.target, u"dryRun"_s).isEmpty() || bodyOf(request).contains("dryRun"_L1);
}

bool isChange(const HostileRequest &request)
{
    return request.method != "GET" && !request.target.contains("selfsubjectaccessreviews") && !isRehearsal(request);
}

/// Whether its moment is now.
bool isDue(ClusterStandIn::Moment &moment, const HostileRequest &request)
{
    return isChange(request) && request.method == moment.method && request.target.contains(moment.part)
           && moment.earlier-- == 0;
}

QString verbOf(const HostileRequest &request, const StoredAt &at)
{
    if (request.method == "POST")
        return u"create"_s;
    if (request.method == "PATCH")
        return u"patch"_s;
    if (request.method == "DELETE")
        return u"delete"_s;
    return at.name.isEmpty() ? u"list"_s : u"get"_s;
}

HostileReply replyWith(const StoreAnswer &answer)
{
    return HostileReply::answer(answer.code, compact(answer.body), "Content-Type: application/json\r\n");
}

} // namespace

ClusterStandIn::ClusterStandIn()
    : m_server([this](const HostileRequest &request) { return answer(request); })
{
}

bool ClusterStandIn::writeKubeconfig(const QString &path) const
{
    const auto named = [](const QString &kind, const QJsonObject &what) {
        return QJsonArray{QJsonObject{{u"name"_s, u"here"_s}, {kind, what}}};
    };
    const QJsonObject config{{u"current-context"_s, u"here"_s},
                             {u"clusters"_s, named(u"cluster"_s, {{u"server"_s, url().toString()}})},
                             {u"users"_s, named(u"user"_s, {{u"token"_s, u"anything"_s}})},
                             {u"contexts"_s, named(u"context"_s, {{u"cluster"_s, u"here"_s}, {u"user"_s, u"here"_s}})}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(compact(config)) > 0;
}

void ClusterStandIn::put(const QList<QJsonObject> &objects)
{
    with([&](ObjectStore &store) {
        for (const QJsonObject &object : objects)
            store.put(object);
    });
}

void ClusterStandIn::forbid(const QString &verb, const QString &type, const QString &nameSpace)
{
    with([&](ObjectStore &) { m_forbidden.append({verb, type, nameSpace}); });
}

/// Who may do it in all namespaces may do it in each.
bool ClusterStandIn::isForbidden(const QString &verb, const StoredAt &at) const
{
    return std::any_of(m_forbidden.cbegin(), m_forbidden.cend(), [&](const Ban &ban) {
        return ban.verb == verb && ban.type == at.type()
               && (ban.nameSpace.isEmpty() || at.nameSpace.isEmpty() || ban.nameSpace == at.nameSpace);
    });
}

void ClusterStandIn::before(const Moment &moment, std::function<void(ObjectStore &)> happens)
{
    with([&](ObjectStore &) { m_before.append({moment, std::move(happens)}); });
}

void ClusterStandIn::refuseOnce(const Moment &moment, const StoreAnswer &why)
{
    with([&](ObjectStore &) { m_refused.append({moment, why}); });
}

QList<ClusterStandIn::Change> ClusterStandIn::changes() const
{
    const std::lock_guard lock(m_mutex);
    return m_changes;
}

QStringList ClusterStandIn::usedRights() const
{
    const std::lock_guard lock(m_mutex);
    QStringList rights(m_usedRights.cbegin(), m_usedRights.cend());
    rights.sort();
    return rights;
}

void ClusterStandIn::remember(const StoredAt &at, const HostileRequest &request, const StoreAnswer &answer)
{
    constexpr int firstThatFails = 300;
    if (!isChange(request) || answer.code >= firstThatFails)
        return;
    Change change{verbOf(request, at), at};
    if (at.name.isEmpty()) // it may be the server that named it
        change.at.name = answer.body["metadata"_L1]["name"_L1].toString();
    m_changes.append(change);
}

StoreAnswer ClusterStandIn::review(const QByteArray &body) const
{
    const QJsonObject asked = QJsonDocument::fromJson(body)["spec"_L1]["resourceAttributes"_L1].toObject();
    const auto said = [&asked](QLatin1String field) { return asked.value(field).toString(); };
    const StoredAt at{said("group"_L1), said("version"_L1), said("resource"_L1), said("namespace"_L1), said("name"_L1)};
    return {201, {{u"status"_s, QJsonObject{{u"allowed"_s, !isForbidden(said("verb"_L1), at)}}}}};
}

/// What was said to happen with such a request.
std::optional<StoreAnswer> ClusterStandIn::disturb(const HostileRequest &request)
{
    const auto happens =
        std::find_if(m_before.begin(), m_before.end(), [&](auto &one) { return isDue(one.first, request); });
    if (happens != m_before.end()) {
        const auto work = happens->second;
        m_before.erase(happens);
        work(m_store);
    }
    const auto refused =
        std::find_if(m_refused.begin(), m_refused.end(), [&](auto &one) { return isDue(one.first, request); });
    if (refused == m_refused.end())
        return std::nullopt;
    const StoreAnswer why = refused->second;
    m_refused.erase(refused);
    return why;
}

HostileReply ClusterStandIn::watch(const StoredAt &at, const QByteArray &target)
{
    QByteArray lines;
    const QList<QJsonObject> events =
        m_store.watch(at, queried(target, u"labelSelector"_s), queried(target, u"resourceVersion"_s).toInt());
    for (const QJsonObject &event : events)
        lines += compact(event) + '\n';
    // Closed after what there is, as a server does whose time is up.
    HostileReply reply = HostileReply::json(lines);
    constexpr int aMoment = 20;
    reply.delayMilliseconds = aMoment;
    return reply;
}

StoreAnswer ClusterStandIn::answerAt(const StoredAt &at, const HostileRequest &request)
{
    if (request.method == "POST")
        return m_store.create(at, bodyOf(request), isRehearsal(request));
    if (request.method == "DELETE")
        return m_store.remove(at, bodyOf(request));
    const QByteArray type = request.headers.value("content-type");
    if (request.method == "PATCH" && type.startsWith("application/merge-patch"))
        return m_store.mergePatch(at, bodyOf(request), isRehearsal(request));
    if (request.method == "PATCH" && type.startsWith("application/json-patch"))
        return m_store.jsonPatch(at, QJsonDocument::fromJson(request.body).array(), isRehearsal(request));
    if (request.method != "GET")
        return ObjectStore::failure(415, u"UnsupportedMediaType"_s,
                                    u"the body of the request was in an unknown format"_s);
    if (!at.name.isEmpty())
        return m_store.get(at);
    return m_store.list(at, queried(request.target, u"labelSelector"_s), queried(request.target, u"limit"_s).toInt(),
                        queried(request.target, u"continue"_s));
}

HostileReply ClusterStandIn::answer(const HostileRequest &request)
{
    const std::lock_guard lock(m_mutex);
    if (request.target == "/version")
        return HostileReply::json(R"({"major":"1","minor":"27","gitVersion":"v1.27.0"})");
    if (request.target.contains("selfsubjectaccessreviews"))
        return replyWith(review(request.body));
    const StoredAt at = placeOf(request.target);
    if (at.plural.isEmpty())
        return replyWith(m_store.types(at.group, at.version));
    if (!m_store.isServed(at))
        return replyWith(
            ObjectStore::failure(404, u"NotFound"_s, u"the server could not find the requested resource"_s));
    const QString verb = verbOf(request, at);
    m_usedRights.insert(QString(verb + u' ' + at.type()));
    if (isForbidden(verb, at))
        return replyWith(ObjectStore::failure(403, u"Forbidden"_s,
                                              u"User cannot %1 resource \"%2\""_s.arg(verb, at.plural),
                                              {{u"name"_s, at.name}, {u"kind"_s, at.plural}}));
    if (const auto refusal = disturb(request))
        return replyWith(*refusal);
    if (!queried(request.target, u"watch"_s).isEmpty())
        return watch(at, request.target);
    const StoreAnswer answer = answerAt(at, request);
    remember(at, request, answer);
    return replyWith(answer);
}

} // namespace Switchback
