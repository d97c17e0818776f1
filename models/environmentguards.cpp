// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guardparts.h"
#include "models/releaseversion.h"

#include <QCoreApplication>

// The guards of an environment as a whole: tearing down, protecting, copying content, and the 60 days of an LTS release.
// See models/guards.h.

namespace Switchback {

using namespace Guards;

namespace {

Text chooseSource()
{
    return Text(QT_TRANSLATE_NOOP("Text", "Choose another environment to copy from."));
}

/// Adds why the content of \a source cannot go to \a target, whose releases are both known.
void addReleasesDoNotFit(Verdicts &verdicts, const Project &project, const Environment &target,
                         const Environment &source)
{
    if (isNewer(source.version, target.version)) {
        verdicts.append(refuse(
            GuardId::SourceUnusable,
            Text(QT_TRANSLATE_NOOP("Text", "%1 runs %2, and %3 runs %4: an older release cannot read newer content."),
                 {source.name, source.version, target.name, target.version}),
            Text(QT_TRANSLATE_NOOP("Text", "Upgrade %1 to %2 first."), {target.name, source.version})));
        return;
    }
    const Release *release = project.release(target.version);
    const bool same = compareVersions(source.version, target.version) == std::strong_ordering::equal;
    if (same || !release || leadsFrom(*release, source.version))
        return;
    verdicts.append(refuse(
        GuardId::MinimumVersion,
        Text(QT_TRANSLATE_NOOP("Text", "Release %1 of %2 takes over content of %3 or newer only, and %4 runs %5."),
             {release->version, target.name, release->minimumVersion, source.name, source.version}),
        Text(QT_TRANSLATE_NOOP("Text", "Upgrade %1 to %2 or newer first."), {source.name, release->minimumVersion})));
}

/// \return true when the source can be judged further.
bool addSourceMissing(Verdicts &verdicts, const Project &project, const Environment &target, const Environment *source,
                      const QString &sourceId)
{
    const qsizetype before = verdicts.size();
    if (!source) {
        verdicts.append(refuse(
            GuardId::SourceUnusable,
            sourceId.isEmpty()
                ? Text(QT_TRANSLATE_NOOP("Text", "No environment was chosen to copy content from."))
                : Text(QT_TRANSLATE_NOOP("Text", "The project %1 has no environment %2."), {project.name, sourceId}),
            chooseSource()));
    } else if (source->ref == target.ref) {
        verdicts.append(
            refuse(GuardId::SourceUnusable,
                   Text(QT_TRANSLATE_NOOP("Text", "The content of %1 cannot be copied to itself."), {source->name}),
                   chooseSource()));
    } else if (!isSetUp(*source)) {
        verdicts.append(
            refuse(GuardId::SourceUnusable,
                   Text(QT_TRANSLATE_NOOP("Text", "%1 is not set up: it has no content to copy."), {source->name}),
                   chooseSource()));
    } else if (source->version.isEmpty()) {
        verdicts.append(
            refuse(GuardId::SourceUnusable,
                   Text(QT_TRANSLATE_NOOP("Text", "It is not known which release runs on %1."), {source->name}),
                   Text(QT_TRANSLATE_NOOP("Text", "Refresh the project until the release can be read."))));
    }
    return verdicts.size() == before;
}

} // namespace

QList<GuardVerdict> tearDownGuards(const Project &project, const QString &environmentId, const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    if (addNotSetUp(verdicts, *environment))
        return verdicts;
    addProtected(verdicts, *environment);
    addUpgradeBackupOfLive(verdicts, project, *environment, {});
    return verdicts;
}

QList<GuardVerdict> rehearseGuards(const Project &project, const QString &environmentId, const QString &version,
                                   const Activity *running, const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    if (environment && !project.rehearsable)
        return {refuse(GuardId::TargetRefuses,
                       Text(QT_TRANSLATE_NOOP("Text", "An upgrade of %1 cannot be rehearsed on a copy here."),
                            {environment->name}),
                       Text(QT_TRANSLATE_NOOP("Text", "Upgrade an environment before Live to try it out.")))};
    Verdicts verdicts = version.isEmpty() ? upgradeGuards(project, environmentId, running, now)
                                          : upgradeGuards(project, environmentId, version, running, now);
    // What protects the environment itself: the copy is nobody's.
    verdicts.removeIf([](const GuardVerdict &verdict) {
        return verdict.guard == GuardId::UpgradeBackupExists || verdict.guard == GuardId::Protected
               || verdict.guard == GuardId::NotProvenBefore || verdict.guard == GuardId::NoRecentManualBackup;
    });
    return verdicts;
}

QList<GuardVerdict> protectGuards(const Project &project, const QString &environmentId, bool protect,
                                  const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    if (protect && environment->terminationProtected) {
        verdicts.append(refuse(GuardId::AlreadyProtected,
                               Text(QT_TRANSLATE_NOOP("Text", "%1 is protected already."), {environment->name}),
                               Text(QT_TRANSLATE_NOOP("Text", "Lift the protection when you need to upgrade it."))));
    } else if (protect) {
        addNotSetUp(verdicts, *environment);
    } else if (!environment->terminationProtected) {
        verdicts.append(
            refuse(GuardId::NotProtected, Text(QT_TRANSLATE_NOOP("Text", "%1 is not protected."), {environment->name}),
                   Text(QT_TRANSLATE_NOOP("Text", "Nothing needs to be done: it can be upgraded and torn down."))));
    }
    return verdicts;
}

QList<GuardVerdict> copyContentGuards(const Project &project, const QString &environmentId,
                                      const QString &sourceEnvironmentId, const Activity *running,
                                      const Activity *runningOnSource)
{
    const Environment *target = project.environment(environmentId);
    if (!target)
        return unknownEnvironment(project, environmentId);
    const Environment *source = project.environment(sourceEnvironmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *target, running);
    if (source && source != target)
        addRunning(verdicts, *source, runningOnSource);
    const bool targetKnown = !addNotSetUp(verdicts, *target) && !addVersionUnknown(verdicts, *target);
    const bool sourceUsable = addSourceMissing(verdicts, project, *target, source, sourceEnvironmentId);
    if (source && sourceUsable && targetKnown)
        addReleasesDoNotFit(verdicts, project, *target, *source);
    return verdicts;
}

std::optional<LtsDue> ltsDue(const Project &project, const QString &environmentId, const QDate &today)
{
    const Environment *environment = project.environment(environmentId);
    return environment ? ltsDue(project, *environment, today) : std::nullopt;
}

std::optional<LtsDue> ltsDue(const Project &project, const Environment &environment, const QDate &today)
{
    if (!isSetUp(environment) || environment.version.isEmpty() || !today.isValid())
        return std::nullopt;
    const Release *newest = nullptr;
    for (const Release &candidate : project.releases) {
        const bool isOut = candidate.lts && candidate.releasedOn.isValid() && candidate.releasedOn <= today;
        if (isOut && (!newest || isNewer(candidate.version, newest->version)))
            newest = &candidate;
    }
    if (!newest || !isNewer(newest->version, environment.version))
        return std::nullopt;
    const QDate deadline = newest->releasedOn.addDays(ltsDays);
    return LtsDue{newest->version, deadline, today.daysTo(deadline)};
}

} // namespace Switchback
