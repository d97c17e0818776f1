// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/sampledata.h"

using namespace Qt::StringLiterals;

// The steps that the local platform would plan for each kind of operation, more or less.

namespace Switchback::Fakes {

namespace {

StepInfo step(const char *id, const char *title, const char *sentence, Effect effect, int weight)
{
    StepInfo info;
    info.id = QString::fromLatin1(id);
    info.title = Text(title);
    info.sentence = Text(sentence);
    info.effect = effect;
    info.weight = weight;
    return info;
}

StepInfo always(StepInfo info)
{
    info.always = true;
    return info;
}

StepInfo pointOfNoReturn(StepInfo info)
{
    info.cancellable = false;
    return info;
}

StepInfo forGood(StepInfo info)
{
    info.effect = Effect::Destroys;
    info.undoable = false;
    return pointOfNoReturn(info);
}

StepInfo check()
{
    return step("check", "Check disk, release and ports",
                "Looks whether there is room and whether the release can run.", Effect::Reads, 1);
}

StepInfo start()
{
    return step("start", "Start the new installation", "Starts the site on a port of its own.", Effect::Changes, 2);
}

StepInfo health()
{
    return step("health", "Wait until it is healthy", "Asks its health page until it answers well.", Effect::Reads, 3);
}

StepInfo freeze()
{
    return step("freeze", "Hold writes", "Visitors can read; who writes is asked to try again later.",
                Effect::Interrupts, 1);
}

StepInfo migrate()
{
    return step("migrate", "Migrate the data", "Runs what the release brings for its data.", Effect::Changes, 4);
}

StepInfo verify()
{
    return step("verify", "Compare old and new", "Asks both installations for the check pages.", Effect::Reads, 1);
}

StepInfo change()
{
    return pointOfNoReturn(
        step("switch", "Switch the traffic over", "New visitors get the other installation.", Effect::Changes, 1));
}

StepInfo lift()
{
    return always(step("lift", "Let writes through again", "Visitors can write again.", Effect::Changes, 1));
}

QList<StepInfo> upgradeSteps()
{
    return {check(),
            freeze(),
            step("copy-data", "Copy the data", "Copies the data to a new installation beside the running one.",
                 Effect::Changes, 8),
            migrate(),
            start(),
            health(),
            verify(),
            change(),
            lift(),
            step("observe", "Watch the visitors' requests", "Switches back when more requests fail than before.",
                 Effect::Reads, 8),
            step("keep", "Keep the previous installation", "Stops it and keeps it as the upgrade backup for 48 hours.",
                 Effect::Changes, 1)};
}

QList<StepInfo> copyContentSteps()
{
    return {
        check(),
        step("freeze-source", "Hold writes of the source", "Visitors of the source can read meanwhile.",
             Effect::Interrupts, 1),
        step("copy-data", "Copy the content", "Copies the data of the source beside the running installation.",
             Effect::Changes, 8),
        always(step("lift-source", "Let writes of the source through again", "Visitors can write again.",
                    Effect::Changes, 1)),
        migrate(),
        start(),
        health(),
        verify(),
        change(),
        step("keep", "Set the previous installation aside", "Stops it and keeps it for 48 hours.", Effect::Changes, 1)};
}

QList<StepInfo> tearDownSteps()
{
    return {step("check", "Check protection and backups", "Looks whether it may be torn down.", Effect::Reads, 1),
            pointOfNoReturn(step("stop", "Stop the site", "Visitors are no longer answered.", Effect::Interrupts, 2)),
            forGood(step("remove-data", "Remove installations, backups and data", "Deletes them for good.",
                         Effect::Destroys, 4)),
            forGood(step("remove-front", "Remove the front", "Frees the public port.", Effect::Destroys, 1))};
}

QList<StepInfo> backUpSteps()
{
    return {step("check", "Check the disk", "Looks whether there is room for the backup.", Effect::Reads, 1),
            freeze(),
            step("copy-data", "Copy the data", "Copies the data to a staging folder.", Effect::Changes, 4),
            lift(),
            step("archive", "Write the archive", "Packs the copy into one file.", Effect::Changes, 8),
            step("seal", "Write checksum and size", "From then on the backup can be restored.", Effect::Changes, 1)};
}

} // namespace

QList<StepInfo> sampleSteps(OperationKind kind)
{
    switch (kind) {
    case OperationKind::SetUp:
        return {check(), start(), health(), change()};
    case OperationKind::Restore:
        return {check(), start(), health(), freeze(), change(), lift()};
    case OperationKind::Upgrade:
        return upgradeSteps();
    case OperationKind::CopyContent:
        return copyContentSteps();
    case OperationKind::TearDown:
        return tearDownSteps();
    case OperationKind::BackUp:
        return backUpSteps();
    case OperationKind::ExtendBackup:
        return {step("extend", "Extend the storage period", "Notes that the backup is kept for 5 days.",
                     Effect::Changes, 1)};
    case OperationKind::DeleteBackup:
        return {forGood(step("delete", "Delete the backup", "Removes the installation and its data for good.",
                             Effect::Destroys, 1))};
    case OperationKind::Protect:
        return {step("protect", "Protect the environment", "Notes that it is neither upgraded nor torn down.",
                     Effect::Changes, 1)};
    case OperationKind::LiftProtection:
        return {step("unprotect", "Lift the protection", "Notes that it can be upgraded and torn down.",
                     Effect::Changes, 1)};
    case OperationKind::KeepBackup:
        return {step("keep", "Mark the backup to be kept", "No newer manual backup replaces it.", Effect::Changes, 1)};
    case OperationKind::UnkeepBackup:
        return {step("unkeep", "Take the mark off", "The next manual backup replaces it.", Effect::Changes, 1)};
    case OperationKind::Rehearse:
        return {step("rehearse", "Rehearse on a copy", "Upgrades a copy and takes it back.", Effect::Reads, 1)};
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QList<Loss> sampleLosses()
{
    Loss rows;
    rows.what = Text("Rows in “entries”");
    rows.added = 14;
    rows.changed = 2;
    rows.samples = {u"Grace: What a lovely evening!"_s, u"Linus: The soup was the best."_s,
                    u"Ada: See you next spring."_s};
    Loss files;
    files.what = Text("Files in uploads/");
    files.added = 3;
    files.removed = 1;
    files.samples = {u"garden.jpg"_s, u"table.jpg"_s, u"menu.pdf"_s};
    return {rows, files};
}

} // namespace Switchback::Fakes
