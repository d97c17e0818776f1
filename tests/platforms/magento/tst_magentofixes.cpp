// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/operationrunner.h"
#include "tests/engine/fakejournal.h"
#include "tests/engine/script.h"
#include "tests/platforms/magento/magentoscene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Upgrades whose deployment fails, and that wait until a person has mended what made it fail.
class TestMagentoFixes : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    FakeJournal m_journal;
    Recorder m_recorder;

    /// An upgrade that waits for a fix, carried out until it ends or waits. \a failure: a flag of the shop.
    Activity upgrade(MagentoScene &scene, const QString &failure)
    {
        OperationRequest request;
        request.kind = OperationKind::Upgrade;
        request.environment = {scene.entry.id, scene.environmentId};
        request.version = MagentoScene::newer;
        request.onFailure = OnFailure::WaitForFix;
        return scene.with([&](Context &context) {
            const Result<PreparedOperation> prepared = scene.platform->prepare(scene.entry, request, {}, context);
            if (!prepared) {
                Activity refused;
                refused.problem = prepared.error();
                return refused;
            }
            Activity activity = activityFor(prepared->steps);
            activity.request = request;
            activity.facts = prepared->plan.facts;
            if (!failure.isEmpty())
                scene.shop.failOnce(failure);
            OperationRunner runner(m_journal, m_clock, m_recorder, context.account);
            return runner.run(activity, prepared->steps, {});
        });
    }
    /// With the steps made again, as another program does it.
    Activity takeUp(MagentoScene &scene, const Activity &waiting, Recovery way)
    {
        return scene.with([&](Context &context) {
            const Result<std::vector<Step>> steps = scene.platform->rebuild(scene.entry, waiting, context);
            OperationRunner runner(m_journal, m_clock, m_recorder, context.account);
            if (!steps || !runner.takeOver(waiting, {}, *steps, way))
                return waiting;
            return runner.goOn(*steps, {});
        });
    }
    static QString text(const Activity &activity)
    {
        return activity.outcome.english() + u' '
               + (activity.problem ? activity.problem->sentence.english() + activity.problem->details : QString());
    }

