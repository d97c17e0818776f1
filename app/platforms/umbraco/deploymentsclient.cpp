// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentsclient.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpretry.h"
#include "app/net/httpurl.h"
#include "app/platforms/umbraco/deploymentjson.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// So that colons and plus signs of a time come through: they may stand in a query as they are, and mean something there.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

DeploymentsClient::DeploymentsClient(QUrl base, QString project, const UmbracoPatience &patience,
                                     const HttpPolicy &policy, Context &context)
    : m_base(std::move(base))
    , m_project(std::move(project))
    , m_patience(patience)
    , m_policy(policy)
    , m_repeat(policy)
    , m_context(&context)
{
    // The API says in words how long to wait, which the policy's own rule cannot read: so the pauses are made here, by
    // that rule with what the words say.
    m_policy.attempts = 1;
    m_repeat.longestPause = std::max(m_repeat.longestPause, patience.rateLimit);
    m_client = std::make_unique<HttpClient>(m_policy, context.clock);
}

Result<DeploymentsClient> DeploymentsClient::open(const UmbracoPatience &patience, Context &context)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9-]{1,64}\\z"_s);
    const QString typed = context.account->value(u"api"_s).trimmed();
    Result<QUrl> base = urlFromTyped(typed.isEmpty() ? u"https://api.cloud.umbraco.com"_s : typed);
    if (!base)
        return Failure(base.error());
    while (base->path().endsWith(u'/'))
        base->setPath(base->path().chopped(1));
    const QString project = context.account->value(u"project"_s).trimmed();
    if (!plain.match(project).hasMatch())
        return Failure(umbracoProblem(
            ProblemKind::InvalidInput, Owner::You, u"umbraco.project-id"_s,
            Text(QT_TRANSLATE_NOOP("Text", "“%1” is not the id of a project."), {project}),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Copy it from Configuration > CI/CD Flow in the portal: it has 32 digits and "
                                   "letters from a to f in five groups."))));
    const auto key = context.account->secret(u"apiKey"_s, context.stop);
    if (!key)
        return Failure(key.error());
    HttpPolicy policy = policyFor(context);
    policy.endpoints = {
        endpointFor(context.account->account(), *base, {{"Umbraco-Cloud-Api-Key", secretHeader({}, **key)}})};
    return DeploymentsClient(*base, project, patience, policy, context);
}

QUrl DeploymentsClient::urlOf(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + u"/v2/projects/"_s + m_project + u"/deployments"_s + path);
    return url;
}

Result<HttpResponse> DeploymentsClient::send(HttpRequest request)
{
    request.anyStatus = true;
    const bool mayRepeat = request.mayRepeat();
    const Stopwatch watch(m_context->clock);
    const std::chrono::milliseconds limit = m_policy.deadline + m_patience.rateLimit;
    for (int number = 1;; ++number) {
        Result<HttpResponse> response = m_client->send(request, m_context->stop);
        if (response && response->isSuccess())
            return response;
        const Problem problem = response ? refined(request, *response) : response.error();
        const bool isSaidHowLong = problem.retryAfterMilliseconds > 0;
        const std::chrono::milliseconds said(problem.retryAfterMilliseconds);
        const auto pause = pauseAfter({.number = number,
                                       .mayRepeat = mayRepeat,
                                       .status = response ? response->status : 0,
                                       .connectionFailed = !response && isPassingTrouble(problem),
                                       .retryAfter = isSaidHowLong ? std::optional(said) : std::nullopt,
                                       .left = std::max(limit - watch.elapsed(), std::chrono::milliseconds(0))},
                                      m_repeat, QRandomGenerator::global()->generateDouble());
        if (!pause)
            return Failure(problem);
        if (isSaidHowLong)
            m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 asks to be left alone for %2."),
                                     {m_base.host(), QVariant::fromValue(Duration{pause->count()})}));
        if (!m_context->clock.wait(*pause, m_context->stop))
            return Failure(cancelledProblem());
    }
}

Result<QJsonObject> DeploymentsClient::object(const HttpRequest &request)
{
    const Result<HttpResponse> response = send(request);
    if (!response)
        return Failure(response.error());
    return isPageForPeople(*response) ? Failure(unexpectedPage(*response)) : jsonObject(*response);
}

