// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/siteremoval.h"
#include "databasesite.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString to1 = u"migrated to 1.0.0"_s;
const QString to2 = u"migrated to 2.0.0"_s;

} // namespace

/// Whole operations of a site that keeps what it has in a database.
class DatabaseSiteTest : public QObject {
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

    void itsLifeFromSetUpToTearDown_data() { addDatabaseKinds(); }
    void itsLifeFromSetUpToTearDown()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, u"echo migrated with $DATABASE_URL"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.entries(), QStringList(to1));
        QCOMPARE(server->databases().size(), 1);
        QCOMPARE(site->post(u"old"_s), 201);

        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.entries(), QStringList({to1, u"old"_s, to2}));
        QCOMPARE(server->databases().size(), 2);
        QCOMPARE(site->measures.value(u"databaseRows"_s).toInteger(), 2);
        QVERIFY(site->log.notes.join(u'\n').contains(u"Copied the database, 1 table"_s));
        QCOMPARE(site->post(u"new"_s), 201);

        const Result<PreparedOperation> restore = site->prepare(OperationKind::Restore);
        VERIFY_DONE(restore);
        const QList<Loss> losses = restore->plan.losses;
        QCOMPARE(losses.size(), 1);
        QVERIFY(losses.first().what.english().contains(u"entries"_s));
        QCOMPARE(losses.first().added, 2);
        QVERIFY(restore->plan.lossUnknown.english().contains(u"counted"_s));

        VERIFY_DONE(site->operate(OperationKind::Restore));
        QCOMPARE(site.entries(), QStringList({to1, u"old"_s}));
        QCOMPARE(server->databases().size(), 2);
        site->backupId = site->observe().backups.first().id; // set aside
        VERIFY_DONE(site->operate(OperationKind::DeleteBackup));
        QCOMPARE(server->databases(), QStringList(site.databaseOf(site->environment().installationId)));
        QCOMPARE(site.entries(), QStringList({to1, u"old"_s}));
        VERIFY_DONE(site->operate(OperationKind::TearDown));
        QCOMPARE(server->databases(), QStringList());

        // The site printed its password where we listen.
        const QString heard = site->log.lines.join(u'\n') + site->log.notes.join(u'\n');
        QVERIFY(heard.contains(u"migrated with"_s) && heard.contains(u"connecting to"_s));
        QVERIFY(!heard.contains(QString::fromLatin1(DatabaseTestServer::password().toUtf8().toPercentEncoding())));
    }

    void thePasswordIsInNoFileOfOurs_data() { addDatabaseKinds(); }
    void thePasswordIsInNoFileOfOurs()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const QByteArray encoded = DatabaseTestServer::password().toUtf8().toPercentEncoding();
        int looked = 0;
        QDirIterator files(site->layout().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            // What the site itself prints into its own log is the site's affair.
            if (file.fileName().endsWith(u"web.log"_s) || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(encoded) && !bytes.contains(DatabaseTestServer::password().toUtf8()),
                     qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 5);
        QVERIFY(!QString::fromUtf8(QJsonDocument(site->outputs).toJson()).contains(QString::fromLatin1(encoded)));
    }

    void aFailedUpgradeLeavesNoDatabase_data() { addDatabaseKinds(); }
    void aFailedUpgradeLeavesNoDatabase()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, u"false"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const QStringList before = server->databases();
        const Result<void> failed = site->operate(OperationKind::Upgrade, u"2.0.0"_s);
        QCOMPARE(failed.error().code, u"local.migration-failed"_s);
        QCOMPARE(server->databases(), before);
        QCOMPARE(site.entries(), QStringList(to1));
        site->cutOffAt = u"copy"_s; // begun, and killed before it did anything
        QVERIFY(!site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(server->databases(), before);
        QCOMPARE(site->post(u"writable"_s), 201);
    }

    void aRehearsalHasADatabaseOfItsOwn_data() { addDatabaseKinds(); }
    void aRehearsalHasADatabaseOfItsOwn()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s, u"false"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site->post(u"old"_s), 201);
        const QStringList before = server->databases();
        VERIFY_DONE(site->operate(OperationKind::Rehearse, u"2.0.0"_s));
        QVERIFY(site->environment().rehearsal);
        QCOMPARE(server->databases(), before);
        QCOMPARE(site.entries(), QStringList({to1, u"old"_s}));

        QCOMPARE(site->operate(OperationKind::Rehearse, u"3.0.0"_s).error().code, u"local.migration-failed"_s);
        QCOMPARE(server->databases(), before);

        // Killed between upgrade and way back.
        const Result<PreparedOperation> prepared = site->prepare(OperationKind::Rehearse, u"2.0.0"_s);
        VERIFY_DONE(prepared);
        Context context = site->context();
        for (const Step &step : prepared->steps) {
            VERIFY_DONE(step.run(context));
            if (step.info.id == "rehearse-upgrade"_L1)
                break;
        }
        QCOMPARE(server->databases().size(), before.size() + 2);
        QCOMPARE(site->platform().tend(site->entry(), nobodyWaits, context).size(), 1);
        QCOMPARE(server->databases(), before);
        QCOMPARE(site.entries(), QStringList({to1, u"old"_s}));
    }

    void aServerThatIsDownKeepsEverythingAsItIs_data() { addDatabaseKinds(); }
    void aServerThatIsDownKeepsEverythingAsItIs()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QStringList before = server->databases();
        const QString code = u"local.database-unreachable"_s;
        server->halt();
        const auto resumed = qScopeGuard([server] { server->resume(); });
        QCOMPARE(site->operate(OperationKind::Restore).error().code, code);
        QCOMPARE(site->operate(OperationKind::BackUp).error().code, code);
        QCOMPARE(site->operate(OperationKind::DeleteBackup).error().code, code);
        QCOMPARE(site->observe().backups.size(), 1);
        QVERIFY(!hasRemains(site->runner()));
        QCOMPARE(removeInstallation(site->runner(), site->observe().backups.first().id).error().code, code);
        QCOMPARE(tearDown(site->runner()).error().code, code);
        QVERIFY(!isTornDown(site->runner()));
        server->resume();
        QCOMPARE(server->databases(), before);
        VERIFY_DONE(site->operate(OperationKind::DeleteBackup));
        QCOMPARE(server->databases().size(), 1);
        server->halt();
    }

    void aRemovalThatWasKilledIsFinished_data() { addDatabaseKinds(); }
    void aRemovalThatWasKilledIsFinished()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QString folder = site->layout().installations(u"integration"_s);
        const QString id = site->observe().backups.first().id;
        QVERIFY(QFile::rename(folder + u'/' + id, folder + u"/.deleting-"_s + id)); // and no further
        QVERIFY(hasRemains(site->runner()));
        VERIFY_DONE(removeRemains(site->runner()));
        QCOMPARE(server->databases().size(), 1);
        QVERIFY(!hasRemains(site->runner()));
        QCOMPARE(site.entries(), QStringList({to1, to2}));
    }

    void aManualBackupHoldsTheDatabase_data() { addDatabaseKinds(); }
    void aManualBackupHoldsTheDatabase()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site->post(u"packed"_s), 201);
        VERIFY_DONE(site->operate(OperationKind::BackUp));
        QCOMPARE(site->post(u"later"_s), 201);
        site->backupId = site->observe().backups.first().id;
        VERIFY_DONE(site->operate(OperationKind::Restore));
        QCOMPARE(site.entries(), QStringList({to1, u"packed"_s}));
        QCOMPARE(server->databases().size(), 2); // what was left is set aside
        const QString data = site->runner().dataFolder(site->environment().installationId);
        QVERIFY(QDir(data).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void contentOfAnotherEnvironmentBringsItsDatabase_data() { addDatabaseKinds(); }
    void contentOfAnotherEnvironmentBringsItsDatabase()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site->addEnvironment(u"Live"_s, u"live"_s);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site->post(u"own"_s), 201);
        site->environmentId = u"live"_s;
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site->post(u"live"_s), 201);
        site->environmentId = u"integration"_s;
        site->sourceId = u"live"_s;
        VERIFY_DONE(site->operate(OperationKind::CopyContent));
        QCOMPARE(site.entries(), QStringList({to1, u"live"_s, to1}));
        site->environmentId = u"live"_s;
        QCOMPARE(site.entries(), QStringList({to1, u"live"_s}));
        QCOMPARE(server->databases().size(), 3);
        // Nobody's are taken for somebody else's.
        QCOMPARE(orphanDatabases(site->runner(), {}), Result<QStringList>(QStringList()));
    }

    void anInterruptedCopyIsNotTakenForAWholeOne_data() { addDatabaseKinds(); }
    void anInterruptedCopyIsNotTakenForAWholeOne()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        Result<PreparedOperation> upgrade = site->prepare(OperationKind::Upgrade, u"2.0.0"_s);
        VERIFY_DONE(upgrade);
        site->outputs = {};
        Context context = site->context();
        const Step *copy = nullptr;
        for (const Step &step : upgrade->steps) {
            VERIFY_DONE(step.run(context));
            copy = &step;
            if (step.info.id == u"copy"_s)
                break;
        }
        QCOMPARE(copy->info.id, u"copy"_s);
        QCOMPARE(copy->probe(context), Probe::Done);
        const QString green = site->outputs.value(u"green"_s).toString();
        const QString database = site.databaseOf(green);
        // Half of it is there, and nobody wrote down that it is complete.
        server->admin(u"DROP TABLE entries"_s, database);
        InstallationState state = site->runner().installation(green).value();
        state.copiedUnder.clear();
        VERIFY_DONE(site->runner().save(state));
        QCOMPARE(copy->probe(context), Probe::NotDone);
        VERIFY_DONE(copy->run(context));
        QCOMPARE(copy->probe(context), Probe::Done);
        QCOMPARE(server->admin(u"SELECT line FROM entries"_s, database), QStringList(to1));
        // It is written down and gone all the same.
        server->admin(u"DROP DATABASE "_s + database);
        QCOMPARE(copy->probe(context), Probe::NotDone);
        QVERIFY(!copy->holds(context));
        server->halt();
        QCOMPARE(copy->probe(context), Probe::CannotTell);
        server->resume();
        for (auto step = upgrade->steps.rbegin(); step != upgrade->steps.rend(); ++step)
            if (step->undo && !step->info.always)
                VERIFY_DONE(step->undo(context));
        QCOMPARE(server->databases().size(), 1);
    }

    /// Somebody writes past the front while the copy is made.
    void aDatabaseThatIsWrittenToMeanwhileIsNamed()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::MariaDb);
        if (server == nullptr)
            QSKIP("the server is not installed");
        m_used.insert(DatabaseKind::MariaDb, server);
        const QTemporaryDir folder;
        const QByteArray path = qgetenv("PATH");
        QFile script(folder.filePath(u"mariadb-dump"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(
            u"#!/bin/sh\n%1 \"$@\" || exit\n[ \"$1\" = --no-defaults ] && exit\nfor name; do :; done\n"
            "exec mariadb --no-defaults -uroot -S %2 -e \"INSERT INTO entries (line) VALUES ('job')\" \"$name\"\n"_s
                .arg(QStandardPaths::findExecutable(u"mariadb-dump"_s), server->socket())
                .toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);
        const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const Result<void> failed = site->operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.database-unquiet"_s);
        QVERIFY(failed.error().sentence.english().contains(u"entries"_s));
        QCOMPARE(server->databases().size(), 1);
        QCOMPARE(site.entries(), QStringList({to1, u"job"_s}));
    }

    void aDatabaseIsNotForgotten_data() { addDatabaseKinds(); }
    void aDatabaseIsNotForgotten()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const QJsonObject whole = site->projectFile();
        QJsonObject without = whole;
        without.remove(u"database"_s);
        site->writeProjectFile(without);
        QCOMPARE(site->operate(OperationKind::Upgrade, u"2.0.0"_s).error().code, u"local.database-not-named"_s);
        site->writeProjectFile(whole);
        // One that no installation has is found, and told, and left alone.
        const QString stray = site->runner().databaseScope() + u"stray"_s;
        server->admin(u"CREATE DATABASE "_s + stray);
        QCOMPARE(orphanDatabases(site->runner(), {}), Result<QStringList>(QStringList(stray)));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(site->log.notes.join(u'\n').contains(stray));
        QVERIFY(server->databases().contains(stray));
        // A kept installation whose database is gone is no backup to restore.
        server->admin(u"DROP DATABASE "_s + site.databaseOf(site->observe().backups.first().id));
        QCOMPARE(site->operate(OperationKind::Restore).error().code, u"local.database-missing"_s);
        QCOMPARE(site.entries(), QStringList({to1, to2}));
    }

private:
    DatabaseScene m_scene;
    QMap<DatabaseKind, DatabaseTestServer *> m_used;
};

QTEST_GUILESS_MAIN(DatabaseSiteTest)
#include "tst_databasesite.moc"
