// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"

#include <QSet>

#include <mutex>

namespace Switchback {

/// Which environments operations of this program hold just now. Thread-safe.
class HeldSites {
public:
    [[nodiscard]] bool contains(const QString &lockFile) const
    {
        const std::lock_guard guard(m_mutex);
        return m_held.contains(lockFile);
    }

    /// \a lock, noted here as long as it lives. \a sites outlives it by itself.
    [[nodiscard]] static std::unique_ptr<TargetLock> note(const std::shared_ptr<HeldSites> &sites,
                                                          const QString &lockFile, std::unique_ptr<TargetLock> lock)
    {
        return std::make_unique<Note>(sites, lockFile, std::move(lock));
    }

private:
    class Note final : public TargetLock {
    public:
        Note(std::shared_ptr<HeldSites> sites, QString lockFile, std::unique_ptr<TargetLock> lock)
            : m_sites(std::move(sites))
            , m_lockFile(std::move(lockFile))
            , m_lock(std::move(lock))
        {
            const std::lock_guard guard(m_sites->m_mutex);
            m_sites->m_held.insert(m_lockFile);
        }
        ~Note() override
        {
            const std::lock_guard guard(m_sites->m_mutex);
            m_sites->m_held.remove(m_lockFile);
        }
        Q_DISABLE_COPY_MOVE(Note)

    private:
        std::shared_ptr<HeldSites> m_sites;
        QString m_lockFile;
        std::unique_ptr<TargetLock> m_lock;
    };

    mutable std::mutex m_mutex;
    QSet<QString> m_held;
};

} // namespace Switchback
