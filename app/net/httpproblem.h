// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpresponse.h"
#include "models/result.h"

#include <QNetworkReply>
#include <QSslError>

#include <chrono>
#include <functional>

/// Every way in which a call can fail. The codes are stable: remedies, scripts and tests match them.
///
/// | code | what happened |
/// |---|---|
/// | http.url.malformed, .no-scheme, .scheme, .no-host, .credentials, .insecure | nothing was sent: whyNotSendable() |
/// | http.request | nothing was sent: a method or header that would break the protocol |
/// | http.file | a file of this machine could not be read or written |
/// | http.offline | this machine has no network |
/// | http.dns | nobody knows the host's name |
/// | http.refused | nothing listens there |
/// | http.unreachable | no way there, or none that let us through |
/// | http.proxy | the proxy did not play along |
/// | http.connection-lost | closed before the answer, or what came was not HTTP (Qt does not tell these apart); a call
///   that is not repeatable may have been carried out |
/// | http.timeout | silence for longer than the limit |
/// | http.deadline | bytes kept coming, but all in all it took too long |
/// | http.broken-answer | half an answer |
/// | http.encoding | compressed in a way that cannot be undone, or into far more than it should be |
/// | http.too-large | more bytes than may be kept |
/// | http.tls.expired, .not-yet-valid, .wrong-host, .self-signed, .unknown-issuer, .revoked, .pin-mismatch | the
///   certificate, by the check it failed |
/// | http.tls.certificate, http.tls.handshake | another check; no encryption could be agreed on |
/// | http.redirect.elsewhere, .malformed, .too-many | a redirect that is not followed |
/// | http.unauthorized (401), .forbidden (403), .not-found (404), .conflict (409), .precondition (412),
///   .rate-limited (429), .rejected (other 4xx), .server-error (5xx), .unexpected-status | the server said no |
/// | http.not-json, http.wrong-shape | an answer, but not the one that was expected: CheckedJson |
/// | http.checksum | the file that came is not the one that was promised |
namespace Switchback::HttpProblem {

/// What is known of an attempt that brought no answer.
struct Transport {
    QNetworkReply::NetworkError error = QNetworkReply::UnknownNetworkError;
    QString errorString;
    QUrl url;
    bool online = true;           ///< whether this machine has any network beside its own
    bool mayBeCarriedOut = false; ///< sent, not repeatable, no answer
};

[[nodiscard]] Problem transport(const Transport &failure);
/// By the first check, in the order in which a person should look into it. \a pinned: a pinned certificate was asked for.
[[nodiscard]] Problem tls(const QList<QSslError> &errors, const QUrl &url, bool pinned);
[[nodiscard]] Problem handshake(const QUrl &url, const QString &errorString);
[[nodiscard]] Problem timeout(const QUrl &url, std::chrono::milliseconds limit, bool mayBeCarriedOut);
[[nodiscard]] Problem deadline(const QUrl &url, std::chrono::milliseconds limit, bool mayBeCarriedOut);
[[nodiscard]] Problem tooLarge(const QUrl &url, qint64 limit);
[[nodiscard]] Problem encoding(const QUrl &url, const QString &what);
[[nodiscard]] Problem redirectElsewhere(const QUrl &from, const QUrl &to);
[[nodiscard]] Problem redirectMalformed(const QUrl &from);
[[nodiscard]] Problem redirectTooMany(const QUrl &from, int count);
/// For any status that is not 2xx, with the server's own message after \a redact. \a now is for Retry-After.
[[nodiscard]] Problem status(const HttpResponse &response, const QDateTime &now,
                             const std::function<QString(const QString &)> &redact = {});
[[nodiscard]] Problem notJson(const HttpResponse &response, const QString &why);
[[nodiscard]] Problem wrongShape(const QUrl &url, const QString &what);
[[nodiscard]] Problem request(const QString &what);
[[nodiscard]] Problem file(const QString &path, const QString &why);
[[nodiscard]] Problem checksum(const QUrl &url, const QByteArray &expected, const QByteArray &found);

} // namespace Switchback::HttpProblem
