// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/killpoint.h"

#include <QByteArray>
#include <QFile>
#include <QSet>

#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Switchback::KillPoint {

namespace {

struct Plan {
    std::mutex mutex; // guards what follows
    QString fatal;
    int list = -1;
    QSet<QString> reached;
    bool watchesNetwork = false;
    QString phase; ///< for messages
    int messages = 0;
};

Plan &plan()
{
    static Plan instance;
    return instance;
}

thread_local QString t_phase;
thread_local int t_changes = 0;

} // namespace

void arm(const QString &name, const QString &listFile)
{
    const std::lock_guard guard(plan().mutex);
    plan().fatal = name;
    if (!listFile.isEmpty())
        plan().list = ::open(QFile::encodeName(listFile).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

/// With the mutex held.
static void reachHeld(const QString &name)
{
    if (plan().reached.contains(name))
        return;
    plan().reached.insert(name);
    const QByteArray line = name.toUtf8() + '\n';
    if (plan().list >= 0 && ::write(plan().list, line.constData(), size_t(line.size())) != line.size())
        qFatal("cannot write the list of points");
    if (name == plan().fatal)
        ::raise(SIGKILL);
}

void reach(const QString &name)
{
    const std::lock_guard guard(plan().mutex);
    reachHeld(name);
}

void watchNetwork()
{
    const std::lock_guard guard(plan().mutex);
    plan().watchesNetwork = true;
}

Phase::Phase(const QString &name)
{
    t_phase = name;
    t_changes = 0;
    const std::lock_guard guard(plan().mutex);
    plan().phase = name;
    plan().messages = 0;
}

Phase::~Phase()
{
    t_phase.clear();
    const std::lock_guard guard(plan().mutex);
    plan().phase.clear();
}

/// Called before each change.
static void noteChange()
{
    if (t_phase.isEmpty())
        return;
    const QString phase = std::exchange(t_phase, QString()); // what follows is not of the phase
    reach(phase + u'#' + QString::number(++t_changes));
    t_phase = phase;
}

/// Called before anything is written to a file, a pipe or a socket.
static void noteWrite(int descriptor)
{
    if (!plan().mutex.try_lock())
        return; // it is this file's own list, or another message at the same moment
    const std::lock_guard guard(plan().mutex, std::adopt_lock);
    struct stat status = {};
    if (!plan().watchesNetwork || plan().phase.isEmpty() || ::fstat(descriptor, &status) != 0
        || !S_ISSOCK(status.st_mode))
        return;
    reachHeld(plan().phase + u"/net#"_s + QString::number(++plan().messages));
}

} // namespace Switchback::KillPoint

// The program's own definitions come before the C library's, for Qt's calls too.
namespace {

template <typename Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int fsync(int descriptor)
{
    static const auto real = original<int (*)(int)>("fsync");
    Switchback::KillPoint::noteChange();
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = original<int (*)(int)>("fdatasync");
    Switchback::KillPoint::noteChange();
    return real(descriptor);
}

int syncfs(int descriptor) noexcept
{
    static const auto real = original<int (*)(int)>("syncfs");
    Switchback::KillPoint::noteChange();
    return real(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t)>("write");
    Switchback::KillPoint::noteWrite(descriptor);
    return real(descriptor, bytes, size);
}

ssize_t send(int descriptor, const void *bytes, size_t size, int flags)
{
    static const auto real = original<ssize_t (*)(int, const void *, size_t, int)>("send");
    Switchback::KillPoint::noteWrite(descriptor);
    return real(descriptor, bytes, size, flags);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = original<int (*)(const char *, const char *)>("rename");
    Switchback::KillPoint::noteChange();
    return real(from, to);
}

int unlink(const char *path) noexcept
{
    static const auto real = original<int (*)(const char *)>("unlink");
    Switchback::KillPoint::noteChange();
    return real(path);
}

int rmdir(const char *path) noexcept
{
    static const auto real = original<int (*)(const char *)>("rmdir");
    Switchback::KillPoint::noteChange();
    return real(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = original<int (*)(const char *, mode_t)>("mkdir");
    Switchback::KillPoint::noteChange();
    return real(path, mode);
}

int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *attributes, char *const arguments[], char *const environment[])
{
    static const auto real = original<decltype(&posix_spawnp)>("posix_spawnp");
    Switchback::KillPoint::noteChange();
    return real(pid, file, actions, attributes, arguments, environment);
}

int kill(pid_t pid, int signal) noexcept
{
    static const auto real = original<int (*)(pid_t, int)>("kill");
    Switchback::KillPoint::noteChange();
    return real(pid, signal);
}
}
