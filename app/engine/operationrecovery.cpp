// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/operationrunner.h"
#include "app/engine/stepsession.h"

// How an operation is taken up again whose holder died. See OperationRunner::takeOver() and goOn().

namespace Switchback {

Result<void> OperationRunner::takeOver(const Activity &interrupted, const Lease &self, const std::vector<Step> &steps,
                                       Recovery way)
{
    Q_ASSERT(interrupted.steps.size() == qsizetype(steps.size()));
    m_activity = interrupted;
    if (const auto held = takeUp(steps); !held)
        return held;
    const auto line = m_journal.lastLine(interrupted.id);
    if (!line)
        return Failure(line.error());
    m_lineNumber = *line;
    const bool back = way == Recovery::RollBack || interrupted.isBeingTakenBack();
    m_activity.state = back ? OperationState::Undoing : OperationState::Running;
    m_activity.lease = self;
    m_activity.endedAt = {};
    m_activity.outcome = {};
    m_activity.problem.reset();
    m_activity.targetSays.reset();
    m_activity.measures.insert(takenUpMeasure, m_activity.measures.value(takenUpMeasure).toInt() + 1);
    return m_journal.takeOver(m_activity, interrupted.lease);
}

Activity OperationRunner::goOn(const std::vector<Step> &steps, const std::stop_token &stop)
{
    m_report.changed(m_activity);
    if (m_activity.state == OperationState::Undoing) {
        m_problem = whyTakenBack();
        noteTakenUp(Text(QT_TRANSLATE_NOOP("Text", "Taken up after an interruption, to be taken back.")));
        goBack(steps);
        conclude();
    } else {
        noteTakenUp(Text(QT_TRANSLATE_NOOP("Text", "Resumed after an interruption.")));
        carryOn(steps, stop);
    }
    return m_activity;
}

Result<void> OperationRunner::takeUp(const std::vector<Step> &steps)
{
    for (int index = 0; index < int(steps.size()); ++index) {
        if (!steps[size_t(index)].takeUp)
            continue;
        StepSession session(*this, index);
        Context context = session.context({});
        if (const auto held = steps[size_t(index)].takeUp(context); !held)
            return held;
    }
    return {};
}

bool OperationRunner::stillHolds(const Step &step, int index)
{
    const StepState state = m_activity.steps.at(index).state;
    if (state != StepState::Done && state != StepState::NotNeeded)
        return false;
    if (!step.holds)
        return !(m_redone && step.info.effect == Effect::Reads);
    StepSession session(*this, index);
    Context context = session.context({});
    return step.holds(context);
}

/// The failure that began it; where there is none, a person's wish did.
Problem OperationRunner::whyTakenBack() const
{
    for (const StepRecord &record : m_activity.steps)
        if (record.problem)
            return *record.problem;
    return cancelledProblem();
}

void OperationRunner::noteTakenUp(const Text &sentence)
{
    const int current = m_activity.currentStep();
    StepSession(*this, qMax(0, current)).note(sentence);
}

} // namespace Switchback
