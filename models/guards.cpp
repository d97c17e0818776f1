// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guardparts.h"
#include "models/releaseversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace Switchback {

using namespace Guards;

namespace {

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
            release->inProject
                ? Text(QT_TRANSLATE_NOOP("Text", "Choose another release, or repair this one and refresh the project."))
                : Text(QT_TRANSLATE_NOOP("Text", "Add it to the project, then refresh it."))));
        return nullptr;
    }
    return release;
}

/// The order is the order of importance.
Verdicts generalUpgradeGuards(const Project &project, const Environment &environment, const Activity *running,
                              const QDateTime &now)
{
    Verdicts verdicts;
    addCommon(verdicts, project, environment, running);
    if (addNotSetUp(verdicts, environment) || addVersionUnknown(verdicts, environment))
        return verdicts;
    addProtected(verdicts, environment);
    if (!environment.unfinishedVersion.isEmpty())
        return verdicts; // what was begun is to be finished, whatever else there is
    addUpgradeBackupOfLive(verdicts, project, environment, now);
    if (newerReleases(project, environment.ref.environmentId).isEmpty()) {
        verdicts.append(
            refuse(GuardId::AlreadyNewest,
                   Text(QT_TRANSLATE_NOOP("Text", "%1 runs %2. There is no newer release."),
                        {environment.name, environment.version}),
                   Text(QT_TRANSLATE_NOOP("Text", "Add a newer release to the project, then refresh it."))));
    }
    return verdicts;
}

