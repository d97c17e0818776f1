// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/outcome.h"

#include <algorithm>

namespace Switchback {

namespace {

bool undoFailed(const StepRecord &record)
{
    return record.state == StepState::UndoFailed;
}

/// The first step whose effect is still there although the operation was taken back; -1 when there is none.
int leftBehind(const Activity &activity)
{
    for (int index = 0; index < activity.steps.size(); ++index) {
        const StepRecord &record = activity.steps.at(index);
        const bool ran = record.state == StepState::Done || record.state == StepState::Failed;
        if (undoFailed(record) || (ran && !record.info.undoable))
            return index;
    }
    return -1;
}

Text succeeded(const Activity &activity)
{
    switch (activity.request.kind) {
    case OperationKind::SetUp:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is set up and runs %2."),
                    {activity.environmentName, activity.toVersion});
    case OperationKind::Upgrade:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 now runs %2; %3 is kept as the upgrade backup."),
                    {activity.environmentName, activity.toVersion, activity.fromVersion});
    case OperationKind::Restore:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is back on %2; %3 is set aside, so this can be undone."),
                    {activity.environmentName, activity.toVersion, activity.fromVersion});
    }
    return {};
}

Text asItWas(const Activity &activity, bool cancelled)
{
    if (activity.fromVersion.isEmpty()) {
        return cancelled ? Text(QT_TRANSLATE_NOOP("Text", "Cancelled. %1 is not set up, as before."),
                                {activity.environmentName})
                         : Text(QT_TRANSLATE_NOOP("Text", "It failed and was taken back. %1 is not set up, as before."),
                                {activity.environmentName});
    }
    return cancelled ? Text(QT_TRANSLATE_NOOP("Text", "Cancelled and taken back. %1 runs %2, as before."),
                            {activity.environmentName, activity.fromVersion})
                     : Text(QT_TRANSLATE_NOOP("Text", "It failed and was taken back. %1 runs %2, as before."),
                            {activity.environmentName, activity.fromVersion});
}

} // namespace

Outcome judge(const Activity &activity, const std::optional<Problem> &problem)
{
    if (!problem && std::none_of(activity.steps.cbegin(), activity.steps.cend(), undoFailed))
        return {OperationState::Succeeded, succeeded(activity)};

    const bool cancelled = problem && problem->kind == ProblemKind::Cancelled;
    const int left = leftBehind(activity);
    if (left < 0)
        return {cancelled ? OperationState::Cancelled : OperationState::FailedAndUndone, asItWas(activity, cancelled)};

    const QVariantList arguments{activity.environmentName, QVariant::fromValue(activity.steps.at(left).info.title)};
    if (cancelled)
        return {OperationState::Cancelled,
                Text(QT_TRANSLATE_NOOP("Text", "Cancelled, but on %1 “%2” could not be taken back."), arguments)};
    return {OperationState::Failed,
            Text(QT_TRANSLATE_NOOP("Text", "It failed, and on %1 “%2” could not be taken back."), arguments)};
}

} // namespace Switchback
