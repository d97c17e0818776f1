// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpheaders.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Switchback {

/// One attempt, for people to inspect; secrets are taken out before it is made.
struct HttpLogEntry {
    QDateTime time; ///< UTC, when it was sent
    QString method;
    QString origin; ///< "https://host:8443"
    QString path;   ///< with the query
    int status = 0; ///< 0: there was no answer
    QString code;   ///< of the problem, or empty
    std::chrono::milliseconds duration{0};
    qint64 sentBytes = 0;     ///< of the body
    qint64 receivedBytes = 0; ///< of the body, after decompression
    int retries = 0;          ///< attempts of the same call before this one
    HttpHeaders requestHeaders;
    HttpHeaders responseHeaders;
};

using HttpLogSink = std::function<void(const HttpLogEntry &)>;
using Redact = std::function<QString(const QString &)>;

/// What stands in the place of a secret.
inline constexpr char redactedMark[] = "[redacted]";

/// True for Authorization, Proxy-Authorization, Cookie, Set-Cookie, and names that speak of a key, token or secret.
[[nodiscard]] bool isSecretHeader(const QByteArray &name);
/// True for a query parameter whose name speaks of a password, key, token, signature or code.
[[nodiscard]] bool isSecretParameter(const QString &name);

[[nodiscard]] HttpHeaders redacted(const HttpHeaders &headers, const Redact &redact);
/// Path and query.
[[nodiscard]] QString redactedPath(const QUrl &url, const Redact &redact);

} // namespace Switchback
