// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"
#include "models/namedsecret.h"

#include <memory>

namespace Switchback {

/// What Platform::changeSettings() calls the password with which the pages of a site behind a log-in are looked at. No
/// variable is called so.
[[nodiscard]] QString loginPasswordName();
/// Under which name the keyring has it.
[[nodiscard]] QString loginPasswordKey(const QString &projectId);

/// Keeps the password in the keyring if it is among \a secrets. A Problem "local.secret-empty" where it is empty,
/// "verification.login.nobody" where project.json in \a folder does not say who logs in, or one of the keyring. \a vault:
/// null where there is none. Blocks as Vault does.
[[nodiscard]] Result<void> keepLoginPassword(const QString &folder, const QString &projectId,
                                             const NamedSecrets &secrets, const std::shared_ptr<const Vault> &vault);

} // namespace Switchback
