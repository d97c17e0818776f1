// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/outcome.h"

#include "app/engine/context.h"

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
    const QString &name = activity.environmentName;
    switch (activity.request.kind) {
    case OperationKind::SetUp:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is set up and runs %2."), {name, activity.toVersion});
    case OperationKind::Upgrade:
        if (activity.fromVersion == activity.toVersion) // what stopped half-way has its backup, or has none
            return Text(QT_TRANSLATE_NOOP("Text", "The upgrade of %1 to %2 is finished."), {name, activity.toVersion});
        if (activity.outputs.value(versionUnreadOutput).toBool())
            return Text(QT_TRANSLATE_NOOP("Text", "%1 has got %2, and which version runs cannot be read; %3 is kept as "
                                                  "the upgrade backup."),
                        {name, activity.toVersion, activity.fromVersion});
        return Text(QT_TRANSLATE_NOOP("Text", "%1 now runs %2; %3 is kept as the upgrade backup."),
                    {name, activity.toVersion, activity.fromVersion});
    case OperationKind::Restore:
        if (activity.outputs.value(versionUnreadOutput).toBool())
            return Text(QT_TRANSLATE_NOOP("Text",
                                          "%1 has got %2 again, and which version runs cannot be read; %3 is set "
                                          "aside, so this can be undone."),
                        {name, activity.toVersion, activity.fromVersion});
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is back on %2; %3 is set aside, so this can be undone."),
                    {name, activity.toVersion, activity.fromVersion});
    case OperationKind::ExtendBackup:
        return Text(QT_TRANSLATE_NOOP("Text", "The upgrade backup of %1, release %2, is kept for 5 days in all."),
                    {name, activity.toVersion});
    case OperationKind::DeleteBackup:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of %1, release %2, is deleted."), {name, activity.toVersion});
    case OperationKind::TearDown:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is torn down: it is not set up any more."), {name});
    case OperationKind::Protect:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is protected: it can neither be upgraded nor torn down."), {name});
    case OperationKind::LiftProtection:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is not protected any more."), {name});
    case OperationKind::CopyContent:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 has the content of “%2”; what it had before is set aside."),
                    {name, activity.request.sourceEnvironmentId});
    case OperationKind::BackUp:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 is backed up as it was with release %2."),
                    {name, activity.fromVersion});
    case OperationKind::KeepBackup:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of %1, release %2, is kept."), {name, activity.toVersion});
    case OperationKind::UnkeepBackup:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of %1, release %2, may be replaced and deleted again."),
                    {name, activity.toVersion});
    case OperationKind::Rehearse:
        return Text(
            QT_TRANSLATE_NOOP("Text", "The upgrade of %1 to %2 and the way back were rehearsed; %1 is as it was."),
            {name, activity.toVersion});
    case OperationKind::ExpiryWarning:
        break; // never runs
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

/// What the operation is for is done, but not all that was to follow.
Outcome incomplete(const Activity &activity, bool cancelled)
{
    const auto unfinished = std::find_if(activity.steps.cbegin(), activity.steps.cend(), [](const StepRecord &record) {
        return record.state != StepState::Done && record.state != StepState::NotNeeded;
    });
    if (unfinished == activity.steps.cend())
        return {OperationState::Succeeded, succeeded(activity)};
    const QVariantList arguments{QVariant::fromValue(succeeded(activity)), QVariant::fromValue(unfinished->info.title)};
    if (cancelled)
        return {OperationState::Cancelled, Text(QT_TRANSLATE_NOOP("Text", "%1 “%2” was left out."), arguments)};
    return {OperationState::Failed, Text(QT_TRANSLATE_NOOP("Text", "%1 But “%2” failed."), arguments)};
}

} // namespace

Outcome judge(const Activity &activity, const std::optional<Problem> &problem)
{
    if (!problem && std::none_of(activity.steps.cbegin(), activity.steps.cend(), undoFailed))
        return {OperationState::Succeeded, succeeded(activity)};

    const bool cancelled = problem && problem->kind == ProblemKind::Cancelled;
    if (activity.hasReachedItsAim())
        return incomplete(activity, cancelled);
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
