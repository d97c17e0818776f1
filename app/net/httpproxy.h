// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QNetworkProxy>
#include <QUrl>

namespace Switchback {

/// The proxy for one URL: the system's when it is asked for, none for loopback.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl &url, bool systemProxy);
/// True for an address that namedProxy() can use: http or socks5, a host, and no more than a port and credentials.
[[nodiscard]] bool isUsableProxy(const QUrl &proxy);
/// The proxy at that address; the standard ports are 80 and 1080.
[[nodiscard]] QNetworkProxy namedProxy(const QUrl &proxy);
/// True when an interface beside loopback is up and has an address. Cheap enough for after a failure.
[[nodiscard]] bool hasNetwork();

/// proxyFor() for a QNetworkAccessManager, which takes ownership; an origin may have a proxy of its own.
class HttpProxyFactory final : public QNetworkProxyFactory {
public:
    HttpProxyFactory(bool systemProxy, QHash<QString, QNetworkProxy> proxies)
        : m_systemProxy(systemProxy)
        , m_proxies(std::move(proxies))
    {
    }
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    bool m_systemProxy;
    QHash<QString, QNetworkProxy> m_proxies;
};

} // namespace Switchback
