// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/magento/accesstokens.h"

namespace Switchback {

/// Where the API is, the token, and the keys for the vendor's packages.
[[nodiscard]] AccountForm magentoForm();
[[nodiscard]] tl::expected<AccountFinding, AccountTrouble> exploreMagento(AccessTokens &tokens, Context &context);

} // namespace Switchback
