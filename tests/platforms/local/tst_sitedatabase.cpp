// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "databasescene.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString one = u"switchback_test_one"_s;
const QString two = u"switchback_test_two"_s;

/// Tables with awkward names and contents, a view, a routine, a trigger, and keys.
QString contents(DatabaseKind kind)
{
    if (kind == DatabaseKind::MariaDb) {
        return u"CREATE TABLE parents (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL DEFAULT 'x');"
               "CREATE TABLE `odd ``name; ü` (id INT PRIMARY KEY, bytes BLOB, parent INT, "
               "FOREIGN KEY (parent) REFERENCES parents(id));"
               "INSERT INTO parents (name) SELECT CONCAT('line\\nbreak \\\\ ', seq) FROM seq_1_to_3000;"
               "INSERT INTO `odd ``name; ü` VALUES (1, UNHEX('00FF0A0D1A27'), 7);"
               "CREATE VIEW names AS SELECT name FROM parents WHERE id > 2;"
               "CREATE TRIGGER watch BEFORE INSERT ON parents FOR EACH ROW SET NEW.name = TRIM(NEW.name);"
               "CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN n * 2"_s;
    }
    return u"CREATE TABLE parents (id serial PRIMARY KEY, name varchar(80) NOT NULL DEFAULT 'x' CHECK (name IN "
           u"('x','y') OR "
           "length(name) > 1), gone int);"
           "ALTER TABLE parents DROP COLUMN gone;"
           "CREATE SCHEMA other;"
           "CREATE TABLE other.\"odd \"\"name; ü\" (id int PRIMARY KEY, bytes bytea, parent int REFERENCES "
           "parents(id));"
           "INSERT INTO parents (name) SELECT E'line\\nbreak \\\\ ' || n FROM generate_series(1, 3000) n;"
           "INSERT INTO other.\"odd \"\"name; ü\" VALUES (1, '\\x00ff0a0d1a27', 7);"
           "CREATE VIEW names AS SELECT name FROM parents WHERE id > 2;"
           "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2';"
           "CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM parents"_s;
}

QString oddTable(DatabaseKind kind)
{
    return kind == DatabaseKind::MariaDb ? u"odd `name; ü"_s : u"other.odd \"name; ü"_s;
}

const DatabaseProgress silent = [](qint64, qint64) {};

} // namespace

#define VERIFY_SAME(database, first, second)                                                                           \
    do {                                                                                                               \
        const Result<DatabaseSurvey> before = (database)->survey(first, {});                                           \
        const Result<DatabaseSurvey> after = (database)->survey(second, {});                                           \
        VERIFY_DONE(before);                                                                                           \
        VERIFY_DONE(after);                                                                                            \
        const std::optional<SurveyDifference> found = firstDifference(*before, *after);                                \
        QVERIFY2(!found, found ? qPrintable(found->sentence.english()) : "");                                          \
    } while (false)

/// Databases on real servers: made, copied, compared, dumped, loaded, dropped.
class SiteDatabaseTest : public QObject {
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

