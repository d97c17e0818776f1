// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/processidentity.h"
#include "models/result.h"

#include <chrono>

namespace Switchback {

/// SIGTERM to everything that belongs to \a identity, SIGKILL after \a grace; returns when nothing of it is left, or
/// with a Problem when something cannot be ended. Blocks.
[[nodiscard]] Result<void> endProcessGroup(const ProcessIdentity &identity, std::chrono::milliseconds grace);
/// The first part of that, without waiting.
void askProcessGroupToEnd(const ProcessIdentity &identity);

} // namespace Switchback
