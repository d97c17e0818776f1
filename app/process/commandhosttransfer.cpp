// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/commandhost.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

// sb_sum FILE: its SHA-256, as coreutils or Perl tell it.
constexpr auto checksum = R"sh(
sb_sum() { { sha256sum 2>/dev/null || shasum -a 256; } <"$1" | cut -c 1-64; }
)sh";
constexpr int damagedCode = 90;

// $1: the file beside; $2: the final name; $3: the checksum; $4: the exit code when it differs.
constexpr auto receive = R"sh(umask 077
[ ! -d "$2" ] || { echo "It is a folder." >&2; exit 1; }
trap 'rm -f -- "$1"' EXIT
trap 'exit 1' HUP INT TERM
cat >"$1" || exit 1
[ "$(sb_sum "$1")" = "$3" ] || exit "$4"
mv -f -- "$1" "$2")sh";

// $1: the file. Prints a line with checksum and size, then what is in it.
constexpr auto send = R"sh([ -r "$1" ] || { echo "It is not there, or it may not be read." >&2; exit 1; }
[ ! -d "$1" ] || { echo "It is a folder." >&2; exit 1; }
sb_s=$(sb_sum "$1") && sb_n=$(wc -c <"$1") && echo "$sb_s" $sb_n && exec cat <"$1")sh";

Problem damaged(const QString &from, const QString &to)
{
    return {
        .kind = ProblemKind::Network,
        .owner = Owner::Network,
        .code = u"transfer.damaged"_s,
        .sentence =
            Text(QT_TRANSLATE_NOOP("Text", "%1 did not arrive as it was sent; %2 is as it was before."), {from, to}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Try again, and make sure that nothing changes the file meanwhile.")),
        .details = {}};
}

Problem unreadable(const QFile &file)
{
    return {.kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"transfer.local-file"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be read: %2."),
                             {file.fileName(), file.errorString()}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that it is there and that it may be read.")),
            .details = {}};
}

Problem unwritable(const QSaveFile &file)
{
    return {.kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"transfer.local-file"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be written: %2."),
                             {file.fileName(), file.errorString()}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that its folder is there and that the disk is not full.")),
            .details = {}};
}

Problem failed(const QString &path, const QString &words)
{
    return {
        .kind = ProblemKind::Remote,
        .owner = Owner::Platform,
        .code = u"transfer.host-file"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be read or written on the host."), {path}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that it is there, that it may be used, and that the disk of "
                                                 "the host is not full.")),
        .details = words};
}

/// What send prints, as it comes: its first line, then the file.
class ReceivedFile {
public:
    ReceivedFile(QSaveFile &target, const TransferProgress &progress)
        : m_target(target)
        , m_progress(progress)
    {
    }

    /// False when it cannot be written.
    [[nodiscard]] bool add(QByteArray bytes)
    {
        if (!m_hasHeader) {
            m_header += bytes;
            const qsizetype end = m_header.indexOf('\n');
            if (end < 0)
                return true;
            m_hasHeader = true;
            bytes = m_header.mid(end + 1);
            m_header.truncate(end);
        }
        m_hash.addData(bytes);
        m_done += bytes.size();
        if (m_target.write(bytes) != bytes.size())
            return false;
        if (m_progress && !bytes.isEmpty())
            m_progress(m_done, m_header.mid(m_header.indexOf(' ') + 1).toLongLong());
        return true;
    }
    [[nodiscard]] bool isWhole() const
    {
        return m_hasHeader && m_header == m_hash.result().toHex() + ' ' + QByteArray::number(m_done);
    }

private:
    QSaveFile &m_target;
    const TransferProgress &m_progress;
    QByteArray m_header;
    bool m_hasHeader = false;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_done = 0;
};

Command script(const char *text, const QStringList &arguments)
{
    return {.program = u"sh"_s,
            .arguments =
                QStringList{u"-c"_s, QString::fromLatin1(checksum) + QString::fromLatin1(text), u"sh"_s} + arguments,
            .workingDirectory = {},
            .environment = {}};
}

ByteSink into(QByteArray &bytes)
{
    return [&bytes](const QByteArray &more) { bytes += more; };
}

Result<QByteArray> checksumOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Failure(unreadable(file));
    return hash.result().toHex();
}

} // namespace

Result<void> CommandHost::upload(const QString &file, const QString &path, const std::stop_token &stop,
                                 const TransferProgress &progress) const
{
    const Result<QByteArray> sum = checksumOf(file);
    if (!sum)
        return Failure(sum.error());
    const QString part = path + u".part-"_s + QUuid::createUuid().toString(QUuid::Id128);
    const qint64 total = QFileInfo(file).size();
    qint64 done = 0;
    Command command = script(receive, {part, path, QString::fromLatin1(*sum), QString::number(damagedCode)});
    command.redactor = m_redactor;
    command.input = FileInput{file, [&](qint64 size) {
                                  done += size;
                                  if (progress)
                                      progress(done, total);
                              }};
    QByteArray said;
    const Result<CommandOutcome> outcome = execute(command, stop, into(said), into(said));
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode == damagedCode)
        return Failure(damaged(file, path));
    if (!outcome->succeeded())
        return Failure(failed(path, words(said)));
    return {};
}

Result<void> CommandHost::download(const QString &path, const QString &file, const std::stop_token &stop,
                                   const TransferProgress &progress) const
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return Failure(unwritable(target));
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::stop_source full;
    const std::stop_callback passOn(stop, [&full] { full.request_stop(); });
    ReceivedFile received(target, progress);
    const ByteSink keep = [&](const QByteArray &bytes) {
        if (!received.add(bytes))
            full.request_stop();
    };
    QByteArray said;
    Command command = script(send, {path});
    command.redactor = m_redactor;
    const Result<CommandOutcome> outcome = execute(command, full.get_token(), keep, into(said));
    if (target.error() != QFileDevice::NoError)
        return Failure(unwritable(target));
    if (!outcome)
        return Failure(outcome.error());
    if (!outcome->succeeded())
        return Failure(failed(path, words(said)));
    if (!received.isWhole())
        return Failure(damaged(path, file));
    if (!target.commit())
        return Failure(unwritable(target));
    return {};
}

} // namespace Switchback
