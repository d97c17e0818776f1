// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/sessioncredentials.h"

#include "models/credentialproblems.h"

namespace Switchback {

SessionCredentials::SessionCredentials(std::shared_ptr<Redactor> redactor)
    : m_redactor(std::move(redactor))
{
}

Result<void> SessionCredentials::store(const QString &name, const Secret &secret, const Patience &)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    m_redactor->add(secret);
    const std::lock_guard lock(m_mutex);
    m_secrets.insert_or_assign(name, secret.copy());
    return {};
}

Result<std::optional<Secret>> SessionCredentials::read(const QString &name, const Patience &)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::nullopt : std::optional<Secret>(found->second.copy());
}

Result<void> SessionCredentials::remove(const QString &name, const Patience &)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    const std::lock_guard lock(m_mutex);
    m_secrets.erase(name);
    return {};
}

Result<QStringList> SessionCredentials::names(const Patience &)
{
    const std::lock_guard lock(m_mutex);
    QStringList names;
    for (const auto &[name, secret] : m_secrets)
        names.append(name);
    return names;
}

Result<void> SessionCredentials::unlock(const Patience &)
{
    return {};
}

} // namespace Switchback
