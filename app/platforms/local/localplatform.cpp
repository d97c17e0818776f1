// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/localplatform.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/siteconsequences.h"
#include "app/platforms/local/sitekeeper.h"
#include "app/platforms/local/siteobserver.h"
#include "models/guards.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString projectIdOf(const QString &folder)
{
    constexpr qsizetype idLength = 12;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"local-"_s + QString::fromLatin1(hash.left(idLength));
}

/// What was left open in the request: the release of a set-up, the backup of a restore.
void completeRequest(OperationRequest &request, const Project &project, const SiteEnvironment &environment)
{
    if (request.kind == OperationKind::Restore && request.backupId.isEmpty()) {
        if (const Backup *target = project.rollbackTarget(environment.id))
            request.backupId = target->id;
    }
    if (request.kind != OperationKind::SetUp || !request.version.isEmpty())
        return;
    request.version = environment.release;
    for (const Release &release : project.releases)
        if (request.version.isEmpty() && release.unusable.isEmpty())
            request.version = release.version;
}

QList<GuardVerdict> guardsFor(const OperationRequest &request, const Project &project, const Activity *running,
                              const QDateTime &now)
{
    const QString &environment = request.environment.environmentId;
    switch (request.kind) {
    case OperationKind::SetUp:
        return setUpGuards(project, environment, request.version, running);
    case OperationKind::Upgrade:
        return upgradeGuards(project, environment, request.version, running);
    case OperationKind::Restore:
        return restoreGuards(project, environment, request.backupId, running, now);
    }
    return {};
}

QString targetVersion(const OperationRequest &request, const Project &project)
{
    for (const Backup &backup : project.backups)
        if (request.kind == OperationKind::Restore && backup.id == request.backupId
            && backup.environment == request.environment)
            return backup.version;
    return request.kind == OperationKind::Restore ? QString() : request.version;
}

std::vector<Step> stepsFor(const LocalSite &site, const LocalServices &services, const Plan &plan,
                           const Project &project)
{
    const Result<SiteRelease> release = services.releases.usable(site.layout, plan.toVersion);
    const bool isUpgrade = plan.request.kind == OperationKind::Upgrade;
    BlueGreenShape shape;
    shape.version = plan.toVersion;
    shape.unpack = release && !release->unpacked;
    shape.migration = release && !release->procfile.release.isEmpty();
    shape.observe = site.project.observationSeconds > 0;
    shape.replacesBackup = isUpgrade && project.upgradeBackup(site.environment.id) != nullptr;
    const auto host =
        std::make_shared<LocalHost>(site, services, plan.request.kind, plan.toVersion, plan.request.backupId);
    switch (plan.request.kind) {
    case OperationKind::SetUp:
        return setUpSteps(host, shape);
    case OperationKind::Upgrade:
        return upgradeSteps(host, shape);
    case OperationKind::Restore:
        return restoreSteps(host, shape);
    }
    return {};
}

Problem unknownEnvironment(const QString &environmentId, const QString &folder)
{
    return localProblem(
        ProblemKind::NotFound, Owner::You, u"local.environment-not-found"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The project in %1 has no environment “%2”."), {folder, environmentId}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh; project.json was probably changed.")));
}

} // namespace

LocalPlatform::LocalPlatform(const QString &path, const LocalTimings &timings)
    : m_services{m_starter, m_releases, Front::findHaproxy(path), timings}
{
}

QString LocalPlatform::id() const
{
    return u"local"_s;
}

Result<ProjectEntry> LocalPlatform::open(const QString &location) const
{
    const QFileInfo info(location);
    if (!info.isDir()) {
        return Failure(
            localProblem(ProblemKind::NotFound, Owner::You, u"local.not-a-folder"_s,
                         Text(QT_TRANSLATE_NOOP("Text", "%1 is not a folder on this machine."), {location}),
                         Text(QT_TRANSLATE_NOOP("Text", "Choose the folder that holds the site's project.json."))));
    }
    const QString folder = info.canonicalFilePath();
    const Result<ProjectFile> file = readProjectFile(folder);
    if (!file)
        return Failure(file.error());
    return ProjectEntry{.id = projectIdOf(folder), .platform = id(), .location = folder};
}

Project LocalPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    return observeProject(entry.location, entry.id, m_services, context);
}

Result<LocalSite> LocalPlatform::site(const ProjectEntry &entry, const QString &environmentId) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    if (!file)
        return Failure(file.error());
    const SiteEnvironment *environment = file->environment(environmentId);
    if (environment == nullptr)
        return Failure(unknownEnvironment(environmentId, entry.location));
    return LocalSite{SiteLayout(entry.location), *file, *environment};
}

Result<PreparedOperation> LocalPlatform::prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                 const Activity *running, Context &context) const
{
    const Result<LocalSite> target = site(entry, request.environment.environmentId);
    if (!target)
        return Failure(target.error());
    const Project project = observe(entry, context);
    const QDateTime now = context.clock.now();
    PreparedOperation prepared;
    Plan &plan = prepared.plan;
    plan.request = request;
    completeRequest(plan.request, project, target->environment);
    plan.projectName = project.name;
    plan.environmentName = target->environment.name;
    plan.role = target->environment.role;
    if (const Environment *environment = project.environment(target->environment.id))
        plan.fromVersion = environment->version;
    plan.toVersion = targetVersion(plan.request, project);
    plan.verdicts = guardsFor(plan.request, project, running, now);
    if (firstRefusal(plan.verdicts) != nullptr)
        return prepared;
    const SiteRunner runner(*target, m_services);
    plan.consequences = siteConsequences(runner, project, plan.request, now);
    plan.lastFreezeMilliseconds = runner.state().value_or(EnvironmentState{}).lastFreezeMilliseconds;
    prepared.steps = stepsFor(*target, m_services, plan, project);
    for (const Step &step : prepared.steps)
        plan.steps.append(step.info);
    return prepared;
}

Result<std::unique_ptr<TargetLock>> LocalPlatform::lock(const ProjectEntry &entry, const QString &environmentId) const
{
    const Result<LocalSite> target = site(entry, environmentId);
    if (!target)
        return Failure(target.error());
    return lockSite(target->layout, target->environment);
}

QList<Text> LocalPlatform::tend(const ProjectEntry &entry, Context &context) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    if (!file)
        return {};
    QList<Text> done;
    for (const SiteEnvironment &environment : file->environments) {
        const SiteRunner runner({SiteLayout(entry.location), *file, environment}, m_services);
        const Result<EnvironmentState> state = runner.state();
        if (!state || state->active.isEmpty())
            continue;
        if (const Result<std::unique_ptr<TargetLock>> held = lockSite(runner.layout(), environment))
            done.append(tendSite(runner, context));
    }
    return done;
}

Result<void> LocalPlatform::setRunning(const ProjectEntry &entry, bool running, Context &context) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    if (!file)
        return Failure(file.error());
    // The others are started or stopped all the same; the first Problem is the one that is told.
    Result<void> outcome;
    for (const SiteEnvironment &environment : file->environments) {
        const SiteRunner runner({SiteLayout(entry.location), *file, environment}, m_services);
        const Result<std::unique_ptr<TargetLock>> held = lockSite(runner.layout(), environment);
        const Result<void> done = held ? setSiteRunning(runner, running, context) : Result<void>(Failure(held.error()));
        if (!done && outcome)
            outcome = done;
    }
    return outcome;
}

} // namespace Switchback
