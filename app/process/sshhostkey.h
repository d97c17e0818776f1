// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/sshtarget.h"

#include <QByteArray>

#include <stop_token>

namespace Switchback {

/// The public key by which a host proves who it is.
struct SshHostKey {
    QString name; ///< as known_hosts has it: "example.org", "[example.org]:2222"
    QString type; ///< "ssh-ed25519"
    QByteArray blob;

    /// As ssh and ssh-keygen print it: "SHA256:…".
    [[nodiscard]] QString fingerprint() const;
    /// As known_hosts has it, without the line end.
    [[nodiscard]] QString line() const;

    friend bool operator==(const SshHostKey &, const SshHostKey &) = default;
};

/// The key that the host shows now, nothing compared with anything: to be shown to somebody. Blocks.
[[nodiscard]] Result<SshHostKey> offeredHostKey(const SshTarget &target, const std::stop_token &stop);
/// Appends \a key to the known hosts, after somebody compared its fingerprint. Looks first whether the host still shows
/// it, and refuses when another key is known for the host. Blocks.
[[nodiscard]] Result<void> trustHostKey(const SshTarget &target, const SshHostKey &key, const std::stop_token &stop);

} // namespace Switchback
