// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/installationdatabase.h"
#include "databasesite.h"
#include "tests/fakes/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString to1 = u"migrated to 1.0.0"_s;
const QString to2 = u"migrated to 2.0.0"_s;

/// What would be loaded as the database if somebody took it for one.
void leaveDump(const QString &dataFolder)
{
    const QString folder = dataFolder + u"/.switchback-database"_s;
    QDir().mkpath(folder);
    QFile facts(folder + u"/facts.json"_s);
    QFile dump(folder + u"/database.sql"_s);
    if (!facts.open(QIODevice::WriteOnly) || facts.write(R"({"kind": "mariadb", "bytes": 1, "rows": {}})") < 1
        || !dump.open(QIODevice::WriteOnly) || dump.write("CREATE TABLE stranger (id INT);\n-- Dump completed\n") < 1)
        qFatal("no dump");
}

bool hasDump(const QString &dataFolder)
{
    return QFile::exists(dataFolder + u"/.switchback-database/database.sql"_s);
}

/// With \a folder as the first in which programs are looked for.
template <typename Function>
auto withPath(const QString &folder, const Function &function)
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(folder) + ':' + path);
    const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });
    return function();
}

} // namespace

/// What an operation takes for a site's database, and what it says of it before it begins.
class DatabaseContentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = m_scene.server(DatabaseKind::MariaDb);
        if (m_server == nullptr)
            QSKIP("the server is not installed");
    }
    void cleanup()
    {
        for (const QString &name : m_server == nullptr ? QStringList() : m_server->databases())
            m_server->admin(u"DROP DATABASE "_s + name);
    }
    void cleanupTestCase() { m_scene.stop(); }

    void aDumpInTheSitesOwnDataIsItsOwnAffair()
    {
        DatabaseSite site(*m_server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        leaveDump(data(site.site()));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.entries(), QStringList({to1, to2}));
        QVERIFY(hasDump(data(site.site())));
        VERIFY_DONE(site->operate(OperationKind::Rehearse, u"3.0.0"_s));
        QCOMPARE(site.entries(), QStringList({to1, to2}));
    }

    void aDumpInABackupOfASiteWithoutDatabaseIsDataToo()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        leaveDump(data(site));
        VERIFY_DONE(site.operate(OperationKind::BackUp));
        site.backupId = site.observe().backups.first().id;
        VERIFY_DONE(site.operate(OperationKind::Restore));
        QVERIFY(hasDump(data(site)));
    }

    void whatTheServerDoesByItselfIsInThePlan()
    {
        DatabaseSite site(*m_server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        m_server->admin(u"CREATE DEFINER = site@'127.0.0.1' EVENT tidy_up ON SCHEDULE EVERY 1 YEAR DO SELECT 1"_s,
                        site.databaseOf(site->environment().installationId));
        QVERIFY(isInPlan(site, OperationKind::Upgrade, u"2.0.0"_s, u"tidy_up"_s));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(isInPlan(site, OperationKind::Restore, {}, u"tidy_up"_s));
    }

    /// The disk of the project's folder says nothing of it.
    void roomIsLookedForWhereTheServerIs()
    {
        const QTemporaryDir full;
        const SmallDisk disk(full.path(), 4);
        if (!disk.isMounted())
            QSKIP("no small file system can be mounted here");
        const QTemporaryDir tools;
        writeTool(tools.filePath(u"mariadb"_s), full.path());
        DatabaseSite roomy(*m_server);
        QCOMPARE(serverRoom(roomy->runner(), {}), std::optional<qint64>()); // the same disk
        const auto [room, refused] = withPath(tools.path(), [this] {
            DatabaseSite site(*m_server);
            site.addRelease(u"1.0.0"_s);
            return std::pair(serverRoom(site->runner(), {}), site->operate(OperationKind::SetUp, u"1.0.0"_s));
        });
        QVERIFY(room && *room > 0 && *room <= qint64(4) * 1024 * 1024);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.database-full"_s);
        QCOMPARE(m_server->databases(), QStringList());
    }

private:
    static QString data(TestSite &site) { return site.runner().dataFolder(site.environment().installationId); }

    static bool isInPlan(DatabaseSite &site, OperationKind kind, const QString &version, const QString &words)
    {
        const Result<PreparedOperation> prepared = site->prepare(kind, version);
        if (!prepared)
            return false;
        return std::any_of(prepared->plan.consequences.begin(), prepared->plan.consequences.end(),
                           [&words](const Text &text) { return text.english().contains(words); });
    }

    /// A client to which the server seems to be in \a folder.
    static void writeTool(const QString &path, const QString &folder)
    {
        QFile script(path);
        const QString text = u"#!/bin/sh\nasked=$(mktemp)\ntrap 'rm -f $asked' EXIT\ncat > $asked\n"
                             "if grep -q @@datadir $asked; then echo %1; else %2 \"$@\" < $asked; fi\n"_s;
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(text.arg(folder, QStandardPaths::findExecutable(u"mariadb"_s)).toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    DatabaseScene m_scene;
    DatabaseTestServer *m_server = nullptr;
};

QTEST_GUILESS_MAIN(DatabaseContentsTest)
#include "tst_databasecontents.moc"
