// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/platforms/magnolia/clusterscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Whose time may be another one than ours.
class OtherClock final : public Clock {
public:
    explicit OtherClock(qint64 aheadSeconds)
        : m_ahead(aheadSeconds)
    {
    }
    QDateTime now() const override { return m_system.now().addSecs(m_ahead); }
    std::chrono::nanoseconds monotonic() const override { return m_system.monotonic(); }
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override
    {
        return m_system.wait(span, stop);
    }

private:
    SystemClock m_system;
    qint64 m_ahead;
};

Lease process(const QString &host, qint64 pid)
{
    return {.host = host, .pid = pid, .processStart = 1, .bootId = u"b"_s};
}

} // namespace

/// Cockpits on several machines keep out of each other's way, by a Lease in the cluster.
class TestClusterLease : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    /// A cockpit of a process that may know another one to be dead.
    [[nodiscard]] std::unique_ptr<MagnoliaPlatform> cockpit(const Lease &self, const Lease &dead = {}) const
    {
        return std::make_unique<MagnoliaPlatform>(
            nullptr, m_scene->timings,
            ClusterHolder{.self = self, .isAlive = [dead](const Lease &other) { return !(other == dead); }});
    }
    /// With the account, signed in as one of the test cluster's users.
    template <typename Work>
    auto with(const QString &context, Clock &clock, const Work &work) const
    {
        const auto memory = std::make_shared<MemoryCredentials>();
        Account account = m_scene->account;
        account.values[u"context"_s] = context;
        AccountAccess access(account, std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory));
        QuietSession session(clock, {}, &access);
        Context now = session.context();
        return work(now);
    }
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const MagnoliaPlatform &platform, Clock &clock,
                                                           const QString &context = u"admin"_s) const
    {
        return with(context, clock,
                    [&](Context &now) { return platform.lock(m_scene->entry, m_scene->nameSpace + u".shop"_s, now); });
    }
    [[nodiscard]] QString holder() const { return m_scene->read(u"leases"_s, u"{.items[*].spec.holderIdentity}"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>();
    }
    void init() { m_scene = std::make_unique<ClusterScene>(*m_cluster); }
    void cleanup() { m_scene.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void oneMachineAtATime()
    {
        const auto ours = cockpit(process(u"desk"_s, 1));
        const auto theirs = cockpit(process(u"laptop"_s, 2));
        SystemClock clock;
        auto held = lock(*ours, clock);
        VERIFY_SUCCESS(held);
        QCOMPARE(holder(), u"desk/1/1/b"_s);
        const auto refused = lock(*theirs, clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"magnolia.busy"_s);
        QVERIFY(refused.error().sentence.english().contains("desk"_L1));
        held->reset();
        QCOMPARE(holder(), QString()); // nothing is left behind
        VERIFY_SUCCESS(lock(*theirs, clock));
    }

    void oneOperationOfAProgramAtATime()
    {
        const auto ours = cockpit(process(u"desk"_s, 1));
        SystemClock clock;
        const auto held = lock(*ours, clock);
        VERIFY_SUCCESS(held);
        const auto again = lock(*ours, clock);
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"magnolia.busy"_s);
        QCOMPARE(holder(), u"desk/1/1/b"_s);
    }

    void whatADeadProcessLeftIsTakenOver()
    {
        m_scene->apply({leftBehind()});
        SystemClock clock;
        const auto unsure = cockpit(process(u"desk"_s, 2));
        QVERIFY(!lock(*unsure, clock));
        const auto sure = cockpit(process(u"desk"_s, 2), process(u"desk"_s, 1));
        const auto held = lock(*sure, clock);
        VERIFY_SUCCESS(held);
        QCOMPARE(holder(), u"desk/2/1/b"_s);
    }

    void whatIsNotRenewedRunsOut()
    {
        m_scene->apply({leftBehind()});
        const auto theirs = cockpit(process(u"laptop"_s, 2));
        OtherClock soon(100);
        QVERIFY(!lock(*theirs, soon));
        OtherClock later(130);
        const auto held = lock(*theirs, later);
        VERIFY_SUCCESS(held);
        QCOMPARE(holder(), u"laptop/2/1/b"_s);
    }

    void whoMayNotWriteLeasesWorksAllTheSame()
    {
        const auto ours = cockpit(process(u"desk"_s, 1));
        SystemClock clock;
        const auto held = lock(*ours, clock, u"reader"_s);
        VERIFY_SUCCESS(held);
        QCOMPARE(holder(), QString());
        QVERIFY(!lock(*ours, clock, u"reader"_s)); // this program is kept out as ever
    }

    void aPlanSaysWhoIsKeptAwayByWhat()
    {
        const ClusterConnections connections;
        SystemClock clock;
        const auto said = [&](const QString &user, const QString &nameSpace) {
            const Result<Text> text = with(user, clock, [&](Context &context) -> Result<Text> {
                const auto client = connections.open(context);
                const PackageMember member{nameSpace, u"shop"_s, Role::Live};
                return client ? ClusterLease::whoIsKeptAway(**client, member, context.stop) : Failure(client.error());
            });
            return text ? text->english() : text.error().code;
        };
        QCOMPARE(
            said(u"admin"_s, m_scene->nameSpace),
            u"Cockpits on other machines are kept away meanwhile, by leases.coordination.k8s.io “switchback-shop” in "
            u"the namespace %1."_s.arg(m_scene->nameSpace));
        QCOMPARE(said(u"reader"_s, m_scene->nameSpace),
                 u"Cockpits on other machines are not kept away meanwhile: the account may not write leases in the "
                 u"namespace %1."_s.arg(m_scene->nameSpace));
        QCOMPARE(said(u"admin"_s, u"nowhere"_s),
                 u"Cockpits on other machines are not kept away meanwhile: the namespace "
                 u"nowhere is not there yet."_s);
    }

    void whatHasNoNamespaceYetCanBeSetUp()
    {
        m_scene->entry = m_scene->platform->entryOf(m_scene->account, u"Shop=nowhere/shop@Live"_s);
        const auto ours = cockpit(process(u"desk"_s, 1));
        SystemClock clock;
        const auto held = with(u"admin"_s, clock, [&](Context &context) {
            return ours->lock(m_scene->entry, u"nowhere.shop"_s, context);
        });
        VERIFY_SUCCESS(held);
    }

private:
    /// The Lease of process 1 of the host "desk", renewed just now.
    [[nodiscard]] QJsonObject leftBehind() const
    {
        const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"000Z"_s;
        return {{u"apiVersion"_s, u"coordination.k8s.io/v1"_s},
                {u"kind"_s, u"Lease"_s},
                {u"metadata"_s, QJsonObject{{u"name"_s, u"switchback-shop"_s}, {u"namespace"_s, m_scene->nameSpace}}},
                {u"spec"_s, QJsonObject{{u"holderIdentity"_s, u"desk/1/1/b"_s},
                                        {u"leaseDurationSeconds"_s, 120},
                                        {u"acquireTime"_s, now},
                                        {u"renewTime"_s, now}}}};
    }
};

QTEST_GUILESS_MAIN(TestClusterLease)
#include "tst_clusterlease.moc"
