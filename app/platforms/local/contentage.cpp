// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/contentage.h"

#include <QFile>

#include <fts.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace Switchback {

namespace {

struct CloseTree {
    void operator()(FTS *tree) const { ::fts_close(tree); }
};

/// SQLite's index of its write-ahead log changes when somebody only reads.
bool isShadow(const FTSENT *entry)
{
    constexpr char suffix[] = "-shm";
    constexpr size_t length = sizeof suffix - 1;
    return entry->fts_namelen > length
           && std::memcmp(entry->fts_name + entry->fts_namelen - length, suffix, length) == 0;
}

} // namespace

QDateTime newestChange(const QString &folder)
{
    constexpr int mostEntries = 5000;
    QByteArray root = QFile::encodeName(folder);
    char *roots[] = {root.data(), nullptr};
    const std::unique_ptr<FTS, CloseTree> tree(::fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nullptr));
    if (!tree)
        return {};
    qint64 newest = 0;
    int entries = 0;
    while (const FTSENT *entry = ::fts_read(tree.get())) {
        // A folder changes when something is removed from it, which no file tells. The one at the top does not count:
        // a database's helper files come and go there when it is only read.
        const bool counts = entry->fts_info == FTS_F || (entry->fts_info == FTS_D && entry->fts_level > 0);
        if (++entries > mostEntries)
            return {};
        if (counts && !isShadow(entry))
            newest = std::max(newest, qint64(entry->fts_statp->st_mtim.tv_sec));
    }
    return newest > 0 ? QDateTime::fromSecsSinceEpoch(newest, Qt::UTC) : QDateTime();
}

} // namespace Switchback
