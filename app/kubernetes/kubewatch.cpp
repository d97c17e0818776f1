// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubewatch.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Objects are at most a few MiB (etcd's own limit is 1.5).
constexpr qsizetype longestLine = 16 << 20;
constexpr int gone = 410;

/// What ends a transfer that is well: onPiece can only end it by a Problem.
Failure enough()
{
    Problem problem;
    problem.code = u"kube.watch.enough"_s;
    return Failure(problem);
}

/// A connection that another one can go on from.
bool isBroken(const Problem &problem)
{
    return problem.kind == ProblemKind::Network || problem.code == "http.broken-answer"_L1
           || problem.code == "http.timeout"_L1 || problem.code == "http.server-error"_L1
           || problem.code == "kube.rate-limited"_L1;
}

std::optional<KubeNews::Kind> kindOf(const QString &type)
{
    if (type == "ADDED"_L1)
        return KubeNews::Kind::Added;
    if (type == "MODIFIED"_L1)
        return KubeNews::Kind::Modified;
    if (type == "DELETED"_L1)
        return KubeNews::Kind::Deleted;
    return std::nullopt;
}

} // namespace

KubeWatch::KubeWatch(KubeClient &client, KubeRef all, KubeQuery query, const KubeWatchLimits &limits)
    : m_client(client)
    , m_all(std::move(all))
    , m_query(std::move(query))
    , m_limits(limits)
{
}

Result<KubeWatch::End> KubeWatch::run(const Handler &handler, const std::stop_token &stop)
{
    m_begun = m_client.clock().monotonic();
    m_version.clear();
    m_fruitless = 0;
    for (;;) {
        const Result<Close> close = m_version.isEmpty() ? relist(handler, stop) : follow(handler, stop);
        if (!close)
            return Failure(close.error());
        if (*close == Close::Done)
            return End::Done;
        if (*close == Close::Late || (left() && left()->count() <= 0))
            return End::Late;
        if (*close == Close::Forgotten)
            m_version.clear();
        if (m_fruitless >= m_client.policy().attempts)
            return Failure(m_lastProblem);
        if (m_fruitless > 0) {
            if (const auto paused = pause(stop); !paused)
                return Failure(paused.error());
        }
    }
}

Result<KubeWatch::Close> KubeWatch::relist(const Handler &handler, const std::stop_token &stop)
{
    const QDateTime asked = m_client.clock().now();
    const auto list = m_client.list(m_all, m_query, stop);
    if (!list)
        return Failure(list.error());
    m_version = list->resourceVersion;
    const bool goesOn = handler({.kind = KubeNews::Kind::Listed, .items = list->items});
    m_heard(asked);
    return goesOn ? Close::Clean : Close::Done;
}

HttpRequest KubeWatch::request() const
{
    QUrlQuery query;
    addQueryValue(query, u"labelSelector"_s, m_query.labelSelector);
    addQueryValue(query, u"fieldSelector"_s, m_query.fieldSelector);
    query.addQueryItem(u"watch"_s, u"1"_s);
    query.addQueryItem(u"allowWatchBookmarks"_s, u"true"_s);
    addQueryValue(query, u"timeoutSeconds"_s, QString::number(m_limits.perRequest.count()));
    addQueryValue(query, u"resourceVersion"_s, m_version);
    HttpRequest request = HttpRequest::get(kubeUrl(m_client.server(), m_all, query));
    request.idempotent = false; // it is gone on with from here, where the version is known
    request.inactivity = m_limits.silence;
    request.deadline = left().value_or(std::chrono::milliseconds(0));
    return request;
}

