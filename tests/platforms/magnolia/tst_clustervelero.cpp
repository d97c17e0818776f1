// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/velerosteps.h"
#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/velerostandin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Velero's part in an upgrade and in the life of its backup, on a real API server with its types and a stand-in for its
/// controllers.
class TestClusterVelero : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    void layOut()
    {
        constexpr int claimsOfAShop = 6;
        constexpr int patience = 60'000;
        m_scene->addVolumes(3 * claimsOfAShop);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        const QString other = m_cluster->newNamespace();
        m_scene->otherSpaces.append(other);
        m_scene->apply(magnoliaRelease(other, u"shop"_s, u"6.2.50"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Live,%2/shop@Other"_s.arg(m_scene->nameSpace, other));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
    }
    [[nodiscard]] QString ofBackups(const QString &field) const
    {
        return QString::fromUtf8(m_cluster->kubectl(
            {u"-n"_s, u"velero"_s, u"get"_s, u"backups.velero.io"_s, u"-o"_s, u"jsonpath={.items[*]%1}"_s.arg(field)}));
    }

    /// UAT runs 6.2.45 and keeps something besides; Live is a namespace in which nothing is, or no namespace at all.
    void layOutUat(const QString &liveSpace)
    {
        constexpr int claimsOfAShop = 6;
        constexpr int patience = 60'000;
        m_scene->addVolumes(2 * claimsOfAShop);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        m_scene->otherSpaces.append(liveSpace);
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Uat,%2/shop@Live"_s.arg(m_scene->nameSpace, liveSpace));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Protect));
        QCOMPARE(m_scene->observe().environments.at(1).health, Health::NotSetUp);
    }
    [[nodiscard]] Result<PreparedOperation> prepareSetUp(const QString &liveSpace, const QString &version) const
    {
        OperationRequest request;
        request.kind = OperationKind::SetUp;
        request.environment = {m_scene->entry.id, liveSpace + u".shop"_s};
        request.version = version;
        return m_scene->prepare(request);
    }
    [[nodiscard]] QString namesIn(const QString &nameSpace, const QString &types) const
    {
        return QString::fromUtf8(m_cluster->kubectl(
            {u"-n"_s, nameSpace, u"get"_s, types, u"-o"_s, u"jsonpath={.items[*].metadata.name}"_s}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Node);
        m_cluster->addVeleroTypes();
    }
    void init() { m_scene = std::make_unique<ClusterScene>(*m_cluster); }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_cluster)
            qWarning("%s", qPrintable(m_cluster->logs()));
        m_scene.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void itsBackupLivesAsLongAsTheInstallationThatIsKept()
    {
        const VeleroStandIn velero(*m_cluster);
        layOut();
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.2.50"_s));
        QCOMPARE(ofBackups(u".spec.ttl"_s), u"48h0m0s"_s);
        QCOMPARE(ofBackups(u".spec.includedNamespaces[0]"_s), m_scene->nameSpace);

        VERIFY_SUCCESS(m_scene->operate(OperationKind::ExtendBackup));
        const Backup extended = m_scene->observe().backups.value(0);
        QVERIFY(extended.extended);
        QCOMPARE(QDateTime::fromString(ofBackups(u".status.expiration"_s), Qt::ISODate), extended.expiresAt);

        VERIFY_SUCCESS(m_scene->operate(OperationKind::DeleteBackup));
        QCOMPARE(ofBackups(u".metadata.name"_s), QString());
        QVERIFY(m_scene->observe().backups.isEmpty());
    }

    void aBackupThatVeleroHasLostHoldsNothingUp()
    {
        const VeleroStandIn velero(*m_cluster);
        layOut();
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.2.50"_s));
        (void)m_cluster->kubectl({u"-n"_s, u"velero"_s, u"delete"_s, u"backups.velero.io"_s, u"--all"_s});
        VERIFY_SUCCESS(m_scene->operate(OperationKind::ExtendBackup));
        QVERIFY(m_scene->observe().backups.value(0).extended);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::DeleteBackup));
        QVERIFY(m_scene->observe().backups.isEmpty());
    }

    void whatVeleroDoesNotBackUpIsNotUpgraded()
    {
        VeleroStandIn velero(*m_cluster);
        velero.fail();
        layOut();
        const Result<void> upgraded = m_scene->operate(OperationKind::Upgrade, u"6.2.50"_s);
        QVERIFY(!upgraded);
        QCOMPARE(upgraded.error().code, u"velero.failed"_s);
        QVERIFY(upgraded.error().sentence.english().contains("PartiallyFailed"_L1));
        QTRY_COMPARE_WITH_TIMEOUT(ofBackups(u".metadata.name"_s), QString(), 60'000); // taken back by and by
        QCOMPARE(m_scene->live().version, u"6.2.45"_s);
        QCOMPARE(m_scene->live().health, Health::Up);
    }

    void aVeleroThatDoesNotBeginIsNotWaitedForLong()
    {
        {
            const VeleroStandIn installed(*m_cluster);
        }
        m_cluster->apply({{u"apiVersion"_s, u"velero.io/v1"_s},
                          {u"kind"_s, u"Backup"_s},
                          {u"metadata"_s, QJsonObject{{u"name"_s, u"ours"_s}, {u"namespace"_s, u"velero"_s}}},
                          {u"spec"_s, QJsonObject()}});
        const ClusterConnections connections;
        const VeleroTimings timings{.pollInterval = std::chrono::milliseconds(50),
                                    .longestWait = std::chrono::milliseconds(200)};
        const Step step = backUpByVelero(connections, {u"velero"_s, u"ours"_s}, m_scene->nameSpace, timings);
        const Result<void> made = m_scene->withContext(step.run);
        QVERIFY(!made);
        QCOMPARE(made.error().code, u"velero.not-begun"_s);
        // Nobody is there who would delete it, and that is not waited for.
        VERIFY_SUCCESS(m_scene->withContext(step.undo));
        (void)m_cluster->kubectl({u"-n"_s, u"velero"_s, u"delete"_s, u"backups.velero.io"_s, u"--all"_s});
        (void)m_cluster->kubectl({u"-n"_s, u"velero"_s, u"delete"_s, u"deletebackuprequests.velero.io"_s, u"--all"_s});
    }

    void anEnvironmentIsSetUpAsACopyOfAnother()
    {
        const VeleroStandIn velero(*m_cluster);
        const QString liveSpace = m_scene->nameSpace + u"-new"_s;
        layOutUat(liveSpace);
        m_scene->addVolumes(2 * 6);
        const Result<PreparedOperation> prepared = prepareSetUp(liveSpace, {});
        VERIFY_SUCCESS(prepared);
        QVERIFY(!firstRefusal(prepared->plan.verdicts));
        QCOMPARE(prepared->plan.toVersion, u"6.2.45"_s);
        VERIFY_SUCCESS(m_scene->carryOut(*prepared));
        const Project project = m_scene->observe();
        const Environment live = project.environments.at(1);
        QCOMPARE(live.version, u"6.2.45"_s);
        QCOMPARE(live.health, Health::Up);
        QVERIFY(live.verifiedSince.isValid());
        QVERIFY(!live.terminationProtected);
        QCOMPARE(project.environments.at(0).health, Health::Up);
        QVERIFY(project.environments.at(0).terminationProtected);
        QCOMPARE(project.backups.size(), 1); // the other one's own
        QCOMPARE(namesIn(liveSpace, u"ingresses"_s), QString());
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(u"velero"_s, u"backups.velero.io,restores.velero.io"_s), QString(), 60'000);
    }

    void aSetUpThatFailsLeavesNothingBehind_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("in a namespace that it made") << false;
        QTest::newRow("in one that was there") << true;
    }
    void aSetUpThatFailsLeavesNothingBehind()
    {
        QFETCH(const bool, isThere);
        const VeleroStandIn velero(*m_cluster);
        const QString liveSpace = isThere ? m_cluster->newNamespace() : QString(m_scene->nameSpace + u"-new"_s);
        layOutUat(liveSpace);
        m_scene->addVolumes(2 * 6);
        const Result<PreparedOperation> prepared = prepareSetUp(liveSpace, u"6.2.45"_s);
        VERIFY_SUCCESS(prepared);
        QVERIFY(!m_scene->carryOut(*prepared, u"own"_s));
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(liveSpace, u"statefulsets,pvc,services"_s), QString(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(u"velero"_s, u"backups.velero.io,restores.velero.io"_s), QString(), 60'000);
        if (!isThere)
            QTRY_COMPARE_WITH_TIMEOUT(
                QString::fromUtf8(m_cluster->kubectl({u"get"_s, u"namespace"_s, liveSpace, u"--ignore-not-found"_s})),
                QString(), 60'000);
        QCOMPARE(m_scene->observe().environments.at(1).health, Health::NotSetUp);
    }

    void whatRunsNowhereIsNotSetUp()
    {
        const VeleroStandIn velero(*m_cluster);
        const QString liveSpace = m_scene->nameSpace + u"-new"_s;
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Uat,%2/shop@Live"_s.arg(m_scene->nameSpace, liveSpace));
        const Result<PreparedOperation> prepared = prepareSetUp(liveSpace, u"7.0.0"_s);
        VERIFY_SUCCESS(prepared);
        QVERIFY(firstRefusal(prepared->plan.verdicts));
    }

    void withoutVeleroNothingIsSetUp()
    {
        const QString liveSpace = m_scene->nameSpace + u"-new"_s;
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Uat,%2/shop@Live"_s.arg(m_scene->nameSpace, liveSpace));
        const Result<PreparedOperation> prepared = prepareSetUp(liveSpace, {});
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QVERIFY(refusal->reason.english().contains("Velero"_L1));
    }

    void withoutVeleroThereIsNoStepOfIt()
    {
        layOut();
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.2.50"_s);
        VERIFY_SUCCESS(prepared);
        QVERIFY(!prepared->plan.steps.isEmpty());
        QVERIFY(std::none_of(prepared->plan.steps.cbegin(), prepared->plan.steps.cend(),
                             [](const StepInfo &step) { return step.id == "velero"_L1; }));
    }
};

QTEST_GUILESS_MAIN(TestClusterVelero)
#include "tst_clustervelero.moc"
