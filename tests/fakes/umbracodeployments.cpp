// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What a deployment of the public API does, in the order in which the platform says that it does it.

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracoworld.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto marker = "updating"_L1;
constexpr auto cloudJson = "src/UmbracoProject/umbraco-cloud.json"_L1;

const QString &inProgress()
{
    static const QString state = u"InProgress"_s;
    return state;
}

} // namespace

void UmbracoWorld::runDeployment(const QString &id)
{
    runInBackground([this, id](const std::stop_token &stop) { work(stop, id); });
}

void UmbracoWorld::say(const QString &id, const QString &state, const QStringList &messages)
{
    change([&](UmbracoState &world) {
        UmbracoDeploymentState *deployment = world.deployment(id);
        deployment->state = state;
        deployment->modifiedAt = nextStamp();
        for (const QString &message : messages) {
            deployment->modifiedAt = nextStamp();
            deployment->messages.append({message, deployment->modifiedAt});
        }
    });
}

bool UmbracoWorld::hold(const std::stop_token &stop, const QString &state)
{
    Lock lock(m_mutex);
    return idleUntil(lock, stop, [&] { return m_state.holdsDeploymentsIn != state; });
}

void UmbracoWorld::work(const std::stop_token &stop, const QString &id)
{
    QString alias;
    bool isV1 = false;
    {
        const std::lock_guard guard(m_mutex);
        alias = m_state.deployment(id)->environment;
        isV1 = m_state.deployment(id)->isV1;
    }
    // Version 1 said the beginning of it when it was created, filled and queued.
    if (!isV1) {
        if (!hold(stop, u"Pending"_s))
            return;
        say(id, u"Queued"_s, {u"Deployment queued"_s});
    }
    if (!hold(stop, u"Queued"_s))
        return;
    {
        // One at a time for each environment; version 2 does not even let a second one begin.
        Lock lock(m_mutex);
        const std::function<bool()> isTurn = [&] {
            return std::none_of(m_state.deployments.cbegin(), m_state.deployments.cend(),
                                [&](const UmbracoDeploymentState &other) {
                                    return other.environment == alias && other.state == inProgress();
                                });
        };
        if (!idleUntil(lock, stop, isTurn))
            return;
        m_state.deployment(id)->state = inProgress();
    }
    say(id, inProgress(), {u"Deployment triggered"_s, u"Deployment started"_s, u"Check blocking markers"_s});
    const QStringList blocking = blockingMarkers(alias);
    if (!blocking.isEmpty())
        return finishDeployment(id, u"The site can't be upgraded as it's blocked with the following markers: %1"_s.arg(
                                        blocking.join(", "_L1)));
    say(id, inProgress(), {u"Create updating marker"_s});
    addMarker(alias, marker);
    if (!hold(stop, inProgress()))
        return;
    QString commit;
    const QString error = updateRepository(id, &commit);
    say(id, inProgress(), {u"Delete updating marker"_s});
    removeMarker(alias, marker);
    finishDeployment(id, error);
}

