// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "app/platforms/magnolia/clusteracts.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
/// The claims of one installation of magnoliaRelease().
constexpr int claimsOfAShop = 6;

const QString leadsTo = u"{.spec.selector.release}"_s;

} // namespace

/// The whole life of an upgrade in a real cluster: API server, controllers, scheduler and a hollow node.
class TestClusterUpgrade : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    /// Live runs \a version and is up.
    void layOut(const QString &version = u"6.2.45"_s)
    {
        m_scene->addVolumes(claimsOfAShop);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, version));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
    }
    /// A release is known when it runs somewhere in the package.
    void addIntegration(const QString &version)
    {
        m_scene->addVolumes(claimsOfAShop);
        const QString other = m_cluster->newNamespace();
        m_scene->otherSpaces.append(other);
        m_scene->apply(magnoliaRelease(other, u"shop"_s, version));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Live,%2/shop@Other"_s.arg(m_scene->nameSpace, other));
    }
    [[nodiscard]] QString left(const QString &types) const
    {
        return m_scene->read(types + u" -l switchback.org/installation"_s, u"{.items[*].metadata.name}"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Node);
    }
    void init() { m_scene = std::make_unique<ClusterScene>(*m_cluster); }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_cluster)
            qWarning("%s", qPrintable(m_cluster->logs()));
        m_scene.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void anEnvironmentIsSeenAsItIs()
    {
        QCOMPARE(m_scene->live().health, Health::NotSetUp);
        layOut();
        const Environment live = m_scene->live();
        QCOMPARE(live.version, u"6.2.45"_s);
        QCOMPARE(live.name, u"Live"_s);
        QCOMPARE(live.url, QUrl(u"http://shop.example.org/"_s));
        QCOMPARE(live.installationId, u"shop"_s);
        m_scene->kubectl({u"scale"_s, u"statefulset/shop-public"_s, u"--replicas=0"_s});
        m_scene->kubectl({u"scale"_s, u"statefulset/shop-author"_s, u"--replicas=0"_s});
        m_scene->kubectl({u"scale"_s, u"statefulset/shop-public-db"_s, u"--replicas=0"_s});
        m_scene->kubectl({u"scale"_s, u"statefulset/shop-author-db"_s, u"--replicas=0"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Down, patience);
    }

    void anUpgradeIsMadeAndTakenBackAndItsBackupDeleted()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->addVolumes(claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s));
        const Project upgraded = m_scene->observe();
        const Environment live = upgraded.environments.first();
        QCOMPARE(live.version, u"6.3.2"_s);
        QCOMPARE(live.health, Health::Up);
        QVERIFY(live.verifiedSince.isValid());
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), live.installationId);
        QCOMPARE(m_scene->read(u"service shop-author-svc"_s, leadsTo), live.installationId);
        QCOMPARE(m_scene->read(u"service shop-author-db"_s, leadsTo), u"shop"_s); // blue keeps its own
        QCOMPARE(upgraded.backups.size(), 1);
        const Backup backup = upgraded.backups.first();
        QCOMPARE(backup.kind, BackupKind::Upgrade);
        QCOMPARE(backup.version, u"6.2.45"_s);
        QCOMPARE(backup.createdAt.secsTo(backup.expiresAt), upgradeBackupSeconds);
        QCOMPARE(m_scene->read(u"statefulset shop-public"_s, u"{.spec.replicas}"_s), u"0"_s);

        const Result<PreparedOperation> again = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        QVERIFY(again && firstRefusal(again->plan.verdicts));

        VERIFY_SUCCESS(m_scene->operate(OperationKind::ExtendBackup));
        const Backup extended = m_scene->observe().backups.first();
        QVERIFY(extended.extended);
        QCOMPARE(extended.createdAt.secsTo(extended.expiresAt), extendedBackupSeconds);

        VERIFY_SUCCESS(m_scene->operate(OperationKind::Restore));
        const Project restored = m_scene->observe();
        QCOMPARE(restored.environments.first().version, u"6.2.45"_s);
        QCOMPARE(restored.environments.first().health, Health::Up);
        QCOMPARE(restored.backups.size(), 1);
        QCOMPARE(restored.backups.first().kind, BackupKind::SetAside);
        QCOMPARE(restored.backups.first().version, u"6.3.2"_s);
        QCOMPARE(m_scene->read(u"statefulset shop-public"_s, u"{.spec.replicas}"_s), u"2"_s);

        OperationRequest request;
        request.kind = OperationKind::DeleteBackup;
        request.environment = restored.environments.first().ref;
        request.backupId = restored.backups.first().id;
        const Result<PreparedOperation> removal = m_scene->prepare(request);
        VERIFY_SUCCESS(removal);
        VERIFY_SUCCESS(m_scene->carryOut(*removal));
        QVERIFY(m_scene->observe().backups.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(left(u"statefulsets,services,configmaps,pvc"_s), QString(), patience);
        QCOMPARE(m_scene->live().health, Health::Up);
    }

    void aManualBackupIsRestoredAndStays()
    {
        layOut();
        m_scene->addVolumes(2 * claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        const Backup backup = m_scene->observe().backups.value(0);
        QCOMPARE(backup.kind, BackupKind::Manual);
        QCOMPARE(backup.version, u"6.2.45"_s);
        QVERIFY(!backup.expiresAt.isValid());
        QCOMPARE(m_scene->live().health, Health::Up);
        QCOMPARE(m_scene->live().installationId, u"shop"_s);

        VERIFY_SUCCESS(m_scene->operate(OperationKind::KeepBackup));
        QVERIFY(m_scene->observe().backups.first().kept);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::UnkeepBackup));
        QVERIFY(!m_scene->observe().backups.first().kept);

        OperationRequest request;
        request.kind = OperationKind::Restore;
        request.environment = m_scene->live().ref;
        request.backupId = backup.id;
        const Result<PreparedOperation> restoring = m_scene->prepare(request);
        VERIFY_SUCCESS(restoring);
        VERIFY_SUCCESS(m_scene->carryOut(*restoring));
        const Project restored = m_scene->observe();
        QCOMPARE(restored.environments.first().health, Health::Up);
        QVERIFY(restored.environments.first().installationId != backup.id);
        QVERIFY(restored.environments.first().installationId != u"shop"_s);
        QCOMPARE(restored.backups.size(), 2);
        QVERIFY(std::any_of(restored.backups.cbegin(), restored.backups.cend(), [&](const Backup &one) {
            return one.id == backup.id && one.kind == BackupKind::Manual && one.createdAt == backup.createdAt;
        }));
        QVERIFY(std::any_of(restored.backups.cbegin(), restored.backups.cend(),
                            [](const Backup &one) { return one.id == "shop"_L1 && one.kind == BackupKind::SetAside; }));
    }

    void aNewerManualBackupReplacesTheOneBefore()
    {
        layOut();
        m_scene->addVolumes(2 * claimsOfAShop);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        const QString first = m_scene->observe().backups.first().id;
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        const Project now = m_scene->observe();
        QCOMPARE(now.backups.size(), 1);
        QVERIFY(now.backups.first().id != first);
        QCOMPARE(m_scene->read(u"pvc -l switchback.org/installation=%1"_s.arg(first), u"{.items[*].metadata.name}"_s),
                 QString());
    }

    void whatIsTornDownIsGone()
    {
        layOut();
        m_scene->addVolumes(claimsOfAShop + 1); // a claim that still waits would take one of the next scene's
        VERIFY_SUCCESS(m_scene->operate(OperationKind::BackUp));
        m_scene->apply(plainRelease(m_scene->nameSpace, u"neighbour"_s, u"1.0"_s));
        VERIFY_SUCCESS(m_scene->operate(OperationKind::TearDown));
        QCOMPARE(m_scene->live().health, Health::NotSetUp);
        QVERIFY(m_scene->observe().backups.isEmpty());
        const auto names = [&](const QString &type) { return m_scene->read(type, u"{.items[*].metadata.name}"_s); };
        QCOMPARE(names(u"statefulsets"_s), QString());
        QCOMPARE(names(u"ingresses"_s), QString());
        QCOMPARE(names(u"services"_s), u"neighbour"_s);
        QCOMPARE(names(u"pvc"_s), u"neighbour-uploads"_s);
        // Each of them is in the activity.
        for (const QString &touched :
             {u"Removed ingresses.networking.k8s.io “shop”"_s, u"Removed services “shop-public-svc”"_s,
              u"Changed persistentvolumeclaims “data-shop-author-db-0”"_s,
              u"Removed persistentvolumeclaims “data-shop-author-db-0”"_s,
              u"Removed statefulsets.apps “shop-author”"_s})
            QVERIFY2(m_scene->notes.contains(QString(touched + " in the namespace "_L1 + m_scene->nameSpace + u'.')),
                     qPrintable(touched + u" in\n"_s + m_scene->notes.join(u'\n')));
    }

    void whateverFailsBeforeTheSwitchLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"replicate", "copy", "start", "health", "verify"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whateverFailsBeforeTheSwitchLeavesNothingBehind()
    {
        QFETCH(const QString, step);
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->addVolumes(claimsOfAShop);
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s, step));
        QTRY_COMPARE_WITH_TIMEOUT(left(u"statefulsets,services,configmaps,pvc"_s), QString(), patience);
        const Project after = m_scene->observe();
        QCOMPARE(after.environments.first().version, u"6.2.45"_s);
        QCOMPARE(after.environments.first().health, Health::Up);
        QVERIFY(after.backups.isEmpty());
    }

    void whatHadVisitorsIsSetAsideAndNotThrownAway()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->addVolumes(claimsOfAShop);
        QVERIFY(!m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s, u"retire"_s));
        const Project after = m_scene->observe();
        QCOMPARE(after.environments.first().version, u"6.2.45"_s);
        QCOMPARE(after.environments.first().health, Health::Up);
        QCOMPARE(after.backups.size(), 1);
        QCOMPARE(after.backups.first().kind, BackupKind::SetAside);
    }

    void podsThatNeverGetReadyAreWaitedForAndTakenBack()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->removeFreeVolumes(); // none for green
        m_scene->timings.longestStart = std::chrono::seconds(3);
        m_scene->platform = std::make_unique<MagnoliaPlatform>(nullptr, m_scene->timings);
        const Result<void> upgraded = m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s);
        QVERIFY(!upgraded);
        QCOMPARE(upgraded.error().code, u"magnolia.not-ready"_s);
        QVERIFY2(upgraded.error().details.contains("PersistentVolumeClaim"_L1, Qt::CaseInsensitive),
                 qPrintable(upgraded.error().details));
        QTRY_COMPARE_WITH_TIMEOUT(left(u"statefulsets,services,configmaps,pvc"_s), QString(), patience);
        QCOMPARE(m_scene->live().health, Health::Up);
    }

    void aServiceThatSomebodyElseChangedIsLeftAlone()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->addVolumes(claimsOfAShop);
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        m_scene->kubectl({u"patch"_s, u"service"_s, u"shop-public-svc"_s, u"-p"_s,
                          u"{\"spec\":{\"selector\":{\"release\":\"other\"}}}"_s});
        const Result<void> upgraded = m_scene->carryOut(*prepared);
        QVERIFY(!upgraded);
        QCOMPARE(upgraded.error().kind, ProblemKind::Conflict);
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), u"other"_s);
        QCOMPARE(m_scene->read(u"service shop-author-svc"_s, leadsTo), u"shop"_s);
    }

    void visitorsAreNotLedToWhatIsGone()
    {
        layOut();
        const ClusterConnections connections;
        const PackageMember member{m_scene->nameSpace, u"shop"_s, Role::Live};
        const ClusterFacts facts{.blue = u"shop"_s,
                                 .green = u"shop-gone"_s,
                                 .source = u"shop"_s,
                                 .suffix = u"-gone"_s,
                                 .fromVersion = u"6.2.45"_s,
                                 .fronts = {u"shop-public-svc"_s, u"shop-author-svc"_s}};
        ClusterHost host(connections, member, OperationKind::Upgrade, u"6.3.2"_s, facts, m_scene->timings);
        const Result<void> switched =
            m_scene->withContext([&](Context &context) { return host.switchToGreen(context); });
        QVERIFY(!switched);
        QCOMPARE(switched.error().code, u"magnolia.installation-gone"_s);
        // Nor back, when blue is what is gone.
        ClusterFacts turned = facts;
        std::swap(turned.blue, turned.green);
        ClusterHost back(connections, member, OperationKind::Upgrade, u"6.3.2"_s, turned, m_scene->timings);
        QVERIFY(!m_scene->withContext([&](Context &context) { return back.switchToBlue(context); }));
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), u"shop"_s);
        QCOMPARE(m_scene->read(u"service shop-author-svc"_s, leadsTo), u"shop"_s);
    }

    void aServiceThatIsGoneKeepsNoneOfTheOthersFromGoingBack()
    {
        layOut();
        const ClusterConnections connections;
        const PackageMember member{m_scene->nameSpace, u"shop"_s, Role::Live};
        const ClusterFacts facts{.blue = u"shop"_s,
                                 .green = u"shop-g1111"_s,
                                 .source = u"shop"_s,
                                 .suffix = u"-g1111"_s,
                                 .fromVersion = u"6.2.45"_s,
                                 .fronts = {u"shop-public-svc"_s, u"shop-author-svc"_s}};
        for (const QString &front : facts.fronts)
            m_scene->kubectl({u"patch"_s, u"service"_s, front, u"-p"_s,
                              u"{\"spec\":{\"selector\":{\"release\":\"shop-g1111\"}}}"_s});
        m_scene->kubectl({u"delete"_s, u"service"_s, u"shop-public-svc"_s});
        ClusterHost host(connections, member, OperationKind::Upgrade, u"6.3.2"_s, facts, m_scene->timings);
        const Result<void> led = m_scene->withContext([&](Context &context) { return host.switchToBlue(context); });
        QVERIFY(!led);
        QCOMPARE(led.error().code, u"magnolia.front-changed"_s);
        QCOMPARE(m_scene->read(u"service shop-author-svc"_s, leadsTo), u"shop"_s);
    }

    void aTornDownSiteIsGoneAlsoWhenThatWasBrokenOff()
    {
        layOut();
        // As if the workloads of an installation had gone, and then the power: its volumes were marked before.
        m_scene->kubectl({u"label"_s, u"pvc"_s, u"data-shop-author-db-0"_s, u"switchback.org/installation=shop"_s,
                          u"switchback.org/environment=shop"_s});
        m_scene->kubectl({u"delete"_s, u"statefulset"_s, u"--all"_s});
        const ClusterConnections connections;
        const PackageMember member{m_scene->nameSpace, u"shop"_s, Role::Live};
        const std::vector<Step> steps = tearDownCluster(connections, member, m_scene->timings);
        VERIFY_SUCCESS(m_scene->withContext(steps.front().run));
        QTRY_COMPARE_WITH_TIMEOUT(left(u"pvc"_s), QString(), patience);
    }

    void whatTheClusterWouldRefuseIsSaidInThePlan()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->kubectl({u"create"_s, u"quota"_s, u"fewer"_s, u"--hard=services=4"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!m_scene->read(u"quota fewer"_s, u"{.status.used.services}"_s).isEmpty(), patience);
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QCOMPARE(refusal->guard, GuardId::TargetRefuses);
        QCOMPARE(left(u"statefulsets,services,configmaps,pvc"_s), QString());
    }

    void whatIsTooMuchOnlyAllTogetherIsSaidInThePlan()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        m_scene->kubectl({u"create"_s, u"quota"_s, u"few"_s, u"--hard=pods=8"_s}); // six are there, six more are needed
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->read(u"quota few"_s, u"{.status.used.pods}"_s), u"6"_s, patience);
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QCOMPARE(refusal->reason.english(),
                 u"The quota few limits pods to 8 here: 6 are used, and 6 more are needed."_s);
        QVERIFY(!prepared->plan.steps.isEmpty()); // what it is about
        m_scene->kubectl({u"delete"_s, u"quota"_s, u"few"_s});
        const Result<PreparedOperation> free = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(free);
        QVERIFY(!firstRefusal(free->plan.verdicts));
    }

    void protectionIsAnAnnotationAndAGuard()
    {
        layOut();
        addIntegration(u"6.3.2"_s);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Protect));
        QVERIFY(m_scene->live().terminationProtected);
        const Result<PreparedOperation> refused = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        QVERIFY(refused && firstRefusal(refused->plan.verdicts));
        QCOMPARE(firstRefusal(refused->plan.verdicts)->guard, GuardId::Protected);
        VERIFY_SUCCESS(m_scene->operate(OperationKind::LiftProtection));
        QVERIFY(!m_scene->live().terminationProtected);
    }

    void anAccountIsTriedOnTheCluster()
    {
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        const auto memory = std::make_shared<MemoryCredentials>();
        const auto vault = std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory);
        const auto explore = [&](const QString &context, const QString &packages = {}) {
            Account account = m_scene->account;
            account.values[u"context"_s] = context;
            account.values[u"packages"_s] = packages;
            AccountAccess access(account, vault);
            QuietSession session(m_scene->clock, {}, &access);
            Context now = session.context();
            return m_scene->platform->explore(now);
        };
        const auto found = explore(u"admin"_s);
        QVERIFY(found);
        QVERIFY(found->product.startsWith("Kubernetes v1."_L1));
        QVERIFY(std::any_of(found->projects.cbegin(), found->projects.cend(), [this](const FoundProject &project) {
            return project.location.contains(m_scene->nameSpace + u"/shop@"_s);
        }));
        const auto reader = explore(u"reader"_s);
        QVERIFY(!reader);
        QCOMPARE(reader.error().part, ConnectionPart::Permission);
        const auto nobody = explore(u"nobody"_s);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().part, ConnectionPart::Form);
        QCOMPARE(nobody.error().fieldId, u"kubeconfig"_s);
        const auto garbled = explore(u"admin"_s, u"Shop=shop-1"_s);
        QVERIFY(!garbled);
        QCOMPARE(garbled.error().part, ConnectionPart::Form);
        QCOMPARE(garbled.error().fieldId, u"packages"_s);
    }
};

QTEST_GUILESS_MAIN(TestClusterUpgrade)
#include "tst_clusterupgrade.moc"
