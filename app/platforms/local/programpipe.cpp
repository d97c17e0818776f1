// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/programpipe.h"

#include "app/process/childprocess.h"
#include "app/process/linesplitter.h"
#include "app/process/processgroup.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr size_t pieceBytes = size_t(1) << 20;
constexpr qsizetype keptLines = 20;

/// Keeps SIGPIPE from this thread, which would end us when the reader ends before it has read everything.
class NoBrokenPipeSignal {
public:
    NoBrokenPipeSignal()
    {
        sigemptyset(&m_brokenPipe);
        sigaddset(&m_brokenPipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_brokenPipe, &m_before);
    }
    ~NoBrokenPipeSignal()
    {
        constexpr timespec now{};
        ::sigtimedwait(&m_brokenPipe, nullptr, &now);
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    Q_DISABLE_COPY_MOVE(NoBrokenPipeSignal)

private:
    sigset_t m_brokenPipe{};
    sigset_t m_before{};
};

/// One of the two programs, in a session of its own.
class Half {
public:
    Half(ChildProcess child, const QString &tag)
        : m_child(std::move(child))
        , m_identity(identifyProcess(m_child.pid(), tag))
    {
    }

    [[nodiscard]] static Result<Half> start(const Command &command)
    {
        if (const Result<void> checked = checkCommand(command); !checked)
            return Failure(checked.error());
        const QString tag = newProcessTag();
        QProcessEnvironment environment = command.environment;
        environment.insert(QString::fromLatin1(processTagVariable), tag);
        QList<QByteArray> variables;
        const QStringList texts = environment.toStringList();
        for (const QString &text : texts)
            variables.append(text.toLocal8Bit());
        tl::expected<ChildProcess, QString> child = ChildProcess::start({.program = command.program,
                                                                         .arguments = command.arguments,
                                                                         .workingDirectory = command.workingDirectory,
                                                                         .environment = variables});
        if (!child)
            return Failure(CommandProblem::notStarted(command, child.error()));
        return Half(std::move(*child), tag);
    }

    [[nodiscard]] ChildProcess &child() { return m_child; }
    [[nodiscard]] const QStringList &words() const { return m_words; }
    void askToEnd() const { askProcessGroupToEnd(m_identity); }
    [[nodiscard]] Result<void> end(std::chrono::milliseconds grace) { return endProcessGroup(m_identity, grace); }

    void readWords(FileDescriptor &source)
    {
        std::array<char, 16384> buffer;
        const ssize_t count = ::read(source.get(), buffer.data(), buffer.size());
        if (count > 0)
            m_lines.add(QByteArray(buffer.data(), count), sink());
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            source.close();
    }
    void finishWords() { m_lines.finish(sink()); }

private:
    [[nodiscard]] LineSplitter::Sink sink()
    {
        return [this](const QString &line) {
            m_words.append(line);
            if (m_words.size() > keptLines)
                m_words.removeFirst();
        };
    }

    ChildProcess m_child;
    ProcessIdentity m_identity;
    LineSplitter m_lines;
    QStringList m_words;
};

/// Moves what the writer wrote to the reader as both are ready, and hears what they complain about.
class Mover {
public:
    Mover(Half &writer, Half &reader, const std::function<void(qint64)> &moved)
        : m_writer(writer)
        , m_reader(reader)
        , m_moved(moved)
    {
        m_writer.child().input().close();
    }

