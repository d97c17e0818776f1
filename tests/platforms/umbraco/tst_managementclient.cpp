// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/managementclient.h"
#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"
#include "tests/platforms/umbraco/umbracoaccount.h"

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

const QString development = u"development"_s;
const QString noProblem = u"no problem"_s;
const QByteArray api("/umbraco/management/api/v1");
const QByteArray tokens("POST /umbraco/management/api/v1/security/back-office/token");

UmbracoSetup setupOf(const QString &version)
{
    UmbracoSetup setup;
    setup.versions.cms = version;
    return setup;
}

/// A made-up project, and an account for it. Waiting takes no time.
struct Place {
    explicit Place(const UmbracoSetup &setup = {})
        : project(setup)
    {
    }
    template <typename Call>
    auto inside(const Call &call)
    {
        return at(project.siteUrl(development), call);
    }
    template <typename Call>
    auto at(const QUrl &site, const Call &call)
    {
        using Answer = decltype(call(std::declval<ManagementClient &>()));
        return account.with([&](Context &context) -> Answer {
            Result<ManagementClient> client = ManagementClient::open(site, account.patience, context);
            return client ? call(*client) : Answer(Failure(client.error()));
        });
    }
    Result<std::optional<ServerLevel>> status()
    {
        return inside([](ManagementClient &client) { return client.status(); });
    }
    Result<SiteReadiness> ready()
    {
        return inside([](ManagementClient &client) { return client.ready(); });
    }
    Result<ServerInformation> information()
    {
        return inside([](ManagementClient &client) { return client.information(); });
    }
    Result<UpgradeAuthorization> authorize()
    {
        return inside([](ManagementClient &client) { return client.authorizeUpgrade(); });
    }
    void change(const std::function<void(UmbracoEnvironmentState &)> &change)
    {
        project.change([&change](UmbracoState &state) { change(*state.environment(development)); });
    }
    /// The files are new, the database is not.
    void waitForUpgrade()
    {
        (void)project.upgradeInPortal(development, {u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s}, UmbracoStop::AfterFiles);
    }
    [[nodiscard]] UmbracoHttp &http() { return project.site(development).http(); }

    UmbracoProject project;
    FakeClock clock;
    UmbracoAccount account{project, clock};
};

/// ASP.NET's yellow page, as the .NET Framework writes it.
QByteArray yellowPage(const QByteArray &exception, const QByteArray &message, const QByteArray &below = {})
{
    return "<!DOCTYPE html>\r\n<html>\r\n    <head>\r\n        <title>" + message
           + "</title>\r\n        <style>\r\n         body {font-family:\"Verdana\";}\r\n        </style>\r\n    "
             "</head>\r\n    <body bgcolor=\"white\">\r\n            <span><H1>Server Error in '/' Application.<hr "
             "width=100% size=1 color=silver></H1>\r\n            <h2> <i>"
           + message
           + "</i> </h2></span>\r\n            <font face=\"Arial\">\r\n            <b> Description: </b>An unhandled "
             "exception occurred.\r\n            <br><br>\r\n            <b> Exception Details: </b>"
           + exception + ": " + message + "<br><br>\r\n" + below + "</body></html>\r\n";
}

/// The stack of a yellow page.
QByteArray stack(const QByteArray &frames)
{
    return "<b>Stack Trace:</b> <br><br><table><tr><td><code><pre>\r\n\r\n" + frames
           + "</pre></code></td></tr></table>";
}

/// A page of another sort with that title and text in its place.
QByteArray yellowCompilation(const QByteArray &message)
{
    return "<html><head><title>" + message
           + "</title></head><body><span><H1>Server Error in '/' Application.<hr></H1><h2> <i>Compilation Error</i> "
             "</h2></span><b> Compiler Error Message: </b>"
           + message + "<br><br><b>Source Error:</b></body></html>";
}

/// ASP.NET Core's page for developers.
QByteArray developerPage(const QByteArray &shortName, const QByteArray &message, const QByteArray &raw)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Internal Server Error</title><style>.titleerror "
           "{margin:0}</style></head>\n<body>\n<h1>An unhandled exception occurred while processing the "
           "request.</h1>\n<div class=\"titleerror\">"
           + shortName + ": " + message + "</div>\n<p class=\"location\">x</p>\n<pre class=\"rawExceptionStackTrace\">"
           + raw + "</pre></body></html>";
}

} // namespace

