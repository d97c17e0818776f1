// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/knowncode.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

// Packages for an environment that only the deployments API reaches: what lies there is known by what the API says was
// deployed and committed, and how it went by that and by the site.

namespace Switchback {

Result<void> UmbracoJob::checkStand(DeploymentsClient &api, const std::optional<UmbracoDeployment> &ours) const
{
    const Result<ApiStand> stand = apiStand(api, m_facts.alias);
    if (!stand)
        return Failure(stand.error());
    const bool isOurs = ours && stand->deployment == ours->id && stand->patch.isEmpty();
    return isOurs || stand->fingerprint() == m_facts.stand ? Result<void>() : Failure(umbracoMoved(m_facts.title));
}

Result<void> UmbracoJob::checkPackage(Context &context) const
{
    const Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    const UmbracoPicture picture = look(*sight, context);
    if (const Result<void> well = checkState(picture); !well)
        return well;
    context.outputs.insert(ranBeforeOutput, picture.level == ServerLevel::Run);
    if (const Result<QStringList> there = localCode().paths(m_facts.commit, context); !there)
        return Failure(there.error());
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    const Result<QString> newest = api ? api->newest(m_facts.alias) : Result<QString>(Failure(api.error()));
    if (!newest)
        return Failure(newest.error());
    context.outputs.insert(deploymentBeforeOutput, *newest);
    return checkStand(*api);
}

Result<void> UmbracoJob::deployPackage(Context &context) const
{
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    // While ours runs it is not listed, and what it commits looks like somebody else's.
    if (context.outputs.value(startedOutput).toBool())
        if (const Result<void> free = checkStand(*api); !free) {
            const Result<std::optional<UmbracoDeployment>> ours = oursEnded(*api, context);
            if (!ours || !*ours)
                return free;
        }
    const auto isFree = [&](const std::optional<UmbracoDeployment> &ours) { return checkStand(*api, ours); };
    return deploy(*api,
                  {.order = order(context),
                   .before = context.outputs.value(deploymentBeforeOutput).toString(),
                   .mayStart = isFree},
                  context);
}

Result<void> UmbracoJob::takePackageBack(Context &context) const
{
    const Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    const Result<std::optional<UmbracoDeployment>> ours = oursEnded(*api, context);
    if (!ours)
        return Failure(ours.error());
    if (!*ours) // it never began; that somebody else has deployed meanwhile is theirs to take back
        return {};
    const bool isEnded = (*ours)->stage == UmbracoStage::Failed || (*ours)->stage == UmbracoStage::Completed;
    if (isEnded && (*ours)->repositoryUpdated == false)
        return {}; // it failed before anything was changed
    if (!context.outputs.contains(backArtifactOutput))
        if (const Result<void> noted = noteRun(*sight, context); !noted)
            return noted;
    // Only what is there in place of ours is replaced.
    const auto isOurs = [&](const std::optional<UmbracoDeployment> &back) {
        const Result<void> free = checkStand(*api, *ours);
        return free || !back ? free : checkStand(*api, back);
    };
    if (const Result<void> deployed = deployBefore(*api, isOurs, context); !deployed)
        return deployed;
    return checkRunning(*sight, context);
}

Result<void> UmbracoJob::noteRun(const Sight &sight, Context &context) const
{
    if (isRestore()) // older code on the newer database says nothing
        return {};
    const UmbracoPicture picture = look(sight, context);
    const bool isUp = picture.level == ServerLevel::Run || picture.level == ServerLevel::Upgrading;
    const QString running = picture.versions.running;
    // A site that runs after the deployment has upgraded its database, unless it says that it is the one of before.
    if (!isUp || (!running.isEmpty() && running != m_facts.toVersion))
        return {};
    context.outputs.insert(databaseOutput, true);
    return context.log.writeDown(); // before the new code goes, by which it is seen
}

Result<void> UmbracoJob::checkRunning(const Sight &sight, Context &context) const
{
    const Result<std::optional<ServerLevel>> level = awaitLevel(sight, context);
    const bool isUp = level && (!*level || **level == ServerLevel::Run);
    const QString running = look(sight, context).versions.running;
    const bool isAsBefore = running.isEmpty() || running == m_facts.fromVersion;
    if (isUp && isAsBefore && !context.outputs.value(databaseOutput).toBool())
        return {};
    return Failure(databaseNewer(sight, context, level ? QString() : level.error().sentence.english()));
}

} // namespace Switchback
