// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracosteps.h"

#include "app/engine/jobsteps.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Job = std::shared_ptr<const UmbracoJob>;

/// What makes it fail can often be mended by a person. Not where a package is deployed: what they push would be replaced by it.
Step mendable(const Job &job, Step step)
{
    if (!job->facts().isByApi())
        step.info.whenFailed = WhenFailed::WaitsIfAsked;
    return step;
}

/// It fails where only a person can do what is to be done.
Step waiting(Step step)
{
    step.info.whenFailed = WhenFailed::Waits;
    return step;
}

Step check(const Job &job)
{
    if (!job->facts().hasKudu())
        return look(job, u"check"_s, Text(QT_TRANSLATE_NOOP("Text", "Check")),
                    Text(QT_TRANSLATE_NOOP("Text", "Asks the deployments API and the site whether all is as it was "
                                                   "planned with.")),
                    1, &UmbracoJob::check);
    return look(job, u"check"_s, Text(QT_TRANSLATE_NOOP("Text", "Check")),
                Text(QT_TRANSLATE_NOOP("Text", "Asks Kudu, git and the site whether all is as it was planned with, and "
                                               "whether anything blocks a deployment.")),
                1, &UmbracoJob::check);
}

Step point(const Job &job)
{
    return look(
        job, u"point"_s, Text(QT_TRANSLATE_NOOP("Text", "Note the time")),
        Text(QT_TRANSLATE_NOOP("Text", "The portal can take the database back to any moment of the last 35 days; "
                                       "this one is written down.")),
        1, &UmbracoJob::notePoint);
}

/// The journal outlives a power cut more surely than what git has just written.
std::function<bool(Context &)> isPrepared(const Job &job)
{
    return [job](Context &context) { return job->probePrepared(context) != Probe::NotDone; };
}

Step prepareCode(const Job &job)
{
    const bool goesBack = job->isRestore();
    return {.info = {.id = u"prepare"_s,
                     .title = goesBack ? Text(QT_TRANSLATE_NOOP("Text", "Prepare the code of before"))
                                       : Text(QT_TRANSLATE_NOOP("Text", "Raise the packages")),
                     .sentence =
                         goesBack ? Text(
                             QT_TRANSLATE_NOOP("Text", "Makes a commit with the content of %1; the history stays."),
                             {job->facts().targetCommit.left(12)})
                                  : Text(QT_TRANSLATE_NOOP("Text", "Raises the packages to %1 in Switchback's own copy "
                                                                   "of the code, and makes a commit of it."),
                                         {versionsLine(job->facts().targets)}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(job, &UmbracoJob::probePrepared),
            .run = call(job, goesBack ? &UmbracoJob::revert : &UmbracoJob::raise),
            .undo = call(job, &UmbracoJob::discardCommit),
            .takeUp = {},
            .holds = isPrepared(job)};
}

Step push(const Job &job)
{
    return {.info = {.id = u"push"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Push")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Pushes the commit to the repository of %1, which the "
                                                                "cloud then builds and deploys; the site restarts."),
                                      {job->facts().title}),
                     .effect = Effect::Interrupts,
                     .weight = 1},
            .probe = ask(job, &UmbracoJob::probePushed),
            .run = call(job, &UmbracoJob::push),
            .undo = call(job, &UmbracoJob::takeBackPush)};
}

Step followPush(const Job &job)
{
    return mendable(job, look(job, u"deploy"_s, Text(QT_TRANSLATE_NOOP("Text", "Follow the deployment")),
                              Text(QT_TRANSLATE_NOOP("Text", "Shows what Kudu says until the commit is what runs.")), 8,
                              &UmbracoJob::awaitPushed));
}

Step upload(const Job &job)
{
    return {.info = {.id = u"upload"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Upload the package")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Packs the code and uploads it to the project; nothing is deployed yet.")),
                     .effect = Effect::Changes,
                     .weight = 3},
            .probe = ask(job, &UmbracoJob::probeUploaded),
            .run = call(job, &UmbracoJob::upload),
            .undo = {}};
}

Step deployArtifact(const Job &job)
{
    return mendable(
        job, {.info = {.id = u"deploy"_s,
                       .title = Text(QT_TRANSLATE_NOOP("Text", "Have the cloud deploy it")),
                       .sentence =
                           Text(QT_TRANSLATE_NOOP("Text", "Deploys the package to %1 by the deployments API, and shows "
                                                          "what the cloud says; the site restarts."),
                                {job->facts().title}),
                       .effect = Effect::Interrupts,
                       .weight = 8},
              .probe = {}, // one that was begun is found when it is run
              .run = call(job, &UmbracoJob::deployArtifact),
              .undo = call(job, &UmbracoJob::takeBackArtifact)});
}

