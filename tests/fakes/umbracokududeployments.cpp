// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Kudu's account of deployments, and how one is done again.

#include "tests/fakes/umbracokudu.h"
#include "tests/fakes/umbracovfs.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int accepted = 202;
constexpr int notModified = 304;
constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int conflict = 409;
constexpr int serverError = 500;
constexpr int failed = 3;
constexpr int success = 4;

QJsonValue time(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000Z"_s)) : QJsonValue();
}

QJsonObject resultOf(const KuduDeploymentState &deployment, const QString &base)
{
    const QString url = base + u"/api/deployments/"_s + deployment.id;
    return {{u"id"_s, deployment.id},
            {u"status"_s, deployment.status},
            {u"status_text"_s, QString()},
            {u"author_email"_s, deployment.authorEmail},
            {u"author"_s, deployment.author},
            {u"deployer"_s, deployment.deployer},
            {u"message"_s, deployment.message},
            {u"progress"_s, deployment.isComplete() ? QString() : u"Running deployment command..."_s},
            {u"received_time"_s, time(deployment.receivedAt)},
            {u"start_time"_s, time(deployment.startedAt)},
            {u"end_time"_s, time(deployment.endedAt)},
            {u"last_success_end_time"_s, time(deployment.lastSuccessAt)},
            {u"complete"_s, deployment.isComplete()},
            {u"active"_s, deployment.isActive},
            {u"is_temp"_s, false},
            {u"is_readonly"_s, false},
            {u"url"_s, url},
            {u"log_url"_s, QString(url + u"/log"_s)},
            {u"site_name"_s, u"shop"_s},
            {u"provisioningState"_s, deployment.status == success  ? QJsonValue(u"Succeeded"_s)
                                     : deployment.status == failed ? QJsonValue(u"Failed"_s)
                                                                   : QJsonValue(u"InProgress"_s)}};
}

UmbracoReply json(const QJsonDocument &document, int status = ok)
{
    return UmbracoReply::json(document.toJson(QJsonDocument::Compact), status);
}

UmbracoReply missing(const QString &id)
{
    return UmbracoVfs::error(notFound, u"Deployment '%1' not found."_s.arg(id));
}

std::optional<KuduDeploymentState> found(const UmbracoEnvironmentState &environment, const QString &id)
{
    for (const KuduDeploymentState &one : environment.kuduDeployments)
        if (one.id == id)
            return one;
    return std::nullopt;
}

/// Nothing: none is.
std::optional<KuduDeploymentState> latest(const UmbracoEnvironmentState &environment)
{
    const QList<KuduDeploymentState> &all = environment.kuduDeployments;
    for (const KuduDeploymentState &one : all)
        if (!one.isComplete())
            return one;
    const auto last = std::max_element(all.cbegin(), all.cend(),
                                       [](const auto &one, const auto &other) { return one.endedAt < other.endedAt; });
    return last == all.cend() ? std::nullopt : std::optional(*last);
}

UmbracoReply locked()
{
    return UmbracoReply::text("There is a deployment currently in progress. Please try again when it completes.",
                              conflict);
}

} // namespace

UmbracoReply UmbracoKudu::deployments(const UmbracoRequest &request, const QString &) const
{
    if (request.method == "PUT")
        return redeploy({});
    QList<KuduDeploymentState> all = m_world.environment(m_alias).kuduDeployments;
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &one, const auto &other) { return one.receivedAt > other.receivedAt; });
    QJsonArray results;
    for (const KuduDeploymentState &one : all)
        results.append(resultOf(one, url().toString()));
    UmbracoReply reply = json(QJsonDocument(results));
    const QByteArray etag = '"' + QCryptographicHash::hash(reply.body, QCryptographicHash::Md5).toHex() + '"';
    if (request.headers.value("if-none-match") == etag)
        reply = {.status = notModified};
    reply.headers.emplaceBack("ETag", etag);
    return reply;
}

