// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracooperations.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The way back: the code by Switchback, the database by a person in the portal.
class TestUmbracoRestore : public QObject {
    Q_OBJECT

    static QString keptId(UmbracoOperations &scene) { return scene.image().kept.last().id; }

private Q_SLOTS:
    void theCodeGoesBackAndThePersonIsAskedForTheData_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::newRow("git") << u"git"_s;
        QTest::newRow("API") << u"API"_s;
    }
    void theCodeGoesBackAndThePersonIsAskedForTheData()
    {
        QFETCH(const QString, delivery);
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, delivery);
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, UmbracoScene::newer.cms), Succeeded);
        const KeptState kept = scene.image().kept.first();

        const Activity waiting = scene.operate(OperationKind::Restore, {}, kept.id);
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.restore-data"_s);
        QCOMPARE(scene.image().deployed, UmbracoScene::older);
        // The point in time that the person has to choose is the one before the upgrade.
        const QString remedy = waiting.waitsFor()->remedy.english();
        const QString exactly = kept.dataAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
        QVERIFY2(remedy.contains(exactly), qPrintable(remedy));

        scene.project.change([](UmbracoState &state) {
            state.environment(u"development"_s)->databaseVersion = UmbracoScene::older.cms;
        });
        scene.project.restart(u"development"_s);
        const Activity ended = scene.takeUp(waiting, Recovery::Resume);
        VERIFY_STATE(ended, Succeeded);
        const UmbracoImage now = scene.image();
        QCOMPARE(now.repository, UmbracoScene::older);
        QCOMPARE(now.level, u"Run"_s);
        QCOMPARE(now.kept.size(), 1);
        QCOMPARE(now.kept.first().version, UmbracoScene::newer.cms); // so that this can be undone
    }

    void anEnvironmentFurtherRightGetsItFromItsLeft()
    {
        UmbracoOperations scene;
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, UmbracoScene::newer.cms), Succeeded);
        scene.alias = u"live"_s;
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
        const Activity refused = scene.operate(OperationKind::Restore, {}, keptId(scene));
        QCOMPARE(refused.problem->code, u"refused"_s);
        QVERIFY2(refused.problem->sentence.english().contains(u"only from the environment to the left"_s),
                 qPrintable(storyOf(refused)));
    }

    void anEnvironmentFurtherRightGoesBackWhereTheApiMayDeployToAny()
    {
        UmbracoOperations scene;
        scene.account.values.insert(u"anyTarget"_s, u"Yes"_s);
        scene.project.change([](UmbracoState &state) { state.allowsAnyTarget = true; });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, UmbracoScene::newer.cms), Succeeded);
        scene.alias = u"live"_s;
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, UmbracoScene::newer.cms), Succeeded);
        QCOMPARE(scene.image().deployed, UmbracoScene::newer);
        const Activity waiting = scene.operate(OperationKind::Restore, {}, keptId(scene));
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.restore-data"_s);
        // Older packages are only taken where it is said that they may be older.
        QVERIFY(scene.project.state().deployments.first().skipVersionCheck);
        QCOMPARE(scene.project.state().deployments.first().environment, u"live"_s);
        QCOMPARE(scene.image().deployed, UmbracoScene::older);
        scene.project.change(
            [](UmbracoState &state) { state.environment(u"live"_s)->databaseVersion = UmbracoScene::older.cms; });
        scene.project.restart(u"live"_s);
        VERIFY_STATE(scene.takeUp(waiting, Recovery::Resume), Succeeded);
        QCOMPARE(scene.project.deployedVersions(u"development"_s), UmbracoScene::newer); // which nobody asked for
    }
};

QTEST_GUILESS_MAIN(TestUmbracoRestore)
#include "tst_umbracorestore.moc"
