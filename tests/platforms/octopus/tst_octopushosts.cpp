// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/secrethunt.h"
#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The same operations where the server runs on another host: over a real sshd.
class TestOctopusHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUpgradeIsMadeAndTakenBack_data()
    {
        QTest::addColumn<UpgradeScene::Place>("place");
        QTest::newRow("in a container") << UpgradeScene::Place::Far;
        QTest::newRow("as a Windows service") << UpgradeScene::Place::Windows;
    }
    void anUpgradeIsMadeAndTakenBack()
    {
        QFETCH(const UpgradeScene::Place, place);
        UpgradeScene scene(place);
        SecretHunt forPassword(OctopusHost::sqlPassword.data());
        SecretHunt forKey(OctopusHost::masterKey.data());
        forKey.watch([&] {
            forPassword.watch(
                [&] { VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome); });
        });
        for (const QString &finding : forPassword.findings() + forKey.findings())
            QVERIFY2(finding.startsWith(u"the environment of "_s), qPrintable(finding));
        QCOMPARE(scene.instance().version, UpgradeScene::newer);
        QCOMPARE(scene.instance().health, Health::Up);
        const QList<Backup> backups = scene.observe().backups;
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().version, UpgradeScene::older);
        QVERIFY2(backups.first().unusable.isEmpty(), qPrintable(backups.first().unusable.english()));

        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.instance().version, UpgradeScene::older);
        QCOMPARE(scene.observe().backups.first().kind, BackupKind::SetAside);
        QVERIFY(!scene.server.state().isInMaintenance);
    }

    void aHostThatIsGoneIsSaid_data() { anUpgradeIsMadeAndTakenBack_data(); }
    void aHostThatIsGoneIsSaid()
    {
        QFETCH(const UpgradeScene::Place, place);
        UpgradeScene scene(place);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        scene.ssh->stop();
        const Project project = scene.observe();
        QCOMPARE(project.environments.first().version, UpgradeScene::newer); // the API answers all the same
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"ssh.refused"_s);
    }
};

Q_DECLARE_METATYPE(Switchback::UpgradeScene::Place)

QTEST_GUILESS_MAIN(TestOctopusHosts)
#include "tst_octopushosts.moc"
