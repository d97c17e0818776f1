// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasepassword.h"

#include "app/platforms/local/diskfile.h"
#include "app/process/filedescriptor.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestFile = 4096;

Problem unreadable(const QString &path, const QVariant &reason)
{
    return localProblem(
        ProblemKind::Missing, Owner::You, u"local.database-password-file"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The password of the database cannot be read from %1: %2."), {path, reason}),
        Text(QT_TRANSLATE_NOOP("Text", "Write the password alone into that file, with mode 0600, or correct "
                                       "“passwordFile” in project.json.")));
}

Problem openToOthers(const QString &path)
{
    return localProblem(
        ProblemKind::Permission, Owner::You, u"local.database-password-open"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "Others than you can read or write %1, which holds the password of the database."),
             {path}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Take their rights away with “chmod 600 %1”; if they may have read it, change the "
                               "password."),
             {path}));
}

} // namespace

Result<Secret> readDatabasePassword(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return Failure(unreadable(path, QString::fromLocal8Bit(::strerrordesc_np(errno))));
    struct stat status { };
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return Failure(unreadable(path, QVariant::fromValue(Text(QT_TRANSLATE_NOOP("Text", "it is not a file")))));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Failure(openToOthers(path));
    QByteArray bytes(longestFile, Qt::Uninitialized);
    const ssize_t count = ::read(file.get(), bytes.data(), size_t(bytes.size()));
    const qsizetype size = qMax<ssize_t>(count, 0);
    qsizetype end = 0;
    while (end < size && bytes.at(end) != '\n' && bytes.at(end) != '\r' && bytes.at(end) != '\0')
        ++end;
    Secret password(QByteArrayView(bytes.constData(), end));
    wipe(bytes);
    if (password.isEmpty())
        return Failure(
            unreadable(path, QVariant::fromValue(Text(QT_TRANSLATE_NOOP("Text", "its first line is empty")))));
    return password;
}

} // namespace Switchback
