// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/connectionstring.h"
#include "models/guards.h"
#include "tests/fakes/secrethunt.h"
#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// A test instance, made of a copy of the original's database.
class TestOctopusTestInstance : public QObject {
    Q_OBJECT

    static constexpr QLatin1StringView container{"octopus-test"};
    static constexpr QLatin1StringView database{"OctopusDeploy_test"};

private Q_SLOTS:
    void theOriginalIsAloneUntilAnAddressIsNamed()
    {
        UpgradeScene scene;
        QCOMPARE(scene.observe().environments.size(), 1);
        scene.nameTest();
        const Project project = scene.observe();
        QCOMPARE(project.environments.size(), 2);
        QCOMPARE(project.environments.first().ref.environmentId, testEnvironmentId);
        QCOMPARE(project.environments.first().health, Health::NotSetUp);
        QCOMPARE(project.environments.first().role, Role::Uat);
        QCOMPARE(project.environments.last().health, Health::Up);
    }

    void itIsSetUpUpgradedAndTornDown()
    {
        UpgradeScene scene;
        scene.server.change([](OctopusState &state) { state.spaces.append(u"Shop"_s); });
        scene.nameTest();
        const InstanceImage before = scene.image();
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        QCOMPARE(scene.host.violations(), QStringList());

        const Environment test = scene.test();
        QCOMPARE(test.health, Health::Up);
        QCOMPARE(test.version, UpgradeScene::older);
        QVERIFY(test.installationId != scene.server.state().installationId);
        QCOMPARE(scene.testServer.state().installationId, test.installationId);
        QCOMPARE(scene.testServer.state().spaces, scene.server.state().spaces);
        QVERIFY(test.verifiedSince.isValid());
        const HostDatabase copy = scene.host.databases().value(database);
        QVERIFY(!copy.isArmed);
        QCOMPARE(copy.installationId, test.installationId);
        QCOMPARE(scene.host.databases().size(), 2);
        QCOMPARE(scene.host.backupFiles(), QStringList()); // the one that was made for it is gone

        const HostContainer made = scene.host.containers().value(container);
        QCOMPARE(made.node, container);
        QCOMPARE(made.hostName, container);
        QCOMPARE(made.restart, u"always"_s); // as the original's, now that it has proven itself
        QCOMPARE(made.ports, QStringList{u"%1:8080/tcp"_s.arg(scene.testServer.address().port())});
        QVERIFY(made.environment.contains("DB_CONNECTION_STRING=Server=db;Database="_L1 + database + ";Pwd=x"_L1));
        QVERIFY(made.environment.contains("MASTER_KEY="_L1 + OctopusHost::masterKey));
        QCOMPARE(scene.host.volumes().size(), 2);

        // It is upgraded like any other, with a backup of its own, and the original is not touched by it.
        VERIFY_SUCCESS(scene.operateTest(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.test().version, UpgradeScene::newer);
        QCOMPARE(scene.instance().ref.environmentId, testEnvironmentId);
        QCOMPARE(scene.server.state().version, UpgradeScene::older);
        QCOMPARE(scene.host.database().version, UpgradeScene::older);
        const Project upgraded = scene.observe();
        QCOMPARE(upgraded.backups.size(), 1);
        QCOMPARE(upgraded.backups.first().environment.environmentId, testEnvironmentId);
        VERIFY_SUCCESS(scene.operateTest(OperationKind::Restore).outcome);
        QCOMPARE(scene.test().version, UpgradeScene::older);
        QCOMPARE(scene.host.violations(), QStringList());

        VERIFY_SUCCESS(scene.operateTest(OperationKind::TearDown).outcome);
        QCOMPARE(scene.test().health, Health::NotSetUp);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void theNewReleaseIsTriedOutAtOnce()
    {
        UpgradeScene scene;
        scene.nameTest();
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::newer).outcome);
        QCOMPARE(scene.test().version, UpgradeScene::newer);
        QCOMPARE(scene.host.databases().value(database).version, UpgradeScene::newer);
        QCOMPARE(scene.host.database().version, UpgradeScene::older);
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void anOlderReleaseIsMadeOfItsBackup()
    {
        UpgradeScene scene;
        scene.nameTest();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        const QStringList files = scene.host.backupFiles();
        QCOMPARE(files.size(), 1);
        // The release that ran before is no more in the list of the server itself, which knows newer ones only.
        scene.server.change([](OctopusState &state) { state.newestVersion = UpgradeScene::older; });
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        QCOMPARE(scene.test().version, UpgradeScene::older);
        QCOMPARE(scene.host.databases().value(database).version, UpgradeScene::older);
        QCOMPARE(scene.host.backupFiles(), files); // that is a backup, and stays
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void whateverFailsLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"check", "fetch", "back-up", "copy", "disarm", "create", "start", "keep", "prove"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsLeavesNothingBehind()
    {
        QFETCH(const QString, step);
        UpgradeScene scene;
        scene.nameTest();
        const InstanceImage before = scene.image();
        const Walked walked = scene.operateTest(OperationKind::SetUp, UpgradeScene::newer, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english()));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.test().health, Health::NotSetUp);
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void anUpgradeOfTheCopyThatFailsIsTold()
    {
        UpgradeScene scene;
        scene.nameTest();
        const InstanceImage before = scene.image();
        scene.host.setUpgradeEnd(
            UpgradeEnd{.log = {u"One or more columns are not using the default collation"_s}, .isCommitted = true});
        const Walked walked = scene.operateTest(OperationKind::SetUp, UpgradeScene::newer);
        QCOMPARE(walked.outcome.error().code, u"octopus.upgrade.collation"_s);
        QVERIFY(walked.notUndone.isEmpty());
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void whatIsNotOursIsNotTouched_data()
    {
        QTest::addColumn<bool>("isContainer");
        QTest::newRow("a container") << true;
        QTest::newRow("a database") << false;
    }
    void whatIsNotOursIsNotTouched()
    {
        QFETCH(const bool, isContainer);
        UpgradeScene scene;
        scene.nameTest();
        if (isContainer)
            scene.host.change([](QMap<QString, HostContainer> &all) {
                all.insert(container, {.image = u"octopusdeploy/octopusdeploy:2020.1.0"_s});
            });
        else
            scene.host.changeDatabases([](auto &all) { all[database] = {.version = u"2020.1.0"_s}; });
        const InstanceImage before = scene.image();
        const Walked walked = scene.operateTest(OperationKind::SetUp, UpgradeScene::older);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY(walked.outcome.error().sentence.english().contains("which is not ours"_L1));
        QVERIFY(scene.image() == before);
    }

    void aDatabaseThatIsAnothersByNowStaysWhenItIsTornDown()
    {
        UpgradeScene scene;
        scene.nameTest();
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        scene.host.changeDatabases([](auto &all) { all[database].installationId = u"somebody-elses"_s; });
        VERIFY_SUCCESS(scene.operateTest(OperationKind::TearDown).outcome);
        QVERIFY(scene.host.databases().contains(database));
        QVERIFY(!scene.host.containers().contains(container));
        QCOMPARE(scene.test().health, Health::NotSetUp);
    }

    void onWindowsItHasAHostOfItsOwn()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.nameTest();
        OctopusWindows &windows = *scene.other;
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        QCOMPARE(scene.host.violations() + windows.violations + scene.windows->violations, QStringList());
        const Environment test = scene.test();
        QCOMPARE(test.health, Health::Up);
        QCOMPARE(test.version, UpgradeScene::older);
        QCOMPARE(scene.testServer.state().installationId, scene.host.databases().value(database).installationId);
        QVERIFY(test.installationId != scene.server.state().installationId);
        QCOMPARE(windows.instances.keys(), QStringList{u"OctopusServer-test"_s});
        QCOMPARE(windows.service, u"OctopusDeploy: OctopusServer-test"_s);
        QCOMPARE(windows.connection, u"Server=db;Database=OctopusDeploy_test;User Id=octopus;Password=swordfish"_s);
        QCOMPARE(windows.node, u"OctopusServer-test"_s);
        QCOMPARE(windows.prefixes, u"http://localhost:%1/"_s.arg(scene.testServer.address().port()));
        QVERIFY(windows.sharedFolder.startsWith("C:\\ProgramData\\Switchback\\OctopusServer-test-"_L1));
        QCOMPARE(windows.startup, u"Automatic"_s);

        VERIFY_SUCCESS(scene.operateTest(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(windows.installed, UpgradeScene::newer);
        QCOMPARE(scene.windows->installed, UpgradeScene::older);
        QCOMPARE(scene.test().version, UpgradeScene::newer);

        VERIFY_SUCCESS(scene.operateTest(OperationKind::TearDown).outcome);
        QVERIFY(windows.instances.isEmpty());
        QVERIFY(windows.service.isEmpty());
        QCOMPARE(scene.host.databases().keys(), QStringList{OctopusHost::firstDatabase});
        QCOMPARE(scene.host.backupFiles(), QStringList());
        QCOMPARE(scene.test().health, Health::NotSetUp);
        QVERIFY(scene.windows->isRunning);
        QCOMPARE(scene.host.violations() + windows.violations + scene.windows->violations, QStringList());
    }

    void whateverFailsOnWindowsLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"fetch", "back-up", "copy", "disarm", "create", "start", "keep", "prove"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsOnWindowsLeavesNothingBehind()
    {
        QFETCH(const QString, step);
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.nameTest();
        const Walked walked = scene.operateTest(OperationKind::SetUp, UpgradeScene::newer, step);
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english() + problem.details));
        QVERIFY(scene.other->instances.isEmpty());
        QVERIFY(scene.other->service.isEmpty());
        QVERIFY(!scene.other->isRunning);
        QCOMPARE(scene.host.databases().keys(), QStringList{OctopusHost::firstDatabase});
        QCOMPARE(scene.host.backupFiles(), QStringList());
        QCOMPARE(scene.test().health, Health::NotSetUp);
    }

    void whatIsOnTheOtherWindowsHostIsNotTouched_data()
    {
        using Change = std::function<void(UpgradeScene &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("another instance") << Change([](UpgradeScene &s) {
            s.other->installed = UpgradeScene::older;
            s.other->instances = {{u"Other"_s, u"C:\\Other.config"_s}};
        }) << u"has an instance of Octopus Server already"_s;
        QTest::newRow("a newer program") << Change([](UpgradeScene &s) { s.other->installed = u"2030.1.1"_s; })
                                         << u"which is newer than"_s;
        QTest::newRow("a user of Windows") << Change([](UpgradeScene &s) {
            s.windows->connection = u"Server=db;Database=OctopusDeploy;Integrated Security=SSPI"_s;
        }) << u"as a user of Windows"_s;
        QTest::newRow("another database")
            << Change([](UpgradeScene &s) { s.windows->connection = u"Server=db;Database=Elsewhere"_s; })
            << u"uses the database Elsewhere"_s;
    }
    void whatIsOnTheOtherWindowsHostIsNotTouched()
    {
        QFETCH(const std::function<void(UpgradeScene &)>, change);
        QFETCH(const QString, words);
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.nameTest();
        change(scene);
        const QMap<QString, QString> before = scene.other->instances;
        const Walked walked = scene.operateTest(OperationKind::SetUp, UpgradeScene::older);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY2(walked.outcome.error().sentence.english().contains(words),
                 qPrintable(walked.outcome.error().sentence.english()));
        QCOMPARE(scene.other->instances, before);
        QCOMPARE(scene.host.databases().size(), 1);
    }

    void oneThatWasRemovedByHandIsTornDown()
    {
        UpgradeScene scene;
        scene.nameTest();
        const InstanceImage before = scene.image();
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        scene.host.change([](QMap<QString, HostContainer> &all) { all.remove(container); });
        scene.testServer.change([](OctopusState &state) { state.phase = OctopusState::Phase::Stopped; });
        const Environment lost = scene.test();
        QCOMPARE(lost.health, Health::Unknown);
        QVERIFY(!lost.healthReason.isEmpty());
        QCOMPARE(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome.error().code, u"refused"_s);
        VERIFY_SUCCESS(scene.operateTest(OperationKind::TearDown).outcome);
        QCOMPARE(scene.test().health, Health::NotSetUp);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void oneThatIsStoppedIsDown()
    {
        UpgradeScene scene;
        scene.nameTest();
        VERIFY_SUCCESS(scene.operateTest(OperationKind::SetUp, UpgradeScene::older).outcome);
        scene.testServer.change([](OctopusState &state) { state.phase = OctopusState::Phase::Stopped; });
        QCOMPARE(scene.test().health, Health::Down);
        QCOMPARE(scene.test().version, UpgradeScene::older);
        const Project project = scene.observe();
        QCOMPARE(project.environment(octopusEnvironmentId)->health, Health::Up);
        QVERIFY(!project.problem);
    }

    void aCopyThatWasBrokenOffIsMadeAnew()
    {
        UpgradeScene scene;
        scene.nameTest();
        const Result<PreparedOperation> prepared =
            scene.prepare(OperationKind::SetUp, UpgradeScene::older, {}, testEnvironmentId);
        VERIFY_SUCCESS(prepared);
        const QString draft = database + u'-' + prepared->plan.facts["made"_L1]["stamp"_L1].toString();
        scene.host.changeDatabases([&draft](auto &all) { all[draft] = {.version = {}, .isRestoring = true}; });
        const Walked walked = scene.with([&](Context &context) { return walkSteps(prepared->steps, context); });
        VERIFY_SUCCESS(walked.outcome);
        QCOMPARE(scene.test().health, Health::Up);
        QCOMPARE(scene.host.databases().size(), 2);
    }

    void theOriginalIsNeitherSetUpNorTornDown()
    {
        UpgradeScene scene;
        scene.nameTest();
        const Walked walked = scene.operate(OperationKind::TearDown);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY(scene.host.containers().value(u"octopus"_s).isRunning);
    }

    void theOriginalIsNotCopiedWhileAnotherOperationWorksOnIt()
    {
        UpgradeScene scene;
        scene.nameTest();
        Activity running;
        running.state = OperationState::Running;
        running.request.environment = {scene.entry.id, octopusEnvironmentId};
        OperationRequest request;
        request.kind = OperationKind::SetUp;
        request.environment = {scene.entry.id, testEnvironmentId};
        request.version = UpgradeScene::older;
        const auto prepared = scene.with(
            [&](Context &context) { return scene.platform->prepare(scene.entry, request, {running}, context); });
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QVERIFY(refusal->reason.english().contains("works on the original"_L1));
    }

    void noOtherOperationBeginsOnTheOriginalMeanwhile()
    {
        UpgradeScene scene;
        scene.nameTest();
        const auto prepared = scene.prepare(OperationKind::SetUp, UpgradeScene::older, {}, testEnvironmentId);
        VERIFY_SUCCESS(prepared);
        Activity running;
        running.state = OperationState::Running;
        running.request = prepared->plan.request;
        QVERIFY(openOn({running}, {scene.entry.id, octopusEnvironmentId}));
    }

    void aServerOnAnotherDatabaseThanTheAccountNamesIsNotTouched()
    {
        UpgradeScene scene;
        scene.account.values[u"database"_s] = u"OctopusOld"_s;
        scene.host.changeDatabases([](auto &all) { all[u"OctopusOld"_s] = all[OctopusHost::firstDatabase]; });
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QCOMPARE(walked.outcome.error().sentence.english(),
                 u"octopus uses the database OctopusDeploy, and the account names OctopusOld."_s);
    }

    void whatTheAccountSaysOfItHasToMakeSense_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no address") << u"testAddress"_s << u"not an address at all"_s;
        QTest::newRow("https without a port of the host") << u"testAddress"_s << u"https://test.example.org"_s;
        QTest::newRow("no number") << u"testPort"_s << u"http"_s;
        QTest::newRow("no port") << u"testPort"_s << u"70000"_s;
        QTest::newRow("that of the original") << u"testAddress"_s << u"the original's"_s;
        QTest::newRow("no host") << u"testHost"_s << u"a b"_s;
        QTest::newRow("on Windows without a host of its own") << u"runsAs"_s << u"Windows service"_s;
    }
    void whatTheAccountSaysOfItHasToMakeSense()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        UpgradeScene scene;
        scene.nameTest();
        scene.account.values[field] =
            value == "the original's"_L1 ? scene.server.address().toString() + u"/app"_s : value;
        if (field == "runsAs"_L1)
            scene.account.values[u"host"_s] = u"octopus.example.org"_s;
        QVERIFY(scene.observe().problem);
    }

    void aConnectionStringIsReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("string");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("changed");
        QTest::newRow("plain") << u"Server=db,1433;Database=Octopus;User Id=sa;Password=a"_s << u"Octopus"_s
                               << u"Server=db,1433;Database=T;User Id=sa;Password=a"_s;
        QTest::newRow("by its other name") << u"data source=db; initial catalog = Octopus ;Password=a"_s << u"Octopus"_s
                                           << u"data source=db; initial catalog =T;Password=a"_s;
        QTest::newRow("a semicolon in quotes") << u"Password=\"a;Database=X\";Database=Octopus"_s << u"Octopus"_s
                                               << u"Password=\"a;Database=X\";Database=T"_s;
        QTest::newRow("quotes within quotes")
            << u"Password='it''s;';Database='My Octopus'"_s << u"My Octopus"_s << u"Password='it''s;';Database=T"_s;
        QTest::newRow("quotes within a word")
            << u"Password=a''b;Database=Octopus"_s << u"Octopus"_s << u"Password=a''b;Database=T"_s;
        QTest::newRow("none") << u"Server=db;Password=a"_s << QString() << u"Server=db;Password=a"_s;
        QTest::newRow("empty") << QString() << QString() << QString();
    }
    void aConnectionStringIsReadAsItIsMeant()
    {
        QFETCH(const QString, string);
        QFETCH(const QString, named);
        QFETCH(const QString, changed);
        QCOMPARE(databaseIn(string), named);
        QCOMPARE(withDatabase(string, u"T"_s), changed);
        if (!named.isEmpty())
            QCOMPARE(databaseIn(withDatabase(string, u"odd; \"name\""_s)), u"odd; \"name\""_s);
    }
};

QTEST_GUILESS_MAIN(TestOctopusTestInstance)
#include "tst_octopustestinstance.moc"
