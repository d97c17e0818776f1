// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/secret.h"

namespace Switchback {

/// Reads one line of standard input as a secret. On a terminal it asks for \a label on standard error and shows nothing of
/// what is typed; elsewhere it takes the next line as it is, and no more than that. Empty at the end of the input. A signal
/// that the program handles (Ctrl-C) ends it with cancelledProblem().
[[nodiscard]] Result<Secret> askForSecret(const QString &label);

} // namespace Switchback
