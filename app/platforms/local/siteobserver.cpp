// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteobserver.h"

#include "app/net/httpprobe.h"
#include "app/net/sitelook.h"
#include "app/platforms/local/contentage.h"
#include "app/platforms/local/manualbackup.h"
#include "app/platforms/local/restartthrottle.h"
#include "app/platforms/local/siteremoval.h"
#include "app/platforms/local/sizecache.h"
#include "models/guards.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

void setHealth(Environment &environment, Health health, const Text &reason = {})
{
    environment.health = health;
    environment.healthReason = reason;
}

/// What the front, asked now, routes to; sets the version by it and says whether our own notes agree.
bool readFront(const SiteRunner &runner, const EnvironmentState &state, Environment &environment)
{
    const Result<FrontState> front = runner.front().running();
    if (!front) {
        setHealth(environment, Health::Degraded, front.error().sentence);
        return false;
    }
    environment.writesFrozen = front->frozen;
    const QString routed = front->slot == Slot::A ? state.slotA : front->slot == Slot::B ? state.slotB : QString();
    const Result<InstallationState> installation = runner.installation(routed);
    environment.version = installation ? installation->release : QString();
    environment.installationId = installation ? routed : QString();
    if (front->routesLike(runner.frontState(state)))
        return true;
    setHealth(environment, Health::Degraded,
              routed != state.active ? Text(
                  QT_TRANSLATE_NOOP("Text", "The front sends visitors to another installation than the one that was "
                                            "made active."))
                                     : Text(QT_TRANSLATE_NOOP("Text", "The front is not set as it should be.")));
    return false;
}

QString healthPath(const SiteRunner &runner, const QString &version)
{
    const Result<SiteRelease> release = runner.release(version);
    return release ? release->file.healthPath : u"/"_s;
}

void askSite(const SiteRunner &runner, Environment &environment, const Context &context)
{
    const QString path = healthPath(runner, environment.version);
    const Result<HttpAnswer> answer = probeHttp(runner.publicPort(), path, runner.timings().probeLimit, context.stop);
    environment.probe = {.address = environment.url.resolved(QUrl(path)), .at = context.clock.now()};
    if (answer) {
        environment.probe.status = answer->status;
        environment.probe.milliseconds = answer->elapsed.count();
        environment.probe.version = releaseInHealth(answer->contentType, answer->body);
    } else {
        environment.probe.trouble = answer.error().sentence;
    }
    if (!answer)
        setHealth(environment, Health::Down, answer.error().sentence);
    else if (answer->statusClass() >= 5)
        setHealth(environment, Health::Down,
                  Text(QT_TRANSLATE_NOOP("Text", "%1 answers with status %2."), {path, answer->status}));
    else if (!answer->isSuccess())
        setHealth(environment, Health::Degraded,
                  Text(QT_TRANSLATE_NOOP("Text", "%1 answers with status %2."), {path, answer->status}));
    else
        setHealth(environment, Health::Up);
}

/// Why it does not run; empty when all of it does.
Text missingProcess(const SiteRunner &runner, const EnvironmentState &state, const Context &context)
{
    if (state.halted)
        return Text(QT_TRANSLATE_NOOP("Text", "It was stopped on purpose."));
    const bool web = runner.process(state.active).isRunning();
    const bool front = runner.front().isRunning();
    if (web && front)
        return {};
    if (RestartThrottle(runner).isExhausted(context.clock.now())) {
        return Text(
            QT_TRANSLATE_NOOP("Text", "It died again and again and is not started any more for now; see its log, %1."),
            {runner.process(state.active).logFile()});
    }
    if (!web)
        return Text(QT_TRANSLATE_NOOP("Text", "Its web process is not running."));
    return Text(QT_TRANSLATE_NOOP("Text", "Its front (HAProxy) is not running."));
}

/// A backup is data; to run it its release must still be there.
Text releaseDefect(const Project &project, const QString &version)
{
    const Release *release = project.release(version);
    if (release == nullptr)
        return Text(QT_TRANSLATE_NOOP("Text", "Its release %1 is not in the project any more."), {version});
    return release->unusable;
}

void addBackups(Project &project, const SiteRunner &runner, const Environment &environment, SizeCache &sizes)
{
    const Result<EnvironmentState> state = runner.state();
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations) {
        if (!installation.kept || (state && installation.id == state->active))
            continue;
        project.backups.append(Backup{.id = installation.id,
                                      .environment = environment.ref,
                                      .environmentName = environment.name,
                                      .kind = installation.kept->kind,
                                      .version = installation.release,
                                      .createdAt = installation.kept->since,
                                      .expiresAt = installation.kept->expiresAt,
                                      .extended = installation.kept->extended,
                                      .unusable = releaseDefect(project, installation.release),
                                      .sizeInBytes = sizes.sizeOf(runner.id(), installation.id),
                                      .lastRestoreMilliseconds = state ? state->lastRestoreMilliseconds : -1});
    }
}

