// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// Termination protection on or off.
[[nodiscard]] std::vector<Step> protectSteps(const SiteRunner &runner, bool protect);
/// Stops an environment and removes everything it has. Cannot be taken back.
[[nodiscard]] std::vector<Step> tearDownSteps(const SiteRunner &runner);

} // namespace Switchback
