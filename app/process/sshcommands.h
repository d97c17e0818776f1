// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandhost.h"
#include "app/process/sshhostkey.h"

#include <QTemporaryDir>

namespace Switchback {

class SshScript;

/// Commands on another host, by the user's own OpenSSH: its configuration, agent and known hosts. The connection is made
/// by the first command, shared by those that follow, and closed with this object or after a minute without use.
///
/// Arguments and variables reach the host encrypted and through the command's input, so they stand in no command line on
/// the way; in the end the arguments, as everywhere, are in the command's own. A cancel ends everything that the command
/// started there, and so does a lost connection (SshScript). Exit codes come from the host's own word: ssh's 255 is not
/// taken for the command's. Problems: SshProblem and CommandProblem.
class SshCommands : public CommandHost {
public:
    explicit SshCommands(SshTarget target, std::shared_ptr<const Redactor> redactor = {});
    ~SshCommands() override;

    [[nodiscard]] const SshTarget &target() const { return m_target; }
    /// What `ssh.host-key-unknown` is about: to be shown, compared by a person, and then given to trust().
    [[nodiscard]] Result<SshHostKey> offeredKey(const std::stop_token &stop) const;
    [[nodiscard]] Result<void> trust(const SshHostKey &key, const std::stop_token &stop) const;

protected:
    [[nodiscard]] Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                 const ByteSink &output, const ByteSink &error) const override;

private:
    /// Up to the host's name.
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QList<QByteArray> environment() const;
    void endFromBeside(const SshScript &script) const;

    SshTarget m_target;
    QTemporaryDir m_folder; ///< of the shared connection's socket; only we may enter it
};

} // namespace Switchback
