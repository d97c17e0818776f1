// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/command.h"

namespace Switchback {

/// What a host is told so that it runs a command for us.
///
/// The command line that ssh gets, which everybody on both machines can read, is always the same but for a random word:
/// bootstrap(). It reads the rest from its standard input, up to a line with that word, and runs it: program(), with the
/// arguments, the folder and the variables, secret ones too. The shell keeps them to itself; only the command gets the
/// variables. Then comes what the command reads.
///
/// The script answers with lines that begin with marker() (MarkerFilter). No command line and no environment has it while
/// the command runs, so the command's output never holds it by accident.
///
/// | marker | stream | |
/// |---|---|---|
/// | started | both | what came before was said by login scripts, what follows by the command |
/// | missing, denied, no-folder | error | the command cannot be started |
/// | unsuitable NAME | error | the host lacks a tool that the script needs |
/// | fed | error | the command has all of its input; answered by one line, so that it sees the end of its input only when
///   that is not the end of the connection |
/// | exit CODE | error | it has ended, and so has everything that it left running |
///
/// The end of the script's own input, which is also what a cut connection looks like, ends the command: SIGTERM for each
/// process that carries the tag in its environment and for the group it leads, SIGKILL after the grace. While input is
/// being fed, and its end may thus be hidden behind data that nobody takes, the script also looks whether sshd lives.
class SshScript {
public:
    /// \a inputSize: of the command's input, in bytes.
    SshScript(const Command &command, qint64 inputSize);

    [[nodiscard]] const QByteArray &marker() const { return m_marker; }
    /// For any login shell.
    [[nodiscard]] QString bootstrap() const;
    [[nodiscard]] std::shared_ptr<const Secret> program() const { return m_program; }
    [[nodiscard]] bool hasInput() const { return m_hasInput; }
    /// A second command that ends the first, for when its input is stuck; reads nothing.
    [[nodiscard]] Command ender() const;

private:
    QByteArray m_tag; ///< of the command's processes; also ends the program
    QByteArray m_marker;
    std::chrono::milliseconds m_grace;
    bool m_hasInput;
    std::shared_ptr<const Secret> m_program;
};

} // namespace Switchback
