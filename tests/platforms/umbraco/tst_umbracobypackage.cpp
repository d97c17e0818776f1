// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracooperations.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newer = UmbracoScene::newer.cms;
const QString projectFile = u"src/UmbracoProject/UmbracoProject.csproj"_s;

void putPackage(const QString &path, const QByteArray &zip)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size())
        qFatal("The package could not be written");
}

/// Nobody may reach Kudu and git; a zip with the code lies where the account says.
void shutKudu(UmbracoOperations &scene, const QByteArray &zip)
{
    scene.empty(u"email"_s);
    scene.empty(u"password"_s);
    const QString path = scene.workspace.filePath(u"shop.zip"_s);
    putPackage(path, zip);
    scene.account.values.insert(u"source"_s, path);
}

/// Another machine upgrades by a package, and this one knows nothing of it. Where the package of before lies.
QString upgradeElsewhere(UmbracoOperations &scene)
{
    shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
    scene.project.change([](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = true; });
    if (const Activity done = scene.operate(OperationKind::Upgrade, newer); done.state != OperationState::Succeeded)
        qFatal("%s", qPrintable(storyOf(done)));
    scene.tools.folder = scene.workspace.filePath(u"elsewhere"_s);
    scene.takeTools();
    return scene.account.values.value(u"source"_s);
}

QString saidIn(const Plan &plan)
{
    QStringList lines;
    for (const Text &one : plan.consequences)
        lines.append(one.english());
    for (const GuardVerdict &one : plan.verdicts)
        lines.append(one.reason.english());
    return lines.join(u'\n');
}

} // namespace

