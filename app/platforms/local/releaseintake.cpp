// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releaseintake.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/procfile.h"
#include "app/platforms/local/releasefile.h"
#include "app/platforms/local/treecopy.h"
#include "models/releasefacts.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QRegularExpression>

#include <fcntl.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Room that is left to everything else.
constexpr qint64 sparedBytes = 16 * 1024 * 1024;

Problem nothingThere(const QString &path)
{
    return localProblem(
        ProblemKind::InvalidInput, Owner::You, u"local.nothing-to-add"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "%1 is neither a release nor a site: no Procfile and no project.json lies there."),
             {path}),
        Text(QT_TRANSLATE_NOOP("Text", "Choose the folder of a release, its archive (%1), or the folder of a site."),
             {archiveSuffixes().join(u", "_s)}));
}

QString suffixOf(const QString &fileName)
{
    const QStringList suffixes = archiveSuffixes();
    for (const QString &suffix : suffixes)
        if (fileName.endsWith(suffix, Qt::CaseInsensitive))
            return suffix;
    return {};
}

/// "shop-2.1.0" is version 2.1.0 of "shop".
void readName(OfferedRelease &offered, const QString &name)
{
    static const QRegularExpression ending(u"(?:^|[-_ ])v?([0-9]+(?:\\.[0-9]+)*(?:[-+.][0-9A-Za-z.+-]+)?)\\z"_s);
    const QRegularExpressionMatch match = ending.match(name);
    offered.title = match.hasMatch() ? name.left(match.capturedStart()) : name;
    if (match.hasMatch() && isReleaseVersion(match.captured(1)))
        offered.version = match.captured(1);
}

/// Its own word goes before its name. What is wrong with the file is said when the release is taken in.
void readOwnVersion(OfferedRelease &offered)
{
    const QString stated = QJsonDocument::fromJson(offered.releaseFile).object().value("version"_L1).toString();
    if (isReleaseVersion(stated))
        offered.version = stated;
}

Problem unsafe(const Text &sentence)
{
    return localProblem(ProblemKind::Refused, Owner::You, u"local.release-unsafe"_s, sentence,
                        Text(QT_TRANSLATE_NOOP("Text", "Nothing was copied. Have what the release needs within its "
                                                       "folder, and its links relative.")));
}

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

/// A link that leads elsewhere from the copy than from the original: out of it, or back into the original. What leads to a
/// fixed place of this machine, such as the Python of a virtual environment, does not.
bool leadsAstray(const QString &link, const QString &target, const QString &folder)
{
    const QString cleaned =
        QDir::cleanPath(QDir::isAbsolutePath(target) ? target : QFileInfo(link).path() + u'/' + target);
    if (!QDir::isAbsolutePath(target))
        return !isWithin(cleaned, folder);
    const QString canonical = QFileInfo(cleaned).canonicalFilePath();
    return isWithin(cleaned, folder) || isWithin(canonical, folder);
}

/// What can be copied so that the copy is worth as much as the original: files, folders, and links within. What cannot be
/// read the copy complains of.
Result<void> checkTree(const QString &folder, const std::stop_token &stop)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::recursive_directory_iterator walk(QFile::encodeName(folder).toStdString(),
                                          fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && walk != end; walk.increment(error)) {
        if (stop.stop_requested())
            return Failure(cancelledProblem());
        std::error_code gone;
        const fs::file_type type = walk->symlink_status(gone).type();
        const QString path = QFile::decodeName(walk->path().c_str());
        const QString shown = path.mid(folder.size() + 1);
        if (type == fs::file_type::symlink) {
            const QString target = QFile::decodeName(fs::read_symlink(walk->path(), gone).c_str());
            if (!gone && leadsAstray(path, target, folder))
                return Failure(unsafe(
                    Text(QT_TRANSLATE_NOOP("Text", "The release cannot be copied: its link %1 leads to %2, which is "
                                                   "not in the copy."),
                         {shown, target})));
        } else if (!gone && type != fs::file_type::regular && type != fs::file_type::directory) {
            return Failure(unsafe(
                Text(QT_TRANSLATE_NOOP("Text", "The release cannot be copied: %1 is a device, a pipe or a socket."),
                     {shown})));
        }
    }
    return error ? Failure(fileProblem(error.value(), folder)) : Result<void>();
}