    void isMadeAndDropped_data() { addDatabaseKinds(); }
    void isMadeAndDropped()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->check({}));
        QCOMPARE(database->exists(one, {}), Result<bool>(false));
        VERIFY_DONE(database->create(one, {}, {}));
        QCOMPARE(database->exists(one, {}), Result<bool>(true));
        QVERIFY(!database->create(one, {}, {}));
        VERIFY_DONE(database->create(two, {}, {}));
        QCOMPARE(database->list(u"switchback_test_"_s, {}), Result<QStringList>(QStringList({one, two})));
        // An underscore is not any character.
        QCOMPARE(database->list(u"switchback_tes__"_s, {}), Result<QStringList>(QStringList()));
        VERIFY_DONE(database->drop(one, {}));
        VERIFY_DONE(database->drop(one, {}));
        QCOMPARE(database->list(u"switchback_test_"_s, {}), Result<QStringList>(QStringList(two)));
        QVERIFY(!database->create(u"x` y"_s, {}, {}));
        QVERIFY(!database->drop(u"x; y"_s, {}));
    }

    void isReachedByItsSocket_data() { addDatabaseKinds(); }
    void isReachedByItsSocket()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseServer bySocket = server->server();
        bySocket.host = server->socket();
        const auto database = DatabaseScene::database(bySocket);
        VERIFY_DONE(database->check({}));
        VERIFY_DONE(database->create(one, {}, {}));
        QCOMPARE(server->databases(), QStringList(one));
    }

    void isForTextInUnicode_data() { addDatabaseKinds(); }
    void isForTextInUnicode()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        const QString asked =
            kind == DatabaseKind::MariaDb
                ? u"SELECT @@character_set_database"_s
                : u"SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"_s;
        QCOMPARE(server->admin(asked, one), QStringList(kind == DatabaseKind::MariaDb ? u"utf8mb4"_s : u"UTF8"_s));
    }

    void everythingIsCopied_data() { addDatabaseKinds(); }
    void everythingIsCopied()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir scratch;
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        fill(*server);
        VERIFY_DONE(database->create(two, one, {}));
        const qint64 bytes = database->survey(one, {}).value_or(DatabaseSurvey()).bytes();
        QVERIFY(bytes > 0);
        qint64 last = 0;
        VERIFY_DONE(database->copy(one, two, scratch.path(), bytes,
                                   [&last](qint64 done, qint64 total) {
                                       QVERIFY(done >= last && done <= total);
                                       last = done;
                                   },
                                   {}));
        QVERIFY(last > 0);
        QVERIFY(QDir(scratch.path()).isEmpty());
        VERIFY_SAME(database, one, two);
        const DatabaseSurvey copy = database->survey(two, {}).value();
        QCOMPARE(copy.objects().value(kind == DatabaseKind::MariaDb ? u"parents"_s : u"public.parents"_s).rows, 3000);
        QVERIFY(copy.objects().contains(oddTable(kind)));
        const QString parents = u"SELECT SUM(LENGTH(name)) FROM parents"_s;
        QCOMPARE(server->admin(parents, two), server->admin(parents, one));
        const QString bytesAsked = kind == DatabaseKind::MariaDb
                                       ? u"SELECT HEX(bytes) FROM `odd ``name; ü`"_s
                                       : u"SELECT upper(encode(bytes, 'hex')) FROM other.\"odd \"\"name; ü\""_s;
        QCOMPARE(server->admin(bytesAsked, two), QStringList(u"00FF0A0D1A27"_s));
        QCOMPARE(server->admin(u"SELECT twice(21)"_s, two), QStringList(u"42"_s));
    }

    void aDumpIsLoadedAgain_data() { addDatabaseKinds(); }
    void aDumpIsLoadedAgain()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir folder;
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        fill(*server);
        VERIFY_DONE(database->dump(one, folder.path(), 1000, silent, {}));
        VERIFY_DONE(database->create(two, {}, {}));
        VERIFY_DONE(database->load(folder.path(), two, 1000, silent, {}));
        VERIFY_SAME(database, one, two);
    }

    void differencesAreNamed_data() { addDatabaseKinds(); }
    void differencesAreNamed()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir scratch;
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        fill(*server);
        VERIFY_DONE(database->create(two, one, {}));
        VERIFY_DONE(database->copy(one, two, scratch.path(), 0, silent, {}));
        const QString parents = kind == DatabaseKind::MariaDb ? u"parents"_s : u"public.parents"_s;
        const QString become = kind == DatabaseKind::MariaDb ? QString() : u"SET ROLE site; "_s;
        const auto difference = [&](const QString &change) {
            server->admin(become + change, two);
            const std::optional<SurveyDifference> found =
                firstDifference(database->survey(one, {}).value(), database->survey(two, {}).value());
            return found ? found->object + u": "_s + found->sentence.english() : QString();
        };
        QCOMPARE(difference(u"DELETE FROM parents WHERE id = 9"_s),
                 parents + u": The table "_s + parents + u" has 3000 rows in the original and 2999 in the copy."_s);
        server->admin(u"INSERT INTO parents (id, name) VALUES (9, 'again')"_s, two);
        QVERIFY(difference(u"ALTER TABLE parents ADD COLUMN more INT"_s).contains(u": its columns."_s));
        server->admin(u"ALTER TABLE parents DROP COLUMN more"_s, two);
        QVERIFY(difference(u"CREATE INDEX fast ON parents (name)"_s).contains(u": its indexes."_s));
        server->admin(kind == DatabaseKind::MariaDb ? u"DROP INDEX fast ON parents"_s : u"DROP INDEX fast"_s, two);
        QVERIFY(difference(u"CREATE TABLE surplus (id INT)"_s).contains(u"in the copy and not in the original"_s));
        server->admin(u"DROP TABLE surplus"_s, two);
        QVERIFY(difference(kind == DatabaseKind::MariaDb ? u"DROP FUNCTION twice"_s : u"DROP FUNCTION twice(int)"_s)
                    .contains(u"is missing in the copy"_s));
    }

    void noToolLearnsThePasswordByItsArgumentsOrVariables_data() { addDatabaseKinds(); }
    void noToolLearnsThePasswordByItsArgumentsOrVariables()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir folder;
        const QString record = folder.filePath(u"record"_s);
        const QStringList tools = kind == DatabaseKind::MariaDb ? QStringList{u"mariadb"_s, u"mariadb-dump"_s}
                                                                : QStringList{u"psql"_s, u"pg_dump"_s, u"pg_restore"_s};
        for (const QString &tool : tools)
            spyOn(folder.path(), tool, record);
        const auto database = DatabaseScene::database(server->server(), folder.path());
        VERIFY_DONE(database->create(one, {}, {}));
        VERIFY_DONE(database->create(two, {}, {}));
        server->admin(u"CREATE TABLE things (id INT)"_s, one);
        server->admin(grant(kind), one);
        VERIFY_DONE(database->copy(one, two, folder.path(), 1, silent, {}));
        QFile file(record);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString seen = QString::fromUtf8(file.readAll());
        for (const QString &tool : tools)
            QVERIFY2(seen.contains(folder.filePath(tool)), qPrintable(tool));
        QVERIFY(!seen.contains(DatabaseTestServer::password()));
        QVERIFY(!seen.contains(u"PGPASSWORD"_s) && !seen.contains(u"MYSQL_PWD"_s));
        // What they read it from was for its owner only, and is gone.
        QVERIFY(seen.contains(u"login mode 600"_s));
        QVERIFY(QDir(QDir::tempPath()).entryList({u"switchback-db-*"_s}, QDir::Dirs).isEmpty());
    }

