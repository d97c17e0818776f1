// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/printer.h"

namespace Switchback {

/// Says why nothing was done, and what the shell is told.
[[nodiscard]] ExitCode told(Printer &printer, const Problem &problem);
/// Says how an operation ended, and what the shell is told.
[[nodiscard]] ExitCode ended(Printer &printer, const Activity &activity);

} // namespace Switchback
