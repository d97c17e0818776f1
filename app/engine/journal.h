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

    /// Writes the activity and all its steps; also fails when another live operation holds the environment.
    [[nodiscard]] virtual Result<void> begin(const Activity &activity) = 0;
    /// Writes the activity's state and step \a index with the outputs it has stored so far.
    [[nodiscard]] virtual Result<void> saveStep(const Activity &activity, int index, const QJsonObject &outputs) = 0;
    /// Writes the terminal state, the outcome and all steps.
    [[nodiscard]] virtual Result<void> end(const Activity &activity) = 0;
    /// Adds output lines. Not synced on its own: the next step record is.
    [[nodiscard]] virtual Result<void> appendOutput(const QString &activityId, const QList<OutputLine> &lines) = 0;

    /// Newest first.
    [[nodiscard]] virtual Result<QList<Activity>> newest(int count) = 0;
    [[nodiscard]] virtual Result<QList<OutputLine>> output(const QString &activityId, qint64 from, int count) = 0;
    /// The stored outputs of an activity's steps, merged in step order.
    [[nodiscard]] virtual Result<QJsonObject> outputs(const QString &activityId) = 0;
    /// The latest succeeded operation of that kind on that environment, or nothing.
    [[nodiscard]] virtual Result<std::optional<Activity>> lastSucceeded(OperationKind kind,
                                                                        const EnvironmentRef &environment) = 0;
    /// All of that kind on that environment, newest first.
    [[nodiscard]] virtual Result<QList<Activity>> ofKind(OperationKind kind, const EnvironmentRef &environment) = 0;
    /// Activities that are not terminal, whoever runs them.
    [[nodiscard]] virtual Result<QList<Activity>> unfinished() = 0;
    /// Activities that any program wrote after \a revision, which is set to the newest; 0 gives all. For following
    /// what another cockpit or the command line does in the same workspace.
    [[nodiscard]] virtual Result<QList<Activity>> changedSince(qint64 &revision) = 0;
    [[nodiscard]] virtual Result<qint64> revision() = 0;
};

} // namespace Switchback
