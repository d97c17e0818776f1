// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/archiveorigin.h"

#include "app/platforms/local/backuparchive.h"
#include "app/platforms/local/manualbackup.h"

namespace Switchback {

ArchiveOrigin::ArchiveOrigin(SiteRunner runner, QString backupId)
    : m_runner(std::move(runner))
    , m_backupId(std::move(backupId))
{
}

Result<qint64> ArchiveOrigin::check(Context &context)
{
    const Result<ManualBackup> backup = readManualBackup(m_runner.layout(), m_runner.id(), m_backupId);
    if (!backup)
        return Failure(backup.error());
    const auto progress = [&](qint64 done) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = backup->archiveBytes});
    };
    const Result<void> whole = verifyManualBackup(m_runner.layout(), m_runner.id(), *backup, progress, context.stop);
    if (!whole)
        return Failure(whole.error());
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The checksum of the backup is the one that was written.")));
    return backup->bytes;
}

Result<CopiedData> ArchiveOrigin::copyTo(const QString &folder, Context &context)
{
    const Result<ManualBackup> backup = readManualBackup(m_runner.layout(), m_runner.id(), m_backupId);
    if (!backup)
        return Failure(backup.error());
    CopiedData copied{.files = backup->files, .bytes = 0};
    const auto progress = [&](qint64 done) {
        copied.bytes = done;
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = qMax(done, backup->bytes)});
    };
    const QString archive = m_runner.layout().backupArchive(m_runner.id(), m_backupId);
    if (const Result<void> unpacked = unpackBackupArchive(archive, folder, progress, context.stop); !unpacked)
        return Failure(unpacked.error());
    return copied;
}

bool ArchiveOrigin::packsDatabase() const
{
    return readManualBackup(m_runner.layout(), m_runner.id(), m_backupId)
        .map([](const ManualBackup &backup) { return backup.hasDatabase; })
        .value_or(false);
}

} // namespace Switchback
