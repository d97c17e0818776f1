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

const Activity *runningOn(const QList<Activity> &activities, const EnvironmentRef &environment)
{
    const auto found = std::find_if(activities.cbegin(), activities.cend(), [&environment](const Activity &activity) {
        const OperationRequest &request = activity.request;
        const bool copiesFrom = !request.sourceEnvironmentId.isEmpty()
                                && request.environment.projectId == environment.projectId
                                && request.sourceEnvironmentId == environment.environmentId;
        return !isTerminal(activity.state) && (request.environment == environment || copiesFrom);
    });
    return found == activities.cend() ? nullptr : &*found;
}

} // namespace Switchback
