// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activity.h"

#include <algorithm>

namespace Switchback {

int Activity::currentStep() const
{
    for (int i = 0; i < steps.size(); ++i) {
        const StepState its = steps.at(i).state;
        if (its == StepState::Running || its == StepState::Undoing)
            return i;
    }
    return -1;
}

bool Activity::isBeingTakenBack() const
{
    return std::any_of(steps.cbegin(), steps.cend(), [](const StepRecord &step) {
        return (step.state == StepState::Failed && !step.info.epilogue) || step.state == StepState::Undoing
               || step.state == StepState::Undone || step.state == StepState::UndoFailed;
    });
}

const Problem *Activity::waitsFor() const
{
    const int current = state == OperationState::Interrupted ? currentStep() : -1;
    if (current < 0 || steps.at(current).state != StepState::Running || !steps.at(current).problem)
        return nullptr;
    return &*steps.at(current).problem;
}

bool Activity::hasReachedItsAim() const
{
    const bool hasEpilogue = !steps.isEmpty() && steps.last().info.epilogue;
    return hasEpilogue && std::all_of(steps.cbegin(), steps.cend(), [](const StepRecord &step) {
               return step.info.epilogue || step.state == StepState::Done || step.state == StepState::NotNeeded;
           });
}

bool Activity::isOlderThan(const Activity &other) const
{
    enum Stage { UnderWay, Waiting, Ended };
    const auto stage = [](const Activity &activity) {
        if (activity.state == OperationState::Interrupted)
            return Waiting;
        return isTerminal(activity.state) ? Ended : UnderWay;
    };
    const auto takenUp = [](const Activity &activity) { return activity.measures.value(takenUpMeasure).toInt(); };
    if (stage(*this) == Ended || stage(other) == Ended)
        return stage(*this) != Ended;
    if (takenUp(*this) != takenUp(other))
        return takenUp(*this) < takenUp(other);
    if (stage(*this) != stage(other))
        return stage(*this) < stage(other);
    return targetSays.has_value() < other.targetSays.has_value() && stage(*this) == Waiting;
}

double Activity::fraction() const
{
    if (state == OperationState::Succeeded)
        return 1.0;
    double done = 0.0;
    double total = 0.0;
    for (const StepRecord &step : steps) {
        total += step.info.weight;
        if (step.state == StepState::Done || step.state == StepState::NotNeeded)
            done += step.info.weight;
        else if (step.state == StepState::Running && step.progress.total > 0)
            done += step.info.weight * std::clamp(double(step.progress.done) / double(step.progress.total), 0.0, 1.0);
    }
    return total > 0.0 ? std::min(done / total, 1.0) : 0.0;
}

const Activity *openOn(const QList<Activity> &activities, const EnvironmentRef &environment)
{
    const auto found = std::find_if(activities.cbegin(), activities.cend(), [&environment](const Activity &activity) {
        const OperationRequest &request = activity.request;
        const bool runs = !isTerminal(activity.state);
        const bool copiesFrom = runs && !request.sourceEnvironmentId.isEmpty()
                                && request.environment.projectId == environment.projectId
                                && request.sourceEnvironmentId == environment.environmentId;
        const bool isOpen = runs || activity.state == OperationState::Interrupted;
        return copiesFrom || (isOpen && request.environment == environment);
    });
    return found == activities.cend() ? nullptr : &*found;
}

} // namespace Switchback
