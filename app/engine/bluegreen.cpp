// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/bluegreen.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Host = std::shared_ptr<BlueGreenHost>;
using Work = Result<void> (BlueGreenHost::*)(Context &);
using Ask = Probe (BlueGreenHost::*)(Context &);

std::function<Result<void>(Context &)> call(const Host &host, Work work)
{
    return [host, work](Context &context) { return ((*host).*work)(context); };
}

std::function<Probe(Context &)> ask(const Host &host, Ask question)
{
    return [host, question](Context &context) { return ((*host).*question)(context); };
}

/// Whether a step that is recorded as done need not be done again: what came before the decision is over with it.
std::function<bool(Context &)> decidedOr(const Host &host, Ask question)
{
    return [host, question](Context &context) {
        return host->probeDecided(context) != Probe::NotDone || ((*host).*question)(context) == Probe::Done;
    };
}

std::function<bool(Context &)> isDecided(const Host &host)
{
    return [host](Context &context) { return host->probeDecided(context) != Probe::NotDone; };
}

std::function<bool(Context &)> isCopied(const Host &host)
{
    return [host](Context &context) { return host->probeDecided(context) != Probe::NotDone || host->hasCopy(context); };
}

Step check(const Host &host, const char *sentence, const QVariantList &arguments = {})
{
    return {.info = {.id = u"check"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                     .sentence = Text(sentence, arguments),
                     .effect = Effect::Reads,
                     .weight = 1},
            .probe = {},
            .run = call(host, &BlueGreenHost::check),
            .undo = {},
            .takeUp = call(host, &BlueGreenHost::takeUp)};
}

Step unpack(const Host &host, const QString &version)
{
    return {.info = {.id = u"unpack"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Unpack the release")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Unpacks the archive of release %1 beside the others."),
                                      {version}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(host, &BlueGreenHost::probeRelease),
            .run = call(host, &BlueGreenHost::unpackRelease),
            .undo = call(host, &BlueGreenHost::discardRelease)};
}

Step replicate(const Host &host, const char *sentence, const QString &version)
{
    return {.info = {.id = u"replicate"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Create the new installation")),
                     .sentence = Text(sentence, {version}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(host, &BlueGreenHost::probeReplica),
            .run = call(host, &BlueGreenHost::createReplica),
            .undo = call(host, &BlueGreenHost::discardReplica),
            .holds = decidedOr(host, &BlueGreenHost::probeReplica)};
}

Step copy(const Host &host, const char *title, const char *sentence)
{
    return {.info = {.id = u"copy"_s,
                     .title = Text(title),
                     .sentence = Text(sentence),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = ask(host, &BlueGreenHost::probeCopy),
            .run = call(host, &BlueGreenHost::copyData),
            .undo = {}, // what was copied goes with the installation it is in
            .holds = isCopied(host)};
}

Step migrate(const Host &host, const QString &version)
{
    return {.info = {.id = u"migrate"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Migrate the data")),
                     .sentence =
                         Text(QT_TRANSLATE_NOOP("Text", "Runs the migration that release %1 brings, on the copy only."),
                              {version}),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = ask(host, &BlueGreenHost::probeMigration),
            .run = call(host, &BlueGreenHost::migrate),
            .undo = {},
            .holds = decidedOr(host, &BlueGreenHost::probeMigration)};
}

Step start(const Host &host, const QString &version)
{
    return {.info = {.id = u"start"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Start %1"), {version}),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Starts the installation beside the running one; no visitor reaches it yet.")),
                     .effect = Effect::Changes,
                     .weight = 2},
            .probe = ask(host, &BlueGreenHost::probeStarted),
            .run = call(host, &BlueGreenHost::startGreen),
            .undo = call(host, &BlueGreenHost::stopGreen),
            .holds = decidedOr(host, &BlueGreenHost::probeStarted)};
}

Step health(const Host &host)
{
    return {.info = {.id = u"health"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Wait until it is healthy")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Asks its health address until it answers well.")),
                     .effect = Effect::Reads,
                     .weight = 3},
            .probe = {},
            .run = call(host, &BlueGreenHost::waitHealthy),
            .undo = {}};
}

Step verify(const Host &host, const char *title, const char *sentence)
{
    return {.info = {.id = u"verify"_s,
                     .title = Text(title),
                     .sentence = Text(sentence),
                     .effect = Effect::Reads,
                     .weight = 2},
            .probe = {},
            .run = call(host, &BlueGreenHost::verify),
            .undo = {}};
}

