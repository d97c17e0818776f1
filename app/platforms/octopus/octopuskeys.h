// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/octopus/octopusfacts.h"
#include "models/namedsecret.h"

namespace Switchback {

/// What an instance cannot be brought back without, as it is now: its master key, out of the running node, and its licence,
/// where one is installed. Their names have the installation and a fingerprint in them.
[[nodiscard]] Result<NamedSecrets> readOctopusKeys(const QString &installationId, Context &context);

/// Keeps what an instance cannot be brought back without, its master key and its licence, in the keyring of the person's
/// desktop, and nowhere else; needless where both are there as they are now. They stay when the account goes. Each has a
/// fingerprint in its name ("octopus/<installation id>/master-key/<first of SHA-256>"): a newer key does not take the place
/// of one that an older backup of the database was encrypted with.
[[nodiscard]] Step keepOctopusKeys(const OctopusFacts &facts);

} // namespace Switchback
