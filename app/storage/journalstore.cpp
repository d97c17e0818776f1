// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/journalstore.h"

#include "app/storage/databasefile.h"
#include "app/storage/sqlitejournal.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

JournalStore::JournalStore(QString databaseFile, std::function<void(const Text &)> tell)
    : m_file(std::move(databaseFile))
    , m_tell(std::move(tell))
{
}

Result<std::unique_ptr<Journal>> JournalStore::open()
{
    if (const auto ready = prepare(); !ready)
        return Failure(ready.error());
    return SqliteJournal::open(m_file, [file = m_file] { DatabaseFile(file).markSuspect(); });
}

Result<void> JournalStore::prepare()
{
    const std::lock_guard guard(m_mutex);
    if (m_lock)
        return {};
    auto lock = ProgramLock::take(QFileInfo(m_file).absolutePath() + "/switchback.lock"_L1);
    if (!lock)
        return Failure(lock.error());
    const auto news = DatabaseFile(m_file).prepare(lock->isAlone());
    if (!news)
        return Failure(news.error());
    lock->share();
    m_lock = std::move(*lock);
    for (const Text &sentence : *news)
        m_tell(sentence);
    return {};
}

} // namespace Switchback
