// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/windowscommands.h"

#include "app/process/commandrunner.h"
#include "app/process/markerfilter.h"
#include "app/process/powershell.h"
#include "app/process/sshproblem.h"

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr QByteArrayView exitWord("exit ");

/// One of the two streams of a command.
class AnswerStream {
public:
    AnswerStream(const PowerShellScript &script, const ByteSink &sink)
        : m_filter(script.marker())
        , m_sink(sink)
    {
    }

    void take(const QByteArray &bytes)
    {
        const QList<MarkerFilter::Piece> pieces = m_filter.add(bytes);
        for (const MarkerFilter::Piece &piece : pieces) {
            pass(piece.bytes);
            if (piece.marker == "started")
                m_isStarted = true;
            else if (!piece.marker.isEmpty())
                m_end = piece.marker;
        }
    }
    void finish() { pass(m_filter.rest()); }

    [[nodiscard]] bool isStarted() const { return m_isStarted; }
    /// "missing", "exit 3", or nothing.
    [[nodiscard]] const QByteArray &end() const { return m_end; }
    /// Of whoever speaks instead of the command.
    [[nodiscard]] QString words() const { return QString::fromUtf8(m_words); }

private:
    void pass(const QByteArray &bytes)
    {
        constexpr qsizetype kept = 4096;
        if (m_isStarted && m_end.isEmpty()) {
            if (!bytes.isEmpty())
                m_sink(bytes);
            return;
        }
        m_words += bytes;
        m_words = m_words.right(kept);
    }

    MarkerFilter m_filter;
    const ByteSink &m_sink;
    bool m_isStarted = false;
    QByteArray m_end;
    QByteArray m_words;
};

/// Why there is no exit code.
Problem noAnswer(const SshTarget &target, const AnswerStream &output, const AnswerStream &error, int sshCode)
{
    constexpr int ownFailure = 255;
    const QString words = error.words();
    if (output.isStarted())
        return SshProblem::lost(target, words);
    return sshCode == ownFailure ? SshProblem::fromWords(target, words)
                                 : SshProblem::unsuitable(target, u"PowerShell"_s);
}

} // namespace

Result<CommandOutcome> WindowsCommands::execute(const Command &command, const std::stop_token &stop,
                                                const ByteSink &output, const ByteSink &error) const
{
    if (const Result<void> checked = checkTarget(target()).and_then([&command] { return checkCommand(command); });
        !checked)
        return Failure(checked.error());
    const PowerShellScript script(command);
    Command ssh = sshCommand(PowerShellScript::bootstrap());
    ssh.input = script.program();
    ssh.deadline = command.deadline;
    AnswerStream out(script, output);
    AnswerStream err(script, error);
    const Result<CommandOutcome> ended = runCommandRaw(
        ssh, stop, [&out](const QByteArray &bytes) { out.take(bytes); },
        [&err](const QByteArray &bytes) { err.take(bytes); });
    out.finish();
    err.finish();
    if (!ended)
        return Failure(ended.error().code == "process.not-started"_L1
                           ? SshProblem::notInstalled(target(), ended.error().details)
                           : ended.error());
    if (out.end() == "missing")
        return Failure(CommandProblem::notStarted(command, QString::fromLatin1(::strerrordesc_np(ENOENT))));
    if (out.end().startsWith(exitWord))
        return CommandOutcome{.exitCode = out.end().mid(exitWord.size()).toInt()};
    const Problem problem = noAnswer(target(), out, err, ended->exitCode);
    if (problem.code == "ssh.host-key-unknown"_L1)
        if (const Result<SshHostKey> key = offeredKey(stop); key)
            return Failure(SshProblem::unknownKey(target(), *key));
    return Failure(problem);
}

} // namespace Switchback
