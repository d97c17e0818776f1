// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshcommands.h"

#include "app/process/sshcall.h"
#include "app/process/sshproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

SshCommands::SshCommands(const SshTarget &target, std::shared_ptr<const Redactor> redactor)
    : SshCommands(std::make_shared<const SshConnection>(target), std::move(redactor))
{
}

SshCommands::SshCommands(std::shared_ptr<const SshConnection> connection, std::shared_ptr<const Redactor> redactor)
    : CommandHost(std::move(redactor))
    , m_connection(std::move(connection))
{
}

Command SshCommands::sshCommand(const QString &line) const
{
    return {.program = target().program,
            .arguments = m_connection->arguments() << line,
            .workingDirectory = {},
            .environment = m_connection->environment()};
}

Result<CommandOutcome> SshCommands::execute(const Command &command, const std::stop_token &stop, const ByteSink &output,
                                            const ByteSink &error) const
{
    if (const Result<void> checked = checkTarget(target()).and_then([&command] { return checkCommand(command); });
        !checked)
        return Failure(checked.error());
    InputPump input;
    const Result<qint64> size = input.append(command.input);
    if (!size)
        return Failure(size.error());
    const SshScript script(command, *size);
    QList<QByteArray> variables;
    const QStringList plain = m_connection->environment().toStringList();
    for (const QString &variable : plain)
        variables.append(variable.toLocal8Bit());
    tl::expected<ChildProcess, QString> ssh =
        ChildProcess::start({.program = target().program,
                             .arguments = m_connection->arguments() << script.bootstrap(),
                             .workingDirectory = {},
                             .environment = variables});
    if (!ssh)
        return Failure(SshProblem::notInstalled(target(), ssh.error()));
    SshCall call(target(), command, script, input, output, error);
    Result<CommandOutcome> outcome = call.run(*ssh, stop, [&] { endFromBeside(script); });
    if (!outcome && outcome.error().code == "ssh.host-key-unknown"_L1)
        if (const Result<SshHostKey> key = offeredHostKey(target(), stop); key)
            return Failure(SshProblem::unknownKey(target(), *key));
    return outcome;
}

void SshCommands::endFromBeside(const SshScript &script) const
{
    const ByteSink nowhere = [](const QByteArray &) {};
    // The command's own end says whether it helped.
    (void)execute(script.ender(), {}, nowhere, nowhere);
}

Result<SshHostKey> SshCommands::offeredKey(const std::stop_token &stop) const
{
    return offeredHostKey(target(), stop);
}

Result<void> SshCommands::trust(const SshHostKey &key, const std::stop_token &stop) const
{
    return trustHostKey(target(), key, stop);
}

} // namespace Switchback
