// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracocloud.h"

#include "tests/fakes/umbracocloudjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int created = 201;
constexpr int noContent = 204;
constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int notFound = 404;
constexpr int notAllowed = 405;
constexpr int conflict = 409;
constexpr int tooMany = 429;

UmbracoReply json(const QJsonObject &object, int status = 200)
{
    return UmbracoReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

UmbracoReply bad(const QString &detail)
{
    return UmbracoReply::problem(badRequest, u"Bad Request"_s, detail);
}

UmbracoReply missing(const QString &detail)
{
    return UmbracoReply::problem(notFound, u"Not Found"_s, detail);
}

} // namespace

struct UmbracoCloud::Route {
    QByteArray method;
    QRegularExpression path;
    UmbracoReply (UmbracoCloud::*handler)(const Call &);
};

const QList<UmbracoCloud::Route> &UmbracoCloud::routes()
{
    using C = UmbracoCloud;
    // The vendor's own PowerShell script has a backslash at the end of a path.
    const auto path = [](const QString &version, const QString &rest) {
        return QRegularExpression(u"\\A/%1/projects/(?<project>[^/]+)/deployments%2[/\\\\]?\\z"_s.arg(version, rest),
                                  QRegularExpression::CaseInsensitiveOption);
    };
    const QString id = u"/(?<id>[0-9a-f-]{36})"_s;
    static const QList<Route> list{
        {"POST", path(u"v2"_s, u"/artifacts"_s), &C::upload},
        {"GET", path(u"v2"_s, u"/artifacts"_s), &C::artifacts},
        {"POST", path(u"v2"_s, {}), &C::begin},
        {"GET", path(u"v2"_s, {}), &C::deployments},
        {"GET", path(u"v2"_s, id), &C::oneDeployment},
        {"GET", path(u"v2"_s, id + u"/diff"_s), &C::diff},
        {"POST", path(u"v1"_s, {}), &C::create},
        {"GET", path(u"v1"_s, {}), &C::oldDeployments},
        {"POST", path(u"v1"_s, id + u"/package"_s), &C::uploadPackage},
        {"PATCH", path(u"v1"_s, id), &C::start},
        {"GET", path(u"v1"_s, id), &C::oneOldDeployment},
        {"GET", path(u"v1"_s, id + u"/diff"_s), &C::oldDiff},
    };
    return list;
}

UmbracoCloud::UmbracoCloud(UmbracoWorld &world)
    : m_world(world)
    , m_http([this](const UmbracoRequest &request) { return answer(request); })
{
    m_http.setBodyLimit([this](const QString &path) -> qint64 {
        return path.startsWith("/v1/"_L1, Qt::CaseInsensitive) ? m_v1Limit : m_v2Limit;
    });
}

void UmbracoCloud::setUploadLimits(qint64 v1Bytes, qint64 v2Bytes)
{
    m_v1Limit = v1Bytes;
    m_v2Limit = v2Bytes;
}

void UmbracoCloud::limit(int times, int seconds)
{
    m_http.answerNext(json({{u"statusCode"_s, tooMany},
                            {u"message"_s, u"Rate limit is exceeded. Try again in %1 seconds."_s.arg(seconds)}},
                           tooMany),
                      times);
}

UmbracoReply UmbracoCloud::answer(const UmbracoRequest &request)
{
    bool isKnownPath = false;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.path.match(request.path);
        if (!match.hasMatch())
            continue;
        isKnownPath = true;
        if (route.method != request.method)
            continue;
        if (const std::optional<UmbracoReply> refused = refusal(request, match.captured(u"project"_s)))
            return *refused;
        return (this->*route.handler)({request, match.captured(u"id"_s).toLower()});
    }
    if (isKnownPath)
        return {.status = notAllowed};
    return missing(u"Resource not found"_s);
}

std::optional<UmbracoReply> UmbracoCloud::refusal(const UmbracoRequest &request, const QString &project) const
{
    const UmbracoState state = m_world.state();
    const QByteArray key = request.headers.value("umbraco-cloud-api-key");
    if (project.compare(state.projectId, Qt::CaseInsensitive) == 0 && key == state.apiKey)
        return std::nullopt;
    return UmbracoReply::problem(unauthorized, u"Unauthorized"_s,
                                 u"The API key is missing, or is not valid for the project."_s);
}

