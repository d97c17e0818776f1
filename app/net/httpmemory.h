// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httprequest.h"
#include "app/net/httpsink.h"

namespace Switchback {

/// Keeps the body, up to a limit.
class HttpMemory final : public HttpSink {
public:
    explicit HttpMemory(qint64 limit)
        : m_limit(limit)
    {
    }
    [[nodiscard]] Result<void> begin(const HttpResponse &head) override;
    [[nodiscard]] Result<void> write(const QByteArray &piece) override;
    [[nodiscard]] Result<void> finish(HttpResponse &response) override;
    [[nodiscard]] bool mayRepeat() const override { return true; }

private:
    qint64 m_limit;
    QUrl m_url;
    QByteArray m_body;
};

/// Hands it on, piece by piece.
class HttpPieces final : public HttpSink {
public:
    explicit HttpPieces(const HttpRequest &request)
        : m_onPiece(request.onPiece)
    {
    }
    [[nodiscard]] Result<void> begin(const HttpResponse &) override { return {}; }
    [[nodiscard]] Result<void> write(const QByteArray &piece) override;
    [[nodiscard]] Result<void> finish(HttpResponse &) override { return {}; }
    [[nodiscard]] bool mayRepeat() const override { return !m_handedOn; }

private:
    std::function<Result<void>(const QByteArray &)> m_onPiece;
    bool m_handedOn = false;
};

} // namespace Switchback
