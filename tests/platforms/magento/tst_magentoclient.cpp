// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/magentoshop.h"

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

/// The calls to the cloud's API, and what is made of their answers.
class TestMagentoClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageInsteadOfJsonIsAProblem()
    {
        const HostileServer server(withTokens([](const HostileRequest &) { return htmlPage(); }));
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        const auto finding = scene.explore();
        QVERIFY(!finding);
        QCOMPARE(finding.error().problem.code, u"http.not-json"_s);
        QCOMPARE(finding.error().part, ConnectionPart::Product);
    }

    void anEnvironmentMayHaveASlash()
    {
        Shop shop;
        const QString id = u"feature/x"_s;
        shop.cloud.change([&](MagentoCloudState &state) {
            state.environments.append({.id = id, .parent = integration, .headCommit = u"beef"_s});
            state.activities.prepend({.id = u"a1"_s, .environment = id, .state = u"complete"_s});
            state.activities.prepend({.id = u"a2"_s, .environment = integration, .state = u"complete"_s});
        });
        const Result<CloudServices> services = shop.inside(
            [&](CloudClient &client, const CloudEnvironment &environment) -> Result<CloudServices> {
                if (environment.id != id || environment.key() != u"feature-x"_s || environment.parent != integration)
                    return Failure(Problem{.code = u"another"_s, .sentence = {}, .remedy = {}, .details = {}});
                const Result<QList<CloudActivity>> all = client.activities(environment, {}, 5);
                if (!all || all->size() != 1 || all->first().id != u"a1"_s)
                    return Failure(Problem{.code = u"activities"_s, .sentence = {}, .remedy = {}, .details = {}});
                if (const auto backups = client.backups(environment); !backups || !backups->isEmpty())
                    return Failure(Problem{.code = u"backups"_s, .sentence = {}, .remedy = {}, .details = {}});
                return client.services(environment);
            },
            id);
        VERIFY_SUCCESS(services);
        QVERIFY(services->isDeployed);
        QCOMPARE(shop.cloud.count("GET " + shop.path(u"/environments/feature%2Fx"_s).toLatin1()), 1);
    }

    void whatAnEnvironmentOffersIsRead()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) {
            state.environments.first().ssh = u"ssh://shop-integration@ssh.us-3.magento.cloud"_s;
            state.environments.first().lastDeploymentAt = QDateTime(QDate(2026, 2, 1), QTime(8, 30), Qt::UTC);
            state.environments.append({.id = u"asleep"_s, .status = u"inactive"_s, .isDeployed = false});
        });
        const Result<QList<CloudEnvironment>> all = ask(shop.scene, shop.tokens, [&](CloudClient &client) {
            return client.project(shop.cloud.state().project).and_then([&](const CloudProject &project) {
                return client.environments(project);
            });
        });
        VERIFY_SUCCESS(all);
        QCOMPARE(all->size(), 2);
        const CloudEnvironment &awake = all->first();
        QCOMPARE(awake.title, u"Integration"_s);
        QCOMPARE(awake.headCommit, u"c0ffee"_s);
        QCOMPARE(awake.ssh, u"ssh://shop-integration@ssh.us-3.magento.cloud"_s);
        QCOMPARE(awake.routes, QList<QUrl>{shop.cloud.storefront(integration)});
        QCOMPARE(awake.lastDeploymentAt, QDateTime(QDate(2026, 2, 1), QTime(8, 30), Qt::UTC));
        QCOMPARE(awake.lastDeploymentSuccessful, std::optional(true));
        QVERIFY(awake.isActive() && !awake.isDirty && awake.operations.contains(u"#backup"_s));
        const CloudEnvironment &asleep = all->last();
        QVERIFY(!asleep.isActive() && asleep.ssh.isEmpty() && asleep.routes.isEmpty());
        QVERIFY(asleep.headCommit.isEmpty() && asleep.parent.isEmpty());
        QCOMPARE(asleep.lastDeploymentSuccessful, std::nullopt);
        QVERIFY(!asleep.lastDeploymentAt.isValid());
    }

    void activitiesMayLackTheirTimes()
    {
        Shop shop;
        const auto list = [&shop](const QString &type, int count) {
            return shop.inside([&](CloudClient &client, const CloudEnvironment &environment) {
                return client.activities(environment, type, count);
            });
        };
        const Result<QList<CloudActivity>> none = list({}, 5);
        VERIFY_SUCCESS(none);
        QVERIFY(none->isEmpty());
        const QDateTime before(QDate(2026, 2, 1), QTime(8, 30), Qt::UTC);
        shop.cloud.change([&](MagentoCloudState &state) {
            state.activities = {
                {.id = u"new"_s, .environment = integration},
                {.id = u"b"_s, .type = u"environment.backup"_s, .environment = integration, .state = u"complete"_s},
                {.id = u"old"_s,
                 .environment = integration,
                 .state = u"complete"_s,
                 .result = u"failure"_s,
                 .percent = 100,
                 .createdAt = before}};
        });
        const Result<QList<CloudActivity>> pushes = list(u"environment.push"_s, 5);
        VERIFY_SUCCESS(pushes);
        QCOMPARE(pushes->size(), 2);
        QCOMPARE(pushes->first().id, u"new"_s);
        QVERIFY(!pushes->first().createdAt.isValid());
        QVERIFY(pushes->first().result.isEmpty() && !pushes->first().isFinished() && !pushes->first().hasFailed());
        QCOMPARE(pushes->last().createdAt, before);
        QVERIFY(pushes->last().hasFailed());
        const Result<QList<CloudActivity>> newest = list({}, 2);
        VERIFY_SUCCESS(newest);
        QCOMPARE(newest->size(), 2);
        QCOMPARE(newest->last().id, u"b"_s);
    }

    void servicesAreKnownOnceItWasDeployed()
    {
        Shop shop;
        const auto services = [&shop] {
            return shop.inside(
                [](CloudClient &client, const CloudEnvironment &environment) { return client.services(environment); });
        };
        const Result<CloudServices> known = services();
        VERIFY_SUCCESS(known);
        QVERIFY(known->isDeployed);
        QCOMPARE(known->php, u"8.2"_s);
        const QMap<QString, QString> all{{u"mysql"_s, u"10.6"_s}, {u"opensearch"_s, u"2"_s}, {u"redis"_s, u"7.2"_s}};
        QCOMPARE(known->services, all);
        shop.cloud.change([](MagentoCloudState &state) { state.environments.first().isDeployed = false; });
        const Result<CloudServices> unknown = services();
        VERIFY_SUCCESS(unknown);
        QVERIFY(!unknown->isDeployed);
        QVERIFY(unknown->php.isEmpty() && unknown->services.isEmpty());
    }

    void aBackupIsMadeRestoredAndRemoved()
    {
        Shop shop;
        const auto backups = [&shop] {
            return shop.inside(
                [](CloudClient &client, const CloudEnvironment &environment) { return client.backups(environment); });
        };
        const Result<CloudActivity> made =
            shop.waiting([](Deployment &deployment, CloudClient &client, const CloudEnvironment &environment) {
                return client.backUp(environment).and_then([&](const CloudActivity &begun) {
                    return deployment.awaitSuccess(begun, 10min);
                });
            });
        VERIFY_SUCCESS(made);
        QCOMPARE(made->type, u"environment.backup"_s);
        Result<QList<CloudBackup>> all = backups();
        VERIFY_SUCCESS(all);
        QCOMPARE(all->size(), 1);
        const CloudBackup backup = all->first();
        QCOMPARE(backup.id, made->payload.value("backup_name"_L1).toString());
        QCOMPARE(backup.commit, u"c0ffee"_s);
        QCOMPARE(backup.environment, integration);
        QCOMPARE(backup.createdAt.daysTo(backup.expiresAt), 7);
        QVERIFY(backup.isRestorable && !backup.isAutomated);
        QVERIFY(shop.cloud.state().backups.first().isSafe);

        const Result<CloudActivity> restored =
            shop.waiting([&](Deployment &deployment, CloudClient &client, const CloudEnvironment &) {
                return client.restore(backup).and_then(
                    [&](const CloudActivity &begun) { return deployment.awaitSuccess(begun, 10min); });
            });
        VERIFY_SUCCESS(restored);
        QCOMPARE(restored->type, u"environment.restore"_s);
        QByteArray sent;
        const QList<HostileRequest> requests = shop.cloud.requests();
        for (const HostileRequest &request : requests)
            if (request.target.endsWith("/restore"))
                sent = request.body;
        const QJsonObject withItsCode{{u"environment_name"_s, QJsonValue()}, {u"restore_code"_s, true}};
        QCOMPARE(QJsonDocument::fromJson(sent).object(), withItsCode);

        const auto remove = [&] {
            return ask(shop.scene, shop.tokens, [&](CloudClient &client) { return client.remove(backup); });
        };
        const Result<std::optional<CloudActivity>> removing = remove();
        VERIFY_SUCCESS(removing);
        QVERIFY(*removing);
        QCOMPARE((*removing)->type, u"environment.backup.delete"_s);
        shop.cloud.settle();
        all = backups();
        VERIFY_SUCCESS(all);
        QVERIFY(all->isEmpty());
        const Result<std::optional<CloudActivity>> gone = remove();
        VERIFY_SUCCESS(gone);
        QVERIFY(!*gone);
    }

    void whatIsNotOfferedIsNotAskedFor()
    {
        Shop shop;
        shop.cloud.change([](MagentoCloudState &state) { state.environments.first().offersBackups = false; });
        QCOMPARE(codeOf(shop.inside([](CloudClient &client, const CloudEnvironment &environment) {
                     return client.backUp(environment);
                 })),
                 u"magento.not-offered"_s);
        shop.cloud.change([](MagentoCloudState &state) { state.environments.first().status = u"inactive"_s; });
        QCOMPARE(codeOf(shop.inside([](CloudClient &client, const CloudEnvironment &environment) {
                     return client.redeploy(environment);
                 })),
                 u"magento.not-offered"_s);
        const QList<HostileRequest> requests = shop.cloud.requests();
        for (const HostileRequest &request : requests)
            QVERIFY2(request.method == "GET" || request.target == "/oauth2/token", request.target.constData());
    }

    void aLinkThatIsNotThereIsNotFollowed()
    {
        Shop shop;
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens,
                            [](CloudClient &client) {
                                CloudBackup backup;
                                backup.id = u"b1"_s;
                                return client.restore(backup);
                            })),
                 u"magento.not-offered"_s);
        QCOMPARE(codeOf(ask(shop.scene, shop.tokens,
                            [](CloudClient &client) { return client.cancel(activityLike(u"in_progress"_s, {})); })),
                 u"magento.not-offered"_s);
    }

    void aVariableIsFoundUnderBothNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("plain") << u"ADMIN_EMAIL"_s << true;
        QTest::newRow("of the system") << u"env:ADMIN_EMAIL"_s << true;
        QTest::newRow("of PHP") << u"php:ADMIN_EMAIL"_s << false;
        QTest::newRow("a longer one") << u"ADMIN_EMAIL_2"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    void aVariableIsFoundUnderBothNames()
    {
        QFETCH(const QString, name);
        Shop shop;
        if (!name.isEmpty())
            shop.cloud.change([&](MagentoCloudState &state) {
                state.environments.first().variables.insert(name, u"ada@example.com"_s);
            });
        const Result<bool> isThere = ask(shop.scene, shop.tokens, [&](CloudClient &client) -> Result<bool> {
            const auto found = shop.places(client);
            if (!found)
                return Failure(found.error());
            return client.hasVariable(found->first, found->second, u"ADMIN_EMAIL"_s);
        });
        VERIFY_SUCCESS(isThere);
        QTEST(*isThere, "isThere");
    }

    void aVariableOfTheProjectCountsToo()
    {
        const HostileServer server(withTokens([](const HostileRequest &request) {
            return HostileReply::json(
                request.target == "/p/variables"
                    ? QJsonDocument(QJsonArray{QJsonObject{{u"name"_s, u"env:ADMIN_EMAIL"_s}}}).toJson()
                    : QByteArray("[]"));
        }));
        FakeClock clock;
        MagentoAccountScene scene(server.url({}), clock);
        AccessTokens tokens;
        CloudProject project;
        project.endpoint = server.url(u"/p"_s);
        CloudEnvironment environment;
        environment.self = server.url(u"/p/environments/integration"_s);
        QCOMPARE(ask(scene, tokens,
                     [&](CloudClient &client) { return client.hasVariable(project, environment, u"ADMIN_EMAIL"_s); }),
                 Result<bool>(true));
        QCOMPARE(ask(scene, tokens,
                     [&](CloudClient &client) { return client.hasVariable(project, environment, u"OTHER"_s); }),
                 Result<bool>(false));
    }
};

QTEST_GUILESS_MAIN(TestMagentoClient)
#include "tst_magentoclient.moc"
