// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/operationrunner.h"

namespace Switchback {

/// Keeps what is reported.
class Recorder final : public RunReport {
public:
    QList<Activity> seen;
    QList<OutputLine> lines;
    void changed(const Activity &activity) override { seen.append(activity); }
    void printed(const QString &, const OutputLine &line) override { lines.append(line); }
};

inline Problem broken()
{
    Problem problem;
    problem.kind = ProblemKind::Remote;
    problem.sentence = Text("It broke.");
    return problem;
}

/// Four steps that write down what is done to them; the third is an `always` step.
struct Script {
    QStringList calls;
    int failAt = -1;
    int failUndoAt = -1;
    int doneBefore = -1;
    int epilogueFrom = 4;
    WhenFailed whenFailed = WhenFailed::TakesBack; ///< of each
    std::function<void(int)> onRun;

    std::vector<Step> steps()
    {
        std::vector<Step> list;
        for (int i = 0; i < 4; ++i) {
            Step step;
            step.info.id = QString::number(i);
            step.info.title = Text("Step");
            step.info.effect = Effect::Changes;
            step.info.always = i == 2;
            step.info.epilogue = i >= epilogueFrom;
            step.info.whenFailed = whenFailed;
            step.probe = [this, i](Context &) {
                const bool done = i == doneBefore || calls.contains(QStringLiteral("run%1").arg(i));
                return done ? Probe::Done : Probe::NotDone;
            };
            step.run = [this, i](Context &context) -> Result<void> {
                calls.append(QStringLiteral("run%1").arg(i));
                if (onRun)
                    onRun(i);
                context.outputs.insert(QStringLiteral("step%1").arg(i), i);
                context.log.line(Stream::Output, QStringLiteral("line of %1").arg(i));
                context.log.progress({ProgressUnit::Files, 1, 2});
                if (context.stopRequested())
                    return Failure(cancelledProblem());
                if (i == failAt)
                    return Failure(broken());
                return {};
            };
            step.undo = [this, i](Context &) -> Result<void> {
                calls.append(QStringLiteral("undo%1").arg(i));
                if (i == failUndoAt)
                    return Failure(broken());
                return {};
            };
            list.push_back(std::move(step));
        }
        list[2].undo = nullptr;
        return list;
    }
};

/// A record of those steps, not yet begun.
inline Activity activityFor(const std::vector<Step> &steps)
{
    Activity activity;
    activity.id = QStringLiteral("a");
    activity.request.environment = {QStringLiteral("shop"), QStringLiteral("live")};
    activity.createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    activity.environmentName = QStringLiteral("Live");
    activity.fromVersion = QStringLiteral("1.0.0");
    activity.toVersion = QStringLiteral("2.0.0");
    for (const Step &step : steps) {
        StepRecord record;
        record.info = step.info;
        activity.steps.append(record);
    }
    return activity;
}

} // namespace Switchback
