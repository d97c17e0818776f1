// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/localplatform.h"

#include "app/platforms/local/databaselosses.h"
#include "app/platforms/local/databasetexts.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/losspreview.h"
#include "app/platforms/local/rehearsalscratch.h"
#include "app/platforms/local/siteconsequences.h"
#include "app/platforms/local/sitediagnosis.h"
#include "app/platforms/local/sitedraft.h"
#include "app/platforms/local/siteeditor.h"
#include "app/platforms/local/sitekeeper.h"
#include "app/platforms/local/siteobserver.h"
#include "app/platforms/local/siteremoval.h"
#include "app/platforms/local/sitesecrets.h"
#include "app/platforms/local/sitesteps.h"
#include "models/requestguards.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What was left open in the request: the release of a set-up, the backup that is meant.
void completeRequest(OperationRequest &request, const Project &project, const SiteEnvironment &environment)
{
    if (const Backup *backup = requestedBackup(project, request))
        request.backupId = backup->id;
    if (request.kind != OperationKind::SetUp || !request.version.isEmpty())
        return;
    request.version = environment.release;
    for (const Release &release : project.releases)
        if (request.version.isEmpty() && release.unusable.isEmpty())
            request.version = release.version;
}

/// The release that runs afterwards; of what is done to a backup, the one that it holds.
QString targetVersion(const OperationRequest &request, const Project &project, const QString &fromVersion)
{
    switch (request.kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::Rehearse:
        return request.version;
    case OperationKind::Restore:
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup: {
        const Backup *backup = requestedBackup(project, request);
        return backup == nullptr ? QString() : backup->version;
    }
    case OperationKind::BackUp:
    case OperationKind::CopyContent:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return fromVersion;
    case OperationKind::TearDown:
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

/// How long the steps take, where the very same upgrade was rehearsed.
void addRehearsal(Plan &plan, const Project &project)
{
    const Environment *environment = project.environment(plan.request.environment.environmentId);
    if (environment == nullptr || !environment->rehearsal)
        return;
    const Rehearsal &rehearsal = *environment->rehearsal;
    if (rehearsal.fromVersion != plan.fromVersion || rehearsal.toVersion != plan.toVersion)
        return;
    plan.expectedMilliseconds = rehearsal.steps;
    plan.rehearsedAt = rehearsal.endedAt;
}

Problem unknownEnvironment(const QString &environmentId, const QString &folder)
{
    return localProblem(
        ProblemKind::NotFound, Owner::You, u"local.environment-not-found"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The project in %1 has no environment “%2”."), {folder, environmentId}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh; project.json was probably changed.")));
}

} // namespace

LocalPlatform::LocalPlatform(const QString &path, const LocalTimings &timings,
                             std::shared_ptr<const Catalogues> catalogues, std::shared_ptr<const Vault> vault)
    : m_services{m_starter, m_releases,      Front::findHaproxy(path), timings, std::move(catalogues),
                 path,      std::move(vault)}
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
    return ProjectEntry{.id = localProjectId(folder), .platform = id(), .location = folder};
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
                                                 const QList<Activity> &open, Context &context) const
{
    const Result<LocalSite> target = site(entry, request.environment.environmentId);
    if (!target)
        return Failure(target.error());
    if (const Result<void> checked = checkNotCopied(SiteRunner(*target, m_services)); !checked)
        return Failure(checked.error());
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
    plan.toVersion = targetVersion(plan.request, project, plan.fromVersion);
    plan.verdicts = requestGuards(project, plan.request, open, now);
    if (firstRefusal(plan.verdicts) != nullptr)
        return prepared;
    const SiteRunner runner(*target, m_services);
    plan.consequences = siteConsequences(runner, project, plan.request, now);
    plan.consequences += databaseTexts(runner, plan.request, requestedBackup(project, plan.request), context.stop);
    plan.lastFreezeMilliseconds = runner.state().value_or(EnvironmentState{}).lastFreezeMilliseconds;
    if (plan.request.kind == OperationKind::Restore)
        addLoss(plan, *target, project, context);
    if (plan.request.kind == OperationKind::Upgrade)
        addRehearsal(plan, project);
    const SiteFacts facts = siteFacts(*target, m_services, plan, project);
    plan.facts = facts.toJson();
    prepared.steps = siteSteps(*target, m_services, plan.request, plan.toVersion, facts);
    for (const Step &step : prepared.steps)
        plan.steps.append(step.info);
    return prepared;
}

Result<std::vector<Step>> LocalPlatform::rebuild(const ProjectEntry &entry, const Activity &activity, Context &) const
{
    const Result<LocalSite> target = site(entry, activity.request.environment.environmentId);
    if (!target)
        return Failure(target.error());
    return siteSteps(*target, m_services, activity.request, activity.toVersion, SiteFacts::fromJson(activity.facts));
}

