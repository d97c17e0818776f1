// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/sshhostkey.h"
#include "app/process/sshtarget.h"

namespace Switchback {

/// Why a host could not be used. The codes are stable:
///
/// | code | what happened |
/// |---|---|
/// | ssh.target | nothing was started: checkTarget() |
/// | ssh.not-installed | there is no ssh on this machine |
/// | ssh.configuration | ssh does not accept the user's configuration |
/// | ssh.dns, ssh.refused, ssh.unreachable, ssh.timeout | the network, by how far it went |
/// | ssh.host-key-unknown | the host has never been seen; names the key, which can be trusted after somebody compared it |
/// | ssh.host-key-changed, ssh.host-key-revoked | another key than the known one; there is no way to trust it from here |
/// | ssh.permission-denied | the host accepted none of our keys |
/// | ssh.connection-lost | in the middle, or before anything was agreed on |
/// | ssh.unsuitable | it lacks a tool that is needed to run commands safely |
/// | ssh.not-confirmed | a command was told to end and the host does not say that it has |
/// | ssh.failed | anything else, with ssh's own words |
namespace SshProblem {

/// From what ssh printed; \a words are redacted already. Its texts are not translated (OpenSSH has no translations).
[[nodiscard]] Problem fromWords(const SshTarget &target, const QString &words);
[[nodiscard]] Problem notInstalled(const SshTarget &target, const QString &reason);
[[nodiscard]] Problem unknownKey(const SshTarget &target, const SshHostKey &key);
[[nodiscard]] Problem changedKey(const SshTarget &target, const QString &words);
[[nodiscard]] Problem noKey(const SshTarget &target, const QString &words);
/// After the command has started, or when that cannot be told.
[[nodiscard]] Problem lost(const SshTarget &target, const QString &words);
[[nodiscard]] Problem unsuitable(const SshTarget &target, const QString &tool);
[[nodiscard]] Problem notConfirmed(const SshTarget &target, const QString &program);

} // namespace SshProblem

} // namespace Switchback
