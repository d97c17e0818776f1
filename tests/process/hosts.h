// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/localcommands.h"
#include "app/process/sshcommands.h"
#include "tests/process/sshserver.h"

#include <QTest>

namespace Switchback {

/// The two kinds of host that have to behave the same: every test of that runs once with each.
class Hosts {
public:
    /// For a test's data function.
    static void rows()
    {
        QTest::addColumn<bool>("isFar");
        QTest::newRow("this machine") << false;
        QTest::newRow("over ssh") << true;
    }

    [[nodiscard]] SshServer &server() { return m_server; }
    /// The one of the current row.
    [[nodiscard]] const CommandHost &current() const
    {
        QFETCH(bool, isFar);
        return isFar ? static_cast<const CommandHost &>(m_far) : m_here;
    }

private:
    SshServer m_server;
    LocalCommands m_here;
    SshCommands m_far{m_server.target()};
};

/// Keeps the lines that a command prints.
struct Lines {
    QStringList output;
    QStringList error;

    [[nodiscard]] LineSink sink()
    {
        return [this](Stream stream, const QString &text) { (stream == Stream::Output ? output : error).append(text); };
    }
};

[[nodiscard]] inline Command command(const QString &program, const QStringList &arguments = {})
{
    Command result;
    result.program = program;
    result.arguments = arguments;
    return result;
}

[[nodiscard]] inline Command shell(const QString &script, const QStringList &arguments = {})
{
    using namespace Qt::StringLiterals;
    return command(u"sh"_s, QStringList{u"-c"_s, script, u"sh"_s} + arguments);
}

/// The code of the Problem, or what came instead.
template <typename T>
[[nodiscard]] QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("no problem") : result.error().code;
}

} // namespace Switchback