QString UmbracoWorld::updateRepository(const QString &id, QString *commit)
{
    const UmbracoState before = state();
    const UmbracoDeploymentState asked =
        *std::find_if(before.deployments.cbegin(), before.deployments.cend(),
                      [&id](const UmbracoDeploymentState &one) { return one.id == id; });
    const UmbracoEnvironmentState target = *before.environment(asked.environment);
    const auto artifact = std::find_if(before.artifacts.cbegin(), before.artifacts.cend(),
                                       [&](const UmbracoArtifactState &one) { return one.id == asked.artifactId; });
    const UmbracoRepository source = repository(target.alias);
    say(id, inProgress(), {u"Git Clone"_s, u"Download update"_s, u"Extract Update"_s});
    std::optional<UmbracoRepository::Files> update = UmbracoZip::unpacked(artifact->zip);
    if (!update)
        return u"Unable to extract the update: End of Central Directory record could not be found."_s;
    if (const QString problem = UmbracoFiles::problemOfDotUmbraco(*update); !problem.isEmpty())
        return problem;
    if (!asked.skipVersionCheck) {
        say(id, inProgress(), {u"Checking versions"_s});
        if (const QString problem = downgradeIn(*update, target.alias); !problem.isEmpty())
            return problem;
    }
    say(id, inProgress(), {u"Deleting repository files"_s, u"Copying files to repository"_s});
    const UmbracoRepository::Files present = source.files();
    if (!asked.skipPreserveUmbracoCloudJson && present.contains(cloudJson))
        update->insert(cloudJson, present.value(cloudJson));
    if (!asked.noBuildAndRestore) {
        say(id, inProgress(), {u"NuGet Restore"_s, u"Dotnet Build"_s});
        QString problem = target.buildFailure;
        if (!problem.isEmpty() || !UmbracoFiles::built(*update, &problem))
            return u"Dotnet Build failed: %1"_s.arg(problem);
    }
    say(id, inProgress(), {u"Git Stage"_s});
    const QString message = asked.commitMessage.isEmpty() ? u"Deployment through CI/CD"_s : asked.commitMessage;
    *commit = source.replace(*update, message, u"cicd-%1"_s.arg(id));
    const QString head = source.head();
    change([&](UmbracoState &world) {
        world.deployment(id)->cloudRepositoryUpdated = !commit->isEmpty();
        world.deployment(id)->commit = head;
    });
    if (commit->isEmpty()) {
        say(id, inProgress(), {u"No changes detected - cleaning up"_s});
        return {};
    }
    say(id, inProgress(), {u"Git Commit"_s, u"Git Tag"_s, u"Git Push"_s});
    const Deployed deployed = deploy(target.alias, {}, u"Umbraco Cloud CI/CD"_s, [](const QString &) {});
    if (deployed == Deployed::Well && asked.runSchemaExtraction && target.alias != before.environments.first().alias) {
        UmbracoZip::write(webRoot(target.alias),
                          {{UmbracoFiles::deployFolder(deployedVersions(target.alias).cms) + u"/deploy"_s, {}}});
        lookForTriggers(target.alias);
    }
    if (deployed != Deployed::Well || before.isRestartUnconfirmed)
        return u"Unable to verify the deployment has finished"_s;
    return {};
}

QString UmbracoWorld::downgradeIn(const UmbracoRepository::Files &update, const QString &alias) const
{
    QMap<QString, QString> present;
    for (const UmbracoFiles::Reference &reference : UmbracoFiles::references(repository(alias).files()))
        if (reference.package.startsWith("Umbraco."_L1))
            present.insert(reference.package, reference.version);
    QStringList lower;
    for (const UmbracoFiles::Reference &reference : UmbracoFiles::references(update)) {
        const QString now = present.value(reference.package);
        if (!now.isEmpty() && UmbracoFiles::number(reference.version) < UmbracoFiles::number(now))
            lower.append(u"Package: %1, Version: %2 ==> Project file: /Update/%3 contains lower Version: %4 ."_s.arg(
                reference.package, now, reference.file, reference.version));
    }
    if (lower.isEmpty())
        return {};
    return u"Cannot apply update because the following packages would be downgraded: "_s + lower.join(u' ');
}

void UmbracoWorld::finishDeployment(const QString &id, const QString &error)
{
    const bool isGood = error.isEmpty();
    say(id, inProgress(), {isGood ? u"Deployment successful"_s : error});
    change([&](UmbracoState &world) {
        UmbracoDeploymentState *deployment = world.deployment(id);
        deployment->state = isGood ? u"Completed"_s : u"Failed"_s;
        deployment->error = error;
        deployment->completedAt = nextStamp();
        deployment->modifiedAt = deployment->completedAt;
    });
}

} // namespace Switchback
