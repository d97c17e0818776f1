// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/recovery.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool areThose(const std::vector<Step> &steps, const Activity &activity)
{
    if (qsizetype(steps.size()) != activity.steps.size())
        return false;
    for (qsizetype index = 0; index < activity.steps.size(); ++index)
        if (steps[size_t(index)].info.id != activity.steps.at(index).info.id)
            return false;
    return true;
}

} // namespace

Result<std::vector<Step>> rebuildSteps(const Platform &platform, const ProjectEntry &entry, const Activity &activity,
                                       Context &context)
{
    auto steps = platform.rebuild(entry, activity, context);
    if (!steps || areThose(*steps, activity))
        return steps;
    return Failure(Problem{
        .kind = ProblemKind::Conflict,
        .owner = Owner::Switchback,
        .code = QString::fromLatin1(stepsChanged),
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The interrupted operation on %1 was begun by another release of "
                                                   "Switchback, which went about it differently."),
                         {activity.environmentName}),
        .remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Resume it with that release, or roll it back here: it is then given up as it stands.")),
        .details = {}});
}

std::optional<Probe> askTarget(const Activity &activity, const std::vector<Step> &steps, Context &context)
{
    const int current = activity.currentStep();
    if (current < 0)
        return std::nullopt;
    const Step &step = steps[size_t(current)];
    return step.probe ? step.probe(context) : Probe::CannotTell;
}

Result<Activity> interruptedActivity(Journal &journal, const QString &activityId)
{
    const auto found = journal.activity(activityId);
    if (!found)
        return Failure(found.error());
    if (!*found) {
        return Failure(Problem{.kind = ProblemKind::NotFound,
                               .owner = Owner::You,
                               .code = u"recovery.unknown"_s,
                               .sentence = Text(QT_TRANSLATE_NOOP("Text", "There is no activity “%1”."), {activityId}),
                               .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look its number up in the activity log.")),
                               .details = {}});
    }
    if ((*found)->state == OperationState::Interrupted)
        return **found;
    const bool ended = isTerminal((*found)->state);
    return Failure(Problem{
        .kind = ended ? ProblemKind::Refused : ProblemKind::Conflict,
        .owner = Owner::You,
        .code = ended ? u"recovery.ended"_s : u"operation.running"_s,
        .sentence = ended
                        ? Text(QT_TRANSLATE_NOOP("Text", "The operation on %1 has ended; there is nothing to take up."),
                               {(*found)->environmentName})
                        : Text(QT_TRANSLATE_NOOP("Text", "The operation on %1 is running, in process %2 on %3."),
                               {(*found)->environmentName, (*found)->lease.pid, (*found)->lease.host}),
        .remedy = ended ? (*found)->outcome : Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended.")),
        .details = {}});
}

Result<Activity> giveUp(Journal &journal, const Activity &interrupted, const EngineParts &parts)
{
    Activity activity = interrupted;
    activity.state = OperationState::Failed;
    activity.lease = parts.self;
    activity.endedAt = parts.clock->now();
    activity.targetSays.reset();
    activity.outcome =
        Text(QT_TRANSLATE_NOOP("Text", "Given up after an interruption; %1 is left as it stands. Look at the site."),
             {activity.environmentName});
    for (StepRecord &record : activity.steps)
        if (record.state == StepState::Pending || record.state == StepState::Running)
            record.state = StepState::Skipped;
    if (const auto written = journal.takeOver(activity, interrupted.lease); !written)
        return Failure(written.error());
    return activity;
}

} // namespace Switchback
