// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/octopus/octopusfacts.h"

namespace Switchback {

/// Keeps what an instance cannot be brought back without, its master key and its licence, in the keyring of the person's
/// desktop, and nowhere else; needless where both are there as they are now. They stay when the account goes. Each has a
/// fingerprint in its name ("octopus/<installation id>/master-key/<first of SHA-256>"): a newer key does not take the place
/// of one that an older backup of the database was encrypted with.
[[nodiscard]] Step keepOctopusKeys(const OctopusFacts &facts);

} // namespace Switchback
