// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterquota.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QJsonObject container(const QJsonObject &requests, const QJsonObject &limits = {})
{
    return {{u"resources"_s, QJsonObject{{u"requests"_s, requests}, {u"limits"_s, limits}}}};
}

PlannedObject workload(int replicas, const QJsonArray &containers, const QJsonArray &preparing = {})
{
    const QJsonObject pod{{u"containers"_s, containers}, {u"initContainers"_s, preparing}};
    return {Cluster::statefulSets,
            {{u"spec"_s, QJsonObject{{u"replicas"_s, replicas}, {u"template"_s, QJsonObject{{u"spec"_s, pod}}}}}}};
}

PlannedObject claim(const QString &size, const QString &storageClass = {})
{
    QJsonObject object;
    KubeObject::put(object, {"spec"_L1, "resources"_L1, "requests"_L1, "storage"_L1}, size);
    if (!storageClass.isEmpty())
        KubeObject::put(object, {"spec"_L1, "storageClassName"_L1}, storageClass);
    return {Cluster::claims, object};
}

QJsonObject quota(const QString &what, const QString &hard, const QString &used)
{
    return {{u"metadata"_s, QJsonObject{{u"name"_s, u"few"_s}}},
            {u"status"_s, QJsonObject{{u"hard"_s, QJsonObject{{what, hard}}}, {u"used"_s, QJsonObject{{what, used}}}}}};
}

} // namespace