Result<QList<UmbracoDeployment>> DeploymentsClient::list(const QString &alias, int take, bool withUnchanged)
{
    QUrl url = urlOf({});
    QUrlQuery query; // skip and take only work together
    query.addQueryItem(u"skip"_s, u"0"_s);
    query.addQueryItem(u"take"_s, QString::number(take));
    query.addQueryItem(u"includenulldeployments"_s, withUnchanged ? u"true"_s : u"false"_s);
    query.addQueryItem(u"targetEnvironmentAlias"_s, encoded(sentAlias(alias)));
    url.setQuery(query);
    const Result<QJsonObject> page = object(HttpRequest::get(url));
    if (!page)
        return Failure(page.error());
    CheckedJson json(*page, url);
    QList<UmbracoDeployment> all;
    json.each(u"data", [&all](CheckedJson &item) { all.append(listedDeployment(item)); });
    if (const auto problem = json.problem())
        return Failure(*problem);
    return all;
}

Result<UmbracoDeployment> DeploymentsClient::one(const QString &id, const QString &modified)
{
    QUrl url = urlOf(u'/' + id);
    if (!modified.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"lastModifiedUtc"_s, encoded(modified));
        url.setQuery(query);
    }
    return object(HttpRequest::get(url)).and_then([&url](const QJsonObject &json) {
        return umbracoDeployment(json, url);
    });
}

Result<QString> DeploymentsClient::newest(const QString &alias)
{
    return list(alias, 1).map(
        [](const QList<UmbracoDeployment> &all) { return all.isEmpty() ? QString() : all.first().id; });
}

Result<std::optional<UmbracoDeployment>> DeploymentsClient::find(const UmbracoOrder &order, const QString &before)
{
    constexpr int enough = 50;
    const Result<QList<UmbracoDeployment>> all = list(order.alias, enough);
    if (!all)
        return Failure(all.error());
    for (const UmbracoDeployment &candidate : *all) {
        if (candidate.id == before)
            break;
        if (candidate.artifactId == order.artifactId)
            return std::optional(candidate);
    }
    return std::optional<UmbracoDeployment>();
}

Result<UmbracoDeployment> DeploymentsClient::findLost(const UmbracoOrder &order, const QString &before,
                                                      const Problem &lost)
{
    m_context->log.note(
        Text(QT_TRANSLATE_NOOP("Text", "The answer got lost; the cloud is asked whether the deployment began.")));
    for (int look = 0; look < m_patience.lateLooks; ++look) {
        if (!m_context->clock.wait(m_patience.late, m_context->stop))
            return Failure(cancelledProblem());
        const Result<std::optional<UmbracoDeployment>> found = find(order, before);
        if (found && *found)
            return one((*found)->id);
        if (!found && !isPassingTrouble(found.error()))
            return Failure(found.error());
    }
    // The list may leave out what still runs, so that it is not there proves nothing, and a second one is not sent.
    return Failure(umbracoProblem(
        ProblemKind::Timeout, Owner::Network, u"umbraco.start-unanswered"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Whether the deployment to %1 began is not known: the answer got lost, and the "
                                       "cloud's list does not have it."),
             {order.alias}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at the environment in the portal. If nothing runs there after some minutes, "
                               "deploy again.")),
        lost.sentence.english() + u'\n' + lost.details));
}

Result<UmbracoDeployment> DeploymentsClient::start(const UmbracoOrder &order)
{
    const Result<QString> before = newest(order.alias);
    if (!before)
        return Failure(before.error());
    const QUrl url = urlOf({});
    const Result<UmbracoDeployment> begun =
        object(HttpRequest::send("POST", url, HttpBody::ofJson(orderJson(order))))
            .and_then([&url](const QJsonObject &json) { return umbracoDeployment(json, url); });
    if (begun)
        return begun;
    if (mayHaveArrived(begun.error()))
        return findLost(order, *before, begun.error());
    if (begun.error().code == "http.conflict"_L1)
        return Failure(umbracoProblem(
            ProblemKind::Conflict, Owner::Platform, u"umbraco.target-busy"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Another deployment to %1 runs, or has just begun."), {order.alias}),
            Text(QT_TRANSLATE_NOOP("Text", "Wait for it to end, then deploy again.")), begun.error().details));
    return begun;
}

Result<std::optional<QByteArray>> DeploymentsClient::diff(const QString &id, const QString &alias)
{
    constexpr int noContent = 204;
    constexpr qint64 largestPatch = 64LL << 20;
    QUrl url = urlOf(u'/' + id + u"/diff"_s);
    QUrlQuery query;
    query.addQueryItem(u"targetEnvironmentAlias"_s, encoded(sentAlias(alias)));
    url.setQuery(query);
    HttpRequest request = HttpRequest::get(url);
    request.accept("*/*");
    request.maximumBytes = largestPatch;
    const Result<HttpResponse> response = send(request);
    if (!response)
        return Failure(response.error());
    if (response->status == noContent || response->body.trimmed().isEmpty())
        return std::optional<QByteArray>();
    if (isPageForPeople(*response))
        return Failure(unexpectedPage(*response));
    return std::optional(response->body);
}

} // namespace Switchback
