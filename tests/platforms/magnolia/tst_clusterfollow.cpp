// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

#include <algorithm>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
/// More than are read from the cluster each time.
constexpr int many = 11;

/// Follows on a thread of its own until it goes away.
class Following {
public:
    Following(const ClusterScene &scene, const Account &account, const QList<ProjectEntry> &entries)
    {
        m_thread = std::jthread([this, platform = scene.platform.get(), account, entries](const std::stop_token &stop) {
            const auto memory = std::make_shared<MemoryCredentials>();
            AccountAccess access(account, std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory));
            QuietSession session(m_clock, stop, &access);
            Context context = session.context();
            const auto changed = [this](const QString &projectId) {
                const std::lock_guard guard(m_mutex);
                m_told.append(projectId);
            };
            const Result<void> end = platform->follow(entries, changed, context);
            const std::lock_guard guard(m_mutex);
            m_end = end ? u"ok"_s : end.error().code;
        });
    }
    [[nodiscard]] QStringList told() const
    {
        const std::lock_guard guard(m_mutex);
        return m_told;
    }
    void forget()
    {
        const std::lock_guard guard(m_mutex);
        m_told.clear();
    }
    /// Empty while it goes on.
    [[nodiscard]] QString end() const
    {
        const std::lock_guard guard(m_mutex);
        return m_end;
    }
    void requestStop() { m_thread.request_stop(); }

private:
    SystemClock m_clock;
    mutable std::mutex m_mutex;
    QStringList m_told;
    QString m_end;
    std::jthread m_thread; // last: it ends before what it uses
};

} // namespace

