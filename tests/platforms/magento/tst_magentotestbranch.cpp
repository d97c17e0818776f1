// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/testbranch.h"
#include "models/guards.h"
#include "tests/platforms/magento/magentoscene.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString copy = CommerceShop::copy;

#define COMPARE_IMAGES(now, before)                                                                                    \
    do {                                                                                                               \
        const ShopImage image = (now);                                                                                 \
        QVERIFY2(image == (before), qPrintable(image.text() + u"\nbut it was\n"_s + (before).text()));                 \
    } while (false)

QString said(const Walked &walked)
{
    return walked.outcome ? QString() : walked.outcome.error().sentence.english();
}

} // namespace

/// A copy of an environment is made, worked on and removed, with a real git, Composer, MariaDB and sshd for both.
class TestMagentoTestBranch : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] static QString folderOf(const MagentoScene &scene)
    {
        return scene.tools.folder + u'/' + scene.entry.location + u"/environments/"_s + copy;
    }

    using Begin = std::function<Result<CloudActivity>(CloudClient &, const CloudProject &)>;
    [[nodiscard]] static Result<void> beginInCloud(MagentoScene &scene, Context &context, const Begin &begin)
    {
        CloudClient client = *CloudClient::open(*scene.tools.tokens, context);
        const Result<CloudActivity> begun = begin(client, *client.project(scene.entry.location));
        return begun ? Result<void>() : Failure(begun.error());
    }
    /// The step finds that the cloud is at it already, as when its holder died and it is taken up again.
    static void beginBefore(PreparedOperation &operation, const QString &step, MagentoScene &scene, const Begin &begin)
    {
        for (Step &one : operation.steps)
            if (one.info.id == step)
                one.run = [run = one.run, &scene, begin](Context &context) {
                    const Result<void> begun = beginInCloud(scene, context, begin);
                    return begun ? run(context) : begun;
                };
    }

    /// That nothing of a copy is anywhere.
    static void verifyGone(MagentoScene &scene)
    {
        scene.shop.cloud.settle();
        QVERIFY(!scene.shop.cloud.state().environment(copy));
        QVERIFY(!scene.shop.hasCopy());
        QCOMPARE(scene.shop.branches(), (QStringList{u"integration"_s, u"production"_s, u"staging"_s}));
        QCOMPARE(QDir(folderOf(scene)).entryList(QDir::Files | QDir::NoDotAndDotDot), QStringList());
        const Project project = scene.observe();
        QCOMPARE(project.environments.size(), 4);
        QCOMPARE(project.environments.first().ref.environmentId, copy);
        QCOMPARE(project.environments.first().health, Health::NotSetUp);
        QCOMPARE(project.environments.first().name, QString(testEnvironmentTitle));
        QCOMPARE(project.environments.first().role, Role::Other);
    }

