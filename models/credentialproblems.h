// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QList>

#include <chrono>
#include <optional>

namespace Switchback {

/// What is said when the keyring has \a trouble; Slow has a function of its own. \a details is the keyring's own word, for the engineer.
[[nodiscard]] Problem keyringProblem(KeyringTrouble trouble, const QString &details = {});
/// The same for a keyring that gave no answer within \a limit.
[[nodiscard]] Problem slowKeyringProblem(std::chrono::milliseconds limit);
/// The name of a credential is empty, too long, or not text that a keyring can hold.
[[nodiscard]] Problem credentialNameProblem(const QString &name);

/// Which trouble the problem tells of; nothing when it is none of the keyring's.
[[nodiscard]] std::optional<KeyringTrouble> keyringTrouble(const Problem &problem);
/// What the person can be offered, the best first. Empty when it is no problem of the keyring's.
[[nodiscard]] QList<CredentialChoice> credentialChoices(const Problem &problem);

} // namespace Switchback
