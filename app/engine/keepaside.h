// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/namedsecret.h"

namespace Switchback {

/// Puts secrets of a target into the keyring and reads each back.
[[nodiscard]] Result<void> keepAside(const NamedSecrets &secrets, Context &context);
/// Whether the keyring has all of them as they are.
[[nodiscard]] Result<bool> areKeptAside(const NamedSecrets &secrets, Context &context);

} // namespace Switchback
