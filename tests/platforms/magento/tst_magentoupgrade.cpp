// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "tests/platforms/magento/magentoscene.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Upgrades with a real git, Composer, MariaDB and sshd, that go well, and what becomes of them.
class TestMagentoUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShopIsSeen()
    {
        MagentoScene scene;
        const Project project = scene.observe();
        VERIFY_SUCCESS(project.problem ? Result<void>(Failure(*project.problem)) : Result<void>());
        QCOMPARE(project.name, u"Shop"_s);
        QCOMPARE(project.environments.size(), 4);
        QCOMPARE(project.environments.first().health, Health::NotSetUp); // the one for tests
        const Environment integration = project.environments.at(1);
        QCOMPARE(integration.ref.environmentId, u"integration"_s);
        QCOMPARE(integration.role, Role::Integration);
        QCOMPARE(project.environments.at(2).role, Role::Uat);
        QCOMPARE(project.environments.last().role, Role::Live);
        QCOMPARE(integration.version, MagentoScene::older);
        QCOMPARE(integration.health, Health::Up);
        QCOMPARE(integration.probe.status, 200);
        QStringList remarks;
        for (const Text &remark : integration.remarks)
            remarks.append(remark.english());
        QVERIFY2(remarks.first().contains("PHP 8.2"_L1) && remarks.first().contains("mysql 10.6"_L1),
                 qPrintable(remarks.join(u'\n')));
        // Patch levels come after their release, and versions that are not out do not come at all.
        QStringList versions;
        for (const Release &release : project.releases)
            versions.append(release.version);
        QCOMPARE(versions, (QStringList{u"2.4.8-p1"_s, u"2.4.8"_s, u"2.4.7-p3"_s, u"2.4.7-p1"_s, u"2.4.7"_s,
                                        u"2.4.6-p14"_s, u"2.4.6-p2"_s, u"2.4.6"_s, u"2.4.5-p1"_s, u"2.4.5"_s}));
        QCOMPARE(integration.newerReleases, 7);
    }

    void aLockThatDoesNotBelongToItsComposerJsonIsMadeRight()
    {
        MagentoScene scene;
        QByteArray json = scene.shop.committed(u"integration"_s, u"composer.json"_s);
        const qsizetype size = json.size();
        json.replace("\"acme/module-loyalty\": \"^1.0\"", "\"acme/module-loyalty\": \"^1.0.0\"");
        QCOMPARE(json.size(), size + 2);
        scene.shop.pushFile(u"integration"_s, u"composer.json"_s, json);
        scene.shop.cloud.settle();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::newer);
        QVERIFY(scene.shop.committed(u"integration"_s, u"composer.json"_s).contains("\"^1.0.0\""));
    }

    void anUpgradeIsMadeAndItsBackupExtendedAndDeleted()
    {
        MagentoScene scene;
        const QString before = scene.shop.head(u"integration"_s);
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, MagentoScene::newer);
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY2(!refusal, refusal ? qPrintable(refusal->reason.english()) : "");
        QStringList consequences;
        for (const Text &text : prepared->plan.consequences)
            consequences.append(text.english());
        QVERIFY2(consequences.contains(u"Package: magento/product-enterprise-edition 2.4.6 → 2.4.7-p3"_s),
                 qPrintable(consequences.join(u'\n')));
        QCOMPARE(scene.shop.head(u"integration"_s), before); // nothing is touched before the confirmation

        const Walked walked = scene.walk(prepared);
        QVERIFY2(walked.outcome, qPrintable(scene.printed.join(u'\n')));
        VERIFY_SUCCESS(walked.outcome);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::newer);
        QCOMPARE(scene.shop.databaseVersion(), MagentoScene::newer);
        QVERIFY(!scene.shop.isInMaintenance());
        QVERIFY(scene.shop.tables().contains(u"commerce_2_4_7"_s));

        const Project upgraded = scene.observe();
        const Environment integration = *upgraded.environment(u"integration"_s);
        QCOMPARE(integration.version, MagentoScene::newer);
        QVERIFY(integration.verifiedSince.isValid());
        const Backup *backup = upgraded.upgradeBackup(u"integration"_s);
        QVERIFY(backup);
        QCOMPARE(backup->version, MagentoScene::older);
        QCOMPARE(backup->createdAt.secsTo(backup->expiresAt), upgradeBackupSeconds);
        QVERIFY2(backup->unusable.isEmpty(), qPrintable(backup->unusable.english()));
        // What customers typed is for the person's eyes only.
        const QString folder = scene.tools.folder + u'/' + scene.entry.location + "/environments/integration"_L1;
        const QFileInfo dump(folder + u'/' + backup->id + ".sql.gz"_L1);
        QCOMPARE(dump.size(), backup->sizeInBytes);
        QCOMPARE(dump.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // The build must not be told for which PHP it was worked out here.
        QVERIFY(!scene.shop.committed(u"integration"_s, u"composer.lock"_s).contains("platform-overrides"));
        // The cloud's own backup is listed, too.
        QCOMPARE(scene.shop.cloud.state().backups.size(), 1);
        QCOMPARE(upgraded.backups.size(), 2);
        QCOMPARE(upgraded.backups.last().version, MagentoScene::older); // of then, not of now
        // What others made is listed, with what is newer of it.
        QVERIFY2(scene.printed.contains(u"Extension acme/module-loyalty 1.1.0"_s),
                 qPrintable(scene.printed.join(u'\n')));
        const QString secret = QString::fromLatin1(MariaDb::password);
        QVERIFY(!scene.printed.join(u'\n').contains(secret));

        VERIFY_SUCCESS(scene.operate(OperationKind::ExtendBackup).outcome);
        const Project after = scene.observe();
        const Backup extended = *after.upgradeBackup(u"integration"_s);
        QVERIFY(extended.extended);
        QCOMPARE(extended.createdAt.secsTo(extended.expiresAt), extendedBackupSeconds);
        QCOMPARE(scene.operate(OperationKind::ExtendBackup).outcome.error().code, u"refused"_s);

        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup).outcome);
        QVERIFY(!scene.observe().upgradeBackup(u"integration"_s));
        QVERIFY(!dump.exists() || !QFileInfo::exists(dump.filePath()));
        const QString ofCloud = scene.observe().backups.first().id;
        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup, {}, ofCloud).outcome);
        QVERIFY(scene.observe().backups.isEmpty());
        QVERIFY(scene.shop.cloud.state().backups.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMagentoUpgrade)
#include "tst_magentoupgrade.moc"
