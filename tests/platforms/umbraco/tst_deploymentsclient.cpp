// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentfailure.h"
#include "app/platforms/umbraco/deploymentjson.h"
#include "app/platforms/umbraco/deploymentwait.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"
#include "tests/platforms/umbraco/umbracoaccount.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

const QString development = u"development"_s;
const QString noProblem = u"no problem"_s;
const UmbracoVersions newer{u"17.4.2"_s, u"17.1.0"_s, u"17.0.2"_s};
const UmbracoVersions older{u"17.3.0"_s, u"17.1.0"_s, u"17.0.2"_s};

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

HostileReply json(int status, const QJsonObject &object)
{
    return HostileReply::answer(status, text(object), "Content-Type: application/json\r\n");
}

/// An account for a server that says whatever the test wants.
UmbracoAccount accountAt(const HostileServer &server, Clock &clock, const QString &project = u"p1"_s)
{
    UmbracoAccount account(clock);
    account.account.values = {{u"api"_s, server.url().toString()}, {u"project"_s, project}};
    account.useSecret(u"apiKey"_s, "umbraco-s-api-key-0123456789");
    return account;
}

/// Calls \a call with a client of the account.
template <typename Call>
auto ask(UmbracoAccount &account, const Call &call, const std::stop_token &stop = {})
{
    using Answer = decltype(call(std::declval<DeploymentsClient &>()));
    return account.with(
        [&](Context &context) -> Answer {
            Result<DeploymentsClient> client = DeploymentsClient::open(account.patience, context);
            return client ? call(*client) : Answer(Failure(client.error()));
        },
        stop);
}

auto listed(UmbracoAccount &account)
{
    return ask(account, [](DeploymentsClient &client) { return client.list(development, 10); });
}

/// A deployment as the API tells of one.
QJsonObject deployment(const QString &state, const QJsonArray &messages = {})
{
    return {{u"deploymentId"_s, u"d-1"_s},
            {u"projectId"_s, u"p1"_s},
            {u"environmentAlias"_s, development},
            {u"deploymentState"_s, state},
            {u"deploymentStatusMessages"_s, messages},
            {u"createdUtc"_s, u"2026-11-20T10:00:00.1234567Z"_s},
            {u"modifiedUtc"_s, u"2026-11-20T10:00:01.1234567+00:00"_s},
            {u"completedUtc"_s, QJsonValue()}};
}

QJsonObject page(const QJsonArray &data)
{
    return {{u"projectId"_s, u"p1"_s},
            {u"data"_s, data},
            {u"totalItems"_s, data.size()},
            {u"skippedItems"_s, 0},
            {u"takenItems"_s, data.size()}};
}