/// What is told of changes in a real cluster, and what is shown meanwhile.
class TestClusterFollow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    [[nodiscard]] ProjectEntry entryIn(const QString &nameSpace) const
    {
        return m_scene->platform->entryOf(m_scene->account, u"Shop=%1/shop@Live"_s.arg(nameSpace));
    }
    [[nodiscard]] QString newSpace()
    {
        m_scene->otherSpaces.append(m_cluster->newNamespace());
        return m_scene->otherSpaces.last();
    }
    /// Changes what is there until that is told: when a watch has begun is nowhere to be seen.
    [[nodiscard]] bool isFollowed(Following &following, const QString &nameSpace, const QString &object,
                                  const QString &projectId) const
    {
        following.forget();
        for (int attempt = 0; attempt < 30 && following.end().isEmpty(); ++attempt) {
            m_scene->kubectl(
                {u"-n"_s, nameSpace, u"annotate"_s, u"--overwrite"_s, object, u"attempt=%1"_s.arg(attempt)});
            if (QTest::qWaitFor([&] { return following.told().contains(projectId); }, 5'000))
                return true;
        }
        return false;
    }
    /// May see the services of the scene's namespace, and nothing else.
    void permitReader() const
    {
        m_scene->kubectl({u"create"_s, u"role"_s, u"follower"_s, u"--verb=get,list,watch"_s, u"--resource=services"_s});
        m_scene->kubectl({u"create"_s, u"rolebinding"_s, u"follower"_s, u"--role=follower"_s, u"--user=reader"_s});
    }
    [[nodiscard]] Account accountOf(const QString &context) const
    {
        Account account = m_scene->account;
        account.id = u"magnolia-of-"_s + context;
        account.values[u"context"_s] = context;
        return account;
    }
    /// A project over many namespaces, which is shown from what the watches tell.
    [[nodiscard]] QStringList spread()
    {
        QStringList spaces{m_scene->nameSpace};
        QStringList members{u"%1/shop@Live"_s.arg(m_scene->nameSpace)};
        while (spaces.size() < many) {
            spaces.append(newSpace());
            members.append(u"%1/shop@Other"_s.arg(spaces.last()));
        }
        m_scene->entry = m_scene->platform->entryOf(m_scene->account, "Shop="_L1 + members.join(u','));
        return spaces;
    }
    /// The time of the picture is that of the watches and not that of the question.
    [[nodiscard]] bool isShownFromTheMirror() const
    {
        const QDateTime before = m_scene->clock.now();
        return m_scene->observe().observedAt < before;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Api);
    }
    void init()
    {
        m_scene = std::make_unique<ClusterScene>(*m_cluster);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
    }
    void cleanup()
    {
        if (QTest::currentTestFailed() && m_cluster)
            qWarning("%s", qPrintable(m_cluster->logs()));
        m_scene.reset();
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void onlyTheProjectsThatChangedAreTold()
    {
        const QString other = newSpace();
        m_scene->apply(magnoliaRelease(other, u"shop"_s, u"6.2.45"_s));
        const ProjectEntry ours = m_scene->entry;
        const ProjectEntry theirs = entryIn(other);
        QVERIFY(m_scene->platform->canFollow());
        m_scene->apply({plainRelease(m_scene->nameSpace, u"blog"_s, u"1"_s).constLast()});
        Following following(*m_scene, m_scene->account, {ours, theirs});
        for (const QString &object :
             {u"service/shop-public-svc"_s, u"statefulset/shop-public"_s, u"ingress/shop"_s, u"deployment/blog"_s}) {
            QVERIFY2(isFollowed(following, m_scene->nameSpace, object, ours.id), qPrintable(object));
            QVERIFY(!following.told().contains(theirs.id));
        }
        QVERIFY(isFollowed(following, other, u"service/shop-public-svc"_s, theirs.id));
        QVERIFY(!following.told().contains(ours.id));
    }

    void whereTheClusterMayNotBeSeenANamespaceIsFollowed()
    {
        permitReader();
        const Account reader = accountOf(u"reader"_s);
        Following following(*m_scene, reader, {m_scene->entry});
        QVERIFY(isFollowed(following, m_scene->nameSpace, u"service/shop-public-svc"_s, m_scene->entry.id));
        QCOMPARE(following.end(), QString()); // the other types are not allowed, and are done without
    }

    void whereNothingMayBeSeenItEndsWithAProblem()
    {
        Following following(*m_scene, accountOf(u"reader"_s), {m_scene->entry});
        QTRY_COMPARE_WITH_TIMEOUT(following.end(), u"kube.forbidden"_s, patience);
        QVERIFY(following.told().isEmpty());
    }

    void aStopRequestEndsItWell()
    {
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QVERIFY(isFollowed(following, m_scene->nameSpace, u"service/shop-public-svc"_s, m_scene->entry.id));
        following.requestStop();
        QTRY_COMPARE_WITH_TIMEOUT(following.end(), u"ok"_s, patience);
    }

    void manyNamespacesAreShownAsTheWatchesTell()
    {
        (void)spread();
        QVERIFY(!isShownFromTheMirror());
        {
            Following following(*m_scene, m_scene->account, {m_scene->entry});
            QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
            const Project seen = m_scene->observe();
            QVERIFY(!seen.problem);
            QCOMPARE(seen.environments.size(), many);
            const Environment live = m_scene->live();
            QCOMPARE(live.version, u"6.2.45"_s);
            QCOMPARE(live.installationId, u"shop"_s);
            QCOMPARE(live.url, QUrl(u"http://shop.example.org/"_s));
            QCOMPARE(seen.environments.last().health, Health::NotSetUp);

            m_scene->kubectl({u"annotate"_s, u"service"_s, u"shop-public-svc"_s, u"shop-author-svc"_s,
                              u"switchback.org/protected=true"_s});
            QTRY_VERIFY_WITH_TIMEOUT(m_scene->live().terminationProtected, patience);
            QVERIFY(isShownFromTheMirror());
        }
        QVERIFY(!isShownFromTheMirror()); // nobody follows any more
    }

    void whatIsFollowedAndWhatIsReadShowTheSame()
    {
        const QStringList spaces = spread();
        m_scene->apply(magnoliaRelease(spaces.last(), u"shop"_s, u"6.3.2"_s));
        m_scene->apply(plainRelease(spaces.at(1), u"shop"_s, u"1.2"_s));
        const Project read = m_scene->observe();
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
        QCOMPARE(m_scene->observe().withoutAges(), read.withoutAges());
    }

    void whatAnOperationWorkedOnIsReadFromTheCluster()
    {
        (void)spread();
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
        VERIFY_SUCCESS(m_scene->withContext([this](Context &context) -> Result<void> {
            const auto lock = m_scene->platform->lock(m_scene->entry, m_scene->nameSpace + u".shop"_s, context);
            return lock ? Result<void>() : Failure(lock.error());
        }));
        QVERIFY(!isShownFromTheMirror());
    }

    void thatABackupHasExpiredOnlyTheClusterSays()
    {
        (void)spread();
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
        const QDateTime before = m_scene->clock.now();
        m_scene->kubectl({u"annotate"_s, u"statefulset/shop-author"_s, u"switchback.org/kept=upgrade"_s,
                          u"switchback.org/expires=2020-01-01T00:00:00Z"_s});
        // The environment that has it is newer than the picture of the watches.
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->live().observedAt > m_scene->observe().environments.last().observedAt,
                                 patience);
        QVERIFY(m_scene->live().observedAt > before);
        QVERIFY(isShownFromTheMirror()); // the others are
    }

    void planningReadsTheClusterItself()
    {
        (void)spread();
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
        // At once, and each time: there is no moment in which the mirror may be behind.
        for (int replicas = 1; replicas <= 3; ++replicas) {
            const QString version = u"6.2.%1"_s.arg(50 + replicas);
            m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, version));
            const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Protect);
            VERIFY_SUCCESS(prepared);
            QCOMPARE(prepared->plan.fromVersion, version);
        }
    }

    void aServerThatIsNotThereIsNotHiddenByWhatItSaidBefore()
    {
        (void)spread();
        Following following(*m_scene, m_scene->account, {m_scene->entry});
        QTRY_VERIFY_WITH_TIMEOUT(isShownFromTheMirror(), patience);
        m_cluster->killApi();
        const bool isSeen = QTest::qWaitFor([this] { return m_scene->observe().problem.has_value(); }, patience);
        m_cluster->startApi();
        QVERIFY(isSeen);
        QTRY_VERIFY_WITH_TIMEOUT(!m_scene->observe().problem, patience);
    }
};

QTEST_GUILESS_MAIN(TestClusterFollow)
#include "tst_clusterfollow.moc"
