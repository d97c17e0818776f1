// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/standinscene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newer = u"6.3.2"_s;

QJsonObject object(const QString &kind, const QString &name, const QJsonObject &spec)
{
    return {{u"kind"_s, kind},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"live"_s}}},
            {u"spec"_s, spec}};
}

/// What keeps watch over the pods of "shop" and leads to them from outside.
QList<QJsonObject> companions()
{
    const QJsonObject publics{
        {u"matchLabels"_s, QJsonObject{{u"release"_s, u"shop"_s}, {u"component"_s, u"public-instance"_s}}}};
    const QJsonObject scaled{
        {u"apiVersion"_s, u"apps/v1"_s}, {u"kind"_s, u"StatefulSet"_s}, {u"name"_s, u"shop-public"_s}};
    const QJsonObject backend{{u"service"_s, QJsonObject{{u"name"_s, u"shop-public-svc"_s}}}};
    const QJsonArray paths{QJsonObject{{u"path"_s, u"/"_s}, {u"backend"_s, backend}}};
    // Of no host: nobody looks from outside.
    const QJsonArray rules{QJsonObject{{u"http"_s, QJsonObject{{u"paths"_s, paths}}}}};
    return {
        object(u"PodDisruptionBudget"_s, u"shop-public"_s, {{u"minAvailable"_s, 1}, {u"selector"_s, publics}}),
        object(u"HorizontalPodAutoscaler"_s, u"shop-public"_s, {{u"maxReplicas"_s, 3}, {u"scaleTargetRef"_s, scaled}}),
        object(u"NetworkPolicy"_s, u"shop-public"_s, {{u"podSelector"_s, publics}}),
        object(u"Ingress"_s, u"shop"_s, {{u"rules"_s, rules}})};
}

QJsonObject storageClass(const QString &bindingMode)
{
    return {{u"kind"_s, u"StorageClass"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"manual"_s}}},
            {u"provisioner"_s, u"csi.example.org"_s},
            {u"volumeBindingMode"_s, bindingMode}};
}

/// Storage that takes snapshots, and waits for a first pod.
QList<QJsonObject> storage()
{
    return {storageClass(u"WaitForFirstConsumer"_s),
            {{u"kind"_s, u"VolumeSnapshotClass"_s},
             {u"metadata"_s, QJsonObject{{u"name"_s, u"snaps"_s}}},
             {u"driver"_s, u"csi.example.org"_s}}};
}

/// A cluster with all that Switchback can make use of, and what people do there.
class FullScene {
public:
    FullScene()
    {
        scene.cluster.put(companions() + storage());
        scene.cluster.put(plainRelease(u"blog-live"_s, u"blog"_s, u"1.4.0"_s));
        scene.cluster.put(plainRelease(u"blog-uat"_s, u"blog"_s, u"1.5.0"_s));
        scene.cluster.with([](ObjectStore &store) { store.installVelero(); });
    }

    /// Each operation but setting up, on the projects that were \a found; empty, or what went wrong with the first that did
    /// not work.
    [[nodiscard]] QString live(const AccountFinding &found)
    {
        const ProjectEntry shop = scene.entry;
        const QString ofShop = firstFailure({{OperationKind::Protect},
                                             {OperationKind::LiftProtection},
                                             {OperationKind::BackUp},
                                             {OperationKind::KeepBackup},
                                             {OperationKind::UnkeepBackup},
                                             {OperationKind::Upgrade, newer},
                                             {OperationKind::ExtendBackup},
                                             {OperationKind::Restore},
                                             {OperationKind::DeleteBackup}});
        if (!ofShop.isEmpty())
            return ofShop;
        if (const QString back = takenBack(); !back.isEmpty())
            return back;
        if (const QString gone = firstFailure({{OperationKind::TearDown}}); !gone.isEmpty())
            return gone;
        const bool hasBlog = std::any_of(found.projects.cbegin(), found.projects.cend(), [](const auto &project) {
            return project.location.contains("blog-live/blog"_L1);
        });
        if (!hasBlog)
            return {};
        scene.entry = scene.platform->entryOf(scene.account, u"Blog=blog-live/blog@Live,blog-uat/blog@Uat"_s);
        return firstFailure({{OperationKind::BackUp},
                             {OperationKind::Upgrade, u"1.5.0"_s},
                             {OperationKind::DeleteBackup},
                             {OperationKind::TearDown}});
    }

    StandInScene scene;

private:
    struct Act {
        OperationKind kind;
        QString version{};
    };

    [[nodiscard]] QString firstFailure(const QList<Act> &acts)
    {
        for (const Act &act : acts) {
            const Result<void> done = operate(act, {});
            if (!done)
                return u"%1: %2 %3"_s.arg(enumName(act.kind), done.error().code, done.error().sentence.english());
        }
        return {};
    }

    [[nodiscard]] QString takenBack()
    {
        const Result<void> failed = operate({OperationKind::Upgrade, newer}, u"verify"_s);
        if (failed || failed.error().code != cancelledProblem().code)
            return failed ? u"it did not fail"_s : failed.error().sentence.english();
        return scene.notUndone.isEmpty() ? QString() : scene.notUndone.first().sentence.english();
    }

