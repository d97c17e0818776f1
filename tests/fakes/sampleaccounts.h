// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"
#include "models/activity.h"

namespace Switchback::Fakes {

/// Address, API key (secret), space (optional) and a certificate file (optional).
[[nodiscard]] AccountForm octopusForm();
/// Another platform, with a choice and a password.
[[nodiscard]] AccountForm magnoliaForm();
/// "octopus-1" at https://octopus.example.org, its key in the keyring.
[[nodiscard]] Account octopusAccount();
/// An Octopus Server with the projects "web" (Website), "shop" (Web shop) and "docs" (Documentation).
[[nodiscard]] AccountFinding octopusFinding();
/// A server whose certificate nobody vouches for.
[[nodiscard]] AccountTrouble untrustedCertificate();
/// A server that does not know the key.
[[nodiscard]] AccountTrouble refusedKey();
/// The keyring could not be asked for a secret.
[[nodiscard]] AccountTrouble keyringRefuses(KeyringTrouble trouble);
/// Three requests: answered, refused, and without an answer.
[[nodiscard]] QList<OutputLine> sampleRequests();

} // namespace Switchback::Fakes
