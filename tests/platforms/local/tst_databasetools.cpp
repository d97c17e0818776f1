// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasetool.h"
#include "databasescene.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString one = u"switchback_tools_one"_s;
const QString two = u"switchback_tools_two"_s;
const DatabaseProgress silent = [](qint64, qint64) {};

/// A folder as Debian's /usr: programs in bin, and those of PostgreSQL by their version in lib.
class Installed {
public:
    Installed()
    {
        QDir(m_folder.path()).mkpath(u"bin"_s);
        link(u"psql"_s, bin() + u"/psql"_s);
    }

    [[nodiscard]] QString bin() const { return m_folder.filePath(u"bin"_s); }
    /// What its programs were called with.
    [[nodiscard]] QString record() const
    {
        QFile file(m_folder.filePath(u"record"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// pg_dump and pg_restore that say they are of \a version; the real ones do the work.
    void addTools(int version) const { writeTools(bin(), version); }
    void addVersionedTools(int version) const
    {
        const QString folder = m_folder.filePath(u"lib/postgresql/%1/bin"_s.arg(version));
        QDir().mkpath(folder);
        writeTools(folder, version);
    }

private:
    static void link(const QString &tool, const QString &to)
    {
        if (!QFile::link(QStandardPaths::findExecutable(tool), to))
            qFatal("no link");
    }

    void writeTools(const QString &folder, int version) const
    {
        for (const QString &tool : {u"pg_dump"_s, u"pg_restore"_s}) {
            QFile script(folder + u'/' + tool);
            const QString text = u"#!/bin/sh\necho \"$0 $*\" >> %1/record\n"
                                 "[ \"$1\" = --version ] && { echo '%2 (PostgreSQL) %3.4'; exit; }\nexec %4 \"$@\"\n"_s;
            if (!script.open(QIODevice::WriteOnly)
                || script.write(
                       text.arg(m_folder.path(), tool).arg(version).arg(QStandardPaths::findExecutable(tool)).toUtf8())
                       < 1)
                qFatal("no script");
            script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    QTemporaryDir m_folder;
};

} // namespace

#define NEED_POSTGRES()                                                                                                \
    if (m_server == nullptr)                                                                                           \
    QSKIP("the server is not installed")

/// Which of a server's programs are used, and what they learn from the person's own settings.
class DatabaseToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = m_scene.server(DatabaseKind::PostgreSql);
        if (m_server != nullptr)
            m_version = m_server->admin(u"SHOW server_version_num"_s).first().toInt() / 10'000;
    }
    void cleanupTestCase() { m_scene.stop(); }

    /// Which version a program of this name is may depend on the server that it is for.
    void theVersionIsAskedForThisServer()
    {
        NEED_POSTGRES();
        const Installed installed;
        installed.addTools(m_version);
        VERIFY_DONE(DatabaseScene::database(m_server->server(), installed.bin())->check({}));
        const QString asked = u"pg_dump --version --host=127.0.0.1 --port=%1"_s.arg(m_server->port());
        QVERIFY2(installed.record().contains(asked), qPrintable(installed.record()));
    }

    void theToolsOfTheServersVersionAreUsed_data()
    {
        QTest::addColumn<int>("other");
        QTest::newRow("older ones are first") << -1;
        QTest::newRow("newer ones are first") << 1;
        QTest::newRow("there are no others") << 0;
    }
    void theToolsOfTheServersVersionAreUsed()
    {
        NEED_POSTGRES();
        QFETCH(int, other);
        const Installed installed;
        if (other != 0)
            installed.addTools(m_version + other);
        installed.addVersionedTools(m_version);
        const auto database = DatabaseScene::database(m_server->server(), installed.bin());
        VERIFY_DONE(database->check({}));
        VERIFY_DONE(database->create(one, {}, {}));
        VERIFY_DONE(database->create(two, {}, {}));
        const auto dropped = qScopeGuard([&database] {
            VERIFY_DONE(database->drop(one, {}));
            VERIFY_DONE(database->drop(two, {}));
        });
        const QTemporaryDir scratch;
        VERIFY_DONE(database->copy(one, two, scratch.path(), 0, silent, {}));
        const QStringList calls = installed.record().split(u'\n', Qt::SkipEmptyParts);
        int works = 0;
        for (const QString &call : calls) {
            if (call.contains(u" --version"_s))
                continue;
            QVERIFY2(call.contains(u"/lib/postgresql/%1/bin/"_s.arg(m_version)), qPrintable(call));
            ++works;
        }
        QCOMPARE(works, 2);
    }

    void toolsThatAreTooOldOrTooNewAreRefused()
    {
        NEED_POSTGRES();
        if (m_version >= 17)
            QSKIP("a server of this version takes what newer tools write");
        const auto problemWith = [this](int version) {
            const Installed installed;
            installed.addTools(version);
            const Result<void> checked = DatabaseScene::database(m_server->server(), installed.bin())->check({});
            return checked ? QString() : checked.error().code;
        };
        QCOMPARE(problemWith(m_version - 1), u"local.database-tool-old"_s);
        QCOMPARE(problemWith(17), u"local.database-tool-new"_s);
        if (m_version < 16)
            QCOMPARE(problemWith(16), QString());
    }

    /// MySQL's own programs would read a password from there after ours.
    void nobodysLoginFileIsRead()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"mylogin.cnf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("MYSQL_TEST_LOGIN_FILE", QFile::encodeName(file.fileName()));
        const auto unset = qScopeGuard([] { qunsetenv("MYSQL_TEST_LOGIN_FILE"); });
        const QString named = databaseToolEnvironment().value(u"MYSQL_TEST_LOGIN_FILE"_s);
        QVERIFY(!named.isEmpty());
        QVERIFY(!QFile::exists(named));
    }

private:
    DatabaseScene m_scene;
    DatabaseTestServer *m_server = nullptr;
    int m_version = 0;
};

QTEST_GUILESS_MAIN(DatabaseToolsTest)
#include "tst_databasetools.moc"
