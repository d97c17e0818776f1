// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/sshcommands.h"

namespace Switchback {

/// Commands on a Windows host, by the user's own OpenSSH and by the host's PowerShell (PowerShellScript). Nothing secret
/// stands in a command line on the way. Exit codes come from the host's own word. Files cannot be transferred.
///
/// A cancel or a deadline closes the connection, and sshd ends what the command started; what the command had others do, as
/// msiexec does, goes on. Who must not be interrupted is run without a stop_token. Problems: SshProblem, CommandProblem.
class WindowsCommands final : public SshCommands {
public:
    using SshCommands::SshCommands;

    [[nodiscard]] HostFamily family() const override { return HostFamily::Windows; }

protected:
    [[nodiscard]] Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                 const ByteSink &output, const ByteSink &error) const override;
};

} // namespace Switchback
