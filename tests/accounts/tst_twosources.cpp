// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "app/net/sitelook.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fleetplatform.h"
#include "tests/fakes/fleetserver.h"
#include "tests/fakes/memorycredentials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The platform's word and our own look at the site, over real HTTP.
class TestTwoSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FleetServer>(FleetServer::Shape{.projects = 1, .environments = 3, .sites = true});
        m_account = {.id = u"fleet-1"_s,
                     .platform = u"fleet"_s,
                     .name = u"Our fleet"_s,
                     .values = {{u"address"_s, m_server->address().toString()}},
                     .storedSecrets = {},
                     .trustedFingerprint = {}};
    }

    void aSiteThatAnswersAsThePlatformSays()
    {
        const Project project = observe();
        QVERIFY(!project.problem);
        QCOMPARE(project.environments.size(), 3);
        for (const Environment &environment : project.environments) {
            QCOMPARE(environment.probe.status, 200);
            QVERIFY(environment.probe.milliseconds >= 0);
            QCOMPARE(environment.probe.version, environment.version);
            QCOMPARE(environment.probe.at, m_clock.now());
        }
        QCOMPARE(shownHealth(firstUp()), Health::Up);
    }

    void aSiteThatIsBroken()
    {
        m_server->setSites(HostileReply::answer(503, "out of order"));
        const Environment environment = firstUp();
        QCOMPARE(environment.probe.status, 503);
        QCOMPARE(shownHealth(environment), Health::Disputed);
        QVERIFY(disagreement(environment).english().endsWith("answered with status 503."_L1));
        m_server->setSites({});
        QCOMPARE(shownHealth(firstUp()), Health::Up);
    }

    void aSiteThatRunsAnotherRelease()
    {
        m_server->setSites(HostileReply::answer(200, "{\"status\":\"pass\",\"releaseId\":\"0.0.1\"}",
                                                "Content-Type: application/health+json\r\n"));
        const Environment environment = firstUp();
        QCOMPARE(environment.probe.version, u"0.0.1"_s);
        QCOMPARE(shownHealth(environment), Health::Disputed);
    }

    void aSiteThatSendsItsVisitorsElsewhereIsNotFollowed()
    {
        m_server->setSites(HostileReply::answer(302, {}, "Location: https://www.example.org/\r\n"));
        const Environment environment = firstUp();
        QCOMPARE(environment.probe.status, 302);
        QCOMPARE(shownHealth(environment), Health::Up);
    }

    void aSiteThatHangsUp()
    {
        m_server->setSites(HostileReply::raw({}, HostileReply::End::Close));
        const Environment environment = firstUp();
        QCOMPARE(environment.probe.status, 0);
        QVERIFY(!environment.probe.trouble.isEmpty());
        QCOMPARE(shownHealth(environment), Health::Disputed);
    }

    void aPageOfTenMegabytesIsAnAnswer()
    {
        m_server->setSites(HostileReply::answer(200, QByteArray(10 << 20, 'x'), "Content-Type: text/html\r\n"));
        const Environment environment = firstUp();
        QCOMPARE(environment.probe.status, 200);
        QCOMPARE(environment.probe.version, QString());
    }

    void noSecretIsShownToASite()
    {
        (void)observe();
        int looks = 0;
        for (const HostileRequest &request : m_server->requests()) {
            if (!request.target.contains("/sites/"))
                continue;
            ++looks;
            QVERIFY(!request.headers.contains("authorization"));
        }
        QCOMPARE(looks, 3);
    }

    void anAddressThatWeDoNotSpeakToSaysNothing()
    {
        QuietSession session(m_clock, {}, nullptr);
        Context context = session.context();
        const QList<SiteProbe> probes =
            lookAtSites({QUrl(), QUrl(u"http://shop.example.org/"_s), QUrl(u"ftp://shop.example.org/"_s)}, context);
        QCOMPARE(probes, QList<SiteProbe>(3));
    }

    void aReleaseIsReadWhereItIsOneOnly_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("release");
        const QByteArray health = "application/health+json";
        QTest::newRow("release") << health << QByteArray("{\"releaseId\":\"2.0.0\",\"version\":\"1\"}") << u"2.0.0"_s;
        QTest::newRow("version of the interface") << health << QByteArray("{\"version\":\"1\"}") << QString();
        QTest::newRow("any other JSON") << QByteArray("application/json") << QByteArray("{\"releaseId\":\"2\"}")
                                        << QString();
        QTest::newRow("a number") << health << QByteArray("{\"releaseId\":2}") << QString();
        QTest::newRow("a list") << health << QByteArray("[{\"releaseId\":\"2\"}]") << QString();
        QTest::newRow("half of it") << health << QByteArray("{\"releaseId\":\"2") << QString();
        QTest::newRow("nothing") << health << QByteArray() << QString();
    }

    void aReleaseIsReadWhereItIsOneOnly()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        QTEST(releaseInHealth(type, body), "release");
    }

private:
    Project observe()
    {
        const auto memory = std::make_shared<MemoryCredentials>();
        const auto vault = std::make_shared<Vault>(std::make_shared<Redactor>(), memory, memory);
        AccountAccess access(m_account, vault, {{u"token"_s, std::make_shared<const Secret>(FleetServer::token())}});
        QuietSession session(m_clock, {}, &access);
        Context context = session.context();
        const FleetPlatform platform;
        return platform.observe(platform.entryOf(m_account, u"n0-p0"_s), context);
    }

    Environment firstUp()
    {
        for (const Environment &environment : observe().environments)
            if (environment.health == Health::Up)
                return environment;
        return {};
    }

    FakeClock m_clock;
    std::unique_ptr<FleetServer> m_server;
    Account m_account;
};

QTEST_GUILESS_MAIN(TestTwoSources)
#include "tst_twosources.moc"
