// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/command.h"

namespace Switchback {

/// What a Windows host is told so that its PowerShell (5.1, which every supported Windows has) runs a command for us.
///
/// The command line that everybody there can read is always the same, bootstrap(). It reads the rest from its standard
/// input and runs it: program(), with arguments and variables, secret ones too. Both streams are the command's, and have
/// beside it lines that begin with marker():
///
/// | marker | stream | |
/// |---|---|---|
/// | started | both | what came before was said by login scripts |
/// | missing | output | there is no such program |
/// | exit CODE | output | it has ended |
///
/// A command "powershell -Command TEXT" is not started as another program: TEXT is run where it is, and ends with 1 when it
/// throws, 0 otherwise. Commands read nothing: their input is empty.
class PowerShellScript {
public:
    explicit PowerShellScript(const Command &command);

    [[nodiscard]] const QByteArray &marker() const { return m_marker; }
    /// For cmd.exe and for PowerShell, whichever the host's sshd starts.
    [[nodiscard]] static QString bootstrap();
    [[nodiscard]] std::shared_ptr<const Secret> program() const { return m_program; }

private:
    QByteArray m_marker;
    std::shared_ptr<const Secret> m_program;
};

/// A text of a script, run by the host's own PowerShell.
[[nodiscard]] Command powerShell(const QString &script);

/// 'Ada''s': one word for PowerShell.
[[nodiscard]] QString powerShellQuoted(const QString &text);
/// The same for an argument of a program: PowerShell 5.1 puts arguments in quotation marks and leaves those in them as they
/// are, so that they need a backslash, and so does a backslash before the end of a quoted one.
[[nodiscard]] QString powerShellArgument(const QString &text);

} // namespace Switchback
