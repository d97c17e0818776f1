// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Upgrades that go well, and what becomes of them.
class TestOctopusUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUpgradeIsMadeAndItsBackupExtendedAndDeleted()
    {
        UpgradeScene scene;
        const QMap<QString, HostContainer> before = scene.host.containers();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.violations(), QStringList());

        const Project upgraded = scene.observe();
        const Environment instance = upgraded.environments.first();
        QCOMPARE(instance.version, UpgradeScene::newer);
        QCOMPARE(instance.health, Health::Up);
        QVERIFY(!instance.writesFrozen);
        QVERIFY(instance.verifiedSince.isValid());
        QCOMPARE(upgraded.backups.size(), 1);
        const Backup backup = upgraded.backups.first();
        QCOMPARE(backup.kind, BackupKind::Upgrade);
        QCOMPARE(backup.version, UpgradeScene::older);
        QCOMPARE(backup.createdAt.secsTo(backup.expiresAt), upgradeBackupSeconds);
        QVERIFY(backup.unusable.isEmpty());
        QCOMPARE(scene.host.backupFiles().size(), 1);

        // The new container is like the one before, down to its host name and its volumes, and is given the key.
        const QMap<QString, HostContainer> after = scene.host.containers();
        QCOMPARE(after.size(), 2);
        const HostContainer made = after.value(u"octopus"_s);
        QVERIFY(made.isRunning);
        QCOMPARE(made.restart, u"always"_s);
        QCOMPARE(made.hostName, before.value(u"octopus"_s).hostName);
        QVERIFY(made.environment.contains(u"ACCEPT_EULA=Y"_s));
        QVERIFY(made.environment.contains("MASTER_KEY="_L1 + OctopusHost::masterKey));
        QCOMPARE(made.mounts, before.value(u"octopus"_s).mounts);
        const auto kept = std::find_if(after.cbegin(), after.cend(), [](const auto &one) { return !one.isRunning; });
        QCOMPARE(kept->restart, u"no"_s);

        VERIFY_SUCCESS(scene.operate(OperationKind::ExtendBackup).outcome);
        const Backup extended = scene.observe().backups.first();
        QVERIFY(extended.extended);
        QCOMPARE(extended.createdAt.secsTo(extended.expiresAt), extendedBackupSeconds);
        QCOMPARE(scene.operate(OperationKind::ExtendBackup).outcome.error().code, u"refused"_s);

        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup).outcome);
        QVERIFY(scene.observe().backups.isEmpty());
        QCOMPARE(scene.host.backupFiles(), QStringList());
        QCOMPARE(scene.host.containers().keys(), QStringList{u"octopus"_s});
        QCOMPARE(scene.instance().health, Health::Up);
    }

    void maintenanceModeIsLeftAsItWasFound_data()
    {
        QTest::addColumn<bool>("isOn");
        QTest::newRow("off") << false;
        QTest::newRow("on") << true;
    }
    void maintenanceModeIsLeftAsItWasFound()
    {
        QFETCH(const bool, isOn);
        UpgradeScene scene;
        scene.server.change([isOn](OctopusState &state) { state.isInMaintenance = isOn; });
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.server.state().isInMaintenance, isOn);
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.server.state().isInMaintenance, isOn);
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QVERIFY(!scene.server.state().nodes.first().isDraining);
    }

    void tasksAreWaitedFor()
    {
        UpgradeScene scene;
        scene.server.change([](OctopusState &state) {
            state.addTask({.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE1"_s, .looksLeft = 9});
        });
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.server.state().tasks.first().state, u"Success"_s);
    }

    void tasksAreCancelledWhereTheAccountSaysSo()
    {
        UpgradeScene scene;
        scene.account.values[u"tasks"_s] = u"Cancel"_s;
        scene.server.change([](OctopusState &state) {
            state.addTask({.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE1"_s});
        });
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.server.state().tasks.first().state, u"Canceled"_s);
    }

    void anotherUpgradeOfATestInstanceReplacesTheBackup()
    {
        UpgradeScene scene;
        scene.account.values[u"role"_s] = u"Other"_s;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        scene.offer(u"2026.3.5"_s);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, u"2026.3.5"_s).outcome);
        const Project project = scene.observe();
        QCOMPARE(project.backups.size(), 1);
        QCOMPARE(project.backups.first().version, UpgradeScene::newer);
        QCOMPARE(scene.host.backupFiles().size(), 1);
        QCOMPARE(scene.host.containers().size(), 2);
    }

    void aClusterIsUpgradedNodeByNode()
    {
        UpgradeScene scene;
        scene.makeCluster();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        InstanceImage upgraded = scene.image();
        QCOMPARE(upgraded.nodes, (QStringList{u"NODE1 2026.2.900"_s, u"NODE2 2026.2.900"_s}));
        QCOMPARE(upgraded.containers.size(), 4);
        QCOMPARE(upgraded.containers.value(u"octopus-2"_s), u"octopusdeploy/octopusdeploy:2026.2.900 runs always"_s);
        QVERIFY(upgraded.backups.first().unusable.isEmpty());

        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.image().nodes, (QStringList{u"NODE1 2026.1.1234"_s, u"NODE2 2026.1.1234"_s}));

        const auto deletion = scene.prepare(OperationKind::DeleteBackup, {}, scene.observe().backups.value(0).id);
        VERIFY_SUCCESS(deletion);
        VERIFY_SUCCESS(scene.with([&](Context &context) { return walkSteps(deletion->steps, context).outcome; }));
        QCOMPARE(scene.image().containers.size(), 2);
        QCOMPARE(scene.host.backupFiles(), QStringList());
    }

    void backupsAreFoundWhateverTheOrderOfTheNodes()
    {
        UpgradeScene scene;
        scene.makeCluster();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.account.values[u"container"_s] = u"octopus-2, octopus"_s;
        QCOMPARE(scene.observe().backups.size(), 1);
        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.image().nodes, (QStringList{u"NODE1 2026.1.1234"_s, u"NODE2 2026.1.1234"_s}));
        QCOMPARE(scene.observe().backups.size(), 1);
    }

    void aNodeThatCameLaterHasNoWayBack()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.makeCluster();
        const Walked walked = scene.operate(OperationKind::Restore);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QCOMPARE(walked.outcome.error().sentence.english(),
                 u"The node octopus-2 on localhost was not there when the backup was made."_s);
    }

    void nothingSecretIsOnACommandLine()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        const QString all = scene.host.calls().join(u'\n');
        for (const QLatin1StringView secret : {OctopusHost::masterKey, OctopusHost::sqlPassword, "Pwd=x"_L1})
            QVERIFY2(!all.contains(secret), secret.data());
    }

    void theSameStepsAreMadeAgainAfterARestart()
    {
        UpgradeScene scene;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        Activity activity;
        activity.request = prepared->plan.request;
        activity.facts = prepared->plan.facts;
        const auto rebuilt =
            scene.with([&](Context &context) { return scene.platform->rebuild(scene.entry, activity, context); });
        VERIFY_SUCCESS(rebuilt);
        QCOMPARE(rebuilt->size(), prepared->steps.size());
        for (size_t i = 0; i < rebuilt->size(); ++i)
            QCOMPARE(rebuilt->at(i).info, prepared->steps.at(i).info);
    }

    void anInstanceIsHeldByOneOperationOnly()
    {
        UpgradeScene scene;
        scene.with([&](Context &context) {
            auto first = scene.platform->lock(scene.entry, octopusEnvironmentId, context);
            QVERIFY(first);
            const auto second = scene.platform->lock(scene.entry, octopusEnvironmentId, context);
            QVERIFY(!second);
            QCOMPARE(second.error().code, u"octopus.busy"_s);
            first->reset();
            QVERIFY(scene.platform->lock(scene.entry, octopusEnvironmentId, context));
        });
    }

    void whatIsProtectedIsNotUpgraded()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Protect).outcome);
        QVERIFY(scene.instance().terminationProtected);
        QCOMPARE(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome.error().code, u"refused"_s);
        VERIFY_SUCCESS(scene.operate(OperationKind::LiftProtection).outcome);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
    }

    void whatCannotBeUpgradedIsSaidInThePlan_data()
    {
        QTest::addColumn<std::function<void(UpgradeScene &)>>("change");
        QTest::addColumn<QString>("words");
        using Change = std::function<void(UpgradeScene &)>;
        QTest::newRow("no host") << Change([](UpgradeScene &s) { s.account.values.remove(u"host"_s); })
                                 << u"on which host"_s;
        QTest::newRow("no database") << Change([](UpgradeScene &s) { s.account.values.remove(u"database"_s); })
                                     << u"which database"_s;
        QTest::newRow("no such container")
            << Change([](UpgradeScene &s) { s.account.values[u"container"_s] = u"squid"_s; })
            << u"There is no container squid"_s;
        QTest::newRow("several nodes") << Change([](UpgradeScene &s) {
            s.server.change([](OctopusState &state) { state.nodes.append({.name = u"NODE2"_s}); });
        }) << u"It has the nodes NODE1, NODE2, and the account names octopus @ localhost."_s;
        QTest::newRow("licence") << Change([](UpgradeScene &s) {
            s.server.change([](OctopusState &state) { state.isCompliant = false; });
        }) << u"The licence has expired or is not complied with"_s;
        QTest::newRow("wrong password") << Change([](UpgradeScene &s) { s.useSecret(u"sqlPassword"_s, "x"); })
                                        << u"Login failed for user 'octopus'"_s;
        QTest::newRow("not the owner") << Change([](UpgradeScene &s) {
            s.host.fail(u"IS_ROLEMEMBER"_s, {.output = u"0\n"_s});
        }) << u"does not own the database"_s;
        QTest::newRow("old SQL Server") << Change([](UpgradeScene &s) {
            s.host.fail(u"ProductMajorVersion"_s, {.output = u"12\n"_s});
        }) << u"older than SQL Server 2016"_s;
        QTest::newRow("no sqlcmd") << Change([](UpgradeScene &s) { s.host.uninstall(u"sqlcmd"_s); })
                                   << u"sqlcmd could not be started"_s;
    }
    void whatCannotBeUpgradedIsSaidInThePlan()
    {
        QFETCH(const std::function<void(UpgradeScene &)>, change);
        UpgradeScene scene;
        change(scene);
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QFETCH(const QString, words);
        QVERIFY2(refusal->reason.english().contains(words), qPrintable(refusal->reason.english()));
        QVERIFY(!refusal->wayOut.isEmpty());
        QVERIFY(prepared->steps.empty());
    }

    void whereDockerIsNotPermittedTheInstanceSaysSo()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.host.fail(u"docker"_s,
                        {.error = u"permission denied while trying to connect to the Docker daemon socket at "
                                  "unix:///var/run/docker.sock\n"_s,
                         .code = 1});
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ProblemKind::Permission);
        QCOMPARE(prepared.error().sentence.english(), u"The user on the host may not use docker."_s);
    }
};

QTEST_GUILESS_MAIN(TestOctopusUpgrade)
#include "tst_octopusupgrade.moc"
