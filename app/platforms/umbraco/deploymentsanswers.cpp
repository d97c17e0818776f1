// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/platforms/umbraco/deploymentjson.h"
#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int notFound = 404;
constexpr int conflict = 409;
constexpr int tooLarge = 413;
constexpr int tooMany = 429;

bool hasPlanSuffix(const QString &project)
{
    static const QRegularExpression suffix(u"-\\d\\z"_s);
    return suffix.match(project).hasMatch();
}

Problem noSuchAlias(const QString &message)
{
    return umbracoProblem(
        ProblemKind::NotFound, Owner::You, u"umbraco.alias"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The project has no environment of that alias that can be deployed to.")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Compare the alias with Configuration > CI/CD Flow in the portal. Without “Deploy "
                               "to any target” only the left-most and flexible environments can be deployed "
                               "to.")),
        message);
}

} // namespace

Problem DeploymentsClient::packageTooLarge(const QString &details)
{
    return umbracoProblem(ProblemKind::Refused, Owner::You, u"umbraco.upload-too-large"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The package is larger than the %1 that the cloud takes."),
                               {QVariant::fromValue(Bytes{largestUpload})}),
                          Text(QT_TRANSLATE_NOOP(
                              "Text", "Leave out of the package what the cloud builds itself, and stay below 100 MB.")),
                          details);
}

Problem DeploymentsClient::unknownProject(const HttpResponse &response, const QString &message) const
{
    if (hasPlanSuffix(m_project))
        return umbracoProblem(
            ProblemKind::Permission, Owner::You, u"umbraco.project-id"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 does not know the project id %2 with this API key. The “%3” at its end "
                                           "comes and goes when the project changes its plan."),
                 {response.url.host(), m_project, m_project.right(2)}),
            Text(QT_TRANSLATE_NOOP("Text", "Copy project id and key again from Configuration > CI/CD Flow in the "
                                           "portal.")),
            message);
    const bool isKey = response.status == unauthorized;
    return umbracoProblem(
        ProblemKind::Permission, Owner::You, isKey ? u"umbraco.key"_s : u"umbraco.project-id"_s,
        isKey ? Text(QT_TRANSLATE_NOOP("Text", "%1 does not accept the API key for the project %2."),
                     {response.url.host(), m_project})
              : Text(QT_TRANSLATE_NOOP("Text", "%1 knows no project %2."), {response.url.host(), m_project}),
        Text(QT_TRANSLATE_NOOP("Text", "Copy project id and key again from Configuration > CI/CD Flow in the portal: a "
                                       "key belongs to one project, and a change of the plan adds “-1” to the id or "
                                       "takes it away.")),
        message);
}

Problem DeploymentsClient::missing(const HttpRequest &request, const HttpResponse &response,
                                   const QString &message) const
{
    const QString path = request.url.path();
    const bool isList = path == urlOf({}).path() || path == urlOf(u"/artifacts"_s).path();
    if (isList && request.method == "POST") // the project is known: its deployments were listed before
        return umbracoProblem(
            ProblemKind::NotFound, Owner::Platform, u"umbraco.no-artifact"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The cloud does not have the package that was to be deployed.")),
            Text(QT_TRANSLATE_NOOP("Text", "Upload it again.")), message);
    if (isList || hasPlanSuffix(m_project))
        return unknownProject(response, message);
    return umbracoProblem(
        ProblemKind::NotFound, Owner::Platform, u"umbraco.no-deployment"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud has no such deployment of the project %1."), {m_project}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh: it may be one of another project, or the project id may have changed "
                                       "with the plan.")),
        message);
}

Problem DeploymentsClient::refined(const HttpRequest &request, const HttpResponse &response) const
{
    const QString message = m_policy.redact ? m_policy.redact(serverMessage(response)) : serverMessage(response);
    if (const auto theirs = cloudflareProblem(response))
        return *theirs;
    if (const auto redirect = strayRedirect(response))
        return *redirect;
    return refinedStatus(request, response, message);
}

Problem DeploymentsClient::refinedStatus(const HttpRequest &request, const HttpResponse &response,
                                         const QString &message) const
{
    const bool isAboutAlias = message.contains("matches the provided alias"_L1, Qt::CaseInsensitive)
                              || message.contains("target environment by alias"_L1, Qt::CaseInsensitive);
    if (isAboutAlias)
        return noSuchAlias(message);
    if (response.status == unauthorized)
        return unknownProject(response, message);
    if (response.status == notFound)
        return missing(request, response, message);
    if (response.status == conflict && response.body.contains("LeftMostEnvironmentChanged"))
        return umbracoProblem(
            ProblemKind::Conflict, Owner::Platform, u"umbraco.left-most-changed"_s,
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Environments of the project were added or removed since that deployment, so "
                                   "the cloud cannot say what changed.")),
            Text(QT_TRANSLATE_NOOP("Text", "Compare with the repository of the environment itself, through git.")),
            message);
    if (response.status == tooLarge
        || (response.status == badRequest && message.contains("length limit"_L1, Qt::CaseInsensitive)))
        return packageTooLarge(message);
    Problem problem = HttpProblem::status(response, m_context->clock.now(), m_policy.redact);
    const auto words = response.status == tooMany ? waitInWords(message) : std::nullopt;
    if (words && problem.retryAfterMilliseconds == 0) {
        problem.retryAfterMilliseconds = words->count();
        problem.remedy =
            Text(QT_TRANSLATE_NOOP("Text", "Try again in %1."), {QVariant::fromValue(Duration{words->count()})});
    }
    return problem;
}

} // namespace Switchback
