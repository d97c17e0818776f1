// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/sitelook.h"

#include "app/net/accounthttp.h"
#include "app/net/httpclient.h"
#include "app/net/httpservermessage.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::chrono::seconds longestLook{10};
constexpr int atOnce = 12;
/// A health answer is short; of a page that is no such, nothing is needed but that it comes.
constexpr qsizetype mostKept = 1 << 16;

/// Nothing was learnt about the site: we could not look (no network here, no address that we speak to), or were stopped.
bool saysNothing(const Problem &problem)
{
    return problem.kind == ProblemKind::Cancelled || problem.code == "http.offline"_L1
           || problem.code.startsWith("http.url."_L1);
}

SiteProbe probeOf(const QUrl &address, const Result<HttpResponse> &answer, const QByteArray &body, const QDateTime &now)
{
    if (!answer && saysNothing(answer.error()))
        return {};
    SiteProbe probe{.address = address, .at = now};
    if (answer) {
        probe.status = answer->status;
        probe.milliseconds = answer->elapsed.count();
        probe.version = releaseInHealth(answer->contentType(), body);
    } else {
        probe.trouble = answer.error().sentence;
    }
    return probe;
}

/// Keeps the beginning of what comes in \a body, which outlives the request.
HttpRequest visit(const QUrl &address, QByteArray &body)
{
    HttpRequest request = HttpRequest::get(address);
    request.anyStatus = true;
    request.onPiece = [&body](const QByteArray &piece) -> Result<void> {
        body.append(piece.left(mostKept - body.size()));
        return {};
    };
    return request;
}

} // namespace

QList<SiteProbe> lookAtSites(const QList<QUrl> &addresses, Context &context)
{
    HttpPolicy policy = policyFor(context);
    policy.attempts = 1;
    policy.deadline = longestLook;
    policy.inactivity = longestLook;
    std::vector<QByteArray> bodies(std::size_t(addresses.size()));
    std::vector<HttpRequest> requests;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (addresses.at(qsizetype(i)).isEmpty())
            continue;
        requests.push_back(visit(addresses.at(qsizetype(i)), bodies[i]));
        asked.push_back(i);
    }
    QList<SiteProbe> probes(addresses.size());
    if (requests.empty())
        return probes;
    HttpClient client(policy, context.clock);
    const std::vector<Result<HttpResponse>> answers = client.sendAll(requests, atOnce, context.stop);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto site = qsizetype(asked[i]);
        probes[site] = probeOf(addresses.at(site), answers[i], bodies[asked[i]], context.clock.now());
    }
    return probes;
}

QString releaseInHealth(const QByteArray &contentType, const QByteArray &body)
{
    if (contentType != "application/health+json")
        return {};
    return safeToShow(QJsonDocument::fromJson(body).object().value("releaseId"_L1).toString());
}

} // namespace Switchback
