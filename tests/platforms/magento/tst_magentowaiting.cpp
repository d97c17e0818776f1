// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/magentoshop.h"

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

/// The waiting for what the cloud does, its logs, and what of them nobody is told.
class TestMagentoWaiting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogIsFollowedFromWhereItWasLeft()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) {
            state.activities = {
                {.id = u"a1"_s, .environment = integration, .state = u"in_progress"_s, .log = {u"one"_s, u"two"_s}}};
        });
        const auto log = [&shop](int start) {
            return shop.inside([&](CloudClient &client, const CloudEnvironment &environment) {
                return client.activities(environment, {}, 1).and_then([&](const QList<CloudActivity> &all) {
                    return client.log(all.first(), start);
                });
            });
        };
        const Result<CloudLog> first = log(0);
        VERIFY_SUCCESS(first);
        QCOMPARE(first->lines, QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(first->next, 2);
        QVERIFY(!first->isSealed);
        shop.cloud.change([](MagentoCloudState &state) {
            state.activities.first().log.append(u"three"_s);
            state.activities.first().state = u"complete"_s;
        });
        const Result<CloudLog> rest = log(first->next);
        VERIFY_SUCCESS(rest);
        QCOMPARE(rest->lines, QStringList{u"three"_s});
        QCOMPARE(rest->next, 3);
        QVERIFY(rest->isSealed);
        const QUrlQuery query(QUrl::fromEncoded(shop.cloud.requests().last().target));
        QCOMPARE(query.queryItemValue(u"start_at"_s), u"2"_s);
        QCOMPARE(query.queryItemValue(u"max_delay"_s), u"0"_s); // the server holds nothing back
    }

    void whatTheCloudDoesIsShownUntilItEnds()
    {
        Shop shop;
        shop.cloud.setWork([](const CloudActivityState &, const std::function<void(const QString &)> &log) {
            log(u"[2026-03-01T12:00:00.000000+00:00] INFO: Running setup upgrade."_s);
            log(u"[2026-03-01T12:00:01.000000+00:00] INFO: End of update."_s);
            return 0;
        });
        const Result<CloudActivity> ended =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.redeploy(environment).and_then([&](const CloudActivity &begun) {
                    return deployment.awaitSuccess(begun, 24h);
                });
            });
        VERIFY_SUCCESS(ended);
        QVERIFY(ended->isFinished() && !ended->hasFailed());
        QCOMPARE(shop.scene.printed.count(u"Phase: the database is upgraded."_s), 1);
        QCOMPARE(shop.scene.printed.count(u"[2026-03-01T12:00:01.000000+00:00] INFO: End of update."_s), 1);
    }

    void theEndOfALogMayComeAfterTheEnd()
    {
        // The cloud may call an activity complete a moment before its log is (sheet, 1.6).
        std::atomic<int> reads = 0;
        const HostileServer server(withTokens([&](const HostileRequest &request) {
            const QJsonObject links{{u"self"_s, QJsonObject{{u"href"_s, u"/a"_s}}},
                                    {u"log"_s, QJsonObject{{u"href"_s, u"/a/log"_s}}}};
            if (request.target == "/a")
                return HostileReply::json(text({{u"id"_s, u"a"_s},
                                                {u"type"_s, u"environment.push"_s},
                                                {u"state"_s, u"complete"_s},
                                                {u"result"_s, u"success"_s},
                                                {u"completion_percent"_s, 100},
                                                {u"_links"_s, links}}));
            const auto line = [](int number, const QString &message) -> QByteArray {
                return text({{u"_id"_s, QString::number(number)},
                             {u"data"_s, QJsonObject{{u"message"_s, QString(message + u'\n')}}}})
                       + '\n';
            };
            QByteArray lines = line(0, u"Building"_s);
            if (++reads > 1)
                lines += line(1, u"Error building project"_s) + text({{u"_id"_s, u"2"_s}, {u"seal"_s, true}}) + '\n';
            return HostileReply::answer(200, lines, "Content-Type: application/x-ndjson\r\n");
        }));
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        AccessTokens tokens;
        CloudActivity begun;
        begun.self = server.url(u"/a"_s);
        VERIFY_SUCCESS(scene.with([&](Context &context) -> Result<CloudActivity> {
            Result<CloudClient> client = CloudClient::open(tokens, context);
            return client ? Deployment(*client, scene.tools.patience, context).await(begun, 1min)
                          : Result<CloudActivity>(Failure(client.error()));
        }));
        QCOMPARE(scene.printed.count(u"Building"_s), 1);
        QCOMPARE(scene.printed.count(u"Error building project"_s), 1);
    }

    void whatNeverEndsIsGivenUp()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.endless = {u"environment.redeploy"_s}; });
        const QDateTime before = shop.clock.now();
        const Result<CloudActivity> ended =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.redeploy(environment).and_then([&](const CloudActivity &begun) {
                    return deployment.awaitSuccess(begun, 30s);
                });
            });
        QCOMPARE(codeOf(ended), u"magento.activity-endless"_s);
        QVERIFY(ended.error().sentence.english().contains("Ada Lovelace redeployed integration"_L1));
        QVERIFY(ended.error().sentence.english().contains(u"30\u00A0s"_s));
        const qint64 waited = before.secsTo(shop.clock.now());
        QVERIFY2(waited >= 30 && waited <= 36, qPrintable(QString::number(waited)));
    }

    void whatSomebodyCancelsIsToldAsSuch()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) {
            state.activities = {{.id = u"waits"_s, .environment = integration, .text = u"Bob pushed"_s},
                                {.id = u"runs"_s, .environment = integration, .state = u"in_progress"_s}};
        });
        const Result<CloudActivity> ended =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.activities(environment, {}, 1)
                    .and_then([&](const QList<CloudActivity> &all) -> Result<CloudActivity> {
                        if (const Result<void> cancelled = client.cancel(all.first()); !cancelled)
                            return Failure(cancelled.error());
                        const Result<CloudActivity> awaited = deployment.await(all.first(), 1min);
                        if (!awaited || awaited->state != "cancelled"_L1 || mayHaveTouchedData(*awaited))
                            return awaited;
                        return deployment.awaitSuccess(all.first(), 1min);
                    });
            });
        QCOMPARE(codeOf(ended), u"magento.activity-cancelled"_s);
        QVERIFY(ended.error().sentence.english().contains("Bob pushed"_L1));
        QCOMPARE(shop.cloud.state().activity(u"runs"_s)->state, u"in_progress"_s);
    }

    void whatFailsBringsTheEndOfItsLog()
    {
        Shop shop;
        shop.cloud.setWork([](const CloudActivityState &, const std::function<void(const QString &)> &log) {
            for (int i = 0; i < 50; ++i)
                log(u"line %1"_s.arg(i));
            return 1;
        });
        const Result<CloudActivity> ended =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.backUp(environment).and_then([&](const CloudActivity &begun) {
                    return deployment.awaitSuccess(begun, 24h);
                });
            });
        QCOMPARE(codeOf(ended), u"magento.activity-failed"_s);
        const QStringList details = ended.error().details.split(u'\n');
        QCOMPARE(details.size(), 40);
        QCOMPARE(details.last(), u"line 49"_s);
        QCOMPARE(shop.scene.printed.count(u"line 0"_s), 1);
    }

    void aHookThatFailedIsSeenBehindASuccess()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.hidesFailedHooks = true; });
        shop.cloud.setWork(
            [](const CloudActivityState &, const std::function<void(const QString &)> &) { return 126; });
        const Result<CloudActivity> ended =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.redeploy(environment).and_then([&](const CloudActivity &begun) {
                    return deployment.await(begun, 24h);
                });
            });
        VERIFY_SUCCESS(ended);
        QCOMPARE(ended->result, u"success"_s);
        QVERIFY(ended->hasFailed());
        QVERIFY(ended->failedCommand());
        QCOMPARE(ended->failedCommand()->exitCode, 126);
        QCOMPARE(ended->failedCommand()->type, u"deploy"_s);
        QVERIFY(mayHaveTouchedData(*ended));
    }

    void waitingEndsWhenAPersonCancels()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.endless = {u"environment.redeploy"_s}; });
        const Result<CloudActivity> begun = shop.inside(
            [](CloudClient &client, const CloudEnvironment &environment) { return client.redeploy(environment); });
        VERIFY_SUCCESS(begun);
        std::stop_source source;
        const Result<CloudActivity> ended = shop.scene.with(
            [&](Context &context) -> Result<CloudActivity> {
                Result<CloudClient> client = CloudClient::open(shop.tokens, context);
                if (!client)
                    return Failure(client.error());
                source.request_stop();
                return Deployment(*client, shop.patience, context).await(*begun, 24h);
            },
            source.get_token());
        QVERIFY(!ended);
        QCOMPARE(ended.error(), cancelledProblem());
    }

    void aPushIsFound()
    {
        Shop shop;
        const auto find = [&shop](const QString &commit, const QString &before) {
            return shop.waiting([&](Deployment &deployment, CloudClient &, const CloudEnvironment &environment) {
                return deployment.findPush(environment, commit, before);
            });
        };
        shop.patience.appear = 30s;
        QCOMPARE(codeOf(find(u"c1"_s, u"none"_s)), u"magento.no-activity"_s);
        shop.cloud.change([](MagentoCloudState &state) {
            state.activities = {
                {.id = u"new"_s, .environment = integration, .state = u"complete"_s},
                {.id = u"redeploy"_s, .type = u"environment.redeploy"_s, .environment = integration},
                {.id = u"ours"_s, .environment = integration, .payload = {{u"commits"_s, QJsonArray{u"c1"_s}}}}};
        });
        const Result<CloudActivity> byCommit = find(u"c1"_s, u"old"_s);
        VERIFY_SUCCESS(byCommit);
        QCOMPARE(byCommit->id, u"ours"_s);
        const Result<CloudActivity> byOrder = find(u"c2"_s, u"ours"_s);
        VERIFY_SUCCESS(byOrder);
        QCOMPARE(byOrder->id, u"new"_s);
        QCOMPARE(codeOf(find(u"c2"_s, u"new"_s)), u"magento.no-activity"_s);
    }

    void dataIsSafeOnlyBeforeTheDeployment_data()
    {
        using Commands = QList<CloudCommand>;
        QTest::addColumn<QString>("state");
        QTest::addColumn<Commands>("commands");
        QTest::addColumn<bool>("isTouched");
        const auto command = [](const QString &type, int exitCode) {
            return CloudCommand{.app = u"mymagento"_s, .type = type, .exitCode = exitCode};
        };
        QTest::newRow("waits") << u"pending"_s << Commands() << true;
        QTest::newRow("runs") << u"in_progress"_s << Commands{command(u"build"_s, 2)} << true;
        QTest::newRow("cancelled") << u"cancelled"_s << Commands() << false;
        QTest::newRow("not built") << u"complete"_s << Commands{command(u"build"_s, 12)} << false;
        QTest::newRow("only built") << u"complete"_s << Commands{command(u"build"_s, 0)} << true;
        QTest::newRow("nothing said") << u"complete"_s << Commands() << true;
        QTest::newRow("deployed") << u"complete"_s << Commands{command(u"build"_s, 0), command(u"deploy"_s, 0)} << true;
        QTest::newRow("deployment failed")
            << u"complete"_s << Commands{command(u"build"_s, 0), command(u"deploy"_s, 126)} << true;
        QTest::newRow("one app built, another not")
            << u"complete"_s << Commands{command(u"build"_s, 0), command(u"build"_s, 12)} << false;
        QTest::newRow("deployed in spite of a build that failed")
            << u"complete"_s << Commands{command(u"build"_s, 1), command(u"deploy"_s, 0)} << true;
    }
    void dataIsSafeOnlyBeforeTheDeployment()
    {
        QFETCH(const QString, state);
        QFETCH(const QList<CloudCommand>, commands);
        QTEST(mayHaveTouchedData(activityLike(state, commands)), "isTouched");
    }

    void noSecretIsToldToAnybody()
    {
        Shop shop;
        QByteArray said;
        const auto add = [&said](const auto &outcome) {
            if (!outcome)
                said += text(outcome.error());
        };
        QVERIFY(shop.scene.explore());
        add(shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
            return client.redeploy(environment).and_then([&](const CloudActivity &begun) {
                return deployment.await(begun, 24h);
            });
        }));
        shop.endTokens();
        add(ask(shop.scene, shop.tokens, [](CloudClient &client) { return client.project(u"another"_s); }));
        shop.cloud.change([](MagentoCloudState &state) { state.needsStepUp = true; });
        add(ask(shop.scene, shop.tokens, person));
        shop.cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
        const auto refused = shop.scene.explore();
        QVERIFY(!refused);
        said += text(refused.error().problem);
        QVERIFY(said.contains("magento.step-up") && said.contains("magento.no-project"));
        const QByteArray printed = shop.scene.printed.join(u'\n').toUtf8();
        QVERIFY(printed.contains("/oauth2/token") && printed.contains("/me"));
        QByteArray targets;
        const QList<HostileRequest> requests = shop.cloud.requests();
        for (const HostileRequest &request : requests)
            targets += request.target + '\n';
        for (const QByteArray &secret : {MagentoCloud::token(), QByteArray("access-token-of-ada")}) {
            for (const QByteArray &spelling : {secret, secret.toBase64(QByteArray::OmitTrailingEquals).chopped(2)}) {
                QVERIFY2(!said.contains(spelling), said.constData());
                QVERIFY2(!printed.contains(spelling), printed.constData());
                QVERIFY2(!targets.contains(spelling), targets.constData());
            }
        }
    }

    void aServerThatRepeatsASecretDoesNotGiveItAway_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("the API token") << QByteArray("/oauth2/token") << 400 << u"magento.token"_s;
        QTest::newRow("the API token, in trouble") << QByteArray("/oauth2/token") << 500 << u"http.server-error"_s;
        QTest::newRow("the access token") << QByteArray("/me") << 403 << u"http.forbidden"_s;
    }
    void aServerThatRepeatsASecretDoesNotGiveItAway()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const int, status);
        const HostileServer server([&](const HostileRequest &request) {
            if (request.target != target)
                return given("access-token-of-ada-1");
            const QString repeated =
                QString::fromUtf8(request.headers.value("authorization") + ' ' + request.body.split('=').last());
            return HostileReply::answer(status, text({{u"message"_s, QString(u"No entry with "_s + repeated)}}),
                                        "Content-Type: application/json\r\n");
        });
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        AccessTokens tokens;
        const Result<CloudClient::Person> outcome = ask(scene, tokens, person);
        QTEST(codeOf(outcome), "code");
        const QByteArray said = text(outcome.error()) + scene.printed.join(u'\n').toUtf8();
        QVERIFY(said.contains("No entry with"));
        QVERIFY2(!said.contains(MagentoCloud::token()), said.constData());
        QVERIFY2(!said.contains("access-token-of-ada"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestMagentoWaiting)
#include "tst_magentowaiting.moc"
