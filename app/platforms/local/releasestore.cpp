// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releasestore.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/releasearchive.h"
#include "models/releasefacts.h"
#include "models/releaseversion.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// "2.0.0.tar.zst" gives "2.0.0"; empty when it is not a release archive.
QString archiveVersion(const QString &fileName)
{
    const QStringList suffixes = archiveSuffixes();
    for (const QString &suffix : suffixes)
        if (fileName.endsWith(suffix) && isReleaseVersion(fileName.chopped(suffix.size())))
            return fileName.chopped(suffix.size());
    return {};
}

Problem missingFile(const QString &name)
{
    return localProblem(ProblemKind::InvalidInput, Owner::You, u"local.release-incomplete"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is missing."), {name}),
                        Text(QT_TRANSLATE_NOOP("Text", "A release needs a Procfile and a release.json at its top.")));
}

/// Fills in what the two files say, or why they cannot be used.
void interpret(SiteRelease &release, const Result<QByteArray> &releaseFile, const Result<QByteArray> &procfile,
               const QString &where)
{
    release.file.release.version = release.version;
    const auto fail = [&release](const Problem &problem) {
        if (!release.problem)
            release.problem = problem;
        release.file.release.unusable = release.problem->sentence;
    };
    if (!releaseFile) {
        fail(releaseFile.error());
    } else if (const Result<ReleaseFile> file =
                   parseReleaseFile(*releaseFile, where + u"/release.json"_s, release.version)) {
        release.file = *file;
    } else {
        fail(file.error());
    }
    if (!procfile) {
        fail(procfile.error());
    } else if (const Result<Procfile> commands = parseProcfile(*procfile, where + u"/Procfile"_s)) {
        release.procfile = *commands;
    } else {
        fail(commands.error());
    }
}

Result<QByteArray> fileOf(const QString &path, const QString &name)
{
    Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes && bytes.error().kind == ProblemKind::NotFound)
        return Failure(missingFile(name));
    return bytes;
}

Result<QByteArray> contentsOf(const QByteArray &bytes, const QString &name)
{
    if (bytes.isNull())
        return Failure(missingFile(name));
    return bytes;
}

} // namespace

SiteRelease ReleaseStore::readFolder(const SiteLayout &layout, const QString &version) const
{
    SiteRelease release;
    release.version = version;
    release.unpacked = true;
    const QString folder = layout.release(version);
    const QString where = u"releases/"_s + version;
    interpret(release, fileOf(folder + u"/release.json"_s, where + u"/release.json"_s),
              fileOf(folder + u"/Procfile"_s, where + u"/Procfile"_s), where);
    return release;
}

SiteRelease ReleaseStore::readArchive(const QString &path, const QString &version)
{
    const QFileInfo info(path);
    const qint64 size = info.size();
    const qint64 modified = info.lastModified().toMSecsSinceEpoch();
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_archives.constFind(path);
        if (known != m_archives.constEnd() && known->size == size && known->modified == modified)
            return known->release;
    }
    SiteRelease release;
    release.version = version;
    release.archive = path;
    const QString where = u"releases/"_s + info.fileName();
    const Result<ArchiveIndex> index = indexArchive(path);
    if (index) {
        release.unpackedBytes = index->bytes;
        interpret(release, contentsOf(index->releaseFile, where + u"/release.json"_s),
                  contentsOf(index->procfile, where + u"/Procfile"_s), where);
    } else {
        interpret(release, Failure(index.error()), Failure(index.error()), where);
    }
    const std::lock_guard lock(m_mutex);
    m_archives.insert(path, Known{size, modified, release});
    return release;
}

QList<SiteRelease> ReleaseStore::releases(const SiteLayout &layout)
{
    QList<SiteRelease> found;
    QSet<QString> versions;
    QDir folder(layout.releases());
    const QStringList folders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &version : folders) {
        if (!isReleaseVersion(version))
            continue;
        found.append(readFolder(layout, version));
        versions.insert(version);
    }
    const QStringList files = folder.entryList(QDir::Files);
    for (const QString &file : files) {
        const QString version = archiveVersion(file);
        if (version.isEmpty())
            continue;
        if (versions.contains(version)) {
            for (SiteRelease &release : found)
                if (release.version == version && release.archive.isEmpty())
                    release.archive = folder.filePath(file);
            continue;
        }
        found.append(readArchive(folder.filePath(file), version));
        versions.insert(version);
    }
    std::sort(found.begin(), found.end(),
              [](const SiteRelease &left, const SiteRelease &right) { return isNewer(left.version, right.version); });
    return found;
}

Result<SiteRelease> ReleaseStore::usable(const SiteLayout &layout, const QString &version)
{
    const QList<SiteRelease> all = releases(layout);
    for (const SiteRelease &release : all) {
        if (release.version != version)
            continue;
        if (release.problem)
            return Failure(*release.problem);
        return release;
    }
    return Failure(localProblem(
        ProblemKind::NotFound, Owner::You, u"local.release-not-found"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Release %1 is not in the folder %2."), {version, layout.releases()}),
        Text(QT_TRANSLATE_NOOP("Text", "Put the release's folder or archive there and refresh."))));
}

} // namespace Switchback