void addManualBackups(Project &project, const SiteRunner &runner, const Environment &environment)
{
    const Result<EnvironmentState> state = runner.state();
    const QList<ManualBackup> backups = listManualBackups(runner.layout(), runner.id());
    for (const ManualBackup &backup : backups) {
        project.backups.append(
            Backup{.id = backup.id,
                   .environment = environment.ref,
                   .environmentName = environment.name,
                   .kind = BackupKind::Manual,
                   .version = backup.release,
                   .createdAt = backup.createdAt,
                   .expiresAt = {},
                   .kept = backup.kept,
                   .unusable = backup.defect.isEmpty() ? releaseDefect(project, backup.release) : backup.defect,
                   .sizeInBytes = backup.archiveBytes > 0 ? backup.archiveBytes : -1,
                   .lastRestoreMilliseconds = state ? state->lastRestoreMilliseconds : -1});
    }
}

/// What lies in the project, and what the catalogue that it follows knows beyond that.
void readReleases(Project &project, const SiteLayout &layout, const ProjectFile &file, const LocalServices &services)
{
    QList<ReleaseAtHand> atHand;
    const QList<SiteRelease> releases = services.releases.releases(layout);
    for (const SiteRelease &release : releases)
        atHand.append({release.file.release, release.file.statesLts});
    ReleaseCatalogue followed; // one that knows nothing changes nothing
    if (!file.catalogue.isEmpty() && services.catalogues) {
        if (const Result<ReleaseCatalogue> catalogue = services.catalogues->find(file.catalogue))
            followed = *catalogue;
        else
            project.catalogueDefect = catalogue.error().sentence;
        if (followed.problem)
            project.catalogueDefect = followed.problem->sentence;
    }
    project.releases = withCatalogue(atHand, followed);
}

/// Releases that only a catalogue knows are not there to install.
int countNewer(const Project &project, const Environment &environment)
{
    const QList<Release> newer = newerReleases(project, environment.ref.environmentId);
    return int(std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
}

/// Before the upgrade that was rehearsed, and after it as long as there is what one would go back to.
bool isRehearsalOf(const Rehearsal &rehearsal, const SiteRunner &runner, const Environment &environment)
{
    if (environment.version == rehearsal.fromVersion)
        return true;
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    return environment.version == rehearsal.toVersion
           && std::any_of(installations.cbegin(), installations.cend(), [&](const InstallationState &installation) {
                  return installation.kept && installation.kept->kind == BackupKind::Upgrade
                         && installation.release == rehearsal.fromVersion;
              });
}

} // namespace

Environment observeEnvironment(const SiteRunner &runner, const QString &projectId, Context &context)
{
    const SiteEnvironment &site = runner.site().environment;
    Environment environment;
    environment.ref = {projectId, site.id};
    environment.name = site.name;
    environment.role = site.role;
    environment.url = QUrl(runner.publicUrl());
    environment.observedAt = context.clock.now();
    environment.source = u"127.0.0.1:%1"_s.arg(site.port);
    const Result<EnvironmentState> state = runner.state();
    if (!state) {
        setHealth(environment, Health::Unknown, state.error().sentence);
        return environment;
    }
    environment.terminationProtected = state->terminationProtected;
    if (state->active.isEmpty()) {
        setHealth(environment, Health::NotSetUp);
        return environment;
    }
    const Result<InstallationState> active = runner.installation(state->active);
    if (!active) {
        setHealth(environment, Health::Unknown, active.error().sentence);
        return environment;
    }
    environment.installationId = state->active;
    environment.version = active->release;
    environment.writesFrozen = runner.front().stored().frozen;
    const bool agrees = !runner.front().isRunning() || readFront(runner, *state, environment);
    if (const Text missing = missingProcess(runner, *state, context); !missing.isEmpty())
        setHealth(environment, Health::Down, missing);
    else if (agrees)
        askSite(runner, environment, context);
    // Of what really gets the visitors, which the front may have said to be another one.
    if (const Result<InstallationState> serving = runner.installation(environment.installationId); serving)
        environment.verifiedSince = serving->verifiedSince;
    if (state->rehearsal && isRehearsalOf(*state->rehearsal, runner, environment))
        environment.rehearsal = state->rehearsal;
    environment.contentChangedAt = newestChange(runner.dataFolder(state->active));
    return environment;
}

Project observeProject(const QString &folder, const QString &projectId, const LocalServices &services, Context &context)
{
    const SiteLayout layout(folder);
    Project project;
    project.id = projectId;
    project.platform = u"local"_s;
    project.location = folder;
    project.name = QFileInfo(folder).fileName();
    project.observedAt = context.clock.now();
    const Result<ProjectFile> file = readProjectFile(folder);
    if (!file) {
        project.problem = file.error();
        return project;
    }
    project.name = file->name;
    project.provenMinutes = file->provenMinutes;
    project.rehearsable = true;
    project.configurable = true;
    readReleases(project, layout, *file, services);
    SizeCache sizes(layout);
    for (const SiteEnvironment &site : file->environments) {
        const SiteRunner runner({layout, *file, site}, services);
        const Environment environment = observeEnvironment(runner, projectId, context);
        if (!isTornDown(runner)) {
            addBackups(project, runner, environment, sizes);
            addManualBackups(project, runner, environment);
        }
        project.environments.append(environment);
    }
    for (Environment &environment : project.environments)
        environment.newerReleases = countNewer(project, environment);
    std::stable_sort(project.backups.begin(), project.backups.end(),
                     [](const Backup &left, const Backup &right) { return left.createdAt > right.createdAt; });
    return project;
}

} // namespace Switchback
