// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitedatabase.h"
#include "databasetestserver.h"

#include <QTest>

#include <map>

namespace Switchback::Tests {

/// The servers of a test program, each started when it is first asked for.
class DatabaseScene {
public:
    /// Null when it is not installed.
    [[nodiscard]] DatabaseTestServer *server(DatabaseKind kind)
    {
        if (!m_servers.contains(kind))
            m_servers.emplace(kind, DatabaseTestServer::start(kind));
        return m_servers.at(kind).get();
    }
    void stop() { m_servers.clear(); }

    /// \a path: where the tools are looked for.
    [[nodiscard]] static std::unique_ptr<SiteDatabase> database(const DatabaseServer &server,
                                                                const QString &path = qEnvironmentVariable("PATH"))
    {
        return makeSiteDatabase(server, DatabaseTestServer::secret(), path);
    }

private:
    std::map<DatabaseKind, std::unique_ptr<DatabaseTestServer>> m_servers;
};

/// A row for each kind of server.
inline void addDatabaseKinds()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::newRow("MariaDB") << DatabaseKind::MariaDb;
    QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql;
}

} // namespace Switchback::Tests

// "kind" and "server" of a data row; skipped where that server is not installed.
#define NEED_SERVER()                                                                                                  \
    QFETCH(DatabaseKind, kind);                                                                                        \
    DatabaseTestServer *const server = m_scene.server(kind);                                                           \
    if (server == nullptr)                                                                                             \
    QSKIP("the server is not installed")

#define VERIFY_DONE(call)                                                                                              \
    do {                                                                                                               \
        const auto &outcome = (call);                                                                                  \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().sentence.english() + outcome.error().details));    \
    } while (false)
