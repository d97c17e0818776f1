// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopussteps.h"

#include "app/engine/jobsteps.h"
#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopuskeys.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Job = std::shared_ptr<const OctopusJob>;

Step create(const Job &job)
{
    return {.info = {.id = u"create"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Create the new container")),
                     .sentence = Text(
                         QT_TRANSLATE_NOOP("Text", "Makes %1 with all the settings of %2, and does not start it yet."),
                         {job->facts().names(&NodeFacts::incoming), job->facts().names(&NodeFacts::name)}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(job, &OctopusJob::probeIncoming),
            .run = call(job, &OctopusJob::makeIncoming),
            .undo = call(job, &OctopusJob::discardIncoming)};
}

Step maintenance(const Job &job)
{
    return {
        .info = {.id = u"maintenance"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Begin maintenance mode")),
                 .sentence = Text(QT_TRANSLATE_NOOP(
                     "Text",
                     "From now on only administrators can change or queue anything; what runs or is queued goes on.")),
                 .effect = Effect::Changes,
                 .weight = 1},
        .probe = ask(job, &OctopusJob::probeMaintenance),
        .run = call(job, &OctopusJob::beginMaintenance),
        .undo = call(job, &OctopusJob::endMaintenance)};
}

Step drain(const Job &job)
{
    return {.info = {.id = u"drain"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Wait for tasks")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Lets the node take no new tasks and waits until those that run have ended.")),
                     .effect = Effect::Changes,
                     .weight = 3},
            .probe = ask(job, &OctopusJob::probeDrained),
            .run = call(job, &OctopusJob::drain),
            .undo = call(job, &OctopusJob::undrain)};
}

Step stop(const Job &job)
{
    return {.info = {.id = u"stop"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Stop %1"), {job->facts().fromVersion}),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Stops %1. Nobody reaches Octopus from here on."),
                                      {job->facts().names(&NodeFacts::name)}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(job, &OctopusJob::probeStopped),
            .run = call(job, &OctopusJob::stopCurrent),
            .undo = call(job, &OctopusJob::reviveCurrent)};
}

Step backUp(const Job &job)
{
    return {.info = {.id = u"back-up"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Back up the database")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the database to %1 and reads it back whole."),
                                      {job->facts().backupFile}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(job, &OctopusJob::probeBackedUp),
            .run = call(job, &OctopusJob::backUp),
            .undo = call(job, &OctopusJob::discardBackup)};
}

Step copyFolders(const Job &job)
{
    return {.info = {.id = u"folders"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Copy the folders")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Copies %1 on the host of the first node to %2."),
                                      {job->facts().folders.join(u", "_s), job->facts().foldersTo}),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = ask(job, &OctopusJob::probeFoldersCopied),
            .run = call(job, &OctopusJob::copyFolders),
            .undo = call(job, &OctopusJob::discardFolders)};
}

Step restoreFolders(const Job &job)
{
    return {.info = {.id = u"restore-folders"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Restore the folders")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Puts %1 back to what %2 holds."),
                                      {job->facts().folders.join(u", "_s), job->facts().foldersFrom}),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = {}, // while nothing runs, to do it twice is to do it once
            .run = call(job, &OctopusJob::restoreFolders),
            .undo = call(job, &OctopusJob::restoreFoldersBefore)};
}

Step swap(const Job &job)
{
    const OctopusFacts &facts = job->facts();
    const bool isContainer = facts.hosting == Hosting::Container;
    const Text title = isContainer ? Text(QT_TRANSLATE_NOOP("Text", "Swap the containers"))
                                   : Text(QT_TRANSLATE_NOOP("Text", "Install %1"), {facts.toVersion});
    const Text sentence =
        isContainer
            ? Text(QT_TRANSLATE_NOOP("Text", "The container of %1 is called %2 from now on, the one before %3. The one "
                                             "before stays as it is."),
                   {facts.toVersion, facts.names(&NodeFacts::name), facts.names(&NodeFacts::outgoing)})
            : Text(QT_TRANSLATE_NOOP("Text", "The installer puts %1 in the place of %2 on %3."),
                   {facts.toVersion, facts.fromVersion, facts.names(&NodeFacts::place)});
    return {.info = {.id = u"swap"_s,
                     .title = title,
                     .sentence = sentence,
                     .effect = Effect::Changes,
                     .weight = isContainer ? 1 : 4},
            .probe = ask(job, &OctopusJob::probeSwapped),
            .run = call(job, &OctopusJob::swap),
            .undo = call(job, &OctopusJob::swapBack)};
}

