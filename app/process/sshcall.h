// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childloop.h"
#include "app/process/markerfilter.h"
#include "app/process/sshscript.h"
#include "app/process/sshtarget.h"

namespace Switchback {

/// One command on a host, while it runs: understands what the script says, and judges the end. Used once.
class SshCall {
public:
    /// Runs the script's ender as another command.
    using Ender = std::function<void()>;

    /// \a input has the command's; the script's is put before it. All must outlive it.
    SshCall(const SshTarget &target, const Command &command, const SshScript &script, InputPump &input, ByteSink output,
            ByteSink error);

    [[nodiscard]] Result<CommandOutcome> run(ChildProcess &ssh, const std::stop_token &stop, const Ender &ender);

private:
    void takeOutput(const QByteArray &bytes);
    void takeError(const QByteArray &bytes);
    void remember(const QByteArray &words);
    void obey(const QByteArray &marker);
    [[nodiscard]] Result<CommandOutcome> verdict(int sshCode) const;
    /// Ends the command; true when the host has confirmed it, or when it was never asked to run it.
    [[nodiscard]] bool end(ChildProcess &ssh, ChildLoop &loop, const Ender &ender);
    /// Either stream may be read first.
    [[nodiscard]] bool hasStarted() const { return m_outputStarted || m_errorStarted; }
    [[nodiscard]] QString words() const;

    const SshTarget &m_target;
    const Command &m_command;
    InputPump &m_input;
    ByteSink m_output;
    ByteSink m_error;
    MarkerFilter m_outputFilter;
    MarkerFilter m_errorFilter;
    bool m_outputStarted = false;
    bool m_errorStarted = false;
    bool m_fed;
    QByteArray m_obstacle; ///< "missing", "no-folder", "unsuitable …"
    std::optional<int> m_exitCode;
    QByteArray m_lastWords; ///< of the error stream, and of who speaks instead of the command
};

} // namespace Switchback
