// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/operationrunner.h"

#include "app/engine/outcome.h"
#include "app/engine/stepsession.h"

namespace Switchback {

OperationRunner::OperationRunner(Journal &journal, Clock &clock, RunReport &report, AccountAccess *account)
    : m_journal(journal)
    , m_clock(clock)
    , m_report(report)
    , m_account(account)
{
}

Activity OperationRunner::run(Activity activity, const std::vector<Step> &steps, const std::stop_token &stop)
{
    Q_ASSERT(activity.steps.size() == qsizetype(steps.size()));
    m_activity = std::move(activity);
    m_activity.state = OperationState::Running;
    m_activity.startedAt = m_clock.now();

    if (const auto begun = m_journal.begin(m_activity); !begun) {
        // Not even written down: nothing was touched, and nothing may be.
        m_activity.problem = begun.error();
        m_activity.outcome = begun.error().sentence;
        m_activity.state = OperationState::FailedAndUndone;
        m_activity.endedAt = m_clock.now();
        m_report.changed(m_activity);
        return m_activity;
    }
    m_report.changed(m_activity);

    carryOn(steps, stop);
    return m_activity;
}

void OperationRunner::carryOn(const std::vector<Step> &steps, const std::stop_token &stop)
{
    const bool isDone = runForward(steps, stop);
    if (m_waits && !hasLostLease()) {
        standStill();
        return;
    }
    if (!isDone)
        goBack(steps);
    conclude();
}

bool OperationRunner::waitsAfter(const Step &step, const Problem &problem) const
{
    if (problem.kind == ProblemKind::Cancelled || m_activity.cancelRequested)
        return false;
    const bool isAsked = m_activity.request.onFailure == OnFailure::WaitForFix;
    return step.info.whenFailed == WhenFailed::Waits || (step.info.whenFailed == WhenFailed::WaitsIfAsked && isAsked);
}

void OperationRunner::standStill()
{
    m_activity.state = OperationState::Interrupted;
    m_activity.outcome = Text(
        QT_TRANSLATE_NOOP("Text", "The operation on %1 waits for you at “%2”."),
        {m_activity.environmentName, QVariant::fromValue(m_activity.steps.at(m_activity.currentStep()).info.title)});
    m_activity.problem = m_problem;
    endRecord();
}

bool OperationRunner::runForward(const std::vector<Step> &steps, const std::stop_token &stop)
{
    for (int index = 0; index < int(steps.size()); ++index) {
        const Step &step = steps[size_t(index)];
        if (stillHolds(step, index))
            continue;
        const std::optional<Problem> before = m_problem;
        if (stop.stop_requested() && step.info.cancellable)
            m_problem = cancelledProblem();
        else if (runOne(step, index, stop))
            continue;
        if (!step.info.epilogue || hasLostLease())
            return false;
        if (before)
            m_problem = before; // the first one is what the person has to know
    }
    return true;
}

bool OperationRunner::runOne(const Step &step, int index, const std::stop_token &stop)
{
    StepRecord &record = m_activity.steps[index];
    const StepState before = record.state;
    const bool isOurs = before == StepState::Done || before == StepState::Running;
    record.startedAt = m_clock.now();
    record.endedAt = {};
    record.progress = {};
    if (!mark(index, StepState::Running)) {
        record.state = before;
        record.startedAt = {};
        m_problem = m_journalProblem;
        return false;
    }
    StepSession session(*this, index);
    // A step that is the end of the operation is not interrupted by a cancel that came too late.
    Context context = session.context(step.info.cancellable ? stop : std::stop_token());
    const bool isDone = step.probe && step.probe(context) == Probe::Done;
    if (!isDone) {
        m_redone = m_redone || before == StepState::Done;
        if (const auto done = step.run(context); !done) {
            m_problem = redacted(done.error());
            m_waits = waitsAfter(step, *m_problem);
            const bool isCancelled = done.error().kind == ProblemKind::Cancelled;
            mark(index, m_waits ? StepState::Running : isCancelled ? StepState::Skipped : StepState::Failed, m_problem);
            return false;
        }
    }
    // What this operation did before it was interrupted is its own to take back.
    if (!mark(index, isDone && !isOurs ? StepState::NotNeeded : StepState::Done)) {
        m_problem = m_journalProblem;
        return false;
    }
    return true;
}

void OperationRunner::goBack(const std::vector<Step> &steps)
{
    // In other hands by now: those may be at work this very moment.
    if (hasLostLease())
        return;
    takeBack(steps);
    runAlways(steps);
}

void OperationRunner::takeBack(const std::vector<Step> &steps)
{
    m_activity.state = OperationState::Undoing;
    m_report.changed(m_activity);
    for (int index = int(steps.size()) - 1; index >= 0 && !hasLostLease(); --index) {
        switch (m_activity.steps.at(index).state) {
        case StepState::Pending:
        case StepState::NotNeeded:
        case StepState::Undone:
            continue;
        case StepState::Running:
        case StepState::Done:
        case StepState::Failed:
        case StepState::Skipped:
        case StepState::Undoing:
        case StepState::UndoFailed:
            break;
        }
        if (steps[size_t(index)].undo)
            undoOne(steps[size_t(index)], index);
    }
}

void OperationRunner::undoOne(const Step &step, int index)
{
    // Taking back goes on even when the journal cannot be written: a site left half switched is worse than a gap in
    // the record, and the target can be asked again.
    mark(index, StepState::Undoing, m_activity.steps.at(index).problem);
    StepSession session(*this, index);
    Context context = session.context({});
    if (const auto undone = step.undo(context); !undone)
        mark(index, StepState::UndoFailed, redacted(undone.error()));
    else
        mark(index, StepState::Undone, m_activity.steps.at(index).problem);
}

void OperationRunner::runAlways(const std::vector<Step> &steps)
{
    for (int index = 0; index < int(steps.size()) && !hasLostLease(); ++index) {
        const Step &step = steps[size_t(index)];
        if (!step.info.always || m_activity.steps.at(index).state == StepState::Done)
            continue;
        StepSession session(*this, index);
        Context context = session.context({});
        if (step.probe && step.probe(context) == Probe::Done)
            continue;
        mark(index, StepState::Running);
        if (const auto done = step.run(context); !done)
            mark(index, StepState::UndoFailed, redacted(done.error()));
        else
            mark(index, StepState::Done);
    }
}

void OperationRunner::conclude()
{
    if (hasLostLease()) {
        // Nothing is written: the record is the new holder's.
        m_activity.state = OperationState::Interrupted;
        m_activity.outcome = m_journalProblem->sentence;
        m_activity.problem = m_journalProblem;
        return;
    }
    for (StepRecord &record : m_activity.steps)
        if (record.state == StepState::Pending || record.state == StepState::Running)
            record.state = StepState::Skipped;
    if (const QString reached = m_activity.outputs.value(reachedVersionOutput).toString();
        !m_problem && !reached.isEmpty())
        m_activity.toVersion = reached; // it is recorded as it is, not as it was asked for
    const Outcome outcome = judge(m_activity, m_problem);
    m_activity.state = outcome.state;
    m_activity.outcome = outcome.sentence;
    // That the record could not be kept is why it was stopped: the site and its steps are not to blame.
    if (m_problem && m_problem == m_journalProblem)
        m_activity.outcome = Text(QT_TRANSLATE_NOOP("Text", "%1 %2"),
                                  {QVariant::fromValue(m_problem->sentence), QVariant::fromValue(outcome.sentence)});
    m_activity.problem = m_problem;
    endRecord();
}

void OperationRunner::endRecord()
{
    m_activity.endedAt = m_clock.now();
    flushOutput();
    const auto ended = m_journal.end(m_activity);
    m_recorded = ended.has_value();
    if (!ended && !m_activity.problem)
        m_activity.problem = ended.error(); // the work is done; that its record is not must be said
    m_report.changed(m_activity);
}

bool OperationRunner::hasLostLease() const
{
    return m_journalProblem && m_journalProblem->code == QLatin1String(Journal::leaseLost);
}

bool OperationRunner::mark(int index, StepState state, const std::optional<Problem> &problem)
{
    StepRecord &record = m_activity.steps[index];
    record.state = state;
    record.problem = problem;
    // What a step took is what it took to do, not how long after that it was taken back.
    if (state != StepState::Running && !record.endedAt.isValid())
        record.endedAt = m_clock.now();
    flushOutput();
    const auto saved = m_journal.saveStep(m_activity, index);
    if (!saved)
        m_journalProblem = saved.error();
    m_report.changed(m_activity);
    return saved.has_value();
}

QString OperationRunner::redacted(const QString &text) const
{
    return m_account ? m_account->redactor()->redacted(text) : text;
}

Problem OperationRunner::redacted(Problem problem) const
{
    problem.details = redacted(problem.details);
    return problem;
}

void OperationRunner::flushOutput()
{
    if (m_unwritten.isEmpty())
        return;
    // Output is a convenience: that it cannot be kept does not stop the work, that steps cannot be recorded does.
    if (m_journal.appendOutput(m_activity.id, m_unwritten))
        m_unwritten.clear();
    else if (m_unwritten.size() > 20'000)
        m_unwritten.remove(0, m_unwritten.size() - 20'000);
}

} // namespace Switchback
