// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpreader.h"

namespace Switchback {

namespace {

constexpr qsizetype longestHead = 64 * 1024;
constexpr qsizetype keptBody = 64 * 1024;

} // namespace

void HttpReader::add(const QByteArray &bytes)
{
    m_pending += bytes;
    while (!isDone() && step()) { }
}

void HttpReader::finish()
{
    if (isDone())
        return;
    const bool endsWithConnection = m_state == State::Body && m_left < 0;
    m_state = endsWithConnection ? State::Complete : State::Broken;
}

/// One advance; false when more bytes are needed.
bool HttpReader::step()
{
    switch (m_state) {
    case State::Head:
        return readHead();
    case State::Body:
        takeBody(m_left < 0 ? m_pending.size() : qMin(m_left, qint64(m_pending.size())));
        if (m_left == 0)
            m_state = State::Complete;
        return false;
    case State::ChunkSize:
        return readChunkSize();
    case State::Chunk:
        takeBody(qMin(m_left, qint64(m_pending.size())));
        if (m_left > 0)
            return false;
        m_state = State::ChunkEnd;
        return true;
    case State::ChunkEnd:
        if (m_pending.size() < 2)
            return false;
        m_state = m_pending.startsWith("\r\n") ? State::ChunkSize : State::Broken;
        m_pending.remove(0, 2);
        return true;
    case State::Trailer: {
        const qsizetype end = m_pending.indexOf("\r\n");
        if (end < 0)
            return false;
        m_pending.remove(0, end + 2);
        if (end == 0)
            m_state = State::Complete;
        return true;
    }
    case State::Complete:
    case State::Broken:
        return false;
    }
    return false;
}

bool HttpReader::readHead()
{
    const qsizetype end = m_pending.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_pending.size() > longestHead)
            m_state = State::Broken;
        return false;
    }
    const QList<QByteArray> lines = m_pending.left(end).split('\n');
    m_pending.remove(0, end + 4);
    if (!readHeaderLines(lines)) {
        m_state = State::Broken;
        return false;
    }
    if (m_answer.status >= 100 && m_answer.status < 200) {
        // An interim answer (RFC 9110, 15.2): the real one follows.
        m_answer = {};
        return true;
    }
    const bool bodiless = m_answer.status == 204 || m_answer.status == 304;
    if (bodiless || (!m_chunked && m_left == 0))
        m_state = State::Complete;
    else
        m_state = m_chunked ? State::ChunkSize : State::Body;
    return true;
}

bool HttpReader::readHeaderLines(const QList<QByteArray> &lines)
{
    m_left = -1;
    m_chunked = false;
    const QList<QByteArray> statusLine = lines.first().trimmed().split(' ');
    if (statusLine.size() < 2 || !statusLine.first().startsWith("HTTP/1."))
        return false;
    m_answer.status = statusLine.at(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            return false;
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-type")
            m_answer.contentType =
                value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed().toLower();
        else if (name == "content-length")
            m_left = value.toLongLong();
        else if (name == "transfer-encoding")
            m_chunked = value.toLower().endsWith("chunked");
    }
    return m_answer.status >= 100 && m_answer.status < 600;
}

bool HttpReader::readChunkSize()
{
    const qsizetype end = m_pending.indexOf("\r\n");
    if (end < 0)
        return false;
    bool isNumber = false;
    const QByteArray line = m_pending.left(end);
    m_left = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed().toLongLong(&isNumber, 16);
    m_pending.remove(0, end + 2);
    if (!isNumber || m_left < 0)
        m_state = State::Broken;
    else
        m_state = m_left == 0 ? State::Trailer : State::Chunk;
    return true;
}

void HttpReader::takeBody(qint64 count)
{
    m_answer.bodyBytes += count;
    const qsizetype room = keptBody - m_answer.body.size();
    if (room > 0)
        m_answer.body += m_pending.left(qMin(room, qsizetype(count)));
    m_pending.remove(0, qsizetype(count));
    if (m_left > 0)
        m_left -= count;
}

} // namespace Switchback
