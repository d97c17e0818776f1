// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/datatrace.h"
#include "databasescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString one = u"switchback_kinds_one"_s;
const QString two = u"switchback_kinds_two"_s;
const DatabaseProgress silent = [](qint64, qint64) {};

DatabaseSurvey surveyOf(const QMap<QByteArray, int> &rows)
{
    DatabaseSurvey survey;
    for (auto table = rows.begin(); table != rows.end(); ++table)
        if (!survey.add({table.key().toHex(), "kind", "table"})
            || !survey.add({table.key().toHex(), "rows", QByteArray::number(*table)}))
            qFatal("no survey");
    return survey;
}

} // namespace

/// What one server has and the other has not, copied whole and without false alarms.
class DatabaseKindsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const DatabaseKind kind : {DatabaseKind::MariaDb, DatabaseKind::PostgreSql})
            if (DatabaseTestServer *server = m_used.value(kind))
                for (const QString &name : server->databases())
                    server->admin(u"DROP DATABASE "_s + name);
    }
    void cleanupTestCase() { m_scene.stop(); }

    /// Whatever is in it, the copy of it is like it.
    void isCopiedWithoutFalseAlarm_data()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::addColumn<QString>("sql");
        const DatabaseKind postgres = DatabaseKind::PostgreSql;
        QTest::newRow("PostgreSQL, a materialized view that is behind")
            << postgres
            << u"CREATE TABLE t (x int); CREATE MATERIALIZED VIEW m AS SELECT x FROM t; INSERT INTO t VALUES (1)"_s;
        QTest::newRow("PostgreSQL, a materialized view that was never computed")
            << postgres << u"CREATE TABLE t (x int); CREATE MATERIALIZED VIEW m AS SELECT x FROM t WITH NO DATA"_s;
        QTest::newRow("PostgreSQL, columns in another order than those it inherits")
            << postgres << u"CREATE TABLE p (a int); CREATE TABLE c (b int, a int); ALTER TABLE c INHERIT p"_s;
        QTest::newRow("PostgreSQL, partitions")
            << postgres
            << u"CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id);"
               "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);"
               "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);"
               "CREATE TABLE r (id int, p int REFERENCES p) PARTITION BY RANGE (id);"
               "CREATE TABLE r1 (id int, p int CONSTRAINT its_own REFERENCES p);"
               "ALTER TABLE r ATTACH PARTITION r1 FOR VALUES FROM (0) TO (10);"
               "INSERT INTO p VALUES (1), (11); INSERT INTO r VALUES (1, 11)"_s;
        QTest::newRow("MariaDB, an event") << DatabaseKind::MariaDb
                                           << u"CREATE DEFINER = site@'127.0.0.1' EVENT e ON SCHEDULE EVERY 1 YEAR DO "
                                              "SELECT 1"_s;
        QTest::newRow("MariaDB, a history") << DatabaseKind::MariaDb
                                            << u"CREATE TABLE t (x INT) WITH SYSTEM VERSIONING; INSERT INTO t VALUES "
                                               "(1), (2); UPDATE t SET x = 3 WHERE x = 1; DELETE FROM t WHERE x = 2"_s;
    }
    void isCopiedWithoutFalseAlarm()
    {
        NEED_SERVER();
        QFETCH(QString, sql);
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        server->admin((kind == DatabaseKind::MariaDb ? QString() : u"SET ROLE site; "_s) + sql, one);
        copyAndCompare(*database);
    }

    /// An extension may be of an older version than the one that a copy gets; what it brings along is not the site's.
    void anExtensionIsNotTheSites()
    {
        DatabaseTestServer *const server = postgres();
        if (server == nullptr)
            QSKIP("the server is not installed");
        if (server->admin(u"SELECT 1 FROM pg_available_extension_versions WHERE name = 'pg_trgm' AND version = '1.3'"_s)
                .isEmpty())
            QSKIP("its extensions are not installed");
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        server->admin(u"CREATE EXTENSION pg_trgm VERSION '1.3'"_s, one);
        copyAndCompare(*database);
        server->admin(u"DROP EXTENSION pg_trgm"_s, two);
        const std::optional<SurveyDifference> difference =
            firstDifference(database->survey(one, {}).value(), database->survey(two, {}).value());
        QVERIFY(difference);
        QCOMPARE(difference->object, u"extension pg_trgm"_s);
    }

    void whatRowsWereBeforeIsCopied()
    {
        DatabaseTestServer *const server = mariaDb();
        if (server == nullptr)
            QSKIP("the server is not installed");
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        server->admin(u"CREATE TABLE t (x INT) WITH SYSTEM VERSIONING; INSERT INTO t VALUES (1), (2); "
                      "UPDATE t SET x = 3 WHERE x = 1; DELETE FROM t WHERE x = 2"_s,
                      one);
        copyAndCompare(*database);
        const QString asked = u"SELECT x, ROW_START, ROW_END FROM t FOR SYSTEM_TIME ALL ORDER BY x"_s;
        QCOMPARE(server->admin(asked, one).size(), 3);
        QCOMPARE(server->admin(asked, two), server->admin(asked, one));
        server->admin(u"DELETE HISTORY FROM t"_s, two);
        QVERIFY(firstDifference(database->survey(one, {}).value(), database->survey(two, {}).value()));
    }

    /// The tool refuses to; the rows as they are now are copied, and it is said.
    void aHistoryByTransactionsIsNotCopied()
    {
        DatabaseTestServer *const server = mariaDb();
        if (server == nullptr)
            QSKIP("the server is not installed");
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        server->admin(u"CREATE TABLE t (x INT) WITH SYSTEM VERSIONING; INSERT INTO t VALUES (1); UPDATE t SET x = 2"_s,
                      one);
        QCOMPARE(database->lostHistories(one, {}), Result<QStringList>(QStringList()));
        server->admin(
            u"CREATE TABLE u (x INT, s BIGINT UNSIGNED GENERATED ALWAYS AS ROW START, e BIGINT UNSIGNED GENERATED "
            "ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e)) WITH SYSTEM VERSIONING; "
            "INSERT INTO u (x) VALUES (1); UPDATE u SET x = 2"_s,
            one);
        QCOMPARE(database->lostHistories(one, {}), Result<QStringList>(QStringList({u"t"_s, u"u"_s})));
        copyAndCompare(*database);
        QCOMPARE(server->admin(u"SELECT x FROM u"_s, two), QStringList(u"2"_s));
    }

    /// What an administrator has set for the site's own statements is not for ours, which read everything.
    void noTimeIsUpButOurs_data() { addDatabaseKinds(); }
    void noTimeIsUpButOurs()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        const bool isMariaDb = kind == DatabaseKind::MariaDb;
        server->admin(isMariaDb ? u"CREATE TABLE t AS SELECT seq FROM seq_1_to_500000"_s
                                : u"SET ROLE site; CREATE TABLE t AS SELECT generate_series(1, 500000) AS n"_s,
                      one);
        // Less than it takes to count them, and enough for a statement that counts nothing.
        server->admin(isMariaDb ? u"ALTER USER site@'127.0.0.1' WITH MAX_STATEMENT_TIME 0.01"_s
                                : u"ALTER ROLE site SET statement_timeout = '10ms'"_s);
        const Result<DatabaseSurvey> whole = database->survey(one, {});
        server->admin(isMariaDb ? u"ALTER USER site@'127.0.0.1' WITH MAX_STATEMENT_TIME 0"_s
                                : u"ALTER ROLE site RESET statement_timeout"_s);
        VERIFY_DONE(whole);
        QCOMPARE(whole->rows(), 500'000);
        QVERIFY(!database->surveyWithin(std::chrono::milliseconds(1), one, {}));
        VERIFY_DONE(database->surveyWithin(std::chrono::minutes(1), one, {}));
    }

    void aPasswordMayHoldWhatEndsAQuotation()
    {
        DatabaseTestServer *const server = mariaDb();
        if (server == nullptr)
            QSKIP("the server is not installed");
        const QStringList passwords{u"a\"b#c"_s, u"\""_s, u"\\\"#\\"_s, u"'a' \"b\""_s, u"n\\n"_s, u"#"_s};
        for (const QString &password : passwords) {
            QString literal = password;
            literal.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
            server->admin(u"CREATE OR REPLACE USER odd@'127.0.0.1' IDENTIFIED BY '%1'"_s.arg(literal));
            const Result<void> checked =
                makeSiteDatabase(server->server(u"odd"_s), Secret(password.toUtf8()), qEnvironmentVariable("PATH"))
                    ->check({});
            QVERIFY2(checked, qPrintable(password));
        }
    }

    /// They go on in a copy; that somebody switched them off there makes it no worse a copy.
    void eventsThatAreEnabledAreKnown()
    {
        DatabaseTestServer *const server = mariaDb();
        if (server == nullptr)
            QSKIP("the server is not installed");
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        for (const QString &name : {u"clean"_s, u"rest"_s})
            server->admin(
                u"CREATE DEFINER = site@'127.0.0.1' EVENT %1 ON SCHEDULE EVERY 1 YEAR DO SELECT 1"_s.arg(name), one);
        server->admin(u"ALTER DEFINER = site@'127.0.0.1' EVENT rest DISABLE"_s, one);
        QCOMPARE(database->timers(one, {}), Result<QStringList>(QStringList(u"clean"_s)));
        copyAndCompare(*database);
        server->admin(u"ALTER DEFINER = site@'127.0.0.1' EVENT clean DISABLE"_s, two);
        QCOMPARE(database->timers(two, {}), Result<QStringList>(QStringList()));
        QVERIFY(!firstDifference(database->survey(one, {}).value(), database->survey(two, {}).value()));
    }

    void whereTheServerKeepsThemIsKnown()
    {
        DatabaseTestServer *const server = mariaDb();
        if (server == nullptr)
            QSKIP("the server is not installed");
        const QString folder = DatabaseScene::database(server->server())->dataFolder({}).value_or(u"not answered"_s);
        QVERIFY2(QFileInfo(folder + u"/mysql"_s).isDir(), qPrintable(folder));
        if (DatabaseTestServer *const other = postgres()) // tells only its administrators
            QCOMPARE(DatabaseScene::database(other->server())->dataFolder({}), Result<QString>(QString()));
    }

    void everyTableThatChangedIsSeen()
    {
        DataTrace before;
        before.database = surveyOf({{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}});
        DataTrace after;
        after.database = surveyOf({{"a", 2}, {"b", 2}, {"c", 4}, {"new", 1}});
        QCOMPARE(changedSince(before, after), QSet<QString>({u"a"_s, u"c"_s, u"d"_s}));
        QCOMPARE(changedSince(before, before), QSet<QString>());
    }

