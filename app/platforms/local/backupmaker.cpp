// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/backupmaker.h"

#include "app/platforms/local/backuparchive.h"
#include "app/platforms/local/datacopy.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/manualbackup.h"
#include "app/platforms/local/packeddatabase.h"
#include "app/platforms/local/sitefreeze.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Drives one manual backup; which one it is to be is in the outputs ("backup").
class BackupMaker {
public:
    explicit BackupMaker(SiteRunner runner)
        : m_runner(std::move(runner))
        , m_freeze(std::make_shared<SiteFreeze>(m_runner, SiteFreeze::Purpose::CopyOnly))
    {
    }

    [[nodiscard]] const std::shared_ptr<SiteFreeze> &freeze() const { return m_freeze; }

    [[nodiscard]] Result<void> check(Context &context);
    [[nodiscard]] Result<void> copyBeside(Context &context);
    [[nodiscard]] Result<void> discardCopy(Context &context);
    /// Whether the data is safe beside the site, so that writes need not be frozen any more.
    [[nodiscard]] bool hasCopy(const Context &context) const;
    [[nodiscard]] Probe probePacked(Context &context) const;
    [[nodiscard]] Result<void> pack(Context &context);
    [[nodiscard]] Result<void> discardArchive(Context &context);
    [[nodiscard]] Probe probeReplaced(Context &context) const;
    [[nodiscard]] Result<void> deleteReplaced(Context &context);

private:
    [[nodiscard]] static QString idIn(const Context &context) { return context.outputs.value("backup"_L1).toString(); }
    [[nodiscard]] QString staging(const Context &context) const
    {
        return m_runner.layout().backups(m_runner.id()) + u"/.staging-"_s + idIn(context);
    }
    [[nodiscard]] bool isListed(const Context &context) const
    {
        return QFileInfo::exists(m_runner.layout().backupManifest(m_runner.id(), idIn(context)));
    }
    [[nodiscard]] Result<InstallationState> active() const;
    [[nodiscard]] QStringList replaced(const Context &context) const;

    SiteRunner m_runner;
    std::shared_ptr<SiteFreeze> m_freeze;
    qint64 m_dataBytes = 0;
};

Problem notEnoughRoom(qint64 needed, qint64 room)
{
    return localProblem(
        ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is not enough room for the backup: up to %1 are needed and %2 are free."),
             {QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Free some space, for example by deleting a backup that is no longer needed, and "
                               "try again.")));
}

Result<InstallationState> BackupMaker::active() const
{
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    return m_runner.installation(state->active);
}

Result<void> BackupMaker::check(Context &context)
{
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    m_dataBytes = treeBytes(m_runner.dataFolder(installation->id));
    const Result<qint64> databaseBytes = checkDatabase(m_runner, installation->database, context.stop);
    if (!databaseBytes)
        return Failure(databaseBytes.error());
    m_dataBytes += *databaseBytes;
    // The copy beside; how small the archive gets is known only when it is there.
    const qint64 needed = 2 * m_dataBytes;
    const qint64 room = freeBytes(m_runner.layout().folder());
    if (needed > room)
        return Failure(notEnoughRoom(needed, room));
    context.outputs.insert("backup"_L1, newManualBackupId(m_runner.layout(), m_runner.id(), context.clock.now()));
    return {};
}

Result<void> BackupMaker::copyBeside(Context &context)
{
    if (const Result<void> tidied = removeUnfinishedBackups(m_runner.layout(), m_runner.id()); !tidied)
        return tidied;
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    const QString freezeId = m_freeze->id();
    const QString source = m_runner.dataFolder(installation->id);
    if (const Result<void> made = makeFolder(m_runner.layout().backups(m_runner.id())); !made)
        return made;
    const Result<CopiedData> copied = copySiteData(source, staging(context), m_dataBytes, context);
    if (!copied)
        return Failure(copied.error());
    if (const Result<void> packed = packDatabase(m_runner, *installation, staging(context), context); !packed)
        return packed;
    context.measures.insert("copiedBytes"_L1, copied->bytes);
    // A front that died and came back meanwhile may have let a write through.
    if (const Result<void> frozen = m_freeze->checkLasts(freezeId); !frozen)
        return frozen;
    context.outputs.insert("copied"_L1, true);
    return {};
}

bool BackupMaker::hasCopy(const Context &context) const
{
    return isListed(context) || (context.outputs.value("copied"_L1).toBool() && QFileInfo::exists(staging(context)));
}

Result<void> BackupMaker::discardCopy(Context &context)
{
    return idIn(context).isEmpty() ? Result<void>() : removeTree(staging(context));
}

Probe BackupMaker::probePacked(Context &context) const
{
    return isListed(context) && !QFileInfo::exists(staging(context)) ? Probe::Done : Probe::NotDone;
}

