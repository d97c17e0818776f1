// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Upgrades that fail, and how the instance is then.
class TestOctopusFailures : public QObject {
    Q_OBJECT

    [[nodiscard]] static bool hasCalled(const UpgradeScene &scene, const QString &words)
    {
        const QStringList calls = scene.host.calls();
        return std::any_of(calls.cbegin(), calls.cend(), [&](const QString &call) { return call.contains(words); });
    }

private Q_SLOTS:
    void whateverFailsLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("isInMaintenance");
        for (const char *step :
             {"check", "fetch", "create", "maintenance", "drain", "stop", "back-up", "swap", "start", "test", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step) << false;
        for (const char *step : {"back-up", "start", "keep"})
            QTest::addRow("%s in maintenance mode", step) << QString::fromLatin1(step) << true;
    }
    void whateverFailsLeavesEverythingAsItWas()
    {
        QFETCH(const QString, step);
        QFETCH(const bool, isInMaintenance);
        UpgradeScene scene;
        scene.server.change([&](OctopusState &state) { state.isInMaintenance = isInMaintenance; });
        const InstanceImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english()));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.instance().version, UpgradeScene::older);
    }

    void aBackupThatDoesNotFitIsNotBegun_data()
    {
        QTest::addColumn<UpgradeScene::Place>("place");
        QTest::newRow("df") << UpgradeScene::Place::Here;
        QTest::newRow("a drive of Windows") << UpgradeScene::Place::Windows;
    }
    void aBackupThatDoesNotFitIsNotBegun()
    {
        QFETCH(const UpgradeScene::Place, place);
        UpgradeScene scene(place);
        scene.host.changeDatabases([](auto &all) { all[OctopusHost::firstDatabase].usedBytes = qint64(1) << 55; });
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY(walked.outcome.error().sentence.english().startsWith("The backup of the database takes up to 32.0"_L1));
        QVERIFY(!hasCalled(scene, u"BACKUP DATABASE"_s));
    }

    void onceTasksMayRunNothingIsTakenBack_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"undrain", "prove", "lift-maintenance"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void onceTasksMayRunNothingIsTakenBack()
    {
        QFETCH(const QString, step);
        UpgradeScene scene;
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        QVERIFY(!hasCalled(scene, u"RESTORE DATABASE"_s));
        QCOMPARE(scene.instance().version, UpgradeScene::newer);
        QCOMPARE(scene.observe().backups.size(), 1);
        // What follows the step that failed is done all the same.
        QVERIFY(!scene.server.state().nodes.first().isDraining);
        QVERIFY(!scene.server.state().isInMaintenance);
    }

    void aVersionThatWasNotCheckedDoesNotCountAsVerified()
    {
        UpgradeScene scene;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        for (Step &step : prepared->steps)
            if (step.info.id == "prove"_L1)
                step.run = [](Context &) -> Result<void> { return Failure(cancelledProblem()); };
        QVERIFY(!scene.with([&](Context &context) { return walkSteps(prepared->steps, context).outcome; }));
        QCOMPARE(scene.instance().version, UpgradeScene::newer);
        QVERIFY(!scene.instance().verifiedSince.isValid());
    }

    void aVersionThatFailsItsOwnCheckDoesNotCountAsVerified()
    {
        UpgradeScene scene;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        const auto undrain = std::find_if(prepared->steps.begin(), prepared->steps.end(),
                                          [](const Step &step) { return step.info.id == "undrain"_L1; });
        QVERIFY(undrain != prepared->steps.end());
        undrain->run = [&scene, run = undrain->run](Context &context) {
            scene.server.change([](OctopusState &state) { state.integrityEndsAs = u"Failed"_s; });
            return run(context);
        };
        const Walked walked = scene.with([&](Context &context) { return walkSteps(prepared->steps, context); });
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.task-failed"_s);
        QCOMPARE(scene.instance().version, UpgradeScene::newer);
        QVERIFY(!scene.instance().verifiedSince.isValid());
    }

    void whateverOfTheHostFailsLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<StandInReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ProblemKind>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no such image")
            << u"image pull"_s
            << StandInReply{.error = u"Error response from daemon: manifest for octopusdeploy/octopusdeploy:2026.2.900 "
                                     "not found: manifest unknown: manifest unknown\n"_s,
                            .code = 1}
            << u"octopus.docker"_s << ProblemKind::NotFound << u"The registry has no image of this version."_s;
        QTest::newRow("disk full while the image is fetched")
            << u"image pull"_s
            << StandInReply{.error = u"failed to register layer: write /Octopus/Octopus.Core.dll: no space left on "
                                     "device\n"_s,
                            .code = 1}
            << u"octopus.docker"_s << ProblemKind::DiskFull << u"The disk of the host's containers is full."_s;
        QTest::newRow("docker not permitted")
            << u"container create"_s
            << StandInReply{.error = u"permission denied while trying to connect to the Docker daemon socket at "
                                     "unix:///var/run/docker.sock\n"_s,
                            .code = 1}
            << u"octopus.docker"_s << ProblemKind::Permission << u"The user on the host may not use docker."_s;
        QTest::newRow("disk full during the backup")
            << u"BACKUP DATABASE"_s
            << StandInReply{.error = u"Msg 3202, Level 16, State 1, Server DB, Line 1\nWrite on \"/b/x.bak\" failed: "
                                     "112(There is not enough space on the disk.)\nMsg 3013, Level 16, State 1, Server "
                                     "DB, Line 1\nBACKUP DATABASE is terminating abnormally.\n"_s,
                            .code = 1}
            << u"octopus.sql"_s << ProblemKind::DiskFull
            << u"The database says: “Write on \"/b/x.bak\" failed: 112(There is not enough space on the disk.)” "
               "(message 3202)"_s;
        QTest::newRow("a backup that cannot be read back")
            << u"RESTORE VERIFYONLY"_s
            << StandInReply{.error = u"Msg 3189, Level 16, State 1, Server DB, Line 1\nDamage to the backup set was "
                                     "detected.\n"_s,
                            .code = 1}
            << u"octopus.backup-unusable"_s << ProblemKind::Remote << QString();
        QTest::newRow("a container that cannot be renamed")
            << u"container rename octopus octopus-"_s
            << StandInReply{.error = u"Error response from daemon: something\n"_s, .code = 1} << u"process.failed"_s
            << ProblemKind::Remote << u"The program docker failed with exit code 1."_s;
    }
    void whateverOfTheHostFailsLeavesEverythingAsItWas()
    {
        QFETCH(const QString, words);
        QFETCH(const StandInReply, reply);
        QFETCH(const QString, sentence);
        UpgradeScene scene;
        const InstanceImage before = scene.image();
        scene.host.fail(words, reply);
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QTEST(walked.outcome.error().code, "code");
        QTEST(walked.outcome.error().kind, "kind");
        if (!sentence.isEmpty())
            QCOMPARE(walked.outcome.error().sentence.english(), sentence);
        QVERIFY(!walked.outcome.error().remedy.isEmpty());
        QVERIFY(walked.notUndone.isEmpty());
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void whateverFailsOfOneNodeLeavesTheClusterAsItWas_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("fetch") << u"image pull"_s;
        QTest::newRow("create") << u"container create --name octopus-2-"_s;
        QTest::newRow("stop") << u"container stop -t 120 octopus-2"_s;
        QTest::newRow("swap") << u"container rename octopus-2 octopus-2-"_s;
        QTest::newRow("start") << u"container start octopus-2"_s;
        QTest::newRow("keep") << u"container update --restart always octopus-2"_s;
    }
    void whateverFailsOfOneNodeLeavesTheClusterAsItWas()
    {
        QFETCH(const QString, words);
        UpgradeScene scene;
        scene.makeCluster();
        const InstanceImage before = scene.image();
        scene.host.failOnce(words, {.error = u"Error response from daemon: something\n"_s, .code = 1});
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english()));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void anUpgradeThatFailsIsTakenBack_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<UpgradeEnd>("end");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isRestored");
        QTest::newRow("not committed")
            << QString(UpgradeScene::newer)
            << UpgradeEnd{.log =
                              {u"Failed upgrading database schema. The database has been rolled back to its last known "
                               "good state"_s}}
            << u"octopus.upgrade.rolled-back"_s << false;
        QTest::newRow("a pre-condition failed")
            << QString(UpgradeScene::newer)
            << UpgradeEnd{.log = {u"PASS: license"_s, u"FAIL: custom index"_s,
                                  u"One of the pre-conditions to safely upgrade your database has failed"_s}}
            << u"octopus.upgrade.precondition"_s << false;
        QTest::newRow("committed") << QString(UpgradeScene::newer)
                                   << UpgradeEnd{.log = {u"Autofac.Core.DependencyResolutionException: boom"_s},
                                                 .isCommitted = true}
                                   << u"octopus.upgrade.data"_s << true;
        QTest::newRow("never answers") << QString(UpgradeScene::newer) << UpgradeEnd{.log = {}, .isStuck = true}
                                       << u"octopus.not-up"_s << true;
        QTest::newRow("a patch") << QString(UpgradeScene::patch)
                                 << UpgradeEnd{.log = {u"Something new"_s}, .isCommitted = true}
                                 << u"octopus.upgrade.unknown"_s << false;
    }
    void anUpgradeThatFailsIsTakenBack()
    {
        QFETCH(const QString, version);
        QFETCH(const UpgradeEnd, end);
        UpgradeScene scene;
        scene.offer(version);
        InstanceImage before = scene.image();
        scene.host.setUpgradeEnd(end);
        scene.host.setLogReader([&scene] { scene.clock.advance(std::chrono::minutes(5)); });
        const Walked walked = scene.operate(OperationKind::Upgrade, version);
        QVERIFY(!walked.outcome);
        QTEST(walked.outcome.error().code, "code");
        if (end.isStuck) // what its address said last
            QVERIFY2(walked.outcome.error().details.startsWith("The server at "_L1),
                     qPrintable(walked.outcome.error().details));
        QVERIFY(walked.notUndone.isEmpty());
        QFETCH(const bool, isRestored);
        QCOMPARE(hasCalled(scene, u"RESTORE DATABASE"_s), isRestored);
        if (version == UpgradeScene::patch)
            before.databaseVersion = version; // the vendor lets the old build run on it
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void whereTheDatabaseCannotBePutBackTheOldVersionIsNotStartedOnIt()
    {
        UpgradeScene scene;
        scene.host.setUpgradeEnd(UpgradeEnd{.log = {u"boom"_s}, .isCommitted = true});
        scene.host.fail(u"RESTORE DATABASE"_s,
                        {.error =
                             u"Msg 3101, Level 16, State 1, Server DB, Line 1\nExclusive access could not be obtained "
                             "because the database is in use.\n"_s,
                         .code = 1});
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QStringList codes;
        for (const Problem &problem : walked.notUndone)
            codes.append(problem.code);
        QCOMPARE(codes.value(0), u"octopus.sql"_s);
        QVERIFY(codes.contains(u"octopus.database-changed"_s));
        QVERIFY(!scene.host.containers().value(u"octopus"_s).isRunning);
        QCOMPARE(scene.host.containers().value(u"octopus"_s).image.section(u':', 1), UpgradeScene::older);
        QCOMPARE(scene.host.backupFiles().size(), 1); // what a person restores by hand
    }

    void aPatchThatFailedWithItsDatabaseChangedKeepsTheBackup()
    {
        UpgradeScene scene;
        scene.offer(UpgradeScene::patch);
        scene.host.setUpgradeEnd(UpgradeEnd{.log = {u"boom"_s}, .isCommitted = true, .scripts = 3});
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::patch);
        QVERIFY(!walked.outcome);
        QVERIFY(walked.notUndone.isEmpty());
        QVERIFY(!hasCalled(scene, u"RESTORE DATABASE"_s)); // the vendor lets the old build run on it
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QCOMPARE(scene.instance().health, Health::Up);
        QCOMPARE(scene.host.backupFiles().size(), 1); // nobody is certain, so a person can
    }

    void tasksThatDoNotEndAreTheEndOfTheUpgrade()
    {
        UpgradeScene scene;
        scene.server.change([](OctopusState &state) {
            state.addTask({.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE1"_s});
        });
        const InstanceImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.not-drained"_s);
        QVERIFY(walked.outcome.error().details.contains("Deploy Shop"_L1));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.server.state().tasks.first().state, u"Executing"_s);
    }

    void aTaskThatDoesNotEvenMindBeingCancelledIsToo()
    {
        UpgradeScene scene;
        scene.account.values[u"tasks"_s] = u"Cancel"_s;
        scene.server.change([](OctopusState &state) {
            state.addTask(
                {.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE1"_s, .ignoresCancel = true});
        });
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.not-drained"_s);
        QVERIFY(scene.host.containers().value(u"octopus"_s).isRunning);
    }

    void aFailedIntegrityCheckIsTheEndBeforeAnythingIsChanged()
    {
        UpgradeScene scene;
        scene.server.change([](OctopusState &state) { state.integrityEndsAs = u"Failed"_s; });
        const InstanceImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.task-failed"_s);
        QVERIFY(walked.outcome.error().details.contains("IDX_Project_Name"_L1));
        QVERIFY(scene.image() == before);
        QVERIFY(!hasCalled(scene, u"image pull"_s));
    }

    void anotherVersionThanWasPlannedWithIsLeftAlone()
    {
        UpgradeScene scene;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        scene.server.change([](OctopusState &state) { state.version = u"2026.1.1300"_s; });
        const Walked walked = scene.with([&](Context &context) { return walkSteps(prepared->steps, context); });
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.version-moved"_s);
    }
};

Q_DECLARE_METATYPE(Switchback::StandInReply)
Q_DECLARE_METATYPE(Switchback::UpgradeEnd)

QTEST_GUILESS_MAIN(TestOctopusFailures)
#include "tst_octopusfailures.moc"