private:
    [[nodiscard]] DatabaseTestServer *use(DatabaseKind kind)
    {
        DatabaseTestServer *const server = m_scene.server(kind);
        m_used.insert(kind, server);
        return server;
    }
    [[nodiscard]] DatabaseTestServer *mariaDb() { return use(DatabaseKind::MariaDb); }
    [[nodiscard]] DatabaseTestServer *postgres() { return use(DatabaseKind::PostgreSql); }

    static void copyAndCompare(const SiteDatabase &database)
    {
        const QTemporaryDir scratch;
        VERIFY_DONE(database.create(two, one, {}));
        VERIFY_DONE(database.copy(one, two, scratch.path(), 0, silent, {}));
        const Result<DatabaseSurvey> before = database.survey(one, {});
        const Result<DatabaseSurvey> after = database.survey(two, {});
        VERIFY_DONE(before);
        VERIFY_DONE(after);
        const std::optional<SurveyDifference> found = firstDifference(*before, *after);
        QVERIFY2(!found, found ? qPrintable(found->sentence.english()) : "");
    }

    DatabaseScene m_scene;
    QMap<DatabaseKind, DatabaseTestServer *> m_used;
};

QTEST_GUILESS_MAIN(DatabaseKindsTest)
#include "tst_databasekinds.moc"
