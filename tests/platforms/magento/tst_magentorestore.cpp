// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/magentoscene.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Switchback;

#define COMPARE_IMAGES(now, before)                                                                                    \
    do {                                                                                                               \
        const ShopImage image = (now);                                                                                 \
        QVERIFY2(image == (before), qPrintable(image.text() + u"\nbut it was\n"_s + (before).text()));                 \
    } while (false)

/// Backups that are asked for, and the ways back.
class TestMagentoRestore : public QObject {
    Q_OBJECT

private:
    /// The backup of that kind, or one without an id.
    [[nodiscard]] static Backup backupOf(MagentoScene &scene, BackupKind kind)
    {
        for (const Backup &backup : scene.observe().backups)
            if (backup.kind == kind)
                return backup;
        return {};
    }

private Q_SLOTS:
    void theUpgradeBackupBringsCodeAndDatabaseBackAndWhatIsLeftCanBeHadAgain()
    {
        MagentoScene scene;
        // What a customer types is data, also where it looks like a part of a dump.
        scene.shop.addOrder(u"our DEFINER = foo shop"_s);
        scene.shop.addOrder(u"5 * 3"_s);
        const ShopImage before = scene.image();
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        scene.shop.addOrder(u"Mary"_s);
        const QStringList withMary = scene.shop.orders();

        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore);
        VERIFY_SUCCESS(prepared);
        QCOMPARE(prepared->plan.toVersion, MagentoScene::older);
        QVERIFY(!prepared->plan.lossUnknown.isEmpty());
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::older);
        QCOMPARE(scene.shop.databaseVersion(), MagentoScene::older);
        QCOMPARE(scene.shop.tables(), before.tables); // what the upgrade added is gone
        QCOMPARE(scene.shop.orders(), before.orders);
        QCOMPARE(scene.shop.committed(u"integration"_s, u"composer.lock"_s), before.lock);
        QVERIFY(!scene.shop.isInMaintenance());
        QVERIFY(!scene.shop.isCronDisabled());
        QVERIFY(backupOf(scene, BackupKind::Upgrade).id.isEmpty());
        const Backup aside = backupOf(scene, BackupKind::SetAside);
        QCOMPARE(aside.version, MagentoScene::newer);

        VERIFY_SUCCESS(scene.operate(OperationKind::Restore, {}, aside.id).outcome);
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::newer);
        QCOMPARE(scene.shop.databaseVersion(), MagentoScene::newer);
        QCOMPARE(scene.shop.orders(), withMary);
    }

    void aRestoreThatFailsLeavesAllAsItWas_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"dump", "data", "deploy", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void aRestoreThatFailsLeavesAllAsItWas()
    {
        QFETCH(const QString, step);
        MagentoScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        scene.shop.addOrder(u"Mary"_s);
        const ShopImage before = scene.image();
        const Walked walked = scene.operate(OperationKind::Restore, {}, {}, step);
        QVERIFY(!walked.outcome);
        QVERIFY2(walked.notUndone.isEmpty(), qPrintable(walked.notUndone.value(0).details));
        COMPARE_IMAGES(scene.image(), before);
    }

    void whatWasAskedForIsKeptUntilSomebodyDeletesIt()
    {
        MagentoScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::BackUp).outcome);
        const Project project = scene.observe();
        QCOMPARE(project.backups.size(), 2); // ours and the cloud's
        const Backup ours = project.backups.first();
        QCOMPARE(ours.kind, BackupKind::Manual);
        QVERIFY(!ours.expiresAt.isValid());
        const Backup ofCloud = project.backups.last();
        QVERIFY(ofCloud.expiresAt.isValid());

        scene.shop.addOrder(u"Mary"_s);
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore, {}, ours.id).outcome);
        QVERIFY(!scene.shop.orders().contains(u"Mary"_s));
    }

    void theCloudsOwnBackupBringsFilesBackToo()
    {
        MagentoScene scene;
        const QString picture = scene.shop.path(u"mounts/pub/media/picture.svg"_s);
        VERIFY_SUCCESS(scene.operate(OperationKind::BackUp).outcome);
        scene.shop.addOrder(u"Mary"_s);
        QFile file(picture);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const QString id = scene.observe().backups.last().id;
        QVERIFY(id.startsWith("cloud-"_L1));
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore, {}, id);
        VERIFY_SUCCESS(prepared);
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        QVERIFY(!scene.shop.orders().contains(u"Mary"_s));
        QVERIFY(!QFile::exists(picture));
        QVERIFY(!scene.shop.isInMaintenance());
    }

    void whatOthersPushedSinceIsTakenBackInTheOpen()
    {
        MagentoScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, MagentoScene::newer).outcome);
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        scene.shop.cloud.settle();
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Restore);
        VERIFY_SUCCESS(prepared);
        QStringList consequences;
        for (const Text &text : prepared->plan.consequences)
            consequences.append(text.english());
        QVERIFY2(consequences.filter(u"2 commit(s) made since then"_s).size() == 1,
                 qPrintable(consequences.join(u'\n')));
        VERIFY_SUCCESS(scene.walk(prepared).outcome);
        QVERIFY(scene.shop.committed(u"integration"_s, u"note.txt"_s).isEmpty());
        QCOMPARE(scene.shop.deployedVersion(), MagentoScene::older);
    }
};

QTEST_GUILESS_MAIN(TestMagentoRestore)
#include "tst_magentorestore.moc"
