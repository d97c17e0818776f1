// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"

#include "models/activity.h"
#include "models/operationtext.h"
#include "models/releaseversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace Switchback {

namespace {

using Verdicts = QList<GuardVerdict>;

GuardVerdict refuse(GuardId guard, Text reason, Text wayOut)
{
    return {guard, Severity::Refuse, std::move(reason), std::move(wayOut)};
}

QVariant nested(const Text &text)
{
    return QVariant::fromValue(text);
}

bool isSetUp(const Environment &environment)
{
    return environment.health != Health::NotSetUp
           && !(environment.installationId.isEmpty() && environment.version.isEmpty());
}

/// What stands in the way of any operation: nothing is known for sure, or something else is under way.
void addCommon(Verdicts &verdicts, const Project &project, const Environment &environment, const Activity *running)
{
    if (project.problem) {
        const Text refresh(QT_TRANSLATE_NOOP("Text", "Put this right, then refresh the project."));
        verdicts.append(refuse(GuardId::NotReachable,
                               Text(QT_TRANSLATE_NOOP("Text", "The project %1 could not be read. %2"),
                                    {project.name, nested(project.problem->sentence)}),
                               project.problem->remedy.isEmpty() ? refresh : project.problem->remedy));
    }
    if (running && !isTerminal(running->state)) {
        verdicts.append(
            refuse(GuardId::OperationRunning,
                   Text(QT_TRANSLATE_NOOP("Text", "Another operation is under way on %1: %2."),
                        {environment.name, nested(operationText(*running))}),
                   Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended, or cancel it in the activity log."))));
    }
}

Verdicts unknownEnvironment(const Project &project, const QString &environmentId)
{
    return {
        refuse(GuardId::NotReachable,
               Text(QT_TRANSLATE_NOOP("Text", "The project %1 has no environment %2."), {project.name, environmentId}),
               Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and choose another environment.")))};
}

/// Adds the verdict when the release is not there or cannot be installed. \return the release, else null.
const Release *findUsable(Verdicts &verdicts, const Project &project, const QString &version)
{
    const Release *release = project.release(version);
    if (!release) {
        verdicts.append(
            refuse(GuardId::ReleaseUnknown,
                   Text(QT_TRANSLATE_NOOP("Text", "The project %1 has no release %2."), {project.name, version}),
                   Text(QT_TRANSLATE_NOOP("Text", "Choose one of the releases that are listed."))));
        return nullptr;
    }
    if (!release->unusable.isEmpty()) {
        verdicts.append(refuse(
            GuardId::ReleaseUnknown,
            Text(QT_TRANSLATE_NOOP("Text", "Release %1 cannot be installed. %2"), {version, nested(release->unusable)}),
            Text(QT_TRANSLATE_NOOP("Text", "Choose another release, or repair this one and refresh the project."))));
        return nullptr;
    }
    return release;
}

Text backupWayOut(const Backup &backup)
{
    if (!backup.expiresAt.isValid())
        return Text(QT_TRANSLATE_NOOP("Text", "Roll back to it, or have it removed first."));
    return Text(QT_TRANSLATE_NOOP("Text", "Roll back to it, or wait until it expires: %1."), {backup.expiresAt});
}

/// The order is the order of importance.
Verdicts generalUpgradeGuards(const Project &project, const Environment &environment, const Activity *running)
{
    Verdicts verdicts;
    addCommon(verdicts, project, environment, running);
    if (!isSetUp(environment)) {
        verdicts.append(refuse(GuardId::NotSetUp,
                               Text(QT_TRANSLATE_NOOP("Text", "%1 is not set up yet."), {environment.name}),
                               Text(QT_TRANSLATE_NOOP("Text", "Set it up with a release first."))));
        return verdicts;
    }
    if (environment.version.isEmpty()) {
        verdicts.append(
            refuse(GuardId::NotReachable,
                   Text(QT_TRANSLATE_NOOP("Text", "It is not known which release runs on %1."), {environment.name}),
                   Text(QT_TRANSLATE_NOOP("Text", "Refresh the project until the release can be read."))));
        return verdicts;
    }
    if (environment.terminationProtected) {
        verdicts.append(refuse(GuardId::Protected,
                               Text(QT_TRANSLATE_NOOP("Text", "%1 is protected against changes."), {environment.name}),
                               Text(QT_TRANSLATE_NOOP("Text", "Lift the protection of the environment first."))));
    }
    const Backup *backup = project.upgradeBackup(environment.ref.environmentId);
    if (backup && environment.role == Role::Live) {
        verdicts.append(refuse(GuardId::UpgradeBackupExists,
                               Text(QT_TRANSLATE_NOOP("Text", "%1 still has an upgrade backup, of release %2."),
                                    {environment.name, backup->version}),
                               backupWayOut(*backup)));
    }
    if (newerReleases(project, environment.ref.environmentId).isEmpty()) {
        verdicts.append(
            refuse(GuardId::AlreadyNewest,
                   Text(QT_TRANSLATE_NOOP("Text", "%1 runs %2. There is no newer release."),
                        {environment.name, environment.version}),
                   Text(QT_TRANSLATE_NOOP("Text", "Add a newer release to the project, then refresh it."))));
    }
    return verdicts;
}

bool leadsFrom(const Release &release, const QString &version)
{
    return release.minimumVersion.isEmpty() || !isNewer(release.minimumVersion, version);
}

/// The release to install first on the way to \a target: the newest that can be installed right away and is new enough
/// to come from; where none is, the newest that at least goes some of the way. Null when there is no way.
const Release *firstHop(const Project &project, const QString &current, const Release &target)
{
    const Release *partOfTheWay = nullptr;
    const Release *enough = nullptr;
    for (const Release &candidate : project.releases) {
        const bool between = isNewer(candidate.version, current) && isNewer(target.version, candidate.version);
        if (!between || !candidate.unusable.isEmpty() || !leadsFrom(candidate, current))
            continue;
        const Release *&best = leadsFrom(target, candidate.version) ? enough : partOfTheWay;
        if (!best || isNewer(candidate.version, best->version))
            best = &candidate;
    }
    return enough ? enough : partOfTheWay;
}

void addMinimumVersion(Verdicts &verdicts, const Project &project, const Environment &environment,
                       const Release &target)
{
    if (leadsFrom(target, environment.version))
        return;
    const Release *hop = firstHop(project, environment.version, target);
    verdicts.append(
        refuse(GuardId::MinimumVersion,
               Text(QT_TRANSLATE_NOOP("Text", "Release %1 can be installed over %2 or newer only, and %3 runs %4."),
                    {target.version, target.minimumVersion, environment.name, environment.version}),
               hop ? Text(QT_TRANSLATE_NOOP("Text", "Install %1 first."), {hop->version})
                   : Text(QT_TRANSLATE_NOOP("Text", "Add a release between %1 and %2 that can be installed over %1."),
                          {environment.version, target.version})));
}

void addNotNewer(Verdicts &verdicts, const Environment &environment, const QString &version)
{
    const bool same = compareVersions(version, environment.version) == std::strong_ordering::equal;
    verdicts.append(
        refuse(GuardId::AlreadyNewest,
               same ? Text(QT_TRANSLATE_NOOP("Text", "%1 already runs %2."), {environment.name, environment.version})
                    : Text(QT_TRANSLATE_NOOP("Text", "Release %1 is older than %2, which runs on %3."),
                           {version, environment.version, environment.name}),
               Text(QT_TRANSLATE_NOOP("Text", "Choose a newer release. The way back is to roll back to a backup."))));
}

/// The environment of that role where the release has yet to be seen running; null when it has, or when there is no
/// such environment. One that is down proves nothing.
const Environment *unproven(const Project &project, Role role, const QString &version)
{
    const Environment *missing = nullptr;
    for (const Environment &candidate : project.environments) {
        if (candidate.role != role)
            continue;
        if (candidate.health != Health::Down
            && compareVersions(candidate.version, version) == std::strong_ordering::equal)
            return nullptr;
        if (!missing)
            missing = &candidate;
    }
    return missing;
}

void addNotProven(Verdicts &verdicts, const Project &project, const Environment &environment, const QString &version)
{
    if (environment.role != Role::Live)
        return;
    const Environment *integration = unproven(project, Role::Integration, version);
    const Environment *uat = unproven(project, Role::Uat, version);
    if (!integration && !uat)
        return;
    const Environment *first = integration ? integration : uat;
    verdicts.append(
        {GuardId::NotProvenBefore, Severity::Warning,
         integration && uat
             ? Text(QT_TRANSLATE_NOOP("Text", "Release %1 runs neither on %2 nor on %3 yet."),
                    {version, integration->name, uat->name})
             : Text(QT_TRANSLATE_NOOP("Text", "Release %1 does not run on %2 yet."), {version, first->name}),
         Text(QT_TRANSLATE_NOOP("Text", "Upgrade %1 first and look at it there, or give the reason for going ahead."),
              {first->name})});
}

void addReplacedBackup(Verdicts &verdicts, const Project &project, const Environment &environment)
{
    const Backup *backup = project.upgradeBackup(environment.ref.environmentId);
    if (!backup || environment.role == Role::Live)
        return;
    verdicts.append({GuardId::UpgradeBackupExists, Severity::Advice,
                     Text(QT_TRANSLATE_NOOP("Text", "The upgrade backup of %1, of release %2, will be replaced."),
                          {environment.name, backup->version}),
                     Text(QT_TRANSLATE_NOOP("Text", "Roll back to it first if you still need what it holds."))});
}

bool holds(const Verdicts &verdicts, GuardId guard)
{
    return std::any_of(verdicts.begin(), verdicts.end(), [guard](const GuardVerdict &v) { return v.guard == guard; });
}

const Backup *findBackup(const Project &project, const QString &environmentId, const QString &backupId)
{
    if (backupId.isEmpty())
        return project.rollbackTarget(environmentId);
    for (const Backup &candidate : project.backups)
        if (candidate.environment.environmentId == environmentId && candidate.id == backupId)
            return &candidate;
    return nullptr;
}

} // namespace

QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId, const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    return environment ? generalUpgradeGuards(project, *environment, running)
                       : unknownEnvironment(project, environmentId);
}

QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId, const QString &version,
                                  const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts = generalUpgradeGuards(project, *environment, running);
    const bool comparable = isSetUp(*environment) && !environment->version.isEmpty();
    const Release *release = findUsable(verdicts, project, version);
    if (!release || !comparable)
        return verdicts;
    if (!isNewer(version, environment->version)) {
        if (!holds(verdicts, GuardId::AlreadyNewest))
            addNotNewer(verdicts, *environment, version);
        return verdicts;
    }
    addMinimumVersion(verdicts, project, *environment, *release);
    addNotProven(verdicts, project, *environment, version);
    addReplacedBackup(verdicts, project, *environment);
    return verdicts;
}

QList<GuardVerdict> setUpGuards(const Project &project, const QString &environmentId, const QString &version,
                                const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    if (isSetUp(*environment)) {
        verdicts.append(refuse(GuardId::AlreadySetUp,
                               Text(QT_TRANSLATE_NOOP("Text", "%1 is set up already."), {environment->name}),
                               Text(QT_TRANSLATE_NOOP("Text", "Upgrade it to install another release."))));
    }
    findUsable(verdicts, project, version);
    return verdicts;
}

QList<GuardVerdict> restoreGuards(const Project &project, const QString &environmentId, const QString &backupId,
                                  const Activity *running, const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    const Backup *backup = findBackup(project, environmentId, backupId);
    if (!backup && backupId.isEmpty()) {
        verdicts.append(
            refuse(GuardId::NothingToRestore,
                   Text(QT_TRANSLATE_NOOP("Text", "There is no backup to roll %1 back to."), {environment->name}),
                   Text(QT_TRANSLATE_NOOP("Text", "The next upgrade leaves one, which is kept for 48 hours."))));
    } else if (!backup) {
        verdicts.append(refuse(
            GuardId::NothingToRestore,
            Text(QT_TRANSLATE_NOOP("Text", "The chosen backup of %1 is not there any more."), {environment->name}),
            Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and choose another backup."))));
    } else if (backup->expiresAt.isValid() && backup->expiresAt <= now) {
        verdicts.append(refuse(GuardId::BackupExpired,
                               Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 has expired: %2."),
                                    {backup->version, backup->expiresAt}),
                               Text(QT_TRANSLATE_NOOP("Text", "Choose another backup of the environment."))));
    }
    return verdicts;
}

const GuardVerdict *firstRefusal(const QList<GuardVerdict> &verdicts)
{
    for (const GuardVerdict &verdict : verdicts)
        if (verdict.severity == Severity::Refuse)
            return &verdict;
    return nullptr;
}

bool needsReason(const QList<GuardVerdict> &verdicts)
{
    return std::any_of(verdicts.begin(), verdicts.end(),
                       [](const GuardVerdict &verdict) { return verdict.severity == Severity::Warning; });
}

QList<Release> newerReleases(const Project &project, const QString &environmentId)
{
    const Environment *environment = project.environment(environmentId);
    QList<Release> newer;
    if (!environment || environment->version.isEmpty())
        return newer;
    for (const Release &release : project.releases)
        if (isNewer(release.version, environment->version))
            newer.append(release);
    return newer;
}

} // namespace Switchback
