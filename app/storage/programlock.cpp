// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/programlock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<ProgramLock> ProgramLock::take(const QString &file)
{
    // Close-on-exec: sites that are started outlive this program and must not keep its lock.
    const int opened = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (opened < 0) {
        return Failure(
            Problem{.kind = ProblemKind::Permission,
                    .owner = Owner::You,
                    .code = u"storage.not-writable"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "The activity database cannot be opened for writing.")),
                    .remedy = Text(QT_TRANSLATE_NOOP(
                        "Text", "Check who owns the workspace folder and whether its disk is writable.")),
                    .details = u"%1: %2"_s.arg(file, qt_error_string(errno))});
    }
    const QDeadlineTimer patience(std::chrono::seconds(60));
    while (!patience.hasExpired()) {
        if (flock(opened, LOCK_EX | LOCK_NB) == 0)
            return ProgramLock(opened, true);
        if (flock(opened, LOCK_SH | LOCK_NB) == 0)
            return ProgramLock(opened, false);
        QThread::msleep(20);
    }
    ::close(opened);
    return Failure(
        Problem{.kind = ProblemKind::Conflict,
                .owner = Owner::You,
                .code = u"storage.busy"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "The activity database is in use by another program.")),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Close the other program and try again.")),
                .details = file});
}

ProgramLock::~ProgramLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

ProgramLock::ProgramLock(ProgramLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_alone(other.m_alone)
{
}

ProgramLock &ProgramLock::operator=(ProgramLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_alone, other.m_alone);
    return *this;
}

void ProgramLock::share()
{
    // Another program may have it alone in between, and checks what has just been checked: this waits for it.
    if (m_alone)
        flock(m_file, LOCK_SH);
    m_alone = false;
}

} // namespace Switchback
