// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/snapshotstandin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
/// The claims of one installation of magnoliaRelease().
constexpr int claimsOfAShop = 6;

} // namespace

/// Volumes by snapshots, volumes that wait for their first pod, and what else belongs to an installation.
class TestClusterStorage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    /// Live runs 6.2.45 and is up; 6.3.2 runs elsewhere in the package.
    void layOut()
    {
        m_scene->addVolumes(2 * claimsOfAShop);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        const QString other = m_cluster->newNamespace();
        m_scene->otherSpaces.append(other);
        m_scene->apply(magnoliaRelease(other, u"shop"_s, u"6.3.2"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Live,%2/shop@Other"_s.arg(m_scene->nameSpace, other));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
    }
    /// The class that the claims of magnoliaRelease() name.
    void addStorage(const QString &provisioner, const QString &bindingMode)
    {
        m_scene->apply({{{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                         {u"kind"_s, u"StorageClass"_s},
                         {u"metadata"_s, QJsonObject{{u"name"_s, u"manual"_s}}},
                         {u"provisioner"_s, provisioner},
                         {u"volumeBindingMode"_s, bindingMode}}});
    }
    [[nodiscard]] QString left(const QString &types) const
    {
        return m_scene->read(types + u" -l switchback.org/installation"_s, u"{.items[*].metadata.name}"_s);
    }
    [[nodiscard]] QString ofNewClaims(const QString &field) const
    {
        return m_scene->read(u"pvc -l switchback.org/installation"_s, u"{.items[*]%1}"_s.arg(field));
    }
    static QString times(const QString &word, int count) { return QStringList(count, word).join(u' '); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Node);
        m_cluster->addSnapshotTypes();
    }
    void init() { m_scene = std::make_unique<ClusterScene>(*m_cluster); }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_cluster)
            qWarning("%s", qPrintable(m_cluster->logs()));
        if (m_scene)
            m_scene->kubectl({u"delete"_s, u"storageclass"_s, u"manual"_s, u"--ignore-not-found"_s});
        m_scene.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void volumesAreFilledFromSnapshotsWhereTheStorageTakesThem()
    {
        layOut();
        addStorage(u"csi.example.org"_s, u"Immediate"_s);
        m_scene->apply({{{u"apiVersion"_s, u"snapshot.storage.k8s.io/v1"_s},
                         {u"kind"_s, u"VolumeSnapshotClass"_s},
                         {u"metadata"_s, QJsonObject{{u"name"_s, u"snaps"_s}}},
                         {u"driver"_s, u"csi.example.org"_s},
                         {u"deletionPolicy"_s, u"Delete"_s}}});
        m_scene->removeFreeVolumes();
        m_scene->addVolumes(claimsOfAShop, u"2Gi"_s);
        const SnapshotStandIn storage(*m_cluster, u"2Gi"_s);
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s, u"copy"_s));
        QTRY_COMPARE_WITH_TIMEOUT(left(u"pvc,volumesnapshots"_s), QString(), patience);

        m_scene->addVolumes(claimsOfAShop, u"2Gi"_s);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s));
        QCOMPARE(ofNewClaims(u".spec.dataSource.kind"_s), times(u"VolumeSnapshot"_s, claimsOfAShop));
        QCOMPARE(ofNewClaims(u".spec.resources.requests.storage"_s), times(u"2Gi"_s, claimsOfAShop));
        QCOMPARE(left(u"volumesnapshots"_s), QString()); // nothing needs them any more
        QCOMPARE(m_scene->live().version, u"6.3.2"_s);
        m_scene->kubectl({u"delete"_s, u"volumesnapshotclass"_s, u"snaps"_s});
    }

    void aManualBackupIsOfNowAlsoWhereVolumesWaitForAPod()
    {
        layOut();
        addStorage(u"kubernetes.io/no-provisioner"_s, u"WaitForFirstConsumer"_s);
        m_scene->addVolumes(claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        QCOMPARE(ofNewClaims(u".status.phase"_s), times(u"Bound"_s, claimsOfAShop));
        QCOMPARE(left(u"pods"_s), QString());
        const Project now = m_scene->observe();
        QCOMPARE(now.backups.size(), 1);
        QCOMPARE(now.environments.first().health, Health::Up);
    }

    void volumesOfPodsThatItNoLongerHasGoWithAnInstallation()
    {
        layOut();
        m_scene->addVolumes(2);
        for (const QString &set : {u"statefulset/shop-public"_s, u"statefulset/shop-public-db"_s}) {
            m_scene->kubectl({u"scale"_s, set, u"--replicas=3"_s});
            m_scene->kubectl({u"rollout"_s, u"status"_s, set, u"--timeout=60s"_s});
            m_scene->kubectl({u"scale"_s, set, u"--replicas=2"_s});
            m_scene->kubectl({u"rollout"_s, u"status"_s, set, u"--timeout=60s"_s});
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
        m_scene->addVolumes(claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s));
        QVERIFY(m_scene->read(u"pvc"_s, u"{.items[*].metadata.name}"_s).contains("data-shop-public-db-2"_L1));
        VERIFY_SUCCESS(m_scene->operate(OperationKind::DeleteBackup));
        QCOMPARE(m_scene->read(u"pvc"_s, u"{.items[*].metadata.name}"_s), ofNewClaims(u".metadata.name"_s));
    }

    void whatKeepsWatchOverPodsIsThereForTheNewOnesToo()
    {
        layOut();
        m_scene->apply(
            {{{u"apiVersion"_s, u"autoscaling/v1"_s},
              {u"kind"_s, u"HorizontalPodAutoscaler"_s},
              {u"metadata"_s, QJsonObject{{u"name"_s, u"shop-public"_s}, {u"namespace"_s, m_scene->nameSpace}}},
              {u"spec"_s, QJsonObject{{u"minReplicas"_s, 2},
                                      {u"maxReplicas"_s, 2},
                                      {u"scaleTargetRef"_s, QJsonObject{{u"apiVersion"_s, u"apps/v1"_s},
                                                                        {u"kind"_s, u"StatefulSet"_s},
                                                                        {u"name"_s, u"shop-public"_s}}}}}},
             {{u"apiVersion"_s, u"networking.k8s.io/v1"_s},
              {u"kind"_s, u"NetworkPolicy"_s},
              {u"metadata"_s, QJsonObject{{u"name"_s, u"shop-db"_s}, {u"namespace"_s, m_scene->nameSpace}}},
              {u"spec"_s, QJsonObject{{u"podSelector"_s,
                                       QJsonObject{{u"matchLabels"_s, QJsonObject{{u"release"_s, u"shop"_s},
                                                                                  {u"tier"_s, u"database"_s}}}}}}}}});
        m_scene->kubectl({u"create"_s, u"poddisruptionbudget"_s, u"shop-public-pdb"_s,
                          u"--selector=release=shop,component=public-instance"_s, u"--max-unavailable=1"_s});
        m_scene->addVolumes(claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s));
        const QString green = m_scene->live().installationId;
        const QString ours = u" -l switchback.org/installation="_s + green;
        QCOMPARE(m_scene->read(u"hpa"_s + ours, u"{.items[*].spec.scaleTargetRef.name}"_s),
                 QString(green).replace(u"shop"_s, u"shop-public"_s));
        QCOMPARE(m_scene->read(u"pdb"_s + ours, u"{.items[*].spec.selector.matchLabels.release}"_s), green);
        QCOMPARE(m_scene->read(u"networkpolicies"_s + ours, u"{.items[*].spec.podSelector.matchLabels.release}"_s),
                 green);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Restore));
        OperationRequest removal;
        removal.kind = OperationKind::DeleteBackup;
        removal.environment = m_scene->live().ref;
        removal.backupId = green;
        const Result<PreparedOperation> prepared = m_scene->prepare(removal);
        VERIFY_SUCCESS(prepared);
        VERIFY_SUCCESS(m_scene->carryOut(*prepared));
        QCOMPARE(left(u"hpa,pdb,networkpolicies"_s), QString());
        QCOMPARE(m_scene->read(u"hpa,pdb,networkpolicies"_s, u"{.items[*].metadata.name}"_s).split(u' ').size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestClusterStorage)
#include "tst_clusterstorage.moc"
