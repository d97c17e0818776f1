// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/manualbackup.h"

#include "app/platforms/local/diskfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr QLatin1String manifestSuffix(".json");

Problem corrupted(const QString &path, const Text &reason, const QString &details = {})
{
    return localProblem(
        ProblemKind::Local, Owner::You, u"local.backup-corrupted"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The backup %1 is corrupted. %2"), {path, QVariant::fromValue(reason)}),
        Text(QT_TRANSLATE_NOOP("Text", "Nothing was touched. Choose another backup, or bring this file back from a "
                                       "copy of the folder.")),
        details);
}

Text wrongChecksum()
{
    return Text(QT_TRANSLATE_NOOP("Text", "Its checksum is not the one that was written."));
}

/// Tells whether the archive is still the file it was. By the time of the last change of its status, which no copying or
/// touching sets back, and not by that of its contents: a file brought back from a copy may have that of the one it
/// replaces.
QString archiveMark(const QString &archive)
{
    struct stat status { };
    if (::lstat(QFile::encodeName(archive).constData(), &status) != 0)
        return {};
    return u"%1-%2-%3.%4"_s.arg(status.st_ino)
        .arg(status.st_size)
        .arg(status.st_ctim.tv_sec)
        .arg(status.st_ctim.tv_nsec, 9, 10, QLatin1Char('0'));
}

/// What a glance at the archive shows.
Text archiveDefect(const QString &archive, const ManualBackup &backup)
{
    const QFileInfo info(archive);
    if (!info.exists())
        return Text(QT_TRANSLATE_NOOP("Text", "Its archive %1 is missing."), {archive});
    if (info.size() != backup.archiveBytes) {
        return Text(QT_TRANSLATE_NOOP("Text", "Its archive %1 has %2 bytes; %3 were written."),
                    {archive, info.size(), backup.archiveBytes});
    }
    if (!backup.corruptedMark.isEmpty() && backup.corruptedMark == archiveMark(archive))
        return wrongChecksum();
    return {};
}

/// One that can be deleted and no more.
ManualBackup damaged(const SiteLayout &layout, const QString &environmentId, const QString &id, const Problem &problem)
{
    ManualBackup backup;
    backup.id = id;
    backup.createdAt = QFileInfo(layout.backupManifest(environmentId, id)).lastModified().toUTC();
    backup.defect = problem.sentence;
    return backup;
}

} // namespace

Result<ManualBackup> readManualBackup(const SiteLayout &layout, const QString &environmentId, const QString &id)
{
    const QString path = layout.backupManifest(environmentId, id);
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes)
        return Failure(bytes.error());
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(*bytes, &error).object();
    ManualBackup backup{.id = id,
                        .release = json.value("release"_L1).toString(),
                        .createdAt =
                            QDateTime::fromString(json.value("createdAt"_L1).toString(), Qt::ISODateWithMs).toUTC(),
                        .files = json.value("files"_L1).toInteger(),
                        .bytes = json.value("bytes"_L1).toInteger(),
                        .archiveBytes = json.value("archiveBytes"_L1).toInteger(-1),
                        .sha256 = json.value("sha256"_L1).toString().toLatin1(),
                        .kept = json.value("keep"_L1).toBool(),
                        .hasDatabase = json.value("database"_L1).toBool(true),
                        .corruptedMark = json.value("corrupted"_L1).toString(),
                        .defect = {}};
    if (backup.release.isEmpty() || backup.sha256.isEmpty() || backup.archiveBytes < 0 || !backup.createdAt.isValid()) {
        return Failure(corrupted(path, Text(QT_TRANSLATE_NOOP("Text", "What it says of the backup cannot be read.")),
                                 error.errorString()));
    }
    backup.defect = archiveDefect(layout.backupArchive(environmentId, id), backup);
    return backup;
}