/// Comparing takes up to two seconds. Whoever holds the environment is about to begin: nobody waits to read it then.
void LocalPlatform::addLoss(Plan &plan, const LocalSite &site, const Project &project, const Context &context) const
{
    const QString &id = site.environment.id;
    if (m_held->contains(site.layout.lockFile(id))) {
        plan.lossUnknown = Text(QT_TRANSLATE_NOOP("Text", "%1 is being worked on."), {site.environment.name});
        return;
    }
    const Backup *backup = requestedBackup(project, plan.request);
    const Environment *environment = project.environment(id);
    if (backup == nullptr || environment == nullptr || environment->installationId.isEmpty())
        return;
    if (backup->kind == BackupKind::Manual) {
        plan.lossUnknown = Text(QT_TRANSLATE_NOOP("Text", "The backup is packed; what it holds is seen only when it is "
                                                          "unpacked. What came in after %1 is not in it."),
                                {backup->createdAt});
        return;
    }
    const SiteRunner runner(site, m_services);
    const LossPreview preview =
        previewLoss(runner.dataFolder(environment->installationId), runner.dataFolder(backup->id), context);
    const auto databaseOf = [&runner](const QString &installationId) {
        return runner.installation(installationId).value_or(InstallationState{}).database;
    };
    const LossPreview database =
        previewDatabaseLoss(runner, databaseOf(environment->installationId), databaseOf(backup->id), context);
    plan.losses = preview.losses + database.losses;
    plan.lossUnknown = preview.unknown.isEmpty() ? database.unknown : preview.unknown;
}

Result<std::unique_ptr<TargetLock>> LocalPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                        Context &) const
{
    const Result<LocalSite> target = site(entry, environmentId);
    if (!target)
        return Failure(target.error());
    Result<std::unique_ptr<TargetLock>> lock = lockSite(target->layout, target->environment);
    if (!lock)
        return lock;
    return HeldSites::note(m_held, target->layout.lockFile(environmentId), std::move(*lock));
}

QList<Text> LocalPlatform::tend(const ProjectEntry &entry, const std::function<bool(const QString &)> &isWaiting,
                                Context &context) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    if (!file)
        return {};
    QList<Text> done;
    for (const SiteEnvironment &environment : file->environments) {
        const SiteRunner runner({SiteLayout(entry.location), *file, environment}, m_services);
        const Result<EnvironmentState> state = runner.state();
        const bool isSetUp = state && !state->active.isEmpty();
        if (!isSetUp && !hasRemains(runner) && !hasRehearsal(runner))
            continue;
        if (!checkNotCopied(runner))
            continue;
        if (const Result<std::unique_ptr<TargetLock>> held = lockSite(runner.layout(), environment)) {
            // Asked only now that nobody can begin or take up an operation here.
            if (!isWaiting(environment.id))
                done.append(tidySite(runner));
            done.append(tendSite(runner, context));
        }
    }
    return done;
}

Result<QList<Finding>> LocalPlatform::diagnose(const ProjectEntry &entry, const QString &environmentId,
                                               const QString &about, Context &context) const
{
    Result<QList<Finding>> findings = Platform::diagnose(entry, environmentId, about, context);
    const Result<LocalSite> target = site(entry, environmentId);
    if (findings && target)
        *findings += diagnoseSite(SiteRunner(*target, m_services), m_services.haproxy, context);
    if (context.stopRequested())
        return Failure(cancelledProblem());
    return findings;
}

SiteCheckWishes LocalPlatform::checkWishes(const ProjectEntry &entry, const QString &) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    return file ? file->pages.wishes(file->checkPaths, entry.id) : SiteCheckWishes();
}

/// A cockpit that is tending holds an environment for a moment: that is no reason to refuse to stop it.
constexpr auto tendingPatience = std::chrono::seconds(5);

Result<void> LocalPlatform::setRunning(const ProjectEntry &entry, bool running, Context &context) const
{
    const Result<ProjectFile> file = readProjectFile(entry.location);
    if (!file)
        return Failure(file.error());
    // The others are started or stopped all the same; the first Problem is the one that is told.
    Result<void> outcome;
    for (const SiteEnvironment &environment : file->environments) {
        const SiteRunner runner({SiteLayout(entry.location), *file, environment}, m_services);
        const Result<std::unique_ptr<TargetLock>> held = lockSite(runner.layout(), environment, tendingPatience);
        Result<void> done = checkNotCopied(runner);
        if (done)
            done = held ? setSiteRunning(runner, running, context) : Result<void>(Failure(held.error()));
        if (!done && outcome)
            outcome = done;
    }
    return outcome;
}

Result<SiteDraft> LocalPlatform::draft(const QString &path) const
{
    return draftSite(path);
}

Result<QString> LocalPlatform::create(const SiteDraft &draft, const NamedSecrets &secrets, Context &context) const
{
    return createSite(draft, secrets, m_services.vault, context);
}

Result<SiteSettings> LocalPlatform::settings(const ProjectEntry &entry) const
{
    return readSiteSettings(entry.location);
}

Result<void> LocalPlatform::changeSettings(const ProjectEntry &entry, const SiteSettings &settings,
                                           const NamedSecrets &secrets, Context &context) const
{
    return changeSiteSettings(SiteLayout(entry.location), settings, secrets, m_services, context);
}

Result<void> LocalPlatform::addRelease(const ProjectEntry &entry, const QString &path, const QString &version,
                                       Context &context) const
{
    return addSiteRelease(SiteLayout(entry.location), path, version, context);
}

} // namespace Switchback
