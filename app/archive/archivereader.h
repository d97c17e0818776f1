// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

struct archive;
struct archive_entry;

namespace Switchback {

enum class ArchiveFormat {
    Zip,
    Any, ///< zip, and tar packed by zstd, gzip or xz
};

/// An archive, read once from its beginning to its end, entry by entry. Blocks; for one thread at a time.
class ArchiveReader {
public:
    /// The Problem of an archive that cannot be read, with libarchive's reason, which may be empty.
    using Damage = std::function<Problem(const QString &reason)>;
    /// Takes a part of an entry's content; \a offset: where in it, in bytes. What it fails of ends the reading.
    using Sink = std::function<Result<void>(const void *block, size_t size, qint64 offset)>;

    [[nodiscard]] static Result<ArchiveReader> open(const QString &path, ArchiveFormat format, Damage damage,
                                                    std::stop_token stop);

    /// The next entry, which is the reader's and there until the next call; null at the end. ProblemKind::Cancelled after
    /// a stop.
    [[nodiscard]] Result<archive_entry *> next();
    /// The content of the entry, block by block, which also finds out whether it can be read.
    [[nodiscard]] Result<void> read(const Sink &sink);

private:
    struct Free {
        void operator()(archive *handle) const;
    };

    ArchiveReader(Damage damage, std::stop_token stop);
    [[nodiscard]] Problem damaged() const;

    Damage m_damage;
    std::stop_token m_stop;
    std::unique_ptr<archive, Free> m_handle;
};

} // namespace Switchback
