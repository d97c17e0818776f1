// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"

#include <algorithm>

// What a test lets happen to an operation of FakeCockpit. What the window asks of it is in fakecockpit.cpp.

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

constexpr qint64 stepMilliseconds = 1200;

/// Leaves the steps as such an end would.
void endSteps(Activity &activity, OperationState state, const QDateTime &now)
{
    const bool takenBack = state == OperationState::FailedAndUndone || state == OperationState::Cancelled;
    const int current = activity.currentStep();
    for (int i = 0; i < int(activity.steps.size()); ++i) {
        StepRecord &step = activity.steps[i];
        if (step.state == StepState::Pending) {
            step.state = state == OperationState::Succeeded ? StepState::Done : StepState::Skipped;
        } else if (i == current) {
            step.endedAt = now;
            step.state = state == OperationState::Succeeded   ? StepState::Done
                         : state == OperationState::Cancelled ? StepState::Undone
                                                              : StepState::Failed;
            if (step.state == StepState::Failed)
                step.problem = activity.problem;
        } else if (takenBack && step.state == StepState::Done && step.info.effect != Effect::Reads) {
            step.state = StepState::Undone;
        }
    }
}

Text success(const Activity &activity)
{
    const QString &name = activity.environmentName;
    switch (activity.request.kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::Restore:
        return Text("%1 runs %2.", {name, activity.toVersion});
    case OperationKind::ExtendBackup:
        return Text("The upgrade backup of %1 is kept for 5 days.", {name});
    case OperationKind::DeleteBackup:
        return Text("The backup of release %1 of %2 is deleted.", {activity.toVersion, name});
    case OperationKind::TearDown:
        return Text("%1 is torn down.", {name});
    case OperationKind::Protect:
        return Text("%1 is protected.", {name});
    case OperationKind::LiftProtection:
        return Text("%1 is not protected any more.", {name});
    case OperationKind::CopyContent:
        return Text("%1 has the content of “%2”.", {name, activity.request.sourceEnvironmentId});
    case OperationKind::BackUp:
        return Text("%1 is backed up.", {name});
    case OperationKind::KeepBackup:
        return Text("The backup of release %1 of %2 is kept.", {activity.toVersion, name});
    case OperationKind::UnkeepBackup:
        return Text("The backup of release %1 of %2 is no longer kept.", {activity.toVersion, name});
    case OperationKind::Rehearse:
        return Text("The upgrade of %1 to %2 was rehearsed.", {name, activity.toVersion});
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

Text outcome(const Activity &activity)
{
    switch (activity.state) {
    case OperationState::Succeeded:
        return success(activity);
    case OperationState::FailedAndUndone:
        return Text("It failed. %1 runs %2 as before.", {activity.environmentName, activity.fromVersion});
    case OperationState::Failed:
        return Text("It failed, and the new installation of %1 is left behind.", {activity.environmentName});
    case OperationState::Cancelled:
        return Text("Cancelled. %1 runs %2 as before.", {activity.environmentName, activity.fromVersion});
    case OperationState::Interrupted:
        return Text("The cockpit ended in the middle.");
    default:
        return {};
    }
}

Problem failure(const Activity &activity)
{
    return {ProblemKind::Unhealthy,
            Owner::Platform,
            u"local.unhealthy"_s,
            Text("Release %1 started, but its health check answered 503 for 30 s.", {activity.toVersion}),
            Text("Read what the release printed, repair it and try again."),
            u"GET /health: 503 Service Unavailable (mail relay unreachable)"_s};
}

} // namespace

bool FakeCockpit::advance(const QString &activityId)
{
    Activity *running = find(activityId);
    if (!running || isTerminal(running->state))
        return false;
    m_now = m_now.addMSecs(stepMilliseconds);
    running->state = OperationState::Running;
    if (!running->startedAt.isValid())
        running->startedAt = m_now;
    if (const int current = running->currentStep(); current >= 0) {
        running->steps[current].state = StepState::Done;
        running->steps[current].endedAt = m_now;
    }
    const auto next = std::find_if(running->steps.begin(), running->steps.end(),
                                   [](const StepRecord &step) { return step.state == StepState::Pending; });
    if (next == running->steps.end()) {
        finish(OperationState::Succeeded, running->id);
        return true;
    }
    next->state = StepState::Running;
    next->startedAt = m_now;
    tell(*running);
    return true;
}

void FakeCockpit::progress(ProgressUnit unit, qint64 done, qint64 total, const QString &activityId)
{
    Activity *running = find(activityId);
    const int current = running ? running->currentStep() : -1;
    if (current < 0)
        return;
    running->steps[current].progress = {unit, done, total};
    tell(*running);
}

void FakeCockpit::print(const QStringList &lines, Stream stream, const QString &activityId)
{
    const Activity *running = find(activityId);
    if (!running)
        return;
    QList<OutputLine> &held = m_output[running->id];
    QList<OutputLine> added;
    const int current = running->currentStep();
    for (const QString &text : lines) {
        OutputLine line;
        line.number = held.size() + 1;
        line.at = m_now;
        line.stepId = current < 0 ? QString() : running->steps.at(current).info.id;
        line.stream = stream;
        line.text = text;
        held.append(line);
        added.append(line);
    }
    Q_EMIT outputAdded(running->id, added);
}

void FakeCockpit::finish(OperationState state, const QString &activityId)
{
    Activity *running = find(activityId);
    if (!running || isTerminal(running->state))
        return;
    if (!running->startedAt.isValid())
        running->startedAt = m_now;
    running->state = state;
    running->endedAt = m_now;
    if (state == OperationState::Failed || state == OperationState::FailedAndUndone)
        running->problem = failure(*running);
    endSteps(*running, state, m_now);
    running->outcome = outcome(*running);
    running->measures = {{u"freezeMilliseconds"_s, 2300}, {u"failedRequests"_s, 0}};
    const Activity ended = *running; // a slot may start another, and the list moves
    tell(ended);
    if (state == OperationState::Succeeded)
        applyToProject(ended);
    Q_EMIT activityEnded(ended);
}

} // namespace Switchback::Fakes