private Q_SLOTS:
    void init() { m_recorder.lines.clear(); }

    void aFixIsPushedOnTopAndItGoesOn()
    {
        MagentoScene scene;
        const QString commitBefore = scene.shop.head(u"integration"_s);
        const QStringList orders = scene.shop.orders();
        const Activity waiting = upgrade(scene, u"fail-deploy"_s);
        QVERIFY2(waiting.waitsFor(), qPrintable(text(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"magento.deploy.126"_s);
        QVERIFY(scene.shop.isInMaintenance()); // nothing was taken back

        const QString pushed = scene.shop.head(u"integration"_s);
        scene.shop.pushFile(u"integration"_s, u"m2-hotfixes/mend.patch"_s, "--- a\n+++ b\n");
        const Activity ended = takeUp(scene, waiting, Recovery::Resume);
        QVERIFY2(ended.state == OperationState::Succeeded, qPrintable(text(ended)));
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::newer);
        QCOMPARE(scene.shop.orders(), orders);
        QVERIFY(!scene.shop.isInMaintenance());
        QVERIFY(scene.shop.head(u"integration"_s) != pushed); // the fix stays

        // The way back leads to before the upgrade, not to before the fix.
        const Project project = scene.observe();
        const Backup *kept = project.upgradeBackup(u"integration"_s);
        QVERIFY(kept);
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore, {}, kept->id).outcome);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::older);
        QVERIFY(scene.shop.committed(u"integration"_s, u"m2-hotfixes/mend.patch"_s).isEmpty());
        QVERIFY(scene.shop.head(u"integration"_s) != commitBefore); // as one more commit
    }

    void withoutAPushItIsDeployedOnceMore()
    {
        MagentoScene scene;
        const Activity waiting = upgrade(scene, u"fail-deploy"_s);
        QVERIFY2(waiting.waitsFor(), qPrintable(text(waiting)));
        const QString pushed = scene.shop.head(u"integration"_s);
        const Activity ended = takeUp(scene, waiting, Recovery::Resume);
        QVERIFY2(ended.state == OperationState::Succeeded, qPrintable(text(ended)));
        QCOMPARE(scene.shop.head(u"integration"_s), pushed);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::newer);
    }

    void aFixThatFailsWaitsAgainAndAllOfItIsTakenBack_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("both while deploying") << u"fail-deploy"_s << u"fail-deploy"_s;
        // The first one worked on the data, whatever the second did.
        QTest::newRow("the second while building") << u"fail-deploy"_s << u"fail-build"_s;
    }
    void aFixThatFailsWaitsAgainAndAllOfItIsTakenBack()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        MagentoScene scene;
        const ShopImage before = scene.image();
        const Activity waiting = upgrade(scene, first);
        QVERIFY2(waiting.waitsFor(), qPrintable(text(waiting)));
        scene.shop.failOnce(second);
        scene.shop.pushFile(u"integration"_s, u"m2-hotfixes/mend.patch"_s, "--- a\n+++ b\n");
        const Activity again = takeUp(scene, waiting, Recovery::Resume);
        QVERIFY2(again.waitsFor(), qPrintable(text(again)));
        const Activity ended = takeUp(scene, again, Recovery::RollBack);
        QVERIFY2(ended.state == OperationState::FailedAndUndone, qPrintable(text(ended)));
        const ShopImage now = scene.image();
        QVERIFY2(now == before, qPrintable(now.text() + u"\nbut it was\n"_s + before.text()));
    }

    void aFixThatIsPushedAndNeverGoneOnWithIsTakenBack()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        const Activity waiting = upgrade(scene, u"fail-deploy"_s);
        scene.shop.pushFile(u"integration"_s, u"m2-hotfixes/mend.patch"_s, "--- a\n+++ b\n");
        const Activity ended = takeUp(scene, waiting, Recovery::RollBack);
        QVERIFY2(ended.state == OperationState::FailedAndUndone, qPrintable(text(ended)));
        const ShopImage now = scene.image();
        QVERIFY2(now == before, qPrintable(now.text() + u"\nbut it was\n"_s + before.text()));
    }

    void aDeploymentThatDoesNotEndLeavesTheChoice()
    {
        MagentoScene scene;
        scene.tools.patience.deploy = std::chrono::milliseconds(300);
        scene.platform = std::make_unique<MagentoPlatform>(nullptr, scene.tools);
        scene.shop.cloud.change([](MagentoCloudState &state) { state.endless = {u"environment.push"_s}; });
        const Activity waiting = upgrade(scene, {});
        QVERIFY2(waiting.waitsFor(), qPrintable(text(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"magento.activity-endless"_s);
        // To go on is to wait for the same one again, and not to begin another.
        const qsizetype before = scene.shop.cloud.state().activities.size();
        const Activity again = takeUp(scene, waiting, Recovery::Resume);
        QVERIFY2(again.waitsFor(), qPrintable(text(again)));
        QCOMPARE(again.waitsFor()->code, u"magento.activity-endless"_s);
        QCOMPARE(scene.shop.cloud.state().activities.size(), before);
    }

    void whatFailsItsTestsIsDeployedBeforeItIsTestedAgain()
    {
        MagentoScene scene;
        const Activity waiting = upgrade(scene, u"stay-closed"_s);
        QVERIFY2(waiting.waitsFor(), qPrintable(text(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"magento.in-maintenance"_s);
        scene.shop.pushFile(u"integration"_s, u"m2-hotfixes/mend.patch"_s, "--- a\n+++ b\n");
        const Activity ended = takeUp(scene, waiting, Recovery::Resume);
        QVERIFY2(ended.state == OperationState::Succeeded, qPrintable(text(ended)));
    }
};

QTEST_GUILESS_MAIN(TestMagentoFixes)
#include "tst_magentofixes.moc"
