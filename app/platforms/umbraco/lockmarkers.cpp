// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/lockmarkers.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qint64 upgradeSeconds = 3LL * 60 * 60;
constexpr qint64 updateSeconds = 60LL * 60;

/// Two spellings are documented, and both are met.
constexpr QLatin1StringView failedMarkers[] = {"upgrade-failed"_L1, "failed-upgrade"_L1};

bool isOne(const QString &name, QLatin1StringView marker)
{
    return name.compare(marker, Qt::CaseInsensitive) == 0;
}

bool isFailedMarker(const QString &name)
{
    return std::any_of(std::begin(failedMarkers), std::end(failedMarkers),
                       [&name](QLatin1StringView marker) { return isOne(name, marker); });
}

bool isKudus(const QString &name)
{
    return name.endsWith(".lock"_L1, Qt::CaseInsensitive);
}

const KuduFile *findMarker(const QList<KuduFile> &files, QLatin1StringView marker)
{
    const auto found = std::find_if(files.cbegin(), files.cend(), [marker](const KuduFile &file) {
        return !file.isFolder && isOne(file.name, marker);
    });
    return found == files.cend() ? nullptr : &*found;
}

bool isOlder(const KuduFile &file, qint64 seconds, const QDateTime &now)
{
    return file.modifiedAt.isValid() && file.modifiedAt.secsTo(now) > seconds;
}

/// By kind: the cloud's, Kudu's, others.
LocksReading sorted(const QList<KuduFile> &files)
{
    LocksReading locks;
    for (const KuduFile &file : files) {
        if (file.isFolder)
            continue;
        const QString name = file.name.toLower();
        if (isOne(name, upgradingMarker) || isOne(name, updatingMarker) || isFailedMarker(name)) {
            locks.markers.append(name);
            locks.blocking.append(name);
        } else if (isOne(name, upgradedMarker)) {
            locks.markers.append(name);
        } else {
            (isKudus(name) ? locks.kudus : locks.unknown).append(file.name);
        }
    }
    for (QStringList *list : {&locks.markers, &locks.blocking, &locks.kudus, &locks.unknown})
        list->sort();
    return locks;
}

LocksState stateOf(const LocksReading &locks, const QList<KuduFile> &files, const LocksSurroundings &around)
{
    if (std::any_of(locks.markers.cbegin(), locks.markers.cend(), isFailedMarker))
        return LocksState::UpgradeFailed;
    if (const KuduFile *upgrading = findMarker(files, upgradingMarker))
        return isOlder(*upgrading, upgradeSeconds, around.now) ? LocksState::UpgradeStopped : LocksState::Upgrading;
    if (const KuduFile *updating = findMarker(files, updatingMarker)) {
        // A deployment that has only just begun may not be seen by whom was asked.
        constexpr qint64 justBegun = 5LL * 60;
        const bool isIdle = around.isDeploying == false && isOlder(*updating, justBegun, around.now);
        const bool isOld = around.isDeploying != true && isOlder(*updating, updateSeconds, around.now);
        return isIdle || isOld ? LocksState::UpdateStopped : LocksState::Updating;
    }
    return locks.has(upgradedMarker) ? LocksState::Upgraded : LocksState::Idle;
}

QStringList leftOver(const LocksReading &locks, const QList<KuduFile> &files)
{
    QStringList left;
    const KuduFile *upgrading = findMarker(files, upgradingMarker);
    for (const QString &marker : locks.markers)
        if (isFailedMarker(marker) || (isOne(marker, updatingMarker) && locks.state == LocksState::UpdateStopped)
            || (isOne(marker, upgradingMarker) && locks.state == LocksState::UpgradeStopped)
            || (isOne(marker, upgradedMarker) && upgrading)) // of an earlier upgrade
            left.append(marker);
    return left;
}

