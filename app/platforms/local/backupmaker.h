// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// Manual backup: check, freeze, copy beside, lift, pack, [delete the manual backups that it replaces]. Writes are
/// refused only while the data is copied, not while it is packed. \a replaces: there are some without the keep flag.
[[nodiscard]] std::vector<Step> backUpSteps(const SiteRunner &runner, bool replaces);

} // namespace Switchback
