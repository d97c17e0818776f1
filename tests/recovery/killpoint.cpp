// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/killpoint.h"

#include <QByteArray>
#include <QFile>
#include <QSet>

#include <dlfcn.h>
#include <fcntl.h>
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

void reach(const QString &name)
{
    const std::lock_guard guard(plan().mutex);
    if (plan().reached.contains(name))
        return;
    plan().reached.insert(name);
    const QByteArray line = name.toUtf8() + '\n';
    if (plan().list >= 0 && ::write(plan().list, line.constData(), size_t(line.size())) != line.size())
        qFatal("cannot write the list of points");
    if (name == plan().fatal)
        ::raise(SIGKILL);
}

Phase::Phase(const QString &name)
{
    t_phase = name;
    t_changes = 0;
}

Phase::~Phase()
{
    t_phase.clear();
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

int kill(pid_t pid, int signal) noexcept
{
    static const auto real = original<int (*)(pid_t, int)>("kill");
    Switchback::KillPoint::noteChange();
    return real(pid, signal);
}
}
