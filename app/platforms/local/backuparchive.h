// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <stop_token>

namespace Switchback {

/// What an archive of a folder came to.
struct WrittenArchive {
    qint64 files = 0; ///< regular files, each of its names counted
    qint64 bytes = 0; ///< of their contents
    qint64 archiveBytes = 0;
    QByteArray sha256; ///< of the archive, as hexadecimal digits
};

/// Writes a folder to a new archive (tar, pax headers, zstd) with modes, owners, times, links, extended attributes and
/// holes. The file is on the disk when it returns; on a Problem it is not there. \a progress gets the bytes read.
[[nodiscard]] Result<WrittenArchive> writeBackupArchive(const QString &folder, const QString &archive,
                                                        const std::function<void(qint64)> &progress,
                                                        const std::stop_token &stop);

/// Unpacks such an archive into \a folder, which exists and is empty. The archive's checksum is to be verified before:
/// what is in it is trusted as far as it stays below the folder. \a progress gets the bytes written.
[[nodiscard]] Result<void> unpackBackupArchive(const QString &archive, const QString &folder,
                                               const std::function<void(qint64)> &progress,
                                               const std::stop_token &stop);

} // namespace Switchback