void explain(LocksReading &locks)
{
    switch (locks.state) {
    case LocksState::Idle:
        locks.sentence = Text(QT_TRANSLATE_NOOP("Text", "No marker in site/locks: nothing is under way."));
        return;
    case LocksState::Updating:
        locks.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "Something is being deployed to the environment (marker “updating”)."));
        locks.remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait for its end."));
        return;
    case LocksState::UpdateStopped:
        locks.sentence = Text(QT_TRANSLATE_NOOP(
            "Text", "An earlier deployment left the marker “updating” behind; it blocks every further deployment."));
        locks.remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Look in the portal that nothing is deployed, and remove the file “updating” from site/locks."));
        return;
    case LocksState::Upgrading:
        locks.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "An upgrade is under way (marker “upgrading”), or has just stopped."));
        locks.remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Look at the project's history in the portal: wait for its end, or finish it if it "
                    "has stopped."));
        return;
    case LocksState::UpgradeStopped:
        locks.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "An upgrade stopped half-way and left the marker “upgrading” behind."));
        locks.remedy = Text(QT_TRANSLATE_NOOP("Text", "Finish the upgrade."));
        return;
    case LocksState::UpgradeFailed:
        locks.sentence = Text(
            QT_TRANSLATE_NOOP("Text", "An upgrade failed and left markers behind: %1. Every deployment fails at once "
                                      "while they are there."),
            {locks.blocking.join(u", "_s)});
        locks.remedy = Text(QT_TRANSLATE_NOOP(
            "Text",
            "Find out why it failed, finish it, and remove them: here first, then on the environment to its right."));
        return;
    case LocksState::Upgraded:
        locks.sentence = Text(QT_TRANSLATE_NOOP(
            "Text", "The upgrade is done here (marker “upgraded-minor”) and can be deployed onward."));
        return;
    }
}

Problem notFinished(const Text &sentence, const Text &remedy)
{
    return umbracoProblem(ProblemKind::Refused, Owner::You, u"umbraco.not-finished"_s, sentence, remedy);
}

} // namespace

LocksReading readLocks(const QList<KuduFile> &files, const LocksSurroundings &surroundings)
{
    LocksReading locks = sorted(files);
    locks.state = stateOf(locks, files, surroundings);
    locks.leftOver = leftOver(locks, files);
    explain(locks);
    return locks;
}

MarkDone markDone(const LocksReading &locks)
{
    if (locks.has(upgradingMarker))
        return MarkDone::Rename;
    return locks.has(upgradedMarker) ? MarkDone::NotNeeded : MarkDone::NoUpgrade;
}

std::optional<Problem> whyNotMarkDone(const LocksReading &locks, std::optional<ServerLevel> level,
                                      const TriggerReading &triggers)
{
    if (markDone(locks) != MarkDone::Rename)
        return std::nullopt;
    if (level && *level != ServerLevel::Run)
        return notFinished(
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The upgrade is not marked as done: the site does not run yet (it says “%1”)."),
                 {serverLevelName(*level)}),
            Text(QT_TRANSLATE_NOOP("Text", "Complete the upgrade of the database first.")));
    if (triggers.state == TriggerState::Failed)
        return notFinished(
            Text(QT_TRANSLATE_NOOP(
                "Text", "The upgrade is not marked as done: Umbraco Deploy failed to write its files anew.")),
            triggers.remedy);
    if (triggers.state == TriggerState::Running || triggers.state == TriggerState::NotTakenUp)
        return notFinished(
            Text(QT_TRANSLATE_NOOP(
                "Text", "The upgrade is not marked as done: Umbraco Deploy is not through with its files yet.")),
            Text(QT_TRANSLATE_NOOP("Text", "Wait for its end.")));
    if (locks.state == LocksState::UpgradeFailed)
        return notFinished(
            Text(QT_TRANSLATE_NOOP("Text", "The upgrade is not marked as done: site/locks also has %1."),
                 {locks.leftOver.filter(u"failed"_s).join(u", "_s)}),
            Text(QT_TRANSLATE_NOOP(
                "Text", "Remove that file from site/locks once you know that the site is as it should be.")));
    return std::nullopt;
}

} // namespace Switchback
