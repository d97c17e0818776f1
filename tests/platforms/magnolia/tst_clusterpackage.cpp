// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterpackage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Which environments belong together.
class TestClusterPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolesAreReadFromNames_data()
    {
        QTest::addColumn<QString>("nameSpace");
        QTest::addColumn<QString>("release");
        QTest::addColumn<Role>("role");
        QTest::newRow("dev") << u"dev"_s << u"dev"_s << Role::Integration;
        QTest::newRow("uat") << u"uat"_s << u"uat"_s << Role::Uat;
        QTest::newRow("prod") << u"prod"_s << u"prod"_s << Role::Live;
        QTest::newRow("in the middle") << u"shop-staging-eu"_s << u"shop"_s << Role::Uat;
        QTest::newRow("by the release") << u"web"_s << u"shop-live"_s << Role::Live;
        QTest::newRow("part of a word") << u"devotion"_s << u"products"_s << Role::Other;
    }
    void rolesAreReadFromNames()
    {
        QFETCH(const QString, nameSpace);
        QFETCH(const QString, release);
        QTEST(roleOfName(nameSpace, release), "role");
    }

    void environmentsOfOneSiteAreOnePackage()
    {
        QList<PackageMember> members;
        for (const QString &name : {u"shop-prod"_s, u"shop-dev"_s, u"shop-uat"_s, u"blog"_s, u"uat"_s, u"dev"_s})
            members.append({name, name, roleOfName(name, name)});
        const QList<ClusterPackage> packages = packagesOf(members, u"our cluster"_s);
        QCOMPARE(packages.size(), 3);
        QCOMPARE(packages.at(0).name, u"blog"_s);
        QCOMPARE(packages.at(1).name, u"our cluster"_s);
        QCOMPARE(packages.at(1).members.first().nameSpace, u"dev"_s);
        QCOMPARE(packages.at(2).name, u"shop"_s);
        QCOMPARE(packages.at(2).members.size(), 3);
        QCOMPARE(packages.at(2).members.last().role, Role::Live); // in promotion order
    }

    void aPersonGroupsOtherwise()
    {
        const QList<PackageMember> members{
            {u"a"_s, u"a"_s, Role::Other}, {u"b"_s, u"b"_s, Role::Other}, {u"c"_s, u"c"_s, Role::Other}};
        const QList<ClusterPackage> packages = packagesAsWritten(u"Shop: a, c; Nothing: z"_s, members, u"x"_s);
        QCOMPARE(packages.size(), 2);
        QCOMPARE(packages.first().name, u"Shop"_s);
        QCOMPARE(packages.first().members.size(), 2);
        QCOMPARE(packages.last().name, u"b"_s);
    }

    void aNamespaceInWhichNothingIsWaitsToBeSetUp()
    {
        const QList<PackageMember> members{{u"shop-1"_s, u"shop"_s, Role::Other}, {u"blog"_s, u"blog"_s, Role::Other}};
        const QString written = u"Shop: shop-1, shop-live ; None: nowhere"_s;
        QCOMPARE(namespacesAsWritten(written), QStringList({u"shop-1"_s, u"shop-live"_s, u"nowhere"_s}));
        const QList<ClusterPackage> packages = packagesAsWritten(written, members, u"cluster"_s);
        QCOMPARE(packages.size(), 2); // nothing says how the one in the group “None” is called
        QCOMPARE(packages.first().name, u"Shop"_s);
        QVERIFY(packages.first().members.contains(PackageMember{u"shop-live"_s, u"shop"_s, Role::Live}));
        QVERIFY(packages.first().members.contains(members.first()));
    }

    void whatNamesNoPackageIsFound_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("one") << u"Shop: shop-1"_s << QString();
        QTest::newRow("several") << u" My shop : shop-1 , live;Blog:blog,; "_s << QString();
        QTest::newRow("no colon") << u"Shop: shop-1; blog"_s << u"blog"_s;
        QTest::newRow("no name") << u": shop-1"_s << u": shop-1"_s;
        QTest::newRow("no namespace") << u"Shop: ,"_s << u"Shop: ,"_s;
        QTest::newRow("a location") << u"Shop=shop-1/shop@Live"_s << u"Shop=shop-1/shop@Live"_s;
        QTest::newRow("no namespace's name") << u"Shop: Shop_1"_s << u"Shop: Shop_1"_s;
        QTest::newRow("commas between packages") << u"Shop: a, Blog: b"_s << u"Shop: a, Blog: b"_s;
    }
    void whatNamesNoPackageIsFound()
    {
        QFETCH(const QString, written);
        QTEST(unreadablePackage(written).value_or(QString()), "part");
    }

    void aLocationIsReadBack()
    {
        const ClusterPackage package{
            .name = u"Shop"_s,
            .members = {{u"shop-dev"_s, u"shop"_s, Role::Integration}, {u"shop-prod"_s, u"shop"_s, Role::Live}}};
        QCOMPARE(ClusterPackage::fromLocation(package.location()), package);
        QVERIFY(ClusterPackage::fromLocation(u"Shop=nonsense"_s).members.isEmpty());
        QVERIFY(ClusterPackage::fromLocation(QString()).members.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClusterPackage)
#include "tst_clusterpackage.moc"
