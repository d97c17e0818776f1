// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <optional>

namespace Switchback {

/// How dear it is to try one passphrase (Argon2id): the passes over the memory, and its bytes. libsodium's own advice for
/// what is opened rarely; 0.7 s and 256 MiB.
struct SealCost {
    quint64 passes = 3;
    quint64 memory = 256ULL * 1024 * 1024;
};

/// \a text encrypted with a key from \a passphrase, so that nobody changes it unnoticed (XChaCha20-Poly1305). What is needed
/// to open it, but for the passphrase, is in it. Nothing when there is not enough memory. Source: libsodium's documentation,
/// "Password hashing" and "AEAD constructions".
[[nodiscard]] std::optional<QByteArray> seal(const Secret &text, const Secret &passphrase, const SealCost &cost);
/// Nothing when \a passphrase is another one or a bit of \a sealed has changed: these cannot be told apart.
[[nodiscard]] std::optional<Secret> unseal(const QByteArray &sealed, const Secret &passphrase);

} // namespace Switchback
