// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterhost.h"
#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
/// The claims of one installation of magnoliaRelease().
constexpr int claimsOfAShop = 6;

const QString leadsTo = u"{.spec.selector.release}"_s;

/// Something that happens before a step.
void insertBefore(PreparedOperation &prepared, const QString &step, const std::function<void()> &happens)
{
    const auto at = std::find_if(prepared.steps.begin(), prepared.steps.end(),
                                 [&step](const Step &candidate) { return candidate.info.id == step; });
    if (at == prepared.steps.end())
        qFatal("there is no step %s", qPrintable(step));
    Step meanwhile;
    meanwhile.info.id = u"meanwhile"_s;
    meanwhile.run = [happens](Context &) -> Result<void> {
        happens();
        return {};
    };
    prepared.steps.insert(at, std::move(meanwhile));
}

} // namespace

/// What others do to a cluster while an upgrade is under way, and what visitors get then; and sites that are no Magnolia.
class TestClusterSwitch : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    /// Live runs 6.2.45 and is up; 6.3.2 runs elsewhere in the package.
    void layOut(const QString &host = {})
    {
        m_scene->addVolumes(2 * claimsOfAShop);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s, 1));
        if (host.isEmpty())
            m_scene->kubectl({u"delete"_s, u"ingress"_s, u"shop"_s}); // nobody looks from outside
        else
            m_scene->kubectl({u"patch"_s, u"ingress"_s, u"shop"_s, u"--type=json"_s, u"-p"_s,
                              u"[{\"op\":\"replace\",\"path\":\"/spec/rules/0/host\",\"value\":\"%1\"}]"_s.arg(host)});
        const QString other = m_cluster->newNamespace();
        m_scene->otherSpaces.append(other);
        m_scene->apply(magnoliaRelease(other, u"shop"_s, u"6.3.2"_s, 0));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Live,%2/shop@Other"_s.arg(m_scene->nameSpace, other));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
    }
    [[nodiscard]] QString left(const QString &types) const
    {
        return m_scene->read(types + u" -l switchback.org/installation"_s, u"{.items[*].metadata.name}"_s);
    }
    /// Looks long enough to see three times that something is wrong.
    void observeLonger()
    {
        m_scene->timings.observation = std::chrono::seconds(5);
        m_scene->platform = std::make_unique<MagnoliaPlatform>(nullptr, m_scene->timings);
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

    void aServiceThatSomebodyTurnsWhileGreenIsMadeStaysTurned()
    {
        layOut();
        Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        const auto turn = [this](const QString &to) {
            m_scene->kubectl({u"patch"_s, u"service"_s, u"shop-public-svc"_s, u"-p"_s,
                              u"{\"spec\":{\"selector\":{\"release\":\"%1\"}}}"_s.arg(to)});
        };
        insertBefore(*prepared, u"switch"_s, [&turn] { turn(u"other"_s); });
        const Result<void> upgraded = m_scene->carryOut(*prepared);
        QVERIFY(!upgraded);
        QCOMPARE(upgraded.error().code, u"magnolia.front-changed"_s);
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), u"other"_s);
        QCOMPARE(m_scene->read(u"service shop-author-svc"_s, leadsTo), u"shop"_s);
        QVERIFY(m_scene->live().healthReason.english().contains("service"_L1)); // it is plain to see
        // Once that is settled it can be planned anew, and what was made is in nobody's way.
        turn(u"shop"_s);
        const Result<PreparedOperation> again = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(again);
        QVERIFY(!firstRefusal(again->plan.verdicts));
    }

    void whatSomebodyWritesOnAServiceMeanwhileIsKept()
    {
        layOut();
        Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        insertBefore(*prepared, u"switch"_s, [this] {
            m_scene->kubectl({u"annotate"_s, u"service"_s, u"shop-public-svc"_s, u"owner=ada"_s});
        });
        VERIFY_SUCCESS(m_scene->carryOut(*prepared));
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), m_scene->live().installationId);
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, u"{.metadata.annotations.owner}"_s), u"ada"_s);
    }

    void podsThatFailUnderVisitorsAreLeftAgain()
    {
        observeLonger();
        layOut();
        Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, u"6.3.2"_s);
        VERIFY_SUCCESS(prepared);
        m_scene->removeFreeVolumes();
        m_scene->addVolumes(4); // one for each claim of green, and no more
        insertBefore(*prepared, u"observe"_s, [this] {
            const QString green = m_scene->read(u"service shop-public-svc"_s, leadsTo);
            m_scene->kubectl({u"scale"_s, u"statefulset"_s, u"-l"_s,
                              u"switchback.org/installation=%1,component=public-instance"_s.arg(green),
                              u"--replicas=2"_s});
        });
        const Result<void> upgraded = m_scene->carryOut(*prepared);
        QVERIFY(!upgraded);
        QCOMPARE(upgraded.error().code, u"magnolia.worse"_s);
        const Project after = m_scene->observe();
        QCOMPARE(after.environments.first().version, u"6.2.45"_s);
        QCOMPARE(after.environments.first().health, Health::Up);
        QCOMPARE(m_scene->read(u"service shop-public-svc"_s, leadsTo), u"shop"_s);
        QCOMPARE(after.backups.size(), 1); // it had visitors: what they wrote is kept
        QCOMPARE(after.backups.first().kind, BackupKind::SetAside);
    }

    void anAddressThatDidNotAnswerBeforeIsNoReasonToGoBack()
    {
        observeLonger();
        layOut(u"localhost"_s); // at port 80: nobody answers, at once
        VERIFY_SUCCESS(m_scene->operate(OperationKind::Upgrade, u"6.3.2"_s));
        QCOMPARE(m_scene->live().version, u"6.3.2"_s);
    }

    void anAddressThatNoLongerAnswersIs()
    {
        observeLonger();
        layOut(u"localhost"_s);
        const ClusterConnections connections;
        const PackageMember member{m_scene->nameSpace, u"shop"_s, Role::Live};
        const ClusterFacts facts{.green = u"shop"_s};
        ClusterHost host(connections, member, OperationKind::Upgrade, u"6.2.45"_s, facts, m_scene->timings);
        const Result<void> observed = m_scene->withContext([&](Context &context) { return host.observe(context); });
        QVERIFY(!observed);
        QCOMPARE(observed.error().code, u"magnolia.worse"_s);
    }

    void aSiteThatIsNoMagnoliaIsUpgradedAndTakenBack()
    {
        m_scene->addVolumes(3);
        m_scene->apply(plainRelease(m_scene->nameSpace, u"blog"_s, u"1.4.0"_s));
        const QString other = m_cluster->newNamespace();
        m_scene->otherSpaces.append(other);
        m_scene->apply(plainRelease(other, u"blog"_s, u"1.5.0"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Blog=%1/blog@Live,%2/blog@Other"_s.arg(m_scene->nameSpace, other));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->live().health, Health::Up, patience);
        const auto operate = [this](OperationKind kind, const QString &version = {}) -> Result<void> {
            OperationRequest request;
            request.kind = kind;
            request.environment = m_scene->live().ref;
            request.version = version;
            request.backupId = m_scene->observe().backups.value(0).id;
            const Result<PreparedOperation> prepared = m_scene->prepare(request);
            if (!prepared)
                return Failure(prepared.error());
            if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts))
                qWarning("%s", qPrintable(refusal->reason.english()));
            return m_scene->carryOut(*prepared);
        };
        VERIFY_SUCCESS(operate(OperationKind::Upgrade, u"1.5.0"_s));
        const Environment live = m_scene->live();
        QCOMPARE(live.version, u"1.5.0"_s);
        QCOMPARE(live.health, Health::Up);
        QCOMPARE(m_scene->read(u"service blog"_s, u"{.spec.selector.app}"_s), live.installationId);
        QCOMPARE(
            m_scene->read(u"deployment %1"_s.arg(live.installationId), u"{.spec.template.spec.containers[*].image}"_s),
            u"example.org/blog:1.5.0 redis:7.0"_s);
        QCOMPARE(m_scene->read(u"deployment blog"_s, u"{.spec.replicas}"_s), u"0"_s);
        QCOMPARE(m_scene->observe().backups.value(0).version, u"1.4.0"_s);

        VERIFY_SUCCESS(operate(OperationKind::ExtendBackup));
        VERIFY_SUCCESS(operate(OperationKind::Restore));
        QCOMPARE(m_scene->live().version, u"1.4.0"_s);
        QCOMPARE(m_scene->live().health, Health::Up);
        QCOMPARE(m_scene->read(u"service blog"_s, u"{.spec.selector.app}"_s), u"blog"_s);

        VERIFY_SUCCESS(operate(OperationKind::DeleteBackup));
        QTRY_COMPARE_WITH_TIMEOUT(left(u"deployments,services,configmaps,pvc"_s), QString(), patience);
        QCOMPARE(m_scene->read(u"pvc"_s, u"{.items[*].metadata.name}"_s), u"blog-uploads"_s);
    }
};

QTEST_GUILESS_MAIN(TestClusterSwitch)
#include "tst_clusterswitch.moc"
