// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/procfile.h"
#include "app/platforms/local/releasefile.h"
#include "app/platforms/local/sitelayout.h"

#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace Switchback {

/// A release that lies in the project, as a folder, an archive, or both.
struct SiteRelease {
    ReleaseFile file; ///< with `release.unusable` set when it cannot be installed
    Procfile procfile;
    QString version;
    QString archive; ///< empty when there is only a folder
    bool unpacked = false;
    qint64 unpackedBytes = 0; ///< what unpacking will take; 0 when it is unpacked
    std::optional<Problem> problem;
};

/// Reads the releases of a project. Archives are read once and remembered by size and time, because that means reading
/// them from end to end. Thread-safe.
class ReleaseStore {
public:
    /// Newest first; those that cannot be used are among them, with the reason.
    [[nodiscard]] QList<SiteRelease> releases(const SiteLayout &layout);
    /// Fails when it is not there or cannot be used.
    [[nodiscard]] Result<SiteRelease> usable(const SiteLayout &layout, const QString &version);

private:
    [[nodiscard]] SiteRelease readFolder(const SiteLayout &layout, const QString &version) const;
    [[nodiscard]] SiteRelease readArchive(const QString &path, const QString &version);

    struct Known {
        qint64 size = 0;
        qint64 modified = 0;
        SiteRelease release;
    };
    std::mutex m_mutex;
    QHash<QString, Known> m_archives;
};

} // namespace Switchback
