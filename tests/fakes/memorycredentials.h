// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/credentials.h"
#include "models/credentialproblems.h"

#include <map>
#include <mutex>

namespace Switchback {

/// A keyring in memory, which a test can lock.
class MemoryCredentials final : public Credentials {
public:
    void setTrouble(std::optional<KeyringTrouble> trouble)
    {
        const std::lock_guard guard(m_mutex);
        m_trouble = trouble;
    }
    [[nodiscard]] QStringList names() const
    {
        const std::lock_guard guard(m_mutex);
        QStringList names;
        for (const auto &[name, secret] : m_secrets)
            names.append(name);
        return names;
    }

    [[nodiscard]] Result<void> store(const QString &name, const Secret &secret, const Patience &) override
    {
        const std::lock_guard guard(m_mutex);
        if (m_trouble)
            return Failure(keyringProblem(*m_trouble));
        m_secrets.insert_or_assign(name, secret.copy());
        return {};
    }
    [[nodiscard]] Result<std::optional<Secret>> read(const QString &name, const Patience &) override
    {
        const std::lock_guard guard(m_mutex);
        if (m_trouble)
            return Failure(keyringProblem(*m_trouble));
        const auto found = m_secrets.find(name);
        return found == m_secrets.end() ? std::optional<Secret>() : found->second.copy();
    }
    [[nodiscard]] Result<void> remove(const QString &name, const Patience &) override
    {
        const std::lock_guard guard(m_mutex);
        if (m_trouble)
            return Failure(keyringProblem(*m_trouble));
        m_secrets.erase(name);
        return {};
    }
    [[nodiscard]] Result<QStringList> names(const Patience &) override { return names(); }
    [[nodiscard]] Result<void> unlock(const Patience &) override
    {
        const std::lock_guard guard(m_mutex);
        if (m_trouble == KeyringTrouble::Locked)
            m_trouble.reset();
        return m_trouble ? Result<void>(Failure(keyringProblem(*m_trouble))) : Result<void>();
    }

private:
    mutable std::mutex m_mutex;
    std::map<QString, Secret> m_secrets;
    std::optional<KeyringTrouble> m_trouble;
};

} // namespace Switchback