Step start(const Job &job, const char *sentence)
{
    return {.info = {.id = u"start"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Start %1"), {job->facts().toVersion}),
                     .sentence = Text(sentence),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = ask(job, &OctopusJob::probeStarted),
            .run = call(job, &OctopusJob::start),
            .undo = call(job, &OctopusJob::stopIncoming)};
}

Step undrain(const Job &job)
{
    return {.info = {.id = u"undrain"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Take tasks again")),
                     .sentence =
                         Text(QT_TRANSLATE_NOOP("Text", "Lets the node take tasks; what was queued meanwhile starts.")),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .undoable = false,
                     .epilogue = true,
                     .cancellable = false},
            .probe = ask(job, &OctopusJob::probeUndrained),
            .run = call(job, &OctopusJob::undrain),
            .undo = {}}; // what tasks do from here on would be lost with the database
}

Step keep(const Job &job, const char *title, const char *sentence)
{
    return {.info = {.id = u"keep"_s,
                     .title = Text(title),
                     .sentence = Text(sentence, {job->facts().names(&NodeFacts::outgoing)}),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .cancellable = false},
            .probe = ask(job, &OctopusJob::probeKept),
            .run = call(job, &OctopusJob::keep),
            .undo = call(job, &OctopusJob::unkeep)};
}

Step clear(const Job &job, const char *title, const char *sentence)
{
    return {.info = {.id = u"clear"_s,
                     .title = Text(title),
                     .sentence = Text(sentence),
                     .effect = Effect::Destroys,
                     .weight = 1,
                     .undoable = false,
                     .epilogue = true,
                     .cancellable = false},
            .probe = ask(job, &OctopusJob::probeCleared),
            .run = call(job, &OctopusJob::clear),
            .undo = {}};
}

Step liftMaintenance(const Job &job)
{
    return {.info = {.id = u"lift-maintenance"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "End maintenance mode")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Everybody can work again.")),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .undoable = false,
                     .epilogue = true,
                     .cancellable = false},
            .probe = ask(job, &OctopusJob::probeMaintenanceEnded),
            .run = call(job, &OctopusJob::endMaintenance),
            .undo = {}};
}

Step test(const Job &job)
{
    return look(job, u"test"_s, Text(QT_TRANSLATE_NOOP("Text", "Test it")),
                Text(QT_TRANSLATE_NOOP(
                    "Text", "Compares installation id, version of the node, spaces and licence with what they "
                            "have to be.")),
                1, &OctopusJob::test);
}

Step prove(const Job &job)
{
    Step proof = look(job, u"prove"_s, Text(QT_TRANSLATE_NOOP("Text", "Have it check itself")),
                      Text(QT_TRANSLATE_NOOP("Text", "Asks for its health and has it check its database once more.")),
                      3, &OctopusJob::prove);
    proof.info.epilogue = true; // a node that takes no tasks does not check itself
    return proof;
}

/// One change of the record on the host, and the change back.
Step record(const StepInfo &info, const std::function<void(OctopusRecord &)> &change,
            const std::function<void(OctopusRecord &)> &changeBack)
{
    const auto work = [](const std::function<void(OctopusRecord &)> &with) {
        return [with](Context &context) {
            return withWays(context, [&](const OctopusWays &ways) { return ways.records.change(with, context); });
        };
    };
    return {.info = info, .probe = {}, .run = work(change), .undo = work(changeBack)};
}

} // namespace

std::vector<Step> upgradeOctopus(const OctopusFacts &facts, const OctopusPatience &patience)
{
    const auto job = std::make_shared<const OctopusJob>(OperationKind::Upgrade, facts, patience);
    std::vector<Step> steps;
    steps.push_back(look(job, u"check"_s, Text(QT_TRANSLATE_NOOP("Text", "Check")),
                         Text(QT_TRANSLATE_NOOP("Text", "Checks licence, hosts and database, and has the server "
                                                        "check its database.")),
                         3, &OctopusJob::check));
    steps.push_back(keepOctopusKeys(facts));
    steps.push_back(
        {.info = {.id = u"fetch"_s,
                  .title = facts.hosting == Hosting::Container ? Text(QT_TRANSLATE_NOOP("Text", "Fetch the image"))
                                                               : Text(QT_TRANSLATE_NOOP("Text", "Fetch the installer")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Fetches %1 to the host, where it stays."),
                                   {facts.names(&NodeFacts::source)}),
                  .effect = Effect::Changes,
                  .weight = 4},
         .probe = ask(job, &OctopusJob::probeFetched),
         .run = call(job, &OctopusJob::fetch),
         .undo = {}}); // an image that nothing uses is in nobody's way
    if (facts.hosting == Hosting::Container)
        steps.push_back(create(job));
    steps.push_back(maintenance(job));
    steps.push_back(drain(job));
    steps.push_back(stop(job));
    steps.push_back(backUp(job));
    if (!facts.foldersTo.isEmpty())
        steps.push_back(copyFolders(job));
    steps.push_back(swap(job));
    steps.push_back(
        start(job, facts.hosting == Hosting::Container
                       ? QT_TRANSLATE_NOOP("Text", "Starts the new container, which upgrades the database, and "
                                                   "waits until it answers.")
                       : QT_TRANSLATE_NOOP("Text", "Upgrades the database, starts the service, and waits until it "
                                                   "answers.")));
    steps.push_back(test(job));
    steps.push_back(keep(job, QT_TRANSLATE_NOOP("Text", "Keep the version before"),
                         QT_TRANSLATE_NOOP("Text", "Keeps %1 and the backup of the database as the upgrade backup.")));
    steps.push_back(undrain(job));
    steps.push_back(prove(job));
    if (!facts.replaced.isEmpty())
        steps.push_back(clear(
            job, QT_TRANSLATE_NOOP("Text", "Delete the older upgrade backup"),
            QT_TRANSLATE_NOOP(
                "Text", "The new upgrade backup replaces the one of the upgrade before. This cannot be taken back.")));
    if (!facts.wasInMaintenance)
        steps.push_back(liftMaintenance(job));
    return steps;
}

