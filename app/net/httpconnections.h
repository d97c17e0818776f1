// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httppolicy.h"

#include <QEventLoop>
#include <QHash>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace Switchback {

/// What the calls of one client share: open connections, and per origin whom to trust there and what to say. Qt keeps
/// connections by host and not by certificate, which is safe because an origin has one trust per client.
class HttpConnections {
public:
    explicit HttpConnections(const HttpPolicy &policy);

    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }
    [[nodiscard]] QSslConfiguration tlsFor(const QString &origin) const;
    [[nodiscard]] QByteArray pinFor(const QString &origin) const;
    [[nodiscard]] HttpHeaders credentialsFor(const QString &origin) const;

private:
    struct Known {
        QSslConfiguration tls;
        QByteArray pinnedSha256;
        HttpHeaders credentials;
    };

    // Gives a thread that Qt did not start an event dispatcher, without which timers silently never fire.
    QEventLoop m_dispatcher;
    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
    QHash<QString, Known> m_known;
};

} // namespace Switchback
