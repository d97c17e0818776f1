// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/magento/commercejob.h"

namespace Switchback {

/// Check, back up, raise the packages here, push, follow the deployment, verify, keep what was.
[[nodiscard]] std::vector<Step> upgradeCommerce(const CommerceFacts &facts, const MagentoTools &tools);
/// Check, set aside what is, data of the backup, code of the backup, follow, verify.
[[nodiscard]] std::vector<Step> restoreCommerce(const CommerceFacts &facts, const MagentoTools &tools);
/// What makes a copy, which goes as a whole when this fails, run the new version: raise the packages here, push, follow.
/// Verify, in any case and last.
[[nodiscard]] std::vector<Step> raiseCopy(const CommerceFacts &facts, const MagentoTools &tools);
[[nodiscard]] std::vector<Step> backUpCommerce(const CommerceFacts &facts, const MagentoTools &tools);
[[nodiscard]] std::vector<Step> deleteCommerceBackup(const CommerceFacts &facts, const MagentoTools &tools);

} // namespace Switchback