/// What is planned, all of it together, against what a namespace may have.
class TestClusterQuota : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreRead_data()
    {
        QTest::addColumn<QJsonValue>("quantity");
        QTest::addColumn<double>("amount");
        QTest::newRow("plain") << QJsonValue(u"1073741824"_s) << 1073741824.0;
        QTest::newRow("number") << QJsonValue(3) << 3.0;
        QTest::newRow("binary") << QJsonValue(u"10Gi"_s) << 10737418240.0;
        QTest::newRow("decimal") << QJsonValue(u"500M"_s) << 500e6;
        QTest::newRow("fraction") << QJsonValue(u"1.5Ti"_s) << 1.5 * 1024 * 1024 * 1024 * 1024;
        QTest::newRow("thousand") << QJsonValue(u"2k"_s) << 2000.0;
        QTest::newRow("millis") << QJsonValue(u"250m"_s) << 0.25;
        QTest::newRow("exponent") << QJsonValue(u"12e3"_s) << 12000.0;
        QTest::newRow("exa") << QJsonValue(u"1E"_s) << 1e18;
        QTest::newRow("words") << QJsonValue(u"a lot"_s) << 0.0;
        QTest::newRow("empty") << QJsonValue(QString()) << 0.0;
        QTest::newRow("nothing") << QJsonValue() << 0.0;
    }
    void quantitiesAreRead()
    {
        QFETCH(const QJsonValue, quantity);
        QTEST(KubeObject::amount(quantity), "amount");
    }

    void podsAreCountedWithWhatTheyAskFor()
    {
        const ClusterNeeds needs =
            needsOf({workload(3, {container({{u"cpu"_s, u"250m"_s}, {u"memory"_s, u"1Gi"_s}}),
                                  container({{u"cpu"_s, u"0.5"_s}}, {{u"memory"_s, u"512Mi"_s}})})});
        QCOMPARE(needs[u"pods"_s], 3'000.0);
        QCOMPARE(needs[u"count/pods"_s], 3'000.0);
        QCOMPARE(needs[u"count/statefulsets.apps"_s], 1'000.0);
        QCOMPARE(needs[u"requests.cpu"_s], 2'250.0);
        QCOMPARE(needs[u"cpu"_s], 2'250.0);
        constexpr double mebi = 1024.0 * 1024 * 1000;
        QCOMPARE(needs[u"requests.memory"_s], 3 * (1024 + 512) * mebi); // what is only limited is asked for, too
        QCOMPARE(needs[u"limits.memory"_s], 3 * 512 * mebi);
        QCOMPARE(needs[u"limits.cpu"_s], 0.0);
    }

    void whatPreparesIsThereBeforeTheRest()
    {
        const QJsonArray containers{container({{u"cpu"_s, u"1"_s}}), container({{u"cpu"_s, u"1"_s}})};
        const auto cpu = [&](const QString &first) {
            return needsOf({workload(1, containers, {container({{u"cpu"_s, first}})})}).value(u"requests.cpu"_s);
        };
        QCOMPARE(cpu(u"1500m"_s), 2'000.0);
        QCOMPARE(cpu(u"3"_s), 3'000.0);
    }

    void volumesAreCountedAlsoByTheirClass()
    {
        const ClusterNeeds needs = needsOf({claim(u"2Ki"_s), claim(u"1Ki"_s, u"fast"_s)});
        QCOMPARE(needs[u"persistentvolumeclaims"_s], 2'000.0);
        QCOMPARE(needs[u"count/persistentvolumeclaims"_s], 2'000.0);
        QCOMPARE(needs[u"requests.storage"_s], 3'072'000.0);
        QCOMPARE(needs[u"fast.storageclass.storage.k8s.io/requests.storage"_s], 1'024'000.0);
        QCOMPARE(needs[u"fast.storageclass.storage.k8s.io/persistentvolumeclaims"_s], 1'000.0);
    }

    void whatIsStartedAgainTakesThePodsItHad()
    {
        PlannedObject kept = workload(0, {container({{u"cpu"_s, u"1"_s}})});
        kept.object.insert("metadata"_L1,
                           QJsonObject{{u"annotations"_s, QJsonObject{{Cluster::replicasAnnotation, u"4"_s}}}});
        const ClusterNeeds needs = needsOfStarting({.id = u"shop"_s, .workloads = {kept.object}});
        QCOMPARE(needs[u"pods"_s], 4'000.0);
        QCOMPARE(needs[u"cpu"_s], 4'000.0);
        QCOMPARE(needs.value(u"count/statefulsets.apps"_s), 0.0); // they are there
    }

    void whatExactlyFitsIsNoShortage()
    {
        const ClusterNeeds needs = needsOf({claim(u"10Gi"_s), claim(u"2Gi"_s)});
        QVERIFY(!quotaShortage({quota(u"requests.storage"_s, u"20Gi"_s, u"8Gi"_s)}, needs));
        const auto shortage = quotaShortage({quota(u"requests.storage"_s, u"20Gi"_s, u"9Gi"_s)}, needs);
        QVERIFY(shortage);
        QCOMPARE(shortage->sentence.english(),
                 u"The quota few limits requests.storage to 20Gi here: 9Gi are used, and 12Gi more are needed."_s);
    }

    void sharesOfACpuAreSaidAsTheClusterSaysThem()
    {
        const ClusterNeeds needs = needsOf({workload(1, {container({{u"cpu"_s, u"1500m"_s}})})});
        const auto shortage = quotaShortage({quota(u"requests.cpu"_s, u"2"_s, u"600m"_s)}, needs);
        QVERIFY(shortage);
        QVERIFY(shortage->sentence.english().contains("1500m more"_L1));
    }

    void aQuotaForSomePodsOnlyIsLeftToTheCluster()
    {
        const ClusterNeeds needs = needsOf({workload(5, {container({})})});
        QJsonObject some = quota(u"pods"_s, u"2"_s, u"1"_s);
        QVERIFY(quotaShortage({some}, needs));
        some.insert("spec"_L1, QJsonObject{{u"scopes"_s, QJsonArray{u"BestEffort"_s}}});
        QVERIFY(!quotaShortage({some}, needs));
        some.insert("spec"_L1, QJsonObject{{u"scopeSelector"_s, QJsonObject{{u"matchExpressions"_s, QJsonArray{}}}}});
        QVERIFY(!quotaShortage({some}, needs));
    }

    void whatIsNotNeededMayBeShort()
    {
        const ClusterNeeds needs = needsOf({claim(u"1Gi"_s)});
        QVERIFY(!quotaShortage({quota(u"secrets"_s, u"3"_s, u"5"_s)}, needs));
    }
};

QTEST_GUILESS_MAIN(TestClusterQuota)
#include "tst_clusterquota.moc"
