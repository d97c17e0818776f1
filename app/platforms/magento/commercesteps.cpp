// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercesteps.h"

#include "app/engine/jobsteps.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Job = std::shared_ptr<const CommerceJob>;

Step check(const Job &job)
{
    return look(job, u"check"_s, Text(QT_TRANSLATE_NOOP("Text", "Check")),
                Text(QT_TRANSLATE_NOOP("Text", "Asks cloud, git and server whether all is as it was planned with.")), 1,
                &CommerceJob::check);
}

Step snapshot(const Job &job)
{
    return {.info = {.id = u"snapshot"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Have the cloud make a backup")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text",
                         "Of database and files, for 7 days. Visitors wait for up to half a minute; where the cloud "
                         "keeps no more, it deletes its oldest.")),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = ask(job, &CommerceJob::probeSnapshot),
            .run = call(job, &CommerceJob::snapshot),
            .undo = call(job, &CommerceJob::discardSnapshot)};
}

Step dump(const Job &job)
{
    return {
        .info = {.id = u"dump"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Dump the database")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the database to %1 on this machine, proven whole."),
                                  {job->records().path(job->facts().dumpName())}),
                 .effect = Effect::Changes,
                 .weight = 6},
        .probe = ask(job, &CommerceJob::probeDumped),
        .run = call(job, &CommerceJob::dump),
        .undo = call(job, &CommerceJob::discardDump)};
}

/// The journal outlives a power cut more surely than what git has just written.
std::function<bool(Context &)> isRaised(const Job &job)
{
    return [job](Context &context) { return job->probeRaised(context) != Probe::NotDone; };
}

Step raise(const Job &job)
{
    return {
        .info = {.id = u"raise"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Work out the new packages")),
                 .sentence = Text(QT_TRANSLATE_NOOP(
                     "Text", "Raises composer.json and composer.lock in Switchback's own copy of the code, and makes a "
                             "commit of them.")),
                 .effect = Effect::Changes,
                 .weight = 2},
        .probe = ask(job, &CommerceJob::probeRaised),
        .run = call(job, &CommerceJob::raise),
        .undo = call(job, &CommerceJob::discardCommit),
        .takeUp = {},
        .holds = isRaised(job)};
}

Step revert(const Job &job)
{
    return {.info = {.id = u"revert"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Prepare the code of before")),
                     .sentence =
                         Text(QT_TRANSLATE_NOOP("Text", "Makes a commit with the content of %1; the history stays."),
                              {job->facts().targetCommit.left(12)}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(job, &CommerceJob::probeRaised),
            .run = call(job, &CommerceJob::revert),
            .undo = call(job, &CommerceJob::discardCommit),
            .takeUp = {},
            .holds = isRaised(job)};
}

Step maintenance(const Job &job)
{
    return {.info = {.id = u"maintenance"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Begin maintenance mode")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Visitors see the maintenance page from here on, and timed jobs wait.")),
                     .effect = Effect::Interrupts,
                     .weight = 1},
            .probe = ask(job, &CommerceJob::probeMaintenance),
            .run = call(job, &CommerceJob::beginMaintenance),
            .undo = call(job, &CommerceJob::endMaintenance)};
}

Step data(const Job &job)
{
    const bool isDump = job->facts().cloudBackup.isEmpty();
    return {
        .info = {.id = u"data"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Restore the data")),
                 .sentence = isDump ? Text(QT_TRANSLATE_NOOP("Text", "Makes the database anew from %1."),
                                           {job->facts().kept.dump})
                                    : Text(QT_TRANSLATE_NOOP("Text", "Has the cloud put database and files back to its "
                                                                     "backup %1."),
                                           {job->facts().cloudBackup}),
                 .effect = Effect::Changes,
                 .weight = 6},
        .probe = {}, // while nobody is let in, to do it twice is to do it once
        .run = call(job, &CommerceJob::restoreData),
        .undo = call(job, &CommerceJob::restoreDataBefore)};
}

Step push(const Job &job)
{
    return {
        .info = {.id = u"push"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Push")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Pushes the commit to the branch %1, which the cloud then "
                                                            "builds and deploys."),
                                  {job->facts().environment}),
                 .effect = Effect::Interrupts,
                 .weight = 1},
        .probe = ask(job, &CommerceJob::probePushed),
        .run = call(job, &CommerceJob::push),
        .undo = call(job, &CommerceJob::takeBack)};
}

/// What makes it fail can often be mended by a push.
Step mendable(Step step)
{
    step.info.whenFailed = WhenFailed::WaitsIfAsked;
    return step;
}

Step deploy(const Job &job)
{
    return mendable(look(
        job, u"deploy"_s, Text(QT_TRANSLATE_NOOP("Text", "Follow the deployment")),
        Text(QT_TRANSLATE_NOOP("Text", "Shows the cloud's log, and judges by its result, by every exit code, and by "
                                       "what the server says.")),
        12, &CommerceJob::awaitDeployed));
}

