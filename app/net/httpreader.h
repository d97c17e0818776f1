// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpprobe.h"

namespace Switchback {

/// Reads one HTTP/1.x answer from bytes that arrive in pieces (RFC 9112: Content-Length, chunked, or until the end of
/// the connection).
class HttpReader {
public:
    enum class State { Head, Body, ChunkSize, Chunk, ChunkEnd, Trailer, Complete, Broken };

    void add(const QByteArray &bytes);
    /// The other side has closed: complete where the body has no length of its own, else broken off.
    void finish();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isDone() const { return m_state == State::Complete || m_state == State::Broken; }
    [[nodiscard]] const HttpAnswer &answer() const { return m_answer; }

private:
    [[nodiscard]] bool step();
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readHeaderLines(const QList<QByteArray> &lines);
    [[nodiscard]] bool readChunkSize();
    void takeBody(qint64 count);

    State m_state = State::Head;
    HttpAnswer m_answer;
    QByteArray m_pending;
    qint64 m_left = -1; ///< of the body or the chunk; -1 for a body that ends with the connection
    bool m_chunked = false;
};

} // namespace Switchback
