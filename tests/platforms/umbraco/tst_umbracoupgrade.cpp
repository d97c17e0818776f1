// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracooperations.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newer = UmbracoScene::newer.cms;

} // namespace

/// Upgrades that go well, in each way that there is, and those that were left half-way and are finished.
class TestUmbracoUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLeftMostIsUpgradedByPackages_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::addColumn<bool>("central");
        QTest::addColumn<bool>("unattended");
        QTest::newRow("by git") << u"git"_s << false << false;
        QTest::newRow("by git, versions in one place, database by itself") << u"git"_s << true << true;
        QTest::newRow("by the API") << u"API"_s << false << false;
    }
    void theLeftMostIsUpgradedByPackages()
    {
        QFETCH(const QString, delivery);
        QFETCH(const bool, central);
        QFETCH(const bool, unattended);
        UmbracoSetup setup;
        setup.usesCentralPackages = central;
        UmbracoOperations scene(setup);
        scene.account.values.insert(u"delivery"_s, delivery);
        scene.project.change(
            [unattended](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = unattended; });
        scene.project.addKuduLocks(u"development"_s);

        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Upgrade, newer);
        VERIFY_SUCCESS(plan);
        const QStringList said = [&] {
            QStringList lines;
            for (const Text &one : plan->plan.consequences)
                lines.append(one.english());
            return lines;
        }();
        QVERIFY2(said.filter(u"Umbraco.Cms"_s).size() == 1 && said.filter(u"Umbraco.Forms"_s).size() == 1,
                 qPrintable(said.join(u'\n')));
        QCOMPARE(scene.image().repository, UmbracoScene::older); // nothing was touched

        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        const UmbracoImage now = scene.image();
        QCOMPARE(now.repository, UmbracoScene::newer);
        QCOMPARE(now.deployed, UmbracoScene::newer);
        QCOMPARE(now.level, u"Run"_s);
        QCOMPARE(now.kept.size(), 1);
        QCOMPARE(now.kept.first().version, UmbracoScene::older.cms);
        QVERIFY(now.kept.first().dataAt.isValid());
        QCOMPARE(scene.project.environment(u"development"_s).violations, QStringList());

        const Environment environment = scene.look();
        QCOMPARE(environment.version, newer);
        QVERIFY(environment.verifiedSince.isValid());
        QVERIFY(environment.unfinishedVersion.isEmpty());
    }

    void theChangeGoesOnward_data()
    {
        QTest::addColumn<bool>("anyTarget");
        QTest::newRow("a person deploys it in the portal") << false;
        QTest::newRow("by the API, where that may deploy to any") << true;
    }
    void theChangeGoesOnward()
    {
        QFETCH(const bool, anyTarget);
        UmbracoOperations scene;
        scene.account.values.insert(u"anyTarget"_s, anyTarget ? u"Yes"_s : u"No"_s);
        scene.project.change([anyTarget](UmbracoState &state) { state.allowsAnyTarget = anyTarget; });
        scene.alias = u"live"_s;
        // Not before the environment to the left of it has it.
        const Activity early = scene.operate(OperationKind::Upgrade, newer);
        QCOMPARE(early.problem->code, u"refused"_s);
        QVERIFY2(early.problem->sentence.english().contains(u"gets what runs to the left of it"_s),
                 qPrintable(storyOf(early)));
        scene.alias = u"development"_s;
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);

        scene.alias = u"live"_s;
        std::jthread person;
        scene.whenAtThePortal = [&] { person = std::jthread([&scene] { scene.project.promote(u"development"_s); }); };
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        QCOMPARE(scene.image().deployed, UmbracoScene::newer);
        QCOMPARE(scene.image().level, u"Run"_s);
        QCOMPARE(scene.image().kept.size(), 1);
    }

    void thePortalsUpgradeIsWatchedAndFinished_data()
    {
        QTest::addColumn<UmbracoStop>("stop");
        QTest::newRow("it goes through") << UmbracoStop::Nowhere;
        QTest::newRow("it stops after the files") << UmbracoStop::AfterFiles;
        QTest::newRow("it stops after the installer") << UmbracoStop::AfterInstaller;
        QTest::newRow("it stops after the export") << UmbracoStop::AfterExport;
    }
    void thePortalsUpgradeIsWatchedAndFinished()
    {
        QFETCH(const UmbracoStop, stop);
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, u"Portal"_s);
        scene.tools.patience.boot = std::chrono::milliseconds(500); // after that long it is taken to have stopped
        scene.tools.patience.portal = std::chrono::minutes(1);
        scene.takeTools();
        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Upgrade, newer);
        VERIFY_SUCCESS(plan);
        std::jthread person;
        scene.whenAtThePortal = [&] {
            person = std::jthread(
                [&scene, stop] { (void)scene.project.upgradeInPortal(u"development"_s, UmbracoScene::newer, stop); });
        };
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        const UmbracoImage now = scene.image();
        QCOMPARE(now.deployed, UmbracoScene::newer);
        QCOMPARE(now.level, u"Run"_s);
        QVERIFY(!now.markers.contains(u"upgrading"_s));
    }

    void whatThePortalChoosesIsTaken()
    {
        const UmbracoVersions chosen{u"17.4.2"_s, u"17.1.0"_s, u"17.0.2"_s};
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, u"Portal"_s);
        scene.tools.patience.portal = std::chrono::seconds(20);
        scene.takeTools();
        std::jthread person;
        scene.whenAtThePortal = [&] {
            person = std::jthread([&] { (void)scene.project.upgradeInPortal(u"development"_s, chosen); });
        };
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        QCOMPARE(ended.toVersion, chosen.cms);
        QVERIFY2(ended.outcome.english().contains(u"now runs "_s + chosen.cms), qPrintable(ended.outcome.english()));
        QCOMPARE(scene.image().deployed, chosen);
        QVERIFY(scene.records().read()->verifiedVersion == chosen.cms);
    }

    void nobodyInThePortalIsWaitedForAndNotForEver()
    {
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, u"Portal"_s);
        scene.tools.patience.portal = std::chrono::milliseconds(200);
        scene.takeTools();
        const UmbracoImage before = scene.image();
        const Activity waiting = scene.operate(OperationKind::Upgrade, newer);
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.portal-waits"_s);
        QVERIFY(waiting.waitsFor()->remedy.english().contains(u"start the upgrade"_s));
        const Activity ended = scene.takeUp(waiting, Recovery::RollBack);
        VERIFY_STATE(ended, FailedAndUndone);
        QCOMPARE(scene.image(), before);
    }

    void whatWasLeftHalfWayIsFinished_data()
    {
        QTest::addColumn<UmbracoStop>("stop");
        QTest::newRow("files") << UmbracoStop::AfterFiles;
        QTest::newRow("installer") << UmbracoStop::AfterInstaller;
        QTest::newRow("export") << UmbracoStop::AfterExport;
    }
    void whatWasLeftHalfWayIsFinished()
    {
        QFETCH(const UmbracoStop, stop);
        UmbracoOperations scene;
        scene.project.addKuduLocks(u"development"_s);
        (void)scene.project.upgradeInPortal(u"development"_s, UmbracoScene::newer, stop);
        scene.age(u"development"_s, u"upgrading"_s, std::chrono::hours(4));
        QCOMPARE(scene.look().unfinishedVersion, newer);

        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        const UmbracoImage now = scene.image();
        QCOMPARE(now.level, u"Run"_s);
        QVERIFY2(now.markers.contains(u"upgraded-minor"_s) && !now.markers.contains(u"upgrading"_s),
                 qPrintable(now.text()));
        QCOMPARE(scene.project.environment(u"development"_s).violations, QStringList());
        QVERIFY(scene.look().unfinishedVersion.isEmpty());
        // Done once, it has nothing left to do.
        QCOMPARE(scene.operate(OperationKind::Upgrade, newer).problem->code, u"refused"_s);
    }

    void theInstallerIsLeftToThePersonWhereNobodyMaySignIn()
    {
        UmbracoOperations scene;
        scene.empty(u"clientId"_s);
        scene.empty(u"clientSecret"_s);
        const Activity waiting = scene.operate(OperationKind::Upgrade, newer);
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.installer-due"_s);
        scene.project.completeInstaller(u"development"_s);
        VERIFY_STATE(scene.takeUp(waiting, Recovery::Resume), Succeeded);
        QCOMPARE(scene.image().deployed, UmbracoScene::newer);
    }

    void theFlexibleEnvironmentIsShownAndInNoPromotion()
    {
        UmbracoSetup setup;
        setup.environments.append({u"feature"_s, u"Feature"_s, true});
        UmbracoOperations scene(setup);
        const auto append = [&scene](const QString &field, const QString &what) {
            scene.account.values[field] += u", "_s + what;
        };
        append(u"environments"_s, u"feature=Flexible"_s);
        append(u"sites"_s, scene.project.siteUrl(u"feature"_s).toString());
        append(u"scms"_s, scene.project.kuduUrl(u"feature"_s).toString());
        const Project project = scene.observe();
        QCOMPARE(project.environments.size(), 3);
        QCOMPARE(project.environments.first().name, u"Feature"_s); // its changes go to its right
        QCOMPARE(project.environments.first().role, Role::Other);
        QCOMPARE(project.environments.first().version, UmbracoScene::older.cms);
        QVERIFY2(remarksOf(project.environments.first()).contains(u"its changes go to Development"_s),
                 qPrintable(remarksOf(project.environments.first())));
        scene.alias = u"feature"_s;
        const Activity refused = scene.operate(OperationKind::Upgrade, newer);
        QVERIFY2(wordsOf(*refused.problem).contains(u"upgrades begin on Development"_s), qPrintable(storyOf(refused)));
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
    }

    void aChangeOfThePlanChangesNeitherTheEntryNorTheFolder()
    {
        UmbracoOperations scene;
        const QString id = scene.project.projectId();
        const ProjectEntry before = scene.platform->entryOf(scene.account, id);
        const ProjectEntry after = scene.platform->entryOf(scene.account, QString(id + u"-1"_s));
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.location, before.location);
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
        scene.project.change([&id](UmbracoState &state) { state.projectId = id + u"-1"_s; });
        scene.account.values.insert(u"project"_s, QString(id + u"-1"_s));
        QCOMPARE(scene.observe().backups.size(), 1);
        QCOMPARE(scene.settings()->project, id);
    }

    void theOnlyEnvironmentIsUpgradedAfterAWarning()
    {
        UmbracoSetup setup;
        setup.environments = {{u"live"_s, u"Live"_s, false}};
        UmbracoOperations scene(setup);
        scene.alias = u"live"_s;
        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Upgrade, newer);
        VERIFY_SUCCESS(plan);
        QVERIFY(needsReason(plan->plan.verdicts));
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
    }

    void backUpsAreKeptExtendedAndDeleted()
    {
        UmbracoOperations scene;
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
        const QString upgradeBackup = scene.image().kept.first().id;
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
        QVERIFY2(scene.image().kept.size() == 2, qPrintable(scene.image().text()));
        VERIFY_STATE(scene.operate(OperationKind::ExtendBackup, {}, upgradeBackup), Succeeded);
        QVERIFY(scene.image().kept.first().extended || scene.image().kept.last().extended);
        VERIFY_STATE(scene.operate(OperationKind::DeleteBackup, {}, upgradeBackup), Succeeded);
        QCOMPARE(scene.image().kept.size(), 1);
        VERIFY_STATE(scene.operate(OperationKind::Protect), Succeeded);
        QVERIFY(scene.look().terminationProtected);
        VERIFY_STATE(scene.operate(OperationKind::LiftProtection), Succeeded);
        QVERIFY(!scene.look().terminationProtected);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoUpgrade)
#include "tst_umbracoupgrade.moc"
