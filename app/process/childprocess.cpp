// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/childprocess.h"

#include <QFile>
#include <QStringList>

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

namespace Switchback {

namespace {

struct Pipe {
    FileDescriptor read;
    FileDescriptor write;
};

bool makePipe(Pipe &pipe)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    pipe.read = FileDescriptor(ends[0]);
    pipe.write = FileDescriptor(ends[1]);
    return true;
}

void makeNonBlocking(const FileDescriptor &descriptor)
{
    ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) | O_NONBLOCK);
}

/// Pointers into \a words, closed by a null one, as exec wants them.
/// It changes none of them, and a copy might be one of a secret.
std::vector<char *> pointers(const QList<QByteArray> &words)
{
    std::vector<char *> result;
    result.reserve(size_t(words.size()) + 1);
    for (const QByteArray &word : words)
        result.push_back(const_cast<char *>(word.constData()));
    result.push_back(nullptr);
    return result;
}

/// The attributes and file actions of one start.
class Spawner {
public:
    Spawner()
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t defaults;
        sigemptyset(&none);
        sigemptyset(&defaults);
        for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
            sigaddset(&defaults, signal);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &defaults);
        constexpr int flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
        posix_spawnattr_setflags(&m_attributes, short(flags));
    }
    ~Spawner()
    {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }
    Q_DISABLE_COPY_MOVE(Spawner)

    void connect(const FileDescriptor &ours, int theirs)
    {
        posix_spawn_file_actions_adddup2(&m_actions, ours.get(), theirs);
    }
    void changeTo(const QString &folder)
    {
        if (!folder.isEmpty())
            posix_spawn_file_actions_addchdir_np(&m_actions, QFile::encodeName(folder).constData());
    }
    /// 0, or the error's number.
    int spawn(const ChildSpec &spec, pid_t &pid)
    {
        QList<QByteArray> arguments{QFile::encodeName(spec.program)};
        for (const QString &argument : spec.arguments)
            arguments.append(argument.toLocal8Bit());
        return ::posix_spawnp(&pid, arguments.constFirst().constData(), &m_actions, &m_attributes,
                              pointers(arguments).data(), pointers(spec.environment).data());
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

QString systemWords(int error)
{
    return QString::fromLocal8Bit(::strerrordesc_np(error));
}

} // namespace

tl::expected<ChildProcess, QString> ChildProcess::start(const ChildSpec &spec)
{
    Pipe input;
    Pipe output;
    Pipe error;
    if (!makePipe(input) || !makePipe(output) || !makePipe(error))
        return tl::unexpected(systemWords(errno));
    Spawner spawner;
    spawner.connect(input.read, STDIN_FILENO);
    spawner.connect(output.write, STDOUT_FILENO);
    spawner.connect(error.write, STDERR_FILENO);
    spawner.changeTo(spec.workingDirectory);
    ChildProcess child;
    if (const int failure = spawner.spawn(spec, child.m_pid); failure != 0)
        return tl::unexpected(systemWords(failure));
    child.m_input = std::move(input.write);
    child.m_output = std::move(output.read);
    child.m_error = std::move(error.read);
    for (const FileDescriptor *ours : {&child.m_input, &child.m_output, &child.m_error})
        makeNonBlocking(*ours);
    // pidfd_open(2); glibc 2.36 has a wrapper, but in a header that clashes with others.
    child.m_ended = FileDescriptor(int(::syscall(SYS_pidfd_open, child.m_pid, 0U)));
    if (!child.m_ended.isOpen()) {
        const QString reason = systemWords(errno);
        child.kill();
        return tl::unexpected(reason);
    }
    return child;
}

int ChildProcess::exitCode()
{
    constexpr int signalBase = 128;
    if (m_exitCode >= 0 || m_pid <= 0)
        return m_exitCode;
    int status = 0;
    pid_t answer = 0;
    do
        answer = ::waitpid(m_pid, &status, 0);
    while (answer < 0 && errno == EINTR);
    m_exitCode = WIFSIGNALED(status) ? signalBase + WTERMSIG(status) : WEXITSTATUS(status);
    return m_exitCode;
}

void ChildProcess::kill()
{
    ::kill(m_pid, SIGKILL);
    (void)exitCode();
}

ChildProcess::~ChildProcess()
{
    if (m_exitCode < 0 && m_ended.isOpen())
        ::waitpid(m_pid, nullptr, WNOHANG);
}

} // namespace Switchback
