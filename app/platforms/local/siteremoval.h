// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// Stops an installation and removes it. It is there whole or not at all whenever we are killed; what was not removed
/// yet is found by hasRemains(). Refuses the active one. Nothing there is no Problem.
[[nodiscard]] Result<void> removeInstallation(const SiteRunner &runner, const QString &installationId);

/// Stops every process of an environment, its front among them. All of it can be started again.
[[nodiscard]] Result<void> stopEverything(const SiteRunner &runner);

/// Makes an environment one that is not set up, for good, and removes all it had. From the first moment on there is no
/// way back: were we killed then, removeRemains() ends it.
[[nodiscard]] Result<void> tearDown(const SiteRunner &runner);
/// True when a tear-down has begun and something of the environment is still there.
[[nodiscard]] bool isTornDown(const SiteRunner &runner);

/// True when a removal could not be finished.
[[nodiscard]] bool hasRemains(const SiteRunner &runner);
/// Finishes what hasRemains() found. The caller holds the environment's lock.
[[nodiscard]] Result<void> removeRemains(const SiteRunner &runner);

} // namespace Switchback
