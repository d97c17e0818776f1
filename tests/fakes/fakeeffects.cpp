// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releaseversion.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What an operation of FakeCockpit that succeeded leaves in the project.

namespace Switchback::Fakes {

namespace {

Backup leftBackup(const Environment &environment, const Activity &activity, BackupKind kind, const QDateTime &now)
{
    Backup backup;
    backup.id = u"%1-%2"_s.arg(environment.ref.environmentId, activity.fromVersion);
    backup.environment = environment.ref;
    backup.environmentName = environment.name;
    backup.kind = kind;
    backup.version = activity.fromVersion;
    backup.createdAt = now;
    if (kind != BackupKind::Manual)
        backup.expiresAt = now.addSecs(upgradeBackupSeconds);
    backup.sizeInBytes = 48 * 1024 * 1024;
    if (activity.request.kind == OperationKind::Restore)
        backup.lastRestoreMilliseconds = activity.startedAt.msecsTo(activity.endedAt);
    return backup;
}

void leave(Project &project, const Backup &backup)
{
    project.backups.removeIf([&backup](const Backup &older) {
        return older.environment == backup.environment && older.kind == backup.kind && !older.kept;
    });
    project.backups.prepend(backup);
}

void runVersion(const Project &project, Environment &environment, const QString &version, const QDateTime &now)
{
    environment.version = version;
    environment.installationId = u"%1-%2"_s.arg(environment.ref.environmentId, version);
    environment.health = Health::Up;
    environment.verifiedSince = now;
    const auto counts = [&version](const Release &release) {
        return release.unusable.isEmpty() && isNewer(release.version, version);
    };
    environment.newerReleases = int(std::count_if(project.releases.begin(), project.releases.end(), counts));
}

void restore(Project &project, Environment &environment, const Activity &activity, const QDateTime &now)
{
    project.backups.removeIf([&activity](const Backup &backup) {
        const bool used = backup.environment == activity.request.environment && backup.id == activity.request.backupId
                          && backup.kind != BackupKind::Manual;
        return used;
    });
    leave(project, leftBackup(environment, activity, BackupKind::SetAside, now));
    runVersion(project, environment, activity.toVersion, now);
}

void backUp(Project &project, const Environment &environment, const Activity &activity, const QDateTime &now)
{
    Backup backup = leftBackup(environment, activity, BackupKind::Manual, now);
    backup.id = u"%1-manual-%2"_s.arg(environment.ref.environmentId, activity.id);
    leave(project, backup);
}

void tearDown(Project &project, Environment &environment)
{
    project.backups.removeIf([&environment](const Backup &backup) { return backup.environment == environment.ref; });
    environment.version.clear();
    environment.installationId.clear();
    environment.health = Health::NotSetUp;
    environment.verifiedSince = {};
    environment.contentChangedAt = {};
    environment.newerReleases = 0;
}

template <typename Change>
void changeBackup(Project &project, const OperationRequest &request, const Change &change)
{
    for (Backup &backup : project.backups)
        if (backup.environment == request.environment && backup.id == request.backupId)
            change(backup);
}

void extend(Backup &backup)
{
    backup.extended = true;
    backup.expiresAt = backup.createdAt.addSecs(extendedBackupSeconds);
}

/// Of each step of an upgrade.
QHash<QString, qint64> sampleLengths()
{
    constexpr qint64 milliseconds = 1'200;
    QHash<QString, qint64> lengths;
    const QList<StepInfo> steps = sampleSteps(OperationKind::Upgrade);
    for (const StepInfo &step : steps)
        lengths.insert(step.id, milliseconds);
    return lengths;
}

void apply(Project &project, Environment &environment, const Activity &activity, const QDateTime &now)
{
    const OperationRequest &request = activity.request;
    switch (request.kind) {
    case OperationKind::SetUp:
        runVersion(project, environment, activity.toVersion, now);
        break;
    case OperationKind::Upgrade:
        leave(project, leftBackup(environment, activity, BackupKind::Upgrade, now));
        runVersion(project, environment, activity.toVersion, now);
        break;
    case OperationKind::Restore:
        restore(project, environment, activity, now);
        break;
    case OperationKind::ExtendBackup:
        changeBackup(project, request, extend);
        break;
    case OperationKind::DeleteBackup:
        project.backups.removeIf([&request](const Backup &backup) {
            return backup.environment == request.environment && backup.id == request.backupId;
        });
        break;
    case OperationKind::TearDown:
        tearDown(project, environment);
        break;
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        environment.terminationProtected = request.kind == OperationKind::Protect;
        break;
    case OperationKind::CopyContent:
        leave(project, leftBackup(environment, activity, BackupKind::SetAside, now));
        environment.contentChangedAt = now;
        break;
    case OperationKind::BackUp:
        backUp(project, environment, activity, now);
        break;
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        changeBackup(project, request,
                     [&request](Backup &backup) { backup.kept = request.kind == OperationKind::KeepBackup; });
        break;
    case OperationKind::Rehearse:
        environment.rehearsal = Rehearsal{.fromVersion = environment.version,
                                          .toVersion = activity.toVersion,
                                          .endedAt = now,
                                          .upgradeMilliseconds = 12'400,
                                          .freezeMilliseconds = 1'900,
                                          .backMilliseconds = 3'600,
                                          .steps = sampleLengths()};
        break;
    case OperationKind::ExpiryWarning:
        break;
    }
}

} // namespace

void FakeCockpit::applyToProject(const Activity &activity)
{
    const Project *held = project(activity.request.environment.projectId);
    if (!held)
        return;
    Project changed = *held;
    const EnvironmentRef &ref = activity.request.environment;
    const auto environment = std::find_if(changed.environments.begin(), changed.environments.end(),
                                          [&ref](const Environment &candidate) { return candidate.ref == ref; });
    if (environment == changed.environments.end())
        return;
    apply(changed, *environment, activity, m_now);
    environment->observedAt = m_now;
    setProject(changed);
}

} // namespace Switchback::Fakes
