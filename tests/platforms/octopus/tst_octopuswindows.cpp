// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newInstaller = u"Octopus.2026.2.900-x64.msi"_s;
const QString oldInstaller = u"Octopus.2026.1.1234-x64.msi"_s;

/// All that an operation may change of a Windows host.
QString pictureOf(const UpgradeScene &scene)
{
    const OctopusWindows &windows = *scene.windows;
    const HostDatabase database = scene.host.database();
    QString picture;
    QDebug(&picture) << windows.installed << windows.isRunning << windows.startup << windows.hasWatchdog
                     << database.version << database.scripts << scene.host.backupFiles()
                     << scene.server.state().isInMaintenance << scene.server.state().nodes.first().isDraining
                     << scene.server.state().version;
    return picture;
}

} // namespace

/// A server that Windows runs as a service.
class TestOctopusWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUpgradeGoesInTheVendorsOrder()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        OctopusWindows &windows = *scene.windows;
        QCOMPARE(windows.violations, QStringList());
        QCOMPARE(windows.installed, UpgradeScene::newer);
        QVERIFY(windows.isRunning);
        QVERIFY(windows.hasWatchdog);
        QCOMPARE(windows.startup, u"Automatic"_s);
        QCOMPARE(windows.installers.keys(), (QStringList{oldInstaller, newInstaller}));
        static const QRegularExpression deeds(u"watchdog|service|database --|msiexec|GET"_s);
        QCOMPARE(windows.calls.filter(deeds),
                 (QStringList{u"GET https://download.octopusdeploy.com/octopus/Octopus.2026.2.900-x64.msi"_s,
                              u"GET https://download.octopusdeploy.com/octopus/Octopus.2026.1.1234-x64.msi"_s,
                              u"Octopus.Server.exe watchdog --delete"_s,
                              u"Octopus.Server.exe service --stop --instance=OctopusServer"_s,
                              u"msiexec /i Octopus.2026.2.900-x64.msi"_s,
                              u"Octopus.Server.exe database --upgrade --instance=OctopusServer"_s,
                              u"Octopus.Server.exe service --start --instance=OctopusServer"_s,
                              u"Octopus.Server.exe watchdog --create --interval=5 --instances=*"_s}));
    }

    void aClusterIsStoppedWholeAndItsDatabaseUpgradedOnce()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.makeCluster();
        QCOMPARE(scene.instance().parts.size(), 2);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.windows->violations + scene.other->violations, QStringList());
        QCOMPARE(scene.windows->installed, UpgradeScene::newer);
        QCOMPARE(scene.other->installed, UpgradeScene::newer);
        const QString upgrade = u"Octopus.Server.exe database --upgrade --instance=OctopusServer"_s;
        QCOMPARE(scene.windows->calls.count(upgrade) + scene.other->calls.count(upgrade), 1);
        for (const EnvironmentPart &part : scene.instance().parts)
            QCOMPARE(part.ready, 1);
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.windows->installed, UpgradeScene::older);
        QCOMPARE(scene.other->installed, UpgradeScene::older);
        QVERIFY(scene.windows->isRunning);
        QVERIFY(scene.other->isRunning);
        QVERIFY(scene.other->hasWatchdog);
        QCOMPARE(scene.windows->violations + scene.other->violations, QStringList());
    }

    void aClusterThatFailsIsWholeAgain()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.makeCluster();
        scene.other->failingInstallations = 1;
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.installer"_s);
        QVERIFY(walked.notUndone.isEmpty());
        QCOMPARE(scene.windows->installed, UpgradeScene::older);
        QCOMPARE(scene.other->installed, UpgradeScene::older);
        QCOMPARE(scene.instance().health, Health::Up);
        QCOMPARE(scene.windows->violations + scene.other->violations, QStringList());
    }

    void aServiceThatIsStartedByHandStaysSo()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.windows->startup = u"Manual"_s;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.windows->startup, u"Manual"_s);
        QVERIFY(scene.windows->hasWatchdog);
    }

    void aWayBackThatFailsBetweenTheTwoInstallersIsTakenBack()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.clock.advance(std::chrono::hours(1));
        const QString before = pictureOf(scene);
        scene.windows->failingInstallations = 1;
        const Walked walked = scene.operate(OperationKind::Restore);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().code, u"octopus.installer"_s);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english() + problem.details));
        QCOMPARE(pictureOf(scene), before);
        QCOMPARE(scene.windows->violations, QStringList());
    }

    void aNewerVersionIsUninstalledOnTheWayBack()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.windows->calls.clear();
        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.windows->calls.filter(u"msiexec"_s), (QStringList{u"msiexec /x Octopus.2026.2.900-x64.msi"_s,
                                                                         u"msiexec /i Octopus.2026.1.1234-x64.msi"_s}));
        QVERIFY(scene.windows->calls.filter(u"database --upgrade"_s).isEmpty());
        QCOMPARE(scene.windows->violations, QStringList());
        QCOMPARE(scene.host.database().version, UpgradeScene::older);
    }

    void theInstallerGoesWithTheBackup()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup).outcome);
        QCOMPARE(scene.windows->installers.keys(), QStringList{newInstaller});
        QVERIFY(scene.host.backupFiles().isEmpty());
        QVERIFY(scene.observe().backups.isEmpty());
    }

    void whateverFailsLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"fetch", "maintenance", "drain", "stop", "back-up", "swap", "start", "test", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsLeavesEverythingAsItWas()
    {
        QFETCH(const QString, step);
        UpgradeScene scene(UpgradeScene::Place::Windows);
        const QString before = pictureOf(scene);
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english() + problem.details));
        QCOMPARE(pictureOf(scene), before);
        QCOMPARE(scene.windows->violations, QStringList());
    }

    void whatFailsOnTheHostIsSaidAndTakenBack_data()
    {
        QTest::addColumn<std::function<void(OctopusWindows &)>>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        using Fault = std::function<void(OctopusWindows &)>;
        QTest::newRow("the vendor is not reached")
            << Fault([](OctopusWindows &w) { w.reachesVendor = false; }) << u"octopus.installer"_s
            << u"The host could not fetch the installer "
               "Octopus.2026.2.900-x64.msi."_s;
        QTest::newRow("another signature")
            << Fault([](OctopusWindows &w) { w.download[newInstaller] = {.signature = u"HashMismatch"_s}; })
            << u"octopus.installer"_s << u"does not have the vendor's signature (HashMismatch"_s;
        QTest::newRow("signed by somebody else") << Fault([](OctopusWindows &w) {
            w.installers[newInstaller] = {.signer = u"CN=Octopus Deploy, O=Somebody Ltd., C=AU"_s};
        }) << u"octopus.installer"_s << u"does not have the vendor's signature (Valid"_s;
        QTest::newRow("another installation runs")
            << Fault([](OctopusWindows &w) { w.installerCode = 1618; }) << u"octopus.installer"_s
            << u"Another installation runs on the host."_s;
        QTest::newRow("no administrator")
            << Fault([](OctopusWindows &w) { w.installerCode = 1925; }) << u"octopus.installer"_s
            << u"The user on the host may not install programs."_s;
        QTest::newRow("the installer fails")
            << Fault([](OctopusWindows &w) { w.installerCode = 1603; }) << u"octopus.installer"_s
            << u"The installer failed with exit code 1603."_s;
        QTest::newRow("a pre-condition") << Fault([](OctopusWindows &w) {
            w.upgradeEnd = UpgradeEnd{.log = {u"PASS: license"_s, u"FAIL: custom index"_s}};
        }) << u"octopus.upgrade.precondition"_s
                                         << u"A condition for upgrading the database is not met."_s;
        QTest::newRow("committed") << Fault([](OctopusWindows &w) {
            w.upgradeEnd =
                UpgradeEnd{.log = {u"Autofac.Core.DependencyResolutionException: boom"_s}, .isCommitted = true};
        }) << u"octopus.upgrade.data"_s
                                   << u"The new version stumbles over old data in the database."_s;
        QTest::newRow("a node that is still seen")
            << Fault([](OctopusWindows &w) { w.refusals = 3; }) << u"octopus.upgrade.nodes-running"_s
            << u"Another node still runs on the database."_s;
    }
    void whatFailsOnTheHostIsSaidAndTakenBack()
    {
        QFETCH(const std::function<void(OctopusWindows &)>, fault);
        QFETCH(const QString, sentence);
        UpgradeScene scene(UpgradeScene::Place::Windows);
        const QString before = pictureOf(scene);
        fault(*scene.windows);
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QTEST(walked.outcome.error().code, "code");
        QVERIFY2(walked.outcome.error().sentence.english().contains(sentence),
                 qPrintable(walked.outcome.error().sentence.english()));
        QVERIFY(!walked.outcome.error().remedy.isEmpty());
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english() + problem.details));
        QCOMPARE(pictureOf(scene), before);
    }

    void aNodeThatHasJustStoppedIsWaitedFor()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.windows->refusals = 2;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.windows->calls.filter(u"database --upgrade"_s).size(), 3);
    }

    void theDatabaseOfARunningServerIsNotUpgradedAgain()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, UpgradeScene::newer);
        VERIFY_SUCCESS(prepared);
        for (Step &step : prepared->steps)
            if (step.info.id == "start"_L1)
                step.run = [run = step.run](Context &context) {
                    // As where somebody is killed while the service comes up, and another one goes on.
                    const Result<void> first = run(context);
                    return first ? run(context) : first;
                };
        VERIFY_SUCCESS(scene.with([&](Context &context) { return walkSteps(prepared->steps, context).outcome; }));
        QCOMPARE(scene.windows->violations, QStringList());
        QCOMPARE(scene.windows->calls.filter(u"database --upgrade"_s).size(), 1);
    }

    void anotherInstallationIsWaitedFor()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.windows->busyInstallations = 3;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.windows->calls.filter(u"msiexec"_s).size(), 4);
        QCOMPARE(scene.windows->installed, UpgradeScene::newer);
    }

    void aRestartOfWindowsCanWait()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        // msiexec has done its work and says so.
        scene.windows->installers[newInstaller] = {};
        scene.windows->installers[oldInstaller] = {};
        scene.windows->wantsReboot = true;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QVERIFY(scene.windows->calls.filter(u"GET"_s).isEmpty());
    }

    void whatCannotBeUpgradedIsSaidInThePlan_data()
    {
        QTest::addColumn<std::function<void(UpgradeScene &)>>("change");
        QTest::addColumn<QString>("sentence");
        using Change = std::function<void(UpgradeScene &)>;
        QTest::newRow("two instances")
            << Change([](UpgradeScene &s) { s.windows->instances.insert(u"Second"_s, {}); })
            << u"The host octopus.test has 2 instance(s) of Octopus Server, and an installer serves all of them; "
               "Switchback upgrades hosts with one."_s;
        QTest::newRow("no such instance")
            << Change([](UpgradeScene &s) { s.account.values[u"container"_s] = u"Other"_s; })
            << u"There is no service of the instance Other on the host octopus.test."_s;
        QTest::newRow("this machine") << Change([](UpgradeScene &s) { s.account.values[u"host"_s] = u"localhost"_s; })
                                      << u"This machine is no Windows host: name the one that is."_s;
    }
    void whatCannotBeUpgradedIsSaidInThePlan()
    {
        QFETCH(const std::function<void(UpgradeScene &)>, change);
        UpgradeScene scene(UpgradeScene::Place::Windows);
        change(scene);
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QVERIFY(!walked.outcome);
        QTEST(walked.outcome.error().sentence.english(), "sentence");
    }

    void aBackupWhoseInstallerIsGoneIsNotOffered()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.windows->installers.remove(oldInstaller);
        QCOMPARE(scene.observe().backups.first().unusable.english(),
                 u"Octopus.2026.1.1234-x64.msi is not on the host octopus.test any more."_s);
    }
};

QTEST_GUILESS_MAIN(TestOctopusWindows)
#include "tst_octopuswindows.moc"
