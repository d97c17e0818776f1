// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaselogin.h"

#include "app/platforms/local/diskfile.h"
#include "app/process/filedescriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString privateFolder()
{
    const QFileInfo session(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    return session.isAbsolute() && session.isDir() && session.isWritable() ? session.filePath() : QDir::tempPath();
}

Result<void> writeAll(const FileDescriptor &file, const QByteArray &bytes, const QString &path)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file.get(), bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Failure(fileProblem(errno, path));
        done += count;
    }
    return {};
}

} // namespace

Result<DatabaseLogin> DatabaseLogin::write(QByteArray contents)
{
    auto folder = std::make_unique<QTemporaryDir>(privateFolder() + u"/switchback-db-XXXXXX"_s);
    const QString path = folder->filePath(u"login"_s);
    const FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    const Result<void> written =
        file.isOpen() ? writeAll(file, contents, path) : Result<void>(Failure(fileProblem(errno, path)));
    wipe(contents);
    if (!written)
        return Failure(written.error());
    return DatabaseLogin(std::move(folder));
}

QString DatabaseLogin::path() const
{
    return m_folder->filePath(u"login"_s);
}

} // namespace Switchback
