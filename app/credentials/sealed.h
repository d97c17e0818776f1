// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <optional>

namespace Switchback {

/// The form in which a secret lies in the keyring: with a mark and a check sum in front, so that an entry which another
/// program changed is known for what it is and is never sent to a server as a password.
[[nodiscard]] QByteArray sealed(const Secret &secret);
/// Nothing when \a bytes is not what sealed() makes.
[[nodiscard]] std::optional<Secret> unsealed(QByteArrayView bytes);

} // namespace Switchback
