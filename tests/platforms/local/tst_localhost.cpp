// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "testsite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

QString sentence(const Result<void> &result)
{
    return result ? QString() : result.error().sentence.english();
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(sentence(outcome)));                                                              \
    } while (false)

class LocalHostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setUpMakesTheSiteAnswer()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        QCOMPARE(site.environment().health, Health::NotSetUp);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        const Environment environment = site.environment();
        QCOMPARE(environment.health, Health::Up);
        QCOMPARE(environment.version, u"1.0.0"_s);
        QVERIFY(!environment.writesFrozen);
    }

    void upgradeMovesTheDataAndKeepsABackup()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, {.migration = u"echo migrating; echo migrated >> \"$DATA_DIR/entries.txt\""_s});
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"hello"_s), 201);
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"hello\nmigrated\n"_s);
        QVERIFY(site.log.lines.contains(u"migrating"_s));
        QVERIFY(site.measures.value(u"copiedBytes"_s).toInteger() > 0);
        const Project project = site.observe();
        QCOMPARE(project.environments.first().version, u"2.0.0"_s);
        QCOMPARE(project.backups.size(), 1);
        QCOMPARE(project.backups.first().kind, BackupKind::Upgrade);
        QCOMPARE(project.backups.first().version, u"1.0.0"_s);
        QVERIFY(qAbs(project.backups.first().createdAt.secsTo(project.backups.first().expiresAt) - upgradeBackupSeconds)
                < 2);
        QVERIFY(project.backups.first().sizeInBytes > 0);
        // The backup's processes are stopped.
        QVERIFY(!site.runner().process(project.backups.first().id).isRunning());
    }

    void restoreGoesBackAndCanBeUndone()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"old"_s), 201);
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.post(u"new"_s), 201);
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"old\n"_s);
        QVERIFY(site.measures.contains(u"firstAnswerMilliseconds"_s));
        qInfo("first good answer after %lld ms", site.measures.value(u"firstAnswerMilliseconds"_s).toInteger());
        const Project project = site.observe();
        QCOMPARE(project.backups.size(), 1);
        QCOMPARE(project.backups.first().kind, BackupKind::SetAside);
        QVERIFY(project.backups.first().lastRestoreMilliseconds >= 0);
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"old\nnew\n"_s);
    }

    void aFailedUpgradeLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("health") << u"health"_s << u"local.not-healthy"_s << u"HTTP status 503"_s;
        QTest::newRow("exits") << u"exits"_s << u"local.exited"_s << u"cannot open the sample cupboard"_s;
        QTest::newRow("migration") << u"migration"_s << u"local.migration-failed"_s << u"exit code 4"_s;
        QTest::newRow("empty page") << u"empty"_s << u"local.path-worse"_s << u"empty page"_s;
        QTest::newRow("errors") << u"errors"_s << u"local.worse-than-before"_s << u"requests failed"_s;
    }

    void aFailedUpgradeLeavesEverythingAsItWas()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        QFETCH(QString, words);
        SiteBehaviour behaviour;
        if (what == "health"_L1)
            behaviour = {.health = 503, .startSeconds = 1};
        else if (what == "exits"_L1)
            behaviour.exits = true;
        else if (what == "migration"_L1)
            behaviour.migration = u"echo torn > \"$DATA_DIR/entries.txt\"; exit 4"_s;
        else if (what == "empty"_L1)
            behaviour.emptyPath = u"/"_s;
        else
            behaviour.failEvery = 3;
        TestSite site(20);
        if (what == "errors"_L1) { // that visitors meet, and no look at the pages before
            QJsonObject json = site.projectFile();
            json.insert("verification"_L1, QJsonObject{{u"pages"_s, 0}});
            site.writeProjectFile(json);
        }
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, behaviour);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"kept"_s), 201);
        const QString before = site.environment().installationId;

        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, code);
        QVERIFY2(sentence(failed).contains(words), qPrintable(sentence(failed)));

        const Project project = site.observe();
        QCOMPARE(project.environments.first().version, u"1.0.0"_s);
        QCOMPARE(project.environments.first().installationId, before);
        QCOMPARE(project.environments.first().health, Health::Up);
        QVERIFY(!project.environments.first().writesFrozen);
        QCOMPARE(site.get(u"/entries"_s), u"kept\n"_s);
        QCOMPARE(site.post(u"more"_s), 201);
        // Only what took visitors is kept beside it.
        QCOMPARE(listInstallations(site.layout(), u"integration"_s).size(), what == "errors"_L1 ? 2 : 1);
        QCOMPARE(project.backups.size(), what == "errors"_L1 ? 1 : 0);
    }

    void aReleaseThatIsNotThereIsRefused()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        const Result<void> refused = site.operate(OperationKind::SetUp, u"9.9.9"_s);
        QVERIFY(!refused);
        QVERIFY(sentence(refused).contains(u"9.9.9"_s));
    }

    void aSecondUpgradeReplacesTheOlderBackup()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"3.0.0"_s));
        const Project project = site.observe();
        QCOMPARE(project.backups.size(), 1);
        QCOMPARE(project.backups.first().version, u"2.0.0"_s);
        QCOMPARE(QDir(site.layout().installations(u"integration"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                     .size(),
                 2);
    }

    void everyStepCanBeTakenBack_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step :
             {"replicate", "freeze", "copy", "migrate", "start", "health", "verify", "switch", "lift", "retire"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void everyStepCanBeTakenBack()
    {
        QFETCH(QString, step);
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, {.migration = u"true"_s});
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"kept"_s), 201);
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s, step);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"test.made-up"_s);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QCOMPARE(site.post(u"again"_s), 201);
        QCOMPARE(site.environment().health, Health::Up);
        // And it can be tried again.
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"kept\nagain\n"_s);
    }

    void everyStepOfARestoreCanBeTakenBack_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"start", "health", "freeze", "switch", "lift", "retire"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void everyStepOfARestoreCanBeTakenBack()
    {
        QFETCH(QString, step);
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QList<Backup> backups = site.observe().backups;
        QVERIFY(!site.operate(OperationKind::Restore, {}, step));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.post(u"again"_s), 201);
        QCOMPARE(site.environment().health, Health::Up);
        QCOMPARE(site.observe().backups.size(), 1);
        QCOMPARE(site.observe().backups.first().expiresAt, backups.first().expiresAt);
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void aRestoreThatWasCutOffBeforeAStepDidAnythingKeepsTheBackup_data() { everyStepOfARestoreCanBeTakenBack_data(); }

    void aRestoreThatWasCutOffBeforeAStepDidAnythingKeepsTheBackup()
    {
        QFETCH(QString, step);
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QList<Backup> backups = site.observe().backups;
        site.cutOffAt = step;
        QVERIFY(!site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.observe().backups.size(), 1);
        QCOMPARE(site.observe().backups.first().expiresAt, backups.first().expiresAt);
    }

    void noReadFailsAndNoAcceptedWriteIsLostMeanwhile()
    {
        TestSite site(1);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        std::atomic<bool> over = false;
        std::atomic<int> failedReads = 0;
        std::atomic<int> reads = 0;
        QStringList accepted;
        std::jthread reader([&] {
            while (!over) {
                ++reads;
                if (request(site.port(), "GET", "/").status != 200)
                    ++failedReads;
            }
        });
        std::jthread writer([&] {
            for (int i = 0; !over; ++i) {
                const QString text = u"entry-%1"_s.arg(i);
                if (site.post(text) == 201)
                    accepted.append(text);
            }
        });
        const Result<void> upgraded = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        over = true;
        reader.join();
        writer.join();
        QVERIFY2(upgraded, qPrintable(sentence(upgraded)));
        QCOMPARE(failedReads, 0);
        QVERIFY(reads > 20);
        QVERIFY(accepted.size() > 5);
        QCOMPARE(site.get(u"/entries"_s).split(u'\n', Qt::SkipEmptyParts), accepted);
    }

    void aLostFreezeStopsTheSwitch()
    {
        // Were writes let through between copy and switch, the switch would lose them.
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            if (step.info.id == "switch"_L1) {
                const Result<void> refused = step.run(context);
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, u"local.not-frozen"_s);
                break;
            }
            VERIFY_SUCCESS(step.run(context));
            if (step.info.id == "verify"_L1) {
                const SiteRunner runner = site.runner();
                FrontState state = runner.front().running().value();
                state.frozen = false;
                VERIFY_SUCCESS(runner.front().apply(state));
            }
        }
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void cancelWhileWatchingSwitchesBack()
    {
        TestSite site(60);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        std::jthread canceller([&site] {
            for (int i = 0; i < 3000 && site.get(u"/"_s) != u"release 2.0.0"_s; ++i)
                QThread::msleep(10);
            site.stop.request_stop();
        });
        const Result<void> cancelled = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        canceller.join();
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ProblemKind::Cancelled);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }
};

QTEST_GUILESS_MAIN(LocalHostTest)
#include "tst_localhost.moc"