std::vector<Step> restoreOctopus(const OctopusFacts &facts, const OctopusPatience &patience)
{
    const auto job = std::make_shared<const OctopusJob>(OperationKind::Restore, facts, patience);
    std::vector<Step> steps;
    steps.push_back(look(job, u"check"_s, Text(QT_TRANSLATE_NOOP("Text", "Check")),
                         Text(QT_TRANSLATE_NOOP("Text", "Checks that %1 and the backup of the database "
                                                        "are there and whole."),
                              {facts.names(&NodeFacts::incoming)}),
                         1, &OctopusJob::check));
    steps.push_back(maintenance(job));
    steps.push_back(drain(job));
    steps.push_back(stop(job));
    steps.push_back(backUp(job));
    if (!facts.foldersTo.isEmpty())
        steps.push_back(copyFolders(job));
    if (!facts.restoreFile.isEmpty())
        steps.push_back(
            {.info = {.id = u"restore"_s,
                      .title = Text(QT_TRANSLATE_NOOP("Text", "Restore the database")),
                      .sentence = Text(QT_TRANSLATE_NOOP("Text", "Puts the database back to what %1 holds."),
                                       {facts.restoreFile}),
                      .effect = Effect::Changes,
                      .weight = 4},
             .probe = {}, // while nobody uses the database, to restore it twice is to restore it once
             .run = call(job, &OctopusJob::restoreDatabase),
             .undo = call(job, &OctopusJob::restoreBefore)});
    if (!facts.foldersFrom.isEmpty())
        steps.push_back(restoreFolders(job));
    steps.push_back(swap(job));
    steps.push_back(start(job, QT_TRANSLATE_NOOP("Text", "Starts the version before and waits until it answers.")));
    steps.push_back(test(job));
    steps.push_back(keep(job, QT_TRANSLATE_NOOP("Text", "Set aside what is left"),
                         QT_TRANSLATE_NOOP("Text", "Keeps %1 with its database, so that this can be undone.")));
    steps.push_back(undrain(job));
    steps.push_back(prove(job));
    steps.push_back(clear(job, QT_TRANSLATE_NOOP("Text", "Delete the database backup that was gone back to"),
                          QT_TRANSLATE_NOOP("Text", "It is the running database now. This cannot be taken back.")));
    if (!facts.wasInMaintenance)
        steps.push_back(liftMaintenance(job));
    return steps;
}

std::vector<Step> extendOctopusBackup(const OctopusFacts &facts)
{
    KeptRelease extended = facts.kept;
    extended.extended = true;
    extended.expiresAt = extended.since.addSecs(extendedBackupSeconds);
    const auto replace = [](const KeptRelease &by) {
        return [by](OctopusRecord &on) {
            if (on.find(by.id)) // what was deleted meanwhile does not come back
                on.put(by);
        };
    };
    return {record(
        {.id = u"extend"_s,
         .title = Text(QT_TRANSLATE_NOOP("Text", "Extend the upgrade backup")),
         .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the new end, %1, down on the host."), {extended.expiresAt}),
         .effect = Effect::Changes,
         .weight = 1},
        replace(extended), replace(facts.kept))};
}

std::vector<Step> deleteOctopusBackup(const OctopusFacts &facts)
{
    QStringList keptNames;
    for (const KeptNode &node : facts.kept.nodes)
        keptNames.append(node.name);
    keptNames.removeDuplicates();
    return {
        {.info = {.id = u"delete"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Removes %1 and %2. Volumes and folders stay. This cannot "
                                                             "be taken back."),
                                   {keptNames.join(u", "_s), facts.kept.file}),
                  .effect = Effect::Destroys,
                  .weight = 1,
                  .undoable = false,
                  .cancellable = false},
         .probe = {},
         .run =
             [kept = facts.kept](Context &context) {
                 return withWays(context, [&](const OctopusWays &ways) { return deleteKept(ways, kept, context); });
             },
         .undo = {}}};
}

std::vector<Step> protectOctopus(bool isProtected)
{
    const auto mark = [](bool as) { return [as](OctopusRecord &on) { on.isProtected = as; }; };
    return {record({.id = u"protect"_s,
                    .title = isProtected ? Text(QT_TRANSLATE_NOOP("Text", "Protect"))
                                         : Text(QT_TRANSLATE_NOOP("Text", "Lift the protection")),
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes down on the host whether it may be changed.")),
                    .effect = Effect::Changes,
                    .weight = 1},
                   mark(isProtected), mark(!isProtected))};
}

} // namespace Switchback