Result<void> BackupMaker::pack(Context &context)
{
    // Cut off while the copy was removed: what is left of that must not be packed over the whole backup.
    if (isListed(context))
        return removeTree(staging(context));
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    const QString id = idIn(context);
    const QString archive = m_runner.layout().backupArchive(m_runner.id(), id);
    const auto progress = [&](qint64 done) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = qMax(done, m_dataBytes)});
    };
    const Result<WrittenArchive> written = writeBackupArchive(staging(context), archive, progress, context.stop);
    if (!written)
        return Failure(written.error());
    const ManualBackup backup{.id = id,
                              .release = installation->release,
                              .createdAt = context.clock.now(),
                              .files = written->files,
                              .bytes = written->bytes,
                              .archiveBytes = written->archiveBytes,
                              .sha256 = written->sha256,
                              .kept = false,
                              .hasDatabase = !installation->database.isEmpty(),
                              .defect = {}};
    if (const Result<void> listed = writeManualBackup(m_runner.layout(), m_runner.id(), backup); !listed)
        return listed;
    context.measures.insert("backupBytes"_L1, written->archiveBytes);
    context.log.note(
        Text(QT_TRANSLATE_N_NOOP("Text", "Packed %n file(s), %1, into %2."),
             {QVariant::fromValue(Bytes{written->bytes}), QVariant::fromValue(Bytes{written->archiveBytes})},
             int(written->files)));
    return removeTree(staging(context));
}

Result<void> BackupMaker::discardArchive(Context &context)
{
    if (idIn(context).isEmpty())
        return {};
    if (const Result<void> removed = removeManualBackup(m_runner.layout(), m_runner.id(), idIn(context)); !removed)
        return removed;
    return removeUnfinishedBackups(m_runner.layout(), m_runner.id());
}

QStringList BackupMaker::replaced(const Context &context) const
{
    QStringList ids;
    const QList<ManualBackup> backups = listManualBackups(m_runner.layout(), m_runner.id());
    for (const ManualBackup &backup : backups)
        if (!backup.kept && backup.id != idIn(context))
            ids.append(backup.id);
    return ids;
}

Probe BackupMaker::probeReplaced(Context &context) const
{
    if (!unfinishedBackupParts(m_runner.layout(), m_runner.id()).isEmpty())
        return Probe::CannotTell; // half removed: neither as it was nor gone
    return replaced(context).isEmpty() ? Probe::Done : Probe::NotDone;
}

Result<void> BackupMaker::deleteReplaced(Context &context)
{
    const QStringList ids = replaced(context);
    for (const QString &id : ids) {
        if (const Result<void> removed = removeManualBackup(m_runner.layout(), m_runner.id(), id); !removed)
            return removed;
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Deleted the older manual backup %1."), {id}));
    }
    return removeUnfinishedBackups(m_runner.layout(), m_runner.id());
}

using Maker = std::shared_ptr<BackupMaker>;

Step checkStep(const Maker &maker)
{
    return {.info = {.id = u"check"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Checks that there is room for the backup.")),
                     .effect = Effect::Reads},
            .probe = {},
            .run = [maker](Context &context) { return maker->check(context); },
            .undo = {}};
}

Step copyStep(const Maker &maker)
{
    return {.info = {.id = u"copy"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Copy the data")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Copies everything the site keeps beside it. The original stays as it is.")),
                     .effect = Effect::Changes,
                     .weight = 4},
            .probe = {},
            .run = [maker](Context &context) { return maker->copyBeside(context); },
            .undo = [maker](Context &context) { return maker->discardCopy(context); },
            .holds = [maker](Context &context) { return maker->hasCopy(context); }};
}

Step packStep(const Maker &maker)
{
    return {.info = {.id = u"pack"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Pack the backup")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Packs the copy into one file, with its checksum. Only then it is listed.")),
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe = [maker](Context &context) { return maker->probePacked(context); },
            .run = [maker](Context &context) { return maker->pack(context); },
            .undo = [maker](Context &context) { return maker->discardArchive(context); }};
}

Step replaceStep(const Maker &maker)
{
    return {.info = {.id = u"delete-replaced"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the older manual backup")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "The new backup replaces those without the keep flag. "
                                                                "This cannot be taken back.")),
                     .effect = Effect::Destroys,
                     .undoable = false,
                     .cancellable = false},
            .probe = [maker](Context &context) { return maker->probeReplaced(context); },
            .run = [maker](Context &context) { return maker->deleteReplaced(context); },
            .undo = {}};
}

} // namespace

std::vector<Step> backUpSteps(const SiteRunner &runner, bool replaces)
{
    const auto maker = std::make_shared<BackupMaker>(runner);
    std::vector<Step> steps;
    steps.push_back(checkStep(maker));
    steps.push_back(
        freezeStep(maker->freeze(), FrozenSite::Target, [maker](Context &context) { return maker->hasCopy(context); }));
    steps.push_back(copyStep(maker));
    steps.push_back(liftStep(maker->freeze(), FrozenSite::Target));
    steps.push_back(packStep(maker));
    if (replaces)
        steps.push_back(replaceStep(maker));
    return steps;
}

} // namespace Switchback
