// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseurl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString encoded(const Secret &secret)
{
    QString text;
    secret.use([&text](QByteArrayView bytes) {
        QByteArray plain = bytes.toByteArray();
        text = QString::fromLatin1(plain.toPercentEncoding());
        wipe(plain);
    });
    return text;
}

/// An IPv6 address needs brackets.
QString hostPart(const DatabaseServer &server)
{
    if (server.isSocket())
        return server.kind == DatabaseKind::PostgreSql ? QString() : u"localhost"_s;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : encoded(server.host);
    return host + u':' + QString::number(server.port);
}

QString query(const DatabaseServer &server)
{
    if (!server.isSocket())
        return {};
    if (server.kind == DatabaseKind::PostgreSql)
        return u"?host="_s + encoded(server.host) + u"&port="_s + QString::number(server.port);
    return u"?unix_socket="_s + encoded(server.host);
}

} // namespace

QString databaseUrl(const QString &scheme, const DatabaseServer &server, const Secret &password, const QString &name)
{
    return scheme + u"://"_s + encoded(server.user) + u':' + encoded(password) + u'@' + hostPart(server) + u'/' + name
           + query(server);
}

} // namespace Switchback