private:
    /// What was made by the administrator is for the site to read.
    static QString grant(DatabaseKind kind)
    {
        return kind == DatabaseKind::MariaDb ? u"SELECT 1"_s : u"GRANT ALL ON ALL TABLES IN SCHEMA public TO site"_s;
    }

    /// As the site itself would: what is in there belongs to it.
    static void fill(const DatabaseTestServer &server)
    {
        const bool isMariaDb = server.server().kind == DatabaseKind::MariaDb;
        const QString become = isMariaDb ? QString() : u"SET ROLE site; "_s;
        server.admin(become + contents(server.server().kind), one);
        // A definer that the site's user may not name would keep it from loading the copy.
        if (isMariaDb)
            server.admin(
                u"ALTER DEFINER = site@'127.0.0.1' VIEW names AS SELECT name FROM parents WHERE id > 2; "
                "CREATE OR REPLACE DEFINER = site@'127.0.0.1' TRIGGER watch BEFORE INSERT ON parents FOR EACH ROW "
                "SET NEW.name = TRIM(NEW.name); "
                "CREATE OR REPLACE DEFINER = site@'127.0.0.1' FUNCTION twice(n INT) RETURNS INT DETERMINISTIC "
                "RETURN n * 2"_s,
                one);
    }

    /// Puts a program of the same name into a folder that writes down what anybody could see of the real one.
    static void spyOn(const QString &folder, const QString &tool, const QString &record)
    {
        QFile script(folder + u'/' + tool);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(u"#!/bin/sh\n{ echo \"$0 $*\"; env; for word in \"$PGPASSFILE\" \"${1#--defaults-file=}\"; do\n"
                     "[ -f \"$word\" ] && stat -c 'login mode %a' \"$word\"; done; } >> %1\nexec %2 \"$@\"\n"_s
                         .arg(record, QStandardPaths::findExecutable(tool))
                         .toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    DatabaseScene m_scene;
    QMap<DatabaseKind, DatabaseTestServer *> m_used;
};

QTEST_GUILESS_MAIN(SiteDatabaseTest)
#include "tst_sitedatabase.moc"
