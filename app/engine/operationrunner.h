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
/// Where a step says so (StepInfo::whenFailed), its failure takes nothing back: the operation then stands as interrupted,
/// with that step still under way, until a person has it resumed or rolled back.
///
/// An operation whose holder died is taken over with takeOver() and brought to its end with goOn(), with the steps made
/// again by its platform.
///
/// Lives on a lane's thread; blocks until the operation has ended. One object drives one operation once.
class OperationRunner {
public:
    /// \a journal, \a clock and \a report are not owned and must outlive the runner.
    /// \a account is lent to the steps; its secrets are taken out of what they print. May be null.
    OperationRunner(Journal &journal, Clock &clock, RunReport &report, AccountAccess *account = nullptr);

    /// Runs \a steps, which must be the steps that \a activity lists. Returns the activity in its terminal state.
    [[nodiscard]] Activity run(Activity activity, const std::vector<Step> &steps, const std::stop_token &stop);

    /// Takes \a interrupted over in the name of \a self. Touches no target; after a Problem all is as it was.
    /// \a way: Resume or RollBack. One that was being taken back when it was interrupted has no way forward.
    [[nodiscard]] Result<void> takeOver(const Activity &interrupted, const Lease &self, const std::vector<Step> &steps,
                                        Recovery way);
    /// As it stands; after takeOver() running or being taken back.
    [[nodiscard]] const Activity &activity() const { return m_activity; }
    /// Brings what was taken over to its end: forward, where what is recorded as done and still holds is left alone and
    /// the step that was under way is asked of the target first; or back, in reverse order, which ends it as cancelled.
    [[nodiscard]] Activity goOn(const std::vector<Step> &steps, const std::stop_token &stop);

    /// Whether the end of the operation is in the journal. When not, somebody must write it as soon as that is possible:
    /// until then the operation looks as if it were still running.
    [[nodiscard]] bool isRecorded() const { return m_recorded; }

private:
    class StepSession;

    Result<void> takeUp(const std::vector<Step> &steps);
    [[nodiscard]] bool stillHolds(const Step &step, int index);
    [[nodiscard]] Problem whyTakenBack() const;
    void noteTakenUp(const Text &sentence);

    /// Forward, and back when a step fails, up to the end of the operation or to where it waits.
    void carryOn(const std::vector<Step> &steps, const std::stop_token &stop);
    bool runForward(const std::vector<Step> &steps, const std::stop_token &stop);
    bool runOne(const Step &step, int index, const std::stop_token &stop);
    void goBack(const std::vector<Step> &steps);
    void takeBack(const std::vector<Step> &steps);
    void undoOne(const Step &step, int index);
    void runAlways(const std::vector<Step> &steps);
    /// Whether what made a step fail is left to the person.
    [[nodiscard]] bool waitsAfter(const Step &step, const Problem &problem) const;
    /// Leaves all as it is, recorded so that it can be resumed or rolled back.
    void standStill();
    void conclude();
    /// Writes how the operation has come to rest, and tells of it.
    void endRecord();
    /// Sets the step's state, writes it to the journal and reports it. False when the journal could not be written;
    /// the problem then stands in m_journalProblem and nothing further may be begun.
    bool mark(int index, StepState state, const std::optional<Problem> &problem = {});
    [[nodiscard]] bool hasLostLease() const;
    void flushOutput();

    [[nodiscard]] QString redacted(const QString &text) const;
    [[nodiscard]] Problem redacted(Problem problem) const;

    Journal &m_journal;
    Clock &m_clock;
    RunReport &m_report;
    AccountAccess *m_account;

    Activity m_activity;
    /// A step that was recorded as done had to be run again: what was only read after it is out of date.
    bool m_redone = false;
    bool m_waits = false; ///< for a person: see WhenFailed
    QList<OutputLine> m_unwritten;
    qint64 m_lineNumber = 0;
    std::optional<Problem> m_problem;
    std::optional<Problem> m_journalProblem;
    bool m_recorded = true;
};

} // namespace Switchback