Result<OfferedRelease> lookAtFolder(const QFileInfo &info, const std::stop_token &stop)
{
    const QString path = info.canonicalFilePath();
    const Result<QByteArray> procfile = readWholeFile(path + u"/Procfile"_s);
    if (!procfile)
        return Failure(procfile.error().kind == ProblemKind::NotFound ? nothingThere(path) : procfile.error());
    if (const Result<Procfile> good = parseProcfile(*procfile, u"Procfile"_s); !good)
        return Failure(good.error());
    OfferedRelease offered;
    offered.path = path;
    readName(offered, QFileInfo(path).fileName());
    const Result<QByteArray> releaseFile = readWholeFile(path + u"/release.json"_s);
    if (releaseFile)
        offered.releaseFile = releaseFile->isNull() ? QByteArray("") : *releaseFile;
    else if (releaseFile.error().kind != ProblemKind::NotFound)
        return Failure(releaseFile.error());
    if (const Result<void> good = checkTree(path, stop); !good)
        return Failure(good.error());
    offered.bytes = treeBytes(path, stop);
    readOwnVersion(offered);
    return offered;
}

Result<OfferedRelease> lookAtArchive(const QFileInfo &info, const std::stop_token &stop)
{
    OfferedRelease offered;
    offered.path = info.canonicalFilePath();
    offered.isArchive = true;
    offered.suffix = suffixOf(info.fileName());
    if (offered.suffix.isEmpty())
        return Failure(nothingThere(offered.path));
    const Result<ArchiveIndex> index = indexArchive(offered.path, stop);
    if (!index)
        return Failure(index.error());
    if (index->procfile.isNull())
        return Failure(nothingThere(offered.path));
    if (const Result<Procfile> good = parseProcfile(index->procfile, u"Procfile"_s); !good)
        return Failure(good.error());
    offered.index = *index;
    offered.releaseFile = index->releaseFile;
    offered.bytes = index->bytes;
    readName(offered, info.fileName().chopped(offered.suffix.size()));
    readOwnVersion(offered);
    return offered;
}

Problem existsAlready(const QString &version, const QString &path)
{
    return localProblem(
        ProblemKind::Conflict, Owner::You, u"local.release-exists"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The site has a release %1 already: %2."), {version, path}),
        Text(QT_TRANSLATE_NOOP("Text", "A release never changes: give the new one a version of its own.")));
}

Result<void> checkVersion(const OfferedRelease &offered, const QString &version, const QString &releases)
{
    if (!isReleaseVersion(version)) {
        return Failure(localProblem(
            ProblemKind::InvalidInput, Owner::You, u"local.release-version"_s,
            Text(QT_TRANSLATE_NOOP("Text", "“%1” cannot be the version of a release."), {version}),
            Text(QT_TRANSLATE_NOOP("Text", "Use letters, digits, dots, hyphens and underscores, such as 2.1.0."))));
    }
    QStringList names{version};
    const QStringList suffixes = archiveSuffixes();
    for (const QString &suffix : suffixes)
        names.append(version + suffix);
    for (const QString &name : std::as_const(names)) {
        const QFileInfo info(releases + u'/' + name);
        if (info.exists() || info.isSymLink())
            return Failure(existsAlready(version, info.filePath()));
    }
    if (offered.releaseFile.isNull())
        return {};
    const Result<ReleaseFile> file = parseReleaseFile(offered.releaseFile, u"release.json"_s, version);
    return file ? Result<void>() : Failure(file.error());
}

Result<void> checkPlace(const OfferedRelease &offered, const QString &releases)
{
    const QString folder = QFileInfo(releases).absoluteFilePath() + u'/';
    if (!folder.startsWith(offered.path + u'/'))
        return {};
    return Failure(localProblem(
        ProblemKind::Refused, Owner::You, u"local.release-overlap"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The site's folder lies within the release, %1: it would hold itself."),
             {offered.path}),
        Text(QT_TRANSLATE_NOOP("Text", "Choose a folder outside of it."))));
}

Result<void> checkRoom(const OfferedRelease &offered, const QString &releases)
{
    const qint64 needed = (offered.isArchive ? QFileInfo(offered.path).size() : offered.bytes) + sparedBytes;
    const qint64 room = freeBytes(releases);
    if (needed <= room)
        return {};
    return Failure(localProblem(
        ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is not enough room for the release: %1 are needed and %2 are free."),
             {QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Free some space, for example by deleting a backup that is no longer needed, and "
                               "try again."))));
}

