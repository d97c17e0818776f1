// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/backuparchive.h"

#include "app/platforms/local/descriptor.h"
#include "app/platforms/local/diskfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fts.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct ReadFree {
    void operator()(archive *handle) const { archive_read_free(handle); }
};
struct WriteFree {
    void operator()(archive *handle) const { archive_write_free(handle); }
};
struct EntryFree {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
struct ResolverFree {
    void operator()(archive_entry_linkresolver *resolver) const { archive_entry_linkresolver_free(resolver); }
};
struct TreeClose {
    void operator()(FTS *tree) const { ::fts_close(tree); }
};
using Reader = std::unique_ptr<archive, ReadFree>;
using Writer = std::unique_ptr<archive, WriteFree>;

constexpr size_t blockBytes = 256 * 1024;

Problem archiveProblem(archive *handle, const QString &path)
{
    const int error = archive_errno(handle);
    Problem problem = fileProblem(error > 0 ? error : EIO, path);
    if (const char *reason = archive_error_string(handle))
        problem.details = QString::fromUtf8(reason);
    return problem;
}

/// A file that is written to and hashed at once.
class HashedFile {
public:
    explicit HashedFile(const QString &path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600))
    {
    }

    [[nodiscard]] bool isOpen() const { return m_descriptor.isOpen(); }
    [[nodiscard]] int sync() const { return ::fsync(m_descriptor.get()) == 0 ? 0 : errno; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray digest() const { return m_hash.result().toHex(); }

    /// libarchive's write callback; \a file is a HashedFile.
    static la_ssize_t write(archive *handle, void *file, const void *block, size_t size)
    {
        return static_cast<HashedFile *>(file)->append(handle, static_cast<const char *>(block), size);
    }

private:
    la_ssize_t append(archive *handle, const char *block, size_t size)
    {
        ssize_t written = 0;
        do {
            written = ::write(m_descriptor.get(), block, size);
        } while (written < 0 && errno == EINTR);
        if (written < 0) {
            archive_set_error(handle, errno, "write failed");
            return -1;
        }
        m_hash.addData(QByteArrayView(block, qsizetype(written)));
        m_bytes += written;
        return written;
    }

    Descriptor m_descriptor;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
};

/// Walks a folder and writes what it finds. libarchive's own walk would change the folder that the process is in.
class Packer {
public:
    Packer(const QString &folder, QString archivePath, HashedFile &file, std::function<void(qint64)> progress,
           std::stop_token stop)
        : m_root(QFile::encodeName(folder))
        , m_path(std::move(archivePath))
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
        , m_disk(archive_read_disk_new())
        , m_writer(archive_write_new())
        , m_links(archive_entry_linkresolver_new())
        , m_block(qsizetype(blockBytes), Qt::Uninitialized)
    {
        archive_write_set_format_pax(m_writer.get()); // the restricted one cuts times off at the second
        archive_write_add_filter_zstd(m_writer.get());
        // A callback's output is padded otherwise, and zeroes after its end are no zstd.
        archive_write_set_bytes_in_last_block(m_writer.get(), 1);
        archive_entry_linkresolver_set_strategy(m_links.get(), archive_format(m_writer.get()));
        archive_read_disk_set_symlink_physical(m_disk.get());
        m_opened = archive_write_open(m_writer.get(), &file, nullptr, &HashedFile::write, nullptr) == ARCHIVE_OK;
    }

    Result<WrittenArchive> run()
    {
        char *roots[] = {m_root.data(), nullptr};
        const std::unique_ptr<FTS, TreeClose> tree(::fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nullptr));
        if (!tree)
            return Failure(fileProblem(errno, QFile::decodeName(m_root)));
        if (!m_opened)
            return Failure(archiveProblem(m_writer.get(), m_path));
        while (const FTSENT *found = ::fts_read(tree.get())) {
            if (m_stop.stop_requested())
                return Failure(cancelledProblem());
            if (found->fts_info == FTS_DP)
                continue;
            if (found->fts_info == FTS_ERR || found->fts_info == FTS_DNR || found->fts_info == FTS_NS)
                return Failure(fileProblem(found->fts_errno, QFile::decodeName(found->fts_path)));
            if (S_ISSOCK(found->fts_statp->st_mode))
                continue;
            if (const Result<void> written = writeEntry(found->fts_path, *found->fts_statp); !written)
                return Failure(written.error());
        }
        if (archive_write_close(m_writer.get()) < ARCHIVE_WARN)
            return Failure(archiveProblem(m_writer.get(), m_path));
        return m_result;
    }

private:
    Result<void> writeEntry(const QByteArray &path, const struct stat &status)
    {
        const bool isFile = S_ISREG(status.st_mode);
        const Descriptor file(isFile ? ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1);
        if (isFile && !file.isOpen())
            return Failure(fileProblem(errno, QFile::decodeName(path)));
        const std::unique_ptr<archive_entry, EntryFree> holder(archive_entry_new2(m_disk.get()));
        archive_entry *entry = holder.get();
        archive_entry_copy_sourcepath(entry, path.constData());
        archive_entry_copy_pathname(entry, path == m_root ? "." : path.mid(m_root.size() + 1).constData());
        if (archive_read_disk_entry_from_file(m_disk.get(), entry, file.get(), &status) < ARCHIVE_WARN)
            return Failure(archiveProblem(m_disk.get(), QFile::decodeName(path)));
        archive_entry_unset_atime(entry);
        archive_entry_unset_ctime(entry);
        archive_entry_unset_birthtime(entry);
        if (isFile) {
            ++m_result.files;
            archive_entry *rest = nullptr;
            // With this format the first name is written whole and the others, at once, as links to it.
            archive_entry_linkify(m_links.get(), &entry, &rest);
        }
        if (archive_write_header(m_writer.get(), entry) < ARCHIVE_WARN)
            return Failure(archiveProblem(m_writer.get(), m_path));
        const bool hasData = isFile && archive_entry_hardlink(entry) == nullptr;
        return hasData ? writeData(file.get(), path) : Result<void>();
    }

