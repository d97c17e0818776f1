// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/local/siterunner.h"
#include "models/backup.h"

namespace Switchback {

// What can be done to a backup beside going back to it. The services that a runner holds outlive the steps.

/// 48 hours become 5 days, counted from when it became a backup.
[[nodiscard]] std::vector<Step> extendBackupSteps(const SiteRunner &runner, const Backup &backup);
/// Of any kind. Cannot be taken back.
[[nodiscard]] std::vector<Step> deleteBackupSteps(const SiteRunner &runner, const Backup &backup);
/// Puts the keep flag of a manual backup on or takes it off.
[[nodiscard]] std::vector<Step> keepBackupSteps(const SiteRunner &runner, const Backup &backup, bool keep);

} // namespace Switchback
