// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/kubernetes/clusterclient.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const KubeResource configMaps{{}, u"v1"_s, u"configmaps"_s};
const KubeResource services{{}, u"v1"_s, u"services"_s};
const KubeResource statefulSets{u"apps"_s, u"v1"_s, u"statefulsets"_s};

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QString metadata(const QJsonObject &object, const QString &name)
{
    return object[u"metadata"_s].toObject()[name].toString();
}

QJsonObject configMap(const QString &name, const QJsonObject &data = {{u"a"_s, u"1"_s}})
{
    return coreObject(u"ConfigMap"_s, name, {{u"data"_s, data}});
}

} // namespace

/// The client against a real API server.
class TestKubeClient : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] KubeRef in(const KubeResource &resource, const QString &name = {}) const
    {
        return {resource, m_space, name};
    }
    /// As kubectl sees it.
    [[nodiscard]] QJsonObject seen(const QString &type, const QString &name) const
    {
        return QJsonDocument::fromJson(m_cluster->kubectl({u"get"_s, type, name, u"-n"_s, m_space, u"-o"_s, u"json"_s}))
            .object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>();
        m_client = clientOf(*m_cluster, m_clock);
    }
    void init() { m_space = m_cluster->newNamespace(); }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", qPrintable(m_cluster->logs()));
    }

    void itKnowsWhatTheServerIs()
    {
        const auto version = m_client->serverVersion();
        QVERIFY2(version, qPrintable(codeOf(version)));
        QVERIFY(version->text.startsWith("v1."_L1));
        QCOMPARE(version->major, 1);
        QVERIFY(version->minor >= 20);
        QVERIFY(*m_client->serves(statefulSets));
        QVERIFY(!*m_client->serves({u"apps"_s, u"v1"_s, u"things"_s}));
        QVERIFY(!*m_client->serves({u"velero.io"_s, u"v1"_s, u"backups"_s}));
        QCOMPARE(codeOf(m_client->list({{u"velero.io"_s, u"v1"_s, u"backups"_s}})), u"kube.no-such-type"_s);
        QCOMPARE(codeOf(m_client->list({{u"apps"_s, u"v1"_s, u"things"_s}})), u"kube.no-such-type"_s);
    }

    void anObjectLivesAndGoes()
    {
        const auto made = m_client->create(in(configMaps), configMap(u"shop"_s));
        QVERIFY2(made, qPrintable(codeOf(made)));
        QVERIFY(!metadata(*made, u"uid"_s).isEmpty());
        QCOMPARE(codeOf(m_client->create(in(configMaps), configMap(u"shop"_s))), u"kube.already-exists"_s);

        const auto patched = m_client->mergePatch(in(configMaps, u"shop"_s),
                                                  {{u"data"_s, QJsonObject{{u"a"_s, QJsonValue()}, {u"b"_s, u"2"_s}}}});
        QVERIFY2(patched, qPrintable(codeOf(patched)));
        QCOMPARE(seen(u"configmap"_s, u"shop"_s)[u"data"_s].toObject(), (QJsonObject{{u"b"_s, u"2"_s}}));
        QCOMPARE(*m_client->get(in(configMaps, u"shop"_s)), *patched);

        const auto left = m_client->remove(in(configMaps, u"shop"_s));
        QVERIFY2(left, qPrintable(codeOf(left)));
        QVERIFY(!*left);
        QCOMPARE(codeOf(m_client->get(in(configMaps, u"shop"_s))), u"kube.not-found"_s);
        QCOMPARE(codeOf(m_client->remove(in(configMaps, u"shop"_s))), u"kube.not-found"_s);
        QCOMPARE(codeOf(m_client->create({configMaps, u"nowhere"_s}, configMap(u"shop"_s))), u"kube.no-namespace"_s);
    }

    void aDryRunChangesNothing()
    {
        QVERIFY(m_client->create(in(configMaps), configMap(u"shop"_s), {.dryRun = true}));
        QCOMPARE(codeOf(m_client->get(in(configMaps, u"shop"_s))), u"kube.not-found"_s);
        QCOMPARE(codeOf(m_client->create(in(configMaps), configMap(u"Not A Name"_s), {.dryRun = true})),
                 u"kube.invalid"_s);
        QVERIFY(m_client->create(in(configMaps), configMap(u"shop"_s)));
        QVERIFY(m_client->mergePatch(in(configMaps, u"shop"_s), {{u"data"_s, QJsonObject{{u"a"_s, u"9"_s}}}},
                                     {.dryRun = true}));
        QVERIFY(m_client->remove(in(configMaps, u"shop"_s), {.dryRun = true}));
        QCOMPARE(seen(u"configmap"_s, u"shop"_s)[u"data"_s].toObject(), (QJsonObject{{u"a"_s, u"1"_s}}));
    }

    void aPatchCanHoldForOneVersionOnly()
    {
        const auto made = m_client->create(in(configMaps), configMap(u"shop"_s));
        const KubeRef shop = in(configMaps, u"shop"_s);
        const QJsonObject onlyThen{
            {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, metadata(*made, u"resourceVersion"_s)}}},
            {u"data"_s, QJsonObject{{u"a"_s, u"mine"_s}}}};
        QVERIFY(m_client->mergePatch(shop, {{u"data"_s, QJsonObject{{u"a"_s, u"theirs"_s}}}}));
        QCOMPARE(codeOf(m_client->mergePatch(shop, onlyThen)), u"kube.conflict"_s);
        QCOMPARE(seen(u"configmap"_s, u"shop"_s)[u"data"_s].toObject(), (QJsonObject{{u"a"_s, u"theirs"_s}}));
    }

    void aJsonPatchIsGuardedByItsTest()
    {
        QVERIFY(m_client->create(in(configMaps), configMap(u"shop"_s)));
        const KubeRef shop = in(configMaps, u"shop"_s);
        const auto switchFrom = [](const QString &from, const QString &to) {
            return QJsonArray{QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/data/a"_s}, {u"value"_s, from}},
                              QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/data/a"_s}, {u"value"_s, to}}};
        };
        QVERIFY(m_client->jsonPatch(shop, switchFrom(u"1"_s, u"2"_s)));
        const auto refused = m_client->jsonPatch(shop, switchFrom(u"1"_s, u"3"_s));
        QCOMPARE(codeOf(refused), u"kube.invalid"_s);
        QCOMPARE(seen(u"configmap"_s, u"shop"_s)[u"data"_s].toObject(), (QJsonObject{{u"a"_s, u"2"_s}}));
    }

    void whatAnotherToolManagesIsNotTakenUnasked()
    {
        const KubeRef shop = in(configMaps, u"shop"_s);
        const auto made = m_client->apply(shop, configMap(u"shop"_s, {{u"a"_s, u"1"_s}}));
        QVERIFY2(made, qPrintable(codeOf(made)));
        (void)m_cluster->kubectl({u"patch"_s, u"configmap"_s, u"shop"_s, u"-n"_s, m_space, u"--field-manager=helm"_s,
                                  u"--type=merge"_s, u"-p"_s, u"{\"data\":{\"a\":\"helm\"}}"_s});
        const auto refused = m_client->apply(shop, configMap(u"shop"_s, {{u"a"_s, u"2"_s}}));
        QCOMPARE(codeOf(refused), u"kube.field-conflict"_s);
        QVERIFY2(refused.error().details.contains(".data.a: conflict with \"helm\""_L1),
                 qPrintable(refused.error().details));
        QVERIFY(m_client->apply(shop, configMap(u"shop"_s, {{u"a"_s, u"2"_s}}), {.force = true}));
        QCOMPARE(seen(u"configmap"_s, u"shop"_s)[u"data"_s].toObject(), (QJsonObject{{u"a"_s, u"2"_s}}));
        QVERIFY(QString::fromUtf8(
                    m_cluster->kubectl({u"get"_s, u"configmap"_s, u"shop"_s, u"-n"_s, m_space, u"-o"_s, u"yaml"_s}))
                    .contains("manager: switchback"_L1));
    }

    void onlyTheObjectThatWasMeantIsRemoved()
    {
        const auto first = m_client->create(in(configMaps), configMap(u"shop"_s));
        const KubeRef shop = in(configMaps, u"shop"_s);
        QVERIFY(m_client->remove(shop));
        const auto second = m_client->create(in(configMaps), configMap(u"shop"_s));
        QCOMPARE(codeOf(m_client->remove(shop, {.uid = metadata(*first, u"uid"_s)})), u"kube.conflict"_s);
        const QString version = metadata(*second, u"resourceVersion"_s);
        QVERIFY(m_client->mergePatch(shop, {{u"data"_s, QJsonObject{{u"b"_s, u"2"_s}}}}));
        QCOMPARE(codeOf(m_client->remove(shop, {.resourceVersion = version})), u"kube.conflict"_s);
        QVERIFY(m_client->remove(shop, {.uid = metadata(*second, u"uid"_s)}));
    }

    void whatLingersIsGivenBack()
    {
        QVERIFY(m_client->create(in(configMaps), configMap(u"shop"_s)));
        const KubeRef shop = in(configMaps, u"shop"_s);
        const auto finalizers = [](const QJsonArray &names) {
            return QJsonObject{{u"metadata"_s, QJsonObject{{u"finalizers"_s, names}}}};
        };
        QVERIFY(m_client->mergePatch(shop, finalizers({u"example.org/wait"_s})));
        const auto left = m_client->remove(shop, {.propagation = u"Foreground"_s});
        QVERIFY2(left, qPrintable(codeOf(left)));
        QVERIFY(left->has_value());
        QVERIFY(!metadata(**left, u"deletionTimestamp"_s).isEmpty());
        QVERIFY(m_client->get(shop));
        QVERIFY(m_client->mergePatch(shop, finalizers({})));
        QCOMPARE(codeOf(m_client->get(shop)), u"kube.not-found"_s);
    }

    void aListComesInPages()
    {
        QStringList expected;
        for (int i = 0; i < 7; ++i) {
            QVERIFY(m_client->create(in(configMaps), configMap(u"shop-%1"_s.arg(i))));
            expected.append(u"shop-%1"_s.arg(i));
        }
        const auto found =
            m_client->list(in(configMaps),
                           {.labelSelector = {}, .fieldSelector = u"metadata.name!=kube-root-ca.crt"_s, .pageSize = 3});
        QVERIFY2(found, qPrintable(codeOf(found)));
        QStringList names;
        for (const QJsonObject &item : found->items)
            names.append(metadata(item, u"name"_s));
        QCOMPARE(names, expected);
        QVERIFY(!found->resourceVersion.isEmpty());
        QCOMPARE(m_client->list(in(configMaps), {.labelSelector = u"app in (x)"_s})->items.size(), 0);
    }

    void fieldsThatMayNotChangeAreNamed()
    {
        const QJsonObject labels{{u"app"_s, u"shop"_s}};
        const QJsonObject pod{
            {u"metadata"_s, QJsonObject{{u"labels"_s, labels}}},
            {u"spec"_s,
             QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"web"_s}, {u"image"_s, u"web:1"_s}}}}}}};
        QJsonObject set = coreObject(u"StatefulSet"_s, u"author"_s,
                                     {{u"spec"_s, QJsonObject{{u"serviceName"_s, u"author"_s},
                                                              {u"replicas"_s, 1},
                                                              {u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}},
                                                              {u"template"_s, pod}}}});
        set.insert(u"apiVersion"_s, u"apps/v1"_s);
        const auto made = m_client->create(in(statefulSets), set);
        QVERIFY2(made, qPrintable(codeOf(made)));
        const auto refused = m_client->mergePatch(in(statefulSets, u"author"_s),
                                                  {{u"spec"_s, QJsonObject{{u"serviceName"_s, u"other"_s}}}});
        QCOMPARE(codeOf(refused), u"kube.invalid"_s);
        QVERIFY2(refused.error().details.contains("\nspec: "_L1), qPrintable(refused.error().details));
        // Scaling goes by a resource of its own.
        const auto scaled = m_client->mergePatch({statefulSets, m_space, u"author"_s, u"scale"_s},
                                                 {{u"spec"_s, QJsonObject{{u"replicas"_s, 0}}}});
        QVERIFY2(scaled, qPrintable(codeOf(scaled)));
        QCOMPARE(scaled->value(u"kind"_s), u"Scale"_s);
        QCOMPARE(seen(u"statefulset"_s, u"author"_s)[u"spec"_s].toObject()[u"replicas"_s].toInt(-1), 0);
    }

    void whatIsNotPermittedIsNamed()
    {
        const auto reader = clientOf(*m_cluster, m_clock, u"reader"_s);
        QVERIFY(reader->list({configMaps, u"default"_s}));
        const auto refused = reader->mergePatch({services, u"default"_s, u"kubernetes"_s}, {});
        QCOMPARE(codeOf(refused), u"kube.forbidden"_s);
        QCOMPARE(refused.error().sentence.english(),
                 u"You do not have the permission “patch” for services “kubernetes” in the namespace default on this "
                 "cluster."_s);
        QCOMPARE(codeOf(reader->list({statefulSets, u"default"_s})), u"kube.forbidden"_s);
        QVERIFY(reader->mayI({u"list"_s, {configMaps, u"default"_s}})->isAllowed);
        QVERIFY(!reader->mayI({u"list"_s, {configMaps, m_space}})->isAllowed);
        QVERIFY(!reader->mayI({u"patch"_s, {services, u"default"_s, u"kubernetes"_s}})->isAllowed);
        QVERIFY(m_client->mayI({u"patch"_s, {statefulSets, m_space, u"x"_s, u"scale"_s}})->isAllowed);
    }

    void whoIsUnknownIsNotLetIn()
    {
        KubeTarget target = *Kubeconfig::load({m_cluster->kubeconfig()})->target(u"reader"_s, m_clock.now());
        HttpPolicy policy;
        policy.systemProxy = false;
        const auto ask = [&] {
            return KubeClient(std::make_shared<KubeCredential>(target, std::make_shared<Redactor>(), m_clock), policy,
                              m_clock)
                .get({configMaps, u"default"_s, u"x"_s});
        };
        target.user.token = std::make_shared<const Secret>("not a token");
        QCOMPARE(codeOf(ask()), u"http.unauthorized"_s);
        target.user.token.reset(); // anonymous: known, and without any right
        QCOMPARE(codeOf(ask()), u"kube.forbidden"_s);
        target.cluster.authorities.clear();
        QCOMPARE(codeOf(ask()), u"http.tls.unknown-issuer"_s);
    }

    void theNameOfTheCertificateMayBeAnother()
    {
        KubeTarget target = *Kubeconfig::load({m_cluster->kubeconfig()})->target(u"admin"_s, m_clock.now());
        target.cluster.tlsServerName = u"localhost"_s;
        HttpPolicy policy;
        policy.systemProxy = false;
        const auto version = [&] {
            return KubeClient(std::make_shared<KubeCredential>(target, std::make_shared<Redactor>(), m_clock), policy,
                              m_clock)
                .serverVersion();
        };
        QCOMPARE(codeOf(version()), u"ok"_s);
        target.cluster.tlsServerName = u"other.example"_s;
        QCOMPARE(codeOf(version()), u"http.tls.wrong-host"_s);
    }

    void aQuotaThatIsUsedUpIsSaidToBeOne()
    {
        QJsonObject quota = coreObject(u"ResourceQuota"_s, u"team"_s);
        quota.insert(u"spec"_s, QJsonObject{{u"hard"_s, QJsonObject{{u"configmaps"_s, u"0"_s}}}});
        const KubeRef quotas{{{}, u"v1"_s, u"resourcequotas"_s}, m_space};
        const auto made = m_client->create(quotas, quota);
        QVERIFY2(made, qPrintable(codeOf(made)));
        // Without controllers nobody else fills in what is used.
        QVERIFY(
            m_client->mergePatch({quotas.resource, m_space, u"team"_s, u"status"_s},
                                 {{u"status"_s, QJsonObject{{u"hard"_s, QJsonObject{{u"configmaps"_s, u"0"_s}}},
                                                            {u"used"_s, QJsonObject{{u"configmaps"_s, u"0"_s}}}}}}));
        QTRY_COMPARE(codeOf(m_client->create(in(configMaps), configMap(u"shop"_s))), u"kube.quota"_s);
    }

    void customResourcesAreNoDifferent()
    {
        m_cluster->addVeleroTypes();
        m_cluster->addSnapshotTypes();
        const KubeRef backups{{u"velero.io"_s, u"v1"_s, u"backups"_s}, m_space};
        QJsonObject backup = coreObject(u"Backup"_s, u"before"_s, {{u"spec"_s, QJsonObject{{u"ttl"_s, u"48h0m0s"_s}}}});
        backup.insert(u"apiVersion"_s, u"velero.io/v1"_s);
        QVERIFY(*m_client->serves(backups.resource));
        QVERIFY(m_client->create(backups, backup));
        // Velero's status is an ordinary field, that of snapshots is not.
        const QJsonObject status{{u"status"_s, QJsonObject{{u"phase"_s, u"Completed"_s}, {u"readyToUse"_s, true}}}};
        const auto patched = m_client->mergePatch({backups.resource, m_space, u"before"_s}, status);
        QVERIFY2(patched, qPrintable(codeOf(patched)));
        QCOMPARE((*patched)[u"status"_s].toObject()[u"phase"_s], u"Completed"_s);
        const KubeRef snapshots{{u"snapshot.storage.k8s.io"_s, u"v1"_s, u"volumesnapshots"_s}, m_space};
        QJsonObject snapshot = coreObject(u"VolumeSnapshot"_s, u"data"_s);
        snapshot.insert(u"apiVersion"_s, u"snapshot.storage.k8s.io/v1"_s);
        QVERIFY(m_client->create(snapshots, snapshot));
        const auto unchanged = m_client->mergePatch({snapshots.resource, m_space, u"data"_s}, status);
        QVERIFY(!(*unchanged).contains(u"status"_s));
        const auto changed = m_client->mergePatch({snapshots.resource, m_space, u"data"_s, u"status"_s}, status);
        QVERIFY((*changed)[u"status"_s].toObject()[u"readyToUse"_s].toBool());
        QVERIFY(*m_client->serves({u"snapshot.storage.k8s.io"_s, u"v1"_s, u"volumesnapshotclasses"_s}));
    }

private:
    SystemClock m_clock;
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<KubeClient> m_client;
    QString m_space;
};

QTEST_GUILESS_MAIN(TestKubeClient)
#include "tst_kubeclient.moc"
