// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"
#include "app/verification/formlogin.h"
#include "models/sitecheck.h"

#include <memory>

namespace Switchback {

/// How to log in as \a wishes say, with the password from \a vault (null: there is no keyring); null where nobody logs in.
/// A Problem "verification.login.no-password" when it is not there, or one of the keyring. Blocks as Vault does.
[[nodiscard]] Result<std::shared_ptr<const FormLogin>> siteLogin(const SiteCheckWishes &wishes, const Vault *vault,
                                                                 const std::stop_token &stop);

} // namespace Switchback
