// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitelayout.h"
#include "models/result.h"

#include <QDateTime>

#include <functional>
#include <stop_token>

namespace Switchback {

/// A backup that somebody asked for: an archive of the data, and beside it a manifest that is written last, so that
/// what was not finished is no backup.
struct ManualBackup {
    QString id;
    QString release;
    QDateTime createdAt; ///< UTC
    qint64 files = 0;
    qint64 bytes = 0;        ///< of the data, as it was
    qint64 archiveBytes = 0; ///< of the archive
    QByteArray sha256;       ///< of the archive, as hexadecimal digits
    bool kept = false;
    bool hasDatabase = true; ///< among its files; older manifests do not say, and then the files do
    /// The archive whose checksum was found to be wrong, as archiveMark() knew it; empty when none was. Another mark now
    /// means that the file is another one, of which nothing is known.
    QString corruptedMark{};
    /// Why it cannot be restored, as far as a glance shows; empty when nothing speaks against it.
    Text defect;
};

[[nodiscard]] Result<ManualBackup> readManualBackup(const SiteLayout &layout, const QString &environmentId,
                                                    const QString &id);
[[nodiscard]] Result<void> writeManualBackup(const SiteLayout &layout, const QString &environmentId,
                                             const ManualBackup &backup);
/// All that have a manifest, oldest first; the damaged ones are among them.
[[nodiscard]] QList<ManualBackup> listManualBackups(const SiteLayout &layout, const QString &environmentId);
/// "manual-20261120-101500", with "-2" and so on when that is taken.
[[nodiscard]] QString newManualBackupId(const SiteLayout &layout, const QString &environmentId, const QDateTime &now);

/// Reads the whole archive; a Problem names the file when it is not what was written. \a progress gets the bytes read.
/// A wrong checksum is noted in the manifest, so that the backup is listed as unusable until its archive changes.
[[nodiscard]] Result<void> verifyManualBackup(const SiteLayout &layout, const QString &environmentId,
                                              const ManualBackup &backup, const std::function<void(qint64)> &progress,
                                              const std::stop_token &stop);

/// The manifest first: from then on it is no backup. Nothing there is no Problem.
[[nodiscard]] Result<void> removeManualBackup(const SiteLayout &layout, const QString &environmentId,
                                              const QString &id);
[[nodiscard]] bool isManualBackupGone(const SiteLayout &layout, const QString &environmentId, const QString &id);
/// Names of files and folders among the backups that belong to none: a backup, or the deletion of one, was cut off.
[[nodiscard]] QStringList unfinishedBackupParts(const SiteLayout &layout, const QString &environmentId);
[[nodiscard]] Result<void> removeUnfinishedBackups(const SiteLayout &layout, const QString &environmentId);

} // namespace Switchback