Step portal(const Job &job)
{
    const bool isOnward = job->facts().way == UmbracoWay::OnwardPortal;
    return waiting(
        {.info = {.id = u"portal"_s,
                  .title = isOnward ? Text(QT_TRANSLATE_NOOP("Text", "Deploy the changes in the portal"))
                                    : Text(QT_TRANSLATE_NOOP("Text", "Start the upgrade in the portal")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Only a person can do this, in the vendor's portal. "
                                                             "Switchback watches %1 until it is done."),
                                   {job->facts().title}),
                  .effect = Effect::Interrupts,
                  .weight = 10},
         .probe = ask(job, &UmbracoJob::probePortal),
         .run = call(job, &UmbracoJob::awaitPortal),
         .undo = call(job, &UmbracoJob::takeBackPortal)});
}

Step startSite(const Job &job)
{
    return mendable(job,
                    look(job, u"start"_s, Text(QT_TRANSLATE_NOOP("Text", "Wait for the site")),
                         Text(QT_TRANSLATE_NOOP("Text", "Waits until the site answers again, and says what it shows "
                                                        "when it does not start.")),
                         3, &UmbracoJob::awaitSite));
}

Step database(const Job &job)
{
    return waiting(
        {.info = {.id = u"database"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Complete the installer")),
                  .sentence = Text(QT_TRANSLATE_NOOP(
                      "Text", "Has the site upgrade its database where it waits for that. Only the portal can "
                              "take a database back.")),
                  .effect = Effect::Changes,
                  .weight = 3},
         .probe = ask(job, &UmbracoJob::probeDatabase),
         .run = call(job, &UmbracoJob::upgradeDatabase),
         .undo = call(job, &UmbracoJob::leaveDatabase)});
}

Step exportMetadata(const Job &job)
{
    return mendable(
        job, {.info = {.id = u"export"_s,
                       .title = Text(QT_TRANSLATE_NOOP("Text", "Export the metadata files")),
                       .sentence = Text(QT_TRANSLATE_NOOP(
                           "Text", "Has Umbraco Deploy write its files for document, data and media types anew.")),
                       .effect = Effect::Changes,
                       .weight = 2},
              .probe = ask(job, &UmbracoJob::probeExported),
              .run = call(job, &UmbracoJob::exportMetadata),
              .undo = {}});
}

Step mark(const Job &job)
{
    return mendable(job,
                    {.info = {.id = u"mark"_s,
                              .title = Text(QT_TRANSLATE_NOOP("Text", "Mark the upgrade as done")),
                              .sentence = Text(QT_TRANSLATE_NOOP(
                                  "Text", "Renames the marker “upgrading” in site/locks to “upgraded-minor”, if it is "
                                          "there: with that the changes may be deployed onward.")),
                              .effect = Effect::Changes,
                              .weight = 1},
                     .probe = ask(job, &UmbracoJob::probeMarked),
                     .run = call(job, &UmbracoJob::markDone),
                     .undo = call(job, &UmbracoJob::unmark)});
}

Step verify(const Job &job)
{
    return mendable(job,
                    look(job, u"verify"_s, Text(QT_TRANSLATE_NOOP("Text", "Test it")),
                         Text(QT_TRANSLATE_NOOP("Text", "Asks what is deployed and what the site says of itself for "
                                                        "version %1, runs its health checks, and visits it."),
                              {job->facts().toVersion}),
                         2, &UmbracoJob::verify));
}

Step data(const Job &job)
{
    return waiting(
        look(job, u"data"_s, Text(QT_TRANSLATE_NOOP("Text", "Restore the database in the portal")),
             Text(QT_TRANSLATE_NOOP("Text", "Only a person can do this, in the vendor's portal: the operation "
                                            "waits for you, and you resume it."),
                  {}),
             1, &UmbracoJob::askForData));
}

Step keep(const Job &job, const Text &title, const Text &sentence)
{
    return {.info = {.id = u"keep"_s,
                     .title = title,
                     .sentence = sentence,
                     .effect = Effect::Changes,
                     .weight = 1,
                     .cancellable = false},
            .probe = ask(job, &UmbracoJob::probeKept),
            .run = call(job, &UmbracoJob::keep),
            .undo = call(job, &UmbracoJob::unkeep)};
}

