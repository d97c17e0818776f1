// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/greenobjects.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// What a namespace holds, as a cluster would list it.
struct Space {
    ClusterObjects objects;
    BlueParts parts;

    void add(const QList<QJsonObject> &all)
    {
        for (const QJsonObject &object : all) {
            const QString kind = object.value("kind"_L1).toString();
            if (kind == "StatefulSet"_L1 || kind == "Deployment"_L1) {
                objects.workloads.append(object);
                addClaims(object);
            } else if (kind == "Service"_L1) {
                objects.services.append(object);
                parts.services.append(object);
            } else if (kind == "ConfigMap"_L1) {
                parts.configMaps.append(object);
            } else if (kind == "PersistentVolumeClaim"_L1) {
                parts.claims.append(object);
            } else {
                objects.ingresses.append(object);
            }
        }
    }
    void add(const GreenObjects &green)
    {
        for (const auto &planned : green.surroundings + green.claims + green.workloads)
            add(QList<QJsonObject>{planned.object});
    }

private:
    void addClaims(const QJsonObject &set)
    {
        const QJsonArray templates = KubeObject::at(set, {"spec"_L1, "volumeClaimTemplates"_L1}).toArray();
        for (const QJsonValue &one : templates) {
            for (int i = 0; i < KubeObject::at(set, {"spec"_L1, "replicas"_L1}).toInt(); ++i) {
                QJsonObject claim = one.toObject();
                QJsonObject metadata = set.value("metadata"_L1).toObject();
                metadata.insert("name"_L1, u"%1-%2-%3"_s.arg(one["metadata"_L1]["name"_L1].toString(),
                                                             KubeObject::name(set), QString::number(i)));
                claim.insert("metadata"_L1, metadata);
                parts.claims.append(claim);
            }
        }
    }
};

const PackageMember live{u"shop-prod"_s, u"shop"_s, Role::Live};

Space shop()
{
    Space space;
    space.add(magnoliaRelease(u"shop-prod"_s, u"shop"_s, u"6.2.45"_s));
    return space;
}

QJsonObject named(const QList<PlannedObject> &objects, const QString &name)
{
    for (const PlannedObject &planned : objects)
        if (KubeObject::name(planned.object) == name)
            return planned.object;
    return {};
}

