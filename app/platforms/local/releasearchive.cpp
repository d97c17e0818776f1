// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releasearchive.h"

#include "app/archive/archiveguard.h"
#include "app/archive/archivereader.h"
#include "app/platforms/local/diskfile.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct WriteFree {
    void operator()(archive *handle) const { archive_write_free(handle); }
};
using Writer = std::unique_ptr<archive, WriteFree>;

constexpr qint64 longestMetadata = 1024 * 1024;

Result<ArchiveReader> openArchive(const QString &path, const std::stop_token &stop)
{
    if (!QFileInfo::exists(path))
        return Failure(fileProblem(ENOENT, path));
    const auto damaged = [path](const QString &reason) {
        return localProblem(ProblemKind::InvalidInput, Owner::You, u"local.archive-damaged"_s,
                            Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is damaged or not an archive: %2."),
                                 {QFileInfo(path).fileName(), reason}),
                            Text(QT_TRANSLATE_NOOP("Text", "Get the archive again; nothing was unpacked.")));
    };
    return ArchiveReader::open(path, ArchiveFormat::Any, damaged, stop);
}

ArchiveGuard guardFor(const QString &path, const QByteArray &topFolder = {})
{
    const auto unsafe = [](const Text &sentence) {
        return localProblem(
            ProblemKind::Refused, Owner::You, u"local.archive-unsafe"_s, sentence,
            Text(QT_TRANSLATE_NOOP("Text", "Nothing was unpacked. Get the archive again from where you trust it, "
                                           "or have it packed anew.")));
    };
    return {QFileInfo(path).fileName(), unsafe, topFolder};
}

QByteArray firstPart(const QByteArray &path)
{
    return path.left(path.indexOf('/') < 0 ? path.size() : path.indexOf('/'));
}

/// Finds out what the archive holds; the metadata may lie at the top or in the one folder.
class Indexer {
public:
    Indexer(QString path, std::stop_token stop)
        : m_path(std::move(path))
        , m_stop(std::move(stop))
    {
    }

    Result<ArchiveIndex> run()
    {
        Result<ArchiveReader> reader = openArchive(m_path, m_stop);
        if (!reader)
            return Failure(reader.error());
        ArchiveGuard guard = guardFor(m_path);
        for (;;) {
            const Result<archive_entry *> entry = reader->next();
            if (!entry)
                return Failure(entry.error());
            if (*entry == nullptr)
                return finish();
            const Result<QByteArray> name = guard.admit(*entry);
            if (!name)
                return Failure(name.error());
            if (const Result<void> taken = take(*reader, *entry, *name); !taken)
                return Failure(taken.error());
        }
    }

private:
    Result<void> take(ArchiveReader &reader, archive_entry *entry, const QByteArray &name)
    {
        ++m_index.entries;
        const bool isFile = archive_entry_filetype(entry) == AE_IFREG;
        if (!name.isEmpty()) {
            const bool isTop = !name.contains('/');
            m_hasTopFile = m_hasTopFile || (isTop && archive_entry_filetype(entry) != AE_IFDIR);
            m_topNames.insert(firstPart(name));
        }
        const QByteArray base = name.mid(name.lastIndexOf('/') + 1);
        const bool isMetadata = isFile && name.count('/') <= 1 && (base == "release.json" || base == "Procfile");
        QByteArray contents;
        const Result<void> read = reader.read([&](const void *block, size_t size, qint64) -> Result<void> {
            m_index.bytes += qint64(size);
            if (isMetadata && contents.size() < longestMetadata)
                contents.append(static_cast<const char *>(block), qsizetype(size));
            return {};
        });
        if (isMetadata)
            m_metadata.insert(name, contents.isNull() ? QByteArray("") : contents);
        return read;
    }

    Result<ArchiveIndex> finish()
    {
        if (!m_hasTopFile && m_topNames.size() == 1)
            m_index.topFolder = *m_topNames.constBegin();
        const QByteArray prefix = m_index.topFolder.isEmpty() ? QByteArray() : QByteArray(m_index.topFolder + '/');
        m_index.releaseFile = m_metadata.value(prefix + "release.json");
        m_index.procfile = m_metadata.value(prefix + "Procfile");
        return m_index;
    }

    QString m_path;
    std::stop_token m_stop;
    ArchiveIndex m_index;
    bool m_hasTopFile = false;
    QSet<QByteArray> m_topNames;
    QHash<QByteArray, QByteArray> m_metadata;
};

/// Writes the entries below a folder.
class Unpacker {
public:
    Unpacker(QString archivePath, const ArchiveIndex &index, QString folder, std::function<void(qint64)> progress,
             std::stop_token stop)
        : m_path(std::move(archivePath))
        , m_folder(std::move(folder))
        , m_guard(guardFor(m_path, index.topFolder))
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
        , m_writer(archive_write_disk_new())
    {
        // Absolute paths are refused by our own guard: the names given to the writer are absolute ones of ours.
        archive_write_disk_set_options(m_writer.get(), ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_PERM
                                                           | ARCHIVE_EXTRACT_SECURE_SYMLINKS
                                                           | ARCHIVE_EXTRACT_SECURE_NODOTDOT);
    }

