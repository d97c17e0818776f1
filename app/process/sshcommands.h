// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandhost.h"
#include "app/process/sshconnection.h"
#include "app/process/sshhostkey.h"

namespace Switchback {

class SshScript;

/// Commands on another host, by the user's own OpenSSH: its configuration, agent and known hosts. They share a connection.
///
/// Arguments and variables reach the host encrypted and through the command's input, so they stand in no command line on
/// the way; in the end the arguments, as everywhere, are in the command's own. A cancel ends everything that the command
/// started there, and so does a lost connection (SshScript). Exit codes come from the host's own word: ssh's 255 is not
/// taken for the command's. Problems: SshProblem and CommandProblem.
class SshCommands : public CommandHost {
public:
    /// With a connection of its own.
    explicit SshCommands(const SshTarget &target, std::shared_ptr<const Redactor> redactor = {});
    explicit SshCommands(std::shared_ptr<const SshConnection> connection,
                         std::shared_ptr<const Redactor> redactor = {});

    [[nodiscard]] const SshTarget &target() const { return m_connection->target(); }
    /// What `ssh.host-key-unknown` is about: to be shown, compared by a person, and then given to trust().
    [[nodiscard]] Result<SshHostKey> offeredKey(const std::stop_token &stop) const;
    [[nodiscard]] Result<void> trust(const SshHostKey &key, const std::stop_token &stop) const;

protected:
    [[nodiscard]] Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                 const ByteSink &output, const ByteSink &error) const override;
    /// ssh with \a line for the host's login shell, over the shared connection.
    [[nodiscard]] Command sshCommand(const QString &line) const;

private:
    void endFromBeside(const SshScript &script) const;

    std::shared_ptr<const SshConnection> m_connection;
};

} // namespace Switchback
