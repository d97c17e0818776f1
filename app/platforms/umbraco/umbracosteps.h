// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/umbraco/umbracojob.h"

namespace Switchback {

/// By the facts' way: check, note the time, bring the new code there, wait for the site, the three finishing steps as far as they
/// are due, verify, keep what was.
[[nodiscard]] std::vector<Step> upgradeUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools);
/// Check, bring the code of before there, have a person restore the database in the portal, verify.
[[nodiscard]] std::vector<Step> restoreUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools);
[[nodiscard]] std::vector<Step> backUpUmbraco(const UmbracoFacts &facts, const UmbracoTools &tools);
[[nodiscard]] std::vector<Step> deleteUmbracoBackup(const UmbracoFacts &facts, const UmbracoTools &tools);

} // namespace Switchback