Step switchOver(const Host &host, const QString &version)
{
    return {
        .info = {.id = u"switch"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Switch visitors to %1"), {version}),
                 .sentence = Text(
                     QT_TRANSLATE_NOOP("Text", "All new requests go to %1; requests under way end where they began."),
                     {version}),
                 .effect = Effect::Changes,
                 .weight = 2},
        .probe = ask(host, &BlueGreenHost::probeSwitched),
        .run = call(host, &BlueGreenHost::switchToGreen),
        .undo = call(host, &BlueGreenHost::switchToBlue)};
}

Step observe(const Host &host)
{
    return {
        .info = {.id = u"observe"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Watch it under real traffic")),
                 .sentence = Text(QT_TRANSLATE_NOOP(
                     "Text", "Looks for errors; when it does worse than before, visitors are switched back at once.")),
                 .effect = Effect::Reads,
                 .weight = 6},
        .probe = {},
        .run = call(host, &BlueGreenHost::observe),
        .undo = {}};
}

Step retire(const Host &host, const char *title, const char *sentence)
{
    return {.info = {.id = u"retire"_s,
                     .title = Text(title),
                     .sentence = Text(sentence),
                     .effect = Effect::Changes,
                     .weight = 1,
                     .cancellable = false},
            .probe = ask(host, &BlueGreenHost::probeRetired),
            .run = call(host, &BlueGreenHost::retireBlue),
            .undo = call(host, &BlueGreenHost::reviveBlue)};
}

Step retireAside(const Host &host)
{
    return retire(
        host, QT_TRANSLATE_NOOP("Text", "Set aside what is left"),
        QT_TRANSLATE_NOOP("Text", "Stops the installation that is left and keeps it, so that this can be undone."));
}

Step deleteReplaced(const Host &host)
{
    return {.info = {.id = u"delete-replaced"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the older upgrade backup")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text",
                         "The new upgrade backup replaces the one of the upgrade before. This cannot be taken back.")),
                     .effect = Effect::Destroys,
                     .weight = 1,
                     .undoable = false,
                     .cancellable = false},
            .probe = ask(host, &BlueGreenHost::probeReplacedDeleted),
            .run = call(host, &BlueGreenHost::deleteReplaced),
            .undo = {}};
}

} // namespace

std::vector<Step> upgradeSteps(const Host &host, const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(
        check(host, QT_TRANSLATE_NOOP("Text", "Checks that release %1 can run here and that there is room for it."),
              {shape.version}));
    if (shape.unpack)
        steps.push_back(unpack(host, shape.version));
    steps.push_back(replicate(host,
                              QT_TRANSLATE_NOOP("Text", "Lays out an empty installation of %1 beside the running one."),
                              shape.version));
    if (shape.freeze)
        steps.push_back(freezeStep(host, FrozenSite::Target, isDecided(host)));
    steps.push_back(
        copy(host, QT_TRANSLATE_NOOP("Text", "Copy the data"),
             QT_TRANSLATE_NOOP(
                 "Text", "Copies everything the site keeps into the new installation. The original stays as it is.")));
    if (shape.migration)
        steps.push_back(migrate(host, shape.version));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    steps.push_back(
        verify(host, QT_TRANSLATE_NOOP("Text", "Compare old and new"),
               QT_TRANSLATE_NOOP("Text", "Asks both for the check pages; the new one must not answer worse.")));
    steps.push_back(switchOver(host, shape.version));
    if (shape.freeze)
        steps.push_back(liftStep(host, FrozenSite::Target));
    if (shape.observe)
        steps.push_back(observe(host));
    steps.push_back(
        retire(host, QT_TRANSLATE_NOOP("Text", "Keep the previous installation"),
               QT_TRANSLATE_NOOP("Text", "Stops the previous installation and keeps it as the upgrade backup.")));
    if (shape.replacesBackup)
        steps.push_back(deleteReplaced(host));
    return steps;
}

std::vector<Step> setUpSteps(const Host &host, const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(
        check(host, QT_TRANSLATE_NOOP("Text", "Checks that release %1 can run here and that there is room for it."),
              {shape.version}));
    if (shape.unpack)
        steps.push_back(unpack(host, shape.version));
    steps.push_back(replicate(host, QT_TRANSLATE_NOOP("Text", "Lays out an empty installation of %1."), shape.version));
    if (shape.migration)
        steps.push_back(migrate(host, shape.version));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    steps.push_back(switchOver(host, shape.version));
    return steps;
}

