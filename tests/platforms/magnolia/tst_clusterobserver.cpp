// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterobserver.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

ClusterSite siteWith(const QList<QJsonObject> &all)
{
    ClusterObjects objects;
    for (const QJsonObject &object : all) {
        const QString kind = object.value("kind"_L1).toString();
        if (kind == "StatefulSet"_L1 || kind == "Deployment"_L1)
            objects.workloads.append(object);
        else if (kind == "Service"_L1)
            objects.services.append(object);
        else if (kind == "Ingress"_L1)
            objects.ingresses.append(object);
    }
    return siteOf(objects, {u"prod"_s, u"shop"_s, Role::Live});
}

SiteProbe answering(int status)
{
    return {.at = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC), .status = status};
}

} // namespace

/// Where a site is looked at from outside.
class TestClusterObserver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void magnoliaIsAskedHowItIs()
    {
        const ClusterSite site = siteWith(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.3.2"_s));
        QCOMPARE(healthAddress(site), QUrl(u"http://shop.example.org/.rest/health"_s));
    }

    void onlyWhereThatIsNotThereTheOlderAddressIsAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QUrl>("address");
        QTest::newRow("up") << 200 << QUrl();
        QTest::newRow("down") << 503 << QUrl();
        QTest::newRow("wants to know who asks") << 401 << QUrl();
        QTest::newRow("no answer") << 0 << QUrl();
        QTest::newRow("before 6.3") << 404 << QUrl(u"http://shop.example.org/.rest/status"_s);
    }
    void onlyWhereThatIsNotThereTheOlderAddressIsAsked()
    {
        QFETCH(const int, status);
        QFETCH(const QUrl, address);
        const ClusterSite site = siteWith(magnoliaRelease(u"prod"_s, u"shop"_s, u"6.2.45"_s));
        QCOMPARE(olderHealthAddress(site, answering(status)), address);
    }

    void whatIsNoMagnoliaIsLookedAtAsVisitorsDo()
    {
        QList<QJsonObject> objects = plainRelease(u"prod"_s, u"shop"_s, u"1.4.0"_s);
        const QJsonObject backend{{u"service"_s, QJsonObject{{u"name"_s, u"shop"_s}}}};
        const QJsonObject path{{u"path"_s, u"/front"_s}, {u"backend"_s, backend}};
        const QJsonObject rule{{u"host"_s, u"blog.example.org"_s},
                               {u"http"_s, QJsonObject{{u"paths"_s, QJsonArray{path}}}}};
        objects.append(
            {{u"kind"_s, u"Ingress"_s},
             {u"spec"_s, QJsonObject{{u"rules"_s, QJsonArray{rule}}, {u"tls"_s, QJsonArray{QJsonObject()}}}}});
        const ClusterSite site = siteWith(objects);
        QCOMPARE(healthAddress(site), QUrl(u"https://blog.example.org/front"_s));
        QCOMPARE(olderHealthAddress(site, answering(404)), QUrl());
    }

    void aServiceThatLeadsElsewhereIsSeen()
    {
        const auto turned = [](const QString &name) {
            QList<QJsonObject> objects = magnoliaRelease(u"prod"_s, u"shop"_s, u"6.3.2"_s);
            for (QJsonObject &object : objects) {
                if (object.value("kind"_L1) != "Service"_L1 || object["metadata"_L1]["name"_L1] != name)
                    continue;
                QJsonObject spec = object.value("spec"_L1).toObject();
                spec.insert("selector"_L1, QJsonObject{{u"release"_s, u"other"_s}});
                object.insert("spec"_L1, spec);
            }
            return siteWith(objects);
        };
        const ClusterSite astray = turned(u"shop-public-svc"_s);
        QCOMPARE(astray.active, QString());
        QCOMPARE(astray.fronts.size(), 2);
        const Environment seen = environmentOf(astray, u"p"_s, QDateTime());
        QCOMPARE(seen.health, Health::Degraded);
        QVERIFY(!seen.healthReason.english().isEmpty());
        QCOMPARE(turned(u"nothing"_s).active, u"shop"_s);
    }

    void whatVisitorsHaveNoAddressOfIsNotLookedAt()
    {
        QList<QJsonObject> objects = magnoliaRelease(u"prod"_s, u"shop"_s, u"6.3.2"_s);
        objects.removeIf([](const QJsonObject &object) { return object.value("kind"_L1) == "Ingress"_L1; });
        QCOMPARE(healthAddress(siteWith(objects)), QUrl());
        // Nor what nothing leads to.
        objects = magnoliaRelease(u"prod"_s, u"shop"_s, u"6.3.2"_s);
        objects.removeIf([](const QJsonObject &object) { return object.value("kind"_L1) == "Service"_L1; });
        QCOMPARE(healthAddress(siteWith(objects)), QUrl());
    }
};

QTEST_GUILESS_MAIN(TestClusterObserver)
#include "tst_clusterobserver.moc"
