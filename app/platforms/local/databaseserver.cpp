// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseserver.h"

#include "models/strictjson.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int standardMariaDbPort = 3306;
constexpr int standardPostgreSqlPort = 5432;

DatabaseKind readKind(StrictJson &json)
{
    const QString word = json.requiredString(u"kind"_s);
    for (const DatabaseKind kind : {DatabaseKind::MariaDb, DatabaseKind::MySql, DatabaseKind::PostgreSql})
        if (word == databaseKindName(kind))
            return kind;
    json.refuse(u"kind"_s, Text(QT_TRANSLATE_NOOP("Text", "must be one of mariadb, mysql and postgresql")));
    return DatabaseKind::MariaDb;
}

/// A blank or control character is a slip, and would be a line of its own in the files that the server's programs read.
QString readWord(StrictJson &json, const QString &key)
{
    static const QRegularExpression odd(u"[\\s\\p{Cc}]"_s);
    QString word = json.requiredString(key);
    if (word.contains(odd))
        json.refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must hold no blanks")));
    return word;
}

QString readPrefix(StrictJson &json)
{
    static const QRegularExpression good(u"\\A[a-z][a-z0-9_]*\\z"_s);
    QString prefix = json.optionalString(u"namePrefix"_s, standardDatabasePrefix);
    if (!good.match(prefix).hasMatch()) {
        json.refuse(u"namePrefix"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must begin with a small letter and be made of small "
                                                   "letters, digits and underscores")));
    } else if (prefix.size() > longestDatabasePrefix) {
        json.refuse(u"namePrefix"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "is too long for the names of databases: at most %1 "
                                                   "characters"),
                         {longestDatabasePrefix}));
    }
    return prefix;
}

} // namespace

QString databaseKindName(DatabaseKind kind)
{
    switch (kind) {
    case DatabaseKind::MariaDb:
        return u"mariadb"_s;
    case DatabaseKind::MySql:
        return u"mysql"_s;
    case DatabaseKind::PostgreSql:
        break;
    }
    return u"postgresql"_s;
}

bool DatabaseServer::isHere() const
{
    return isSocket() || host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

QString DatabaseServer::where() const
{
    return isSocket() ? host : u"%1:%2"_s.arg(host).arg(port);
}

std::optional<DatabaseServer> readDatabaseServer(const QByteArray &bytes, StrictJson &json)
{
    constexpr int highestPort = 65535;
    if (!json.contains(u"database"_s))
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson(bytes).object().value("database"_L1);
    if (!value.isObject()) {
        json.refuse(u"database"_s, Text(QT_TRANSLATE_NOOP("Text", "must be an object, in braces")));
        return std::nullopt;
    }
    StrictJson part(value.toObject(), u"project.json"_s, u"database."_s);
    DatabaseServer server;
    server.kind = readKind(part);
    const int standardPort = server.kind == DatabaseKind::PostgreSql ? standardPostgreSqlPort : standardMariaDbPort;
    server.host = readWord(part, u"host"_s);
    server.port = quint16(part.optionalInteger(u"port"_s, 1, highestPort, standardPort));
    server.user = readWord(part, u"user"_s);
    server.passwordFile = part.requiredString(u"passwordFile"_s);
    server.namePrefix = readPrefix(part);
    if (part.contains(u"password"_s)) {
        part.refuse(u"password"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "does not belong here: write the password into a file that only "
                                                   "you can read, and name that as “passwordFile”")));
    }
    json.take(part);
    return server;
}

} // namespace Switchback
