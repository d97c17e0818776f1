// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/teststeps.h"

#include "app/engine/jobsteps.h"
#include "app/platforms/octopus/testjob.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Job = std::shared_ptr<const TestJob>;

Step check(const Job &job)
{
    return {.info = {.id = u"check"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Checks that the names are free, and that the database "
                                                                "and the container can be copied.")),
                     .effect = Effect::Reads,
                     .weight = 1},
            .probe = {},
            .run = call(job, &TestJob::lookAhead),
            .undo = {}};
}

Step fetch(const Job &job)
{
    return {.info = {.id = u"fetch"_s,
                     .title = job->facts().isWindows ? Text(QT_TRANSLATE_NOOP("Text", "Fetch the installer"))
                                                     : Text(QT_TRANSLATE_NOOP("Text", "Fetch the image")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Fetches %1 to the host, where it stays."),
                                      {job->facts().image}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(job, &TestJob::probeFetched),
            .run = call(job, &TestJob::fetch),
            .undo = {}}; // what is there and not used is in nobody's way
}

Step backUp(const Job &job)
{
    return {.info = {.id = u"back-up"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Back up the database")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the database to %1 and reads it back whole."),
                                      {job->facts().file}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(job, &TestJob::probeBackedUp),
            .run = call(job, &TestJob::backUp),
            .undo = call(job, &TestJob::discardBackup)};
}

Step copy(const Job &job)
{
    return {.info = {.id = u"copy"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Copy the database")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Makes %1 of %2, with files of its own."),
                                      {job->facts().draft(), job->facts().file}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(job, &TestJob::probeCopied),
            .run = call(job, &TestJob::copy),
            .undo = call(job, &TestJob::dropDraft)};
}

Step disarm(const Job &job)
{
    return {
        .info = {.id = u"disarm"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Make the copy harmless")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Disables targets, workers, triggers and subscriptions, "
                                                            "cancels waiting tasks, gives it an installation id of its "
                                                            "own, and only then the name %1."),
                                  {job->facts().made.database}),
                 .effect = Effect::Changes,
                 .weight = 1},
        .probe = ask(job, &TestJob::probeDisarmed),
        .run = call(job, &TestJob::disarm),
        .undo = call(job, &TestJob::dropDatabase)};
}

Step create(const Job &job)
{
    const TestFacts &facts = job->facts();
    const Text title = facts.isWindows ? Text(QT_TRANSLATE_NOOP("Text", "Create the instance"))
                                       : Text(QT_TRANSLATE_NOOP("Text", "Create the new container"));
    const Text sentence =
        facts.isWindows
            ? Text(QT_TRANSLATE_NOOP("Text",
                                     "Installs %1 on %2 and makes the instance %3, with a node name, a port and "
                                     "folders of its own, and does not start it yet."),
                   {facts.version, facts.place, facts.container})
            : Text(QT_TRANSLATE_NOOP("Text",
                                     "Makes %1 like %2, with a node name, a port and volumes of its own, and does "
                                     "not start it yet."),
                   {facts.container, facts.original});
    return {.info = {.id = u"create"_s,
                     .title = title,
                     .sentence = sentence,
                     .effect = Effect::Changes,
                     .weight = facts.isWindows ? 4 : 1},
            .probe = ask(job, &TestJob::probeMade),
            .run = call(job, &TestJob::make),
            .undo = call(job, &TestJob::remove)};
}

Step start(const Job &job)
{
    return {.info = {.id = u"start"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Start %1"), {job->facts().version}),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Starts it, waits until it answers, and looks whether "
                                                                "it is the copy that answers.")),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = ask(job, &TestJob::probeStarted),
            .run = call(job, &TestJob::start),
            .undo = call(job, &TestJob::stop)};
}

Step keep(const Job &job)
{
    return {
        .info = {.id = u"keep"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Write it down")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes down on the host what was made, so that it alone "
                                                            "is removed one day.")),
                 .effect = Effect::Changes,
                 .weight = 1},
        .probe = ask(job, &TestJob::probeKept),
        .run = call(job, &TestJob::keep),
        .undo = call(job, &TestJob::forget)};
}