Step clear(const Job &job)
{
    return {.info = {.id = u"clear"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Delete what is not needed any more")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "The older upgrade backup is forgotten here. This cannot be taken back.")),
                     .effect = Effect::Destroys,
                     .weight = 1,
                     .undoable = false,
                     .epilogue = true,
                     .cancellable = false},
            .probe = ask(job, &UmbracoJob::probeCleared),
            .run = call(job, &UmbracoJob::clear),
            .undo = {}};
}

/// The code gets there by git, by the API, or by a person.
void addDelivery(std::vector<Step> &steps, const Job &job)
{
    switch (job->facts().way) {
    case UmbracoWay::Git:
        steps.push_back(push(job));
        steps.push_back(followPush(job));
        break;
    case UmbracoWay::Api:
    case UmbracoWay::OnwardApi:
    case UmbracoWay::Package:
        steps.push_back(upload(job));
        steps.push_back(deployArtifact(job));
        break;
    case UmbracoWay::Portal:
    case UmbracoWay::OnwardPortal:
        steps.push_back(portal(job));
        break;
    case UmbracoWay::Finish:
        break;
    }
}

} // namespace

std::vector<Step> upgradeUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools)
{
    const auto job = std::make_shared<const UmbracoJob>(OperationKind::Upgrade, facts, tools);
    const bool isFinish = facts.way == UmbracoWay::Finish;
    std::vector<Step> steps;
    steps.push_back(check(job));
    const bool isMadeHere = facts.way == UmbracoWay::Git || (facts.isByApi() && !facts.isOnwardByApi());
    if (isMadeHere)
        steps.push_back(prepareCode(job));
    if (!isFinish)
        steps.push_back(point(job));
    addDelivery(steps, job);
    steps.push_back(startSite(job));
    steps.push_back(database(job));
    if (facts.isLeftMost
        && facts.hasKudu()) { // where schema changes are made; the others get them by being deployed to
        steps.push_back(exportMetadata(job));
    }
    if ((facts.isLeftMost && facts.hasKudu())
        || isFinish) // a marker that was left blocks whatever comes next, wherever it lies
        steps.push_back(mark(job));
    steps.push_back(verify(job));
    steps.push_back(
        isFinish
            ? keep(job, Text(QT_TRANSLATE_NOOP("Text", "Note it down")),
                   Text(QT_TRANSLATE_NOOP("Text", "Writes down that %1 passed its tests on %2."),
                        {facts.toVersion, facts.title}))
            : keep(job, Text(QT_TRANSLATE_NOOP("Text", "Keep the version before")),
                   Text(QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the time noted as the upgrade backup."),
                        {facts.fromVersion})));
    if (!facts.replaced.isEmpty())
        steps.push_back(clear(job));
    return steps;
}

std::vector<Step> restoreUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools)
{
    const auto job = std::make_shared<const UmbracoJob>(OperationKind::Restore, facts, tools);
    std::vector<Step> steps;
    steps.push_back(check(job));
    if (facts.way == UmbracoWay::Git)
        steps.push_back(prepareCode(job));
    steps.push_back(point(job));
    addDelivery(steps, job);
    steps.push_back(data(job));
    steps.push_back(startSite(job));
    steps.push_back(verify(job));
    steps.push_back(
        keep(job, Text(QT_TRANSLATE_NOOP("Text", "Set aside what is left")),
             Text(QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the time noted, so that this can be "
                                            "undone."),
                  {facts.fromVersion})));
    if (!facts.replaced.isEmpty())
        steps.push_back(clear(job));
    return steps;
}

std::vector<Step> backUpUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools)
{
    const auto job = std::make_shared<const UmbracoJob>(OperationKind::BackUp, facts, tools);
    return {
        check(job), point(job),
        keep(job, Text(QT_TRANSLATE_NOOP("Text", "Keep the backup")),
             Text(QT_TRANSLATE_NOOP("Text", "Keeps the commit of %1 and the time noted until somebody deletes them; "
                                            "the portal forgets that time after 35 days."),
                  {facts.fromVersion}))};
}

std::vector<Step> deleteUmbracoBackup(const UmbracoFacts &facts, const UmbracoTools &tools)
{
    const auto job = std::make_shared<const UmbracoJob>(OperationKind::DeleteBackup, facts, tools);
    return {{.info = {.id = u"delete"_s,
                      .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                      .sentence = Text(QT_TRANSLATE_NOOP(
                          "Text", "Forgets its commit and its time here. The portal keeps its own points in time.")),
                      .effect = Effect::Destroys,
                      .weight = 1,
                      .undoable = false,
                      .cancellable = false},
             .probe = {},
             .run = call(job, &UmbracoJob::deleteBackup),
             .undo = {}}};
}

} // namespace Switchback
