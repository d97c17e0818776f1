// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"

#include <vector>

namespace Switchback {

/// An account, opened for one piece of work: a step, an observation, a test. Secrets are read when they are first asked
/// for and kept for as long as it lives. Used by one thread at a time.
class AccountAccess {
public:
    /// \a typed goes before what is kept: for a test of what stands in a form.
    AccountAccess(Account account, std::shared_ptr<const Vault> vault, TypedSecrets typed = {});

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] QString value(const QString &fieldId) const { return m_account.values.value(fieldId); }
    /// The secret of a field, a Problem of Vault::read(), or cancelledProblem(). Blocks while the keyring thinks.
    [[nodiscard]] Result<std::shared_ptr<const Secret>> secret(const QString &fieldId, const std::stop_token &stop);
    [[nodiscard]] const std::shared_ptr<Redactor> &redactor() const { return m_vault->redactor(); }
    [[nodiscard]] const Vault &vault() const { return *m_vault; }
    /// The same for another target that the account names: with the values of \a account, which has the same id and so the
    /// same secrets.
    [[nodiscard]] AccountAccess like(const Account &account) const;
    /// Keeps something that is dear to make, as a connection, for as long as this lives.
    void hold(const std::shared_ptr<const void> &what);

private:
    Account m_account;
    std::shared_ptr<const Vault> m_vault;
    TypedSecrets m_secrets;
    std::vector<std::shared_ptr<const void>> m_held;
};

} // namespace Switchback