Result<KubeWatch::Close> KubeWatch::follow(const Handler &handler, const std::stop_token &stop)
{
    m_pending.clear();
    m_close = Close::Clean;
    HttpRequest request = this->request();
    const QString before = m_version;
    request.onPiece = [&](const QByteArray &piece) -> Result<void> {
        m_pending += piece;
        for (qsizetype end = 0; (end = m_pending.indexOf('\n')) >= 0;) {
            const QByteArray line = m_pending.left(end).trimmed();
            m_pending.remove(0, end + 1);
            if (const auto taken = line.isEmpty() ? Result<void>() : takeLine(line, handler); !taken)
                return taken;
        }
        if (m_pending.size() > longestLine)
            return Failure(garbage(u"a line of more than %1 bytes"_s.arg(longestLine)));
        return {};
    };
    const auto answer = m_client.send(request, {u"watch"_s, m_all}, stop);
    // What is left in m_pending is half an event, which the next connection begins with.
    m_fruitless = m_version == before ? m_fruitless + 1 : 0;
    if (m_close == Close::Done || m_close == Close::Forgotten)
        return m_close;
    if (answer) {
        // Closed after its time without a word is what quiet types do.
        if (answer->elapsed >= m_limits.perRequest / 2) {
            m_fruitless = 0;
            m_heard(m_client.clock().now());
        }
        m_lastProblem = garbage(u"closed at once, again and again"_s);
        return Close::Clean;
    }
    m_lastProblem = answer.error();
    if (answer.error().code == "http.deadline"_L1)
        return Close::Late;
    if (answer.error().code == "kube.gone"_L1)
        return Close::Forgotten;
    if (isBroken(answer.error())) {
        m_heard({});
        return Close::Broken;
    }
    return Failure(answer.error());
}

Result<void> KubeWatch::takeLine(const QByteArray &line, const Handler &handler)
{
    QJsonParseError error;
    const QJsonObject event = QJsonDocument::fromJson(line, &error).object();
    const QJsonObject object = event.value(u"object"_s).toObject();
    const QString type = event.value(u"type"_s).toString();
    if (error.error != QJsonParseError::NoError || type.isEmpty() || object.isEmpty())
        return Failure(garbage(u"%1 bytes: %2"_s.arg(line.size()).arg(error.errorString())));
    if (type == "ERROR"_L1)
        return takeError(object);
    const QString version = object.value(u"metadata"_s)[u"resourceVersion"_s].toString();
    const auto kind = kindOf(type);
    if (version.isEmpty() || (!kind && type != "BOOKMARK"_L1))
        return Failure(garbage(u"an event that is unknown or has no version"_s));
    m_version = version;
    const bool goesOn = !kind || handler({.kind = *kind, .items = {}, .object = object});
    m_heard(m_client.clock().now());
    if (goesOn)
        return {};
    m_close = Close::Done;
    return enough();
}

Result<void> KubeWatch::takeError(const QJsonObject &status)
{
    const KubeCall call{u"watch"_s, m_all};
    const Problem problem =
        kubeProblem(status, m_client.server(), call, m_client.clock().now(), m_client.policy().redact);
    if (status.value(u"code"_s).toInt() != gone && problem.code != "kube.gone"_L1)
        return Failure(problem);
    m_lastProblem = problem;
    m_close = Close::Forgotten;
    return enough();
}

std::optional<std::chrono::milliseconds> KubeWatch::left() const
{
    if (!m_limits.total)
        return std::nullopt;
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(m_client.clock().monotonic() - m_begun);
    return *m_limits.total - spent;
}

Result<void> KubeWatch::pause(const std::stop_token &stop)
{
    const HttpPolicy &policy = m_client.policy();
    constexpr int mostDoublings = 16;
    const auto grown = policy.backOff * (1 << std::min(m_fruitless - 1, mostDoublings));
    const std::chrono::milliseconds asked(m_lastProblem.retryAfterMilliseconds);
    const auto longest = left().value_or(policy.longestPause);
    const auto span = std::min({std::max(grown, asked), policy.longestPause, longest});
    if (!m_client.clock().wait(span, stop))
        return Failure(cancelledProblem());
    return {};
}

Problem KubeWatch::garbage(const QString &why) const
{
    return {.kind = ProblemKind::Remote,
            .owner = Owner::Platform,
            .code = u"kube.watch.garbage"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "What the cluster tells of changes to %1 cannot be understood."),
                             {QVariant::fromValue(m_all.text())}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Refresh; if it happens again, look at what stands between here and "
                                               "the cluster.")),
            .details = why};
}

} // namespace Switchback