std::vector<Step> restoreSteps(const Host &host, const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(
        check(host, QT_TRANSLATE_NOOP("Text", "Checks that the kept installation of %1 is whole."), {shape.version}));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    if (shape.freeze)
        steps.push_back(freezeStep(host, FrozenSite::Target, isDecided(host)));
    steps.push_back(switchOver(host, shape.version));
    if (shape.freeze)
        steps.push_back(liftStep(host, FrozenSite::Target));
    steps.push_back(retireAside(host));
    return steps;
}

std::vector<Step> restoreArchiveSteps(const Host &host, const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(check(
        host,
        QT_TRANSLATE_NOOP("Text", "Reads the whole backup and compares its checksum; checks that %1 can run here."),
        {shape.version}));
    if (shape.unpack)
        steps.push_back(unpack(host, shape.version));
    steps.push_back(replicate(host,
                              QT_TRANSLATE_NOOP("Text", "Lays out an empty installation of %1 beside the running one."),
                              shape.version));
    steps.push_back(copy(host, QT_TRANSLATE_NOOP("Text", "Unpack the backup"),
                         QT_TRANSLATE_NOOP("Text", "Unpacks the data of the backup into the new installation.")));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    steps.push_back(freezeStep(host, FrozenSite::Target, isDecided(host)));
    steps.push_back(switchOver(host, shape.version));
    steps.push_back(liftStep(host, FrozenSite::Target));
    steps.push_back(retireAside(host));
    return steps;
}

std::vector<Step> restoreCopySteps(const Host &host, const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(
        check(host, QT_TRANSLATE_NOOP("Text", "Checks that release %1 can run here and that there is room for it."),
              {shape.version}));
    steps.push_back(replicate(host,
                              QT_TRANSLATE_NOOP("Text", "Lays out an empty installation of %1 beside the running one."),
                              shape.version));
    steps.push_back(
        copy(host, QT_TRANSLATE_NOOP("Text", "Copy the backup"),
             QT_TRANSLATE_NOOP("Text",
                               "Copies the data of the backup into the new installation. The backup stays as it is.")));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    if (shape.freeze)
        steps.push_back(freezeStep(host, FrozenSite::Target, isDecided(host)));
    steps.push_back(switchOver(host, shape.version));
    if (shape.freeze)
        steps.push_back(liftStep(host, FrozenSite::Target));
    steps.push_back(retireAside(host));
    return steps;
}

std::vector<Step> copyContentSteps(const Host &host, const std::shared_ptr<WriteFreezeHost> &source,
                                   const BlueGreenShape &shape)
{
    std::vector<Step> steps;
    steps.push_back(
        check(host, QT_TRANSLATE_NOOP("Text",
                                      "Checks that the source can be copied from and that there is room for a copy.")));
    if (shape.unpack)
        steps.push_back(unpack(host, shape.version));
    steps.push_back(replicate(host,
                              QT_TRANSLATE_NOOP("Text", "Lays out an empty installation of %1 beside the running one."),
                              shape.version));
    steps.push_back(freezeStep(source, FrozenSite::Source, isCopied(host)));
    steps.push_back(
        copy(host, QT_TRANSLATE_NOOP("Text", "Copy the content"),
             QT_TRANSLATE_NOOP(
                 "Text", "Copies everything the source keeps into the new installation. The source stays as it is.")));
    steps.push_back(liftStep(source, FrozenSite::Source));
    if (shape.migration)
        steps.push_back(migrate(host, shape.version));
    steps.push_back(start(host, shape.version));
    steps.push_back(health(host));
    steps.push_back(verify(
        host, QT_TRANSLATE_NOOP("Text", "Compare with the source"),
        QT_TRANSLATE_NOOP("Text", "Asks both for the check pages; the copy must not answer worse than the source.")));
    steps.push_back(freezeStep(host, FrozenSite::Target, isDecided(host)));
    steps.push_back(switchOver(host, shape.version));
    steps.push_back(liftStep(host, FrozenSite::Target));
    if (shape.observe)
        steps.push_back(observe(host));
    steps.push_back(retireAside(host));
    return steps;
}

} // namespace Switchback