Step prove(const Job &job)
{
    return {.info = {.id = u"prove"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Have it check itself")),
                     .sentence = Text(
                         QT_TRANSLATE_NOOP("Text", "Asks for its health and has it check its database once more.")),
                     .effect = Effect::Reads,
                     .weight = 3},
            .probe = {},
            .run = call(job, &TestJob::prove),
            .undo = {}};
}

/// A part of something that is removed for good.
Step remove(const Job &job, const QString &id, const Text &title, const Text &sentence,
            Probe (TestJob::*question)(Context &) const, Result<void> (TestJob::*work)(Context &) const)
{
    return {.info = {.id = id,
                     .title = title,
                     .sentence = sentence,
                     .effect = Effect::Destroys,
                     .weight = 1,
                     .undoable = false,
                     .cancellable = false},
            .probe = question ? ask(job, question) : std::function<Probe(Context &)>(),
            .run = call(job, work),
            .undo = {}};
}

} // namespace

std::vector<Step> setUpTest(const TestFacts &facts, const OctopusPatience &patience)
{
    const auto job = std::make_shared<const TestJob>(facts, patience);
    std::vector<Step> steps;
    steps.push_back(check(job));
    steps.push_back(fetch(job));
    if (facts.isFresh)
        steps.push_back(backUp(job));
    steps.push_back(copy(job));
    steps.push_back(disarm(job));
    steps.push_back(create(job));
    steps.push_back(start(job));
    steps.push_back(keep(job));
    steps.push_back(prove(job));
    if (facts.isFresh) {
        Step cleared =
            remove(job, u"clear"_s, Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                   Text(QT_TRANSLATE_NOOP("Text", "Removes %1, which was made for the copy alone."), {facts.file}),
                   &TestJob::probeBackupGone, &TestJob::discardBackup);
        cleared.info.epilogue = true;
        steps.push_back(cleared);
    }
    return steps;
}

std::vector<Step> tearDownTest(const TestFacts &facts, const OctopusPatience &patience)
{
    const auto job = std::make_shared<const TestJob>(facts, patience);
    std::vector<Step> steps;
    steps.push_back({.info = {.id = u"stop"_s,
                              .title = Text(QT_TRANSLATE_NOOP("Text", "Stop the test instance")),
                              .sentence = Text(QT_TRANSLATE_NOOP("Text", "Stops %1."), {facts.container}),
                              .effect = Effect::Changes,
                              .weight = 1},
                     .probe = ask(job, &TestJob::probeStopped),
                     .run = call(job, &TestJob::stop),
                     .undo = call(job, &TestJob::revive)});
    const Text title = facts.isWindows ? Text(QT_TRANSLATE_NOOP("Text", "Remove the instance"))
                                       : Text(QT_TRANSLATE_NOOP("Text", "Remove the container"));
    const Text sentence =
        facts.isWindows
            ? Text(QT_TRANSLATE_NOOP("Text", "Removes %1 with its backups and its folders; the program stays "
                                             "installed. This cannot be taken back."),
                   {facts.container})
            : Text(QT_TRANSLATE_NOOP("Text", "Removes %1 with its backups and its volumes. This cannot be "
                                             "taken back."),
                   {facts.container});
    steps.push_back(remove(job, u"remove"_s, title, sentence, nullptr, &TestJob::clear));
    steps.push_back(
        remove(job, u"drop"_s, Text(QT_TRANSLATE_NOOP("Text", "Delete the database")),
               Text(QT_TRANSLATE_NOOP("Text", "Deletes %1 if it is the test instance's. This cannot be taken "
                                              "back."),
                    {facts.made.database}),
               &TestJob::probeDropped, &TestJob::dropDatabase));
    steps.push_back(remove(job, u"forget"_s, Text(QT_TRANSLATE_NOOP("Text", "Forget it")),
                           Text(QT_TRANSLATE_NOOP("Text", "Takes it out of what is written down on the host.")),
                           &TestJob::probeForgotten, &TestJob::forget));
    return steps;
}

} // namespace Switchback
