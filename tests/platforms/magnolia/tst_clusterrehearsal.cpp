// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/velerostandin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What a cluster would refuse is known before anything is confirmed, whatever is to be done.
class TestClusterRehearsal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<ClusterScene> m_scene;

    /// A site with a volume, and beside it the installation "shop-gaaaa", which is kept since yesterday.
    void layOut(const QString &kept = u"upgrade"_s)
    {
        QList<QJsonObject> objects = plainRelease(m_scene->nameSpace, u"shop"_s, u"1.5.0"_s);
        QJsonObject old = plainRelease(m_scene->nameSpace, u"shop-gaaaa"_s, u"1.4.0"_s).constLast();
        const QDateTime since = m_scene->clock.now().addDays(-1);
        QJsonObject metadata = old.value("metadata"_L1).toObject();
        metadata.insert("labels"_L1, QJsonObject{{u"app"_s, u"shop-gaaaa"_s},
                                                 {u"switchback.org/installation"_s, u"shop-gaaaa"_s},
                                                 {u"switchback.org/environment"_s, u"shop"_s}});
        metadata.insert("annotations"_L1,
                        QJsonObject{{u"switchback.org/kept"_s, kept},
                                    {u"switchback.org/kept-since"_s, since.toString(Qt::ISODate)},
                                    {u"switchback.org/expires"_s, since.addDays(2).toString(Qt::ISODate)}});
        old.insert("metadata"_L1, metadata);
        objects.append(old);
        m_scene->apply(objects);
    }
    /// May read and write all that is in the namespace, but for one verb on one type ("delete deployments").
    void permitReader(const QString &butNot) const
    {
        const QStringList types{u"deployments"_s, u"statefulsets"_s, u"services"_s,  u"persistentvolumeclaims"_s,
                                u"configmaps"_s,  u"pods"_s,         u"ingresses"_s, u"leases"_s};
        for (const QString &type : types) {
            QStringList verbs{u"get"_s, u"list"_s, u"watch"_s, u"create"_s, u"patch"_s, u"delete"_s};
            verbs.removeIf([&](const QString &verb) { return QString(verb + u' ' + type) == butNot; });
            m_scene->kubectl({u"create"_s, u"role"_s, type, u"--verb"_s, verbs.join(u','), u"--resource"_s, type});
            m_scene->kubectl({u"create"_s, u"rolebinding"_s, type, u"--role"_s, type, u"--user"_s, u"reader"_s});
        }
    }
    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &who)
    {
        const auto memory = std::make_shared<MemoryCredentials>();
        Account account = m_scene->account;
        account.values[u"context"_s] = who;
        AccountAccess access(account, std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory));
        QuietSession session(m_scene->clock, {}, &access);
        Context context = session.context();
        OperationRequest request;
        request.kind = kind;
        request.environment = {m_scene->entry.id, m_scene->nameSpace + u".shop"_s};
        return m_scene->platform->prepare(m_scene->entry, request, {}, context);
    }
    /// All that is there, with its versions: any change of anything shows.
    [[nodiscard]] QString all() const
    {
        return m_scene->read(u"deployments,services,persistentvolumeclaims"_s,
                             u"{range .items[*]}{.kind} {.metadata.name} {.metadata.resourceVersion}; {end}"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Api); // where nothing changes by itself
        m_cluster->addVeleroTypes();
    }
    void init() { m_scene = std::make_unique<ClusterScene>(*m_cluster); }
    void cleanup() { m_scene.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void aRightThatIsMissingIsSaidInThePlan_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<QString>("butNot");
        const auto row = [](const char *name, OperationKind kind, const QString &butNot) {
            QTest::newRow(name) << kind << butNot;
        };
        row("tear down, services", OperationKind::TearDown, u"delete services"_s);
        row("tear down, workloads", OperationKind::TearDown, u"delete deployments"_s);
        row("tear down, volumes", OperationKind::TearDown, u"delete persistentvolumeclaims"_s);
        row("tear down, marks", OperationKind::TearDown, u"patch persistentvolumeclaims"_s);
        row("delete a backup", OperationKind::DeleteBackup, u"delete deployments"_s);
        row("extend", OperationKind::ExtendBackup, u"patch deployments"_s);
        row("protect", OperationKind::Protect, u"patch services"_s);
    }
    void aRightThatIsMissingIsSaidInThePlan()
    {
        QFETCH(const OperationKind, kind);
        QFETCH(const QString, butNot);
        // A site that has an upgrade backup is not torn down anyway.
        layOut(kind == OperationKind::TearDown ? u"aside"_s : u"upgrade"_s);
        permitReader(butNot);
        const QString before = all();
        const Result<PreparedOperation> refused = prepare(kind, u"reader"_s);
        VERIFY_SUCCESS(refused);
        const GuardVerdict *refusal = firstRefusal(refused->plan.verdicts);
        QVERIFY(refusal);
        QCOMPARE(refusal->guard, GuardId::TargetRefuses);
        const QString said = refusal->reason.english();
        QVERIFY2(said.contains(butNot.section(u' ', 0, 0)) && said.contains(butNot.section(u' ', 1)), qPrintable(said));
        QVERIFY(!refused->plan.steps.isEmpty()); // what it is about

        const Result<PreparedOperation> free = prepare(kind, u"admin"_s);
        VERIFY_SUCCESS(free);
        const GuardVerdict *otherwise = firstRefusal(free->plan.verdicts);
        QVERIFY2(!otherwise, otherwise ? qPrintable(otherwise->reason.english()) : "");
        QCOMPARE(all(), before);
    }

    void whatVeleroIsToDoIsRehearsedToo()
    {
        const VeleroStandIn velero(*m_cluster);
        const QString liveSpace = m_scene->nameSpace + u"-new"_s;
        m_scene->otherSpaces.append(liveSpace);
        m_scene->apply(magnoliaRelease(m_scene->nameSpace, u"shop"_s, u"6.2.45"_s));
        m_scene->entry = m_scene->platform->entryOf(
            m_scene->account, u"Shop=%1/shop@Uat,%2/shop@Live"_s.arg(m_scene->nameSpace, liveSpace));
        OperationRequest request;
        request.kind = OperationKind::SetUp;
        request.environment = {m_scene->entry.id, liveSpace + u".shop"_s};
        const auto refusal = [&]() -> QString {
            const Result<PreparedOperation> prepared = m_scene->prepare(request);
            if (!prepared)
                return prepared.error().code;
            const GuardVerdict *found = firstRefusal(prepared->plan.verdicts);
            return found ? found->reason.english() : QString();
        };
        QCOMPARE(refusal(), QString());
        // A cluster that wants more to be said of a backup.
        const auto change = [this](const QString &operation) {
            (void)m_cluster->kubectl(
                {u"patch"_s, u"crd"_s, u"backups.velero.io"_s, u"--type=json"_s, u"-p"_s,
                 u"[{\"path\":\"/spec/versions/0/schema/openAPIV3Schema/required\",%1}]"_s.arg(operation)});
        };
        change(u"\"op\":\"add\",\"value\":[\"approval\"]"_s);
        const bool isRefused = QTest::qWaitFor([&] { return refusal().contains("backups.velero.io"_L1); }, 60'000);
        change(u"\"op\":\"remove\""_s);
        QVERIFY(isRefused);
        QCOMPARE(QString::fromUtf8(m_cluster->kubectl(
                     {u"get"_s, u"namespace"_s, liveSpace, u"--ignore-not-found"_s, u"-o"_s, u"name"_s})),
                 QString());
        QCOMPARE(QString::fromUtf8(m_cluster->kubectl(
                     {u"-n"_s, u"velero"_s, u"get"_s, u"backups.velero.io,restores.velero.io"_s, u"-o"_s, u"name"_s})),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestClusterRehearsal)
#include "tst_clusterrehearsal.moc"
