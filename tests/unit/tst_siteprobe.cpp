// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// When what the platform says and what the site answers differ, and how that is told.
class TestSiteProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTwoSourcesAreCompared_data();
    void theTwoSourcesAreCompared();
    void theDifferenceIsShownInsteadOfTheState();
    void survivesStorage();
};

namespace {

Environment liveThat(Health health, int status, const QString &version = {})
{
    Environment environment;
    environment.name = u"Live"_s;
    environment.version = u"2.0.0"_s;
    environment.health = health;
    environment.healthReason = Text("Two of three replicas run.");
    environment.probe = {.address = QUrl(u"https://shop.example.org/health"_s),
                         .at = QDateTime(QDate(2026, 3, 1), QTime(1, 0), Qt::UTC),
                         .status = status,
                         .milliseconds = status ? 12 : -1,
                         .version = version,
                         .trouble = status ? Text() : Text("Nothing listens there.")};
    return environment;
}

} // namespace

void TestSiteProbe::theTwoSourcesAreCompared_data()
{
    QTest::addColumn<Health>("health");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("said");
    const QString up = u"The platform says that Live is up. https://shop.example.org/health "_s;
    const QString down = u"The platform says that Live is down. https://shop.example.org/health "_s;
    const QString release = u"The platform says that release 2.0.0 runs; the site says that it is 1.9.0."_s;
    using enum Health;
    QTest::newRow("up, answers") << Up << 200 << QString() << QString();
    QTest::newRow("up, sends on") << Up << 301 << QString() << QString();
    QTest::newRow("up, asks who is there") << Up << 401 << QString() << QString();
    QTest::newRow("up, lets nobody in") << Up << 403 << QString() << QString();
    QTest::newRow("up, not there") << Up << 404 << QString() << up + u"answered with status 404."_s;
    QTest::newRow("up, broken") << Up << 503 << QString() << up + u"answered with status 503."_s;
    QTest::newRow("up, silent") << Up << 0 << QString() << up + u"did not answer: Nothing listens there."_s;
    QTest::newRow("down, broken") << Down << 503 << QString() << QString();
    QTest::newRow("down, silent") << Down << 0 << QString() << QString();
    QTest::newRow("down, answers") << Down << 200 << QString() << down + u"answered with status 200."_s;
    QTest::newRow("degraded, broken") << Degraded << 503 << QString() << QString();
    QTest::newRow("degraded, answers") << Degraded << 200 << QString() << QString();
    QTest::newRow("not known, answers") << Unknown << 200 << QString() << QString();
    QTest::newRow("the same release") << Up << 200 << u"2.0.0"_s << QString();
    QTest::newRow("the same release, written otherwise") << Up << 200 << u"v2.0"_s << QString();
    QTest::newRow("the hash of a commit") << Up << 200 << u"4f2a91c"_s << QString();
    QTest::newRow("the number of a build") << Up << 200 << u"4711"_s << QString();
    QTest::newRow("another release") << Up << 200 << u"1.9.0"_s << release;
    QTest::newRow("degraded, another release") << Degraded << 200 << u"1.9.0"_s << release;
}

void TestSiteProbe::theTwoSourcesAreCompared()
{
    QFETCH(const Switchback::Health, health);
    QFETCH(const int, status);
    QFETCH(const QString, version);
    QFETCH(const QString, said);
    Environment environment = liveThat(health, status, version);
    QCOMPARE(disagreement(environment).english(), said);
    environment.probe = {}; // one source cannot disagree
    QCOMPARE(disagreement(environment), Text());
}

void TestSiteProbe::theDifferenceIsShownInsteadOfTheState()
{
    const Environment differs = liveThat(Health::Up, 503);
    QCOMPARE(shownHealth(differs), Health::Disputed);
    const QString both = shownReason(differs).english();
    QVERIFY(both.startsWith(disagreement(differs).english()));
    QVERIFY(both.endsWith("Two of three replicas run."_L1)); // why the platform says so is not lost
    const Environment agrees = liveThat(Health::Degraded, 200);
    QCOMPARE(shownHealth(agrees), Health::Degraded);
    QCOMPARE(shownReason(agrees), agrees.healthReason);
}

void TestSiteProbe::survivesStorage()
{
    for (const SiteProbe &probe :
         {liveThat(Health::Up, 200, u"2.0.0"_s).probe, liveThat(Health::Up, 0).probe, SiteProbe()})
        QCOMPARE(SiteProbe::fromJson(probe.toJson()), probe);
    QCOMPARE(SiteProbe::fromJson({{u"status"_s, 200}}), SiteProbe()); // without a time it is no look
}

QTEST_GUILESS_MAIN(TestSiteProbe)
#include "tst_siteprobe.moc"
