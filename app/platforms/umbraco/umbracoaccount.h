// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/umbraco/umbracotools.h"
#include "models/account.h"

namespace Switchback {

/// What has to be known of a project: id, alias and environments. Everything else opens a part of it each: the API key
/// deployments, a person's Umbraco ID Kudu and git, an API user the sites.
[[nodiscard]] AccountForm umbracoForm();

/// Platform::explore(): the one project found is known by its id. A site that is not well is no trouble of the account, and
/// is noted, as is what the account leaves out. The problem "account.wrong-product" means that nothing at all has said that it
/// is Umbraco.
[[nodiscard]] tl::expected<AccountFinding, AccountTrouble> exploreUmbraco(const UmbracoTools &tools, Context &context);

} // namespace Switchback
