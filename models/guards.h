// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"

#include <QList>

#include <optional>

namespace Switchback {

struct Activity;

/// What one rule says, why, and how to get past it.
struct GuardVerdict {
    GuardId guard = GuardId::ReleaseUnknown;
    Severity severity = Severity::Refuse;
    Text reason;
    Text wayOut;

    friend bool operator==(const GuardVerdict &, const GuardVerdict &) = default;
};

/// The rules of DESIGN section 7 as pure functions: the window uses them to disable an action with the reason, the
/// worker evaluates them again on fresh facts before the first step. No clock is read: \a now is UTC and given.
///
/// \a running is the operation now under way on the environment, or the one that was interrupted there and is neither
/// resumed nor rolled back yet; null when there is none.
/// An empty list means: go ahead. The order is the order of importance, refusals first.
///
/// A release counts as proven for Live where it runs on Integration and on UAT, as far as there are such environments,
/// and passed its verification there at least Project::provenMinutes ago; else going ahead needs a reason.
[[nodiscard]] QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId,
                                                const QString &version, const Activity *running, const QDateTime &now);
/// Like upgradeGuards(), before a release was chosen: what would refuse any of them.
[[nodiscard]] QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId,
                                                const Activity *running, const QDateTime &now);
/// To try an upgrade out on a copy. An empty \a version: before a release was chosen.
[[nodiscard]] QList<GuardVerdict> rehearseGuards(const Project &project, const QString &environmentId,
                                                 const QString &version, const Activity *running, const QDateTime &now);
[[nodiscard]] QList<GuardVerdict> setUpGuards(const Project &project, const QString &environmentId,
                                              const QString &version, const Activity *running);
[[nodiscard]] QList<GuardVerdict> restoreGuards(const Project &project, const QString &environmentId,
                                                const QString &backupId, const Activity *running, const QDateTime &now);

// Where a backup is asked for and \a backupId is empty, the one that OperationRequest::backupId stands for is meant:
// see requestedBackup().

/// 48 hours become 5 days from creation, once, and only while it has not expired.
[[nodiscard]] QList<GuardVerdict> extendBackupGuards(const Project &project, const QString &environmentId,
                                                     const QString &backupId, const Activity *running,
                                                     const QDateTime &now);
/// Of any kind; what is active is no backup and is never deleted.
[[nodiscard]] QList<GuardVerdict> deleteBackupGuards(const Project &project, const QString &environmentId,
                                                     const QString &backupId, const Activity *running);
/// The same for what Switchback deletes by itself: besides, the backup must have expired at \a now. An extension that
/// came in between wins.
[[nodiscard]] QList<GuardVerdict> deleteExpiredBackupGuards(const Project &project, const QString &environmentId,
                                                            const QString &backupId, const Activity *running,
                                                            const QDateTime &now);
/// KeepBackup when \a keep, else UnkeepBackup.
[[nodiscard]] QList<GuardVerdict> keepBackupGuards(const Project &project, const QString &environmentId,
                                                   const QString &backupId, bool keep, const Activity *running);
[[nodiscard]] QList<GuardVerdict> backUpGuards(const Project &project, const QString &environmentId,
                                               const Activity *running);
[[nodiscard]] QList<GuardVerdict> tearDownGuards(const Project &project, const QString &environmentId,
                                                 const Activity *running);
/// Protect when \a protect, else LiftProtection.
[[nodiscard]] QList<GuardVerdict> protectGuards(const Project &project, const QString &environmentId, bool protect,
                                                const Activity *running);
/// \a running and \a runningOnSource: the operations now under way on either side, or null. What cannot be copied from,
/// an empty \a sourceEnvironmentId among it, is refused as SourceUnusable.
[[nodiscard]] QList<GuardVerdict> copyContentGuards(const Project &project, const QString &environmentId,
                                                    const QString &sourceEnvironmentId, const Activity *running,
                                                    const Activity *runningOnSource);

/// How an environment stands to the newest LTS release: it must be installed within 60 days of its release date.
struct LtsDue {
    QString version;     ///< the newest LTS release
    QDate deadline;      ///< releasedOn + 60 days
    qint64 daysLeft = 0; ///< negative when overdue

    friend bool operator==(const LtsDue &, const LtsDue &) = default;
};
inline constexpr int ltsDays = 60;
/// Nothing when the newest LTS, or something newer, is installed, or when there is none. \a today is the local date.
/// Releases without a date, and those whose date is still to come, are not counted.
[[nodiscard]] std::optional<LtsDue> ltsDue(const Project &project, const QString &environmentId, const QDate &today);
/// The same for an environment at hand, which spares looking it up.
[[nodiscard]] std::optional<LtsDue> ltsDue(const Project &project, const Environment &environment, const QDate &today);

/// The first refusal, or null when nothing refuses.
[[nodiscard]] const GuardVerdict *firstRefusal(const QList<GuardVerdict> &verdicts);
/// True when a warning must be acknowledged with a reason first.
[[nodiscard]] bool needsReason(const QList<GuardVerdict> &verdicts);

/// The releases an environment can be upgraded to, newest first: newer than what runs, usable ones and not.
[[nodiscard]] QList<Release> newerReleases(const Project &project, const QString &environmentId);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::GuardVerdict)
