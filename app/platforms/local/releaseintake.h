// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/releasearchive.h"
#include "models/result.h"

#include <functional>
#include <stop_token>

namespace Switchback {

/// A release that lies outside of any site: a folder with a Procfile, or an archive of one.
struct OfferedRelease {
    QString path; ///< canonical
    bool isArchive = false;
    QString suffix;         ///< of an archive: ".tar.zst"
    ArchiveIndex index;     ///< of an archive
    QByteArray releaseFile; ///< contents of its release.json; null when it has none
    QString version;        ///< as its release.json or else its name says it; empty: neither does
    QString title;          ///< what is left of its name without the version: "shop"; may be empty
    qint64 bytes = 0;       ///< unpacked
};

/// Looks at it; an archive is read from end to end, and refused when it is damaged or unsafe, and so is a folder with links
/// that lead out of it, devices or pipes ("local.release-unsafe"). Changes nothing. Blocks.
[[nodiscard]] Result<OfferedRelease> lookAtRelease(const QString &path, const std::stop_token &stop);

/// Copies it into \a releases, which is made where it is not there, as \a version. All or nothing: until the last moment it
/// lies there under another name. Waits while another program adds one there. Refuses a version that is there already. Where it has no release.json it gets one.
/// \a progress gets the bytes copied so far.
[[nodiscard]] Result<void> takeRelease(const OfferedRelease &offered, const QString &version, const QString &releases,
                                       const std::function<void(qint64)> &progress, const std::stop_token &stop);

} // namespace Switchback
