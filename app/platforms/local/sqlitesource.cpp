// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sqlitesource.h"

#include "app/platforms/local/diskfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString uriOf(const QString &path, QLatin1String parameters)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(QString(parameters));
    return QString::fromLatin1(url.toEncoded());
}

/// The file's "read version": 2 for write-ahead logging (sqlite.org/fileformat.html, 1.3.3).
bool usesWriteAheadLog(const QString &path)
{
    constexpr qint64 versionOffset = 19;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(versionOffset) && file.read(1) == QByteArray(1, 2);
}

} // namespace

SqliteSource::SqliteSource() = default;
SqliteSource::~SqliteSource() = default;
SqliteSource::SqliteSource(SqliteSource &&other) noexcept = default;
SqliteSource &SqliteSource::operator=(SqliteSource &&other) noexcept = default;

Result<SqliteSource> SqliteSource::open(const QString &path, bool inUse)
{
    SqliteSource source;
    const QFileInfo log(path + u"-wal"_s);
    const QFileInfo journal(path + u"-journal"_s);
    const bool hasLog = usesWriteAheadLog(path) && log.exists();
    const bool isOpenNow = inUse && hasLog && QFileInfo::exists(path + u"-shm"_s);
    const bool readsWithLocks = isOpenNow || (inUse && !usesWriteAheadLog(path));
    if (readsWithLocks) {
        source.m_uri = uriOf(path, "mode=ro"_L1);
    } else if (log.size() == 0 && journal.size() == 0) {
        source.m_uri = uriOf(path, "mode=ro&immutable=1"_L1);
    } else if (const Result<void> copied = source.copyAside(path); !copied) {
        // What a cut-off program left must be played back first, which is a write.
        return Failure(copied.error());
    }
    return source;
}

Result<void> SqliteSource::copyAside(const QString &path)
{
    m_copy = std::make_unique<QTemporaryDir>();
    if (!m_copy->isValid())
        return Failure(fileProblem(EIO, m_copy->path()));
    const QString target = m_copy->filePath(u"database"_s);
    const QStringList suffixes{QString(), u"-wal"_s, u"-journal"_s};
    for (const QString &suffix : suffixes)
        if (QFileInfo::exists(path + suffix) && !QFile::copy(path + suffix, target + suffix))
            return Failure(fileProblem(EIO, path + suffix));
    m_uri = uriOf(target, "mode=rw"_L1);
    return {};
}

} // namespace Switchback
