// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace Switchback {

/// How long to wait for a keyring, and what ends the waiting before.
struct Patience {
    std::chrono::milliseconds limit{5000};
    std::stop_token stop;
};

/// Where secrets are kept. Everybody else only knows their names. Functions block until there is an answer, at most as
/// long as the Patience allows; call them from a lane, never from the GUI thread. Implementations are thread-safe.
///
/// A Problem tells by keyringTrouble() what is the matter and by credentialChoices() what can be offered
/// (models/credentialproblems.h). A keyring that is locked, absent or slow is always a Problem: "not stored" is only
/// said when it is known.
class Credentials {
public:
    Credentials() = default;
    virtual ~Credentials() = default;
    Q_DISABLE_COPY_MOVE(Credentials)

    /// Keeps \a secret under \a name, in the place of an older one; read back before it counts as stored. After a
    /// time-out it may be stored all the same.
    [[nodiscard]] virtual Result<void> store(const QString &name, const Secret &secret, const Patience &patience) = 0;
    /// Nothing: it is known that none is stored.
    [[nodiscard]] virtual Result<std::optional<Secret>> read(const QString &name, const Patience &patience) = 0;
    /// Looked for again before it counts as removed. That none is stored is no Problem.
    [[nodiscard]] virtual Result<void> remove(const QString &name, const Patience &patience) = 0;
    /// The names under which secrets are stored, sorted by code point.
    [[nodiscard]] virtual Result<QStringList> names(const Patience &patience) = 0;
    /// Makes the keyring ask the person to unlock it, or to make it where there is none yet. Be patient: it waits for
    /// a person.
    [[nodiscard]] virtual Result<void> unlock(const Patience &patience) = 0;
};

/// Whether a keyring can hold this name: not empty, at most 512 UTF-16 units, text without control characters.
[[nodiscard]] bool isCredentialName(const QString &name);

} // namespace Switchback
