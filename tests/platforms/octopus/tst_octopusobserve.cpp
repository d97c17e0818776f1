// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/catalogue/cataloguestore.h"
#include "models/guards.h"
#include "tests/platforms/octopus/octopusscene.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// How an instance is seen, and how an account is tried.
class TestOctopusObserve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInstanceIsSeenAsItIs()
    {
        OctopusScene scene;
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        QCOMPARE(project.id, scene.entry.id);
        QCOMPARE(project.name, u"127.0.0.1"_s);
        QCOMPARE(project.environments.size(), 1);
        const Environment instance = project.environments.first();
        QCOMPARE(instance.version, u"2026.1.1234"_s);
        QCOMPARE(instance.role, Role::Live);
        QCOMPARE(instance.health, Health::Up);
        QVERIFY(instance.healthReason.isEmpty());
        QVERIFY(!instance.writesFrozen);
        QCOMPARE(instance.url, scene.server.address());
        QCOMPARE(instance.probe.status, 200);
        QVERIFY(disagreement(instance).isEmpty());
    }

    void whatIsUnusualIsSaid_data()
    {
        QTest::addColumn<std::function<void(OctopusState &)>>("change");
        QTest::addColumn<Health>("health");
        QTest::addColumn<QString>("words");
        using Change = std::function<void(OctopusState &)>;
        QTest::newRow("maintenance") << Change([](OctopusState &s) { s.isInMaintenance = true; }) << Health::Degraded
                                     << u"In maintenance mode"_s;
        QTest::newRow("draining") << Change([](OctopusState &s) {
            s.nodes.first().isDraining = true;
            s.addTask({.name = u"Deploy"_s, .description = {}, .node = u"NODE1"_s});
        }) << Health::Degraded << u"1 of 1 nodes take no new tasks; 1 task"_s;
        QTest::newRow("one node offline")
            << Change([](OctopusState &s) { s.nodes.append({.name = u"NODE2"_s, .isOffline = true}); })
            << Health::Degraded << u"Offline: NODE2."_s;
        QTest::newRow("all nodes offline") << Change([](OctopusState &s) { s.nodes.first().isOffline = true; })
                                           << Health::Down << u"Offline: NODE1."_s;
        QTest::newRow("versions differ") << Change([](OctopusState &s) {
            s.nodes.append({.name = u"NODE2"_s, .version = u"2026.1.9"_s});
        }) << Health::Degraded << u"different versions"_s;
        QTest::newRow("licence ends") << Change([](OctopusState &s) { s.licenceDays = 7; }) << Health::Degraded
                                      << u"The licence ends in 7 day"_s;
        QTest::newRow("licence ended") << Change([](OctopusState &s) { s.licenceDays = -1; }) << Health::Degraded
                                       << u"The licence has expired"_s;
        QTest::newRow("not compliant") << Change([](OctopusState &s) { s.isCompliant = false; }) << Health::Degraded
                                       << u"You are not compliant"_s;
        QTest::newRow("clone") << Change([](OctopusState &s) { s.isPotentialClone = true; }) << Health::Degraded
                               << u"clone"_s;
        QTest::newRow("its check failed") << Change([](OctopusState &s) {
            s.addTask({.name = u"SystemIntegrityCheck"_s, .state = u"Failed"_s, .space = {}});
        }) << Health::Degraded << u"The server's last check of its own database ended as Failed"_s;
        QTest::newRow("not well") << Change([](OctopusState &s) { s.isOperatingNormally = false; }) << Health::Degraded
                                  << u"Something is wrong."_s;
    }
    void whatIsUnusualIsSaid()
    {
        QFETCH(const std::function<void(OctopusState &)>, change);
        OctopusScene scene;
        scene.server.change(change);
        const Environment instance = scene.instance();
        QTEST(instance.health, "health");
        QFETCH(const QString, words);
        QVERIFY2(instance.healthReason.english().contains(words), qPrintable(instance.healthReason.english()));
        QCOMPARE(instance.writesFrozen, scene.server.state().isInMaintenance);
    }

    void whatIsWorthKnowingOfAHealthyOneIsSaid()
    {
        OctopusScene scene;
        scene.server.change([](OctopusState &state) {
            state.coveredVersion = u"2026.2.900"_s;
            state.nodes.append({.name = u"NODE2"_s});
            state.addTask({.name = u"SystemIntegrityCheck"_s, .state = u"Failed"_s, .space = {}});
            state.addTask({.name = u"SystemIntegrityCheck"_s,
                           .state = u"Success"_s,
                           .space = {},
                           .completedAt = QDateTime(QDate(2026, 3, 1), QTime(3, 0), Qt::UTC)});
            state.addTask({.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE2"_s});
        });
        const Environment instance = scene.instance();
        QCOMPARE(instance.health, Health::Up);
        QStringList remarks;
        for (const Text &remark : instance.remarks)
            remarks.append(remark.english());
        const Text checked("Its database passed the server's own check on %1.",
                           {QDateTime(QDate(2026, 3, 1), QTime(3, 0), Qt::UTC)});
        QCOMPARE(remarks,
                 (QStringList{u"The licence lasts for 120 more day(s)."_s, u"It covers versions up to 2026.2.900."_s,
                              checked.english(), u"1 task(s) run now."_s}));
        QCOMPARE(partsText(instance.parts).english(), u"NODE1 1 of 1, NODE2 1 of 1"_s);
    }

    void theSupportEndOfItsReleaseIsSaidWhereItIsKnown()
    {
        QTemporaryDir folder;
        OctopusScene scene;
        const auto store = std::make_shared<CatalogueStore>(folder.path(), std::make_shared<FakeClock>());
        QVERIFY(store->putRelease(u"octopus"_s, {.version = u"2026.1"_s, .endOfLife = QDate(2026, 9, 30)}));
        scene.platform = std::make_unique<OctopusPlatform>(store);
        QCOMPARE(scene.instance().remarks.last().english(), u"Its release is supported until 2026-09-30."_s);
    }

    void newerReleasesAreThoseThatTheLicenceCovers()
    {
        OctopusScene scene;
        scene.server.change([](OctopusState &state) {
            state.newestVersion = u"2026.3.500"_s;
            state.coveredVersion = u"2026.2.900"_s;
        });
        const Project project = scene.observe();
        QCOMPARE(project.release(u"2026.2.900"_s)->unusable, Text());
        QVERIFY(project.release(u"2026.3.500"_s)->unusable.english().contains("2026.2.900"_L1));
        const QList<Release> newer = newerReleases(project, u"instance"_s);
        QCOMPARE(newer.size(), 2);
        QCOMPARE(newer.first().version, u"2026.3.500"_s);
    }

    void versionsAreComparedAsNumbers()
    {
        // The vendor's own script compares them as text.
        OctopusScene scene;
        scene.server.change([](OctopusState &state) {
            state.version = u"2026.1.9"_s;
            state.newestVersion = u"2026.1.10"_s;
            state.coveredVersion = u"2026.1.10"_s;
        });
        QCOMPARE(scene.instance().newerReleases, 1);
        scene.server.change([](OctopusState &state) {
            state.version = u"2026.10.1"_s;
            state.newestVersion = u"2026.9.999"_s;
        });
        QCOMPARE(scene.instance().newerReleases, 0);
    }

    void theHopThatALineAsksForIsAskedOfAllNewerBuilds()
    {
        QTemporaryDir folder;
        OctopusScene scene;
        const auto store = std::make_shared<CatalogueStore>(folder.path(), std::make_shared<FakeClock>());
        scene.platform = std::make_unique<OctopusPlatform>(store);
        scene.server.change([](OctopusState &state) {
            state.version = u"2024.3.100"_s;
            state.newestVersion = u"2026.1.77"_s;
            state.coveredVersion = u"2026.1.77"_s;
        });
        const Project project = scene.observe();
        QCOMPARE(project.release(u"2026.1.77"_s)->minimumVersion, u"2024.3.600"_s);
        const QList<GuardVerdict> verdicts =
            upgradeGuards(project, u"instance"_s, u"2026.1.77"_s, nullptr, scene.clock.now());
        QVERIFY(firstRefusal(verdicts));
        QCOMPARE(firstRefusal(verdicts)->guard, GuardId::MinimumVersion);
    }

    void anotherInstanceIsNotTakenForTheOneThatWasAdded()
    {
        OctopusScene scene;
        scene.server.change([](OctopusState &state) { state.installationId = u"another"_s; });
        const Project project = scene.observe();
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"octopus.other-instance"_s);
        QVERIFY(project.environments.isEmpty());
    }

    void theSameInstanceHasTheSameIdWhateverTheAccount()
    {
        OctopusScene scene;
        Account other = scene.account;
        other.id = u"octopus-2"_s;
        QCOMPARE(scene.platform->entryOf(other, scene.entry.location).id, scene.entry.id);
        QVERIFY(scene.platform->entryOf(other, u"another"_s).id != scene.entry.id);
    }

    void anAccountIsTried()
    {
        OctopusScene scene(u"/octo"_s);
        const auto found = scene.explore();
        QVERIFY(found);
        QCOMPARE(found->product, u"Octopus Server 2026.1.1234"_s);
        QCOMPARE(found->signedInAs, u"ada"_s);
        QCOMPARE(found->projects.size(), 1);
        QCOMPARE(found->projects.first().location, scene.server.state().installationId);
        QCOMPARE(found->projects.first().name, u"127.0.0.1/octo"_s);
    }

    void whatIsWrongWithAnAccountIsSaid_data()
    {
        QTest::addColumn<std::function<void(OctopusScene &)>>("change");
        QTest::addColumn<ConnectionPart>("part");
        QTest::addColumn<QString>("words");
        using Change = std::function<void(OctopusScene &)>;
        QTest::newRow("key expired") << Change([](OctopusScene &s) { s.useKey("API-OLD"); }) << ConnectionPart::SignIn
                                     << u"You must be logged in"_s;
        QTest::newRow("permission missing") << Change([](OctopusScene &s) { s.useKey(OctopusServer::smallKey()); })
                                            << ConnectionPart::Permission << u"AdministerSystem"_s;
        QTest::newRow("another product") << Change([](OctopusScene &s) {
            s.server.change([](OctopusState &state) { state.application = u"Squid Deploy"_s; });
        }) << ConnectionPart::Product << u"Squid Deploy"_s;
        QTest::newRow("too old") << Change(
            [](OctopusScene &s) { s.server.change([](OctopusState &state) { state.version = u"2019.13.7"_s; }); })
                                 << ConnectionPart::Release << u"2019.13.7"_s;
        QTest::newRow("starting") << Change([](OctopusScene &s) {
            s.server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Starting; });
        }) << ConnectionPart::Way << u"is starting"_s;
        QTest::newRow("no such place") << Change([](OctopusScene &s) {
            s.account.values[u"address"_s] = s.server.address().toString() + u"/elsewhere"_s;
        }) << ConnectionPart::Product << u"does not have"_s;
        QTest::newRow("no address") << Change([](OctopusScene &s) {
            s.account.values[u"address"_s] = u"ftp://127.0.0.1"_s;
        }) << ConnectionPart::Form << u"ftp"_s;
        QTest::newRow("a host that ssh could misread")
            << Change([](OctopusScene &s) { s.account.values[u"host"_s] = u"-oProxyCommand=x"_s; })
            << ConnectionPart::Form << u"is no host"_s;
        QTest::newRow("a container that docker could misread")
            << Change([](OctopusScene &s) { s.account.values[u"container"_s] = u"--rm"_s; }) << ConnectionPart::Form
            << u"no name of a container or instance"_s;
    }
    void whatIsWrongWithAnAccountIsSaid()
    {
        QFETCH(const std::function<void(OctopusScene &)>, change);
        OctopusScene scene;
        change(scene);
        const auto found = scene.explore();
        QVERIFY(!found);
        QTEST(found.error().part, "part");
        QFETCH(const QString, words);
        const QString sentence = found.error().problem.sentence.english();
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(!found.error().problem.remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOctopusObserve)
#include "tst_octopusobserve.moc"
