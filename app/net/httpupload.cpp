// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpupload.h"

#include "app/net/httpproblem.h"

#include <QFile>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

HttpUpload::HttpUpload(Repeat repeat)
    : m_repeat(repeat)
{
}

HttpUpload::~HttpUpload() = default;

Result<std::unique_ptr<HttpUpload>> HttpUpload::open(const HttpBody &body, Repeat repeat)
{
    std::unique_ptr<HttpUpload> upload(new HttpUpload(repeat));
    for (const HttpBody::Segment &segment : body.segments()) {
        qint64 size = segment.bytes.size();
        if (!segment.file.isEmpty()) {
            QFile file(segment.file);
            if (!file.open(QIODevice::ReadOnly))
                return Failure(HttpProblem::file(segment.file, file.errorString()));
            size = file.size();
        }
        upload->m_pieces.push_back({.segment = segment, .start = upload->m_size, .size = size});
        upload->m_size += size;
    }
    upload->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return upload;
}

bool HttpUpload::seek(qint64 position)
{
    if (m_repeat == Repeat::Refused && position < m_position)
        return false;
    m_position = position;
    return QIODevice::seek(position);
}

bool HttpUpload::reset()
{
    // Before the first byte was read nothing can have been carried out, but Qt also asks then: an empty body has no
    // first byte. So the first sending is the only one there is.
    if (m_repeat == Repeat::Refused)
        return false;
    return seek(0);
}

qint64 HttpUpload::readData(char *data, qint64 maxSize)
{
    for (const Piece &piece : m_pieces) {
        if (m_position >= piece.start + piece.size)
            continue;
        const qint64 offset = m_position - piece.start;
        const qint64 count = readPiece(piece, offset, data, qMin(maxSize, piece.size - offset));
        if (count <= 0)
            return -1; // the file became shorter: the transfer breaks instead of sending something else
        m_position += count;
        return count;
    }
    return -1;
}

qint64 HttpUpload::readPiece(const Piece &piece, qint64 offset, char *data, qint64 maxSize)
{
    if (piece.segment.file.isEmpty()) {
        std::memcpy(data, piece.segment.bytes.constData() + offset, size_t(maxSize));
        return maxSize;
    }
    if (!m_file || m_file->fileName() != piece.segment.file) {
        m_file = std::make_unique<QFile>(piece.segment.file);
        if (!m_file->open(QIODevice::ReadOnly))
            return -1;
    }
    if (m_file->pos() != offset && !m_file->seek(offset))
        return -1;
    return m_file->read(data, maxSize);
}

} // namespace Switchback
