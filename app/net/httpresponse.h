// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpheaders.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Switchback {

/// What a server answered to one call.
struct HttpResponse {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;      ///< empty when it went to a file or was handed on piece by piece
    qint64 bodyBytes = 0; ///< after decompression, wherever it went
    QByteArray sha256;    ///< of a download, lower-case hex
    QUrl url;             ///< where it came from in the end, after redirects
    /// As many bytes came as were announced. Qt 6.4 takes a chunked or compressed body that was broken off for a whole one
    /// when the end of the connection comes together with the last bytes (QHttpProtocolHandler::_q_receiveReply), so what
    /// was not announced needs a check of its own: JSON that parses, a checksum, a format that knows its end.
    bool isProvenWhole = false;
    int attempts = 1;                     ///< how often it was sent
    std::chrono::milliseconds elapsed{0}; ///< of the last attempt, on the wire

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    [[nodiscard]] bool isNotModified() const { return status == 304; }
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
    /// As the server wrote it, quotes and `W/` included; for HttpRequest::ifMatch().
    [[nodiscard]] QByteArray etag() const { return header("ETag"); }
    /// Without parameters, lower case: "application/json".
    [[nodiscard]] QByteArray contentType() const;
    /// How long the server asks to wait, measured at \a now; nothing when it does not, or writes nonsense.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QDateTime &now) const;
};

/// The two forms of Retry-After (RFC 9110, section 10.2.3): seconds, or an HTTP date in any of its three spellings. A
/// date that is past is 0; at most a year.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace Switchback
