// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"
#include "app/engine/step.h"

#include <stop_token>

namespace Switchback {

/// Where a running operation is reported to. Called on the lane's thread.
class RunReport {
public:
    RunReport() = default;
    virtual ~RunReport() = default;
    Q_DISABLE_COPY_MOVE(RunReport)

    virtual void changed(const Activity &activity) = 0;
    virtual void printed(const QString &activityId, const OutputLine &line) = 0;
};

/// Carries one operation out, step by step, as DESIGN section 6 has it:
/// the journal is written before a step starts and after it ended; when a step fails or a cancel is asked for, what was
/// done is taken back in reverse order; steps marked `always` run whatever happened; exactly one terminal state ends it.
///
/// Lives on a lane's thread; blocks until the operation has ended.
class OperationRunner {
public:
    /// \a journal, \a clock and \a report are not owned and must outlive the runner.
    OperationRunner(Journal &journal, Clock &clock, RunReport &report);

    /// Runs \a steps, which must be the steps that \a activity lists. Returns the activity in its terminal state.
    [[nodiscard]] Activity run(Activity activity, const std::vector<Step> &steps, const std::stop_token &stop);

    /// Whether the end of the last run() is in the journal. When not, somebody must write it as soon as that is possible:
    /// until then the operation looks as if it were still running.
    [[nodiscard]] bool isRecorded() const { return m_recorded; }

private:
    class StepSession;

    bool runForward(const std::vector<Step> &steps, const std::stop_token &stop);
    bool runOne(const Step &step, int index, const std::stop_token &stop);
    void takeBack(const std::vector<Step> &steps);
    void undoOne(const Step &step, int index);
    void runAlways(const std::vector<Step> &steps);
    void conclude();
    /// Sets the step's state, writes it to the journal and reports it. False when the journal could not be written;
    /// the problem then stands in m_journalProblem and nothing further may be begun.
    bool mark(int index, StepState state, const std::optional<Problem> &problem = {});
    void flushOutput();

    Journal &m_journal;
    Clock &m_clock;
    RunReport &m_report;

    Activity m_activity;
    QJsonObject m_outputs;
    QList<OutputLine> m_unwritten;
    qint64 m_lineNumber = 0;
    std::optional<Problem> m_problem;
    std::optional<Problem> m_journalProblem;
    bool m_recorded = true;
};

} // namespace Switchback
