// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracooperations.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

#define COMPARE_IMAGES(now, before)                                                                                    \
    do {                                                                                                               \
        const UmbracoImage image = (now);                                                                              \
        QVERIFY2(image == (before), qPrintable(image.text() + u"\nbut it was\n"_s + (before).text()));                 \
    } while (false)

namespace {

QString newer()
{
    return UmbracoScene::newer.cms;
}

} // namespace

/// Upgrades that go wrong: each says why, and leaves the environment as it was, or waits for whoever can mend it.
class TestUmbracoFailures : public QObject {
    Q_OBJECT

    static void edit(UmbracoOperations &scene, const std::function<void(UmbracoEnvironmentState &)> &change)
    {
        scene.project.change([&change](UmbracoState &state) { change(*state.environment(u"development"_s)); });
    }

private Q_SLOTS:
    void aBuildThatFailsIsTakenBack_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::newRow("git") << u"git"_s;
        QTest::newRow("API") << u"API"_s;
    }
    void aBuildThatFailsIsTakenBack()
    {
        QFETCH(const QString, delivery);
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, delivery);
        const UmbracoImage before = scene.image();
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, newer());
        VERIFY_SUCCESS(prepared);
        edit(scene, [](UmbracoEnvironmentState &state) { state.buildFailure = u"error CS0619: gone"_s; });
        scene.whenFailed = [&] { edit(scene, [](UmbracoEnvironmentState &state) { state.buildFailure.clear(); }); };
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        VERIFY_STATE(ended, FailedAndUndone);
        QVERIFY2(wordsOf(*ended.problem).contains(u"CS0619"_s), qPrintable(storyOf(ended)));
        COMPARE_IMAGES(scene.image(), before);
    }

    void codeThatDoesNotGoWithTheNewVersionIsMendedByAPush()
    {
        UmbracoOperations scene;
        scene.onFailure = OnFailure::WaitForFix;
        edit(scene, [](UmbracoEnvironmentState &state) { state.failureAfterUpgrade = UmbracoFailure(); });
        const Activity waiting = scene.operate(OperationKind::Upgrade, newer());
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QVERIFY2(wordsOf(*waiting.waitsFor()).contains(u"IContentService"_s), qPrintable(storyOf(waiting)));
        // As the document on minor upgrades has it: mend it, push, and do the steps that are left.
        (void)scene.project.commit(u"development"_s, {{u"Fix.cs"_s, "// mended\n"}}, u"Mend it"_s);
        const Activity ended = scene.takeUp(waiting, Recovery::Resume);
        VERIFY_STATE(ended, Succeeded);
        QCOMPARE(scene.image().deployed, UmbracoScene::newer);
        QCOMPARE(scene.image().level, u"Run"_s);
    }

    void codeThatDoesNotGoWithTheNewVersionIsTakenBack()
    {
        UmbracoOperations scene;
        const UmbracoImage before = scene.image();
        edit(scene, [](UmbracoEnvironmentState &state) { state.failureAfterUpgrade = UmbracoFailure(); });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        VERIFY_STATE(ended, FailedAndUndone);
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatAHolderWhoDiedHadBegunIsTakenBack_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("while it pushed") << u"push"_s;
        QTest::newRow("while it followed") << u"deploy"_s;
    }
    void whatAHolderWhoDiedHadBegunIsTakenBack()
    {
        QFETCH(const QString, step);
        UmbracoOperations scene;
        const UmbracoImage before = scene.image();
        // The code gets there, and the site does not start with it.
        scene.onFailure = OnFailure::WaitForFix;
        edit(scene, [](UmbracoEnvironmentState &state) { state.failureAfterUpgrade = UmbracoFailure(); });
        (void)scene.operate(OperationKind::Upgrade, newer());
        QCOMPARE(scene.image().deployed, UmbracoScene::newer);
        const Activity left = scene.leftIn(step);
        QVERIFY(left.waitsFor() == nullptr && left.currentStep() > 0);
        const Activity ended = scene.takeUp(left, Recovery::RollBack);
        VERIFY_STATE(ended, Cancelled);
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatAHolderWhoDiedHadTakenBackStaysSo_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::newRow("git") << u"git"_s;
        QTest::newRow("API") << u"API"_s;
    }
    void whatAHolderWhoDiedHadTakenBackStaysSo()
    {
        QFETCH(const QString, delivery);
        UmbracoOperations scene;
        scene.account.values.insert(u"delivery"_s, delivery);
        const UmbracoImage before = scene.image();
        edit(scene, [](UmbracoEnvironmentState &state) { state.failureAfterUpgrade = UmbracoFailure(); });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer()), FailedAndUndone);
        // The code of before is back, and whoever put it there died before that was written down.
        VERIFY_STATE(scene.takeUp(scene.leftIn(u"start"_s), Recovery::RollBack), Cancelled);
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatWasNotedOfAFinishIsTakenBackWithoutCode()
    {
        UmbracoOperations scene;
        (void)scene.project.upgradeInPortal(scene.alias, UmbracoScene::newer, UmbracoStop::AfterInstaller);
        scene.age(scene.alias, u"upgrading"_s, std::chrono::hours(4));
        const UmbracoImage before = scene.image();
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer()), Succeeded);
        const Activity ended = scene.takeUp(scene.leftIn(u"keep"_s), Recovery::RollBack);
        VERIFY_STATE(ended, Cancelled);
        for (const StepRecord &step : ended.steps)
            QVERIFY2(step.state != StepState::UndoFailed, qPrintable(storyOf(ended)));
        COMPARE_IMAGES(scene.image(), before);
    }

    void aDatabaseThatIsNewerIsNotCalledTakenBack()
    {
        UmbracoOperations scene;
        edit(scene, [](UmbracoEnvironmentState &state) {
            state.triggers = UmbracoTriggerMode::Automatic;
            state.triggerFailure = u"Artifact could not be written"_s;
        });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        VERIFY_STATE(ended, Failed); // the code is back, and the database is not: that is said
        QVERIFY2(storyOf(ended).contains(u"umbraco.database-newer"_s), qPrintable(storyOf(ended)));
        QCOMPARE(scene.image().deployed, UmbracoScene::older);
    }

    void aListingMadeDuringARenamingMisleadsNobody_data()
    {
        QTest::addColumn<bool>("wasDoneBefore");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<OperationState>("expected");
        QTest::newRow("it is the first") << false << QString() << OperationState::Succeeded;
        QTest::newRow("it is not the first") << true << QString() << OperationState::Succeeded;
        // What is left of an earlier time is not to pass for what was asked for.
        QTest::newRow("it fails where the one before did not")
            << true << u"Artifact could not be written"_s << OperationState::Failed;
    }
    void aListingMadeDuringARenamingMisleadsNobody()
    {
        QFETCH(const bool, wasDoneBefore);
        QFETCH(const QString, failure);
        QFETCH(const OperationState, expected);
        UmbracoOperations scene;
        if (wasDoneBefore)
            scene.project.writeFile(u"development"_s, u"site/wwwroot/umbraco/Deploy/deploy-complete"_s,
                                    "ECHO is on.\n");
        edit(scene, [&failure](UmbracoEnvironmentState &state) {
            state.listingsDuringRenaming = 2;
            state.triggerFailure = failure;
        });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        QVERIFY2(ended.state == expected, qPrintable(storyOf(ended)));
    }

    void anInstallerThatFailsWaits()
    {
        UmbracoOperations scene;
        edit(scene, [](UmbracoEnvironmentState &state) { state.authorizeFailure = u"Timeout expired"_s; });
        const Activity waiting = scene.operate(OperationKind::Upgrade, newer());
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        edit(scene, [](UmbracoEnvironmentState &state) { state.authorizeFailure.clear(); });
        VERIFY_STATE(scene.takeUp(waiting, Recovery::Resume), Succeeded);
    }

    void whatBlocksIsNamedBeforeAnythingHappens_data()
    {
        QTest::addColumn<QStringList>("markers");
        QTest::addColumn<QString>("word");
        QTest::newRow("an update of the API") << QStringList{u"updating"_s} << u"updating"_s;
        QTest::newRow("an upgrade that failed") << QStringList{u"upgrading"_s, u"upgrade-failed"_s} << u"upgrad"_s;
    }
    void whatBlocksIsNamedBeforeAnythingHappens()
    {
        QFETCH(const QStringList, markers);
        QFETCH(const QString, word);
        UmbracoOperations scene;
        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Upgrade, newer());
        VERIFY_SUCCESS(plan);
        for (const QString &marker : markers)
            scene.project.addMarker(u"development"_s, marker);
        const UmbracoImage before = scene.image();
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        QVERIFY2(ended.state == OperationState::FailedAndUndone, qPrintable(storyOf(ended)));
        QVERIFY2(wordsOf(*ended.problem).contains(word), qPrintable(storyOf(ended)));
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatOthersPushedInBetweenIsNotPushedOver()
    {
        UmbracoOperations scene;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, newer());
        VERIFY_SUCCESS(prepared);
        (void)scene.project.commit(u"development"_s, {{u"Other.cs"_s, "// theirs\n"}}, u"Theirs"_s);
        const Activity ended = scene.carryOut(*prepared);
        VERIFY_STATE(ended, FailedAndUndone);
        QCOMPARE(ended.problem->code, u"umbraco.moved"_s);
        QCOMPARE(scene.image().repository, UmbracoScene::older);
    }

    void withoutAPersonNothingIsChanged()
    {
        UmbracoOperations scene;
        scene.empty(u"email"_s);
        scene.empty(u"password"_s);
        scene.empty(u"apiKey"_s);
        const Activity ended = scene.operate(OperationKind::Upgrade, newer());
        QCOMPARE(ended.problem->code, u"refused"_s);
        QVERIFY2(ended.problem->sentence.english().contains(u"Umbraco ID"_s), qPrintable(storyOf(ended)));
    }
};

QTEST_GUILESS_MAIN(TestUmbracoFailures)
#include "tst_umbracofailures.moc"
