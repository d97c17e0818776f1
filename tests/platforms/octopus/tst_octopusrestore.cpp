// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The way back after an upgrade, and forth again.
class TestOctopusRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUpgradeIsTakenBackWithItsDatabaseAndForthAgain()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        scene.server.change([](OctopusState &state) { state.spaces.append(u"New"_s); });

        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        const Project restored = scene.observe();
        QCOMPARE(restored.environments.first().version, UpgradeScene::older);
        QCOMPARE(restored.environments.first().health, Health::Up);
        QCOMPARE(scene.server.state().spaces, QStringList{u"Default"_s});
        QCOMPARE(scene.host.database().scripts, 1000);
        QCOMPARE(restored.backups.size(), 1);
        QCOMPARE(restored.backups.first().kind, BackupKind::SetAside);
        QCOMPARE(restored.backups.first().version, UpgradeScene::newer);
        QCOMPARE(scene.host.backupFiles().size(), 1);
        QCOMPARE(scene.host.containers().value(u"octopus"_s).restart, u"always"_s);

        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.instance().version, UpgradeScene::newer);
        QCOMPARE(scene.server.state().spaces, (QStringList{u"Default"_s, u"New"_s}));
    }

    void aPatchIsTakenBackWithoutItsDatabase()
    {
        UpgradeScene scene;
        scene.offer(UpgradeScene::patch);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::patch).outcome);
        scene.clock.advance(std::chrono::hours(1));
        scene.server.change([](OctopusState &state) { state.spaces.append(u"New"_s); });
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore);
        VERIFY_SUCCESS(prepared);
        QVERIFY(prepared->plan.lossUnknown.isEmpty());
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QCOMPARE(scene.server.state().spaces, (QStringList{u"Default"_s, u"New"_s}));
    }

    void aServerThatDoesNotComeUpAnyMoreIsTakenBack()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        scene.host.change([](QMap<QString, HostContainer> &all) { all[u"octopus"_s].isRunning = false; });
        scene.server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Stopped; });
        const Environment down = scene.instance();
        QCOMPARE(down.health, Health::Down);
        QCOMPARE(down.version, UpgradeScene::newer);
        QVERIFY(!down.healthReason.isEmpty());

        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QCOMPARE(scene.instance().health, Health::Up);
        QVERIFY(!scene.server.state().isInMaintenance);
    }

    void whateverFailsLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step :
             {"check", "maintenance", "drain", "stop", "back-up", "restore", "swap", "start", "test", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsLeavesEverythingAsItWas()
    {
        QFETCH(const QString, step);
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        scene.server.change([](OctopusState &state) { state.spaces.append(u"New"_s); });
        const InstanceImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Restore, {}, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english()));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void itMayFollowWithinTheSameSecond()
    {
        UpgradeScene scene;
        const QDateTime planned = scene.clock.now();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::milliseconds(scene.clock.now().msecsTo(planned)));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QCOMPARE(scene.host.containers().size(), 2);
    }

    void aDatabaseThatCannotBePutBackKeepsItsBackup()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore);
        VERIFY_SUCCESS(prepared);
        scene.host.fail(u"RESTORE DATABASE"_s,
                        {.error =
                             u"Msg 3257, Level 16, State 1, Server DB, Line 1\nThere is insufficient free space on "
                             "disk volume '/'.\n"_s,
                         .code = 1});
        const Walked walked = scene.with([&](Context &context) { return walkSteps(prepared->steps, context); });
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::DiskFull);
        QVERIFY(!scene.host.containers().value(u"octopus"_s).isRunning);
        QCOMPARE(scene.host.backupFiles().size(), 2); // that of the upgrade, and that of a moment ago
    }

    void aBackupWhoseContainerIsGoneIsNotOffered()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.host.change([](QMap<QString, HostContainer> &all) {
            all.removeIf([](const auto &one) { return one.key() != "octopus"_L1; });
        });
        QVERIFY(!scene.observe().backups.first().unusable.isEmpty());
        QCOMPARE(scene.operate(OperationKind::Restore).outcome.error().code, u"refused"_s);
        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup).outcome);
        QVERIFY(scene.observe().backups.isEmpty());
    }

    void aBackupOfTheDatabaseThatIsGoneIsSaidInThePlan()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QVERIFY(QFile::remove(scene.host.backupFolder() + u'/' + scene.host.backupFiles().first()));
        const Walked walked = scene.operate(OperationKind::Restore);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY(walked.outcome.error().sentence.english().contains("Cannot open backup device"_L1));
    }
};

QTEST_GUILESS_MAIN(TestOctopusRestore)
#include "tst_octopusrestore.moc"
