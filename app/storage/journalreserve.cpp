// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/journalreserve.h"

#include <QFile>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What was given back must not be taken again at once: whoever has the room now needs it.
bool hasPlenty(int file)
{
    constexpr qint64 plenty = 16 * JournalReserve::size;
    struct statvfs status { };
    return ::fstatvfs(file, &status) == 0 && qint64(status.f_bavail) * qint64(status.f_frsize) >= plenty;
}

} // namespace

JournalReserve::JournalReserve(const QString &databaseFile)
    : m_file(databaseFile + u".reserve"_s)
{
}

void JournalReserve::keep() const
{
    const QByteArray name = QFile::encodeName(m_file);
    // EXCL: of several programs that begin at once one keeps it.
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    // fallocate() itself: the one of the C library would write zeros where the file system cannot set room aside.
    if (!hasPlenty(file) || ::fallocate(file, 0, 0, size) != 0)
        ::unlink(name.constData());
    ::close(file);
}

bool JournalReserve::release() const
{
    return ::unlink(QFile::encodeName(m_file).constData()) == 0;
}

} // namespace Switchback
