// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/account.h"

namespace Switchback {

/// What has to be known of an Octopus Server: address and key to look at it, and to upgrade it also where its container
/// and its database are.
[[nodiscard]] AccountForm octopusForm();

/// Platform::explore(): the one project found is the instance itself, known by its installation id.
[[nodiscard]] tl::expected<AccountFinding, AccountTrouble> exploreOctopus(Context &context);

} // namespace Switchback