UmbracoReply UmbracoCloud::upload(const Call &call)
{
    const UmbracoFormPart *file = call.request.part("file");
    if (!file || file->fileName.isEmpty())
        return bad(u"The form has no file."_s);
    const auto text = [&call](const QByteArray &name) {
        const UmbracoFormPart *part = call.request.part(name);
        return part ? QString::fromUtf8(part->content) : QString();
    };
    const UmbracoArtifactState artifact{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                        .fileName = QString::fromUtf8(file->fileName),
                                        .description = text("description"),
                                        .version = text("version"),
                                        .createdAt = m_world.stamp(),
                                        .zip = file->content};
    m_world.change([&artifact](UmbracoState &state) { state.artifacts.prepend(artifact); });
    return json(UmbracoCloudJson::artifact(artifact));
}

UmbracoReply UmbracoCloud::artifacts(const Call &call)
{
    constexpr int usual = 10;
    const std::optional<UmbracoCloudJson::Page> page =
        UmbracoCloudJson::Page::from(call.request, usual, UmbracoCloudJson::Page::Together::No);
    if (!page)
        return bad(u"Skip and take must be zero or a positive integer."_s);
    const UmbracoState state = m_world.state();
    QJsonArray all;
    for (const UmbracoArtifactState &artifact : state.artifacts)
        // What came through version 1 belongs to its deployment.
        if (!artifact.fileName.isEmpty())
            all.append(UmbracoCloudJson::artifact(artifact));
    return json(page->wrapped(state.projectId, all));
}

