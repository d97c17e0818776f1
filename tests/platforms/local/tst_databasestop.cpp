// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "databasescene.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <cerrno>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString one = u"switchback_stop_one"_s;
const QString two = u"switchback_stop_two"_s;

/// Tools of which one, when it is to copy, writes down its number and does nothing from then on.
class HangingTool {
public:
    /// \a stubborn: it does not end when it is asked to.
    HangingTool(DatabaseKind kind, const QString &tool, bool stubborn = false)
    {
        const QStringList tools = kind == DatabaseKind::MariaDb ? QStringList{u"mariadb"_s, u"mariadb-dump"_s}
                                                                : QStringList{u"psql"_s, u"pg_dump"_s, u"pg_restore"_s};
        for (const QString &name : tools)
            if (name != tool && !QFile::link(QStandardPaths::findExecutable(name), m_folder.filePath(name)))
                qFatal("no link");
        QFile script(m_folder.filePath(tool));
        // Questions, which the same programs answer, come without the name of a database, or are for the version.
        const QString text =
            u"#!/bin/sh\ncase \"$*\" in *%1*) %5 echo $$ > %2; mv %2 %3; exec sleep 1000;; esac\nexec %4 \"$@\"\n"_s;
        if (!script.open(QIODevice::WriteOnly)
            || script.write(text.arg(u"switchback_stop_"_s, m_folder.filePath(u"new"_s), number(),
                                     QStandardPaths::findExecutable(tool), stubborn ? u"trap '' TERM;"_s : QString())
                                .toUtf8())
                   < 1)
            qFatal("no script");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] bool hangs() const { return QFile::exists(number()); }
    [[nodiscard]] pid_t pid() const
    {
        QFile file(number());
        return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toInt()) : 0;
    }

private:
    [[nodiscard]] QString number() const { return m_folder.filePath(u"number"_s); }

    QTemporaryDir m_folder;
};

bool isGone(pid_t pid)
{
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

} // namespace

/// Whichever program of a copy is at work when somebody stops it is ended.
class DatabaseStopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_scene.stop(); }

    void aStopEndsWhatHangs_data()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::addColumn<QString>("tool");
        QTest::addColumn<bool>("stubborn");
        for (const bool stubborn : {false, true}) {
            const auto row = [stubborn](const char *name, DatabaseKind kind) {
                QTest::addRow("%s%s", name, stubborn ? ", which does not listen" : "")
                    << kind << QString::fromLatin1(name) << stubborn;
            };
            row("mariadb-dump", DatabaseKind::MariaDb);
            row("mariadb", DatabaseKind::MariaDb);
            row("pg_dump", DatabaseKind::PostgreSql);
            row("pg_restore", DatabaseKind::PostgreSql);
        }
    }

    void aStopEndsWhatHangs()
    {
        QFETCH(QString, tool);
        QFETCH(bool, stubborn);
        NEED_SERVER();
        const auto working = DatabaseScene::database(server->server());
        VERIFY_DONE(working->create(one, {}, {}));
        VERIFY_DONE(working->create(two, {}, {}));
        const QString become = kind == DatabaseKind::MariaDb ? QString() : u"SET ROLE site; "_s;
        // More than fits into a pipe: the other program waits, too.
        server->admin(
            become + u"CREATE TABLE t (x %1)"_s.arg(kind == DatabaseKind::MariaDb ? u"longtext"_s : u"text"_s), one);
        const QString row = u"REPEAT('0123456789', 100000)"_s;
        server->admin(become + u"INSERT INTO t VALUES (%1), (%1)"_s.arg(row), one);

        const HangingTool hanging(kind, tool, stubborn);
        const QTemporaryDir scratch;
        std::stop_source stop;
        QElapsedTimer since;
        const std::jthread stopper([&](const std::stop_token &given) {
            while (!hanging.hangs() && !given.stop_requested())
                QThread::yieldCurrentThread();
            since.start();
            stop.request_stop();
        });
        const Result<void> stopped = DatabaseScene::database(server->server(), hanging.path())
                                         ->copy(
                                             one, two, scratch.path(), 0, [](qint64, qint64) {}, stop.get_token());
        QVERIFY(!stopped);
        QVERIFY2(since.elapsed() < 2000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(stopped.error().kind, ProblemKind::Cancelled);
        QVERIFY(hanging.hangs());
        QVERIFY(hanging.pid() > 0 && isGone(hanging.pid()));
        QVERIFY(QDir(scratch.path()).isEmpty());
        // Nobody holds on to what is half-loaded.
        VERIFY_DONE(working->drop(two, {}));
        VERIFY_DONE(working->drop(one, {}));
    }

    /// The end of the one is the end of the other, without a stop.
    void aReaderThatEndsTakesTheWriterAlong()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::MariaDb);
        if (server == nullptr)
            QSKIP("the server is not installed");
        const auto working = DatabaseScene::database(server->server());
        VERIFY_DONE(working->create(one, {}, {}));
        const HangingTool hanging(DatabaseKind::MariaDb, u"mariadb-dump"_s);
        // The database to load into is not there: the reader ends at once, and the writer would never.
        const Result<void> failed = DatabaseScene::database(server->server(), hanging.path())
                                        ->copy(one, two, QDir::tempPath(), 0, [](qint64, qint64) {}, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.database-load-failed"_s);
        QVERIFY(hanging.pid() == 0 || isGone(hanging.pid()));
        VERIFY_DONE(working->drop(one, {}));
    }

private:
    DatabaseScene m_scene;
};

QTEST_GUILESS_MAIN(DatabaseStopTest)
#include "tst_databasestop.moc"
