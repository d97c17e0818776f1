// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustersetupplan.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const PackageMember uat{u"shop-uat"_s, u"shop"_s, Role::Uat};
const PackageMember live{u"shop-prod"_s, u"shop"_s, Role::Live};

Environment environment(const QString &id, const QString &version)
{
    Environment made;
    made.ref = {u"p"_s, id};
    made.version = version;
    return made;
}

ClusterObjects workloads(const QList<QJsonObject> &all)
{
    ClusterObjects objects;
    for (const QJsonObject &object : all)
        if (const QString kind = object.value("kind"_L1).toString();
            kind == "StatefulSet"_L1 || kind == "Deployment"_L1)
            objects.workloads.append(object);
    return objects;
}

ClusterObjects shop()
{
    return workloads(magnoliaRelease(u"shop-uat"_s, u"shop"_s, u"6.3.2"_s));
}

} // namespace

/// Which environment another one is set up from, and when it cannot be.
class TestClusterSetUpPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestBeforeItIsCopiedElseTheNearestAfter_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("source");
        QTest::newRow("any, the one before") << u"new-uat"_s << QString() << u"int"_s;
        QTest::newRow("any, at the end") << u"new-live"_s << QString() << u"uat"_s;
        QTest::newRow("by release, before") << u"new-live"_s << u"6.3.4"_s << u"int"_s;
        QTest::newRow("by release, after") << u"new-uat"_s << u"6.3.2"_s << u"uat"_s;
        QTest::newRow("none") << u"new-uat"_s << u"7.0.0"_s << QString();
    }
    void theNearestBeforeItIsCopiedElseTheNearestAfter()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, version);
        Project project;
        project.environments = {environment(u"int"_s, u"6.3.4"_s), environment(u"new-uat"_s, {}),
                                environment(u"uat"_s, u"6.3.2"_s), environment(u"new-live"_s, {})};
        const Environment *source = cloneSource(project, target, version);
        QTEST(source ? source->ref.environmentId : QString(), "source");
    }

    void anEmptyNamespaceMayBeFilled() { QVERIFY(!whyNotCloned(uat, shop(), live, {})); }

    void whatCannotBeCopiedIsRefused_data()
    {
        QTest::addColumn<QString>("releaseThere");
        QTest::addColumn<QString>("spaceHere");
        QTest::addColumn<QString>("releaseHere");
        QTest::addColumn<bool>("hasNeighbour");
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<QString>("word");
        QTest::newRow("the same namespace")
            << u"shop"_s << u"shop-uat"_s << u"shop"_s << false << false << u"shop-uat"_s;
        QTest::newRow("another name") << u"shop"_s << u"shop-prod"_s << u"live"_s << false << false << u"live"_s;
        QTest::newRow("two sites") << u"shop"_s << u"shop-prod"_s << u"shop"_s << true << false << u"blog"_s;
        QTest::newRow("not empty") << u"shop"_s << u"shop-prod"_s << u"shop"_s << false << true << u"shop-prod"_s;
    }
    void whatCannotBeCopiedIsRefused()
    {
        QFETCH(const QString, releaseThere);
        QFETCH(const QString, spaceHere);
        QFETCH(const QString, releaseHere);
        QFETCH(const bool, hasNeighbour);
        QFETCH(const bool, isFull);
        QFETCH(const QString, word);
        ClusterObjects there = shop();
        if (hasNeighbour)
            there.workloads += workloads(plainRelease(u"shop-uat"_s, u"blog"_s, u"1.0"_s)).workloads;
        const auto refusal = whyNotCloned({u"shop-uat"_s, releaseThere, Role::Uat}, there,
                                          {spaceHere, releaseHere, Role::Live}, isFull ? shop() : ClusterObjects());
        QVERIFY(refusal);
        QCOMPARE(refusal->severity, Severity::Refuse);
        QVERIFY2(refusal->reason.english().contains(word), qPrintable(refusal->reason.english()));
        QVERIFY(!refusal->wayOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClusterSetUpPlan)
#include "tst_clustersetupplan.moc"
