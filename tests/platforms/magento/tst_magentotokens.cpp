// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/magentoshop.h"

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

/// The tokens that the calls to the cloud are made with, and where they may travel.
class TestMagentoTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingInNamesThePersonAndTheProjects()
    {
        Shop shop;
        const auto finding = shop.scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(finding.error().problem.code));
        QCOMPARE(finding->signedInAs, u"Ada Lovelace"_s);
        QCOMPARE(finding->projects.size(), 1);
        QCOMPARE(finding->projects.first().location, shop.cloud.state().project);
        QCOMPARE(finding->projects.first().name, u"Shop"_s);
        QVERIFY(finding->projects.first().note.english().contains("us-3.magento.cloud"_L1));
        QCOMPARE(shop.tokensGiven(), 1);
    }

    void aProjectKnowsItsRepository()
    {
        Shop shop;
        const Result<CloudProject> project = ask(
            shop.scene, shop.tokens, [&](CloudClient &client) { return client.project(shop.cloud.state().project); });
        VERIFY_SUCCESS(project);
        QCOMPARE(project->repository, u"ssh://git.example.org/shop.git"_s);
        QCOMPARE(project->endpoint.path(), shop.path({}));
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, [](CloudClient &client) { return client.project(u"another"_s); })),
                 u"magento.no-project"_s);
    }

    void oneTokenServesManyCalls()
    {
        Shop shop;
        constexpr int many = 5;
        for (int i = 0; i < many; ++i)
            QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        QCOMPARE(shop.cloud.count("GET /me"), many);
        QCOMPARE(shop.tokensGiven(), 1);
    }

    void oneTokenServesAllThatAskAtOnce()
    {
        Shop shop;
        constexpr int many = 8;
        QStringList codes(many, u"not run"_s);
        std::barrier gate(many);
        std::vector<std::jthread> threads;
        for (QString &code : codes) {
            threads.emplace_back([&] {
                FakeClock clock;
                MagentoAccountScene scene(shop.cloud.address(), clock);
                gate.arrive_and_wait();
                code = codeOf(ask(scene, shop.tokens, person));
            });
        }
        threads.clear();
        QCOMPARE(codes, QStringList(many, noProblem));
        QCOMPARE(shop.cloud.count("GET /me"), many);
        QCOMPARE(shop.tokensGiven(), 1);
    }

    void allThatMeetAnEndedTokenShareTheNewOne()
    {
        Shop shop;
        constexpr int many = 6;
        std::once_flag once;
        const QStringList codes =
            inParallel(many, shop, shop.tokens, [&](CloudClient &client, const std::function<void()> &meet) {
                meet(); // all have the first token
                std::call_once(once, [&] { shop.endTokens(); });
                return codeOf(client.person());
            });
        QCOMPARE(codes, QStringList(many, noProblem));
        QCOMPARE(shop.tokensGiven(), 2);
    }

    void aTokenIsNotUsedInItsLastMinute()
    {
        Shop shop;
        constexpr int life = 7200;
        shop.cloud.change([](MagentoCloudState &state) { state.secondsPerToken = life; });
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        shop.clock.advance(std::chrono::seconds(life - 61));
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        QCOMPARE(shop.tokensGiven(), 1);
        shop.clock.advance(1s);
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        QCOMPARE(shop.tokensGiven(), 2);
        QCOMPARE(shop.cloud.requests().last().headers.value("authorization"), "Bearer access-token-of-ada-2");
    }

    void aTokenThatIsRefusedIsRenewedAndTheCallRepeated()
    {
        Shop shop;
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        shop.endTokens();
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        QCOMPARE(shop.cloud.count("GET /me"), 3);
        QCOMPARE(shop.tokensGiven(), 2);
        QCOMPARE(shop.cloud.requests().last().headers.value("authorization"), "Bearer access-token-of-ada-2");
    }

    void whatIsDoneIsDoneOnceAlsoAfterARenewal()
    {
        Shop shop;
        const Result<CloudActivity> begun = shop.inside([&](CloudClient &client, const CloudEnvironment &environment) {
            shop.endTokens();
            return client.backUp(environment);
        });
        VERIFY_SUCCESS(begun);
        shop.cloud.settle();
        QCOMPARE(shop.cloud.state().backups.size(), 1);
    }

    void aNewTokenThatIsRefusedTooIsAProblem()
    {
        const HostileServer server(withTokens([](const HostileRequest &) {
            return HostileReply::answer(unauthorized, "{}", "Content-Type: application/json\r\n");
        }));
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        AccessTokens tokens;
        QCOMPARE(codeOf(ask(scene, tokens, person)), u"http.unauthorized"_s);
        QCOMPARE(server.requests().size(), 4); // a token and a call, twice
    }

    void aRevokedApiTokenIsToldAtItsField()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
        const auto finding = shop.scene.explore();
        QVERIFY(!finding);
        QCOMPARE(finding.error().problem.code, u"magento.token"_s);
        QCOMPARE(finding.error().part, ConnectionPart::SignIn);
        QCOMPARE(finding.error().fieldId, u"token"_s);
        QVERIFY(!finding.error().problem.remedy.isEmpty());
        QCOMPARE(shop.tokensGiven(), 1);
    }

    void anApiTokenThatIsRevokedInBetweenIsToldAsSuch()
    {
        Shop shop;
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        shop.cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), u"magento.token"_s);
    }

    void anotherApiTokenDoesNotGetTheAccessOfTheFirst()
    {
        Shop shop;
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
        shop.scene.useSecret(u"token"_s, "not-the-token-of-anybody");
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), u"magento.token"_s);
        QCOMPARE(shop.cloud.count("GET /me"), 1);
    }

    void aSecondFactorIsAskedForOnce()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.needsStepUp = true; });
        const auto finding = shop.scene.explore();
        QVERIFY(!finding);
        QCOMPARE(finding.error().problem.code, u"magento.step-up"_s);
        QCOMPARE(finding.error().part, ConnectionPart::SignIn);
        QCOMPARE(finding.error().fieldId, u"token"_s);
        QCOMPARE(shop.cloud.count("GET /me"), 1);
        QCOMPARE(shop.tokensGiven(), 1);
    }

    void whatIsSaidInsteadOfATokenIsUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray json("Content-Type: application/json\r\n");
        QTest::newRow("revoked") << 400 << json << text({{u"error"_s, u"invalid_grant"_s}}) << u"magento.token"_s;
        QTest::newRow("unknown") << 401 << json << QByteArray("{}") << u"magento.token"_s;
        QTest::newRow("a second factor")
            << 401 << QByteArray("WWW-Authenticate: Bearer error=\"insufficient_user_authentication\"\r\n")
            << QByteArray() << u"magento.step-up"_s;
        QTest::newRow("forbidden") << 403 << json << QByteArray("{}") << u"http.forbidden"_s;
        QTest::newRow("a page") << 200 << QByteArray("Content-Type: text/html\r\n")
                                << QByteArray("<html><head><title>Sign in</title></head></html>") << u"http.not-json"_s;
        QTest::newRow("nothing") << 200 << json << QByteArray() << u"http.not-json"_s;
        QTest::newRow("a list") << 200 << json << QByteArray("[]") << u"http.wrong-shape"_s;
        QTest::newRow("no token") << 200 << json << text({{u"expires_in"_s, 900}}) << u"http.wrong-shape"_s;
        QTest::newRow("no end") << 200 << json << text({{u"access_token"_s, u"access-token-of-ada-1"_s}})
                                << u"http.wrong-shape"_s;
    }
    void whatIsSaidInsteadOfATokenIsUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, body);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::answer(status, body, headers); });
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        AccessTokens tokens;
        const Result<CloudClient::Person> outcome = ask(scene, tokens, person);
        QTEST(codeOf(outcome), "code");
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!text(outcome.error()).contains(MagentoCloud::token()));
    }

    void tokensComeFromWhereThePersonSays()
    {
        const HostileServer auth([](const HostileRequest &) { return given("access-token-of-ada-1"); });
        FakeClock clock;
        const HostileServer api([](const HostileRequest &) {
            return HostileReply::json(text({{u"username"_s, u"ada"_s}, {u"projects"_s, QJsonArray()}}));
        });
        MagentoAccountScene scene(api.url({}), clock);
        scene.account.values.insert(u"auth"_s, auth.url({}).toString());
        const auto finding = scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(finding.error().problem.code));
        QCOMPARE(finding->signedInAs, u"ada"_s); // who has no other name
        QCOMPARE(auth.requests().size(), 1);
        const HostileRequest exchange = auth.requests().first();
        QCOMPARE(exchange.target, "/oauth2/token");
        QCOMPARE(exchange.headers.value("authorization"), "Basic " + QByteArray("platform-api-user:").toBase64());
        QCOMPARE(exchange.body, "grant_type=api_token&api_token=" + MagentoCloud::token());
        QVERIFY(!api.requests().isEmpty());
        const QList<HostileRequest> calls = api.requests();
        for (const HostileRequest &call : calls)
            QCOMPARE(call.headers.value("authorization"), "Bearer access-token-of-ada-1");
    }

    void anyApiTokenTravelsWhole()
    {
        const QByteArray odd("a+b&c=d%e/f g");
        Shop shop;
        shop.cloud.change([&](MagentoCloudState &state) { state.apiToken = odd; });
        shop.scene.useSecret(u"token"_s, odd);
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens, person)), noProblem);
    }

    void theTokenIsNotSentToAnotherDomain()
    {
        const HostileServer foreign([](const HostileRequest &) { return htmlPage(); });
        const QString endpoint = foreign.url(u"/api/projects/p1"_s).toString();
        const HostileServer gateway(withTokens([&](const HostileRequest &) {
            return HostileReply::json(
                text({{u"display_name"_s, u"Ada"_s},
                      {u"projects"_s, QJsonArray{QJsonObject{{u"id"_s, u"p1"_s}, {u"endpoint"_s, endpoint}}}}}));
        }));
        FakeClock clock;
        MagentoAccountScene scene(gateway.url({}), clock);
        AccessTokens tokens;
        QCOMPARE(codeOf(ask(scene, tokens, [](CloudClient &client) { return client.project(u"p1"_s); })),
                 u"magento.foreign-host"_s);
        QCOMPARE(foreign.requests().size(), 0);
        QCOMPARE(foreign.connections(), 0);
    }

    void theTokenStaysInTheDomain_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isOf");
        const QString api = u"https://api.magento.cloud"_s;
        QTest::newRow("itself") << api << u"https://api.magento.cloud/me"_s << true;
        QTest::newRow("itself, with its port") << api << u"https://api.magento.cloud:443/me"_s << true;
        QTest::newRow("a region") << api << u"https://us-3.magento.cloud/api/projects/p"_s << true;
        QTest::newRow("a region in capitals") << api << u"https://US-3.Magento.Cloud/"_s << true;
        QTest::newRow("deeper") << api << u"https://ssh.us-3.magento.cloud/"_s << true;
        QTest::newRow("another domain") << api << u"https://evil.example/"_s << false;
        QTest::newRow("the domain as a prefix") << api << u"https://magento.cloud.evil.example/"_s << false;
        QTest::newRow("the domain as a suffix") << api << u"https://evilmagento.cloud/"_s << false;
        QTest::newRow("the domain as a user") << api << u"https://us-3.magento.cloud@evil.example/"_s << false;
        QTest::newRow("not encrypted") << api << u"http://us-3.magento.cloud/"_s << false;
        QTest::newRow("itself, not encrypted") << api << u"http://api.magento.cloud/"_s << false;
        QTest::newRow("another port") << api << u"https://us-3.magento.cloud:8443/"_s << false;
        QTest::newRow("the domain itself") << api << u"https://magento.cloud/"_s << false;
        QTest::newRow("nothing") << api << QString() << false;
        QTest::newRow("from a bare domain") << u"https://magento.cloud"_s << u"https://evil.cloud/"_s << false;
        QTest::newRow("from this machine") << u"http://localhost:8080"_s << u"http://localhost:8081/"_s << false;
        QTest::newRow("this machine") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080/api"_s << true;
        QTest::newRow("a number is no domain") << u"https://10.0.0.5"_s << u"https://66.0.0.5/"_s << false;
    }
    void theTokenStaysInTheDomain()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, url);
        QTEST(isOfSameCloud(QUrl(base), QUrl(url)), "isOf");
    }
};

QTEST_GUILESS_MAIN(TestMagentoTokens)
#include "tst_magentotokens.moc"
