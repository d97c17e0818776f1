// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/operationtext.h"

#include "models/recoveryguards.h"

#include <QCoreApplication>

namespace Switchback {

namespace {

QVariant nested(const Text &text)
{
    return QVariant::fromValue(text);
}

Text currentStepText(const Activity &activity)
{
    const int current = activity.currentStep();
    if (current < 0)
        return activity.state == OperationState::Undoing ? Text(QT_TRANSLATE_NOOP("Text", "Taking back what was done."))
                                                         : Text(QT_TRANSLATE_NOOP("Text", "Between two steps."));
    const StepRecord &step = activity.steps.at(current);
    if (step.state == StepState::Undoing)
        return Text(QT_TRANSLATE_NOOP("Text", "Taking back: %1"), {nested(step.info.title)});
    return Text(QT_TRANSLATE_NOOP("Text", "%1 (step %2 of %3)"),
                {nested(step.info.title), current + 1, activity.steps.size()});
}

} // namespace

Text operationText(OperationKind kind, const QString &fromVersion, const QString &toVersion)
{
    switch (kind) {
    case OperationKind::SetUp:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Set up"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Set up %1"), {toVersion});
    case OperationKind::Upgrade:
        if (toVersion.isEmpty())
            return Text(QT_TRANSLATE_NOOP("Text", "Upgrade"));
        if (fromVersion == toVersion) // one that stopped half-way
            return Text(QT_TRANSLATE_NOOP("Text", "Finish the upgrade to %1"), {toVersion});
        return fromVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Upgrade to %1"), {toVersion})
                                     : Text(QT_TRANSLATE_NOOP("Text", "Upgrade %1 → %2"), {fromVersion, toVersion});
    case OperationKind::Restore:
        if (toVersion.isEmpty())
            return Text(QT_TRANSLATE_NOOP("Text", "Roll back"));
        return fromVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Roll back to %1"), {toVersion})
                                     : Text(QT_TRANSLATE_NOOP("Text", "Roll back %1 → %2"), {fromVersion, toVersion});
    case OperationKind::ExtendBackup:
        return Text(QT_TRANSLATE_NOOP("Text", "Extend the upgrade backup"));
    case OperationKind::DeleteBackup:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Delete a backup"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Delete the backup of %1"), {toVersion});
    case OperationKind::TearDown:
        return Text(QT_TRANSLATE_NOOP("Text", "Tear down"));
    case OperationKind::Protect:
        return Text(QT_TRANSLATE_NOOP("Text", "Protect"));
    case OperationKind::LiftProtection:
        return Text(QT_TRANSLATE_NOOP("Text", "Lift the protection"));
    case OperationKind::CopyContent:
        return Text(QT_TRANSLATE_NOOP("Text", "Copy content"));
    case OperationKind::BackUp:
        return fromVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Back up"))
                                     : Text(QT_TRANSLATE_NOOP("Text", "Back up %1"), {fromVersion});
    case OperationKind::KeepBackup:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Keep a backup"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Keep the backup of %1"), {toVersion});
    case OperationKind::UnkeepBackup:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "No longer keep a backup"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "No longer keep the backup of %1"), {toVersion});
    case OperationKind::Rehearse:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Rehearse the upgrade"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Rehearse %1 → %2"), {fromVersion, toVersion});
    case OperationKind::ExpiryWarning:
        return toVersion.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Expiry of a backup"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Expiry of the backup of %1"), {toVersion});
    }
    return {};
}

Text operationText(const Activity &activity)
{
    const OperationRequest &request = activity.request;
    if (request.kind == OperationKind::CopyContent && !request.sourceEnvironmentId.isEmpty())
        return Text(QT_TRANSLATE_NOOP("Text", "Copy content from “%1”"), {request.sourceEnvironmentId});
    return operationText(activity.request.kind, activity.fromVersion, activity.toVersion);
}

QString stateText(const Activity &activity)
{
    if (activity.request.kind == OperationKind::ExpiryWarning)
        return QCoreApplication::translate("Names", "Warning");
    if (activity.waitsFor())
        return QCoreApplication::translate("Names", "Waits for you");
    return displayName(activity.state);
}

Text progressText(const Activity &activity)
{
    if (activity.state == OperationState::Queued)
        return Text(QT_TRANSLATE_NOOP("Text", "Waits for its turn."));
    if (!isTerminal(activity.state))
        return currentStepText(activity);
    if (activity.outcome.isEmpty() && activity.problem)
        return activity.problem->sentence;
    if (const Text target = targetText(activity); !target.isEmpty())
        return Text(QT_TRANSLATE_NOOP("Text", "%1 %2"), {nested(activity.outcome), nested(target)});
    return activity.outcome;
}

Text progressText(const Progress &progress)
{
    const bool known = progress.total > 0;
    switch (progress.unit) {
    case ProgressUnit::None:
        return {};
    case ProgressUnit::Bytes: {
        const QVariant done = QVariant::fromValue(Bytes{progress.done});
        return known ? Text(QT_TRANSLATE_NOOP("Text", "%1 of %2"), {done, QVariant::fromValue(Bytes{progress.total})})
                     : Text(QT_TRANSLATE_NOOP("Text", "%1 so far"), {done});
    }
    case ProgressUnit::Files:
        return known ? Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 files"), {progress.done, progress.total})
                     : Text(QT_TRANSLATE_NOOP("Text", "%1 files so far"), {progress.done});
    case ProgressUnit::Requests:
        return known ? Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 requests"), {progress.done, progress.total})
                     : Text(QT_TRANSLATE_NOOP("Text", "%1 requests so far"), {progress.done});
    case ProgressUnit::Milliseconds: {
        const QVariant done = QVariant::fromValue(Duration{progress.done});
        return known
                   ? Text(QT_TRANSLATE_NOOP("Text", "%1 of %2"), {done, QVariant::fromValue(Duration{progress.total})})
                   : Text(QT_TRANSLATE_NOOP("Text", "%1 so far"), {done});
    }
    }
    return {};
}

namespace {

qint64 span(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? std::max<qint64>(0, from.msecsTo(to)) : -1;
}

} // namespace

qint64 tookMilliseconds(const Activity &activity, const QDateTime &now)
{
    return span(activity.startedAt, isTerminal(activity.state) ? activity.endedAt : now);
}

qint64 tookMilliseconds(const StepRecord &step, const QDateTime &now)
{
    const bool moving = step.state == StepState::Running || step.state == StepState::Undoing;
    return span(step.startedAt, moving ? now : step.endedAt);
}

} // namespace Switchback
