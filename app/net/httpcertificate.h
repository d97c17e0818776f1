// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <optional>
#include <stop_token>

namespace Switchback {

/// A certificate as a person compares it.
struct CertificateSummary {
    QString subject; ///< the common name, or the first other name
    QString issuer;
    QStringList hosts; ///< for which it was made out
    QDateTime validFrom;
    QDateTime validUntil;
    QByteArray sha256;   ///< 32 bytes, for HttpTrust::pinnedSha256
    QString fingerprint; ///< the same, as "AB:CD:…"
    QSslCertificate certificate;
};

/// What a server shows before anybody trusts it.
struct ServerCertificate {
    QList<CertificateSummary> chain; ///< the server's own first; never empty
    /// Why it is not trusted as it is; nothing when it is.
    std::optional<Problem> problem;
};

/// Shakes hands with the server of the https \a url and hangs up: no request, no credentials are sent, whatever the
/// certificate. For showing the fingerprint before it is trusted. Blocks a worker thread for at most \a limit and ends
/// within 250 ms of \a stop.
[[nodiscard]] Result<ServerCertificate> inspectCertificate(const QUrl &url, std::chrono::milliseconds limit,
                                                           const std::stop_token &stop = {}, bool systemProxy = true);

/// "AB:CD:…"
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);
/// Reads what a person pasted: hex, in either case, with or without colons or blanks. Nothing unless it is 32 bytes.
[[nodiscard]] std::optional<QByteArray> fingerprintFromText(const QString &text);

} // namespace Switchback