Result<void> copyFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::copy_file(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), error);
    return error ? Failure(fileProblem(error.value(), to)) : Result<void>();
}

Result<void> describe(const QString &folder, const QString &version)
{
    return writeJsonDurably(folder + u"/release.json"_s, {{u"version"_s, version}});
}

/// Brings it to \a beside, complete.
Result<void> bring(const OfferedRelease &offered, const QString &version, const QString &beside,
                   const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    const bool isDescribed = !offered.releaseFile.isNull();
    Result<void> brought;
    if (offered.isArchive && isDescribed)
        return copyFile(offered.path, beside);
    if (offered.isArchive) {
        brought = unpackArchive(offered.path, offered.index, beside, beside + u".unpacking"_s, progress, stop);
    } else {
        brought = TreeCopy(offered.path, beside).run(progress, stop);
        letOwnerWrite(beside); // as an unpacked archive has it
    }
    return brought && !isDescribed ? describe(beside, version) : brought;
}

/// Waits for others who add one; they are let alone even when that takes long, but not when they are dead.
Result<void> waitFor(QLockFile &lock, const QString &releases, const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds patience(50);
    lock.setStaleLockTime(std::chrono::milliseconds(0));
    while (!lock.tryLock(patience)) {
        if (lock.error() == QLockFile::PermissionError)
            return Failure(fileProblem(EACCES, releases));
        if (lock.error() != QLockFile::LockFailedError)
            return Failure(fileProblem(EIO, releases));
        if (stop.stop_requested())
            return Failure(cancelledProblem());
    }
    return {};
}

/// Nobody but the holder of the lock has any: these are of one who was killed.
Result<void> removeLeftovers(const QString &releases)
{
    const QStringList names = QDir(releases).entryList({u".adding-*"_s}, QDir::AllEntries | QDir::Hidden | QDir::System
                                                                             | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        if (const Result<void> removed = removeTree(releases + u'/' + name); !removed)
            return removed;
    return {};
}

/// Never puts it in the place of something, not even of what was put there by hand a moment ago.
Result<void> putInPlace(const QString &beside, const QString &place, const QString &version)
{
    const QByteArray from = QFile::encodeName(beside);
    const QByteArray to = QFile::encodeName(place);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return syncFileSystem(QFileInfo(place).path());
    if (errno == EEXIST)
        return Failure(existsAlready(version, place));
    // Not every file system can do that.
    if (errno == EINVAL || errno == ENOSYS)
        return renameDurably(beside, place);
    return Failure(fileProblem(errno, beside));
}

} // namespace

Result<OfferedRelease> lookAtRelease(const QString &path, const std::stop_token &stop)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Failure(fileProblem(ENOENT, path));
    return info.isDir() ? lookAtFolder(info, stop) : lookAtArchive(info, stop);
}

Result<void> takeRelease(const OfferedRelease &offered, const QString &version, const QString &releases,
                         const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    // Before anybody is waited for, and anything made.
    if (const Result<void> good = checkVersion(offered, version, releases); !good)
        return good;
    if (const Result<void> good = checkPlace(offered, releases); !good)
        return good;
    if (const Result<void> room = checkRoom(offered, releases); !room)
        return room;
    if (const Result<void> made = makeFolder(releases); !made)
        return made;
    QLockFile lock(releases + u"/.adding.lock"_s);
    if (const Result<void> locked = waitFor(lock, releases, stop); !locked)
        return locked;
    if (const Result<void> good = checkVersion(offered, version, releases); !good)
        return good;
    if (const Result<void> cleared = removeLeftovers(releases); !cleared)
        return cleared;
    // The dot keeps it from being taken for a release while it is not whole.
    const QString beside = releases + u"/.adding-"_s + version;
    const bool staysPacked = offered.isArchive && !offered.releaseFile.isNull();
    Result<void> taken = bring(offered, version, beside, progress, stop);
    if (taken)
        taken = syncFileSystem(releases);
    if (taken)
        taken = putInPlace(beside, releases + u'/' + version + (staysPacked ? offered.suffix : QString()), version);
    if (!taken) {
        // What it failed of matters more than what could not be tidied.
        const Result<void> cleared = removeTree(beside);
        Q_UNUSED(cleared)
    }
    return taken;
}

} // namespace Switchback