    Result<void> run()
    {
        Result<ArchiveReader> reader = openArchive(m_path, m_stop);
        if (!reader)
            return Failure(reader.error());
        for (;;) {
            const Result<archive_entry *> entry = reader->next();
            if (!entry)
                return Failure(entry.error());
            if (*entry == nullptr)
                break;
            const Result<QByteArray> name = m_guard.admit(*entry);
            if (!name)
                return Failure(name.error());
            if (name->isEmpty())
                continue;
            if (const Result<void> written = writeEntry(*reader, *entry, *name); !written)
                return written;
        }
        return archive_write_close(m_writer.get()) < ARCHIVE_WARN ? Failure(writeProblem()) : Result<void>();
    }

private:
    Result<void> writeEntry(ArchiveReader &reader, archive_entry *entry, const QByteArray &name)
    {
        const QByteArray root = QFile::encodeName(m_folder) + '/';
        archive_entry_copy_pathname(entry, QByteArray(root + name).constData());
        if (archive_entry_hardlink(entry) != nullptr) {
            const Result<QByteArray> target = m_guard.admitHardLinkTarget(entry);
            if (!target)
                return Failure(target.error());
            archive_entry_copy_hardlink(entry, QByteArray(root + *target).constData());
        }
        // Whoever unpacks must be able to read, and later to remove, what was unpacked.
        const bool isFolder = archive_entry_filetype(entry) == AE_IFDIR;
        constexpr mode_t plainBits = 0777;
        archive_entry_set_perm(entry, (archive_entry_perm(entry) & plainBits) | (isFolder ? 0700U : 0600U));
        if (archive_write_header(m_writer.get(), entry) < ARCHIVE_WARN)
            return Failure(writeProblem());
        const Result<void> data = reader.read(
            [this](const void *block, size_t size, qint64 offset) { return writeBlock(block, size, offset); });
        if (!data)
            return data;
        if (archive_write_finish_entry(m_writer.get()) < ARCHIVE_WARN)
            return Failure(writeProblem());
        return {};
    }

    Result<void> writeBlock(const void *block, size_t size, qint64 offset)
    {
        if (archive_write_data_block(m_writer.get(), block, size, offset) < ARCHIVE_WARN)
            return Failure(writeProblem());
        m_done += qint64(size);
        m_progress(m_done);
        return {};
    }

    Problem writeProblem() const
    {
        const int error = archive_errno(m_writer.get());
        Problem problem = fileProblem(error > 0 ? error : EIO, m_folder);
        if (const char *reason = archive_error_string(m_writer.get()))
            problem.details = QString::fromUtf8(reason);
        return problem;
    }

    QString m_path;
    QString m_folder;
    ArchiveGuard m_guard;
    std::function<void(qint64)> m_progress;
    std::stop_token m_stop;
    Writer m_writer;
    qint64 m_done = 0;
};

Result<void> checkRoom(const QString &archive, qint64 bytes, const QString &folder)
{
    const qint64 room = freeBytes(folder);
    if (bytes <= room)
        return {};
    return Failure(localProblem(
        ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The archive %1 needs %2 when unpacked, and only %3 are free."),
             {QFileInfo(archive).fileName(), QVariant::fromValue(Bytes{bytes}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Free some space, for example by deleting a backup that is no longer needed, and "
                               "try again."))));
}

} // namespace

QStringList archiveSuffixes()
{
    return {u".tar.zst"_s, u".tar.gz"_s, u".tar.xz"_s, u".zip"_s};
}

Result<ArchiveIndex> indexArchive(const QString &archive, const std::stop_token &stop)
{
    return Indexer(archive, stop).run();
}

Result<void> unpackArchive(const QString &archive, const ArchiveIndex &index, const QString &folder,
                           const QString &workFolder, const std::function<void(qint64)> &progress,
                           const std::stop_token &stop)
{
    if (const Result<void> room = checkRoom(archive, index.bytes, workFolder); !room)
        return room;
    if (const Result<void> cleared = removeTree(workFolder); !cleared)
        return cleared;
    if (const Result<void> made = makeFolder(workFolder); !made)
        return made;
    // libarchive walks the whole path when it looks for links, so it must not meet a harmless one above.
    const QString canonical = QFileInfo(workFolder).canonicalFilePath();
    Result<void> unpacked = Unpacker(archive, index, canonical, progress, stop).run();
    if (unpacked)
        unpacked = syncFileSystem(workFolder);
    if (unpacked)
        unpacked = renameDurably(workFolder, folder);
    if (!unpacked) {
        // What it failed of matters more than what could not be tidied.
        const Result<void> cleared = removeTree(workFolder);
        Q_UNUSED(cleared)
    }
    return unpacked;
}

} // namespace Switchback
