// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/standinscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newer = u"6.3.2"_s;

/// Ends the test function with what went wrong.
#define VERIFY_DONE(expression)                                                                                        \
    do {                                                                                                               \
        auto &&outcome = (expression);                                                                                 \
        QVERIFY2(outcome.has_value(), qPrintable(outcome.has_value() ? QString()                                       \
                                                                     : outcome.error().code + QStringLiteral(": ")     \
                                                                           + outcome.error().sentence.english()));     \
    } while (false)

} // namespace

/// The life of an environment at a stand-in for the API server: what the tests with a real Kubernetes show, where none has
/// been built; and that the activity names each object that was touched.
class TestClusterLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<StandInScene>(); }
    void cleanup() { m_scene.reset(); }

    void anUpgradeIsMadeAndTakenBackAndItsBackupDeleted()
    {
        const QStringList before = m_scene->inventory();
        VERIFY_DONE(m_scene->operate(OperationKind::Upgrade, newer));
        const Project upgraded = m_scene->observe();
        const Environment live = upgraded.environments.first();
        QCOMPARE(live.version, newer);
        QCOMPARE(live.health, Health::Up);
        QCOMPARE(m_scene->leadsTo(u"shop-public-svc"_s), live.installationId);
        QCOMPARE(m_scene->leadsTo(u"shop-author-svc"_s), live.installationId);
        QCOMPARE(m_scene->leadsTo(u"shop-author-db"_s), u"shop"_s); // blue keeps its own
        QCOMPARE(upgraded.backups.size(), 1);
        QCOMPARE(upgraded.backups.first().createdAt.secsTo(upgraded.backups.first().expiresAt), upgradeBackupSeconds);
        // Nobody but a person can look there, once all is done.
        QVERIFY(m_scene->notes.last().startsWith("Look now in the Definitions app"_L1));

        const Result<PreparedOperation> again = m_scene->prepare(OperationKind::Upgrade, newer);
        QVERIFY(again && firstRefusal(again->plan.verdicts));

        VERIFY_DONE(m_scene->operate(OperationKind::ExtendBackup));
        const Backup extended = m_scene->observe().backups.first();
        QVERIFY(extended.extended);
        QCOMPARE(extended.createdAt.secsTo(extended.expiresAt), extendedBackupSeconds);

        VERIFY_DONE(m_scene->operate(OperationKind::Restore));
        const Project restored = m_scene->observe();
        QCOMPARE(restored.environments.first().version, u"6.2.45"_s);
        QCOMPARE(restored.environments.first().health, Health::Up);
        QCOMPARE(restored.backups.size(), 1);
        QCOMPARE(restored.backups.first().kind, BackupKind::SetAside);

        const Result<PreparedOperation> removal =
            m_scene->prepare(OperationKind::DeleteBackup, {}, restored.backups.first().id);
        VERIFY_DONE(removal);
        VERIFY_DONE(m_scene->carryOut(*removal));
        QCOMPARE(m_scene->inventory(), before);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void volumesAreFilledFromSnapshotsWhereTheStorageTakesThem()
    {
        m_scene->cluster.put({{{u"kind"_s, u"StorageClass"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, u"manual"_s}}},
                               {u"provisioner"_s, u"csi.example.org"_s}},
                              {{u"kind"_s, u"VolumeSnapshotClass"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, u"snaps"_s}}},
                               {u"driver"_s, u"csi.example.org"_s}}});
        VERIFY_DONE(m_scene->operate(OperationKind::Upgrade, newer));
        const QString green = m_scene->live().installationId;
        m_scene->cluster.with([&](const ObjectStore &store) {
            const QStringList made =
                store.names(u"persistentvolumeclaims"_s, u"live"_s, QString("switchback.org/installation="_L1 + green));
            QCOMPARE(made.size(), 6);
            for (const QString &name : made) {
                const QJsonObject spec =
                    store.object(u"persistentvolumeclaims"_s, u"live"_s, name).value("spec"_L1).toObject();
                QCOMPARE(spec["dataSource"_L1]["kind"_L1].toString(), u"VolumeSnapshot"_s);
                QCOMPARE(spec["resources"_L1]["requests"_L1]["storage"_L1].toString(), u"2Gi"_s);
            }
            QVERIFY(store.names(u"volumesnapshots"_s, u"live"_s).isEmpty()); // nothing needs them any more
        });
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void aManualBackupIsRestoredAndStays()
    {
        // Storage that waits for a first pod: one is given to each volume, and taken away again.
        m_scene->cluster.put({{{u"kind"_s, u"StorageClass"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, u"manual"_s}}},
                               {u"provisioner"_s, u"csi.example.org"_s},
                               {u"volumeBindingMode"_s, u"WaitForFirstConsumer"_s}}});
        VERIFY_DONE(m_scene->operate(OperationKind::BackUp));
        const Backup backup = m_scene->observe().backups.value(0);
        QCOMPARE(backup.kind, BackupKind::Manual);
        QVERIFY(!backup.expiresAt.isValid());
        QCOMPARE(m_scene->unsaid(), QStringList());
        VERIFY_DONE(m_scene->operate(OperationKind::KeepBackup));
        QVERIFY(m_scene->observe().backups.first().kept);
        VERIFY_DONE(m_scene->operate(OperationKind::UnkeepBackup));

        const Result<PreparedOperation> restoring = m_scene->prepare(OperationKind::Restore, {}, backup.id);
        VERIFY_DONE(restoring);
        VERIFY_DONE(m_scene->carryOut(*restoring));
        const Project restored = m_scene->observe();
        QCOMPARE(restored.environments.first().health, Health::Up);
        QVERIFY(restored.environments.first().installationId != backup.id);
        QVERIFY(restored.environments.first().installationId != u"shop"_s);
        QCOMPARE(restored.backups.size(), 2);

        VERIFY_DONE(m_scene->operate(OperationKind::BackUp)); // in the place of the one before
        const QList<Backup> now = m_scene->observe().backups;
        QVERIFY(std::none_of(now.cbegin(), now.cend(), [&](const Backup &one) { return one.id == backup.id; }));
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void veleroBacksUpExtendsAndDeletesAlongside()
    {
        m_scene->cluster.with([](ObjectStore &store) { store.installVelero(); });
        const auto ofVelero = [this](const QString &plural) {
            return m_scene->cluster.with([&](const ObjectStore &store) {
                const QStringList names = store.names(plural, u"velero"_s);
                return names.isEmpty() ? QJsonObject() : store.object(plural, u"velero"_s, names.first());
            });
        };
        VERIFY_DONE(m_scene->operate(OperationKind::Upgrade, newer));
        QCOMPARE(ofVelero(u"backups"_s)["spec"_L1]["ttl"_L1].toString(), u"48h0m0s"_s);
        VERIFY_DONE(m_scene->operate(OperationKind::ExtendBackup));
        QCOMPARE(QDateTime::fromString(ofVelero(u"backups"_s)["status"_L1]["expiration"_L1].toString(), Qt::ISODate),
                 m_scene->observe().backups.first().expiresAt);
        VERIFY_DONE(m_scene->operate(OperationKind::DeleteBackup));
        QVERIFY(ofVelero(u"backups"_s).isEmpty());
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void aVeleroThatIsGoneItselfIsNotSaidToHaveDeletedAnything()
    {
        m_scene->cluster.with([](ObjectStore &store) { store.installVelero(); });
        VERIFY_DONE(m_scene->operate(OperationKind::Upgrade, newer));
        const Result<PreparedOperation> deleting = m_scene->prepare(OperationKind::DeleteBackup);
        VERIFY_DONE(deleting);
        m_scene->cluster.before({"POST", "/deletebackuprequests"}, [](ObjectStore &store) { store.removeVelero(); });
        VERIFY_DONE(m_scene->carryOut(*deleting));
        QVERIFY(m_scene->notes.filter(u"Velero has deleted"_s).isEmpty());
        QCOMPARE(m_scene->notes.filter(u"Velero itself is gone"_s).size(), 1);
        QVERIFY(m_scene->observe().backups.isEmpty());
    }

    void theDefinitionsAreToBeLookedAtWhenNothingCanBeTakenBackAnyMore()
    {
        m_scene->entry = m_scene->platform->entryOf(m_scene->account, u"Shop=live/shop@Uat,other/shop@Other"_s);
        const auto reminders = [this] { return m_scene->notes.filter(u"Definitions app"_s).size(); };
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, newer, u"observe"_s));
        QCOMPARE(reminders(), 0);
        VERIFY_DONE(m_scene->operate(OperationKind::Upgrade, newer));
        QCOMPARE(reminders(), 1);
        // Where it is not Live, the next one has a step more: it replaces the backup.
        const QString kept = m_scene->observe().backups.first().id;
        m_scene->cluster.put(magnoliaRelease(u"other"_s, u"shop"_s, u"6.4.0"_s));
        const Result<PreparedOperation> next = m_scene->prepare(OperationKind::Upgrade, u"6.4.0"_s);
        QVERIFY(next && !firstRefusal(next->plan.verdicts));
        QCOMPARE(next->steps.back().info.id, u"delete-replaced"_s);
        VERIFY_DONE(m_scene->carryOut(*next));
        QCOMPARE(reminders(), 2);
        QVERIFY(m_scene->notes.last().contains("Definitions app of release 6.4.0"_L1));
        const QList<Backup> now = m_scene->observe().backups;
        QVERIFY(std::none_of(now.cbegin(), now.cend(), [&](const Backup &one) { return one.id == kept; }));
    }

    void whatIsTornDownIsGone()
    {
        VERIFY_DONE(m_scene->operate(OperationKind::BackUp));
        m_scene->cluster.put(plainRelease(u"live"_s, u"neighbour"_s, u"1.0"_s));
        VERIFY_DONE(m_scene->operate(OperationKind::TearDown));
        QCOMPARE(m_scene->live().health, Health::NotSetUp);
        QCOMPARE(m_scene->inventory(),
                 QStringList({u"deployments/neighbour"_s, u"services/neighbour"_s,
                              u"configmaps/shop-configmap-author"_s, u"persistentvolumeclaims/neighbour-uploads"_s}));
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void protectionIsAnAnnotationAndAGuard()
    {
        VERIFY_DONE(m_scene->operate(OperationKind::Protect));
        QVERIFY(m_scene->live().terminationProtected);
        for (const OperationKind kind : {OperationKind::Upgrade, OperationKind::TearDown}) {
            const Result<PreparedOperation> refused = m_scene->prepare(kind, newer);
            QVERIFY(refused && firstRefusal(refused->plan.verdicts));
            QCOMPARE(firstRefusal(refused->plan.verdicts)->guard, GuardId::Protected);
        }
        VERIFY_DONE(m_scene->operate(OperationKind::LiftProtection));
        QVERIFY(!m_scene->live().terminationProtected);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void aSiteThatIsNoMagnoliaIsUpgradedAndTakenBack()
    {
        m_scene->cluster.put(plainRelease(u"blog-live"_s, u"blog"_s, u"1.4.0"_s));
        m_scene->cluster.put(plainRelease(u"blog-uat"_s, u"blog"_s, u"1.5.0"_s));
        m_scene->entry = m_scene->platform->entryOf(m_scene->account, u"Blog=blog-live/blog@Live,blog-uat/blog@Uat"_s);
        const auto operate = [this](OperationKind kind, const QString &version = {}) -> Result<void> {
            OperationRequest request;
            request.kind = kind;
            request.environment = m_scene->live().ref;
            request.version = version;
            const Result<PreparedOperation> prepared = m_scene->prepare(request);
            return prepared ? m_scene->carryOut(*prepared) : Failure(prepared.error());
        };
        VERIFY_DONE(operate(OperationKind::Upgrade, u"1.5.0"_s));
        QCOMPARE(m_scene->live().version, u"1.5.0"_s);
        VERIFY_DONE(operate(OperationKind::Restore));
        QCOMPARE(m_scene->live().version, u"1.4.0"_s);
        QCOMPARE(m_scene->live().health, Health::Up);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void whateverFailsBeforeTheSwitchLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"velero", "replicate", "copy", "start", "health", "verify"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsBeforeTheSwitchLeavesNothingBehind()
    {
        QFETCH(const QString, step);
        m_scene->cluster.with([](ObjectStore &store) { store.installVelero(); });
        const QStringList before = m_scene->inventory();
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, newer, step));
        QVERIFY(m_scene->notUndone.isEmpty());
        QCOMPARE(m_scene->inventory(), before);
        QVERIFY(m_scene->cluster.with(
            [](const ObjectStore &store) { return store.names(u"backups"_s, u"velero"_s).isEmpty(); }));
        QCOMPARE(m_scene->live().version, u"6.2.45"_s);
        QCOMPARE(m_scene->live().health, Health::Up);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void whatHadVisitorsIsSetAsideAndNotThrownAway()
    {
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, newer, u"retire"_s));
        const Project after = m_scene->observe();
        QCOMPARE(after.environments.first().version, u"6.2.45"_s);
        QCOMPARE(after.environments.first().health, Health::Up);
        QCOMPARE(after.backups.size(), 1);
        QCOMPARE(after.backups.first().kind, BackupKind::SetAside);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

private:
    std::unique_ptr<StandInScene> m_scene;
};

QTEST_GUILESS_MAIN(TestClusterLife)
#include "tst_clusterlife.moc"