/// A made-up project, an account for it, and a package in a file.
struct Place {
    explicit Place(const UmbracoVersions &packed = newer)
    {
        writePackage(project.artifact(development, packed));
        upload.file = folder.filePath(u"package.zip"_s);
        upload.description = u"Switchback 42"_s;
        upload.version = packed.cms;
        account.patience.poll = 20ms;
    }
    void writePackage(const QByteArray &content) const
    {
        QFile file(folder.filePath(u"package.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    Result<UmbracoArtifact> send()
    {
        return ask(account, [this](DeploymentsClient &client) { return client.upload(upload); });
    }
    Result<UmbracoDeployment> start(const QString &artifact)
    {
        return ask(account, [&](DeploymentsClient &client) {
            return client.start({.alias = development, .artifactId = artifact, .commitMessage = u"Upgrade \"it\""_s});
        });
    }
    Result<UmbracoDeployment> await(const QString &id, const std::stop_token &stop = {})
    {
        return account.with(
            [&](Context &context) -> Result<UmbracoDeployment> {
                Result<DeploymentsClient> client = DeploymentsClient::open(account.patience, context);
                return client ? awaitDeployment(*client, id, account.patience, context)
                              : Result<UmbracoDeployment>(Failure(client.error()));
            },
            stop);
    }
    /// Uploads, starts and awaits.
    Result<UmbracoDeployment> deploy()
    {
        return send()
            .and_then([this](const UmbracoArtifact &artifact) { return start(artifact.id); })
            .and_then([this](const UmbracoDeployment &begun) { return await(begun.id); });
    }
    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/v2/projects/" + project.projectId().toUtf8() + "/deployments" + rest;
    }

    UmbracoProject project;
    SystemClock clock;
    UmbracoAccount account{project, clock};
    QTemporaryDir folder;
    UmbracoUpload upload;
};

} // namespace

/// The calls to the cloud's API for deployments, and the waiting for what it does.
class TestDeploymentsClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markersAreReadFromWhatBlocks_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("names");
        const QString start = u"The site can't be upgraded as it's blocked with the following markers: "_s;
        QTest::newRow("one") << QString(start + u"updating"_s) << QStringList{u"updating"_s};
        QTest::newRow("a stop at the end") << QString(start + u"updating."_s) << QStringList{u"updating"_s};
        QTest::newRow("two") << QString(start + u"upgrading, upgrade-failed"_s)
                             << QStringList{u"upgrading"_s, u"upgrade-failed"_s};
        QTest::newRow("two with and") << QString(start + u"upgrading and 'failed-upgrade'"_s)
                                      << QStringList{u"upgrading"_s, u"failed-upgrade"_s};
        QTest::newRow("twice") << QString(start + u"updating, updating"_s) << QStringList{u"updating"_s};
        QTest::newRow("only its own line")
            << QString(start + u"updating\nDeployment failed"_s) << QStringList{u"updating"_s};
        QTest::newRow("none") << u"Check blocking markers"_s << QStringList();
    }
    void markersAreReadFromWhatBlocks()
    {
        QFETCH(const QString, message);
        QFETCH(const QStringList, names);
        QCOMPARE(blockingMarkers(message), names);
    }

    void downgradesAreReadInBothSpellings_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("found");
        const QString start = u"Cannot apply update because the following packages would be downgraded: "_s;
        QTest::newRow("now") << QString(start
                                        + u"Package: Umbraco.Cms, Version: 13.4.0 ==> Project file: "
                                          "/Update/src/My Site/Site.csproj contains lower Version: 13.1.0 ."_s)
                             << QStringList{u"Umbraco.Cms 13.4.0 /Update/src/My Site/Site.csproj 13.1.0"_s};
        QTest::newRow("several") << QString(
            start
            + u"Package: Umbraco.Cms, Version: 13.4.0 ==> Project file: /Update/A.csproj "
              "contains lower Version: 13.1.0-rc1 . Package: Umbraco.Forms, Version: "
              "13.2.1 ==> Project file: /Update/B.csproj contains lower Version: "
              "13.2.0 ."_s)
                                 << QStringList{u"Umbraco.Cms 13.4.0 /Update/A.csproj 13.1.0-rc1"_s,
                                                u"Umbraco.Forms 13.2.1 /Update/B.csproj 13.2.0"_s};
        QTest::newRow("before, and twice")
            << QString(start
                       + u"Package: Umbraco.Cms, Version: 13.4.0, Project file: /repository/A.csproj. Package: "
                         "Umbraco.Cms, Version: 13.4.0, Project file: /repository/A.csproj."_s)
            << QStringList{u"Umbraco.Cms 13.4.0 /repository/A.csproj "_s};
        QTest::newRow("none") << u"Checking versions"_s << QStringList();
    }
    void downgradesAreReadInBothSpellings()
    {
        QFETCH(const QString, message);
        QFETCH(const QStringList, found);
        QStringList read;
        for (const UmbracoDowngrade &one : downgradesIn(message))
            read.append(QStringList{one.package, one.version, one.projectFile, one.older}.join(u' '));
        QCOMPARE(read, found);
    }

    void failuresAreToldApart_data()
    {
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("mayBeFalse");
        const QStringList before{u"Deployment started"_s, u"Check blocking markers"_s};
        const auto row = [&](const char *name, const QString &message, const char *code, const QString &words,
                             bool mayBeFalse = false) {
            QTest::newRow(name) << QStringList(before + QStringList{message, u"Deployment d-1 failed"_s})
                                << QString::fromLatin1(code) << words << mayBeFalse;
        };
        row("blocked", u"The site can't be upgraded as it's blocked with the following markers: updating, upgrading"_s,
            "umbraco.blocked", u"updating, upgrading"_s);
        row("downgraded",
            u"Cannot apply update because the following packages would be downgraded: Package: Umbraco.Cms, Version: "
            "13.4.0 ==> Project file: /Update/A.csproj contains lower Version: 13.1.0 ."_s,
            "umbraco.downgraded", u"Umbraco.Cms 13.4.0: /Update/A.csproj has 13.1.0"_s);
        row("downgraded, in words nobody knows", u"The following packages would be downgraded: all of them"_s,
            "umbraco.downgraded", u"all of them"_s);
        row("no .umbraco", u"The `.umbraco` file cannot be found in the root of the repository"_s,
            "umbraco.no-umbraco-file", u"[project]"_s);
        row("bad .umbraco", u"The `.umbraco` file is not valid"_s, "umbraco.bad-umbraco-file", u"backslashes"_s);
        row("restart not confirmed", u"The website restart is not confirmed"_s, "umbraco.restart-unconfirmed",
            u"false failure"_s, true);
        row("unable to verify", u"Unable to verify the deployment has finished"_s, "umbraco.restart-unconfirmed",
            u"false failure"_s, true);
        row("does not build",
            u"/app/work/Site.cs(3,7): error CS0246: The type or namespace name 'Umbrella' could not be found"_s,
            "umbraco.build-failed", u"CS0246: The type or namespace name 'Umbrella'"_s);
        row("only a warning", u"/app/work/Site.cs(3,7): warning CS0618: 'X' is obsolete"_s, "umbraco.deployment-failed",
            u"CS0618"_s);
        row("anything else", u"Error retrying step, number of tries: 5."_s, "umbraco.deployment-failed", u"tries: 5"_s);
    }
    void failuresAreToldApart()
    {
        QFETCH(const QStringList, said);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        QFETCH(const bool, mayBeFalse);
        const Problem problem = deploymentFailure(development, said);
        QCOMPARE(problem.code, code);
        QVERIFY2(wordsOf(problem).contains(words), qPrintable(wordsOf(problem)));
        QVERIFY(problem.details.contains("Deployment d-1 failed"_L1));
        QVERIFY(!problem.remedy.isEmpty());
        QCOMPARE(mayBeFalseFailure(problem), mayBeFalse);
        QVERIFY(!isPassingTrouble(problem)); // it is final, and not waited out
    }

    void waitsAreReadFromWords_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("seconds");
        QTest::newRow("as the API says it") << u"Rate limit is exceeded. Try again in 12 seconds."_s << 13;
        QTest::newRow("one") << u"try again in 1 second"_s << 2;
        QTest::newRow("none") << u"Rate limit is exceeded."_s << -1;
        QTest::newRow("later") << u"Try again in some seconds"_s << -1;
        QTest::newRow("nonsense") << u"Try again in 999999999 seconds"_s << -1;
        QTest::newRow("more than fits") << u"Try again in 99999999999999999999 seconds"_s << -1;
    }
    void waitsAreReadFromWords()
    {
        QFETCH(const QString, message);
        QFETCH(const int, seconds);
        const auto wait = waitInWords(message);
        QCOMPARE(wait ? int(wait->count() / 1000) : -1, seconds);
    }

    void signaturesOfDownloadLinksAreNotShown()
    {
        QCOMPARE(withoutSignatures(u"https://x.blob.example/a.zip?se=2024&sr=b&sig=23LD2My%2BD5&x=1 done"_s),
                 u"https://x.blob.example/a.zip?se=2024&sr=b&sig=…&x=1 done"_s);
        const QJsonObject object =
            deployment(u"Failed"_s, {QJsonObject{{u"message"_s, u"GET https://x/a.zip?sig=secret\nthen this"_s}}});
        const Result<UmbracoDeployment> read = umbracoDeployment(object, QUrl(u"https://x"_s));
        VERIFY_SUCCESS(read);
        QCOMPARE(read->messages.size(), 1);
        QVERIFY(!read->messages.first().text.contains("secret"_L1));
        QVERIFY(!read->messages.first().text.contains(u'\n'));
    }

    void aDeploymentIsReadInBothNamings()
    {
        const Result<UmbracoDeployment> one = umbracoDeployment(
            deployment(u"InProgress"_s,
                       {QJsonObject{{u"message"_s, u"Git Clone"_s}, {u"timestampUtc"_s, u"2026-11-20T10:00:01"_s}}}),
            QUrl(u"https://x"_s));
        VERIFY_SUCCESS(one);
        QCOMPARE(one->id, u"d-1"_s);
        QCOMPARE(one->alias, development);
        QVERIFY(one->stage == UmbracoStage::InProgress);
        QCOMPARE(one->createdAt, QDateTime(QDate(2026, 11, 20), QTime(10, 0, 0, 123), Qt::UTC));
        QCOMPARE(one->modified, u"2026-11-20T10:00:01.1234567+00:00"_s);
        QVERIFY(!one->completedAt.isValid() && !one->isFinished() && !one->repositoryUpdated);
        QCOMPARE(one->messages.first().at, QDateTime(QDate(2026, 11, 20), QTime(10, 0, 1), Qt::UTC));
        CheckedJson listed({{u"id"_s, u"d-2"_s},
                            {u"artifactId"_s, u"a-1"_s},
                            {u"targetEnvironmentAlias"_s, u"live"_s},
                            {u"state"_s, u"Failed"_s},
                            {u"completedUtc"_s, u"2026-11-20T10:00:01Z"_s},
                            {u"cloudRepositoryUpdated"_s, false}},
                           QUrl(u"https://x"_s));
        const UmbracoDeployment other = listedDeployment(listed);
        QVERIFY(!listed.problem());
        QCOMPARE(other.artifactId, u"a-1"_s);
        QCOMPARE(other.alias, u"live"_s);
        QVERIFY(other.isFinished() && other.repositoryUpdated == false);
    }

    void aHostileAnswerIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto without = [](const QString &name) {
            QJsonObject object = deployment(u"Failed"_s);
            object.remove(name);
            return text(object);
        };
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject object = deployment(u"Failed"_s);
            object.insert(name, value);
            return text(object);
        };
        QTest::newRow("nothing") << QByteArray() << u"http.not-json"_s;
        QTest::newRow("half") << text(deployment(u"Failed"_s)).left(40) << u"http.not-json"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"http.wrong-shape"_s;
        QTest::newRow("a word") << QByteArray("null") << u"http.not-json"_s;
        QTest::newRow("no id") << without(u"deploymentId"_s) << u"http.wrong-shape"_s;
        QTest::newRow("no state") << without(u"deploymentState"_s) << u"http.wrong-shape"_s;
        QTest::newRow("a number for a state") << with(u"deploymentState"_s, 4) << u"http.wrong-shape"_s;
        QTest::newRow("a path for an id") << with(u"deploymentId"_s, u"../../x"_s) << u"http.wrong-shape"_s;
        QTest::newRow("a text for a time") << with(u"createdUtc"_s, u"yesterday"_s) << u"http.wrong-shape"_s;
        QTest::newRow("a message that is none")
            << with(u"deploymentStatusMessages"_s, QJsonArray{4}) << u"http.wrong-shape"_s;
        QTest::newRow("null for messages") << with(u"deploymentStatusMessages"_s, QJsonValue()) << noProblem;
        QTest::newRow("no messages") << without(u"deploymentStatusMessages"_s) << noProblem;
        QTest::newRow("a message without a time")
            << with(u"deploymentStatusMessages"_s, QJsonArray{QJsonObject{{u"message"_s, u"x"_s}}}) << noProblem;
        QTest::newRow("a state from the future") << with(u"deploymentState"_s, u"Rewinding"_s) << noProblem;
        QTest::newRow("more than is asked for") << with(u"surprise"_s, QJsonArray{1, 2}) << noProblem;
        QTest::newRow("very deep") << QByteArray(QByteArray(2000, '[') + QByteArray(2000, ']')) << u"http.not-json"_s;
    }
    void aHostileAnswerIsAProblem()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::json(body); });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        QCOMPARE(codeOf(ask(account, [](DeploymentsClient &client) { return client.one(u"d-1"_s); })), code);
    }

    void aHostileListIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no data") << text({{u"totalItems"_s, 0}});
        QTest::newRow("data that is none") << text({{u"data"_s, u"x"_s}, {u"totalItems"_s, 0}});
        QTest::newRow("items that are none") << text(page({1, 2}));
        QTest::newRow("items of the other naming") << text(page({deployment(u"Failed"_s)}));
    }
    void aHostileListIsAProblem()
    {
        QFETCH(const QByteArray, body);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::json(body); });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        QCOMPARE(codeOf(listed(account)), u"http.wrong-shape"_s);
    }

    void whatTheApiRefusesIsUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QByteArray json("Content-Type: application/problem+json\r\n");
        const QByteArray html("Content-Type: text/html\r\n");
        const auto problem = [](int status, const QString &detail) {
            return text({{u"title"_s, u"Sorry"_s}, {u"status"_s, status}, {u"detail"_s, detail}});
        };
        QTest::newRow("the key") << 401 << json << problem(401, u"Invalid key"_s) << u"umbraco.key"_s
                                 << u"CI/CD Flow"_s;
        QTest::newRow("the project") << 404 << json << problem(404, u"No project"_s) << u"umbraco.project-id"_s
                                     << u"“-1”"_s;
        QTest::newRow("the alias") << 400 << json
                                   << problem(400, u"… reason: No environments matches the provided alias"_s)
                                   << u"umbraco.alias"_s << u"left-most"_s;
        QTest::newRow("the alias, otherwise")
            << 404 << json << problem(404, u"Unable to resolve target environment by Alias"_s) << u"umbraco.alias"_s
            << u"alias"_s;
        QTest::newRow("a challenge") << 403 << QByteArray(html + "cf-mitigated: challenge\r\nCF-RAY: 8f1d-AMS\r\n")
                                     << QByteArray("<!DOCTYPE html><title>Just a moment...</title>")
                                     << u"umbraco.cloudflare"_s << u"8f1d-AMS"_s;
        QTest::newRow("a block") << 403 << html
                                 << QByteArray("<!DOCTYPE html><title>Attention Required! | Cloudflare</title>")
                                 << u"umbraco.cloudflare"_s << u"Attention Required"_s;
        QTest::newRow("a page") << 200 << html << QByteArray("<html><head><title>Sign in</title></head></html>")
                                << u"umbraco.page"_s << u"Sign in"_s;
        QTest::newRow("another no") << 403 << json << problem(403, u"Not you"_s) << u"http.forbidden"_s << u"Not you"_s;
        QTest::newRow("a bad request") << 400 << json << problem(400, u"Take without skip"_s) << u"http.rejected"_s
                                       << u"Take without skip"_s;
        QTest::newRow("a failure of its own")
            << 500 << json << problem(500, u"Oh"_s) << u"http.server-error"_s << u"Oh"_s;
        QTest::newRow("a redirect") << 302 << QByteArray("Location: https://elsewhere.example/v2\r\n") << QByteArray()
                                    << u"http.redirect.elsewhere"_s << u"elsewhere.example"_s;
    }
    void whatTheApiRefusesIsUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::answer(status, body, headers); });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        const auto answer = listed(account);
        QCOMPARE(codeOf(answer), code);
        QVERIFY2(wordsOf(answer.error()).contains(words), qPrintable(wordsOf(answer.error())));
        QVERIFY(!wordsOf(answer.error()).contains("umbraco-s-api-key"_L1));
        QCOMPARE(server.requests().size(), 1);
    }

    void aPlanSuffixOnTheProjectIsNamed_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("404") << 404;
    }
    void aPlanSuffixOnTheProjectIsNamed()
    {
        QFETCH(const int, status);
        const HostileServer server([&](const HostileRequest &) {
            return json(status, {{u"title"_s, u"No"_s}, {u"status"_s, status}});
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock, u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b-1"_s);
        for (const auto &answer :
             {listed(account).map([](const auto &) { return 0; }), ask(account, [](DeploymentsClient &client) {
                                                                       return client.one(u"d-1"_s);
                                                                   }).map([](const auto &) { return 0; })}) {
            QCOMPARE(codeOf(answer), u"umbraco.project-id"_s);
            QVERIFY2(answer.error().sentence.english().contains(u"“-1” at its end"_s),
                     qPrintable(answer.error().sentence.english()));
        }
    }

    void anIdThatIsNoneIsNotSent_data()
    {
        QTest::addColumn<QString>("project");
        QTest::newRow("empty") << QString();
        QTest::newRow("a path") << u"p1/../p2"_s;
        QTest::newRow("an address") << u"https://www.s1.umbraco.io/project/shop"_s;
    }
    void anIdThatIsNoneIsNotSent()
    {
        QFETCH(const QString, project);
        const HostileServer server([](const HostileRequest &) { return HostileReply::json("{}"); });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock, project);
        QCOMPARE(codeOf(listed(account)), u"umbraco.project-id"_s);
        QVERIFY(server.requests().isEmpty());
    }

    void theCloudsOwnAddressIsTheUsualOne()
    {
        FakeClock clock;
        UmbracoAccount account(clock);
        account.account.values = {{u"project"_s, u"p1"_s}};
        account.useSecret(u"apiKey"_s, "umbraco-s-api-key-0123456789");
        const Result<QUrl> base = ask(account, [](DeploymentsClient &client) { return Result<QUrl>(client.base()); });
        VERIFY_SUCCESS(base);
        QCOMPARE(*base, QUrl(u"https://api.cloud.umbraco.com"_s));
    }

    void aliasesAreSentInLowerCase()
    {
        const HostileServer server([](const HostileRequest &request) {
            if (request.method == "POST")
                return json(201, deployment(u"Pending"_s));
            if (request.target.contains("/diff"))
                return HostileReply::answer(204, {});
            return json(200, page({}));
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        const Result<UmbracoDeployment> begun = ask(account, [](DeploymentsClient &client) {
            (void)client.list(u" Development "_s, 1);
            (void)client.diff(u"d-1"_s, u"DEVELOPMENT"_s);
            return client.start({.alias = u"Development"_s, .artifactId = u"a-1"_s, .commitMessage = u"\"x\"\n"_s});
        });
        VERIFY_SUCCESS(begun);
        const QList<HostileRequest> requests = server.requests();
        for (const HostileRequest &request : requests)
            if (request.method == "GET")
                QVERIFY2(request.target.contains("targetEnvironmentAlias=development"), request.target.constData());
        QCOMPARE(QJsonDocument::fromJson(requests.last().body).object(),
                 (QJsonObject{{u"targetEnvironmentAlias"_s, development},
                              {u"artifactId"_s, u"a-1"_s},
                              {u"commitMessage"_s, u"\"x\"\n"_s},
                              {u"noBuildAndRestore"_s, false},
                              {u"skipVersionCheck"_s, false},
                              {u"runSchemaExtraction"_s, true},
                              {u"skipPreserveUmbracoCloudJson"_s, false}}));
        QCOMPARE(requests.last().headers.value("umbraco-cloud-api-key"), "umbraco-s-api-key-0123456789");
    }

    void onlyWhatIsNewerIsAskedFor()
    {
        const HostileServer server([](const HostileRequest &) { return json(200, deployment(u"Queued"_s)); });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        VERIFY_SUCCESS(ask(account, [](DeploymentsClient &client) {
            return client.one(u"d-1"_s, u"2026-11-20T10:00:01.1234567+00:00"_s);
        }));
        QVERIFY2(
            server.requests().last().target.endsWith("/d-1?lastModifiedUtc=2026-11-20T10%3A00%3A01.1234567%2B00%3A00"),
            server.requests().last().target.constData());
    }

    void whenItAsksToBeLeftAloneItIs()
    {
        Place place;
        FakeClock clock;
        UmbracoAccount account(place.project, clock);
        place.project.cloud().limit(2, 40);
        VERIFY_SUCCESS(listed(account));
        QCOMPARE(place.project.cloud().http().count("GET " + place.path({})), 3);
        QVERIFY2(clock.monotonic() >= 82s, qPrintable(QString::number(clock.monotonic() / 1ms)));
        QVERIFY(!account.noted.isEmpty());
    }

    void aLongerWaitThanOursIsNamed()
    {
        Place place;
        FakeClock clock;
        UmbracoAccount account(place.project, clock);
        place.project.cloud().limit(1, 600);
        const auto answer = listed(account);
        QCOMPARE(codeOf(answer), u"http.rate-limited"_s);
        QCOMPARE(answer.error().retryAfterMilliseconds, 601'000);
        QVERIFY2(answer.error().remedy.english().contains(u"10\u00a0min"_s),
                 qPrintable(answer.error().remedy.english()));
        QCOMPARE(place.project.cloud().http().count("GET " + place.path({})), 1);
    }

    void whatBeginsSomethingIsNotRepeated()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.cloud().http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.method != "POST")
                return std::nullopt;
            return UmbracoReply::problem(429, u"Too many"_s, u"Try again in 1 seconds"_s);
        });
        QCOMPARE(codeOf(place.start(artifact->id)), u"http.rate-limited"_s);
        QCOMPARE(place.project.cloud().http().count("POST " + place.path({})), 1);
    }

    void passingTroublesAreRepeated()
    {
        Place place;
        FakeClock clock;
        UmbracoAccount account(place.project, clock);
        place.project.cloud().http().answerNext(UmbracoReply::cloudflare(502));
        place.project.cloud().http().answerNext(UmbracoReply::cut());
        VERIFY_SUCCESS(listed(account));
        QCOMPARE(place.project.cloud().http().count("GET " + place.path({})), 3);
    }

    void aPackageIsDeployed()
    {
        Place place;
        qint64 sent = 0;
        const Result<UmbracoArtifact> artifact = ask(place.account, [&](DeploymentsClient &client) {
            return client.upload(place.upload, [&sent](qint64 done, qint64) { sent = done; });
        });
        VERIFY_SUCCESS(artifact);
        const qint64 size = QFileInfo(place.upload.file).size();
        QCOMPARE(artifact->bytes, size);
        QCOMPARE(artifact->fileName, u"package.zip"_s);
        QCOMPARE(artifact->description, place.upload.description);
        QCOMPARE(artifact->version, newer.cms);
        QVERIFY(artifact->createdAt.isValid());
        QVERIFY(sent >= size);
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        VERIFY_SUCCESS(begun);
        const Result<UmbracoDeployment> ended = place.await(begun->id);
        VERIFY_SUCCESS(ended);
        QVERIFY(ended->stage == UmbracoStage::Completed && ended->repositoryUpdated == true);
        QCOMPARE(place.project.deployedVersions(development).cms, newer.cms);
        // Each line once, in order, although the API was asked again and again.
        QStringList texts;
        for (const QString &line : std::as_const(place.account.printed))
            texts.append(line.section(u"  "_s, 1));
        QStringList said;
        const UmbracoState state = place.project.state();
        for (const UmbracoMessageState &message : state.deployments.first().messages)
            said.append(message.text);
        QCOMPARE(texts, said);
        const auto all = listed(place.account);
        VERIFY_SUCCESS(all);
        QCOMPARE(all->first().id, begun->id);
        QCOMPARE(all->first().artifactId, artifact->id);
    }

    void whatWasCommittedSinceIsAPatch()
    {
        Place place;
        const Result<UmbracoDeployment> ended = place.deploy();
        VERIFY_SUCCESS(ended);
        const auto diff = [&] {
            return ask(place.account,
                       [&](DeploymentsClient &client) { return client.diff(ended->id, u"Development"_s); });
        };
        const auto before = diff();
        VERIFY_SUCCESS(before);
        QVERIFY(!*before);
        (void)place.project.commit(development, {{u"readme.md"_s, "upgraded by the cloud\n"}}, u"Auto-upgrade"_s);
        const auto after = diff();
        VERIFY_SUCCESS(after);
        QVERIFY(*after);
        QVERIFY2((*after)->contains("+upgraded by the cloud"), (*after)->constData());
    }

    void aPatchThatIsAPageIsNone()
    {
        Place place;
        place.project.cloud().http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        QCOMPARE(
            codeOf(ask(place.account, [](DeploymentsClient &client) { return client.diff(u"d-1"_s, development); })),
            u"umbraco.page"_s);
    }

    void thereIsNoPatchAcrossAnotherLeftMost()
    {
        Place place;
        const Result<UmbracoDeployment> ended = place.deploy();
        VERIFY_SUCCESS(ended);
        place.project.addEnvironmentAtLeft(u"feature"_s, u"Feature"_s);
        const auto diff =
            ask(place.account, [&](DeploymentsClient &client) { return client.diff(ended->id, development); });
        QCOMPARE(codeOf(diff), u"umbraco.left-most-changed"_s);
        QVERIFY(!diff.error().remedy.isEmpty());
    }

    void whatIsNotThereIsTold()
    {
        Place place;
        const QString none = u"00000000-0000-0000-0000-000000000000"_s;
        QCOMPARE(codeOf(ask(place.account, [&](DeploymentsClient &client) { return client.one(none); })),
                 u"umbraco.no-deployment"_s);
        QCOMPARE(codeOf(ask(place.account, [](DeploymentsClient &client) { return client.list(u"staging"_s, 1); })),
                 u"umbraco.alias"_s);
        QCOMPARE(codeOf(place.start(none)), u"umbraco.no-artifact"_s);
        place.account.useSecret(u"apiKey"_s, "another-api-key-0123456789");
        QCOMPARE(codeOf(listed(place.account)), u"umbraco.key"_s);
        place.account.account.values.insert(u"project"_s, QString(place.project.projectId() + u"-1"_s));
        QCOMPARE(codeOf(listed(place.account)), u"umbraco.project-id"_s);
    }

    void asMuchAsTheCloudTakesMayBeSent()
    {
        Place place;
        QFile file(place.folder.filePath(u"large.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(DeploymentsClient::largestUpload + 1)); // no byte of it on the disk
        place.upload.file = file.fileName();
        const Result<UmbracoArtifact> sent = place.send();
        QCOMPARE(codeOf(sent), u"umbraco.upload-too-large"_s);
        QVERIFY2(sent.error().sentence.english().contains("256"_L1), qPrintable(sent.error().sentence.english()));
        QVERIFY(place.project.cloud().http().requests().isEmpty());
        place.upload.file = place.folder.filePath(u"none.zip"_s);
        QCOMPARE(codeOf(place.send()), u"http.file"_s);
    }

    void whatCloudflareDoesNotLetThroughIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("too large") << 413 << u"umbraco.upload-too-large"_s;
        QTest::newRow("a challenge") << 403 << u"umbraco.cloudflare"_s;
    }
    void whatCloudflareDoesNotLetThroughIsTold()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        Place place;
        if (status == 413)
            place.project.cloud().setUploadLimits(1000, 1000);
        else
            place.project.cloud().http().setInterceptor(
                [](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
                    if (request.method != "POST")
                        return std::nullopt;
                    return UmbracoReply::cloudflare(403);
                });
        const Result<UmbracoArtifact> sent = place.send();
        QCOMPARE(codeOf(sent), code);
        QVERIFY(!sent.error().remedy.isEmpty());
        QVERIFY(place.project.state().artifacts.isEmpty());
    }

    void theVendorsWordsForTooLargeAreUnderstood()
    {
        Place place;
        place.project.cloud().http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.method != "POST")
                return std::nullopt;
            return UmbracoReply::problem(400, u"Bad Request"_s,
                                         u"Failed to read the request form. Multipart body length limit 134217728 "
                                         "exceeded."_s);
        });
        QCOMPARE(codeOf(place.send()), u"umbraco.upload-too-large"_s);
    }

    void anUploadWhoseAnswerGotLostIsFound()
    {
        Place place;
        place.project.cloud().http().loseNextAnswer("POST " + place.path("/artifacts"));
        const Result<UmbracoArtifact> sent = place.send();
        VERIFY_SUCCESS(sent);
        QCOMPARE(place.project.state().artifacts.size(), 1);
        QCOMPARE(sent->id, place.project.state().artifacts.first().id);
        QCOMPARE(place.project.cloud().http().count("POST " + place.path("/artifacts")), 1);
    }

    void anUploadThatWasCutIsLookedForBeforeItIsSentAgain()
    {
        Place place;
        place.account.patience.lateLooks = 2;
        place.writePackage(place.project.artifact(development, newer) + QByteArray(2'000'000, 'x'));
        place.project.cloud().http().cutNextUploadAfter(500'000);
        const Result<UmbracoArtifact> sent = place.send();
        VERIFY_SUCCESS(sent);
        QCOMPARE(place.project.state().artifacts.size(), 1);
        // Before it, twice after it was cut, and only then what arrived; the one that was cut is not in it.
        QList<QByteArray> methods;
        for (const UmbracoRequest &request : place.project.cloud().http().requests())
            methods.append(request.method);
        QCOMPARE(methods, (QList<QByteArray>{"GET", "GET", "GET", "POST"}));
    }

    void anOlderPackageThatLooksTheSameIsNotTakenForIt()
    {
        Place place;
        place.account.patience.lateLooks = 2;
        const Result<UmbracoArtifact> first = place.send();
        VERIFY_SUCCESS(first);
        place.project.cloud().http().cutNextUploadAfter(100);
        const Result<UmbracoArtifact> second = place.send();
        VERIFY_SUCCESS(second);
        QVERIFY(first->id != second->id);
        QCOMPARE(place.project.state().artifacts.size(), 2);
    }

    void anUploadIsGivenUpAfterThreeTimes()
    {
        Place place;
        place.account.patience.lateLooks = 1;
        int posts = 0;
        place.project.cloud().http().setInterceptor([&](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.method != "POST")
                return std::nullopt;
            ++posts;
            return UmbracoReply::cut();
        });
        const Result<UmbracoArtifact> sent = place.send();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ProblemKind::Network);
        QCOMPARE(posts, 3);
    }

    void allPagesOfPackagesAreRead()
    {
        constexpr int many = 250;
        const HostileServer server([&](const HostileRequest &request) {
            const QUrlQuery query(QString::fromUtf8(request.target.mid(request.target.indexOf('?') + 1)));
            const int skip = query.queryItemValue(u"skip"_s).toInt();
            const int take = query.queryItemValue(u"take"_s).toInt();
            QJsonArray data;
            for (int i = skip; i < qMin(skip + take, many); ++i)
                data.append(QJsonObject{{u"artifactId"_s, u"a-%1"_s.arg(i)}});
            QJsonObject answer = page(data);
            answer.insert(u"totalItems"_s, many);
            return json(200, answer);
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        const auto all = ask(account, [](DeploymentsClient &client) { return client.artifacts(); });
        VERIFY_SUCCESS(all);
        QCOMPARE(all->size(), many);
        QCOMPARE(all->last().id, u"a-249"_s);
        QCOMPARE(server.requests().size(), 3);
    }

    void pagesThatDoNotEndAreAProblem()
    {
        const HostileServer server([](const HostileRequest &) {
            QJsonObject answer = page({QJsonObject{{u"artifactId"_s, u"a"_s}}});
            answer.insert(u"totalItems"_s, 1'000'000);
            return json(200, answer);
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        QCOMPARE(codeOf(ask(account, [](DeploymentsClient &client) { return client.artifacts(); })),
                 u"http.wrong-shape"_s);
    }

    void aStartWhoseAnswerGotLostIsFoundInTheList()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.cloud().http().loseNextAnswer("POST " + place.path({}));
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        VERIFY_SUCCESS(begun);
        QCOMPARE(place.project.state().deployments.size(), 1);
        QCOMPARE(begun->id, place.project.state().deployments.first().id);
        QCOMPARE(place.project.cloud().http().count("POST " + place.path({})), 1);
    }

    void aStartThatNeverArrivedIsNotSentAgain()
    {
        Place place;
        place.account.patience.lateLooks = 2;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.cloud().http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            return request.method == "POST" ? std::optional(UmbracoReply::cut()) : std::nullopt;
        });
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        QCOMPARE(codeOf(begun), u"umbraco.start-unanswered"_s);
        QVERIFY(!begun.error().remedy.isEmpty());
        QCOMPARE(place.project.cloud().http().count("POST " + place.path({})), 1);
        QVERIFY(place.project.state().deployments.isEmpty());
    }

    void anEarlierDeploymentOfTheSamePackageIsNotTakenForIt()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        const UmbracoOrder order{.alias = u"Development"_s, .artifactId = artifact->id, .commitMessage = {}};
        const auto find = [&](const QString &before) {
            return ask(place.account, [&](DeploymentsClient &client) { return client.find(order, before); });
        };
        const Result<UmbracoDeployment> first = place.start(artifact->id);
        VERIFY_SUCCESS(first);
        VERIFY_SUCCESS(place.await(first->id));
        const Result<QString> before =
            ask(place.account, [](DeploymentsClient &client) { return client.newest(development); });
        VERIFY_SUCCESS(before);
        QCOMPARE(*before, first->id);
        const auto none = find(*before);
        VERIFY_SUCCESS(none);
        QVERIFY(!*none);
        const Result<UmbracoDeployment> second = place.start(artifact->id);
        VERIFY_SUCCESS(second);
        VERIFY_SUCCESS(place.await(second->id));
        const auto found = find(*before);
        VERIFY_SUCCESS(found);
        QVERIFY(*found);
        QCOMPARE((*found)->id, second->id);
    }

    void oneDeploymentAtATimeIsTold()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn = u"InProgress"_s; });
        VERIFY_SUCCESS(place.start(artifact->id));
        QCOMPARE(codeOf(place.start(artifact->id)), u"umbraco.target-busy"_s);
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn.clear(); });
        place.project.settle();
    }

    void whatAMarkerBlocksIsNamed()
    {
        Place place;
        place.project.addMarker(development, u"updating"_s);
        const Result<UmbracoDeployment> ended = place.deploy();
        QCOMPARE(codeOf(ended), u"umbraco.blocked"_s);
        QVERIFY2(ended.error().sentence.english().contains("updating"_L1),
                 qPrintable(ended.error().sentence.english()));
    }

    void aDowngradeIsNamed()
    {
        Place place(older);
        const Result<UmbracoDeployment> ended = place.deploy();
        QCOMPARE(codeOf(ended), u"umbraco.downgraded"_s);
        const QList<UmbracoDowngrade> found = downgradesIn(ended.error().details);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first().package, u"Umbraco.Cms"_s);
        QCOMPARE(found.first().version, u"17.4.1"_s);
        QCOMPARE(found.first().older, older.cms);
        QCOMPARE(place.project.deployedVersions(development).cms, u"17.4.1"_s);
    }

    void anOlderPackageGoesWhereVersionsAreNotChecked()
    {
        Place place(older);
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        const Result<UmbracoDeployment> begun = ask(place.account, [&](DeploymentsClient &client) {
            return client.start({.alias = development,
                                 .artifactId = artifact->id,
                                 .commitMessage = u"Roll back"_s,
                                 .skipVersionCheck = true});
        });
        VERIFY_SUCCESS(begun);
        VERIFY_SUCCESS(place.await(begun->id));
        QCOMPARE(place.project.deployedVersions(development).cms, older.cms);
    }

    void aRestartThatWasNotConfirmedMayBeAFalseFailure()
    {
        Place place;
        place.project.change([](UmbracoState &state) { state.isRestartUnconfirmed = true; });
        const Result<UmbracoDeployment> ended = place.deploy();
        QCOMPARE(codeOf(ended), u"umbraco.restart-unconfirmed"_s);
        QVERIFY(mayBeFalseFailure(ended.error()));
        QCOMPARE(place.project.deployedVersions(development).cms, newer.cms);
    }

    void aStrangeStateIsWaitedOut()
    {
        int asked = 0;
        const HostileServer server([&](const HostileRequest &) {
            ++asked;
            return json(200, deployment(asked < 4 ? u"Rewinding"_s : u"Completed"_s));
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        VERIFY_SUCCESS(account.with([&](Context &context) {
            return DeploymentsClient::open(account.patience, context).and_then([&](DeploymentsClient &&client) {
                return awaitDeployment(client, u"d-1"_s, account.patience, context);
            });
        }));
        QCOMPARE(asked, 4);
    }

    void aStrangeEndIsTold()
    {
        const HostileServer server([](const HostileRequest &) {
            QJsonObject object = deployment(u"Abandoned"_s);
            object.insert(u"completedUtc"_s, u"2026-11-20T10:00:01Z"_s);
            return json(200, object);
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        const auto ended = account.with([&](Context &context) {
            return DeploymentsClient::open(account.patience, context).and_then([&](DeploymentsClient &&client) {
                return awaitDeployment(client, u"d-1"_s, account.patience, context);
            });
        });
        QCOMPARE(codeOf(ended), u"umbraco.deployment-state"_s);
        QVERIFY(ended.error().sentence.english().contains("Abandoned"_L1));
    }

    void waitingGoesOnThroughTroublesOfTheWay()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        VERIFY_SUCCESS(begun);
        FakeClock clock;
        UmbracoAccount account(place.project, clock);
        constexpr int allAttemptsOfOneCall = 4;
        place.project.cloud().http().answerNext(UmbracoReply::cloudflare(502), allAttemptsOfOneCall);
        place.project.cloud().http().answerNext(UmbracoReply::cloudflare(403));
        place.project.cloud().http().answerNext(UmbracoReply::html("<html><title>Maintenance</title></html>"));
        place.project.settle();
        VERIFY_SUCCESS(account.with([&](Context &context) {
            return DeploymentsClient::open(account.patience, context).and_then([&](DeploymentsClient &&client) {
                return awaitDeployment(client, begun->id, account.patience, context);
            });
        }));
        QVERIFY(clock.monotonic() >= 75s); // 25 s after each
    }

    void waitingEndsWhenItTakesTooLong()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn = u"InProgress"_s; });
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        VERIFY_SUCCESS(begun);
        QTRY_VERIFY(place.project.state().deployments.first().state == "InProgress"_L1);
        FakeClock clock;
        UmbracoAccount account(place.project, clock);
        const auto ended = account.with([&](Context &context) {
            return DeploymentsClient::open(account.patience, context).and_then([&](DeploymentsClient &&client) {
                return awaitDeployment(client, begun->id, account.patience, context);
            });
        });
        QCOMPARE(codeOf(ended), u"umbraco.deployment-endless"_s);
        QVERIFY2(ended.error().sentence.english().contains(u"20\u00a0min"_s)
                     && ended.error().sentence.english().contains("InProgress"_L1),
                 qPrintable(ended.error().sentence.english()));
        QVERIFY(ended.error().details.contains("Check blocking markers"_L1));
        QCOMPARE(clock.monotonic(), 20min);
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn.clear(); });
        place.project.settle();
    }

    void aStopEndsTheWaitingAndNotTheDeployment()
    {
        Place place;
        const Result<UmbracoArtifact> artifact = place.send();
        VERIFY_SUCCESS(artifact);
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn = u"InProgress"_s; });
        const Result<UmbracoDeployment> begun = place.start(artifact->id);
        VERIFY_SUCCESS(begun);
        std::stop_source stop;
        int polls = 0;
        place.project.cloud().http().setInterceptor([&](const UmbracoRequest &) -> std::optional<UmbracoReply> {
            if (++polls == 3)
                stop.request_stop();
            return std::nullopt;
        });
        const Result<UmbracoDeployment> ended = place.await(begun->id, stop.get_token());
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ProblemKind::Cancelled);
        place.project.cloud().http().setInterceptor({});
        place.project.change([](UmbracoState &state) { state.holdsDeploymentsIn.clear(); });
        VERIFY_SUCCESS(place.await(begun->id));
    }

    void theKeyGoesNowhereElse()
    {
        const HostileServer other([](const HostileRequest &) { return HostileReply::json("{}"); });
        const HostileServer server([&](const HostileRequest &) {
            return HostileReply::answer(307, {}, "Location: " + other.url().toEncoded() + "\r\n");
        });
        FakeClock clock;
        UmbracoAccount account = accountAt(server, clock);
        QCOMPARE(codeOf(listed(account)), u"http.redirect.elsewhere"_s);
        QVERIFY(other.requests().isEmpty());
        QVERIFY(!account.requests.isEmpty());
        QVERIFY(!account.requests.join(u'\n').contains("umbraco-s-api-key"_L1));
    }
};

QTEST_GUILESS_MAIN(TestDeploymentsClient)
#include "tst_deploymentsclient.moc"
