// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <vector>

namespace Switchback {

/// A secret of a target itself, which a person keeps for bad times: a master key, a licence.
struct NamedSecret {
    QString name; ///< "octopus/<installation>/master-key/<fingerprint>"
    Secret secret;
};

using NamedSecrets = std::vector<NamedSecret>;

/// Of what such secrets are encrypted with, in bytes of UTF-8. Below that a file that gets lost is soon open.
inline constexpr qsizetype shortestPassphrase = 8;

} // namespace Switchback
