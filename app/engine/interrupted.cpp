// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/interrupted.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Activity interrupted(Activity activity, const QDateTime &now)
{
    const int current = activity.currentStep();
    activity.state = OperationState::Interrupted;
    activity.endedAt = now;
    activity.outcome =
        current < 0 ? Text(QT_TRANSLATE_NOOP("Text", "Switchback ended before the operation on %1 did."),
                           {activity.environmentName})
                    : Text(QT_TRANSLATE_NOOP("Text", "Switchback ended during “%2” on %1."),
                           {activity.environmentName, QVariant::fromValue(activity.steps.at(current).info.title)});
    activity.problem =
        Problem{.kind = ProblemKind::Local,
                .owner = Owner::Switchback,
                .code = u"operation.interrupted"_s,
                .sentence = activity.outcome,
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Resume it, or roll it back.")),
                .details = u"The process %1 on %2 is gone."_s.arg(activity.lease.pid).arg(activity.lease.host)};
    return activity;
}

} // namespace

Result<QList<Activity>> openOperations(Journal &journal)
{
    auto found = journal.unfinished();
    if (!found)
        return found;
    const auto waiting = journal.interrupted();
    if (!waiting)
        return waiting;
    return *found + *waiting;
}

Result<QList<Activity>> settleInterrupted(Journal &journal, const EngineParts &parts)
{
    const auto unfinished = journal.unfinished();
    if (!unfinished)
        return Failure(unfinished.error());
    QList<Activity> found;
    for (const Activity &activity : *unfinished) {
        if (parts.isAlive(activity.lease))
            continue;
        const Activity dead = interrupted(activity, parts.clock->now());
        const auto written = journal.end(dead);
        if (written)
            found.append(dead);
        else if (written.error().code != QLatin1String(Journal::leaseLost)) // another program was faster
            return Failure(written.error());
    }
    return found;
}

} // namespace Switchback
