// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/recoveryguards.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool hasBegun(const StepRecord &record, std::optional<Probe> targetSays)
{
    return record.state == StepState::Done || record.state == StepState::Failed
           || (record.state == StepState::Running && targetSays != Probe::NotDone);
}

/// The step with which a resumed operation begins; null when all are done.
const StepRecord *nextStep(const Activity &activity)
{
    for (const StepRecord &record : activity.steps) {
        const bool isDone = record.state == StepState::Done || record.state == StepState::NotNeeded
                            || (record.state == StepState::Running && activity.targetSays == Probe::Done);
        if (!isDone)
            return &record;
    }
    return nullptr;
}

} // namespace

std::optional<Problem> whyNotRolledBack(const Activity &activity, std::optional<Probe> targetSays)
{
    if (activity.isBeingTakenBack())
        return std::nullopt;
    for (const StepRecord &record : activity.steps) {
        if ((record.info.undoable && !record.info.epilogue) || !hasBegun(record, targetSays))
            continue;
        return Problem{
            .kind = ProblemKind::Refused,
            .owner = Owner::You,
            .code = u"recovery.past-return"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "“%1” has begun on %2, and that cannot be taken back."),
                             {QVariant::fromValue(record.info.title), activity.environmentName}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Resume the operation, so that it is brought to its end.")),
            .details = {}};
    }
    return std::nullopt;
}

Text targetText(const Activity &activity)
{
    if (activity.state != OperationState::Interrupted || activity.currentStep() < 0)
        return {};
    if (const Problem *awaited = activity.waitsFor())
        return awaited->sentence;
    if (!activity.targetSays)
        return Text(QT_TRANSLATE_NOOP("Text", "Asking the site whether this step is done…"));
    switch (*activity.targetSays) {
    case Probe::Done:
        return Text(QT_TRANSLATE_NOOP("Text", "The site says: this step is done."));
    case Probe::NotDone:
        return Text(QT_TRANSLATE_NOOP("Text", "The site says: this step is not done."));
    case Probe::CannotTell:
        return Text(QT_TRANSLATE_NOOP("Text", "The site cannot tell whether this step is done."));
    }
    return {};
}

Text resumeText(const Activity &activity)
{
    const StepRecord *next = nextStep(activity);
    if (next && activity.waitsFor())
        return Text(QT_TRANSLATE_NOOP("Text", "When that is done, Resume goes on with “%1”."),
                    {QVariant::fromValue(next->info.title)});
    return next ? Text(QT_TRANSLATE_NOOP("Text", "Resume goes on with “%1”."), {QVariant::fromValue(next->info.title)})
                : Text(QT_TRANSLATE_NOOP("Text", "All steps are done: Resume brings the operation to its end."));
}

Text rollBackText(const Activity &activity)
{
    const bool begun = activity.isBeingTakenBack();
    if (activity.fromVersion.isEmpty()) {
        return begun ? Text(QT_TRANSLATE_NOOP("Text", "It was being taken back: %1 is then not set up, as before."),
                            {activity.environmentName})
                     : Text(QT_TRANSLATE_NOOP("Text", "Roll back takes back what was done: %1 is then not set up, as "
                                                      "before."),
                            {activity.environmentName});
    }
    return begun ? Text(QT_TRANSLATE_NOOP("Text", "It was being taken back: %1 then runs %2, as before."),
                        {activity.environmentName, activity.fromVersion})
                 : Text(QT_TRANSLATE_NOOP("Text", "Roll back takes back what was done: %1 then runs %2, as before."),
                        {activity.environmentName, activity.fromVersion});
}

} // namespace Switchback
