// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "databasescene.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString one = u"switchback_fault_one"_s;
const QString two = u"switchback_fault_two"_s;
const DatabaseProgress silent = [](qint64, qint64) {};

/// A file system of its own that is soon full; gone with the object.
class SmallDisk {
public:
    explicit SmallDisk(const QString &owner)
    {
        const passwd *user = ::getpwnam(qPrintable(owner));
        m_isThere = user != nullptr && ::mount("tmpfs", qPrintable(path()), "tmpfs", 0, "size=16M") == 0;
        if (m_isThere && ::chown(qPrintable(path()), user->pw_uid, user->pw_gid) != 0)
            qFatal("the small disk cannot be given away");
        ::chmod(qPrintable(m_folder.path()), 0755);
    }
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(qPrintable(path()), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace

/// A failure of this kind, with a sentence, a remedy, and no password anywhere.
#define VERIFY_PROBLEM(call, expectedCode, words)                                                                      \
    do {                                                                                                               \
        const auto &outcome = (call);                                                                                  \
        QVERIFY(!outcome);                                                                                             \
        const Problem &problem = outcome.error();                                                                      \
        const QString said = problem.sentence.english();                                                               \
        QVERIFY2(problem.code == (expectedCode), qPrintable(problem.code + u": "_s + said + problem.details));         \
        QVERIFY2(said.contains((words)), qPrintable(said));                                                            \
        QVERIFY2(said.endsWith(u'.') && !said.endsWith(u".."_s) && !said.contains(u'\n'), qPrintable(said));           \
        QVERIFY(!problem.remedy.isEmpty());                                                                            \
        QVERIFY(!said.contains(DatabaseTestServer::password()));                                                       \
        QVERIFY(!problem.details.contains(DatabaseTestServer::password()));                                            \
    } while (false)

/// What goes wrong with database servers, each said in one clear sentence.
class DatabaseFaultsTest : public QObject {
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

    void nobodyListens_data() { addDatabaseKinds(); }
    void nobodyListens()
    {
        NEED_SERVER();
        DatabaseServer nowhere = server->server();
        const Tests::ClaimedPort silent;
        nowhere.port = silent.number();
        VERIFY_PROBLEM(DatabaseScene::database(nowhere)->check({}), u"local.database-unreachable"_s, nowhere.where());
        nowhere.host = u"/nowhere/at/all"_s;
        VERIFY_PROBLEM(DatabaseScene::database(nowhere)->check({}), u"local.database-unreachable"_s, nowhere.where());
    }

    void theHostIsUnknown_data() { addDatabaseKinds(); }
    void theHostIsUnknown()
    {
        NEED_SERVER();
        DatabaseServer nowhere = server->server();
        nowhere.host = u"nowhere.invalid"_s;
        VERIFY_PROBLEM(DatabaseScene::database(nowhere)->check({}), u"local.database-unreachable"_s,
                       u"nowhere.invalid"_s);
    }

    void theServerGoesDownBetweenTwoSteps_data() { addDatabaseKinds(); }
    void theServerGoesDownBetweenTwoSteps()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_DONE(database->create(one, {}, {}));
        server->halt();
        VERIFY_PROBLEM(database->exists(one, {}), u"local.database-unreachable"_s, server->server().where());
        VERIFY_PROBLEM(database->drop(one, {}), u"local.database-unreachable"_s, server->server().where());
        VERIFY_PROBLEM(database->dump(one, QDir::tempPath(), 0, silent, {}), u"local.database-unreachable"_s,
                       server->server().where());
        server->resume();
        QCOMPARE(database->exists(one, {}), Result<bool>(true));
    }

    void aWrongPassword_data() { addDatabaseKinds(); }
    void aWrongPassword()
    {
        NEED_SERVER();
        const auto database =
            makeSiteDatabase(server->server(), Secret(QByteArrayView("wrong")), qEnvironmentVariable("PATH"));
        VERIFY_PROBLEM(database->check({}), u"local.database-login"_s, u"site"_s);
        VERIFY_PROBLEM(DatabaseScene::database(server->server(u"nobody-at-all"_s))->check({}),
                       u"local.database-login"_s, u"nobody-at-all"_s);
    }

    void noRightToCreate_data() { addDatabaseKinds(); }
    void noRightToCreate()
    {
        NEED_SERVER();
        const auto database = DatabaseScene::database(server->server(u"guest"_s));
        VERIFY_DONE(database->check({}));
        VERIFY_PROBLEM(database->create(one, {}, {}), u"local.database-rights"_s, u"guest"_s);
    }

    void aToolIsMissing_data() { addDatabaseKinds(); }
    void aToolIsMissing()
    {
        NEED_SERVER();
        const QTemporaryDir empty;
        const Result<void> checked = DatabaseScene::database(server->server(), empty.path())->check({});
        VERIFY_PROBLEM(checked, u"local.database-tool-missing"_s, u"is not installed"_s);
        QVERIFY(checked.error().remedy.english().contains(kind == DatabaseKind::MariaDb ? u"mariadb-client"_s
                                                                                        : u"postgresql-client"_s));
    }

    void aToolIsOlderThanTheServer()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::PostgreSql);
        if (server == nullptr)
            QSKIP("the server is not installed");
        const QTemporaryDir folder;
        for (const QString &tool : {u"psql"_s, u"pg_restore"_s})
            QVERIFY(QFile::link(QStandardPaths::findExecutable(tool), folder.filePath(tool)));
        writeProgram(folder.filePath(u"pg_dump"_s), "echo 'pg_dump (PostgreSQL) 11.22'");
        VERIFY_PROBLEM(DatabaseScene::database(server->server(), folder.path())->check({}),
                       u"local.database-tool-old"_s, u"version 11"_s);
    }

    void whatIsMissingIsNotCopied_data() { addDatabaseKinds(); }
    void whatIsMissingIsNotCopied()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const auto database = DatabaseScene::database(server->server());
        VERIFY_PROBLEM(database->survey(one, {}), u"local.database-missing"_s, one);
        VERIFY_PROBLEM(database->create(two, one, {}), u"local.database-missing"_s, one);
    }

    void theOriginalIsDamaged()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::MariaDb);
        if (server == nullptr)
            QSKIP("the server is not installed");
        m_used.insert(DatabaseKind::MariaDb, server);
        const auto database = DatabaseScene::database(server->server());
        makeBoth(*database);
        server->admin(u"CREATE TABLE t (id INT); CREATE VIEW v AS SELECT id FROM t; DROP TABLE t"_s, one);
        VERIFY_PROBLEM(database->copy(one, two, QDir::tempPath(), 0, silent, {}), u"local.database-dump-failed"_s,
                       u"v"_s);
    }

    /// The server refuses a part of what was dumped.
    void theCopyLoadsWithErrors_data() { addDatabaseKinds(); }
    void theCopyLoadsWithErrors()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir scratch;
        const auto database = DatabaseScene::database(server->server());
        makeBoth(*database);
        if (kind == DatabaseKind::MariaDb) {
            // Only an administrator may say that somebody else made a view.
            server->admin(u"CREATE TABLE t (id INT); CREATE VIEW v AS SELECT id FROM t"_s, one);
            VERIFY_PROBLEM(database->copy(one, two, scratch.path(), 0, silent, {}), u"local.database-load-failed"_s,
                           u"SUPER"_s);
        } else {
            // A check that asks another table, which is not there yet when the rows come.
            server->admin(u"SET ROLE site; CREATE TABLE zz (id int); INSERT INTO zz VALUES (1);"
                          "CREATE FUNCTION known(n int) RETURNS bool LANGUAGE sql AS 'SELECT n IN (SELECT id FROM zz)';"
                          "CREATE TABLE aa (id int CHECK (known(id))); INSERT INTO aa VALUES (1)"_s,
                          one);
            VERIFY_PROBLEM(database->copy(one, two, scratch.path(), 0, silent, {}), u"local.database-load-failed"_s,
                           u"zz"_s);
            QVERIFY(QDir(scratch.path()).isEmpty());
        }
        VERIFY_DONE(database->drop(two, {}));
    }

    /// Programs that work with several processes write their lines into one another.
    void aComplaintIsHeardInTheMiddleOfALine()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::PostgreSql);
        if (server == nullptr)
            QSKIP("the server is not installed");
        m_used.insert(DatabaseKind::PostgreSql, server);
        const QTemporaryDir folder;
        QVERIFY(QFile::link(QStandardPaths::findExecutable(u"psql"_s), folder.filePath(u"psql"_s)));
        writeProgram(folder.filePath(u"pg_dump"_s),
                     answersVersion(*server, u"pg_dump"_s)
                         + "echo 'pg_dump: pg_dump: dumping contents of table \"public.t\"' >&2");
        writeProgram(folder.filePath(u"pg_restore"_s),
                     answersVersion(*server, u"pg_restore"_s)
                         + "echo 'pg_restore: creating VIEW \"public.a\"pg_restore: error: could not execute query: "
                           "ERROR:  no such "
                           "thing' >&2; echo 'pg_restore: creating VIEW \"public.b\"' >&2; exit 1");
        const auto database = DatabaseScene::database(server->server(), folder.path());
        makeBoth(*database);
        server->admin(u"SET ROLE site; CREATE TABLE t AS SELECT generate_series(1, 10) AS n"_s, one);
        QList<qint64> heard;
        VERIFY_PROBLEM(database->copy(one, two, folder.path(), 1'000'000,
                                      [&heard](qint64 done, qint64) { heard.append(done); }, {}),
                       u"local.database-load-failed"_s, u"no such thing"_s);
        QCOMPARE(heard.size(), 2); // the beginning, and the table
        QVERIFY(heard.last() > 0);
    }

    /// The dumper dies after it has written something that loads well.
    void theDumpEndsEarly()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::MariaDb);
        if (server == nullptr)
            QSKIP("the server is not installed");
        m_used.insert(DatabaseKind::MariaDb, server);
        const QTemporaryDir folder;
        QVERIFY(QFile::link(QStandardPaths::findExecutable(u"mariadb"_s), folder.filePath(u"mariadb"_s)));
        writeProgram(folder.filePath(u"mariadb-dump"_s),
                     "[ \"$1\" = --no-defaults ] && exit\necho 'CREATE TABLE t (id INT);'\n"
                     "echo 'mariadb-dump: Error 2013: Lost connection to server' >&2; exit 2");
        const auto database = DatabaseScene::database(server->server(), folder.path());
        makeBoth(*database);
        VERIFY_PROBLEM(database->copy(one, two, folder.path(), 0, silent, {}), u"local.database-unreachable"_s,
                       u"Lost connection"_s);
        writeProgram(folder.filePath(u"mariadb-dump"_s),
                     "[ \"$1\" = --no-defaults ] && exit\necho 'CREATE TABLE t2 (id INT);'");
        VERIFY_PROBLEM(database->dump(one, folder.path(), 0, silent, {}), u"local.database-dump-failed"_s, u"."_s);
    }

    void noRoomOnTheServer_data() { addDatabaseKinds(); }
    void noRoomOnTheServer()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        const QTemporaryDir scratch;
        const auto database = DatabaseScene::database(server->server());
        makeBoth(*database);
        const SmallDisk disk(u"postgres"_s); // outlives what is on it
        if (kind == DatabaseKind::MariaDb) {
            // A table in memory meets its limit as one on the disk does, with the same error.
            server->admin(u"SET max_heap_table_size = 64 * 1024 * 1024; CREATE TABLE t (x CHAR(250)) ENGINE = MEMORY; "
                          "INSERT INTO t SELECT REPEAT('x', 250) FROM seq_1_to_20000"_s,
                          one);
            server->admin(u"SET GLOBAL max_heap_table_size = 1024 * 1024"_s);
            VERIFY_PROBLEM(database->copy(one, two, scratch.path(), 0, silent, {}), u"local.database-full"_s,
                           u"full"_s);
            server->admin(u"SET GLOBAL max_heap_table_size = 16 * 1024 * 1024"_s);
            return;
        }
        if (!disk.isThere())
            QSKIP("no small file system can be mounted here");
        server->admin(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(disk.path()));
        server->admin(u"ALTER DATABASE %1 SET TABLESPACE small"_s.arg(two));
        server->admin(
            u"SET ROLE site; CREATE TABLE t AS SELECT repeat(md5(n::text), 30) AS x FROM generate_series(1, 20000) n"_s,
            one);
        VERIFY_PROBLEM(database->copy(one, two, scratch.path(), 0, silent, {}), u"local.database-full"_s,
                       u"No space left on device"_s);
        VERIFY_DONE(database->drop(two, {}));
        server->admin(u"DROP TABLESPACE small"_s);
    }

private:
    static void makeBoth(const SiteDatabase &database)
    {
        VERIFY_DONE(database.create(one, {}, {}));
        VERIFY_DONE(database.create(two, {}, {}));
    }

    /// For a script that stands for a tool of the server's own version.
    static QByteArray answersVersion(const DatabaseTestServer &server, const QString &tool)
    {
        const int version = server.admin(u"SHOW server_version_num"_s).first().toInt() / 10'000;
        return u"[ \"$1\" = --version ] && { echo '%1 (PostgreSQL) %2.1'; exit; }\n"_s.arg(tool).arg(version).toUtf8();
    }

    static void writeProgram(const QString &path, const QByteArray &script)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    DatabaseScene m_scene;
    QMap<DatabaseKind, DatabaseTestServer *> m_used;
};

QTEST_GUILESS_MAIN(DatabaseFaultsTest)
#include "tst_databasefaults.moc"
