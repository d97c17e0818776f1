// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QStringList>

#include <chrono>

namespace Switchback {

/// A host as the user's own OpenSSH knows it. What is left empty is what the user's configuration says.
struct SshTarget {
    QString host; ///< a name, an address, or an alias of the configuration
    QString user;
    int port = 0;
    QString identityFile;   ///< and no other key is tried
    QString configFile;     ///< instead of the user's and the system's
    QString knownHostsFile; ///< instead of the user's and the system's
    QString askPass;        ///< program that asks for passphrases and passwords; empty: nothing is ever asked
    QString program = QStringLiteral("ssh");
    std::chrono::seconds connectTimeout{15};
};

/// A Problem when \a target holds what ssh could take for an option or for two words.
[[nodiscard]] Result<void> checkTarget(const SshTarget &target);
/// What every call of ssh begins with: how to reach the host, and nothing of what the user's configuration may want
/// beside that (forwardings, terminals, commands of its own). Asks nobody and trusts nobody new.
[[nodiscard]] QStringList sshOptions(const SshTarget &target);

} // namespace Switchback
