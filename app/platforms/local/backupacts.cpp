// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/backupacts.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/manualbackup.h"
#include "app/platforms/local/siteremoval.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem noBackup(const QString &id)
{
    return localProblem(ProblemKind::NotFound, Owner::You, u"local.backup-not-found"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is not a backup any more."), {id}),
                        Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and look which backups there are.")));
}

/// The kept installation; what runs, or was never kept, is none.
Result<InstallationState> keptInstallation(const SiteRunner &runner, const QString &id)
{
    Result<InstallationState> installation = runner.installation(id);
    if (installation && !installation->kept)
        return Failure(noBackup(id));
    return installation;
}

Probe probeExtended(const SiteRunner &runner, const QString &id)
{
    const Result<InstallationState> installation = keptInstallation(runner, id);
    if (!installation)
        return Probe::CannotTell;
    return installation->kept->extended ? Probe::Done : Probe::NotDone;
}

Result<void> setExtended(const SiteRunner &runner, const QString &id, bool extended)
{
    Result<InstallationState> installation = keptInstallation(runner, id);
    if (!installation)
        return Failure(installation.error());
    Keeping &kept = *installation->kept;
    kept.extended = extended;
    kept.expiresAt = kept.since.addSecs(extended ? extendedBackupSeconds : upgradeBackupSeconds);
    return runner.save(*installation);
}

Probe probeDeleted(const SiteRunner &runner, const Backup &backup)
{
    const QString listed = backup.kind == BackupKind::Manual ? runner.layout().backupManifest(runner.id(), backup.id)
                                                             : runner.layout().installation(runner.id(), backup.id);
    if (QFileInfo::exists(listed))
        return Probe::NotDone;
    // Off the list; whether all of it is removed is another question.
    const bool gone = backup.kind != BackupKind::Manual || isManualBackupGone(runner.layout(), runner.id(), backup.id);
    return gone && !hasRemains(runner) ? Probe::Done : Probe::CannotTell;
}

Result<void> deleteBackup(const SiteRunner &runner, const Backup &backup, Context &context)
{
    const Result<void> removed = backup.kind == BackupKind::Manual
                                     ? removeManualBackup(runner.layout(), runner.id(), backup.id)
                                     : removeInstallation(runner, backup.id);
    if (!removed)
        return removed;
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Deleted the backup of release %1 from %2."),
                          {backup.version, backup.createdAt}));
    return removeRemains(runner);
}

Probe probeKept(const SiteRunner &runner, const QString &id, bool keep)
{
    const Result<ManualBackup> backup = readManualBackup(runner.layout(), runner.id(), id);
    if (!backup)
        return Probe::CannotTell;
    return backup->kept == keep ? Probe::Done : Probe::NotDone;
}

Result<void> setKept(const SiteRunner &runner, const QString &id, bool keep)
{
    Result<ManualBackup> backup = readManualBackup(runner.layout(), runner.id(), id);
    if (!backup)
        return Failure(backup.error());
    backup->kept = keep;
    return writeManualBackup(runner.layout(), runner.id(), *backup);
}

} // namespace

std::vector<Step> extendBackupSteps(const SiteRunner &runner, const Backup &backup)
{
    const QString id = backup.id;
    Step extend{.info = {.id = u"extend"_s,
                         .title = Text(QT_TRANSLATE_NOOP("Text", "Extend the storage period")),
                         .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes down that the backup is kept until %1."),
                                          {backup.createdAt.addSecs(extendedBackupSeconds)}),
                         .effect = Effect::Changes},
                .probe = [runner, id](Context &) { return probeExtended(runner, id); },
                .run = [runner, id](Context &) { return setExtended(runner, id, true); },
                .undo = [runner, id](Context &) { return setExtended(runner, id, false); }};
    return {std::move(extend)};
}

std::vector<Step> deleteBackupSteps(const SiteRunner &runner, const Backup &backup)
{
    Step remove{
        .info = {.id = u"delete"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                 .sentence = Text(QT_TRANSLATE_NOOP(
                     "Text", "Takes the backup off the list and removes its files. This cannot be taken back.")),
                 .effect = Effect::Destroys,
                 .undoable = false,
                 .cancellable = false},
        .probe = [runner, backup](Context &) { return probeDeleted(runner, backup); },
        .run = [runner, backup](Context &context) { return deleteBackup(runner, backup, context); },
        .undo = {}};
    return {std::move(remove)};
}

std::vector<Step> keepBackupSteps(const SiteRunner &runner, const Backup &backup, bool keep)
{
    const QString id = backup.id;
    Step mark{.info = {.id = keep ? u"keep"_s : u"unkeep"_s,
                       .title = keep ? Text(QT_TRANSLATE_NOOP("Text", "Keep the backup"))
                                     : Text(QT_TRANSLATE_NOOP("Text", "Take the keep flag off")),
                       .sentence = keep ? Text(QT_TRANSLATE_NOOP("Text", "Marks the backup as one that is kept."))
                                        : Text(QT_TRANSLATE_NOOP("Text", "Marks the backup as one that may go.")),
                       .effect = Effect::Changes},
              .probe = [runner, id, keep](Context &) { return probeKept(runner, id, keep); },
              .run = [runner, id, keep](Context &) { return setKept(runner, id, keep); },
              .undo = [runner, id, keep](Context &) { return setKept(runner, id, !keep); }};
    return {std::move(mark)};
}

} // namespace Switchback