    /// Holes are read as zeroes; the format leaves them out by itself.
    Result<void> writeData(int file, const QByteArray &path)
    {
        while (true) {
            if (m_stop.stop_requested())
                return Failure(cancelledProblem());
            const ssize_t count = ::read(file, m_block.data(), size_t(m_block.size()));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return Failure(fileProblem(errno, QFile::decodeName(path)));
            if (count == 0)
                return {};
            if (archive_write_data(m_writer.get(), m_block.constData(), size_t(count)) < 0)
                return Failure(archiveProblem(m_writer.get(), m_path));
            m_result.bytes += count;
            m_progress(m_result.bytes);
        }
    }

    QByteArray m_root;
    QString m_path;
    std::function<void(qint64)> m_progress;
    std::stop_token m_stop;
    Reader m_disk;
    Writer m_writer;
    std::unique_ptr<archive_entry_linkresolver, ResolverFree> m_links;
    QByteArray m_block;
    WrittenArchive m_result;
    bool m_opened = false;
};

Result<WrittenArchive> packInto(const QString &folder, const QString &archivePath,
                                const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    HashedFile file(archivePath);
    if (!file.isOpen())
        return Failure(fileProblem(errno, archivePath));
    Result<WrittenArchive> written = Packer(folder, archivePath, file, progress, stop).run();
    if (!written)
        return written;
    if (const int error = file.sync(); error != 0)
        return Failure(fileProblem(error, archivePath));
    written->archiveBytes = file.bytes();
    written->sha256 = file.digest();
    return written;
}

Result<void> unpackEntry(archive *reader, archive *writer, const QString &archivePath, const QString &folder,
                         const std::function<void(qint64)> &written, const std::stop_token &stop)
{
    while (true) {
        if (stop.stop_requested())
            return Failure(cancelledProblem());
        const void *block = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(reader, &block, &size, &offset);
        if (status == ARCHIVE_EOF)
            break;
        if (status < ARCHIVE_WARN)
            return Failure(archiveProblem(reader, archivePath));
        if (archive_write_data_block(writer, block, size, offset) < ARCHIVE_WARN)
            return Failure(archiveProblem(writer, folder));
        written(qint64(size));
    }
    return archive_write_finish_entry(writer) < ARCHIVE_WARN ? Failure(archiveProblem(writer, folder)) : Result<void>();
}

} // namespace

Result<WrittenArchive> writeBackupArchive(const QString &folder, const QString &archivePath,
                                          const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    const QString part = QFileInfo(archivePath).path() + u"/.part-"_s + QFileInfo(archivePath).fileName();
    if (const Result<void> cleared = removeTree(part); !cleared)
        return Failure(cleared.error());
    Result<WrittenArchive> written = packInto(folder, part, progress, stop);
    if (written)
        if (const Result<void> renamed = renameDurably(part, archivePath); !renamed)
            written = Failure(renamed.error());
    if (!written) {
        // What it failed of matters more than what could not be tidied.
        const Result<void> cleared = removeTree(part);
        Q_UNUSED(cleared)
    }
    return written;
}

Result<void> unpackBackupArchive(const QString &archivePath, const QString &folder,
                                 const std::function<void(qint64)> &progress, const std::stop_token &stop)
{
    const Reader reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_zstd(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(archivePath).constData(), blockBytes) != ARCHIVE_OK)
        return Failure(archiveProblem(reader.get(), archivePath));
    const Writer writer(archive_write_disk_new());
    archive_write_disk_set_options(
        writer.get(), ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_OWNER | ARCHIVE_EXTRACT_XATTR
                          | ARCHIVE_EXTRACT_SPARSE | ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_SECURE_NODOTDOT);
    // libarchive walks the whole path when it looks for links, so it must not meet a harmless one above.
    const QByteArray root = QFile::encodeName(QFileInfo(folder).canonicalFilePath()) + '/';
    qint64 done = 0;
    const auto written = [&](qint64 bytes) {
        done += bytes;
        progress(done);
    };
    while (true) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status < ARCHIVE_WARN)
            return Failure(archiveProblem(reader.get(), archivePath));
        archive_entry_copy_pathname(entry, QByteArray(root + archive_entry_pathname(entry)).constData());
        if (const char *first = archive_entry_hardlink(entry))
            archive_entry_copy_hardlink(entry, QByteArray(root + first).constData());
        if (archive_write_header(writer.get(), entry) < ARCHIVE_WARN)
            return Failure(archiveProblem(writer.get(), folder));
        if (const Result<void> unpacked = unpackEntry(reader.get(), writer.get(), archivePath, folder, written, stop);
            !unpacked)
            return unpacked;
    }
    return archive_write_close(writer.get()) < ARCHIVE_WARN ? Failure(archiveProblem(writer.get(), folder))
                                                            : Result<void>();
}

} // namespace Switchback
