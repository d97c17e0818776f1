// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/accountaccess.h"

#include <algorithm>

namespace Switchback {

AccountAccess::AccountAccess(Account account, std::shared_ptr<const Vault> vault, TypedSecrets typed)
    : m_account(std::move(account))
    , m_vault(std::move(vault))
    , m_secrets(std::move(typed))
{
    for (const auto &[fieldId, secret] : m_secrets)
        (void)m_vault->redactor()->add(*secret);
}

Result<std::shared_ptr<const Secret>> AccountAccess::secret(const QString &fieldId, const std::stop_token &stop)
{
    if (const auto known = m_secrets.find(fieldId); known != m_secrets.end())
        return known->second;
    Result<Secret> read = m_vault->read(m_account, fieldId, {.stop = stop});
    if (!read)
        return Failure(read.error());
    const auto secret = std::make_shared<const Secret>(std::move(*read));
    m_secrets.insert({fieldId, secret});
    return secret;
}

AccountAccess AccountAccess::like(const Account &account) const
{
    AccountAccess other(*this);
    other.m_account = account;
    return other;
}

void AccountAccess::hold(const std::shared_ptr<const void> &what)
{
    if (std::find(m_held.cbegin(), m_held.cend(), what) == m_held.cend())
        m_held.push_back(what);
}

} // namespace Switchback