private Q_SLOTS:
    void anUpgradeIsTriedOnACopy()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.environmentId = copy;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::SetUp, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        QCOMPARE(prepared->plan.request.sourceEnvironmentId, u"staging"_s);
        QStringList consequences;
        for (const Text &text : prepared->plan.consequences)
            consequences.append(text.english());
        QVERIFY2(consequences.contains(u"Package: magento/product-enterprise-edition 2.4.6 → 2.4.7-p3"_s)
                     && consequences.contains(u"The copy is upgraded from 2.4.6 to 2.4.7-p3 at once."_s),
                 qPrintable(consequences.join(u'\n')));
        verifyGone(scene); // nothing is made before the confirmation

        const Walked walked = scene.walk(prepared);
        QVERIFY2(walked.outcome, qPrintable(scene.printed.join(u'\n')));
        VERIFY_SUCCESS(walked.outcome);
        QCOMPARE(scene.shop.deployedVersion(copy), MagentoScene::newer);
        QCOMPARE(scene.shop.databaseVersion(copy), MagentoScene::newer);
        QVERIFY(scene.shop.tables(copy).contains(u"commerce_2_4_7"_s));
        QCOMPARE(scene.shop.orders(copy), before.orders);
        QVERIFY(QFile::exists(scene.shop.place(copy, u"mounts/pub/media/catalog/product/chair.jpg"_s)));
        COMPARE_IMAGES(scene.image(), before);

        const Project project = scene.observe();
        QCOMPARE(project.environments.size(), 4);
        const Environment made = project.environments.first();
        QCOMPARE(made.ref.environmentId, copy);
        QCOMPARE(made.version, MagentoScene::newer);
        QCOMPARE(made.health, Health::Up);
        QVERIFY(made.verifiedSince.isValid());
        QCOMPARE(scene.operate(OperationKind::SetUp, MagentoScene::newer).outcome.error().code, u"refused"_s);

        // What is backed up of it goes with it, and nothing else does.
        VERIFY_SUCCESS(scene.operate(OperationKind::BackUp).outcome);
        QVERIFY(scene.shop.cloud.state().backups.size() == 1);
        VERIFY_SUCCESS(scene.operate(OperationKind::TearDown).outcome);
        verifyGone(scene);
        COMPARE_IMAGES(scene.image(), before);
    }

    void aCopyOfTheSameVersionCanBeUpgraded()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.environmentId = copy;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::SetUp, MagentoScene::older);
        VERIFY_SUCCESS(prepared);
        QStringList steps;
        for (const StepInfo &step : prepared->plan.steps)
            steps.append(step.id);
        QCOMPARE(steps, (QStringList{u"check"_s, u"note"_s, u"branch"_s, u"verify"_s}));
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        QCOMPARE(scene.shop.deployedVersion(copy), MagentoScene::older);

        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        QCOMPARE(scene.shop.databaseVersion(copy), MagentoScene::newer);
        VERIFY_SUCCESS(scene.operate(OperationKind::TearDown).outcome);
        verifyGone(scene);
        COMPARE_IMAGES(scene.image(), before);
    }

    /// By itself, or because of what is made up after a step has done its work; all on one shop, since each leaves it as
    /// it was.
    void whatFailsSaysWhyAndLeavesNothing()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.environmentId = copy;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::SetUp, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        for (const auto &[flag, code] :
             {std::pair{u"fail-branch"_s, u"magento.activity-failed"_s}, std::pair{u"reject"_s, u"git.push-rejected"_s},
              std::pair{u"upgrade-test/fail-build"_s, u"magento.deploy"_s},
              std::pair{u"upgrade-test/fail-deploy"_s, u"magento.deploy.126"_s}}) {
            scene.shop.setFlag(flag);
            const Walked walked = scene.walk(prepared);
            QVERIFY2(!walked.outcome && walked.outcome.error().code.startsWith(code), qPrintable(flag));
            QVERIFY2(walked.notUndone.isEmpty(), qPrintable(walked.notUndone.value(0).details));
            scene.shop.setFlag(flag, false);
            verifyGone(scene);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(flag));
        }
        for (const QString &step : {u"branch"_s, u"push"_s, u"deploy"_s, u"verify"_s}) {
            const Walked walked = scene.walk(prepared, step);
            QVERIFY2(!walked.outcome && walked.outcome.error().kind == ProblemKind::Cancelled, qPrintable(step));
            QVERIFY2(walked.notUndone.isEmpty(), qPrintable(walked.notUndone.value(0).details));
            verifyGone(scene);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(step));
        }
        COMPARE_IMAGES(scene.image(), before);
    }

    /// Each step of setting up and tearing down dies after it has done all, or before its end is known.
    void whatDiedIsTakenUpAgain()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.environmentId = copy;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::SetUp, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        const auto twice = [&scene](const OperationRequest &request, const QJsonObject &facts) {
            Activity activity;
            activity.request = request;
            activity.facts = facts;
            return scene.with([&](Context &context) -> Result<void> {
                const Result<std::vector<Step>> steps = scene.platform->rebuild(scene.entry, activity, context);
                for (const Step &step : *steps)
                    for (int time = 0; time < 2; ++time)
                        if (const Result<void> done =
                                step.info.id == "check"_L1 && time == 1 ? Result<void>() : step.run(context);
                            !done)
                            return done;
                for (const Step &step : *steps)
                    if (step.probe && step.info.id != "note"_L1 && step.probe(context) != Probe::Done)
                        return Failure(Problem{.code = step.info.id, .sentence = {}, .remedy = {}, .details = {}});
                return {};
            });
        };
        QCOMPARE(CommerceFacts::fromJson(prepared->plan.facts).toJson(), prepared->plan.facts);
        VERIFY_SUCCESS(twice(prepared->plan.request, prepared->plan.facts));
        QCOMPARE(scene.shop.databaseVersion(copy), MagentoScene::newer);
        prepared = scene.prepare(OperationKind::TearDown);
        VERIFY_SUCCESS(prepared);
        VERIFY_SUCCESS(twice(prepared->plan.request, prepared->plan.facts));
        verifyGone(scene);
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatTheCloudIsAtIsWaitedFor()
    {
        MagentoScene scene;
        scene.environmentId = copy;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::SetUp, MagentoScene::older);
        VERIFY_SUCCESS(prepared);
        beginBefore(*prepared, u"branch"_s, scene, [](CloudClient &client, const CloudProject &project) {
            return client.branch(*client.environment(project, u"staging"_s), copy, testEnvironmentTitle);
        });
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        QCOMPARE(scene.shop.cloud.count("POST /api/projects/abcdef1234567/environments/staging/branch"), 1);

        // What is left of one that was torn down half-way is in nobody's way.
        const auto deactivate = [](CloudClient &client, const CloudProject &project) {
            return client.deactivate(*client.environment(project, copy));
        };
        VERIFY_SUCCESS(scene.with([&](Context &context) { return beginInCloud(scene, context, deactivate); }));
        scene.shop.cloud.settle();
        QCOMPARE(scene.observe().environments.first().health, Health::NotSetUp);
        const Result<PreparedOperation> again = scene.prepare(OperationKind::SetUp, MagentoScene::older);
        VERIFY_SUCCESS(again);
        QVERIFY(again->plan.consequences.last().english().contains("left of an earlier one"_L1));
        VERIFY_SUCCESS(scene.walk(again).outcome);

        prepared = scene.prepare(OperationKind::TearDown);
        VERIFY_SUCCESS(prepared);
        beginBefore(*prepared, u"remove"_s, scene, deactivate);
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        verifyGone(scene);
    }

    void whatMayNotBeIsRefused()
    {
        MagentoScene scene;
        QVERIFY(said(scene.operate(OperationKind::TearDown)).contains("only what it set up"_L1));
        QVERIFY(!scene.operate(OperationKind::SetUp, MagentoScene::newer).outcome);

        scene.environmentId = copy;
        const Walked older = scene.operate(OperationKind::SetUp, u"2.4.5"_s);
        QVERIFY2(said(older).contains("does not go back"_L1), qPrintable(said(older)));
        QCOMPARE(older.outcome.error().remedy.english(), u"Choose 2.4.6 or a newer one."_s);
        const Walked unfit = scene.operate(OperationKind::SetUp, u"2.4.8"_s);
        QVERIFY2(said(unfit).contains("PHP"_L1), qPrintable(said(unfit)));

        Activity running;
        running.state = OperationState::Running;
        running.request.environment = {scene.entry.id, u"staging"_s};
        OperationRequest request;
        request.kind = OperationKind::SetUp;
        request.environment = {scene.entry.id, copy};
        request.version = MagentoScene::newer;
        const Result<PreparedOperation> busy = scene.with(
            [&](Context &context) { return scene.platform->prepare(scene.entry, request, {running}, context); });
        VERIFY_SUCCESS(busy);
        QVERIFY(firstRefusal(busy->plan.verdicts)->reason.english().contains("works on the original"_L1));

        // Somebody else's branch of that name stays what it is.
        scene.shop.cloud.change([](MagentoCloudState &state) {
            CloudEnvironmentState theirs = *state.environment(u"integration"_s);
            theirs.id = copy;
            theirs.parent = u"integration"_s;
            theirs.status = u"inactive"_s;
            state.environments.append(theirs);
        });
        QVERIFY(said(scene.operate(OperationKind::SetUp, MagentoScene::newer)).contains("did not make"_L1));
        QVERIFY(scene.shop.cloud.state().environment(copy));
    }
};

QTEST_GUILESS_MAIN(TestMagentoTestBranch)
#include "tst_magentotestbranch.moc"
