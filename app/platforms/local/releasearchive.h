// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace Switchback {

/// What is in a release archive, found by reading it once without unpacking anything.
struct ArchiveIndex {
    QByteArray topFolder; ///< the one folder that everything lies in; empty when there is none
    qint64 bytes = 0;     ///< of all files, unpacked
    qint64 entries = 0;
    QByteArray releaseFile; ///< contents of release.json; null when there is none
    QByteArray procfile;    ///< contents of Procfile; null when there is none
};

/// ".tar.zst", ".tar.gz", ".tar.xz", ".zip".
[[nodiscard]] QStringList archiveSuffixes();

/// Reads the archive from end to end; refuses one that is damaged or unsafe (app/archive/archiveguard.h). Blocks.
[[nodiscard]] Result<ArchiveIndex> indexArchive(const QString &archive, const std::stop_token &stop = {});

/// Unpacks into \a folder, which must not exist: it is there whole or, on any Problem, not at all. \a workFolder lies
/// beside it and is used meanwhile. \a progress gets the bytes unpacked so far.
[[nodiscard]] Result<void> unpackArchive(const QString &archive, const ArchiveIndex &index, const QString &folder,
                                         const QString &workFolder, const std::function<void(qint64)> &progress,
                                         const std::stop_token &stop);

} // namespace Switchback
