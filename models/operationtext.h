// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

namespace Switchback {

/// "Upgrade 1.0.0 → 2.0.0", "Roll back 2.0.0 → 1.0.0", "Set up 1.0.0": what an operation does, in one phrase. For what is
/// done to a backup \a toVersion is the release that the backup holds.
[[nodiscard]] Text operationText(OperationKind kind, const QString &fromVersion, const QString &toVersion);
[[nodiscard]] Text operationText(const Activity &activity);
/// The word for where it is: as displayName() of its state, but "Warning" for one that was given.
[[nodiscard]] QString stateText(const Activity &activity);
/// "Copy the data (3 of 11)" while it runs, else the outcome, of an interrupted one with what the target says; empty
/// when there is nothing to say yet.
[[nodiscard]] Text progressText(const Activity &activity);
/// "1.2 GiB of 3.2 GiB", "12 of 40 files"; empty when the step counts nothing.
[[nodiscard]] Text progressText(const Progress &progress);
/// How long it took, or has taken up to \a now; -1 while it waits.
[[nodiscard]] qint64 tookMilliseconds(const Activity &activity, const QDateTime &now);
[[nodiscard]] qint64 tookMilliseconds(const StepRecord &step, const QDateTime &now);

} // namespace Switchback
