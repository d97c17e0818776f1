// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/platforms/umbraco/managementclient.h"
#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int unavailable = 503;

QString detailsOf(const HttpResponse &response)
{
    return u"HTTP %1 %2\n%3"_s.arg(QString::number(response.status), response.url.path(), serverMessage(response));
}

/// What Azure shows instead of a site that was stopped.
bool isStoppedPage(const HttpResponse &response)
{
    static const QRegularExpression stopped(u"site disabled|web app[^<]{0,80} stopped"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return response.status == forbidden && stopped.match(QString::fromUtf8(response.body)).hasMatch();
}

/// What Azure shows for a host that belongs to no site.
bool isNoSitePage(const HttpResponse &response)
{
    static const QRegularExpression none(u"404 web site not found|azure app service - error 404"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return response.status == notFound && none.match(QString::fromUtf8(response.body)).hasMatch();
}

Problem guarded(const HttpResponse &response, const QString &details)
{
    return umbracoProblem(
        ProblemKind::Permission, Owner::You, u"umbraco.site.guarded"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "Something in front of %1 answers instead of the site: a sign-in, a filter of IP "
                               "addresses, or a cache."),
             {response.url.host()}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "In the portal, let this machine through under Public Access, or turn it off for "
                               "the time of the upgrade.")),
        details);
}

Problem stopped(const HttpResponse &response)
{
    return umbracoProblem(ProblemKind::Unhealthy, Owner::You, u"umbraco.site.stopped"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "%1 is stopped."), {response.url.host()}),
                          Text(QT_TRANSLATE_NOOP("Text", "Start the environment in the portal.")), detailsOf(response));
}

} // namespace

bool ManagementClient::asksEverybody(const HttpResponse &response)
{
    return response.status == unauthorized
           && (response.header("WWW-Authenticate").toLower().startsWith("basic") || isPageForPeople(response));
}

std::optional<Problem> ManagementClient::notFromTheApi(const HttpResponse &response) const
{
    if (isStoppedPage(response))
        return stopped(response);
    if (const auto theirs = cloudflareProblem(response))
        return theirs;
    if (response.status / 100 == 3)
        return guarded(response, detailsOf(response) + u"\nLocation: "_s
                                     + safeToShow(QString::fromUtf8(response.header("Location")).section(u'?', 0, 0)));
    if (asksEverybody(response))
        return guarded(response, detailsOf(response));
    const bool isPage = isPageForPeople(response);
    if (isPage && (response.isSuccess() || response.status == forbidden))
        return guarded(response, detailsOf(response));
    if (response.status >= 500) {
        if (const auto fault = faultIn(response.body))
            return redacted(brokenSite(response.url, response.status, *fault));
        if (response.status == unavailable)
            return umbracoProblem(
                ProblemKind::Unhealthy, Owner::Platform, u"umbraco.site.unavailable"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1 is being upgraded, or starts."), {response.url.host()}),
                Text(QT_TRANSLATE_NOOP("Text", "Try again in a few minutes.")), detailsOf(response));
    }
    if (isNoSitePage(response))
        return HttpProblem::status(response, m_context->clock.now(), m_policy.redact);
    return std::nullopt;
}

Problem ManagementClient::redacted(Problem problem) const
{
    if (m_policy.redact)
        problem.details = m_policy.redact(problem.details);
    return problem;
}

Problem ManagementClient::refusedSignIn(const HttpResponse &response) const
{
    return redacted(umbracoProblem(
        ProblemKind::Permission, Owner::You, u"umbraco.site.sign-in"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 does not accept client id and secret of the API user."),
             {response.url.host()}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "An API user belongs to one environment. Compare its client id in the backoffice "
                               "under Users, and make a new secret if this one is lost.")),
        detailsOf(response)));
}

Problem ManagementClient::refined(const HttpResponse &response) const
{
    if (response.status == unauthorized)
        return refusedSignIn(response);
    if (response.status == forbidden)
        return redacted(umbracoProblem(
            ProblemKind::Permission, Owner::You, u"umbraco.site.forbidden"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The API user may not do this on %1."), {response.url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Make it a member of the group of administrators in the backoffice.")),
            detailsOf(response)));
    if (response.status == notFound)
        return umbracoProblem(
            ProblemKind::NotFound, Owner::Platform, u"umbraco.site.not-offered"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 does not offer this: Umbraco has it from version 14 on."),
                 {response.url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Do this step in the browser.")), detailsOf(response));
    return HttpProblem::status(response, m_context->clock.now(), m_policy.redact);
}

} // namespace Switchback