/// With project id and API key alone.
class TestUmbracoByPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCodeThatAPersonNamesIsRaisedAndDeployed_data()
    {
        QTest::addColumn<bool>("hasApiUser");
        QTest::newRow("the site says which version runs") << true;
        QTest::newRow("nothing says which version runs") << false;
    }
    void theCodeThatAPersonNamesIsRaisedAndDeployed()
    {
        QFETCH(const bool, hasApiUser);
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.project.change([](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = true; });
        if (!hasApiUser) {
            scene.empty(u"clientId"_s);
            scene.empty(u"clientSecret"_s);
        }
        QCOMPARE(scene.look().version, UmbracoScene::older.cms);
        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Upgrade, newer);
        VERIFY_SUCCESS(plan);
        const QString said = saidIn(plan->plan);
        QVERIFY2(said.contains(u"Umbraco.Cms 17.4.1 → 17.5.0"_s), qPrintable(said));
        QVERIFY2(said.contains(u"cannot be known"_s) && needsReason(plan->plan.verdicts), qPrintable(said));
        QVERIFY(scene.project.state().artifacts.isEmpty()); // nothing was uploaded

        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
        const UmbracoImage now = scene.image();
        QCOMPARE(now.repository, UmbracoScene::newer);
        QCOMPARE(now.deployed, UmbracoScene::newer);
        QCOMPARE(now.level, u"Run"_s);
        QCOMPARE(now.kept.size(), 1);
        // Only what was read back is called proven; the code that was made here is known from then on.
        QCOMPARE(scene.records().read()->verifiedVersion, hasApiUser ? newer : QString());
        QCOMPARE(scene.look().version, newer);

        const Activity waiting = scene.operate(OperationKind::Restore, {}, now.kept.first().id);
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.restore-data"_s);
        QCOMPARE(scene.image().deployed, UmbracoScene::older);

        scene.project.change([](UmbracoState &state) {
            state.environment(u"development"_s)->databaseVersion = UmbracoScene::older.cms;
        });
        scene.project.restart(u"development"_s);
        const Activity ended = scene.takeUp(waiting, Recovery::Resume);
        VERIFY_STATE(ended, Succeeded);
        const UmbracoImage then = scene.image();
        QCOMPARE(then.repository, UmbracoScene::older);
        QCOMPARE(then.deployed, UmbracoScene::older);
        QCOMPARE(then.level, u"Run"_s);
        QCOMPARE(then.kept.size(), 1);
        QCOMPARE(then.kept.first().version, newer); // so that this can be undone
        QCOMPARE(scene.look().version, UmbracoScene::older.cms);
        QCOMPARE(scene.records().read()->verifiedVersion, hasApiUser ? UmbracoScene::older.cms : QString());
        const QString outcome = ended.outcome.english();
        QVERIFY2(outcome.contains(u"set aside"_s) && outcome.contains(u"cannot be read"_s) != hasApiUser,
                 qPrintable(outcome));
    }

    void aBuildThatFailsLeavesAllAsItWas()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        const UmbracoImage before = scene.image();
        scene.project.change(
            [](UmbracoState &state) { state.environment(u"development"_s)->buildFailure = u"error CS0619: gone"_s; });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, FailedAndUndone);
        QVERIFY2(wordsOf(*ended.problem).contains(u"CS0619"_s), qPrintable(storyOf(ended)));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void codeThatDoesNotStartIsTakenBack()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        const UmbracoImage before = scene.image();
        scene.project.change(
            [](UmbracoState &state) { state.environment(u"development"_s)->failureAfterUpgrade = UmbracoFailure(); });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), FailedAndUndone);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void whatOthersDoMeanwhileIsTheirs()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.project.change([](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = true; });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
        const Result<PreparedOperation> plan = scene.prepare(OperationKind::Restore, {}, scene.image().kept.first().id);
        VERIFY_SUCCESS(plan);
        // Between the plan and the deployment the cloud itself commits something.
        (void)scene.project.commit(u"development"_s, {{u"Theirs.cs"_s, "// made in the cloud\n"}}, u"Theirs"_s);
        const UmbracoImage before = scene.image();
        const qsizetype deployments = scene.project.state().deployments.size();
        const Activity ended = scene.carryOut(*plan);
        VERIFY_STATE(ended, FailedAndUndone);
        QCOMPARE(ended.problem->code, u"umbraco.moved"_s);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.project.state().deployments.size(), deployments);
    }

    void aRestartThatNobodySawIsNoSuccess_data()
    {
        QTest::addColumn<bool>("hasApiUser");
        QTest::newRow("the site says which version runs") << true;
        QTest::newRow("nothing says which version runs") << false;
    }
    void aRestartThatNobodySawIsNoSuccess()
    {
        QFETCH(const bool, hasApiUser);
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        if (!hasApiUser) {
            scene.empty(u"clientId"_s);
            scene.empty(u"clientSecret"_s);
        }
        scene.project.change([](UmbracoState &state) {
            state.environment(u"development"_s)->isUnattended = true;
            state.isRestartUnconfirmed = true;
        });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        if (hasApiUser) {
            VERIFY_STATE(ended, Succeeded);
            return;
        }
        QVERIFY2(ended.state != OperationState::Succeeded, qPrintable(storyOf(ended)));
        QCOMPARE(ended.problem->code, u"umbraco.restart-unconfirmed"_s);
    }

    void aVersionThatWasNotReadIsNotSaidToRun()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.empty(u"clientId"_s);
        scene.empty(u"clientSecret"_s);
        scene.project.change([](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = true; });
        const Activity ended = scene.operate(OperationKind::Upgrade, newer);
        VERIFY_STATE(ended, Succeeded);
        QVERIFY2(ended.outcome.english().contains(u"cannot be read"_s), qPrintable(ended.outcome.english()));
        QVERIFY(!ended.outcome.english().contains(u"now runs"_s));
    }

    void aPackageIsUnpackedOnlyOnceToBeLookedAt()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.empty(u"clientId"_s);
        scene.empty(u"clientSecret"_s);
        QCOMPARE(scene.look().version, UmbracoScene::older.cms);
        // What cannot be unpacked any more, and looks from outside as it did.
        const QFileInfo before(scene.account.values.value(u"source"_s));
        const QDateTime time = before.lastModified();
        const QByteArray noise(before.size(), 'x');
        shutKudu(scene, noise);
        QFile file(before.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(scene.look().version, UmbracoScene::older.cms);

        QVERIFY(file.open(QIODevice::ReadWrite)
                && file.setFileTime(time.addSecs(1), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(scene.look().version, QString());
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::newer));
        QCOMPARE(scene.look().version, newer);
    }

    void anEnvironmentFurtherRightIsOnlyLookedAt()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.account.values.insert(u"anyTarget"_s, u"Yes"_s);
        scene.alias = u"live"_s;
        const Activity refused = scene.operate(OperationKind::Upgrade, newer);
        QVERIFY2(wordsOf(*refused.problem).contains(u"only look"_s), qPrintable(storyOf(refused)));
    }

    void whatTheCloudCommittedItselfIsKept()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.project.change([](UmbracoState &state) { state.environment(u"development"_s)->isUnattended = true; });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
        (void)scene.project.commit(u"development"_s, {{u"Theirs.cs"_s, "// made in the cloud\n"}}, u"Theirs"_s);
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
        const QString commit = scene.image().kept.last().commit;
        const Result<QStringList> paths = scene.with([&](Context &context) {
            return scene.tools.code(scene.project.projectId(), u"development"_s).paths(commit, context);
        });
        VERIFY_SUCCESS(paths);
        QVERIFY(paths->contains(u"Theirs.cs"_s));
    }

    void whatTheCloudCommittedMayBeInThePackageAlready()
    {
        UmbracoOperations scene;
        const QString theirs = upgradeElsewhere(scene);
        (void)scene.project.commit(u"development"_s, {{u"Theirs.cs"_s, "// made in the cloud\n"}}, u"Theirs"_s);
        scene.account.values.insert(u"source"_s, theirs);
        putPackage(theirs, scene.project.artifact(u"development"_s, UmbracoScene::newer)); // with Theirs.cs
        VERIFY_STATE(scene.operate(OperationKind::BackUp), Succeeded);
        const Result<QStringList> paths = scene.with([&](Context &context) {
            return scene.tools.code(scene.project.projectId(), u"development"_s)
                .paths(scene.image().kept.last().commit, context);
        });
        VERIFY_SUCCESS(paths);
        QCOMPARE(paths->count(u"Theirs.cs"_s), 1);
    }

    void whatTheCloudCommittedMayNotGoWithThePackage()
    {
        UmbracoOperations scene;
        const QString older = upgradeElsewhere(scene);
        // The cloud raises a version that the package does not have.
        const QByteArray project = scene.project.file(u"development"_s, u"site/repository/"_s + projectFile);
        QVERIFY2(project.contains("17.5.0"), project.constData());
        (void)scene.project.commit(u"development"_s, {{projectFile, QByteArray(project).replace("17.5.0", "17.5.1")}},
                                   u"Automatic upgrade"_s);
        scene.account.values.insert(u"source"_s, older);
        const qsizetype artifacts = scene.project.state().artifacts.size();
        const Activity refused = scene.operate(OperationKind::BackUp);
        QCOMPARE(refused.problem->code, u"refused"_s);
        const QString words = wordsOf(*refused.problem);
        QVERIFY2(words.contains(u"does not go with this code"_s) && words.contains(u"by hand"_s), qPrintable(words));
        QVERIFY(scene.image().kept.isEmpty());
        QCOMPARE(scene.project.state().artifacts.size(), artifacts);
    }

    void whatTheCloudCommittedIsNotKnownWhereAnotherIsLeftMostNow()
    {
        UmbracoOperations scene;
        shutKudu(scene, scene.project.artifact(u"development"_s, UmbracoScene::older));
        scene.account.values.insert(u"anyTarget"_s, u"Yes"_s);
        scene.project.change([](UmbracoState &state) {
            state.allowsAnyTarget = true;
            state.environment(u"development"_s)->isUnattended = true;
        });
        VERIFY_STATE(scene.operate(OperationKind::Upgrade, newer), Succeeded);
        const QString kept = scene.image().kept.first().id;
        const Result<PreparedOperation> before = scene.prepare(OperationKind::Restore, {}, kept);
        VERIFY_SUCCESS(before);
        QVERIFY2(!saidIn(before->plan).contains(u"cannot be known"_s), qPrintable(saidIn(before->plan)));
        scene.project.addEnvironmentAtLeft(u"first"_s, u"First"_s);
        QVERIFY2(remarksOf(scene.look()).contains(u"added or removed"_s), qPrintable(remarksOf(scene.look())));

        // What was planned with knowing it is not done without.
        const qsizetype deployments = scene.project.state().deployments.size();
        const Activity ended = scene.carryOut(*before);
        VERIFY_STATE(ended, FailedAndUndone);
        QCOMPARE(ended.problem->code, u"umbraco.moved"_s);
        QCOMPARE(scene.project.state().deployments.size(), deployments);

        const Result<PreparedOperation> now = scene.prepare(OperationKind::Restore, {}, kept);
        VERIFY_SUCCESS(now);
        const QString said = saidIn(now->plan);
        QVERIFY2(said.contains(u"cannot be known"_s) && needsReason(now->plan.verdicts), qPrintable(said));
        const Activity waiting = scene.carryOut(*now);
        QVERIFY2(waiting.waitsFor(), qPrintable(storyOf(waiting)));
        QCOMPARE(waiting.waitsFor()->code, u"umbraco.restore-data"_s);
        QCOMPARE(scene.image().deployed, UmbracoScene::older);
    }

    void withoutAnyCodeItIsSaidWhereToGetIt()
    {
        UmbracoOperations scene;
        scene.empty(u"email"_s);
        scene.empty(u"password"_s);
        const Activity refused = scene.operate(OperationKind::Upgrade, newer);
        QCOMPARE(refused.problem->code, u"refused"_s);
        QVERIFY2(wordsOf(*refused.problem).contains(u"Download the package"_s), qPrintable(storyOf(refused)));
    }

    void aFileThatIsNoPackageIsRefused()
    {
        UmbracoOperations scene;
        shutKudu(scene, "this is no zip");
        const Activity refused = scene.operate(OperationKind::Upgrade, newer);
        QVERIFY2(wordsOf(*refused.problem).contains(u"not a zip file"_s), qPrintable(storyOf(refused)));
    }
};

QTEST_GUILESS_MAIN(TestUmbracoByPackage)
#include "tst_umbracobypackage.moc"