    /// Until both have ended, or the reader before its time; false when \a stop was requested before.
    [[nodiscard]] bool run(const std::stop_token &stop)
    {
        const FileDescriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
        const std::stop_callback waker(stop, [&wake] { ::eventfd_write(wake.get(), 1); });
        while (!(m_writerEnded && m_readerEnded && m_isDone)) {
            if (stop.stop_requested())
                return false;
            step(wake);
            // What the writer would still ask the server for is for nobody.
            if (m_readerEnded && m_readerGaveUp)
                return true;
        }
        return true;
    }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] bool readerGaveUp() const { return m_readerGaveUp; }

private:
    void step(const FileDescriptor &wake)
    {
        FileDescriptor &source = m_writer.child().output();
        FileDescriptor &target = m_reader.child().input();
        // poll() leaves out what is negative. Room is waited for only when there is something to move.
        std::array<pollfd, 8> ready{{{wake.get(), POLLIN, 0},
                                     {m_isDone || m_hasData ? -1 : source.get(), POLLIN, 0},
                                     {m_isDone || !m_hasData ? -1 : target.get(), POLLOUT, 0},
                                     {m_writer.child().error().get(), POLLIN, 0},
                                     {m_reader.child().error().get(), POLLIN, 0},
                                     {m_reader.child().output().get(), POLLIN, 0},
                                     {m_writerEnded ? -1 : m_writer.child().ended().get(), POLLIN, 0},
                                     {m_readerEnded ? -1 : m_reader.child().ended().get(), POLLIN, 0}}};
        ::poll(ready.data(), ready.size(), -1);
        if (ready[1].revents != 0)
            m_hasData = true;
        if (ready[2].revents != 0)
            move(source, target);
        if (ready[3].revents != 0)
            m_writer.readWords(m_writer.child().error());
        if (ready[4].revents != 0)
            m_reader.readWords(m_reader.child().error());
        if (ready[5].revents != 0)
            m_reader.readWords(m_reader.child().output());
        m_writerEnded = m_writerEnded || ready[6].revents != 0;
        if (ready[7].revents != 0) {
            m_readerEnded = true;
            m_readerGaveUp = m_readerGaveUp || !m_isDone;
            finish();
        }
    }

    void move(FileDescriptor &source, FileDescriptor &target)
    {
        m_hasData = false;
        const ssize_t count =
            ::splice(source.get(), nullptr, target.get(), nullptr, pieceBytes, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        if (count > 0) {
            m_bytes += count;
            if (m_moved)
                m_moved(m_bytes);
        } else if (count == 0) {
            finish();
        } else if (errno != EAGAIN && errno != EINTR) {
            m_readerGaveUp = true;
            finish();
        }
    }

    /// The end of the input for the one, the end of being heard for the other.
    void finish()
    {
        m_isDone = true;
        m_writer.child().output().close();
        m_reader.child().input().close();
    }

    Half &m_writer;
    Half &m_reader;
    const std::function<void(qint64)> &m_moved;
    qint64 m_bytes = 0;
    bool m_hasData = false;
    bool m_isDone = false;
    bool m_writerEnded = false;
    bool m_readerEnded = false;
    bool m_readerGaveUp = false;
};

void hearRest(Half &half)
{
    // Whoever is left may go on writing: what fits into a pipe, and no more.
    constexpr int pieces = 8;
    for (int piece = 0; piece < pieces && half.child().error().isOpen(); ++piece)
        half.readWords(half.child().error());
    half.finishWords();
}

} // namespace

Result<ProgramPipeOutcome> runProgramPipe(const Command &writer, const Command &reader,
                                          const std::function<void(qint64)> &moved, const std::stop_token &stop)
{
    const NoBrokenPipeSignal quiet;
    Result<Half> reads = Half::start(reader);
    if (!reads)
        return Failure(reads.error());
    Result<Half> writes = Half::start(writer);
    if (!writes) {
        // The Problem that is told is the one of the start.
        const Result<void> ended = reads->end(reader.grace);
        Q_UNUSED(ended)
        return Failure(writes.error());
    }
    Mover mover(*writes, *reads, moved);
    const bool wasRun = mover.run(stop);
    // Both at once: the time of grace passes for both.
    writes->askToEnd();
    reads->askToEnd();
    const Result<void> writerEnded = writes->end(writer.grace);
    const Result<void> readerEnded = reads->end(reader.grace);
    hearRest(*writes);
    hearRest(*reads);
    if (!writerEnded)
        return Failure(writerEnded.error());
    if (!readerEnded)
        return Failure(readerEnded.error());
    if (!wasRun)
        return Failure(cancelledProblem());
    return ProgramPipeOutcome{.writerExitCode = writes->child().exitCode(),
                              .readerExitCode = reads->child().exitCode(),
                              .readerGaveUp = mover.readerGaveUp(),
                              .writerWords = writes->words(),
                              .readerWords = reads->words(),
                              .bytes = mover.bytes()};
}

} // namespace Switchback
