// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkProxy>
#include <QUrl>

namespace Switchback {

/// The proxy for one URL: the system's when it is asked for, none for loopback.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl &url, bool systemProxy);
/// True when an interface beside loopback is up and has an address. Cheap enough for after a failure.
[[nodiscard]] bool hasNetwork();

/// proxyFor() for a QNetworkAccessManager, which takes ownership.
class HttpProxyFactory final : public QNetworkProxyFactory {
public:
    explicit HttpProxyFactory(bool systemProxy)
        : m_systemProxy(systemProxy)
    {
    }
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {proxyFor(query.url(), m_systemProxy)};
    }

private:
    bool m_systemProxy;
};

} // namespace Switchback