    [[nodiscard]] Result<void> operate(const Act &act, const QString &failAfter)
    {
        OperationRequest request;
        request.kind = act.kind;
        request.environment = scene.live().ref;
        request.version = act.version;
        if (act.kind == OperationKind::DeleteBackup)
            request.backupId = scene.observe().backups.value(0).id; // whichever kind
        const Result<PreparedOperation> prepared = scene.prepare(request);
        if (!prepared)
            return Failure(prepared.error());
        if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts)) {
            Problem problem;
            problem.code = u"guard."_s + enumName(refusal->guard);
            problem.sentence = refusal->reason;
            return Failure(problem);
        }
        return scene.carryOut(*prepared, failAfter);
    }
};

} // namespace

/// What an account may have to do is what it is asked for when it is added: taken away one right after the other, each is
/// named, or everything works without it.
class TestClusterRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        FullScene full;
        const auto found = full.scene.explore();
        QVERIFY(found);
        QCOMPARE(full.live(*found), QString());
        QCOMPARE(full.scene.unsaid(), QStringList());
        m_rights = full.scene.cluster.usedRights();
        for (const char *right :
             {"create pods", "delete pods", "delete services", "delete configmaps", "patch persistentvolumeclaims",
              "create deployments.apps", "patch deployments.apps", "delete deployments.apps",
              "delete ingresses.networking.k8s.io", "delete poddisruptionbudgets.policy",
              "create volumesnapshots.snapshot.storage.k8s.io", "delete volumesnapshots.snapshot.storage.k8s.io",
              "patch backups.velero.io", "create deletebackuprequests.velero.io", "create leases.coordination.k8s.io",
              "list resourcequotas", "get statefulsets.apps"})
            QVERIFY2(m_rights.contains(QString::fromLatin1(right)), right); // or the scene does not try everything
    }

    void eachRightIsNamedOrNotNeeded_data()
    {
        QTest::addColumn<QString>("right");
        for (const QString &right : std::as_const(m_rights))
            QTest::newRow(qPrintable(right)) << right;
    }
    void eachRightIsNamedOrNotNeeded()
    {
        QFETCH(const QString, right);
        const QString verb = right.section(u' ', 0, 0);
        const QString type = right.section(u' ', 1);
        FullScene full;
        full.scene.cluster.forbid(verb, type);
        const auto found = full.scene.explore();
        if (found) {
            QVERIFY2(m_dispensable.contains(right), "it is not named");
            QCOMPARE(full.live(*found), QString());
            return;
        }
        const QString said = found.error().problem.sentence.english();
        QCOMPARE(found.error().part, ConnectionPart::Permission);
        QVERIFY(!m_dispensable.contains(right));
        const bool isNamed = said.contains(u"“%1” on %2"_s.arg(verb, type))
                             || said.contains(u"permission “%1” for %2 in the namespace"_s.arg(verb, type));
        QVERIFY2(isNamed, qPrintable(said));
    }

    void nothingIsAskedForThatANamespaceHasNothingOf()
    {
        StandInScene scene;
        scene.cluster.put({storageClass(u"Immediate"_s)});
        for (const char *right :
             {"create deployments.apps", "delete deployments.apps", "create horizontalpodautoscalers.autoscaling",
              "delete poddisruptionbudgets.policy", "delete ingresses.networking.k8s.io", "create pods"})
            scene.cluster.forbid(QString::fromLatin1(right).section(u' ', 0, 0),
                                 QString::fromLatin1(right).section(u' ', 1));
        QVERIFY(scene.explore());
        QCOMPARE(scene.operate(OperationKind::BackUp).has_value(), true);
        QCOMPARE(scene.operate(OperationKind::Upgrade, newer).has_value(), true);
        scene.cluster.forbid(u"create"_s, u"statefulsets.apps"_s); // of these it has
        QVERIFY(!scene.explore());
    }

private:
    QStringList m_rights;
    const QStringList m_dispensable{
        // Without them volumes are cloned.
        u"create volumesnapshots.snapshot.storage.k8s.io"_s, u"get volumesnapshots.snapshot.storage.k8s.io"_s,
        u"list volumesnapshots.snapshot.storage.k8s.io"_s, u"delete volumesnapshots.snapshot.storage.k8s.io"_s,
        u"list volumesnapshotclasses.snapshot.storage.k8s.io"_s, u"list storageclasses.storage.k8s.io"_s,
        // There is no second backup.
        u"create backups.velero.io"_s, u"get backups.velero.io"_s, u"patch backups.velero.io"_s,
        u"create deletebackuprequests.velero.io"_s, u"list backupstoragelocations.velero.io"_s,
        // Nobody on another machine is kept away, or for two minutes longer.
        u"create leases.coordination.k8s.io"_s, u"get leases.coordination.k8s.io"_s,
        u"delete leases.coordination.k8s.io"_s, u"get namespaces"_s,
        // What may not be seen is neither offered nor touched.
        u"list deployments.apps"_s, u"list ingresses.networking.k8s.io"_s, u"list namespaces"_s,
        u"list horizontalpodautoscalers.autoscaling"_s, u"list networkpolicies.networking.k8s.io"_s,
        u"list poddisruptionbudgets.policy"_s,
        // The cluster refuses what is too much by itself.
        u"list resourcequotas"_s};
};

QTEST_GUILESS_MAIN(TestClusterRights)
#include "tst_clusterrights.moc"
