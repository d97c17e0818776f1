// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracozip.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

la_ssize_t append(archive *, void *target, const void *data, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data), qsizetype(size));
    return la_ssize_t(size);
}

std::optional<QByteArray> contentOf(archive *source)
{
    constexpr size_t blockBytes = 65'536;
    QByteArray block(blockBytes, '\0');
    QByteArray content;
    for (;;) {
        const la_ssize_t count = archive_read_data(source, block.data(), blockBytes);
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            return content;
        content.append(block.constData(), count);
    }
}

bool isInside(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    return !clean.startsWith(u'/') && !clean.startsWith("../"_L1) && clean != ".."_L1 && !clean.isEmpty();
}

} // namespace

QByteArray UmbracoZip::packed(const Files &files)
{
    constexpr int readable = 0644;
    QByteArray zip;
    const Writer writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    archive_write_open(writer.get(), &zip, nullptr, &append, nullptr);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const Entry entry(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), file.key().toUtf8().constData());
        archive_entry_set_size(entry.get(), file->size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), readable);
        archive_write_header(writer.get(), entry.get());
        archive_write_data(writer.get(), file->constData(), size_t(file->size()));
    }
    archive_write_close(writer.get());
    return zip;
}

std::optional<UmbracoZip::Files> UmbracoZip::unpacked(const QByteArray &zip)
{
    const Reader reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return std::nullopt;
    Files files;
    archive_entry *entry = nullptr;
    int state = ARCHIVE_OK;
    while ((state = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char *name = archive_entry_pathname_utf8(entry);
        const QString path = name ? QString::fromUtf8(name).replace(u'\\', u'/') : QString();
        if (!isInside(path))
            return std::nullopt;
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        std::optional<QByteArray> content = contentOf(reader.get());
        if (!content)
            return std::nullopt;
        files.insert(QDir::cleanPath(path), *std::move(content));
    }
    if (state != ARCHIVE_EOF)
        return std::nullopt;
    return files;
}

UmbracoZip::Files UmbracoZip::read(const QString &folder)
{
    Files files;
    const QDir root(folder);
    QDirIterator paths(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        const QString path = root.relativeFilePath(paths.next());
        if (path == ".git"_L1 || path.startsWith(".git/"_L1))
            continue;
        QFile file(root.filePath(path));
        if (file.open(QIODevice::ReadOnly))
            files.insert(path, file.readAll());
    }
    return files;
}

void UmbracoZip::write(const QString &folder, const Files &files)
{
    const QDir root(folder);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = root.filePath(file.key());
        QDir().mkpath(QFileInfo(path).path());
        QFile target(path);
        if (!target.open(QIODevice::WriteOnly))
            qWarning("%s cannot be written", qPrintable(path));
        target.write(*file);
    }
}

} // namespace Switchback
