// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"

#include <QList>

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
/// \a running is the operation now under way on the environment, or null.
/// An empty list means: go ahead. The order is the order of importance, refusals first.
[[nodiscard]] QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId,
                                                const QString &version, const Activity *running);
/// Like upgradeGuards(), before a release was chosen: what would refuse any of them.
[[nodiscard]] QList<GuardVerdict> upgradeGuards(const Project &project, const QString &environmentId,
                                                const Activity *running);
[[nodiscard]] QList<GuardVerdict> setUpGuards(const Project &project, const QString &environmentId,
                                              const QString &version, const Activity *running);
[[nodiscard]] QList<GuardVerdict> restoreGuards(const Project &project, const QString &environmentId,
                                                const QString &backupId, const Activity *running, const QDateTime &now);

/// The first refusal, or null when nothing refuses.
[[nodiscard]] const GuardVerdict *firstRefusal(const QList<GuardVerdict> &verdicts);
/// True when a warning must be acknowledged with a reason first.
[[nodiscard]] bool needsReason(const QList<GuardVerdict> &verdicts);

/// The releases an environment can be upgraded to, newest first: newer than what runs, usable ones and not.
[[nodiscard]] QList<Release> newerReleases(const Project &project, const QString &environmentId);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::GuardVerdict)