UmbracoReply UmbracoCloud::begin(const Call &call)
{
    QJsonParseError error{};
    const QJsonObject body = QJsonDocument::fromJson(call.request.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return bad(u"The request body is not valid JSON: %1"_s.arg(error.errorString()));
    const QString alias = body.value("targetEnvironmentAlias"_L1).toString();
    const QString artifact = body.value("artifactId"_L1).toString();
    if (alias.isEmpty() || artifact.isEmpty())
        return bad(u"The fields targetEnvironmentAlias and artifactId are required."_s);
    UmbracoDeploymentState made = UmbracoCloudJson::deploymentFrom(body);
    made.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<UmbracoReply> refused;
    for (const QString &message : {u"Project information set"_s, u"Deployment pending"_s, u"DownloadUri set"_s})
        made.messages.append({message, m_world.stamp()});
    made.createdAt = made.messages.first().at;
    made.modifiedAt = made.messages.last().at;
    m_world.change([&](UmbracoState &state) {
        refused = whyNot(state, alias, artifact);
        made.leftMost = state.leftMost();
        if (!refused)
            state.deployments.prepend(made);
    });
    if (refused)
        return *refused;
    const QJsonObject answer = UmbracoCloudJson::deployment(made, m_world.state().projectId);
    m_world.runDeployment(made.id);
    return json(answer, created);
}

std::optional<UmbracoReply> UmbracoCloud::whyNot(UmbracoState &state, const QString &alias, const QString &artifact)
{
    const UmbracoEnvironmentState *target = state.environment(alias);
    if (!target)
        return bad(u"Unable to start the deployment, reason: No environments matches the provided alias"_s);
    if (!state.allowsAnyTarget && !target->isFlexible && alias != state.leftMost())
        return bad(u"Unable to start the deployment, reason: '%1' is neither the left-most mainline environment nor a "
                   "flexible one"_s.arg(alias));
    if (!state.artifact(artifact))
        return missing(u"The artifact '%1' was not found."_s.arg(artifact));
    const bool isBusy = std::any_of(
        state.deployments.cbegin(), state.deployments.cend(), [&alias](const UmbracoDeploymentState &other) {
            return other.environment == alias && !other.isFinished() && other.state != "Created"_L1;
        });
    if (isBusy)
        return UmbracoReply::problem(conflict, u"Conflict"_s,
                                     u"A deployment to the environment '%1' is already in progress."_s.arg(alias));
    return std::nullopt;
}

UmbracoReply UmbracoCloud::deployments(const Call &call)
{
    constexpr int usual = 100;
    const std::optional<UmbracoCloudJson::Page> page =
        UmbracoCloudJson::Page::from(call.request, usual, UmbracoCloudJson::Page::Together::Yes);
    if (!page)
        return bad(u"Skip and take must be zero or a positive integer, and must be used together."_s);
    const std::optional<bool> withNull = UmbracoCloudJson::includesNull(call.request);
    if (!withNull)
        return bad(u"The value of includenulldeployments is not valid."_s);
    const UmbracoState state = m_world.state();
    const std::optional<QString> alias = call.request.queryValue("targetEnvironmentAlias"_L1);
    if (alias && !state.environment(*alias))
        return bad(u"No environments matches the provided alias"_s);
    QJsonArray all;
    for (const UmbracoDeploymentState &deployment : state.deployments)
        if (!deployment.isV1 && deployment.isFinished() && (*withNull || deployment.cloudRepositoryUpdated)
            && (!alias || deployment.environment == *alias))
            all.append(UmbracoCloudJson::listedDeployment(deployment));
    return json(page->wrapped(state.projectId, all));
}

UmbracoReply UmbracoCloud::oneDeployment(const Call &call)
{
    UmbracoState state = m_world.state();
    UmbracoDeploymentState *deployment = state.deployment(call.id);
    if (!deployment || deployment->isV1)
        return missing(u"The deployment '%1' was not found."_s.arg(call.id));
    if (const std::optional<QString> since = call.request.queryValue("lastModifiedUtc"_L1)) {
        const QDateTime newerThan = QDateTime::fromString(*since, Qt::ISODateWithMs);
        if (!newerThan.isValid())
            return bad(u"The value '%1' is not valid for lastModifiedUtc."_s.arg(*since));
        deployment->messages.removeIf(
            [&newerThan](const UmbracoMessageState &message) { return message.at <= newerThan; });
    }
    QJsonObject answer = UmbracoCloudJson::deployment(*deployment, state.projectId);
    answer.insert(u"cloudRepositoryUpdated"_s, deployment->cloudRepositoryUpdated);
    return json(answer);
}

UmbracoReply UmbracoCloud::diff(const Call &call)
{
    const std::optional<QString> alias = call.request.queryValue("targetEnvironmentAlias"_L1);
    if (!alias || alias->isEmpty())
        return bad(u"The targetEnvironmentAlias field is required."_s);
    if (!m_world.state().environment(*alias))
        return bad(u"Unable to resolve target environment by Alias"_s);
    return diffOf(call.id, *alias, false);
}

UmbracoReply UmbracoCloud::diffOf(const QString &id, const QString &alias, bool isV1)
{
    UmbracoState state = m_world.state();
    const UmbracoDeploymentState *deployment = state.deployment(id);
    if (!deployment || deployment->isV1 != isV1)
        return missing(u"The deployment '%1' was not found."_s.arg(id));
    if (deployment->leftMost != state.leftMost())
        return json({{u"type"_s, u"LeftMostEnvironmentChanged"_s},
                     {u"title"_s, u"The projects left-most environment has changed"_s},
                     {u"status"_s, conflict},
                     {u"detail"_s, u"Unable to calculate changes based on a different left-most environment"_s},
                     {u"traceId"_s, u"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"_s}},
                    conflict);
    if (deployment->environment != alias)
        return bad(u"The deployment was not made to the environment '%1'."_s.arg(alias));
    if (!deployment->isFinished() || deployment->commit.isEmpty())
        return UmbracoReply::problem(conflict, u"Conflict"_s, u"The deployment has not changed the repository."_s);
    const QByteArray patch = m_world.repository(alias).diffSince(deployment->commit);
    if (patch.isEmpty())
        return {.status = noContent};
    return {.status = 200, .body = patch, .contentType = "application/octet-stream"};
}

} // namespace Switchback
