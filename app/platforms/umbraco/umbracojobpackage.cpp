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

Result<void> UmbracoJob::checkStand(DeploymentsClient &api) const
{
    const Result<ApiStand> stand = apiStand(api, m_facts.alias);
    if (!stand)
        return Failure(stand.error());
    return stand->fingerprint() == m_facts.stand ? Result<void>() : Failure(umbracoMoved(m_facts.title));
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
    // What lies there is replaced as a whole, so nobody else's must be in it. Once it is asked for, what changed is ours.
    if (!context.outputs.value(startedOutput).toBool()) {
        if (const Result<void> free = checkStand(*api); !free)
            return free;
        context.outputs.insert(startedOutput, true);
        context.log.progress({}); // so that it is written down first
    }
    return deploy(*api, order(context), context.outputs.value(deploymentBeforeOutput).toString(), context);
}

Result<void> UmbracoJob::takePackageBack(Context &context) const
{
    const Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    if (!context.outputs.value(startedOutput).toBool())
        return {};
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    const Result<std::optional<UmbracoDeployment>> ours =
        api->find(order(context), context.outputs.value(deploymentBeforeOutput).toString());
    if (!ours)
        return Failure(ours.error());
    if (*ours && (*ours)->repositoryUpdated == false)
        return {}; // it failed before anything was changed
    const Result<ApiStand> stand = apiStand(*api, m_facts.alias);
    if (!stand)
        return Failure(stand.error());
    const bool isBack = *ours && commitOf(stand->artifact) == m_facts.commit && stand->patch.isEmpty();
    if (*ours && !isBack && (stand->deployment != (*ours)->id || !stand->patch.isEmpty()))
        return Failure(umbracoMoved(m_facts.title));
    if (*ours && !isBack)
        noteRun(*sight, context);
    if (!isBack) // one that goes on yet is waited for
        if (const Result<void> deployed = deployBefore(*api, context); !deployed)
            return deployed;
    return checkRunning(*sight, context);
}

void UmbracoJob::noteRun(const Sight &sight, Context &context) const
{
    if (isRestore()) // older code on the newer database says nothing
        return;
    const UmbracoPicture picture = look(sight, context);
    const bool isUp = picture.level == ServerLevel::Run || picture.level == ServerLevel::Upgrading;
    const QString running = picture.versions.running;
    // A site that runs after the deployment has upgraded its database, unless it says that it is the one of before.
    if (!isUp || (!running.isEmpty() && running != m_facts.toVersion))
        return;
    context.outputs.insert(databaseOutput, true);
    context.log.progress({}); // so that it is written down before the new code, by which it is seen, goes
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
