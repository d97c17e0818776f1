// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <sys/stat.h>

#include <atomic>
#include <stop_token>

namespace Switchback {

/// What the threads of one tree copy share: what the file systems were found able to do, and the count.
struct CopyFacilities {
    std::atomic<bool> canClone = true;
    std::atomic<bool> canCopyRange = true;
    std::atomic<bool> hasAttributes = true;
    std::atomic<qint64> &bytes;
    std::atomic<qint64> &shared; ///< of these, what takes no room of its own
};

/// Copies the contents of an open file, and its holes, by the cheapest way the file systems offer. Returns 0 or an
/// errno; ECANCELED when \a stop was requested. \a bytes grows while it works.
[[nodiscard]] int copyContents(int source, int target, const struct stat &status, CopyFacilities &facilities,
                               const std::stop_token &stop);

/// Whether both open files hold the same bytes. What cannot be read is not the same.
[[nodiscard]] bool hasSameContents(int left, int right);

/// Owner (where allowed), extended attributes, mode and times, in the order in which one does not undo another.
/// Returns 0 or an errno.
[[nodiscard]] int copyMetadata(int source, int target, const struct stat &status, CopyFacilities &facilities);

} // namespace Switchback
