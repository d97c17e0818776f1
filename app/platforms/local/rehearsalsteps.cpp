// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/rehearsal.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Job = std::shared_ptr<RehearsalJob>;

Step checkStep(const Job &job)
{
    return {.info = {.id = u"rehearse-check"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Checks that the release can run here and that there is room for two copies.")),
                     .effect = Effect::Reads},
            .probe = {},
            .run = [job](Context &context) { return job->check(context); },
            .undo = {}};
}

/// One that works on the copy: taking it back means to remove that. Taken up after a kill it is done anew.
Step copyStep(const Job &job, const QString &id, const Text &title, const Text &sentence, int weight,
              Result<void> (RehearsalJob::*work)(Context &))
{
    return {.info = {.id = id, .title = title, .sentence = sentence, .effect = Effect::Changes, .weight = weight},
            .probe = {},
            .run = [job, work](Context &context) { return ((*job).*work)(context); },
            .undo = [job](Context &) { return job->remove(); },
            .holds = [](Context &context) { return RehearsalJob::isThrough(context); }};
}

Step liftedStep(const Job &job)
{
    Step lift = liftStep(job->freeze(), FrozenSite::Target);
    // One that is begun anew freezes anew, after this step was recorded as done.
    lift.holds = [job](Context &context) { return job->freeze()->probeFrozen(context) == Probe::NotDone; };
    return lift;
}

Step removeStep(const Job &job)
{
    return {.info = {.id = u"rehearse-remove"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Remove the copy")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Ends the programs of the rehearsal and removes its copies, however it ended.")),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .always = true,
                     .cancellable = false},
            .probe = [job](Context &) { return job->probeRemoved(); },
            .run = [job](Context &) { return job->remove(); },
            .undo = {}};
}

} // namespace

std::vector<Step> rehearsalSteps(const LocalSite &site, const LocalServices &services, const QString &version,
                                 const SiteFacts &facts)
{
    const auto job = std::make_shared<RehearsalJob>(site, services, version, facts);
    std::vector<Step> steps;
    steps.push_back(checkStep(job));
    steps.push_back(freezeStep(job->freeze(), FrozenSite::Target,
                               [](Context &context) { return RehearsalJob::isThrough(context); }));
    steps.push_back(copyStep(
        job, u"rehearse-copy"_s, Text(QT_TRANSLATE_NOOP("Text", "Copy the environment")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Copies everything the site keeps into an environment of its own, which is there "
                               "for the rehearsal only. The original stays as it is.")),
        3, &RehearsalJob::copy));
    steps.push_back(liftedStep(job));
    steps.push_back(copyStep(
        job, u"rehearse-upgrade"_s, Text(QT_TRANSLATE_NOOP("Text", "Rehearse the upgrade to %1"), {version}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Starts the running version on the copy and upgrades it, with all steps and checks "
                               "of an upgrade.")),
        8, &RehearsalJob::upgrade));
    steps.push_back(copyStep(
        job, u"rehearse-back"_s, Text(QT_TRANSLATE_NOOP("Text", "Rehearse the way back")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Rolls the copy back, measures how long it takes until the version before answers "
                               "well, and looks whether its data is as it was.")),
        2, &RehearsalJob::back));
    steps.push_back(removeStep(job));
    return steps;
}

} // namespace Switchback
