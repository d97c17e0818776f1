// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpconnections.h"

#include "app/net/httpurl.h"

#include <openssl/crypto.h>

namespace Switchback {

namespace {

// At exit OpenSSL frees what it keeps for every thread, and a thread that ends frees its own. One of Qt's may still be at
// it after it was waited for; then both free the same, and the program is aborted after all was done (seen with 3.0.19).
// So OpenSSL is told, before anything else is asked of it, to free nothing at exit.
[[maybe_unused]] const int isLeftAtExit = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

QSslConfiguration strictTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

QSslConfiguration tlsOf(const HttpEndpoint &endpoint)
{
    QSslConfiguration tls = strictTls();
    // Nobody vouches for a pinned server: so every certificate is brought before HttpExchange::judgeCertificate(),
    // while the handshake is held and before any byte of a request is sent.
    if (!endpoint.trust.pinnedSha256.isEmpty())
        tls.setCaCertificates({});
    else if (!endpoint.trust.authorities.isEmpty())
        tls.setCaCertificates(endpoint.trust.authorities);
    if (!endpoint.clientCertificate.isNull()) {
        tls.setLocalCertificate(endpoint.clientCertificate);
        tls.setPrivateKey(endpoint.clientKey);
    }
    return tls;
}

} // namespace

HttpConnections::HttpConnections(const HttpPolicy &policy)
    : m_systemProxy(policy.systemProxy)
    , m_tls(strictTls())
{
    for (const HttpEndpoint &endpoint : policy.endpoints) {
        const QString origin = originOf(endpoint.url);
        m_known.insert(origin, {.tls = tlsOf(endpoint),
                                .pinnedSha256 = endpoint.trust.pinnedSha256,
                                .credentials = endpoint.credentials,
                                .peerName = endpoint.peerName});
        if (!endpoint.proxy.isEmpty())
            m_proxies.insert(origin, namedProxy(endpoint.proxy));
    }
}

std::shared_ptr<QNetworkAccessManager> HttpConnections::manager()
{
    if (!m_manager) {
        m_manager = std::make_shared<QNetworkAccessManager>();
        m_manager->setProxyFactory(new HttpProxyFactory(m_systemProxy, m_proxies));
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_manager->setCookieJar(&m_cookies);
        m_cookies.setParent(nullptr); // the manager took it, but it outlives managers
    }
    return m_manager;
}

QSslConfiguration HttpConnections::tlsFor(const QString &origin) const
{
    const auto known = m_known.constFind(origin);
    return known == m_known.cend() ? m_tls : known->tls;
}

QByteArray HttpConnections::pinFor(const QString &origin) const
{
    return m_known.value(origin).pinnedSha256;
}

QString HttpConnections::peerNameFor(const QString &origin) const
{
    return m_known.value(origin).peerName;
}

HttpHeaders HttpConnections::credentialsFor(const QString &origin) const
{
    return m_known.value(origin).credentials;
}

} // namespace Switchback
