// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/archive/archivereader.h"

#include <QFile>

#include <archive.h>

namespace Switchback {

void ArchiveReader::Free::operator()(archive *handle) const
{
    archive_read_free(handle);
}

ArchiveReader::ArchiveReader(Damage damage, std::stop_token stop)
    : m_damage(std::move(damage))
    , m_stop(std::move(stop))
    , m_handle(archive_read_new())
{
}

Result<ArchiveReader> ArchiveReader::open(const QString &path, ArchiveFormat format, Damage damage,
                                          std::stop_token stop)
{
    constexpr size_t blockBytes = 128UL * 1024;
    ArchiveReader reader(std::move(damage), std::move(stop));
    archive *handle = reader.m_handle.get();
    archive_read_support_format_zip(handle);
    if (format == ArchiveFormat::Any) {
        archive_read_support_format_tar(handle);
        archive_read_support_filter_zstd(handle);
        archive_read_support_filter_gzip(handle);
        archive_read_support_filter_xz(handle);
    }
    if (archive_read_open_filename(handle, QFile::encodeName(path).constData(), blockBytes) != ARCHIVE_OK)
        return Failure(reader.damaged());
    return reader;
}

Problem ArchiveReader::damaged() const
{
    const char *reason = archive_error_string(m_handle.get());
    return m_damage(reason == nullptr ? QString() : QString::fromUtf8(reason));
}

Result<archive_entry *> ArchiveReader::next()
{
    if (m_stop.stop_requested())
        return Failure(cancelledProblem());
    archive_entry *entry = nullptr;
    const int status = archive_read_next_header(m_handle.get(), &entry);
    if (status == ARCHIVE_EOF)
        return nullptr;
    if (status < ARCHIVE_WARN)
        return Failure(damaged());
    return entry;
}

Result<void> ArchiveReader::read(const Sink &sink)
{
    for (;;) {
        if (m_stop.stop_requested())
            return Failure(cancelledProblem());
        const void *block = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(m_handle.get(), &block, &size, &offset);
        if (status == ARCHIVE_EOF)
            return {};
        if (status < ARCHIVE_WARN)
            return Failure(damaged());
        if (const Result<void> taken = sink(block, size, offset); !taken)
            return taken;
    }
}

} // namespace Switchback