QStringList names(const QList<PlannedObject> &objects)
{
    QStringList all;
    for (const PlannedObject &planned : objects)
        all.append(KubeObject::name(planned.object));
    all.sort();
    return all;
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

/// The second installation of a site, from the first one's objects.
class TestGreenObjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteIsReadFromItsObjects()
    {
        const Space space = shop();
        QCOMPARE(releasesIn(space.objects), QStringList{u"shop"_s});
        const ClusterSite site = siteOf(space.objects, live);
        QVERIFY(site.isMagnolia);
        QCOMPARE(site.active, u"shop"_s);
        QCOMPARE(site.fronts.size(), 2);
        QCOMPARE(site.activeInstallation()->version, u"6.2.45"_s);
        QCOMPARE(site.activeInstallation()->workloads.size(), 4);
        QCOMPARE(site.address, QUrl(u"http://shop.example.org/"_s));
        QVERIFY(!site.activeInstallation()->isRolledOut()); // without a status nothing is known to run
    }

    void nothingOfBlueIsTouched()
    {
        const Space space = shop();
        const ClusterSite site = siteOf(space.objects, live);
        const GreenObjects green = greenOf(site, *site.activeInstallation(), space.parts, u"6.3.2"_s, u"-gab12"_s);
        QCOMPARE(green.id, u"shop-gab12"_s);
        QCOMPARE(names(green.workloads), QStringList({u"shop-author-db-gab12"_s, u"shop-author-gab12"_s,
                                                      u"shop-public-db-gab12"_s, u"shop-public-gab12"_s}));
        QCOMPARE(names(green.claims),
                 QStringList({u"data-shop-author-db-gab12-0"_s, u"data-shop-public-db-gab12-0"_s,
                              u"data-shop-public-db-gab12-1"_s, u"magnolia-home-shop-author-gab12-0"_s,
                              u"magnolia-home-shop-public-gab12-0"_s, u"magnolia-home-shop-public-gab12-1"_s}));
        QCOMPARE(names(green.surroundings),
                 QStringList({u"shop-author-db-gab12"_s, u"shop-author-svc-gab12"_s, u"shop-configmap-author-gab12"_s,
                              u"shop-public-db-gab12"_s, u"shop-public-svc-gab12"_s}));
        for (const PlannedObject &planned : green.surroundings + green.claims + green.workloads) {
            QCOMPARE(KubeObject::label(planned.object, Cluster::installationLabel), u"shop-gab12"_s);
            QVERIFY(!planned.object.contains("status"_L1));
            QVERIFY(!KubeObject::objectAt(planned.object, {"metadata"_L1}).contains("resourceVersion"_L1));
        }
    }

    void visitorsOfBlueDoNotGetToGreen()
    {
        const Space space = shop();
        const ClusterSite site = siteOf(space.objects, live);
        const GreenObjects green = greenOf(site, *site.activeInstallation(), space.parts, u"6.3.2"_s, u"-gab12"_s);
        for (const PlannedObject &workload : green.workloads) {
            QCOMPARE(
                KubeObject::at(workload.object, {"spec"_L1, "selector"_L1, "matchLabels"_L1, "release"_L1}).toString(),
                u"shop-gab12"_s);
            QCOMPARE(
                KubeObject::at(workload.object, {"spec"_L1, "template"_L1, "metadata"_L1, "labels"_L1, "release"_L1})
                    .toString(),
                u"shop-gab12"_s);
        }
    }

    void greenSpeaksWithItsOwnDatabase()
    {
        const Space space = shop();
        const ClusterSite site = siteOf(space.objects, live);
        const GreenObjects green = greenOf(site, *site.activeInstallation(), space.parts, u"6.3.2"_s, u"-gab12"_s);
        const QString author = text(named(green.workloads, u"shop-author-gab12"_s));
        QVERIFY(author.contains("jdbc:postgresql://shop-author-db-gab12:5432/magnolia"_L1));
        QVERIFY(author.contains("\"shop-configmap-author-gab12\""_L1));
        QVERIFY(author.contains("registry.example.org:5000/shop/webapp:6.3.2"_L1));
        QVERIFY(author.contains("tomcat:9.0.80"_L1)); // only the web archive is the release
        QVERIFY(text(named(green.surroundings, u"shop-configmap-author-gab12"_s))
                    .contains("http://shop-public-svc-gab12/.magnolia"_L1));
        QVERIFY(text(named(green.workloads, u"shop-public-db-gab12"_s)).contains("postgres:13.4"_L1));
        const QJsonObject claim = named(green.claims, u"data-shop-public-db-gab12-1"_s);
        QCOMPARE(KubeObject::at(claim, {"spec"_L1, "dataSource"_L1, "name"_L1}).toString(), u"data-shop-public-db-1"_s);
    }

    void theNextUpgradeStartsFromGreen()
    {
        Space space = shop();
        const ClusterSite first = siteOf(space.objects, live);
        space.add(greenOf(first, *first.activeInstallation(), space.parts, u"6.3.2"_s, u"-gab12"_s));
        for (QList<QJsonObject> *services : {&space.objects.services, &space.parts.services}) {
            for (QJsonObject &service : *services) {
                if (KubeObject::label(service, Cluster::installationLabel).isEmpty()
                    && KubeObject::at(service, {"metadata"_L1, "labels"_L1, "tier"_L1}) == "app"_L1)
                    KubeObject::put(service, {"spec"_L1, "selector"_L1, "release"_L1}, u"shop-gab12"_s);
            }
        }
        const ClusterSite second = siteOf(space.objects, live);
        QCOMPARE(second.active, u"shop-gab12"_s);
        QCOMPARE(second.installations.size(), 2);
        QCOMPARE(second.fronts.size(), 2);
        const GreenObjects green = greenOf(second, *second.activeInstallation(), space.parts, u"6.3.3"_s, u"-gcd34"_s);
        QCOMPARE(green.id, u"shop-gcd34"_s);
        QCOMPARE(names(green.workloads), QStringList({u"shop-author-db-gcd34"_s, u"shop-author-gcd34"_s,
                                                      u"shop-public-db-gcd34"_s, u"shop-public-gcd34"_s}));
        const QString author = text(named(green.workloads, u"shop-author-gcd34"_s));
        QVERIFY(author.contains("shop-author-db-gcd34:5432"_L1));
        QVERIFY(author.contains("webapp:6.3.3"_L1));
        QVERIFY(!author.contains("gab12"_L1));
        QCOMPARE(KubeObject::at(named(green.claims, u"data-shop-author-db-gcd34-0"_s),
                                {"spec"_L1, "dataSource"_L1, "name"_L1})
                     .toString(),
                 u"data-shop-author-db-gab12-0"_s);
    }

    void aSiteThatIsNoMagnolia()
    {
        Space space;
        space.add(plainRelease(u"blog"_s, u"blog"_s, u"1.4.0"_s));
        const PackageMember member{u"blog"_s, u"blog"_s, Role::Other};
        const ClusterSite site = siteOf(space.objects, member);
        QVERIFY(!site.isMagnolia);
        QCOMPARE(site.activeInstallation()->version, u"1.4.0"_s);
        const GreenObjects green = greenOf(site, *site.activeInstallation(), space.parts, u"1.5.0"_s, u"-gab12"_s);
        const QString web = text(named(green.workloads, u"blog-gab12"_s));
        QVERIFY(web.contains("example.org/blog:1.5.0"_L1));
        QVERIFY(web.contains("redis:7.0"_L1));
        QVERIFY(web.contains("\"blog-uploads-gab12\""_L1));
        QCOMPARE(names(green.claims), QStringList{u"blog-uploads-gab12"_s});
    }

    void imagesAreReadWithPortsAndDigests()
    {
        QCOMPARE(KubeObject::imageTag(u"registry:5000/shop/web"_s), u"latest"_s);
        QCOMPARE(KubeObject::imageTag(u"registry:5000/shop/web:6.3@sha256:abc"_s), u"6.3"_s);
        QCOMPARE(KubeObject::withTag(u"registry:5000/shop/web@sha256:abc"_s, u"7"_s), u"registry:5000/shop/web:7"_s);
    }

    void volumesAreFilledFromSnapshotsWhereThereIsAClass()
    {
        Space space = shop();
        space.parts.snapshotClasses = {{u"data-shop-author-db-0"_s, u"snaps"_s}};
        const ClusterSite site = siteOf(space.objects, live);
        const GreenObjects green = greenOf(site, *site.activeInstallation(), space.parts, u"6.3.2"_s, u"-gab12"_s);
        QCOMPARE(names(green.snapshots), QStringList{u"data-shop-author-db-gab12-0"_s});
        const QJsonObject snapshot = green.snapshots.first().object;
        QCOMPARE(KubeObject::at(snapshot, {"spec"_L1, "source"_L1, "persistentVolumeClaimName"_L1}).toString(),
                 u"data-shop-author-db-0"_s);
        QCOMPARE(KubeObject::label(snapshot, Cluster::installationLabel), u"shop-gab12"_s);
        const auto source = [&](const QString &claim) {
            return KubeObject::at(named(green.claims, claim), {"spec"_L1, "dataSource"_L1, "kind"_L1}).toString();
        };
        QCOMPARE(source(u"data-shop-author-db-gab12-0"_s), u"VolumeSnapshot"_s);
        QCOMPARE(source(u"data-shop-public-db-gab12-0"_s), u"PersistentVolumeClaim"_s);
    }

    void aClaimIsKnownAlsoOfAPodThatIsNoMore()
    {
        const ClusterSite site = siteOf(shop().objects, live);
        const ClusterInstallation &blue = *site.activeInstallation();
        QVERIFY(usesClaim(blue, u"data-shop-public-db-0"_s));
        QVERIFY(usesClaim(blue, u"data-shop-public-db-17"_s));
        QVERIFY(!usesClaim(blue, u"data-shop-public-db-gab12-0"_s));
        QVERIFY(!usesClaim(blue, u"data-shop-public-db-"_s));
        QVERIFY(!usesClaim(blue, u"other-shop-public-db-0"_s));
    }

    void aSuffixIsFree()
    {
        Space space = shop();
        const ClusterSite site = siteOf(space.objects, live);
        const QString suffix = freeSuffix(site, u"6.3.2"_s);
        QCOMPARE(freeSuffix(site, u"6.3.2"_s), suffix);
        space.add(greenOf(site, *site.activeInstallation(), space.parts, u"6.3.2"_s, suffix));
        QVERIFY(freeSuffix(siteOf(space.objects, live), u"6.3.2"_s) != suffix);
    }
};

QTEST_GUILESS_MAIN(TestGreenObjects)
#include "tst_greenobjects.moc"
