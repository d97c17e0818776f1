// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <fcntl.h>
#include <fts.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<void> syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return Failure(fileProblem(errno, folder));
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder; they have nothing to lose then.
    if (error != 0 && error != EINVAL)
        return Failure(fileProblem(error, folder));
    return {};
}

} // namespace

Problem localProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence, const Text &remedy,
                     const QString &details)
{
    return {.kind = kind, .owner = owner, .code = code, .sentence = sentence, .remedy = remedy, .details = details};
}

Problem fileProblem(int error, const QString &path)
{
    if (error == ENOSPC || error == EDQUOT) {
        return localProblem(ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
                            Text(QT_TRANSLATE_NOOP("Text", "The disk is full: %1 could not be written."), {path}),
                            Text(QT_TRANSLATE_NOOP("Text", "Free some space, for example by deleting a backup that is "
                                                           "no longer needed, and try again.")));
    }
    if (error == EACCES || error == EPERM || error == EROFS) {
        return localProblem(ProblemKind::Permission, Owner::You, u"local.not-permitted"_s,
                            Text(QT_TRANSLATE_NOOP("Text", "You may not read or change %1."), {path}),
                            Text(QT_TRANSLATE_NOOP("Text", "Ask its owner for the right to, or start Switchback as the "
                                                           "person whom the site belongs to.")));
    }
    if (error == ENOENT) {
        return localProblem(ProblemKind::NotFound, Owner::You, u"local.not-found"_s,
                            Text(QT_TRANSLATE_NOOP("Text", "%1 does not exist."), {path}));
    }
    return localProblem(ProblemKind::Local, Owner::You, u"local.file"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be used: %2."),
                             {path, QString::fromLocal8Bit(std::strerror(error))}));
}

Result<QByteArray> readWholeFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return Failure(fileProblem(errno, path));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return Failure(fileProblem(EISDIR, path));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return Failure(fileProblem(EIO, path));
    return bytes;
}

namespace {

/// \a mode: of the new file; nothing: the usual one.
Result<void> writeDurably(const QString &path, const QByteArray &bytes, const std::optional<mode_t> &mode)
{
    // QSaveFile would take a new name each time, and nobody would ever remove what a killed program left.
    const QString beside = path + u".new"_s;
    QFile file(beside);
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                         && (!mode || ::fchmod(file.handle(), *mode) == 0) && file.write(bytes) == bytes.size()
                         && file.flush() && ::fsync(file.handle()) == 0;
    if (!written) {
        const Problem problem = fileProblem(errno != 0 ? errno : EIO, path);
        file.remove();
        return Failure(problem);
    }
    file.close();
    return renameDurably(beside, path);
}

} // namespace

Result<void> writeFileDurably(const QString &path, const QByteArray &bytes)
{
    return writeDurably(path, bytes, std::nullopt);
}

Result<void> replaceFileDurably(const QString &path, const QByteArray &bytes)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    struct stat status { };
    if (target.isEmpty() || ::stat(QFile::encodeName(target).constData(), &status) != 0)
        return Failure(fileProblem(ENOENT, path));
    constexpr mode_t plainBits = 0777;
    return writeDurably(target, bytes, status.st_mode & plainBits);
}

Result<void> writeJsonDurably(const QString &path, const QJsonObject &json)
{
    return writeFileDurably(path, QJsonDocument(json).toJson());
}

Result<void> makeFolder(const QString &path)
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(path).toStdString(), error);
    if (error)
        return Failure(fileProblem(error.value(), path));
    return {};
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return Failure(fileProblem(errno, from));
    return syncFolder(QFileInfo(to).path());
}

void letOwnerWrite(const QString &folder)
{
    namespace fs = std::filesystem;
    const auto allow = [](const fs::path &path) {
        std::error_code ignored;
        fs::permissions(path, fs::perms::owner_all, fs::perm_options::add | fs::perm_options::nofollow, ignored);
    };
    const fs::path root(QFile::encodeName(folder).toStdString());
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(root, error)))
        return;
    allow(root);
    // It goes into a folder only after it was allowed to.
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error))
        if (fs::is_directory(entry->symlink_status(error)))
            allow(entry->path());
}

int removeAll(const QString &path)
{
    const std::string name = QFile::encodeName(path).toStdString();
    std::error_code error;
    std::filesystem::remove_all(name, error);
    if (error == std::errc::permission_denied) {
        letOwnerWrite(path);
        std::filesystem::remove_all(name, error);
    }
    return error.value();
}

Result<void> removeTree(const QString &path)
{
    const int error = removeAll(path);
    return error == 0 ? Result<void>() : Failure(fileProblem(error, path));
}

Result<void> removeFileDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Result<void>() : Failure(fileProblem(errno, path));
    return syncFolder(QFileInfo(path).path());
}

Result<void> removeFolderAtomically(const QString &path)
{
    const QFileInfo info(path);
    const QString doomed = info.path() + u'/' + QString::fromLatin1(deletingPrefix) + info.fileName();
    if (info.exists()) {
        if (const Result<void> cleared = removeTree(doomed); !cleared)
            return cleared;
        if (const Result<void> renamed = renameDurably(path, doomed); !renamed)
            return renamed;
    }
    return removeTree(doomed);
}

Result<void> syncFileSystem(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return Failure(fileProblem(errno, path));
    const int error = ::syncfs(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (error != 0)
        return Failure(fileProblem(error, path));
    return {};
}

QString existingPart(const QString &path)
{
    QString existing = QDir::cleanPath(path);
    while (!QFileInfo::exists(existing) && existing != "/"_L1 && existing.contains(u'/'))
        existing = QFileInfo(existing).path();
    return existing;
}

qint64 freeBytes(const QString &path)
{
    struct statvfs status { };
    if (::statvfs(QFile::encodeName(existingPart(path)).constData(), &status) != 0)
        return 0;
    return qint64(status.f_bavail) * qint64(status.f_frsize);
}

qint64 treeBytes(const QString &path, const std::stop_token &stop)
{
    QByteArray root = QFile::encodeName(path);
    char *roots[] = {root.data(), nullptr};
    FTS *tree = ::fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nullptr);
    if (tree == nullptr)
        return 0;
    constexpr qint64 blockSize = 512; // stat(2): st_blocks counts these, whatever the file system's own are
    qint64 bytes = 0;
    for (qint64 seen = 0; const FTSENT *entry = ::fts_read(tree); ++seen) {
        constexpr qint64 entriesBetweenLooks = 1024;
        if (seen % entriesBetweenLooks == 0 && stop.stop_requested())
            break;
        const bool counts = entry->fts_info == FTS_F || entry->fts_info == FTS_SL || entry->fts_info == FTS_D;
        if (counts && entry->fts_statp != nullptr)
            bytes += qint64(entry->fts_statp->st_blocks) * blockSize;
    }
    ::fts_close(tree);
    return bytes;
}

} // namespace Switchback
