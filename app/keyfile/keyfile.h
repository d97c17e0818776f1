// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/keyfile/sealedtext.h"
#include "models/namedsecret.h"
#include "models/result.h"

namespace Switchback {

/// A file of secrets that a person keeps where Switchback is not: a line that says what it is and how it is opened, then
/// the sealed secrets as text that survives being mailed and printed.
///
/// | code | what happened |
/// |---|---|
/// | keyfile.passphrase | shorter than shortestPassphrase |
/// | keyfile.exists | there is a file of that name; it is left alone |
/// | keyfile.not-written, keyfile.not-read | the system says why |
/// | keyfile.no-memory | the passphrase could not be made a key of |
/// | keyfile.unknown | it is no key file, or one of a newer release |
/// | keyfile.closed | another passphrase, or it was damaged |

/// Under its own name there is the whole file, read back, or none. Only the person may read it.
[[nodiscard]] Result<void> writeKeyFile(const QString &path, const NamedSecrets &secrets, const Secret &passphrase,
                                        const SealCost &cost = {});
[[nodiscard]] Result<NamedSecrets> readKeyFile(const QString &path, const Secret &passphrase);

} // namespace Switchback
