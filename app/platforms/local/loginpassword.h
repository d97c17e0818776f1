// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"
#include "models/namedsecret.h"
#include "models/sitesettings.h"
#include "models/verificationlimits.h"

#include <memory>
#include <optional>

namespace Switchback {

/// Under which name the keyring has the password that loginPasswordName() is about.
[[nodiscard]] QString loginPasswordKey(const QString &projectId);

/// What happens to that password when the settings of a site change from \a before to \a after: store() before
/// project.json is replaced, undo() when that fails, removeGone() afterwards. Blocks as Vault does; one thread.
class LoginPasswordChange {
public:
    /// Keeps the password if it is among \a typed, which outlives it as the settings do. \a vault: null where there is
    /// no keyring.
    LoginPasswordChange(std::shared_ptr<const Vault> vault, const QString &projectId, const SiteSettings &before,
                        const SiteSettings &after, const NamedSecrets &typed);

    /// A Problem "local.secret-empty" where an empty one was typed, "verification.login.nobody" where nobody will log
    /// in, or one of the keyring, also when it does not let us look at what will go. The keyring is as it was then, as far as it lets us.
    [[nodiscard]] Result<void> store();
    void undo();
    /// The password of somebody who does not log in any more.
    [[nodiscard]] Result<void> removeGone() const;

private:
    [[nodiscard]] bool isGone() const;

    std::shared_ptr<const Vault> m_vault;
    QString m_key;
    const SiteSettings &m_before;
    const SiteSettings &m_after;
    const Secret *m_typed = nullptr;
    bool m_isTouched = false;
    std::optional<Secret> m_replaced; ///< for the way back
};

} // namespace Switchback
