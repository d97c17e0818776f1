// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproxy.h"

#include "app/net/httpurl.h"

#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

QNetworkProxy proxyFor(const QUrl &url, bool systemProxy)
{
    if (!systemProxy || isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

bool isUsableProxy(const QUrl &proxy)
{
    const bool isKnown = proxy.scheme() == "http"_L1 || proxy.scheme() == "socks5"_L1;
    return proxy.isValid() && isKnown && !proxy.host().isEmpty() && (proxy.path().isEmpty() || proxy.path() == "/"_L1)
           && !proxy.hasQuery() && !proxy.hasFragment();
}

QNetworkProxy namedProxy(const QUrl &proxy)
{
    constexpr int httpPort = 80;
    constexpr int socksPort = 1080;
    const bool isSocks = proxy.scheme() == "socks5"_L1;
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, proxy.host(),
            quint16(proxy.port(isSocks ? socksPort : httpPort)), proxy.userName(QUrl::FullyDecoded),
            proxy.password(QUrl::FullyDecoded)};
}

QList<QNetworkProxy> HttpProxyFactory::queryProxy(const QNetworkProxyQuery &query)
{
    const auto own = m_proxies.constFind(originOf(query.url()));
    return {own == m_proxies.cend() ? proxyFor(query.url(), m_systemProxy) : *own};
}

bool hasNetwork()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.cbegin(), interfaces.cend(), [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning)
               && !flags.testFlag(QNetworkInterface::IsLoopBack) && !interface.addressEntries().isEmpty();
    });
}

} // namespace Switchback