Step verify(const Job &job)
{
    return mendable(
        look(job, u"verify"_s, Text(QT_TRANSLATE_NOOP("Text", "Test it")),
             Text(QT_TRANSLATE_NOOP("Text", "Asks Commerce for its version %1, the state of its database and its "
                                            "maintenance mode, and visits storefront and admin."),
                  {job->facts().toVersion}),
             2, &CommerceJob::verify));
}

Step keep(const Job &job, const char *title, const char *sentence)
{
    return {.info = {.id = u"keep"_s,
                     .title = Text(title),
                     .sentence = Text(sentence, {job->facts().fromVersion}),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .cancellable = false},
            .probe = ask(job, &CommerceJob::probeKept),
            .run = call(job, &CommerceJob::keep),
            .undo = call(job, &CommerceJob::unkeep)};
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
            .probe = ask(job, &CommerceJob::probeCleared),
            .run = call(job, &CommerceJob::clear),
            .undo = {}};
}

Step extensions(const Job &job)
{
    Step list =
        look(job, u"extensions"_s, Text(QT_TRANSLATE_NOOP("Text", "List the extensions")),
             Text(QT_TRANSLATE_NOOP(
                 "Text", "Lists what others made, with its versions, what is newer of it, and modules that are off.")),
             1, &CommerceJob::listExtensions);
    list.info.epilogue = true;
    return list;
}

} // namespace

std::vector<Step> upgradeCommerce(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto job = std::make_shared<const CommerceJob>(OperationKind::Upgrade, facts, tools);
    std::vector<Step> steps;
    steps.push_back(check(job));
    steps.push_back(raise(job));
    if (facts.offersBackup)
        steps.push_back(snapshot(job));
    steps.push_back(dump(job));
    steps.push_back(push(job));
    steps.push_back(deploy(job));
    steps.push_back(verify(job));
    steps.push_back(keep(job, QT_TRANSLATE_NOOP("Text", "Keep the version before"),
                         QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the dump as the upgrade backup.")));
    if (!facts.replaced.isEmpty())
        steps.push_back(clear(
            job, QT_TRANSLATE_NOOP("Text", "Delete the older upgrade backup"),
            QT_TRANSLATE_NOOP(
                "Text", "The new upgrade backup replaces the one of the upgrade before. This cannot be taken back.")));
    steps.push_back(extensions(job));
    return steps;
}

std::vector<Step> restoreCommerce(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto job = std::make_shared<const CommerceJob>(OperationKind::Restore, facts, tools);
    std::vector<Step> steps;
    steps.push_back(check(job));
    steps.push_back(revert(job));
    steps.push_back(maintenance(job));
    steps.push_back(dump(job));
    steps.push_back(data(job));
    steps.push_back(push(job));
    steps.push_back(deploy(job));
    steps.push_back(verify(job));
    steps.push_back(
        keep(job, QT_TRANSLATE_NOOP("Text", "Set aside what is left"),
             QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the dump made before, so that this can be "
                                       "undone.")));
    if (!facts.replaced.isEmpty())
        steps.push_back(clear(job, QT_TRANSLATE_NOOP("Text", "Delete the dump that was gone back to"),
                              QT_TRANSLATE_NOOP("Text", "It is the running database now. This cannot be taken back.")));
    return steps;
}

std::vector<Step> raiseCopy(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto job = std::make_shared<const CommerceJob>(OperationKind::SetUp, facts, tools);
    std::vector<Step> steps;
    if (isNewer(facts.toVersion, facts.fromVersion)) {
        steps.push_back(raise(job));
        steps.push_back(push(job));
        steps.back().info.effect = Effect::Changes; // nobody visits it yet
        steps.back().undo = {};
        steps.push_back(deploy(job));
    }
    steps.push_back(verify(job));
    return steps;
}

std::vector<Step> backUpCommerce(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto job = std::make_shared<const CommerceJob>(OperationKind::BackUp, facts, tools);
    std::vector<Step> steps;
    steps.push_back(check(job));
    if (facts.offersBackup)
        steps.push_back(snapshot(job));
    steps.push_back(dump(job));
    steps.push_back(
        keep(job, QT_TRANSLATE_NOOP("Text", "Keep the backup"),
             QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the dump until somebody deletes them.")));
    return steps;
}

std::vector<Step> deleteCommerceBackup(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto job = std::make_shared<const CommerceJob>(OperationKind::DeleteBackup, facts, tools);
    return {
        {.info = {.id = u"delete"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                  .sentence = facts.cloudBackup.isEmpty()
                                  ? Text(QT_TRANSLATE_NOOP("Text", "Deletes the dump %1. This cannot be taken back."),
                                         {facts.kept.dump})
                                  : Text(QT_TRANSLATE_NOOP(
                                             "Text", "Has the cloud delete its backup %1. This cannot be taken back."),
                                         {facts.cloudBackup}),
                  .effect = Effect::Destroys,
                  .weight = 1,
                  .undoable = false,
                  .cancellable = false},
         .probe = {},
         .run = call(job, &CommerceJob::deleteBackup),
         .undo = {}}};
}

} // namespace Switchback
