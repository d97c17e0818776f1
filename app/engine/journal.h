// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/result.h"

namespace Switchback {

/// The durable record of operations. One object belongs to one thread. Every function is one synced transaction:
/// when it returns without a Problem, the record survives a power cut.
class Journal {
public:
    Journal() = default;
    virtual ~Journal() = default;
    Q_DISABLE_COPY_MOVE(Journal)

    /// Writes the activity and all its steps; also fails when another live operation holds the environment, or when one
    /// was interrupted there and is neither resumed nor rolled back.
    [[nodiscard]] virtual Result<void> begin(const Activity &activity) = 0;
    /// Writes the activity's state and step \a index. Like end(), writes nothing and fails with leaseLost when the
    /// record is in other hands than Activity::lease by now.
    [[nodiscard]] virtual Result<void> saveStep(const Activity &activity, int index) = 0;
    /// Writes the terminal state, the outcome and all steps. Interrupted is no end for good: see takeOver().
    [[nodiscard]] virtual Result<void> end(const Activity &activity) = 0;
    /// Takes an interrupted operation out of the hands of \a holder: writes \a activity, which has the new lease and is
    /// not interrupted any more, with all its steps. Fails with leaseLost when somebody else was faster, and as begin()
    /// does. Of several programs that try, one succeeds.
    [[nodiscard]] virtual Result<void> takeOver(const Activity &activity, const Lease &holder) = 0;
    /// Adds output lines. Not synced on its own: the next step record is.
    [[nodiscard]] virtual Result<void> appendOutput(const QString &activityId, const QList<OutputLine> &lines) = 0;

    /// Newest first.
    [[nodiscard]] virtual Result<QList<Activity>> newest(int count) = 0;
    [[nodiscard]] virtual Result<QList<OutputLine>> output(const QString &activityId, qint64 from, int count) = 0;
    /// The activity as it was last written; nothing when there is none of that id.
    [[nodiscard]] virtual Result<std::optional<Activity>> activity(const QString &activityId) = 0;
    /// The number of its last output line; 0 when there is none.
    [[nodiscard]] virtual Result<qint64> lastLine(const QString &activityId) = 0;
    /// The latest succeeded operation of that kind on that environment, or nothing.
    [[nodiscard]] virtual Result<std::optional<Activity>> lastSucceeded(OperationKind kind,
                                                                        const EnvironmentRef &environment) = 0;
    /// All of that kind on that environment, newest first.
    [[nodiscard]] virtual Result<QList<Activity>> ofKind(OperationKind kind, const EnvironmentRef &environment) = 0;
    /// Activities that are not terminal, whoever runs them.
    [[nodiscard]] virtual Result<QList<Activity>> unfinished() = 0;
    /// Activities that are recorded as interrupted, and so can be resumed or rolled back; oldest first.
    [[nodiscard]] virtual Result<QList<Activity>> interrupted() = 0;
    /// Activities that any program wrote after \a revision, which is set to the newest; 0 gives all. For following
    /// what another cockpit or the command line does in the same workspace.
    [[nodiscard]] virtual Result<QList<Activity>> changedSince(qint64 &revision) = 0;
    [[nodiscard]] virtual Result<qint64> revision() = 0;

    /// Problem::code of a write that came from somebody who does not hold the operation any more.
    static constexpr char leaseLost[] = "journal.lease-lost";
};

} // namespace Switchback
