// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpbody.h"
#include "app/net/httpheaders.h"
#include "models/result.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace Switchback {

/// Where a download goes. Bytes are written to `<path>.part`, which takes the name \a path only when all of it came and
/// its checksum is right. What an interrupted download left is continued by Range when the server gave it a strong
/// ETag (kept in `<path>.part.tag`) and still serves the same; otherwise it starts over.
struct HttpDownload {
    QString path;                     ///< absolute; its folder exists
    QByteArray sha256;                ///< expected, lower-case hex; empty: whatever comes
    qint64 maximumBytes = 64LL << 30; ///< more is a Problem "http.too-large"
};

/// How far a transfer is; \a total is -1 while nobody knows it.
using HttpProgress = std::function<void(qint64 done, qint64 total)>;

/// One request, as a value. Callbacks are called on the thread that sends it.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    /// The account's credentials are no business of a request: HttpEndpoint adds them where they belong.
    HttpHeaders headers;
    HttpBody body;

    /// Whether it may be repeated after a failure. Unset: GET, HEAD, OPTIONS, PUT and DELETE may.
    std::optional<bool> idempotent;
    /// An answer of any status is an answer, also a redirect that leads elsewhere and is not followed; otherwise one that
    /// is not 2xx becomes a Problem. 304 is an answer to a request with If-None-Match in any case.
    bool anyStatus = false;
    /// Otherwise a redirect is itself the answer, wherever it leads: for whoever wants to know each one of a chain.
    bool followRedirects = true;
    /// The longest silence, in either direction; the policy's when unset.
    std::optional<std::chrono::milliseconds> inactivity;
    /// The longest time for the whole call with its repetitions, waits included; the policy's when unset, 0 for none.
    std::optional<std::chrono::milliseconds> deadline;
    /// Of an answer kept in memory, after decompression.
    qint64 maximumBytes = 16LL << 20;

    /// Instead of keeping the body of a 2xx answer in memory. At most one of the two.
    std::optional<HttpDownload> download;
    /// Gets a 2xx body piece by piece (a log that is followed); its Problem ends the transfer. Never repeated after the
    /// first piece.
    std::function<Result<void>(const QByteArray &piece)> onPiece;

    HttpProgress onSent;
    HttpProgress onReceived;

    [[nodiscard]] static HttpRequest get(const QUrl &url);
    [[nodiscard]] static HttpRequest send(const QByteArray &method, const QUrl &url, const HttpBody &body = {});
    [[nodiscard]] static HttpRequest fetch(const QUrl &url, const HttpDownload &download);

    /// Only if what is there still is what \a etag names (as the server wrote it, with its quotes), or, with `*`, if
    /// anything is there. Otherwise the answer is a Problem "http.precondition".
    HttpRequest &ifMatch(const QByteArray &etag);
    /// Only if it changed: an unchanged one answers 304 without a body. With `*`: only if nothing is there yet.
    HttpRequest &ifNoneMatch(const QByteArray &etag);
    HttpRequest &accept(const QByteArray &contentType);

    [[nodiscard]] bool mayRepeat() const;
};

} // namespace Switchback
