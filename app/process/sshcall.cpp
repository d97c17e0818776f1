// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshcall.h"

#include "app/process/sshproblem.h"

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Clock = std::chrono::steady_clock;

constexpr QByteArrayView exitWord("exit ");
constexpr QByteArrayView unsuitableWord("unsuitable ");

} // namespace

SshCall::SshCall(const SshTarget &target, const Command &command, const SshScript &script, InputPump &input,
                 ByteSink output, ByteSink error)
    : m_target(target)
    , m_command(command)
    , m_input(input)
    , m_output(std::move(output))
    , m_error(std::move(error))
    , m_outputFilter(script.marker())
    , m_errorFilter(script.marker())
    , m_fed(!script.hasInput())
{
    m_input.prepend(script.program());
    m_input.keepOpen();
}

Result<CommandOutcome> SshCall::run(ChildProcess &ssh, const std::stop_token &stop, const Ender &ender)
{
    ChildLoop loop(
        ssh, m_input, [this](const QByteArray &bytes) { takeOutput(bytes); },
        [this](const QByteArray &bytes) { takeError(bytes); });
    std::optional<ChildLoop::Instant> limit;
    if (m_command.deadline)
        limit = Clock::now() + *m_command.deadline;
    const Result<ChildLoop::End> over = loop.run(stop, limit);
    const bool isExited = over && *over == ChildLoop::End::Exited;
    const bool isConfirmed = isExited || end(ssh, loop, ender);
    loop.drain();
    if (const QByteArray rest = m_errorFilter.rest(); m_errorStarted && !rest.isEmpty())
        m_error(rest);
    if (isExited)
        return verdict(ssh.exitCode());
    if (!isConfirmed)
        return Failure(SshProblem::notConfirmed(m_target, m_command.program));
    if (!over)
        return Failure(over.error());
    return Failure(*over == ChildLoop::End::Stopped ? cancelledProblem() : CommandProblem::deadline(m_command));
}

void SshCall::takeOutput(const QByteArray &bytes)
{
    if (m_outputStarted) {
        m_output(bytes);
        return;
    }
    // What login scripts print before the command is not the command's.
    const QList<MarkerFilter::Piece> pieces = m_outputFilter.add(bytes);
    for (const MarkerFilter::Piece &piece : pieces) {
        if (m_outputStarted && !piece.bytes.isEmpty())
            m_output(piece.bytes);
        else
            remember(piece.bytes);
        m_outputStarted = m_outputStarted || piece.marker == "started";
    }
    if (!m_outputStarted)
        return;
    // No other marker comes by this stream.
    if (const QByteArray rest = m_outputFilter.rest(); !rest.isEmpty())
        m_output(rest);
}

void SshCall::takeError(const QByteArray &bytes)
{
    const QList<MarkerFilter::Piece> pieces = m_errorFilter.add(bytes);
    for (const MarkerFilter::Piece &piece : pieces) {
        remember(piece.bytes);
        if (m_errorStarted && !piece.bytes.isEmpty())
            m_error(piece.bytes);
        if (!piece.marker.isEmpty())
            obey(piece.marker);
    }
}

void SshCall::remember(const QByteArray &words)
{
    constexpr qsizetype kept = 4096;
    m_lastWords += words;
    m_lastWords = m_lastWords.right(kept);
}

void SshCall::obey(const QByteArray &marker)
{
    if (marker == "started") {
        m_errorStarted = true;
        m_lastWords.clear();
    } else if (marker == "fed") {
        m_fed = true;
        // Cannot fail: there is no file in it.
        (void)m_input.append(QByteArray("\n"));
    } else if (marker.startsWith(exitWord)) {
        m_exitCode = marker.mid(exitWord.size()).toInt();
        m_input.end();
    } else {
        m_obstacle = marker;
        m_input.end();
    }
}

QString SshCall::words() const
{
    return redacted(m_command, QString::fromUtf8(m_lastWords));
}

Result<CommandOutcome> SshCall::verdict(int sshCode) const
{
    if (m_obstacle == "missing")
        return Failure(CommandProblem::notStarted(m_command, QString::fromLatin1(::strerrordesc_np(ENOENT))));
    if (m_obstacle == "denied")
        return Failure(CommandProblem::notStarted(m_command, QString::fromLatin1(::strerrordesc_np(EACCES))));
    if (m_obstacle == "no-folder")
        return Failure(CommandProblem::noFolder(m_command));
    if (m_obstacle.startsWith(unsuitableWord))
        return Failure(SshProblem::unsuitable(m_target, QString::fromUtf8(m_obstacle.mid(unsuitableWord.size()))));
    if (m_exitCode)
        return CommandOutcome{.exitCode = *m_exitCode};
    // A connection that is shared is lost without a word.
    constexpr int ownFailure = 255;
    const bool isLost = hasStarted() || (sshCode == ownFailure && m_lastWords.isEmpty());
    return Failure(isLost ? SshProblem::lost(m_target, words()) : SshProblem::fromWords(m_target, words()));
}

bool SshCall::end(ChildProcess &ssh, ChildLoop &loop, const Ender &ender)
{
    // Before the script has spoken there may be no connection yet: then there is nothing to wait for. If it runs all the
    // same, it sees the end of its input and ends the command by itself.
    constexpr std::chrono::seconds unheard(1);
    constexpr std::chrono::seconds answer(15);
    const auto endsWithin = [&loop](std::chrono::milliseconds patience) {
        const Result<ChildLoop::End> end = loop.run({}, Clock::now() + patience);
        return end && *end == ChildLoop::End::Exited;
    };
    m_input.end();
    bool hasEnded = endsWithin(unheard);
    if (!hasEnded && hasStarted()) {
        if (!m_fed)
            ender();
        hasEnded = endsWithin(m_command.grace + answer);
    }
    if (!hasEnded)
        ssh.kill();
    loop.drain();
    return m_exitCode || !hasStarted();
}

} // namespace Switchback
