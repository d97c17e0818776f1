// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/magento/commercefacts.h"
#include "app/platforms/magento/magentotools.h"

namespace Switchback {

/// Check, branch, and where the version is newer: raise the packages, push, follow, verify.
[[nodiscard]] std::vector<Step> setUpTestBranch(const CommerceFacts &facts, const MagentoTools &tools);
/// Have the cloud delete it, forget it.
[[nodiscard]] std::vector<Step> tearDownTestBranch(const CommerceFacts &facts, const MagentoTools &tools);

/// What a person should know before the click. \a source: the name of the original.
[[nodiscard]] QList<Text> setUpConsequences(const CommerceFacts &facts, const QString &source);
[[nodiscard]] QList<Text> tearDownConsequences(const CommerceFacts &facts);

} // namespace Switchback
