// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterconsequences.h"
#include "app/platforms/magnolia/clusterprechecks.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// A site of one release, each of its workloads changed by \a change.
ClusterSite siteOf(QList<QJsonObject> objects, const std::function<void(QJsonObject &)> &change = {})
{
    ClusterObjects listed;
    for (QJsonObject &object : objects) {
        const QString kind = object.value("kind"_L1).toString();
        if (kind == "Service"_L1)
            listed.services.append(object);
        if (kind != "StatefulSet"_L1 && kind != "Deployment"_L1)
            continue;
        if (change)
            change(object);
        listed.workloads.append(object);
    }
    return siteOf(listed, {u"prod"_s, u"shop"_s, Role::Live});
}

std::function<void(QJsonObject &)> withVariable(const QString &name, const QString &value)
{
    return [=](QJsonObject &workload) {
        QJsonArray containers =
            KubeObject::at(workload, {"spec"_L1, "template"_L1, "spec"_L1, "containers"_L1}).toArray();
        QJsonObject first = containers.first().toObject();
        QJsonArray variables = first.value("env"_L1).toArray();
        variables.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
        first.insert("env"_L1, variables);
        containers.replace(0, first);
        KubeObject::put(workload, {"spec"_L1, "template"_L1, "spec"_L1, "containers"_L1}, containers);
    };
}

QList<GuardVerdict> prechecks(const ClusterSite &site, const QString &version)
{
    return upgradePrechecks(site, *site.activeInstallation(), version);
}

} // namespace

/// What the objects of a site tell about an upgrade before it is begun.
class TestClusterPrechecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withinAReleaseLineThereIsNothingToSay()
    {
        const ClusterSite site = siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s));
        QVERIFY(prechecks(site, u"6.2.50"_s).isEmpty());
    }

    void theLicenceOf63IsAskedForOnce()
    {
        const ClusterSite site = siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s));
        const QList<GuardVerdict> verdicts = prechecks(site, u"6.3.2"_s);
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdicts.first().severity, Severity::Warning);
        QVERIFY(verdicts.first().reason.english().contains("licence"_L1));
        const ClusterSite licensed = siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s),
                                            withVariable(u"MAGNOLIA_BOOTSTRAP_LICENSE_OWNER"_s, u"shop"_s));
        QVERIFY(prechecks(licensed, u"6.3.2"_s).isEmpty());
        const ClusterSite newer = siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.3.1"_s));
        QVERIFY(prechecks(newer, u"6.3.2"_s).isEmpty());
    }

    void anUpdateThatWaitsForAClickIsWarnedOf()
    {
        const auto warned = [](const QString &value) {
            const ClusterSite site =
                siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s), withVariable(u"MGNL_AUTO_UPDATE"_s, value));
            return !prechecks(site, u"6.2.50"_s).isEmpty();
        };
        QVERIFY(warned(u"false"_s));
        QVERIFY(warned(QString())); // from a Secret or a ConfigMap: nobody knows
        QVERIFY(!warned(u"true"_s));
    }

    void otherSitesHaveNoneOfThat()
    {
        const ClusterSite site = siteOf(plainRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s));
        QVERIFY(prechecks(site, u"6.3.2"_s).isEmpty());
    }

    void helmIsNamedWhereItKeepsARecord()
    {
        const auto namesHelm = [](const ClusterSite &site) {
            Plan plan;
            plan.request.kind = OperationKind::Upgrade;
            const QList<Text> texts = clusterConsequences(site, plan, {});
            return std::any_of(texts.cbegin(), texts.cend(),
                               [](const Text &text) { return text.english().contains("helm upgrade"_L1); });
        };
        QVERIFY(!namesHelm(siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s))));
        QVERIFY(namesHelm(siteOf(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s), [](QJsonObject &workload) {
            KubeObject::put(workload, {"metadata"_L1, "annotations"_L1},
                            QJsonObject{{u"meta.helm.sh/release-name"_s, u"shop"_s}});
        })));
    }
};

QTEST_APPLESS_MAIN(TestClusterPrechecks)
#include "tst_clusterprechecks.moc"
