// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubewatch.h"
#include "tests/kubernetes/kubereplies.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/standinscene.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString newer = u"6.3.2"_s;
const KubeRef configMaps{.resource = {{}, u"v1"_s, u"configmaps"_s}, .nameSpace = u"live"_s};

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QJsonObject configMap(const QString &name)
{
    return {{u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"live"_s}}},
            {u"data"_s, QJsonObject{{u"color"_s, u"blue"_s}}}};
}

QJsonObject budgetOfThePublics()
{
    const QJsonObject labels{{u"release"_s, u"shop"_s}, {u"component"_s, u"public-instance"_s}};
    return {{u"kind"_s, u"PodDisruptionBudget"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"shop-public"_s}, {u"namespace"_s, u"live"_s}}},
            {u"spec"_s, QJsonObject{{u"minAvailable"_s, 1}, {u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}}}}};
}

StoreAnswer refusal(int code, const QString &reason, const QString &message, const QJsonObject &details = {})
{
    return ObjectStore::failure(code, reason, message, details);
}

} // namespace

/// Every way in which a cluster refuses, in the middle of an operation; what others do meanwhile; and accounts that cannot
/// work.
class TestClusterRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<StandInScene>(); }
    void cleanup() { m_scene.reset(); }

    void whatIsRefusedInTheMiddleIsSaidAndTakenBack_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QJsonObject>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("earlier");
        const auto row = [](const char *name, const char *method, const char *part, const StoreAnswer &why,
                            const char *code, int earlier = 0) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(part) << why.body << QString::fromLatin1(code)
                                << earlier;
        };
        const QJsonObject field{{u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"FieldValueInvalid"_s},
                                                                     {u"message"_s, u"Invalid value"_s},
                                                                     {u"field"_s, u"spec.replicas"_s}}}}};
        row("400 bad request", "POST", "/persistentvolumeclaims", refusal(400, u"BadRequest"_s, u"what is this"_s),
            "http.rejected");
        row("400 of a rule", "POST", "/statefulsets",
            refusal(400, u"BadRequest"_s, u"admission webhook \"rule\" denied the request: no latest"_s),
            "kube.denied");
        row("401", "POST", "/services", refusal(401, u"Unauthorized"_s, u"Unauthorized"_s), "http.unauthorized");
        row("403 of a right", "POST", "/persistentvolumeclaims",
            refusal(403, u"Forbidden"_s, u"User cannot create resource"_s), "kube.forbidden");
        row("403 of a quota", "POST", "/statefulsets",
            refusal(403, u"Forbidden"_s, u"forbidden: exceeded quota: team, requested: pods=1"_s), "kube.quota");
        row("403 of a quota, half-way", "POST", "/statefulsets",
            refusal(403, u"Forbidden"_s, u"forbidden: exceeded quota: team, requested: pods=1"_s), "kube.quota", 2);
        row("404 of the namespace", "POST", "/services",
            refusal(404, u"NotFound"_s, u"not found"_s, {{u"name"_s, u"live"_s}, {u"kind"_s, u"namespaces"_s}}),
            "kube.no-namespace");
        row("404 of the type", "POST", "/services",
            refusal(404, u"NotFound"_s, u"the server could not find the requested resource"_s), "kube.no-such-type");
        row("409 of the version", "PATCH", "/services/shop-public-svc",
            refusal(409, u"Conflict"_s, u"the object has been modified"_s), "kube.conflict");
        row("410", "POST", "/services", refusal(410, u"Gone"_s, u"gone"_s), "kube.gone");
        row("422", "POST", "/statefulsets", refusal(422, u"Invalid"_s, u"it is wrong"_s, field), "kube.invalid");
        row("429", "PATCH", "/services/shop-public-svc",
            refusal(429, u"TooManyRequests"_s, u"later"_s, {{u"retryAfterSeconds"_s, 1}}), "kube.rate-limited");
        row("500", "POST", "/statefulsets", refusal(500, u"InternalError"_s, u"etcd is away"_s), "http.server-error");
        row("503", "PATCH", "/services/shop-author-svc", refusal(503, u"ServiceUnavailable"_s, u"starting"_s),
            "http.server-error");
    }
    void whatIsRefusedInTheMiddleIsSaidAndTakenBack()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, part);
        QFETCH(const QJsonObject, status);
        QFETCH(const int, earlier);
        const QStringList before = m_scene->inventory();
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, newer);
        QVERIFY(prepared && !firstRefusal(prepared->plan.verdicts));
        // Once: what takes it back is not to be refused, too.
        m_scene->cluster.refuseOnce({method, part, earlier}, {status.value("code"_L1).toInt(), status});
        const Result<void> upgraded = m_scene->carryOut(*prepared);
        QTEST(codeOf(upgraded), "code");
        QVERIFY(!upgraded.error().sentence.isEmpty());
        QVERIFY(!upgraded.error().remedy.isEmpty());
        QVERIFY(m_scene->notUndone.isEmpty());
        QCOMPARE(m_scene->leadsTo(u"shop-public-svc"_s), u"shop"_s);
        QCOMPARE(m_scene->leadsTo(u"shop-author-svc"_s), u"shop"_s);
        const Project after = m_scene->observe();
        QCOMPARE(after.environments.first().version, u"6.2.45"_s);
        QCOMPARE(after.environments.first().health, Health::Up);
        if (method == "POST") { // before the switch: nothing of it is left
            QVERIFY(after.backups.isEmpty());
            QCOMPARE(m_scene->inventory(), before);
        } else { // it may have had visitors
            QCOMPARE(after.backups.size(), 1);
            QCOMPARE(after.backups.first().kind, BackupKind::SetAside);
        }
    }

    void aQuotaThatIsUsedUpMeanwhileIsOne()
    {
        const QStringList before = m_scene->inventory();
        m_scene->cluster.before({"POST", "/statefulsets"}, [](ObjectStore &store) {
            store.put({{u"kind"_s, u"ResourceQuota"_s},
                       {u"metadata"_s, QJsonObject{{u"name"_s, u"few"_s}, {u"namespace"_s, u"live"_s}}},
                       {u"spec"_s, QJsonObject{{u"hard"_s, QJsonObject{{u"count/statefulsets.apps"_s, u"6"_s}}}}}});
        });
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Upgrade, newer)), u"kube.quota"_s);
        QCOMPARE(m_scene->inventory(), before);
        // And the next plan says it before anything happens.
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Upgrade, newer)), u"guard.TargetRefuses"_s);
    }

    void whatSomebodyElseMadeMeanwhileIsNotTaken()
    {
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, newer);
        QVERIFY(prepared);
        const QString theirs = u"shop-author-svc"_s + prepared->plan.facts.value("suffix"_L1).toString();
        m_scene->cluster.before({"POST", "/services"}, [&theirs](ObjectStore &store) {
            store.put({{u"kind"_s, u"Service"_s},
                       {u"metadata"_s, QJsonObject{{u"name"_s, theirs}, {u"namespace"_s, u"live"_s}}},
                       {u"spec"_s, QJsonObject()}});
        });
        const QStringList before = m_scene->inventory();
        QCOMPARE(codeOf(m_scene->carryOut(*prepared)), u"magnolia.name-taken"_s);
        QStringList after = m_scene->inventory();
        QVERIFY(after.removeOne(u"services/"_s + theirs)); // it is left alone
        QCOMPARE(after, before);
        QCOMPARE(m_scene->live().health, Health::Up);
    }

    void aServiceThatIsChangedInTheVeryMomentIsNotOverwritten()
    {
        m_scene->cluster.before({"PATCH", "/services/shop-public-svc"}, [](ObjectStore &store) {
            QJsonObject service = store.object(u"services"_s, u"live"_s, u"shop-public-svc"_s);
            service.insert("spec"_L1, QJsonObject{{u"selector"_s, QJsonObject{{u"release"_s, u"other"_s}}}});
            store.put(service);
        });
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Upgrade, newer)), u"kube.conflict"_s);
        QCOMPARE(m_scene->leadsTo(u"shop-public-svc"_s), u"other"_s);
        QCOMPARE(m_scene->leadsTo(u"shop-author-svc"_s), u"shop"_s);
        // Planning anew sees it.
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Upgrade, newer)), u"guard.NotSetUp"_s);
        QCOMPARE(m_scene->leadsTo(u"shop-public-svc"_s), u"other"_s);
    }

    void podsThatNeverGetReadyAreWaitedForAndTakenBack()
    {
        const QStringList before = m_scene->inventory();
        const Result<PreparedOperation> prepared = m_scene->prepare(OperationKind::Upgrade, newer);
        QVERIFY(prepared);
        m_scene->cluster.with(
            [&](ObjectStore &store) { store.keepFromReadiness(prepared->plan.facts.value("green"_L1).toString()); });
        const Result<void> upgraded = m_scene->carryOut(*prepared);
        QCOMPARE(codeOf(upgraded), u"magnolia.not-ready"_s);
        QVERIFY2(upgraded.error().details.contains("ImagePullBackOff"_L1), qPrintable(upgraded.error().details));
        QVERIFY(m_scene->notUndone.isEmpty());
        QCOMPARE(m_scene->inventory(), before);
        QCOMPARE(m_scene->live().health, Health::Up);
        QCOMPARE(m_scene->unsaid(), QStringList());
    }

    void whatMayNotBeDeletedIsNotSaidToBeGone_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("guard");
        QTest::newRow("deletion") << u"delete"_s << u"kube.forbidden"_s << u"guard.TargetRefuses"_s;
        QTest::newRow("list") << u"list"_s << u"ok"_s << u"ok"_s; // what is not ours to see, we have not made
    }
    void whatMayNotBeDeletedIsNotSaidToBeGone()
    {
        QFETCH(const QString, verb);
        m_scene->cluster.put({budgetOfThePublics()});
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Upgrade, newer)), u"ok"_s);
        QCOMPARE(codeOf(m_scene->operate(OperationKind::Restore)), u"ok"_s);
        const QString aside = m_scene->observe().backups.value(0).id;
        const auto copies = [&] {
            return m_scene->cluster.with([&](const ObjectStore &store) {
                return store.names(u"poddisruptionbudgets"_s, u"live"_s,
                                   QString("switchback.org/installation="_L1 + aside));
            });
        };
        QCOMPARE(copies().size(), 1);
        const Result<PreparedOperation> deleting = m_scene->prepare(OperationKind::DeleteBackup, {}, aside);
        QVERIFY(deleting && !firstRefusal(deleting->plan.verdicts));
        m_scene->cluster.forbid(verb, u"poddisruptionbudgets.policy"_s);
        const Result<PreparedOperation> again = m_scene->prepare(OperationKind::DeleteBackup, {}, aside);
        QVERIFY(again);
        const GuardVerdict *refusal = firstRefusal(again->plan.verdicts);
        QTEST(refusal ? QString("guard."_L1 + enumName(refusal->guard)) : u"ok"_s, "guard");
        QTEST(codeOf(m_scene->carryOut(*deleting)), "code");
        QCOMPARE(copies().size(), 1); // nobody took it away
        QCOMPARE(m_scene->live().health, Health::Up);
    }

    void aListInPagesAndPatchesOfBothKinds()
    {
        constexpr int many = 30;
        for (int i = 0; i < many; ++i)
            m_scene->cluster.put({configMap(u"map-%1"_s.arg(i))});
        KubeClient client(anonymousAt(m_scene->cluster.url(), m_clock), quickPolicy(), m_clock);
        const Result<KubeList> list = client.list(configMaps, {.pageSize = 7});
        QVERIFY(list);
        QCOMPARE(list->items.size(), many + 1); // and the site's own
        KubeRef one = configMaps;
        one.name = u"map-1"_s;
        const QJsonArray guarded{
            QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/data/color"_s}, {u"value"_s, u"green"_s}},
            QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/data/color"_s}, {u"value"_s, u"red"_s}}};
        QCOMPARE(codeOf(client.jsonPatch(one, guarded)), u"kube.invalid"_s);
        const Result<QJsonObject> patched =
            client.mergePatch(one, {{u"data"_s, QJsonObject{{u"color"_s, u"green"_s}, {u"none"_s, QJsonValue()}}}});
        QVERIFY(patched);
        QCOMPARE(codeOf(client.jsonPatch(one, guarded)), u"ok"_s);
        QCOMPARE(codeOf(client.remove(one, {.uid = u"another"_s})), u"kube.conflict"_s);
        QCOMPARE(codeOf(client.remove(one)), u"ok"_s);
        QCOMPARE(codeOf(client.get(one)), u"kube.not-found"_s);
    }

    void whatTheServerHasForgottenIsListedAnew()
    {
        KubeClient client(anonymousAt(m_scene->cluster.url(), m_clock), quickPolicy(), m_clock);
        KubeWatch watch(client, configMaps, {}, {.total = std::chrono::seconds(20)});
        QStringList told;
        int lists = 0;
        const Result<KubeWatch::End> end = watch.run(
            [&](const KubeNews &news) {
                if (news.kind == KubeNews::Kind::Listed && ++lists == 1)
                    m_scene->cluster.put({configMap(u"first"_s)});
                if (news.kind == KubeNews::Kind::Added) {
                    told.append(news.object["metadata"_L1]["name"_L1].toString());
                    m_scene->cluster.with([](ObjectStore &store) {
                        store.put(configMap(u"second"_s));
                        store.forget(); // the event of it, too
                    });
                }
                return lists < 2;
            },
            {});
        QVERIFY(end && *end == KubeWatch::End::Done);
        QCOMPARE(told, QStringList{u"first"_s});
        QCOMPARE(lists, 2);
    }

    void everyRightThatIsMissingIsNamedWithWhatItIsFor()
    {
        m_scene->cluster.forbid(u"create"_s, u"configmaps"_s, u"live"_s);
        m_scene->cluster.forbid(u"create"_s, u"persistentvolumeclaims"_s, u"live"_s);
        m_scene->cluster.forbid(u"create"_s, u"configmaps"_s, u"other"_s);
        m_scene->cluster.forbid(u"create"_s, u"statefulsets.elsewhere"_s); // another type of that name
        m_scene->cluster.forbid(u"patch"_s, u"services"_s);
        m_scene->cluster.put(magnoliaRelease(u"other"_s, u"second"_s, newer)); // in a namespace that is named once
        const auto found = m_scene->explore();
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Permission);
        QCOMPARE(
            found.error().problem.sentence.english(),
            u"To upgrade, back up in the namespace live, the account lacks the rights “create” on configmaps, “create” "
            u"on "
            u"persistentvolumeclaims. To switch visitors and roll back in the namespaces live, other, the account "
            u"lacks "
            u"the right “patch” on services. To upgrade, back up in the namespace other, the account lacks the right "
            u"“create” on configmaps."_s);
    }

    void anAccountWithoutAnyRightInItsNamespaceIsSaidToBeOne()
    {
        for (const char *type :
             {"namespaces", "statefulsets.apps", "deployments.apps", "services", "ingresses.networking.k8s.io"})
            m_scene->cluster.forbid(u"list"_s, QString::fromLatin1(type));
        const auto found = m_scene->explore();
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Permission);
        QCOMPARE(found.error().problem.code, u"kube.forbidden"_s);
        QVERIFY2(found.error().problem.sentence.english().contains(u"“list”"_s),
                 qPrintable(found.error().problem.sentence.english()));
        // One that lost them later is shown with that, and nothing else is made up.
        const Project project = m_scene->observe();
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"kube.forbidden"_s);
    }

    void aKubeconfigThatIsGoneIsNamed()
    {
        m_scene->account.values[u"kubeconfig"_s] = u"/nowhere/config"_s;
        const auto found = m_scene->explore();
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Form);
        QCOMPARE(found.error().fieldId, u"kubeconfig"_s);
        QCOMPARE(found.error().problem.code, u"kubeconfig.missing"_s);
    }

private:
    std::unique_ptr<StandInScene> m_scene;
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestClusterRefusals)
#include "tst_clusterrefusals.moc"
