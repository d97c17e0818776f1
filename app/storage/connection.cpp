// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/connection.h"

#include "app/storage/sql.h"

#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<Connection> Connection::open(const QString &file, Access access)
{
    Connection connection(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
    database.setDatabaseName(file);
    if (access == Access::ReadOnly) {
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    } else if (access == Access::Untouched) {
        // sqlite.org/uri.html: "immutable" leaves out locking and the look for a log.
        database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + "?immutable=1"_L1);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    }
    if (!database.open())
        return Failure(Sql::problem(database.lastError()));
    return connection;
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Connection::Connection(Connection &&other) noexcept
    : m_name(std::exchange(other.m_name, {}))
{
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> Connection::inTransaction(const std::function<Result<void>()> &work) const
{
    // IMMEDIATE: a transaction that starts reading and then writes could be refused in its middle.
    if (const auto begun = Sql::exec(database(), u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = Sql::exec(database(), u"COMMIT"_s);
    if (!done) {
        // The problem at hand is the one to tell; a failed rollback only follows from it.
        (void)Sql::exec(database(), u"ROLLBACK"_s);
    }
    return done;
}

} // namespace Switchback
