// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <stop_token>

namespace Switchback {

/// Makes \a target a complete copy of \a source, with several threads: contents (shared by the file system where it
/// can), modes, owners where allowed, times, links of both kinds, extended attributes, holes. Sockets are left out.
///
/// What is in \a target already is brought up to date, what is too much there is removed; so it may be called again
/// after it was interrupted. When all is copied the source is looked through again, and what was changed meanwhile is
/// copied anew, at most three times; then there is a Problem that names a file which goes on changing.
class TreeCopy {
public:
    /// Gets the bytes copied so far; called on the calling thread, about ten times a second.
    using ProgressSink = std::function<void(qint64)>;

    TreeCopy(QString source, QString target);

    /// Blocks; ends within 100 ms of \a stop. 0 threads: as many as there are processors.
    [[nodiscard]] Result<void> run(const ProgressSink &progress, const std::stop_token &stop, int threads = 0);

    /// What was copied anew counts again.
    [[nodiscard]] qint64 bytesCopied() const { return m_bytes; }
    /// What takes no room of its own: blocks that the file system shares with the original, and further names of a file.
    /// The latter are not in bytesCopied().
    [[nodiscard]] qint64 bytesShared() const { return m_shared; }
    [[nodiscard]] qint64 files() const { return m_files; }

private:
    QString m_source;
    QString m_target;
    std::atomic<qint64> m_bytes = 0;
    std::atomic<qint64> m_shared = 0;
    qint64 m_files = 0;
};

/// Whether files of the file system of \a folder can be copied there without taking room. Tried out with files that have no
/// name and are gone at once. \a folder need not be there yet.
[[nodiscard]] bool sharesCopies(const QString &folder);

} // namespace Switchback