/// What a site says of itself: its level, its version, its upgrade, its errors.
class TestManagementClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLevelIsToldToEverybody_data()
    {
        QTest::addColumn<QString>("level");
        for (const char *level : {"Unknown", "Boot", "Install", "Upgrade", "Upgrading", "Run", "BootFailed"})
            QTest::newRow(level) << QString::fromLatin1(level);
    }
    void theLevelIsToldToEverybody()
    {
        QFETCH(const QString, level);
        Place place;
        place.account.account.values.clear();
        place.change([&](UmbracoEnvironmentState &environment) { environment.level = level; });
        const auto status = place.status();
        VERIFY_SUCCESS(status);
        QVERIFY(*status);
        QCOMPARE(serverLevelName(**status), level);
        QCOMPARE(place.http().requests().size(), 1);
    }

    void aLevelFromTheFutureIsUnknown()
    {
        Place place;
        place.http().answerNext(UmbracoReply::json("{\"serverStatus\":\"Hibernating\"}"));
        const auto status = place.status();
        VERIFY_SUCCESS(status);
        QCOMPARE(**status, ServerLevel::Unknown);
    }

    void anOlderSiteOffersNoLevel()
    {
        Place place(setupOf(u"13.9.0"_s));
        const auto status = place.status();
        VERIFY_SUCCESS(status);
        QVERIFY(!*status);
        QCOMPARE(codeOf(place.information()), u"umbraco.site.not-offered"_s);
    }

    void whatAnswersInsteadOfTheSiteIsToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QByteArray html("Content-Type: text/html\r\n");
        const QByteArray json("Content-Type: application/json\r\n");
        const QByteArray page("<html><head><title>Sign in</title></head></html>");
        QTest::newRow("a front that asks for a password")
            << 401 << QByteArray("WWW-Authenticate: Basic realm=\"site\"\r\n") << QByteArray()
            << u"umbraco.site.guarded"_s;
        QTest::newRow("a page with 401") << 401 << html << page << u"umbraco.site.guarded"_s;
        QTest::newRow("a page with 403") << 403 << html << page << u"umbraco.site.guarded"_s;
        QTest::newRow("a page with 200") << 200 << html << page << u"umbraco.site.guarded"_s;
        QTest::newRow("a redirect to a login") << 302 << QByteArray("Location: https://login.example/?next=x\r\n")
                                               << QByteArray() << u"umbraco.site.guarded"_s;
        QTest::newRow("a challenge") << 403 << QByteArray(html + "cf-mitigated: challenge\r\n")
                                     << QByteArray("<!DOCTYPE html><title>Just a moment...</title>")
                                     << u"umbraco.cloudflare"_s;
        QTest::newRow("stopped") << 403 << html
                                 << QByteArray(
                                        "<html><title>Web App - Unavailable</title><h1>Error 403 - This web app is "
                                        "stopped.</h1></html>")
                                 << u"umbraco.site.stopped"_s;
        QTest::newRow("no such site") << 404 << html
                                      << QByteArray(
                                             "<html><title>Microsoft Azure App Service - Error 404</title></html>")
                                      << u"http.not-found"_s;
        QTest::newRow("maintenance") << 503 << html
                                     << QByteArray("<html><title>Website is Under Maintenance</title></html>")
                                     << u"umbraco.site.unavailable"_s;
        QTest::newRow("maintenance behind Cloudflare")
            << 503 << QByteArray(html + "Server: cloudflare\r\nCF-RAY: x\r\n")
            << QByteArray("<html><title>Website is Under Maintenance</title></html>") << u"umbraco.site.unavailable"_s;
        QTest::newRow("starting, for programs")
            << 503 << json << QByteArray("{\"title\":\"x\"}") << u"umbraco.site.unavailable"_s;
        QTest::newRow("a failed start") << 500 << html
                                        << QByteArray("<html><title>HTTP Error 500.30 - ASP.NET Core app failed to "
                                                      "start</title></html>")
                                        << u"umbraco.site.error-page"_s;
        QTest::newRow("a problem") << 400 << json << QByteArray("{\"title\":\"Bad\",\"status\":400}")
                                   << u"http.rejected"_s;
        QTest::newRow("a gateway") << 502 << html << QByteArray("<html><title>502</title></html>")
                                   << u"http.server-error"_s;
        QTest::newRow("nothing") << 200 << json << QByteArray() << u"http.not-json"_s;
        QTest::newRow("a list") << 200 << json << QByteArray("[]") << u"http.wrong-shape"_s;
        QTest::newRow("another object") << 200 << json << QByteArray("{\"status\":\"Run\"}") << u"http.wrong-shape"_s;
        QTest::newRow("a number") << 200 << json << QByteArray("{\"serverStatus\":100}") << u"http.wrong-shape"_s;
    }
    void whatAnswersInsteadOfTheSiteIsToldApart()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::answer(status, body, headers); });
        Place place;
        const auto answer = place.at(server.url(), [](ManagementClient &client) { return client.status(); });
        QCOMPARE(codeOf(answer), code);
        QVERIFY(!answer.error().remedy.isEmpty());
        QVERIFY2(!wordsOf(answer.error()).contains("next=x"_L1), qPrintable(wordsOf(answer.error())));
        QCOMPARE(server.requests().size(), 1);
    }

    void aSiteThatStoppedSaysSo()
    {
        Place place;
        place.change([](UmbracoEnvironmentState &environment) { environment.isStopped = true; });
        QCOMPARE(codeOf(place.status()), u"umbraco.site.stopped"_s);
        QCOMPARE(codeOf(place.ready()), u"umbraco.site.stopped"_s);
    }

    void whetherItIsReadyIsToldFrom173On()
    {
        Place place;
        const auto readiness = [&] {
            const Result<SiteReadiness> ready = place.ready();
            return ready ? int(*ready) : -1;
        };
        QCOMPARE(readiness(), int(SiteReadiness::Ready));
        place.change([](UmbracoEnvironmentState &environment) { environment.level = u"Upgrading"_s; });
        QCOMPARE(readiness(), int(SiteReadiness::NotReady));
        QCOMPARE(place.http().count("GET /umbraco/api/health/ready"), 2); // asked once each time
        place.http().answerNext(UmbracoReply::html("<html><title>Maintenance</title></html>", 503));
        QCOMPARE(readiness(), int(SiteReadiness::NotReady));
        place.http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        QCOMPARE(codeOf(place.ready()), u"umbraco.site.guarded"_s);
        Place older(setupOf(u"17.2.0"_s));
        const auto ready = older.ready();
        VERIFY_SUCCESS(ready);
        QCOMPARE(*ready, SiteReadiness::NotOffered);
    }

    void theVersionIsToldToUsersOfTheApi()
    {
        Place place;
        const Result<ServerInformation> information = place.information();
        VERIFY_SUCCESS(information);
        QCOMPARE(information->version, u"17.4.1"_s);
        QCOMPARE(information->assemblyVersion, u"17.4.1.0"_s);
        QCOMPARE(information->runtimeMode, u"Production"_s);
        const QList<UmbracoRequest> requests = place.http().requests();
        QCOMPARE(requests.size(), 2);
        QVERIFY(!requests.first().target.contains("secret"));
        QCOMPARE(requests.last().headers.value("authorization"), "Bearer token-of-the-api-user-1");
        const QString log = place.account.requests.join(u'\n');
        QVERIFY(!log.contains("token-of-the-api-user"_L1) && !log.contains("the-api-user-s-secret"_L1));
    }

    void oneTokenServesManyCallsUntilItIsOld()
    {
        Place place;
        const auto many = place.inside([&](ManagementClient &client) -> Result<void> {
            for (const std::chrono::seconds pause : {0s, 100s, 160s, 10s, 0s}) {
                place.clock.advance(pause);
                if (const auto information = client.information(); !information)
                    return Failure(information.error());
            }
            return {};
        });
        VERIFY_SUCCESS(many);
        QCOMPARE(place.http().count("GET " + api + "/server/information"), 5);
        QCOMPARE(place.http().count(tokens), 2); // the second one after 270 s
    }

    void aTokenThatWasForgottenIsRenewed()
    {
        Place place;
        const auto both = place.inside([&](ManagementClient &client) {
            return client.information().and_then([&](const ServerInformation &) {
                place.project.site(development).forgetTokens();
                return client.information();
            });
        });
        VERIFY_SUCCESS(both);
        QCOMPARE(place.http().count(tokens), 2);
    }

    void aTokenThatIsNeverAcceptedIsAProblem()
    {
        Place place;
        place.http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.path.endsWith("/token"_L1))
                return std::nullopt;
            UmbracoReply reply{.status = 401};
            reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
            return reply;
        });
        QCOMPARE(codeOf(place.information()), u"umbraco.site.sign-in"_s);
        QVERIFY(place.http().requests().size() <= 4);
    }

    void whoHasNoApiUserIsToldSo()
    {
        Place place;
        place.account.account.values.remove(u"clientId"_s);
        const auto information = place.information();
        QCOMPARE(codeOf(information), u"umbraco.site.no-credentials"_s);
        QVERIFY(information.error().remedy.english().contains("browser"_L1));
        QVERIFY(place.http().requests().isEmpty());
        place.account.account.values.insert(u"clientId"_s, place.project.state().clientId);
        place.account.forgetSecret(u"clientSecret"_s);
        QCOMPARE(codeOf(place.information()), u"account.signed-out"_s);
        VERIFY_SUCCESS(place.status());
    }

    void aWrongApiUserIsToldSo()
    {
        Place place;
        place.account.useSecret(u"clientSecret"_s, "not-the-secret-of-anybody");
        const auto information = place.information();
        QCOMPARE(codeOf(information), u"umbraco.site.sign-in"_s);
        QVERIFY2(information.error().details.contains("credentials are invalid"_L1),
                 qPrintable(information.error().details));
        QCOMPARE(place.http().count(tokens), 1);
    }

    void otherFieldsMayHoldTheApiUser()
    {
        Place place;
        place.account.account.values.insert(u"clientId.live"_s, place.account.account.values.take(u"clientId"_s));
        place.account.useSecret(u"clientSecret.live"_s, UmbracoProject::clientSecret());
        VERIFY_SUCCESS(place.account.with([&](Context &context) {
            return ManagementClient::open(place.project.siteUrl(development), place.account.patience, context,
                                          {.clientId = u"clientId.live"_s, .clientSecret = u"clientSecret.live"_s})
                .and_then([](ManagementClient &&client) { return client.information(); });
        }));
    }

    void hostileTokensAreAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray("{}") << u"http.wrong-shape"_s;
        QTest::newRow("no end") << QByteArray("{\"access_token\":\"x\"}") << u"http.wrong-shape"_s;
        QTest::newRow("a number") << QByteArray("{\"access_token\":1,\"expires_in\":299}") << u"http.wrong-shape"_s;
        QTest::newRow("no JSON") << QByteArray("token") << u"http.not-json"_s;
        QTest::newRow("a second header") << QByteArray("{\"access_token\":\"x\\r\\nX-Evil: 1\",\"expires_in\":299}")
                                         << noProblem;
    }
    void hostileTokensAreAProblem()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        const HostileServer server([&](const HostileRequest &request) {
            if (request.method == "POST")
                return HostileReply::json(body);
            return HostileReply::json("{\"version\":\"17.4.1\"}");
        });
        Place place;
        QCOMPARE(codeOf(place.at(server.url(), [](ManagementClient &client) { return client.information(); })), code);
        for (const HostileRequest &request : server.requests())
            QVERIFY(!request.headers.contains("x-evil"));
    }

    void anUpgradeIsAuthorized()
    {
        Place place;
        place.waitForUpgrade();
        const auto before = place.status();
        VERIFY_SUCCESS(before);
        QCOMPARE(**before, ServerLevel::Upgrade);
        const auto settings = place.inside([](ManagementClient &client) { return client.upgradeSettings(); });
        VERIFY_SUCCESS(settings);
        QCOMPARE(settings->oldVersion, u"17.4.1"_s);
        QCOMPARE(settings->newVersion, u"17.5.0"_s);
        QVERIFY(!settings->currentState.isEmpty() && settings->currentState != settings->newState);
        QCOMPARE(settings->report.host(), u"our.umbraco.com"_s);
        const auto authorized = place.authorize();
        VERIFY_SUCCESS(authorized);
        QCOMPARE(*authorized, UpgradeAuthorization::Done);
        QCOMPARE(place.project.environment(development).level, u"Run"_s);
        QCOMPARE(place.project.environment(development).databaseVersion, u"17.5.0"_s);
        const auto again = place.authorize();
        VERIFY_SUCCESS(again);
        QCOMPARE(*again, UpgradeAuthorization::AlreadyDone);
    }

    void anUpgradeMayGoOnInTheBackground()
    {
        Place place;
        place.waitForUpgrade();
        place.change([](UmbracoEnvironmentState &environment) { environment.holdsMigration = true; });
        const auto authorized = place.authorize();
        VERIFY_SUCCESS(authorized);
        QCOMPARE(*authorized, UpgradeAuthorization::InProgress);
        place.change([](UmbracoEnvironmentState &environment) { environment.holdsMigration = false; });
        place.project.settle();
        const auto status = place.status();
        VERIFY_SUCCESS(status);
        QCOMPARE(**status, ServerLevel::Run);
    }

    void anUpgradeThatIsNotDueIsNoSuccess()
    {
        Place place;
        place.change([](UmbracoEnvironmentState &environment) { environment.level = u"Install"_s; });
        const auto authorized = place.authorize();
        QCOMPARE(codeOf(authorized), u"umbraco.site.upgrade-not-due"_s);
        QVERIFY(authorized.error().sentence.english().contains("Install"_L1));
    }

    void anUpgradeWhoseAnswerGotLostIsLookedAt()
    {
        Place place;
        place.waitForUpgrade();
        place.http().loseNextAnswer("POST " + api + "/upgrade/authorize");
        const auto authorized = place.authorize();
        VERIFY_SUCCESS(authorized);
        QCOMPARE(*authorized, UpgradeAuthorization::AlreadyDone);
        QCOMPARE(place.http().count("POST " + api + "/upgrade/authorize"), 1);
    }

    void anUpgradeThatNeverArrivedIsNotSentAgain()
    {
        Place place;
        place.waitForUpgrade();
        place.http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            return request.path.endsWith("/authorize"_L1) ? std::optional(UmbracoReply::cut()) : std::nullopt;
        });
        const auto authorized = place.authorize();
        QVERIFY(!authorized);
        QCOMPARE(authorized.error().kind, ProblemKind::Network);
        QCOMPARE(place.http().count("POST " + api + "/upgrade/authorize"), 1);
        QCOMPARE(place.project.environment(development).level, u"Upgrade"_s);
    }

    void whoMayNotUpgradeIsToldSo()
    {
        Place place;
        place.waitForUpgrade();
        place.change([](UmbracoEnvironmentState &environment) { environment.isApiUserAdmin = false; });
        QCOMPARE(codeOf(place.authorize()), u"umbraco.site.forbidden"_s);
    }

    void anUpgradeThatFailsSaysWhy()
    {
        Place place;
        place.waitForUpgrade();
        place.change([](UmbracoEnvironmentState &environment) {
            environment.authorizeFailure = u"Cannot insert duplicate key row in object 'dbo.umbracoLanguage'."_s;
        });
        const auto authorized = place.authorize();
        QCOMPARE(codeOf(authorized), u"umbraco.site.upgrade-failed"_s);
        QCOMPARE(authorized.error().kind, ProblemKind::Unhealthy);
        QVERIFY2(wordsOf(authorized.error()).contains("duplicate key"_L1), qPrintable(wordsOf(authorized.error())));
        QCOMPARE(place.http().count("POST " + api + "/upgrade/authorize"), 1);
    }

    void whileItUpgradesNothingElseIsToBeHad()
    {
        Place place;
        place.change([](UmbracoEnvironmentState &environment) { environment.level = u"Upgrading"_s; });
        QCOMPARE(codeOf(place.information()), u"umbraco.site.unavailable"_s);
        VERIFY_SUCCESS(place.status());
    }

    void allChecksAreRun()
    {
        Place place;
        place.change(
            [](UmbracoEnvironmentState &environment) { environment.unhealthyCheck = u"Folder & File Permissions"_s; });
        const auto results = place.inside([](ManagementClient &client) { return client.healthChecks(); });
        VERIFY_SUCCESS(results);
        QVERIFY(results->size() >= 7);
        QStringList bad;
        for (const SiteCheckResult &result : *results)
            if (result.result == "Error"_L1)
                bad.append(result.group + u": "_s + result.check);
        QCOMPARE(bad, QStringList{u"Permissions: Folder & File Permissions"_s});
        QCOMPARE(place.http().count(tokens), 1);
    }

    void aSiteThatFailsSaysWhat()
    {
        Place place;
        place.change([](UmbracoEnvironmentState &environment) { environment.failure = UmbracoFailure{}; });
        for (const Problem &problem : {place.status().error(), place.information().error()}) {
            QCOMPARE(problem.code, u"umbraco.site.error-page"_s);
            QVERIFY2(problem.sentence.english().contains("Void Umbraco.Cms.Core.Services.IContentService.Old()"_L1),
                     qPrintable(problem.sentence.english()));
            QVERIFY2(problem.details.contains("System.MissingMethodException"_L1)
                         && problem.details.contains("Shop.Custom.ShopComposer.Compose"_L1),
                     qPrintable(problem.details));
        }
    }

    void aVisitSeesWhatAVisitorSees_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<int>("sort");
        QTest::addColumn<QString>("exception");
        QTest::newRow("a yellow page") << u"7.15.10"_s << true << int(SiteFaultSort::ApiRemoved)
                                       << u"System.MissingMethodException"_s;
        QTest::newRow("a developer page")
            << u"17.4.1"_s << true << int(SiteFaultSort::ApiRemoved) << u"System.MissingMethodException"_s;
        QTest::newRow("500.30") << u"17.4.1"_s << false << int(SiteFaultSort::StartFailed) << u"HTTP Error 500.30"_s;
    }
    void aVisitSeesWhatAVisitorSees()
    {
        QFETCH(const QString, version);
        QFETCH(const bool, isShown);
        QFETCH(const int, sort);
        QFETCH(const QString, exception);
        Place place(setupOf(version));
        place.change([&](UmbracoEnvironmentState &environment) {
            environment.failure = UmbracoFailure{};
            environment.failure->isShown = isShown;
        });
        const Result<SitePage> page = place.account.with(
            [&](Context &context) { return visitSite(place.project.siteUrl(development), context); });
        VERIFY_SUCCESS(page);
        QVERIFY(page->isBroken());
        const auto fault = faultIn(page->page);
        QVERIFY(fault);
        QCOMPARE(int(fault->sort), sort);
        QCOMPARE(fault->exception, exception);
        QCOMPARE(place.http().requests().size(), 1);
        QVERIFY(!place.http().requests().first().headers.contains("authorization"));
    }

    void aVisitToAHealthySiteFindsNoFault()
    {
        Place place;
        const Result<SitePage> page = place.account.with(
            [&](Context &context) { return visitSite(place.project.siteUrl(development), context); });
        VERIFY_SUCCESS(page);
        QVERIFY(!page->isBroken());
        QVERIFY(!faultIn(page->page));
        place.change([](UmbracoEnvironmentState &environment) { environment.level = u"BootFailed"_s; });
        const Result<SitePage> failed = place.account.with(
            [&](Context &context) { return visitSite(place.project.siteUrl(development), context); });
        VERIFY_SUCCESS(failed);
        const auto fault = faultIn(failed->page);
        QVERIFY(fault);
        QCOMPARE(fault->sort, SiteFaultSort::BootFailed);
    }

    void faultsAreReadFromPages_data();
    void faultsAreReadFromPages();

    void whereTheCodeIsIsFound()
    {
        const auto fault = faultIn(
            yellowPage("System.MissingMethodException", "Method not found: 'Void Umbraco.Core.X.Y()'.",
                       stack("[MissingMethodException: Method not found: 'Void Umbraco.Core.X.Y()'.]\r\n"
                             "   Umbraco.Core.CoreBootManager.Complete(Action`1 afterComplete) +155\r\n"
                             "   System.Web.HttpApplicationFactory.EnsureAppStartCalled() +10\r\n"
                             "   MySite.Web.Startup.&lt;Configure&gt;b__1(IAppBuilder app) in C:\\x\\Startup.cs:12\r\n"
                             "   Other.Later.Run() +1\r\n")));
        QVERIFY(fault);
        QCOMPARE(fault->user, u"MySite.Web.Startup.<Configure>b__1"_s);
    }

    void pagesThatAreNoErrorsAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a home page") << QByteArray("<html><body><h1>Welcome</h1></body></html>");
        QTest::newRow("an article about errors")
            << QByteArray("<html><body><p>Could not load file or assembly 'X' is what it said.</p></body></html>");
        QTest::newRow("JSON") << QByteArray("{\"title\":\"Error\"}");
        QTest::newRow("bytes") << QByteArray::fromHex("ffd8ffe000104a46494600");
        QTest::newRow("many brackets") << QByteArray(200'000, '<');
        QTest::newRow("many entities") << QByteArray("&#x41;").repeated(50'000);
    }
    void pagesThatAreNoErrorsAreLeftAlone()
    {
        QFETCH(const QByteArray, page);
        QVERIFY(!faultIn(page));
    }

    void aHugeErrorPageIsReadInTime()
    {
        const QByteArray frame("   System.Web.Something.Very.Long.Method(String argument, Int32 other) +123\r\n");
        const auto fault =
            faultIn(yellowPage("System.NullReferenceException", "Object reference not set to an instance of an object.",
                               stack(frame.repeated(20'000))));
        QVERIFY(fault);
        QCOMPARE(fault->sort, SiteFaultSort::Other);
        QVERIFY(fault->user.isEmpty());
    }

    void whatABrokenPageSaysIsSafeToShow()
    {
        const auto fault = faultIn(
            yellowPage("System.Exception", "<script>alert(1)</script>\x1b[2J&#x202E;gnp" + QByteArray(5000, 'x')));
        QVERIFY(fault);
        QVERIFY(!fault->message.contains(u'\x1b') && !fault->message.contains(QChar(0x202E)));
        QVERIFY(fault->message.size() <= 600);
        const Problem problem = brokenSite(QUrl(u"https://dev-shop.example/"_s), 500, *fault);
        QCOMPARE(problem.code, u"umbraco.site.error-page"_s);
        QVERIFY(!problem.remedy.isEmpty());
    }
};

void TestManagementClient::faultsAreReadFromPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("exception");
    QTest::addColumn<QString>("assembly");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("reference");
    const auto row = [](const char *name, const QByteArray &page, SiteFaultSort sort, const QString &exception,
                        const QString &assembly = {}, const QString &version = {}, const QString &reference = {}) {
        QTest::newRow(name) << page << int(sort) << exception << assembly << version << reference;
    };
    const QByteArray courier("Could not load file or assembly &#39;Umbraco.Courier.Core, Version=3.1.6.0, "
                             "Culture=neutral, PublicKeyToken=null&#39; or one of its dependencies. ");
    const QString courierName = u"Umbraco.Courier.Core, Version=3.1.6.0, Culture=neutral, PublicKeyToken=null"_s;
    row("an assembly that is missing",
        yellowPage("System.IO.FileNotFoundException", courier + "The system cannot find the file specified."),
        SiteFaultSort::MissingAssembly, u"System.IO.FileNotFoundException"_s, u"Umbraco.Courier.Core"_s, u"3.1.6.0"_s,
        courierName);
    row("an assembly of another version",
        yellowPage("System.IO.FileLoadException",
                   courier
                       + "The located assembly&#39;s manifest definition does not match the assembly reference. "
                         "(Exception from HRESULT: 0x80131040)"),
        SiteFaultSort::StaleBinding, u"System.IO.FileLoadException"_s, u"Umbraco.Courier.Core"_s, u"3.1.6.0"_s,
        courierName);
    row("an assembly without a version",
        yellowPage("System.IO.FileLoadException", "Could not load file or assembly 'System.Memory' or one of its "
                                                  "dependencies. The located assembly's manifest definition does not "
                                                  "match the assembly reference. (Exception from HRESULT: 0x80131040)"),
        SiteFaultSort::StaleBinding, u"System.IO.FileLoadException"_s, u"System.Memory"_s, {}, u"System.Memory"_s);
    row("a method that is gone",
        yellowPage(
            "System.MissingMethodException",
            "Method not found: &#39;Umbraco.Core.Models.IContent Umbraco.Core.Services.IContentService.GetById(Int32)"
            "&#39;."),
        SiteFaultSort::ApiRemoved, u"System.MissingMethodException"_s, {}, {},
        u"Umbraco.Core.Models.IContent Umbraco.Core.Services.IContentService.GetById(Int32)"_s);
    row("a type that is gone",
        yellowPage("System.TypeLoadException",
                   "Could not load type &#39;umbraco.BusinessLogic.Utils.TypeFinder&#39; from assembly "
                   "&#39;businesslogic, Version=1.0.5031.21336, Culture=neutral, PublicKeyToken=null&#39;."),
        SiteFaultSort::ApiRemoved, u"System.TypeLoadException"_s, u"businesslogic"_s, u"1.0.5031.21336"_s,
        u"umbraco.BusinessLogic.Utils.TypeFinder"_s);
    row("an interface that has grown",
        yellowPage("System.TypeLoadException",
                   "Method &#39;GetValue&#39; in type &#39;MySite.Connector&#39; from assembly &#39;MySite, "
                   "Version=1.0.0.0, Culture=neutral, PublicKeyToken=null&#39; does not have an implementation."),
        SiteFaultSort::ApiChanged, u"System.TypeLoadException"_s, u"MySite"_s, u"1.0.0.0"_s, u"GetValue"_s);
    row("a member that is not public any more",
        yellowPage("System.MethodAccessException", "Attempt by method &#39;MySite.A.B()&#39; to access method "
                                                   "&#39;Umbraco.Core.X.Y()&#39; failed."),
        SiteFaultSort::ApiChanged, u"System.MethodAccessException"_s, {}, {}, u"Umbraco.Core.X.Y()"_s);
    row("a view that refers to what is gone",
        yellowCompilation("CS1061: &#39;IPublishedContent&#39; does not contain a definition for "
                          "&#39;GetPropertyValue&#39; and no extension method could be found"),
        SiteFaultSort::ApiRemoved, u"Compilation Error"_s, {}, {}, u"GetPropertyValue"_s);
    row("a view that refers to a type that is gone",
        yellowCompilation("CS0246: The type or namespace name &#39;Courier&#39; could not be found (are you missing a "
                          "using directive or an assembly reference?)"),
        SiteFaultSort::ApiRemoved, u"Compilation Error"_s, {}, {}, u"Courier"_s);
    row("a view that uses what is obsolete",
        yellowCompilation("CS0619: &#39;UmbracoHelper.TypedContent(int)&#39; is obsolete: &#39;Use Content&#39;"),
        SiteFaultSort::ApiObsolete, u"Compilation Error"_s, {}, {}, u"UmbracoHelper.TypedContent(int)"_s);
    row("a view with another mistake", yellowCompilation("CS1002: ; expected"), SiteFaultSort::CodeUnbuilt,
        u"Compilation Error"_s);
    row("web.config",
        "<html><body><span><H1>Server Error in '/' Application.<hr></H1><h2> <i>Configuration Error</i> "
        "</h2></span><b> "
        "Parser Error Message: </b>Unrecognized configuration section umbracoConfiguration.<br><br></body></html>",
        SiteFaultSort::Configuration, u"Configuration Error"_s);
    row("web.config that names an assembly",
        QByteArray("<html><body><span><H1>Server Error in '/' Application.<hr></H1><h2> <i>Configuration Error</i> "
                   "</h2></span><b> Parser Error Message: </b>")
            + courier + "The system cannot find the file specified.<br><br></body></html>",
        SiteFaultSort::MissingAssembly, u"Configuration Error"_s, u"Umbraco.Courier.Core"_s, u"3.1.6.0"_s, courierName);
    row("an error that is kept from visitors",
        "<html><head><title>Runtime Error</title></head><body><span><H1>Server Error in '/' Application.<hr></H1><h2> "
        "<i>Runtime Error</i> </h2></span><b> Description: </b>An application error occurred on the "
        "server.</body></html>",
        SiteFaultSort::Hidden, u"Runtime Error"_s);
    row("another error",
        yellowPage("System.Data.SqlClient.SqlException (0x80131904)", "Invalid column name &#39;x&#39;."),
        SiteFaultSort::Other, u"System.Data.SqlClient.SqlException"_s);
    row("what a loader met",
        yellowPage("System.Reflection.ReflectionTypeLoadException",
                   "Unable to load one or more of the requested types. Retrieve the LoaderExceptions property for more "
                   "information.",
                   stack("[ReflectionTypeLoadException: Unable to load]\r\n   x\r\n\r\n[FileNotFoundException: "
                         + courier + "]\r\n")),
        SiteFaultSort::MissingAssembly, u"System.Reflection.ReflectionTypeLoadException"_s, u"Umbraco.Courier.Core"_s,
        u"3.1.6.0"_s, courierName);
    row("on .NET",
        developerPage("MissingMethodException", "Method not found: &#x27;Void Umbraco.A.B()&#x27;.",
                      "System.MissingMethodException: Method not found: &#x27;Void Umbraco.A.B()&#x27;.\n   at "
                      "Shop.Composer.Compose(IUmbracoBuilder builder)"),
        SiteFaultSort::ApiRemoved, u"System.MissingMethodException"_s, {}, {}, u"Void Umbraco.A.B()"_s);
    row("on .NET, one behind another",
        developerPage("BootFailedException",
                      "Boot failed: Umbraco cannot run.</div><div class=\"titleerror\">"
                      "FileNotFoundException: Could not load file or assembly &#x27;Our.Package, "
                      "Version=2.0.0.0, Culture=neutral, PublicKeyToken=null&#x27;. The system "
                      "cannot find the file specified.",
                      "Umbraco.Cms.Core.Exceptions.BootFailedException: Boot failed\n ---&gt; "
                      "System.IO.FileNotFoundException: Could not load"),
        SiteFaultSort::MissingAssembly, u"System.IO.FileNotFoundException"_s, u"Our.Package"_s, u"2.0.0.0"_s,
        u"Our.Package, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null"_s);
    row("on .NET, only that it did not boot",
        developerPage("BootFailedException", "Boot failed: Umbraco cannot run. See Umbraco&#x27;s log file.",
                      "Umbraco.Cms.Core.Exceptions.BootFailedException: Boot failed: Umbraco cannot run."),
        SiteFaultSort::BootFailed, u"Umbraco.Cms.Core.Exceptions.BootFailedException"_s);
    row("on .NET, for programs",
        "System.TypeLoadException: Could not load type 'Umbraco.Cms.Core.X' from assembly 'Umbraco.Core, "
        "Version=17.5.0.0, Culture=neutral, PublicKeyToken=null'.\r\n   at Shop.Composer.Compose(IUmbracoBuilder "
        "builder)\r\n\r\nHEADERS\r\n=======\r\nAccept: */*\r\n",
        SiteFaultSort::ApiRemoved, u"System.TypeLoadException"_s, u"Umbraco.Core"_s, u"17.5.0.0"_s,
        u"Umbraco.Cms.Core.X"_s);
    row("IIS, in-process",
        "<!DOCTYPE html><html><head><title>HTTP Error 500.30 - ASP.NET Core app failed to start</title></head></html>",
        SiteFaultSort::StartFailed, u"HTTP Error 500.30"_s);
    row("IIS, runtime missing",
        "<html><head><title>HTTP Error 500.31 - Failed to load ASP.NET Core runtime</title></head></html>",
        SiteFaultSort::StartFailed, u"HTTP Error 500.31"_s);
    row("IIS, out of process", "<html><title>HTTP Error 502.5 - Process Failure</title></html>",
        SiteFaultSort::StartFailed, u"HTTP Error 502.5"_s);
    row("Umbraco's own",
        "<html><body><h2>Boot Failed</h2><p>Umbraco failed to boot, if you are the owner of the website please see the "
        "log file for more details.</p></body></html>",
        SiteFaultSort::BootFailed, {});
}

void TestManagementClient::faultsAreReadFromPages()
{
    QFETCH(const QByteArray, page);
    QFETCH(const int, sort);
    QFETCH(const QString, exception);
    QFETCH(const QString, assembly);
    QFETCH(const QString, version);
    QFETCH(const QString, reference);
    const std::optional<SiteFault> fault = faultIn(page);
    QVERIFY(fault);
    QCOMPARE(int(fault->sort), sort);
    QCOMPARE(fault->exception, exception);
    QCOMPARE(fault->assembly, assembly);
    QCOMPARE(fault->assemblyVersion, version);
    QCOMPARE(fault->reference, reference);
    const Problem problem = brokenSite(QUrl(u"https://dev-shop.example/"_s), 500, *fault);
    QVERIFY(problem.sentence.english().contains(reference.isEmpty() ? u"dev-shop.example"_s : reference));
    QVERIFY(!problem.remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestManagementClient)
#include "tst_managementclient.moc"