Result<void> writeManualBackup(const SiteLayout &layout, const QString &environmentId, const ManualBackup &backup)
{
    QJsonObject json{{u"release"_s, backup.release},
                     {u"database"_s, backup.hasDatabase},
                     {u"createdAt"_s, backup.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                     {u"files"_s, backup.files},
                     {u"bytes"_s, backup.bytes},
                     {u"archiveBytes"_s, backup.archiveBytes},
                     {u"sha256"_s, QString::fromLatin1(backup.sha256)},
                     {u"keep"_s, backup.kept}};
    if (!backup.corruptedMark.isEmpty())
        json.insert("corrupted"_L1, backup.corruptedMark);
    return writeJsonDurably(layout.backupManifest(environmentId, backup.id), json);
}

QList<ManualBackup> listManualBackups(const SiteLayout &layout, const QString &environmentId)
{
    QList<ManualBackup> found;
    const QStringList names =
        QDir(layout.backups(environmentId)).entryList({u'*' + manifestSuffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString id = name.chopped(manifestSuffix.size());
        const Result<ManualBackup> backup = readManualBackup(layout, environmentId, id);
        found.append(backup ? *backup : damaged(layout, environmentId, id, backup.error()));
    }
    return found;
}

QString newManualBackupId(const SiteLayout &layout, const QString &environmentId, const QDateTime &now)
{
    const QString base = u"manual-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString id = base;
    for (int suffix = 2; !isManualBackupGone(layout, environmentId, id); ++suffix)
        id = base + u'-' + QString::number(suffix);
    return id;
}

Result<void> verifyManualBackup(const SiteLayout &layout, const QString &environmentId, const ManualBackup &backup,
                                const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    constexpr qint64 blockBytes = 1024 * 1024;
    const QString path = layout.backupArchive(environmentId, backup.id);
    if (!backup.defect.isEmpty())
        return Failure(corrupted(path, backup.defect));
    const QString mark = archiveMark(path); // of what is read: it may be replaced meanwhile
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(fileProblem(EACCES, path));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (stop.stop_requested())
            return Failure(cancelledProblem());
        const qint64 count = file.read(block.data(), blockBytes);
        if (count < 0)
            return Failure(corrupted(path, Text(QT_TRANSLATE_NOOP("Text", "It cannot be read.")), file.errorString()));
        if (count == 0)
            break;
        hash.addData(QByteArrayView(block.constData(), count));
        done += count;
        progress(done);
    }
    const QByteArray digest = hash.result().toHex();
    if (digest == backup.sha256)
        return {};
    ManualBackup marked = backup;
    marked.corruptedMark = mark;
    // That it is corrupted is what matters; where this cannot be noted, it is found again the next time.
    (void)writeManualBackup(layout, environmentId, marked);
    return Failure(corrupted(
        path, wrongChecksum(),
        u"SHA-256 is %1, written was %2"_s.arg(QString::fromLatin1(digest), QString::fromLatin1(backup.sha256))));
}

Result<void> removeManualBackup(const SiteLayout &layout, const QString &environmentId, const QString &id)
{
    if (const Result<void> unlisted = removeFileDurably(layout.backupManifest(environmentId, id)); !unlisted)
        return unlisted;
    return removeTree(layout.backupArchive(environmentId, id));
}

bool isManualBackupGone(const SiteLayout &layout, const QString &environmentId, const QString &id)
{
    return !QFileInfo::exists(layout.backupManifest(environmentId, id))
           && !QFileInfo::exists(layout.backupArchive(environmentId, id));
}

QStringList unfinishedBackupParts(const SiteLayout &layout, const QString &environmentId)
{
    const QDir folder(layout.backups(environmentId));
    QStringList names =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    const QString archiveSuffix = QFileInfo(layout.backupArchive(environmentId, u"x"_s)).fileName().mid(1);
    names.removeIf([&](const QString &name) {
        const bool isArchive = name.endsWith(archiveSuffix) && !name.startsWith(u'.');
        return name.endsWith(manifestSuffix)
               || (isArchive
                   && QFileInfo::exists(layout.backupManifest(environmentId, name.chopped(archiveSuffix.size()))));
    });
    return names;
}

Result<void> removeUnfinishedBackups(const SiteLayout &layout, const QString &environmentId)
{
    const QStringList names = unfinishedBackupParts(layout, environmentId);
    for (const QString &name : names)
        if (const Result<void> removed = removeTree(layout.backups(environmentId) + u'/' + name); !removed)
            return removed;
    return {};
}

} // namespace Switchback
