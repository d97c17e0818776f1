// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/credentials.h"
#include "models/account.h"
#include "models/redactor.h"

namespace Switchback {

/// The two places where secrets of accounts are: this process's memory, for those that were typed for one session, and
/// the desktop's keyring. Thread-safe; functions block as Credentials does.
class Vault {
public:
    /// Neither is null.
    Vault(std::shared_ptr<Redactor> redactor, std::shared_ptr<Credentials> session,
          std::shared_ptr<Credentials> keyring);

    /// Knows every secret that came out of here.
    [[nodiscard]] const std::shared_ptr<Redactor> &redactor() const { return m_redactor; }

    /// The secret of a field: as it was typed for this session, else as it is stored. A Problem "account.signed-out"
    /// when there is none, or one of the keyring.
    [[nodiscard]] Result<Secret> read(const Account &account, const QString &fieldId, const Patience &patience) const;
    /// Keeps what was typed, and notes in \a account what the keyring has of it. On a Problem some may have been kept.
    [[nodiscard]] Result<void> keep(Account &account, const TypedSecrets &typed, SecretKeeping keeping,
                                    const Patience &patience) const;
    /// Removes every secret of the account from both, and notes that in \a account. On a Problem of the keyring the
    /// account says what is still there.
    [[nodiscard]] Result<void> forget(Account &account, const Patience &patience) const;
    /// Notes in \a account which of its secrets were typed for this session.
    [[nodiscard]] Result<void> noteTyped(Account &account, const Patience &patience) const;
    /// Keeps a secret of the target itself in the keyring, under a name of its own, in the place of an older one: it stays
    /// when the account goes.
    [[nodiscard]] Result<void> putAside(const QString &name, const Secret &secret, const Patience &patience) const;
    /// What was put aside under that name. Nothing: it is known that nothing was.
    [[nodiscard]] Result<std::optional<Secret>> readAside(const QString &name, const Patience &patience) const;
    /// Removes what was put aside under that name; that nothing was is no Problem.
    [[nodiscard]] Result<void> removeAside(const QString &name, const Patience &patience) const;
    /// Has the keyring ask the person to unlock it.
    [[nodiscard]] Result<void> unlock(const Patience &patience) const { return m_keyring->unlock(patience); }

private:
    std::shared_ptr<Redactor> m_redactor;
    std::shared_ptr<Credentials> m_session;
    std::shared_ptr<Credentials> m_keyring;
};

} // namespace Switchback
