// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/commandrunner.h"

#include "app/process/linesplitter.h"
#include "app/process/processgroup.h"

#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Hands the program's words over as lines, whichever stream they came by.
class OutputPump {
public:
    OutputPump(QProcess &process, const LineSink &line)
        : m_process(process)
        , m_line(line)
    {
    }

    void pump()
    {
        m_output.add(m_process.readAllStandardOutput(), [this](const QString &text) { m_line(Stream::Output, text); });
        m_error.add(m_process.readAllStandardError(), [this](const QString &text) { m_line(Stream::Error, text); });
    }
    void finish()
    {
        pump();
        m_output.finish([this](const QString &text) { m_line(Stream::Output, text); });
        m_error.finish([this](const QString &text) { m_line(Stream::Error, text); });
    }

private:
    QProcess &m_process;
    const LineSink &m_line;
    LineSplitter m_output;
    LineSplitter m_error;
};

Problem startProblem(const Command &command, const QString &reason)
{
    return {.kind = ProblemKind::Missing,
            .owner = Owner::You,
            .code = u"process.not-started"_s,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "The program %1 could not be started: %2."), {command.program, reason}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Check that the program and its folder are there and may be used.")),
            .details = command.program + u' ' + command.arguments.join(u' ')};
}

} // namespace

Result<CommandOutcome> runCommand(const Command &command, const std::stop_token &stop, const LineSink &line,
                                  const StartSink &started)
{
    constexpr int pollMilliseconds = 50;
    const QString tag = newProcessTag();
    QProcessEnvironment environment = command.environment;
    environment.insert(QString::fromLatin1(processTagVariable), tag);

    QProcess process;
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setWorkingDirectory(command.workingDirectory);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setsid(); });
    process.start();
    if (!process.waitForStarted())
        return Failure(startProblem(command, process.errorString()));
    const ProcessIdentity identity = identifyProcess(process.processId(), tag);
    if (started)
        started(identity);

    OutputPump pump(process, line);
    while (!process.waitForFinished(pollMilliseconds) && process.state() != QProcess::NotRunning) {
        pump.pump();
        if (!stop.stop_requested())
            continue;
        const Result<void> ended = endProcessGroup(identity, command.grace);
        process.waitForFinished(pollMilliseconds);
        pump.finish();
        return Failure(ended ? cancelledProblem() : ended.error());
    }
    pump.finish();
    if (const Result<void> ended = endProcessGroup(identity, command.grace); !ended)
        return Failure(ended.error());
    constexpr int signalBase = 128;
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    return CommandOutcome{.exitCode = crashed ? signalBase + process.exitCode() : process.exitCode()};
}

} // namespace Switchback
