// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/secret.h"

namespace Switchback {

/// The first line of a file that nobody but its owner may touch (mode 0600 or less); a Problem says what is wrong with it.
[[nodiscard]] Result<Secret> readDatabasePassword(const QString &path);

} // namespace Switchback
