// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"
#include "models/problem.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace Switchback {

/// How far a step is, in its own unit.
struct Progress {
    ProgressUnit unit = ProgressUnit::None;
    qint64 done = 0;
    qint64 total = 0; ///< 0 when not known

    friend bool operator==(const Progress &, const Progress &) = default;
};

/// What became of one step.
struct StepRecord {
    StepInfo info;
    StepState state = StepState::Pending;
    QDateTime startedAt; ///< UTC
    QDateTime endedAt;   ///< UTC
    Progress progress;
    std::optional<Problem> problem;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static StepRecord fromJson(const QJsonObject &json);

    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

/// Who runs an operation, so that another program can tell whether it still lives.
struct Lease {
    QString host;
    qint64 pid = 0;
    qint64 processStart = 0; ///< clock ticks after boot, field 22 of /proc/PID/stat (proc(5))
    QString bootId;          ///< /proc/sys/kernel/random/boot_id: ticks of another boot say nothing

    friend bool operator==(const Lease &, const Lease &) = default;
};

/// In Activity::measures: how often the operation was taken up again after its holder had died.
inline constexpr QLatin1String takenUpMeasure("takenUp");

/// The durable record of one operation: who, what, where, when, steps, outcome. Output lines are kept apart.
struct Activity {
    QString id;
    OperationRequest request;
    QString projectName;
    QString environmentName;
    Role role = Role::Other;
    QString who;
    QString fromVersion;
    QString toVersion;
    OperationState state = OperationState::Queued;
    QDateTime createdAt; ///< UTC
    QDateTime startedAt; ///< UTC
    QDateTime endedAt;   ///< UTC
    QList<StepRecord> steps;
    /// What came of it, one sentence; says plainly what is left behind when something is.
    Text outcome;
    std::optional<Problem> problem;
    /// Figures worth keeping: "freezeMilliseconds", "failedRequests", "copiedBytes", "firstAnswerMilliseconds".
    QJsonObject measures;
    Lease lease;
    bool cancelRequested = false;
    QJsonObject facts; ///< Plan::facts
    /// What the steps stored so far for those that follow, also across a restart.
    QJsonObject outputs;
    /// Of an interrupted operation: what the target answered when it was asked about the step at which it was
    /// interrupted. Nothing while it was not asked. Not stored: it is asked anew by each program.
    std::optional<Probe> targetSays;

    /// The step now running or being taken back, else -1.
    [[nodiscard]] int currentStep() const;
    /// True from the moment in which a step failed or the first one is taken back: there is only the way back then.
    [[nodiscard]] bool isBeingTakenBack() const;
    /// Of an operation that waits for what a person has to mend or to do: which that is. Null for all others; points into
    /// this activity.
    [[nodiscard]] const Problem *waitsFor() const;
    /// True when all is done that an operation with an epilogue is for.
    [[nodiscard]] bool hasReachedItsAim() const;
    /// True when \a other is a later record of the same operation than this one, or tells more of it: an operation ends
    /// once for good, and one that was interrupted goes on only by being taken up.
    [[nodiscard]] bool isOlderThan(const Activity &other) const;
    /// 0 to 1 by step weight and the current step's own progress. Never above 1.
    [[nodiscard]] double fraction() const;

    /// Everything but the steps: they are stored one by one.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Activity fromJson(const QJsonObject &json);

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// The one of \a activities that stands in the way on that environment: works on it, copies its content, or was
/// interrupted on it and is neither resumed nor rolled back; null when there is none. Points into \a activities.
[[nodiscard]] const Activity *openOn(const QList<Activity> &activities, const EnvironmentRef &environment);

/// One line a step printed.
struct OutputLine {
    qint64 number = 0; ///< rises within its operation, from 1
    QDateTime at;      ///< UTC
    QString stepId;
    Stream stream = Stream::Output;
    /// Note lines are ours and are translated; the other streams hold the program's own words.
    Text note;
    QString text;

    friend bool operator==(const OutputLine &, const OutputLine &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Progress)
Q_DECLARE_METATYPE(Switchback::StepRecord)
Q_DECLARE_METATYPE(Switchback::Activity)
Q_DECLARE_METATYPE(Switchback::OutputLine)
