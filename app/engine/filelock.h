// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"

namespace Switchback {

/// Takes an environment by a lock file, which keeps out all programs of this machine. One whose holder died is free.
/// \a file: in a folder that is there. Problem "operation.running".
[[nodiscard]] Result<std::unique_ptr<TargetLock>> lockByFile(const QString &file);

} // namespace Switchback
