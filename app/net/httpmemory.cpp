// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpmemory.h"

#include "app/net/httpproblem.h"

namespace Switchback {

Result<void> HttpMemory::begin(const HttpResponse &head)
{
    m_body.clear();
    m_url = head.url;
    // A server that says so beforehand need not send it.
    if (head.header("Content-Length").toLongLong() > m_limit)
        return Failure(HttpProblem::tooLarge(m_url, m_limit));
    return {};
}

Result<void> HttpMemory::write(const QByteArray &piece)
{
    if (m_body.size() + piece.size() > m_limit)
        return Failure(HttpProblem::tooLarge(m_url, m_limit));
    m_body += piece;
    return {};
}

Result<void> HttpMemory::finish(HttpResponse &response)
{
    response.body = m_body;
    return {};
}

Result<void> HttpPieces::write(const QByteArray &piece)
{
    m_handedOn = true;
    return m_onPiece(piece);
}

} // namespace Switchback
