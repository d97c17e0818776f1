// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/durable.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Switchback::Durable {

namespace {

Text noDatabase()
{
    return Text(QT_TRANSLATE_NOOP("Text", "The activity database cannot be opened for writing."));
}

/// \a notWritable: the sentence, unless the disk is full.
Failure failed(const QString &path, int error, const Text &notWritable = noDatabase())
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return Failure(Problem{
        .kind = full ? ProblemKind::DiskFull : ProblemKind::Permission,
        .owner = Owner::You,
        .code = full ? u"storage.disk-full"_s : u"storage.not-writable"_s,
        .sentence =
            full ? Text(QT_TRANSLATE_NOOP("Text", "The disk with the activity database is full.")) : notWritable,
        .remedy = full ? Text(QT_TRANSLATE_NOOP("Text", "Make room on the disk of the workspace and try again."))
                       : Text(QT_TRANSLATE_NOOP(
                           "Text", "Check who owns the workspace folder and whether its disk is writable.")),
        .details = u"%1: %2"_s.arg(path, qt_error_string(error))});
}

} // namespace

Result<void> sync(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return failed(path, errno);
    const auto close = qScopeGuard([file] { ::close(file); });
    if (fsync(file) != 0)
        return failed(path, errno);
    return {};
}

Result<void> rename(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(to, errno);
    return sync(QFileInfo(to).absolutePath());
}

Result<void> renameUnlessTaken(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    if (::link(source.constData(), QFile::encodeName(to).constData()) != 0) {
        if (errno != EEXIST) // a file system without hard links
            return rename(from, to);
    }
    ::unlink(source.constData());
    return sync(QFileInfo(to).absolutePath());
}

Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(content) == content.size() && file.commit();
    if (!written)
        return failed(path, errno);
    return sync(QFileInfo(path).absolutePath());
}

Result<void> lock(QLockFile &lock, const QString &file, const QString &heldCode, int patience)
{
    if (lock.tryLock(patience))
        return {};
    const int error = errno;
    if (lock.error() != QLockFile::LockFailedError)
        return failed(lock.fileName(), error, Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be written."), {file}));
    return Failure(Problem{
        .kind = ProblemKind::Local,
        .owner = Owner::You,
        .code = heldCode,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 is held by another program."), {file}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Try again in a moment; look who owns the folder if it stays.")),
        .details = {}});
}

Result<void> makeEmpty(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return failed(path, errno);
    ::close(file);
    return {};
}

} // namespace Switchback::Durable