void addUnfinished(Verdicts &verdicts, const Environment &environment)
{
    verdicts.append(refuse(
        GuardId::OperationInterrupted,
        Text(QT_TRANSLATE_NOOP("Text", "An upgrade of %1 to %2 stopped half-way."),
             {environment.name, environment.unfinishedVersion}),
        Text(QT_TRANSLATE_NOOP("Text", "Finish it first: choose release %1."), {environment.unfinishedVersion})));
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

enum class Proof { Given, NotThere, Down, Disputed, NotVerified, TooShort };

Proof proofOf(const Project &project, const Environment &environment, const QString &version, const QDateTime &now)
{
    if (!isSetUp(environment) || compareVersions(environment.version, version) != std::strong_ordering::equal)
        return Proof::NotThere;
    if (environment.health == Health::Down)
        return Proof::Down;
    if (shownHealth(environment) == Health::Disputed)
        return Proof::Disputed;
    if (!environment.verifiedSince.isValid())
        return Proof::NotVerified;
    // A clock that was set back leaves a negative time, which proves nothing either.
    const bool longEnough =
        now.isValid() && environment.verifiedSince.msecsTo(now) >= qint64(project.provenMinutes) * 60 * 1000;
    return longEnough ? Proof::Given : Proof::TooShort;
}

/// The environment of a role that comes nearest to proving the release.
struct Witness {
    const Environment *environment = nullptr; ///< null when the project has none of that role
    Proof proof = Proof::Given;
};

Witness witness(const Project &project, Role role, const QString &version, const QDateTime &now)
{
    Witness nearest;
    for (const Environment &candidate : project.environments) {
        if (candidate.role != role)
            continue;
        const Proof proof = proofOf(project, candidate, version, now);
        if (proof == Proof::Given)
            return {};
        if (!nearest.environment || (nearest.proof == Proof::NotThere && proof != Proof::NotThere))
            nearest = {&candidate, proof};
    }
    return nearest;
}

Text whyUnproven(const Witness &witness, const QString &version, const QDateTime &now)
{
    const QString &name = witness.environment->name;
    switch (witness.proof) {
    case Proof::Down:
        return Text(QT_TRANSLATE_NOOP("Text", "Release %1 is installed on %2, which is down."), {version, name});
    case Proof::Disputed:
        return Text(QT_TRANSLATE_NOOP("Text", "Release %1 is installed on %2, but the platform and the site itself say "
                                              "different things there."),
                    {version, name});
    case Proof::NotVerified:
        return Text(
            QT_TRANSLATE_NOOP("Text", "Release %1 runs on %2, but it is not known that it passed its checks there."),
            {version, name});
    case Proof::TooShort: {
        const qint64 seconds = witness.environment->verifiedSince.secsTo(now);
        if (seconds < 60)
            return Text(QT_TRANSLATE_NOOP("Text", "Release %1 has only just begun to run on %2."), {version, name});
        return Text(QT_TRANSLATE_NOOP("Text", "Release %1 has run on %2 for %3 only."),
                    {version, name, QVariant::fromValue(Duration{seconds * 1000})});
    }
    case Proof::NotThere:
    case Proof::Given:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("Text", "Release %1 does not run on %2 yet."), {version, name});
}

Text unprovenWayOut(const Project &project, const Witness &witness)
{
    const QString &name = witness.environment->name;
    switch (witness.proof) {
    case Proof::Down:
        return Text(QT_TRANSLATE_NOOP("Text", "Bring %1 up again first, or give the reason for going ahead."), {name});
    case Proof::Disputed:
        return Text(QT_TRANSLATE_NOOP("Text", "Find out what is true on %1 first, or give the reason for going ahead."),
                    {name});
    case Proof::NotVerified:
        return Text(
            QT_TRANSLATE_NOOP("Text", "Look at it on %1 and give what you saw there as the reason for going ahead."),
            {name});
    case Proof::TooShort:
        return Text(
            QT_TRANSLATE_NOOP("Text", "Wait until it has run on %1 for %2, or give the reason for going ahead."),
            {name, QVariant::fromValue(Duration{qint64(project.provenMinutes) * 60 * 1000})});
    case Proof::NotThere:
    case Proof::Given:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("Text", "Upgrade %1 first and look at it there, or give the reason for going ahead."),
                {name});
}

void addNotProven(Verdicts &verdicts, const Project &project, const Environment &environment, const QString &version,
                  const QDateTime &now)
{
    if (environment.role != Role::Live)
        return;
    const Witness integration = witness(project, Role::Integration, version, now);
    const Witness uat = witness(project, Role::Uat, version, now);
    if (integration.environment && uat.environment && integration.proof == Proof::NotThere
        && uat.proof == Proof::NotThere) {
        verdicts.append({GuardId::NotProvenBefore, Severity::Warning,
                         Text(QT_TRANSLATE_NOOP("Text", "Release %1 runs neither on %2 nor on %3 yet."),
                              {version, integration.environment->name, uat.environment->name}),
                         unprovenWayOut(project, integration)});
        return;
    }
    for (const Witness &missing : {integration, uat})
        if (missing.environment)
            verdicts.append({GuardId::NotProvenBefore, Severity::Warning, whyUnproven(missing, version, now),
                             unprovenWayOut(project, missing)});
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

/// Backups that cannot be restored do not count.
const Backup *newestManualBackup(const Project &project, const QString &environmentId)
{
    const Backup *newest = nullptr;
    for (const Backup &candidate : project.backups) {
        const bool counts = candidate.environment.environmentId == environmentId && candidate.kind == BackupKind::Manual
                            && candidate.unusable.isEmpty();
        if (counts && (!newest || candidate.createdAt > newest->createdAt))
            newest = &candidate;
    }
    return newest;
}

/// An upgrade backup ends after days; a manual one is the safety net below it.
void addNoRecentBackup(Verdicts &verdicts, const Project &project, const Environment &environment)
{
    const Backup *newest = newestManualBackup(project, environment.ref.environmentId);
    const bool recent =
        newest && (!environment.contentChangedAt.isValid() || newest->createdAt >= environment.contentChangedAt);
    if (recent)
        return;
    verdicts.append(
        {GuardId::NoRecentManualBackup, Severity::Advice,
         newest
             ? Text(QT_TRANSLATE_NOOP("Text", "The content of %1 changed after its newest manual backup was made: %2."),
                    {environment.name, newest->createdAt})
             : Text(QT_TRANSLATE_NOOP("Text", "There is no manual backup of %1."), {environment.name}),
         Text(QT_TRANSLATE_NOOP("Text", "Back %1 up first to have a way back that does not expire."),
              {environment.name})});
}

bool holds(const Verdicts &verdicts, GuardId guard)
{
    return std::any_of(verdicts.begin(), verdicts.end(), [guard](const GuardVerdict &v) { return v.guard == guard; });
}

} // namespace

QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId, const Activity *running,
                                  const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    return environment ? generalUpgradeGuards(project, *environment, running, now)
                       : unknownEnvironment(project, environmentId);
}

QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId, const QString &version,
                                  const Activity *running, const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts = generalUpgradeGuards(project, *environment, running, now);
    const bool comparable = isSetUp(*environment) && !environment->version.isEmpty();
    const Release *release = findUsable(verdicts, project, version);
    if (!release || !comparable)
        return verdicts;
    if (environment->unfinishedVersion == version)
        return verdicts;
    if (!environment->unfinishedVersion.isEmpty()) {
        addUnfinished(verdicts, *environment);
        return verdicts;
    }
    if (!isNewer(version, environment->version)) {
        if (!holds(verdicts, GuardId::AlreadyNewest))
            addNotNewer(verdicts, *environment, version);
        return verdicts;
    }
    addMinimumVersion(verdicts, project, *environment, *release);
    addNotProven(verdicts, project, *environment, version, now);
    addReplacedBackup(verdicts, project, *environment);
    addNoRecentBackup(verdicts, project, *environment);
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
