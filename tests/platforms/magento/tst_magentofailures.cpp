// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "tests/platforms/magento/magentoscene.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Switchback;

#define COMPARE_IMAGES(now, before)                                                                                    \
    do {                                                                                                               \
        const ShopImage image = (now);                                                                                 \
        QVERIFY2(image == (before), qPrintable(image.text() + u"\nbut it was\n"_s + (before).text()));                 \
    } while (false)

/// Upgrades that go wrong: each says why, and leaves the shop as it was.
class TestMagentoFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUpgradeThatFailsLeavesAllAsItWas_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"raise", "dump", "push", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void anUpgradeThatFailsLeavesAllAsItWas()
    {
        QFETCH(const QString, step);
        MagentoScene scene;
        const ShopImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Upgrade, MagentoScene::newer, {}, step);
        QVERIFY(!walked.outcome);
        QVERIFY2(walked.notUndone.isEmpty(), qPrintable(walked.notUndone.value(0).details));
        COMPARE_IMAGES(scene.image(), before);
    }

    void aDeploymentThatFailsIsToldByTheServersOwnCode_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<bool>("isHidden");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("the build") << u"fail-build"_s << false << u"magento.deploy"_s << u"deployment failed"_s;
        QTest::newRow("the hook") << u"fail-deploy"_s << false << u"magento.deploy.126"_s << u"setup:upgrade"_s;
        QTest::newRow("the hook, and the cloud calls it a success")
            << u"fail-deploy"_s << true << u"magento.deploy.126"_s << u"setup:upgrade"_s;
    }
    void aDeploymentThatFailsIsToldByTheServersOwnCode()
    {
        QFETCH(const QString, flag);
        QFETCH(const bool, isHidden);
        QFETCH(const QString, code);
        QFETCH(const QString, word);
        MagentoScene scene;
        scene.shop.cloud.change([isHidden](MagentoCloudState &state) { state.hidesFailedHooks = isHidden; });
        const ShopImage before = scene.image();
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        scene.shop.failOnce(flag);
        const Walked walked = scene.walk(prepared);
        QVERIFY(!walked.outcome);
        QVERIFY2(walked.outcome.error().code.startsWith(code), qPrintable(walked.outcome.error().code));
        QVERIFY2(walked.outcome.error().sentence.english().contains(word),
                 qPrintable(walked.outcome.error().sentence.english()));
        QVERIFY(!walked.outcome.error().remedy.isEmpty());
        QVERIFY2(walked.notUndone.isEmpty(), qPrintable(walked.notUndone.value(0).details));
        COMPARE_IMAGES(scene.image(), before);
    }

    void aRefusedLoginIsNoDump()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.shop.database.setPassword(u"another"_s);
        const Walked walked = scene.operate(OperationKind::Upgrade, MagentoScene::newer);
        QCOMPARE(walked.outcome.error().code, u"magento.dump"_s);
        QVERIFY2(walked.outcome.error().details.contains("Access denied"_L1),
                 qPrintable(walked.outcome.error().details));
        QVERIFY(walked.notUndone.isEmpty());
        scene.shop.database.setPassword();
        COMPARE_IMAGES(scene.image(), before);
    }

    void aDumpThatIsNotWholeIsNone_data()
    {
        QTest::addColumn<QByteArray>("dumper");
        QTest::addColumn<ProblemKind>("kind");
        QTest::newRow("cut off") << QByteArray("echo '-- MariaDB dump'; echo 'CREATE TABLE x'") << ProblemKind::Remote;
        QTest::newRow("a full disk") << QByteArray("echo 'gzip: stdout: No space left on device' >&2; exit 1")
                                     << ProblemKind::DiskFull;
    }
    void aDumpThatIsNotWholeIsNone()
    {
        QFETCH(const QByteArray, dumper);
        QFETCH(const ProblemKind, kind);
        MagentoScene scene;
        const ShopImage before = scene.image();
        scene.shop.putOnHost(u"mariadb-dump"_s, dumper);
        const Walked walked = scene.operate(OperationKind::Upgrade, MagentoScene::newer);
        QCOMPARE(walked.outcome.error().code, u"magento.dump"_s);
        QCOMPARE(walked.outcome.error().kind, kind);
        COMPARE_IMAGES(scene.image(), before);
    }

    void aPushThatIsRejectedChangesNothing()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        scene.shop.setFlag(u"reject"_s);
        const Walked walked = scene.walk(prepared);
        QCOMPARE(walked.outcome.error().code, u"git.push-rejected"_s);
        QVERIFY(walked.outcome.error().details.contains("Invalid configuration files"_L1));
        QVERIFY(walked.notUndone.isEmpty());
        scene.shop.setFlag(u"reject"_s, false);
        COMPARE_IMAGES(scene.image(), before);
    }

    void aCommitThatIsLostNeverDeletesTheBranch()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        for (Step &step : prepared->steps)
            if (step.info.id == "dump"_L1)
                step.run = [run = step.run, &scene](Context &context) {
                    const QString code = scene.tools.folder + u'/' + scene.entry.location + "/code.git"_L1;
                    QDir(code + "/refs/switchback"_L1).removeRecursively();
                    return run(context);
                };
        const Walked walked = scene.walk(prepared);
        QCOMPARE(walked.outcome.error().code, u"git.commit-gone"_s);
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatOthersPushedInBetweenIsNotPushedOver()
    {
        MagentoScene scene;
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        scene.shop.cloud.settle();
        const QString theirs = scene.shop.head(u"integration"_s);
        QCOMPARE(scene.walk(prepared).outcome.error().code, u"magento.moved"_s);
        QCOMPARE(scene.shop.head(u"integration"_s), theirs);
    }

    void whatCannotBeInstalledIsRefusedBeforeAnythingHappens()
    {
        MagentoScene scene;
        const Result<PreparedOperation> unfit = scene.prepare(OperationKind::Upgrade, u"2.4.8"_s);
        VERIFY_SUCCESS(unfit);
        QStringList ways;
        for (const GuardVerdict &verdict : unfit->plan.verdicts)
            if (verdict.severity == Severity::Refuse)
                ways.append(verdict.wayOut.english());
        QVERIFY2(ways.filter(u"“type: php:8.4”"_s).size() == 1 && ways.filter(u"mysql:11.4"_s).size() == 1,
                 qPrintable(ways.join(u'\n')));

        // With the services that it needs, an extension is still in the way, and is named.
        scene.shop.cloud.change([](MagentoCloudState &state) {
            CloudEnvironmentState *integration = state.environment(u"integration"_s);
            integration->php = u"8.3"_s;
            integration->services[u"mysql"_s] = u"mysql:11.4"_s;
        });
        const Result<PreparedOperation> blocked = scene.prepare(OperationKind::Upgrade, u"2.4.8"_s);
        VERIFY_SUCCESS(blocked);
        const GuardVerdict *refusal = firstRefusal(blocked->plan.verdicts);
        QVERIFY(refusal);
        QVERIFY2(refusal->reason.english().contains("acme/module-loyalty"_L1), qPrintable(refusal->reason.english()));
        QVERIFY(blocked->steps.empty());
    }

    void aShopThatShowsAnErrorIsNotCalledWell()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        const QJsonObject report{
            {u"0"_s,
             u"Please upgrade your database: Run \"bin/magento setup:upgrade\" from the Magento root directory.\n"
             "The following modules are outdated:\n"
             "Magento_Sales schema: current version - 2.0.2, required version - 2.0.3"_s},
            {u"1"_s, u"#0 pub/index.php(30)"_s},
            {u"url"_s, u"/"_s}};
        prepared->steps.front().run = [run = prepared->steps.front().run, &scene, &report](Context &context) {
            const Result<void> checked = run(context); // the shop was well then
            scene.shop.breakStorefront(QString(64, u'a'), QJsonDocument(report).toJson());
            return checked;
        };
        const Walked walked = scene.walk(prepared);
        QCOMPARE(walked.outcome.error().code, u"magento.storefront"_s);
        QVERIFY2(walked.outcome.error().sentence.english().contains(u"Magento_Sales (schema): 2.0.2 → 2.0.3"_s),
                 qPrintable(walked.outcome.error().sentence.english()));
        QVERIFY(walked.outcome.error().details.contains("pub/index.php"_L1));
        COMPARE_IMAGES(scene.image(), before);

        // It is said of the environment, too, also in the older form of a report.
        scene.shop.breakStorefront(u"739281"_s, "a:2:{i:0;s:20:\"Class Foo is missing\";i:1;s:2:\"#0\";}");
        const Environment integration = scene.integration();
        QCOMPARE(integration.health, Health::Degraded);
        QVERIFY2(integration.healthReason.english().endsWith("Class Foo is missing"_L1),
                 qPrintable(integration.healthReason.english()));

        // What was broken before says nothing about a new version.
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        QCOMPARE(scene.printed.filter(u"could not be judged"_s).size(), 1);
    }

    void aFailedDeploymentIsExplainedWhereTheEnvironmentIsShown()
    {
        MagentoScene scene;
        scene.shop.failOnce(u"fail-deploy"_s);
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        scene.shop.cloud.settle();
        const Environment integration = scene.integration();
        QCOMPARE(integration.health, Health::Down); // it stays in maintenance mode
        QVERIFY2(integration.healthReason.english().contains("error 126"_L1),
                 qPrintable(integration.healthReason.english()));
        QVERIFY(integration.remarks.first().english().contains("install_upgrade.log"_L1));
    }

    void aDeploymentThatNeverEndsIsNotWaitedForForEver()
    {
        MagentoScene scene;
        scene.tools.patience.deploy = std::chrono::milliseconds(300);
        scene.platform = std::make_unique<MagentoPlatform>(nullptr, scene.tools);
        scene.shop.cloud.change([](MagentoCloudState &state) { state.endless = {u"environment.push"_s}; });
        const Walked walked = scene.operate(OperationKind::Upgrade, MagentoScene::newer);
        QCOMPARE(walked.outcome.error().code, u"magento.activity-endless"_s);
        // It cannot be taken back while the cloud is at it, and the dump that may be needed stays.
        QCOMPARE(walked.notUndone.value(0).code, u"magento.activity-endless"_s);
        QVERIFY(!scene.printed.filter(u"The dump stays"_s).isEmpty());
    }

    void aTokenThatIsRevokedInBetweenIsSaid()
    {
        MagentoScene scene;
        Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        for (Step &step : prepared->steps)
            if (step.info.id == "dump"_L1)
                step.run = [run = step.run, &scene](Context &context) {
                    const Result<void> done = run(context);
                    scene.shop.cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
                    return done;
                };
        const Walked walked = scene.walk(prepared);
        QCOMPARE(walked.outcome.error().code, u"magento.token"_s);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::older);
    }
};

QTEST_GUILESS_MAIN(TestMagentoFailures)
#include "tst_magentofailures.moc"
