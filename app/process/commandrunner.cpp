// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/commandrunner.h"

#include "app/process/commandlines.h"
#include "app/process/processgroup.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// NAME=VALUE of all variables; overwritten when it goes, because there are secrets in it.
class EnvironmentBlock {
public:
    EnvironmentBlock(const Command &command, const QString &tag)
    {
        QProcessEnvironment environment = command.environment;
        environment.insert(QString::fromLatin1(processTagVariable), tag);
        for (const SecretVariable &variable : command.secretVariables)
            environment.remove(variable.name);
        const QStringList plain = environment.toStringList();
        for (const QString &variable : plain)
            m_variables.append(variable.toLocal8Bit());
        for (const SecretVariable &variable : command.secretVariables)
            variable.value->use([&](QByteArrayView value) {
                const QByteArray name = variable.name.toLatin1() + '=';
                QByteArray text;
                text.reserve(name.size() + value.size());
                text.append(name).append(value.data(), value.size());
                m_variables.append(text);
            });
    }
    ~EnvironmentBlock()
    {
        for (QByteArray &variable : m_variables)
            wipe(variable);
    }
    Q_DISABLE_COPY_MOVE(EnvironmentBlock)

    [[nodiscard]] const QList<QByteArray> &variables() const { return m_variables; }

private:
    QList<QByteArray> m_variables;
};

tl::expected<ChildProcess, QString> startChild(const Command &command, const QString &tag)
{
    const EnvironmentBlock environment(command, tag);
    return ChildProcess::start({.program = command.program,
                                .arguments = command.arguments,
                                .workingDirectory = command.workingDirectory,
                                .environment = environment.variables()});
}

std::optional<ChildLoop::Instant> limitOf(const Command &command)
{
    return command.deadline ? std::optional(std::chrono::steady_clock::now() + *command.deadline) : std::nullopt;
}

} // namespace

Result<CommandOutcome> runCommandRaw(const Command &command, const std::stop_token &stop, const ByteSink &output,
                                     const ByteSink &error, const StartSink &started)
{
    if (const Result<void> checked = checkCommand(command); !checked)
        return Failure(checked.error());
    if (!command.workingDirectory.isEmpty() && !QFileInfo(command.workingDirectory).isDir())
        return Failure(CommandProblem::noFolder(command));
    InputPump input;
    if (const Result<qint64> appended = input.append(command.input); !appended)
        return Failure(appended.error());
    const std::optional<ChildLoop::Instant> limit = limitOf(command);
    const QString tag = newProcessTag();
    tl::expected<ChildProcess, QString> child = startChild(command, tag);
    if (!child)
        return Failure(CommandProblem::notStarted(command, child.error()));
    const ProcessIdentity identity = identifyProcess(child->pid(), tag);
    if (started)
        started(identity);

    ChildLoop loop(*child, input, output, error);
    const Result<ChildLoop::End> end = loop.run(stop, limit);
    const Result<void> ended = endProcessGroup(identity, command.grace);
    loop.drain();
    if (!ended)
        return Failure(ended.error());
    const CommandOutcome outcome{.exitCode = child->exitCode()};
    if (!end)
        return Failure(end.error());
    if (*end == ChildLoop::End::Stopped)
        return Failure(cancelledProblem());
    if (*end == ChildLoop::End::Late)
        return Failure(CommandProblem::deadline(command));
    return outcome;
}

Result<CommandOutcome> runCommand(const Command &command, const std::stop_token &stop, const LineSink &line,
                                  const StartSink &started)
{
    CommandLines lines(command, line);
    Result<CommandOutcome> outcome = runCommandRaw(command, stop, lines.output(), lines.error(), started);
    lines.finish();
    return outcome;
}

} // namespace Switchback
