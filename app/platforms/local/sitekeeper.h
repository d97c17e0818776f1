// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/local/siterunner.h"

#include <chrono>
#include <memory>

namespace Switchback {

/// Takes an environment for one operation, or says who has it. The lock of a program that died is taken over.
/// \a patience: how long one that is held is waited for.
[[nodiscard]] Result<std::unique_ptr<TargetLock>> lockSite(const SiteLayout &layout, const SiteEnvironment &environment,
                                                           std::chrono::milliseconds patience = {});

/// Finishes a removal that was cut off. The caller holds the environment's lock, and no operation waits there to be
/// taken up. Says what it did.
[[nodiscard]] QList<Text> tidySite(const SiteRunner &runner);

/// Brings back what should run and died, and lifts a write freeze that an interrupted operation left. The caller holds
/// the environment's lock. Says what it did; nothing to do is an empty list.
[[nodiscard]] QList<Text> tendSite(const SiteRunner &runner, Context &context);

/// Starts what is set up, or stops it on purpose. The caller holds the environment's lock.
[[nodiscard]] Result<void> setSiteRunning(const SiteRunner &runner, bool running, Context &context);

} // namespace Switchback