UmbracoReply UmbracoKudu::oneDeployment(const UmbracoRequest &request, const QString &id) const
{
    const UmbracoEnvironmentState environment = m_world.environment(m_alias);
    if (request.method == "PUT") {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const int status = body.value("status"_L1).toInt();
        const bool isRecord = (status == failed || status == success) && body.contains("message"_L1)
                              && body.contains("author"_L1) && body.contains("deployer"_L1);
        return isRecord ? record(request, id) : redeploy(id);
    }
    const bool isLatest = id == "latest"_L1;
    const std::optional<KuduDeploymentState> one = isLatest ? latest(environment) : found(environment, id);
    if (!one)
        return missing(id);
    if (request.method == "DELETE") {
        if (one->isActive)
            return UmbracoVfs::error(conflict, u"Unable to delete deployment currently active."_s);
        m_world.change([&](UmbracoState &state) {
            state.environment(m_alias)->kuduDeployments.removeIf(
                [&id](const KuduDeploymentState &candidate) { return candidate.id == id; });
        });
        return {.status = ok};
    }
    UmbracoReply reply = json(QJsonDocument(resultOf(*one, url().toString())));
    if (isLatest && !one->isComplete()) {
        reply.status = accepted;
        reply.headers.emplaceBack("Location", url().toEncoded() + request.target);
        reply.headers.emplaceBack("Retry-After", "5");
    }
    return reply;
}

UmbracoReply UmbracoKudu::redeploy(const QString &id) const
{
    const QString commit = id.isEmpty() ? m_world.repository(m_alias).head() : id;
    if (!m_world.repository(m_alias).hasCommit(commit))
        return missing(id);
    const UmbracoWorld::Deployed done =
        m_world.deploy(m_alias, commit, QString::fromLatin1(m_world.state().user), [](const QString &) {});
    if (done == UmbracoWorld::Deployed::NotAsLocked)
        return locked();
    return done == UmbracoWorld::Deployed::Well ? UmbracoReply{.status = ok}
                                                : UmbracoVfs::error(serverError, u"An error has occurred."_s);
}

UmbracoReply UmbracoKudu::record(const UmbracoRequest &request, const QString &id) const
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (found(m_world.environment(m_alias), id))
        return UmbracoVfs::error(conflict, u"Deployment with id '%1' exists"_s.arg(id));
    const QDateTime now = m_world.stamp();
    KuduDeploymentState made;
    made.id = id;
    made.status = body.value("status"_L1).toInt();
    made.author = body.value("author"_L1).toString();
    made.deployer = body.value("deployer"_L1).toString();
    made.message = body.value("message"_L1).toString();
    made.receivedAt = made.startedAt = made.endedAt = made.lastSuccessAt = now;
    made.isActive = body.value("active"_L1).toBool(made.status == success);
    if (made.isActive && made.status != success)
        return UmbracoVfs::error(badRequest, u"Only successful status can be active!"_s);
    m_world.change([&](UmbracoState &state) {
        QList<KuduDeploymentState> &all = state.environment(m_alias)->kuduDeployments;
        for (KuduDeploymentState &other : all)
            other.isActive = other.isActive && !made.isActive;
        all.prepend(made);
    });
    return json(QJsonDocument(resultOf(made, url().toString())));
}

UmbracoReply UmbracoKudu::log(const UmbracoRequest &, const QString &id) const
{
    const UmbracoEnvironmentState environment = m_world.environment(m_alias);
    const std::optional<KuduDeploymentState> one = id == "latest"_L1 ? latest(environment) : found(environment, id);
    if (!one)
        return missing(id);
    QJsonArray entries;
    for (const KuduLogState &entry : one->log) {
        const QString details = u"%1/api/deployments/%2/log/%3"_s.arg(url().toString(), one->id, entry.id);
        entries.append(QJsonObject{{u"log_time"_s, time(entry.time)},
                                   {u"id"_s, entry.id},
                                   {u"message"_s, entry.message},
                                   {u"type"_s, entry.type},
                                   {u"details_url"_s, entry.details.isEmpty() ? QJsonValue() : QJsonValue(details)}});
    }
    return json(QJsonDocument(entries));
}

UmbracoReply UmbracoKudu::logDetails(const UmbracoRequest &, const QString &path) const
{
    const QString id = path.section(u'/', 0, 0);
    const QString entryId = path.section(u'/', -1);
    const std::optional<KuduDeploymentState> one = found(m_world.environment(m_alias), id);
    QJsonArray entries;
    for (const KuduLogState &entry : one ? one->log : QList<KuduLogState>())
        for (const QString &line : entry.id == entryId ? entry.details : QStringList())
            entries.append(QJsonObject{{u"log_time"_s, time(entry.time)},
                                       {u"id"_s, QString()},
                                       {u"message"_s, line},
                                       {u"type"_s, entry.type},
                                       {u"details_url"_s, QJsonValue()}});
    if (entries.isEmpty())
        return UmbracoVfs::error(notFound, u"LogId '%1' was not found in Deployment '%2'."_s.arg(entryId, id));
    return json(QJsonDocument(entries));
}

} // namespace Switchback
