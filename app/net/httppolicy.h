// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpheaders.h"
#include "app/net/httplog.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Switchback {

/// Who vouches for a server. With neither, the certificates of the system do.
struct HttpTrust {
    /// When not empty, these and nobody else.
    QList<QSslCertificate> authorities;
    /// SHA-256 of the server's own certificate, 32 bytes. It stands for "who signed it" and "for which name"; an expired
    /// certificate is still refused. Goes before \a authorities.
    QByteArray pinnedSha256;
};

/// One server an account speaks to: whom to believe there, and what to say to be let in. Both hold for the origin of
/// \a url (scheme, host and port) and for no other.
struct HttpEndpoint {
    QUrl url;
    HttpTrust trust;
    /// "Authorization", "X-Octopus-ApiKey": added to every request to this origin, never to another.
    HttpHeaders credentials;
    /// For servers that know their clients by certificate (Kubernetes). Optional.
    QSslCertificate clientCertificate;
    QSslKey clientKey;
    /// The name that the certificate must be made out for; empty: the host of \a url.
    QString peerName = {};
    /// The proxy for this server, also on loopback: "http://host:port" or "socks5://host:port", which may carry a user name
    /// and password. Empty: what HttpPolicy::systemProxy says.
    QUrl proxy = {};
};

/// The one policy, with the numbers that may differ. Copied into each HttpClient.
struct HttpPolicy {
    QList<HttpEndpoint> endpoints;

    std::chrono::milliseconds inactivity{30'000};
    std::chrono::milliseconds deadline{120'000};

    /// How often a repeatable call is sent in all. 408, 429, 502, 503, 504 and broken connections are worth it.
    int attempts = 4;
    /// The first pause; doubled each time, then shortened at random by up to half so that many clients spread out.
    std::chrono::milliseconds backOff{500};
    /// The longest pause, also when the server asks for more: then the call ends with the Problem that names the wait.
    std::chrono::milliseconds longestPause{30'000};
    /// In [0, 1); for tests. Empty: QRandomGenerator.
    std::function<double()> random;

    /// What the desktop's settings and `https_proxy` say. Loopback never goes through a proxy.
    bool systemProxy = true;
    bool cookies = false;

    /// Takes the values of secrets out of what goes to the log and into problems. Empty: nothing is known to be secret
    /// beyond the names that redacted() knows.
    std::function<QString(const QString &)> redact;
    /// Gets an entry for each attempt, on the client's thread. Optional.
    HttpLogSink log;
};

} // namespace Switchback
