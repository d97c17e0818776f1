// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"
#include "app/storage/programlock.h"

#include <functional>
#include <mutex>
#include <optional>

namespace Switchback {

/// The journal of a workspace, for all threads of one program. The first who asks sees to the database file (see
/// DatabaseFile); when that fails, the next one tries again.
class JournalStore {
public:
    /// \a tell hears, on the thread that asked for a journal, what the person should know.
    JournalStore(QString databaseFile, std::function<void(const Text &)> tell);

    /// A journal for the calling thread.
    [[nodiscard]] Result<std::unique_ptr<Journal>> open();

private:
    Result<void> prepare();

    QString m_file;
    std::function<void(const Text &)> m_tell;
    std::mutex m_mutex; // guards the one below
    std::optional<ProgramLock> m_lock;
};

} // namespace Switchback
