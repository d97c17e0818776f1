// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Version 1 of the API, which is still there.

#include "tests/fakes/umbracocloud.h"
#include "tests/fakes/umbracocloudjson.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int created = 201;
constexpr int accepted = 202;
constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int conflict = 409;

UmbracoReply json(const QJsonObject &object, int status)
{
    return UmbracoReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

UmbracoReply bad(const QString &detail)
{
    return UmbracoReply::problem(badRequest, u"Bad Request"_s, detail);
}

UmbracoDeploymentState *oldOne(UmbracoState &state, const QString &id)
{
    UmbracoDeploymentState *found = state.deployment(id);
    return found && found->isV1 ? found : nullptr;
}

} // namespace

UmbracoReply UmbracoCloud::create(const Call &call)
{
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isObject())
        return bad(u"The request body is not valid JSON."_s);
    UmbracoDeploymentState made;
    made.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    made.isV1 = true;
    made.state = u"Created"_s;
    made.commitMessage = body.object().value("commitMessage"_L1).toString();
    made.createdAt = m_world.stamp();
    made.modifiedAt = made.createdAt;
    UmbracoState state;
    m_world.change([&](UmbracoState &world) {
        made.environment = world.leftMost(); // there is nothing to choose
        made.leftMost = made.environment;
        world.deployments.prepend(made);
        state = world;
    });
    return json(UmbracoCloudJson::oldDeployment(made, state), created);
}

UmbracoReply UmbracoCloud::changed(const QString &id, const QString &from, const QString &to,
                                   const QStringList &messages,
                                   const std::function<void(UmbracoState &, UmbracoDeploymentState &)> &how)
{
    QList<UmbracoMessageState> added;
    for (const QString &message : messages)
        added.append({message, m_world.stamp()});
    UmbracoReply reply;
    m_world.change([&](UmbracoState &state) {
        UmbracoDeploymentState *deployment = oldOne(state, id);
        if (!deployment) {
            reply = UmbracoReply::problem(notFound, u"Not Found"_s, u"The deployment '%1' was not found."_s.arg(id));
        } else if (deployment->state != from) {
            reply = UmbracoReply::problem(conflict, u"Conflict"_s,
                                          u"The deployment is in the state %1."_s.arg(deployment->state));
        } else {
            deployment->state = to;
            deployment->messages.append(added);
            deployment->modifiedAt = added.last().at;
            how(state, *deployment);
            reply = json(UmbracoCloudJson::oldDeployment(*oldOne(state, id), state), accepted);
        }
    });
    return reply;
}

UmbracoReply UmbracoCloud::uploadPackage(const Call &call)
{
    const UmbracoFormPart *file = call.request.part("file");
    if (!file)
        return bad(u"The form has no file."_s);
    return changed(call.id, u"Created"_s, u"Pending"_s,
                   {u"Project information set"_s, u"Deployment pending"_s, u"DownloadUri set"_s},
                   [&](UmbracoState &state, UmbracoDeploymentState &deployment) {
                       // Without a name: lists of artifacts leave it out.
                       UmbracoArtifactState package;
                       package.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
                       package.createdAt = deployment.modifiedAt;
                       package.zip = file->content;
                       deployment.artifactId = package.id;
                       state.artifacts.prepend(package);
                   });
}

UmbracoReply UmbracoCloud::start(const Call &call)
{
    const QJsonObject body = QJsonDocument::fromJson(call.request.body).object();
    if (body.value("deploymentState"_L1) != "Queued"_L1)
        return bad(u"The only deploymentState that can be asked for is Queued."_s);
    const UmbracoReply reply = changed(call.id, u"Pending"_s, u"Queued"_s, {u"Deployment queued"_s},
                                       [](UmbracoState &, UmbracoDeploymentState &) {});
    if (reply.status == accepted)
        m_world.runDeployment(call.id);
    return reply;
}

UmbracoReply UmbracoCloud::oldDeployments(const Call &call)
{
    constexpr int usual = 100;
    const auto page = UmbracoCloudJson::Page::from(call.request, usual, UmbracoCloudJson::Page::Together::Yes);
    const std::optional<bool> withNull = UmbracoCloudJson::includesNull(call.request);
    if (!page || !withNull)
        return bad(u"Skip and take must be zero or a positive integer, and must be used together."_s);
    const UmbracoState state = m_world.state();
    QJsonArray all;
    for (const UmbracoDeploymentState &deployment : state.deployments)
        if (deployment.isV1 && deployment.isFinished() && (*withNull || deployment.cloudRepositoryUpdated))
            all.append(UmbracoCloudJson::oldDeployment(deployment, state));
    return json({{u"projectId"_s, state.projectId}, {u"deployments"_s, page->of(all)}}, ok);
}

UmbracoReply UmbracoCloud::oneOldDeployment(const Call &call)
{
    UmbracoState state = m_world.state();
    const UmbracoDeploymentState *deployment = oldOne(state, call.id);
    if (!deployment)
        return UmbracoReply::problem(notFound, u"Not Found"_s, u"The deployment '%1' was not found."_s.arg(call.id));
    return json(UmbracoCloudJson::oldDeployment(*deployment, state), ok);
}

UmbracoReply UmbracoCloud::oldDiff(const Call &call)
{
    return diffOf(call.id, m_world.state().leftMost(), true);
}

} // namespace Switchback
