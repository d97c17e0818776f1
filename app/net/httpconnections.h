// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httppolicy.h"
#include "app/net/httpproxy.h"

#include <QEventLoop>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QSslConfiguration>

#include <memory>

namespace Switchback {

/// What the calls of one client share: open connections, and per origin whom to trust there and what to say. Qt keeps
/// connections by host and not by certificate, which is safe because an origin has one trust per client.
///
/// Qt 6.4 has six channels to a host, and one that loses its request at the wrong moment is never used again; when all are
/// gone, every later request to the host waits for ever. So renew() makes new ones after a request was cut off, as it is
/// by a time-out.
class HttpConnections {
public:
    explicit HttpConnections(const HttpPolicy &policy);

    /// Whoever has a request running holds it.
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> manager();
    /// The next request opens connections of its own. Those that run are not disturbed; cookies are kept.
    void renew() { m_manager.reset(); }
    [[nodiscard]] QList<QNetworkCookie> cookiesFor(const QUrl &url) const { return m_cookies.cookiesForUrl(url); }
    [[nodiscard]] QSslConfiguration tlsFor(const QString &origin) const;
    [[nodiscard]] QByteArray pinFor(const QString &origin) const;
    [[nodiscard]] QString peerNameFor(const QString &origin) const;
    [[nodiscard]] HttpHeaders credentialsFor(const QString &origin) const;

private:
    struct Known {
        QSslConfiguration tls;
        QByteArray pinnedSha256;
        HttpHeaders credentials;
        QString peerName;
    };

    // Gives a thread that Qt did not start an event dispatcher, without which timers silently never fire.
    QEventLoop m_dispatcher;
    QNetworkCookieJar m_cookies;
    std::shared_ptr<QNetworkAccessManager> m_manager; ///< made when needed
    bool m_systemProxy;
    QHash<QString, QNetworkProxy> m_proxies; ///< of the origins that have one of their own
    QSslConfiguration m_tls;
    QHash<QString, Known> m_known;
};

} // namespace Switchback
