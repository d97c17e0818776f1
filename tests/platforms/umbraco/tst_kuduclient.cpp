// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"
#include "tests/platforms/umbraco/umbracoaccount.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

const QString development = u"development"_s;
const QString noProblem = u"no problem"_s;
const QString upgrading = u"upgrading"_s;
const QString upgraded = u"upgraded-minor"_s;
const QByteArray command("POST /api/command");
const QByteArray upgradingPath("/api/vfs/site/locks/upgrading");
const QByteArray upgradedPath("/api/vfs/site/locks/upgraded-minor");

/// Calls \a call with a client for Kudu at \a host.
template <typename Call>
auto ask(UmbracoAccount &account, const QUrl &host, const Call &call)
{
    using Answer = decltype(call(std::declval<KuduClient &>()));
    return account.with([&](Context &context) -> Answer {
        Result<KuduClient> client = KuduClient::open(host, account.patience, context);
        return client ? call(*client) : Answer(Failure(client.error()));
    });
}

/// A made-up project, and an account for it. Waiting takes no time.
struct Place {
    template <typename Call>
    auto inside(const Call &call)
    {
        return ask(account, project.kuduUrl(development), call);
    }
    Result<void> rename(const QString &from = upgrading, const QString &to = upgraded)
    {
        return inside([&](KuduClient &client) { return client.renameMarker(from, to); });
    }
    [[nodiscard]] UmbracoHttp &http() { return project.kudu(development).http(); }
    /// Commands do nothing, and end as told.
    void breakCommands(int exitCode, const QString &error = u"Access is denied."_s)
    {
        http().setInterceptor([=](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.path != "/api/command"_L1)
                return std::nullopt;
            const QJsonObject said{{u"Output"_s, QString()}, {u"Error"_s, error}, {u"ExitCode"_s, exitCode}};
            return UmbracoReply::json(QJsonDocument(said).toJson());
        });
    }
    [[nodiscard]] QStringList markers() const { return project.markers(development); }

    UmbracoProject project;
    FakeClock clock;
    UmbracoAccount account{project, clock};
};

/// An account for a server that says whatever the test wants.
UmbracoAccount anAccount(Clock &clock)
{
    UmbracoAccount account(clock);
    account.account.values = {{u"email"_s, u"ada@example.com"_s}};
    account.useSecret(u"password"_s, "ada-s-umbraco-id-0123456789");
    return account;
}

QStringList namesOf(const QList<KuduFile> &files)
{
    QStringList names;
    for (const KuduFile &file : files)
        names.append(file.name);
    names.sort();
    return names;
}

} // namespace

/// The calls to Kudu: files with their tags, markers, commands, deployments.
class TestKuduClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathsStayBelowHome_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("parts");
        QTest::newRow("a file") << u"site/locks/upgrading"_s << u"site|locks|upgrading"_s;
        QTest::newRow("a folder") << u"site/locks/"_s << u"site|locks"_s;
        QTest::newRow("backslashes") << u"site\\wwwroot\\umbraco"_s << u"site|wwwroot|umbraco"_s;
        QTest::newRow("blanks and dots") << u"site/wwwroot/My Site.v2.deps.json"_s
                                         << u"site|wwwroot|My Site.v2.deps.json"_s;
        QTest::newRow("a dot before") << u"site/repository/.umbraco"_s << u"site|repository|.umbraco"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("the root") << u"/site/locks"_s << QString();
        QTest::newRow("up") << u"site/locks/../../x"_s << QString();
        QTest::newRow("here") << u"site/./locks"_s << QString();
        QTest::newRow("a drive") << u"C:\\home\\site"_s << QString();
        QTest::newRow("a stream") << u"site/locks/deployments.lock::$DATA"_s << QString();
        QTest::newRow("a short name") << u"site/locks/DEPLOY~1.LOC"_s << QString();
        QTest::newRow("a dot at the end") << u"site/locks/deployments.lock."_s << QString();
        QTest::newRow("a blank at the end") << u"site/locks/deployments.lock "_s << QString();
        QTest::newRow("a wildcard") << u"site/locks/*"_s << QString();
        QTest::newRow("a line break") << u"site/locks/x\ny"_s << QString();
    }
    void pathsStayBelowHome()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, parts);
        const std::optional<QStringList> read = kuduPathParts(path);
        QCOMPARE(read ? read->join(u'|') : QString(), parts);
    }

    void theSignInIsProven()
    {
        Place place;
        const Result<KuduEnvironment> environment =
            place.inside([](KuduClient &client) { return client.environmentInfo(); });
        VERIFY_SUCCESS(environment);
        QVERIFY(!environment->version.isEmpty());
        QVERIFY(environment->siteModifiedAt.isValid());
        // Without being asked for it first.
        QCOMPARE(place.http().requests().size(), 1);
        QCOMPARE(place.http().requests().first().basicCredentials(),
                 std::optional(QPair(UmbracoProject::user(), UmbracoProject::password())));
        QVERIFY(!place.account.requests.join(u'\n').contains(
            QString::fromLatin1(QByteArray(UmbracoProject::user() + ':' + UmbracoProject::password()).toBase64())));
    }

    void whoIsNotLetInIsTold_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("a wrong password") << u"password"_s << u"umbraco.kudu.password"_s << u"Umbraco ID"_s;
        QTest::newRow("no admin") << u"admin"_s << u"umbraco.kudu.forbidden"_s << u"admins"_s;
        QTest::newRow("an IP filter") << u"filter"_s << u"umbraco.kudu.forbidden"_s << u"IP addresses"_s;
        QTest::newRow("a challenge") << u"challenge"_s << u"umbraco.cloudflare"_s << u"Just a moment"_s;
        QTest::newRow("a page") << u"page"_s << u"umbraco.page"_s << u"Sign in"_s;
        QTest::newRow("no e-mail") << u"email"_s << u"umbraco.kudu.no-sign-in"_s << u"e-mail"_s;
        QTest::newRow("no password") << u"secret"_s << u"account.signed-out"_s << QString();
        QTest::newRow("a name that cannot be sent") << u"colon"_s << u"umbraco.kudu.no-sign-in"_s << u"e-mail"_s;
    }
    void whoIsNotLetInIsTold()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        Place place;
        if (what == "password"_L1)
            place.account.useSecret(u"password"_s, "not-the-password-of-ada");
        if (what == "secret"_L1)
            place.account.forgetSecret(u"password"_s);
        if (what == "email"_L1 || what == "colon"_L1)
            place.account.account.values.insert(u"email"_s, what == "email"_L1 ? QString() : u"ada:x"_s);
        if (what == "challenge"_L1)
            place.http().answerNext(UmbracoReply::cloudflare(403));
        if (what == "page"_L1)
            place.http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        place.project.change([&](UmbracoState &state) {
            state.environment(development)->isKuduAllowed = what != "admin"_L1;
            state.environment(development)->isIpFiltered = what == "filter"_L1;
        });
        const auto info = place.inside([](KuduClient &client) { return client.environmentInfo(); });
        QCOMPARE(codeOf(info), code);
        QVERIFY2(wordsOf(info.error()).contains(words), qPrintable(wordsOf(info.error())));
        QVERIFY(!wordsOf(info.error()).contains("not-the-password"_L1));
        QVERIFY(place.http().requests().size() <= 1);
    }

    void thePasswordGoesToNobodyElse()
    {
        const HostileServer other([](const HostileRequest &) { return HostileReply::json("{}"); });
        const HostileServer server([&](const HostileRequest &) {
            return HostileReply::answer(302, {}, "Location: " + other.url().toEncoded() + "\r\n");
        });
        FakeClock clock;
        UmbracoAccount account = anAccount(clock);
        QCOMPARE(codeOf(ask(account, server.url(), [](KuduClient &client) { return client.environmentInfo(); })),
                 u"http.redirect.elsewhere"_s);
        QVERIFY(other.requests().isEmpty());
        // Never where others may read it.
        QCOMPARE(codeOf(ask(account, QUrl(u"http://dev-shop.scm.euwest01.umbraco.io"_s),
                            [](KuduClient &client) { return client.environmentInfo(); })),
                 u"http.url.insecure"_s);
    }

    void aHostileAnswerIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray("locked");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("numbers") << QByteArray("[1,2]");
        QTest::newRow("no names") << QByteArray("[{\"size\":3}]");
        QTest::newRow("a size that is none") << QByteArray("[{\"name\":\"x\",\"size\":\"large\"}]");
        QTest::newRow("a time that is none") << QByteArray("[{\"name\":\"x\",\"mtime\":\"today\"}]");
    }
    void aHostileAnswerIsAProblem()
    {
        QFETCH(const QByteArray, body);
        const HostileServer server([&](const HostileRequest &) { return HostileReply::json(body); });
        FakeClock clock;
        UmbracoAccount account = anAccount(clock);
        const auto list = ask(account, server.url(), [](KuduClient &client) { return client.list(u"site/locks"_s); });
        QVERIFY(!list);
        QVERIFY2(list.error().code == "http.not-json"_L1 || list.error().code == "http.wrong-shape"_L1,
                 qPrintable(list.error().code));
        const auto run =
            ask(account, server.url(), [](KuduClient &client) { return client.command(u"dir"_s, u"site"_s); });
        QVERIFY(!run);
    }

    void aFolderIsListed()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.project.writeFile(development, u"site/locks/sub/x.txt"_s, "abc");
        const auto files = place.inside([](KuduClient &client) { return client.list(u"site\\locks"_s); });
        VERIFY_SUCCESS(files);
        QCOMPARE(namesOf(*files), (QStringList{u"sub"_s, upgrading}));
        for (const KuduFile &file : *files) {
            QCOMPARE(file.isFolder, file.name == "sub"_L1);
            QVERIFY(file.modifiedAt.isValid());
        }
        QCOMPARE(codeOf(place.inside([](KuduClient &client) { return client.list(u"site/none"_s); })),
                 u"http.not-found"_s);
        QCOMPARE(codeOf(place.inside([](KuduClient &client) { return client.list(u"../x"_s); })),
                 u"umbraco.kudu.path"_s);
    }

    void aFileIsReadWithItsTag()
    {
        Place place;
        place.project.writeFile(development, u"site/wwwroot/My Site/ä#%41.txt"_s, "content\r\n");
        const auto read = [&](const QString &path) {
            return place.inside([&](KuduClient &client) { return client.read(path); });
        };
        const Result<KuduContent> content = read(u"site/wwwroot/My Site/ä#%41.txt"_s);
        VERIFY_SUCCESS(content);
        QCOMPARE(content->bytes, "content\r\n");
        QVERIFY(content->etag.startsWith('"'));
        QCOMPARE(codeOf(read(u"site/wwwroot/none.txt"_s)), u"http.not-found"_s);
        QCOMPARE(codeOf(read(u"site/wwwroot/My Site"_s)), u"http.wrong-shape"_s);
        place.http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        QCOMPARE(codeOf(read(u"site/wwwroot/My Site/ä#%41.txt"_s)), u"umbraco.page"_s);
    }

    void aFileIsWrittenOnlyAsItWasSeen()
    {
        Place place;
        const QString path = u"site/wwwroot/umbraco/new/x.txt"_s;
        const auto write = [&](const QByteArray &bytes, const QByteArray &etag = {}) {
            return place.inside([&](KuduClient &client) { return client.write(path, bytes, etag); });
        };
        const Result<QByteArray> first = write("one");
        VERIFY_SUCCESS(first);
        QVERIFY(!first->isEmpty());
        QCOMPARE(codeOf(write("two")), u"http.precondition"_s); // only a new one
        place.project.writeFile(development, path, "of somebody else");
        QCOMPARE(codeOf(write("two", *first)), u"http.precondition"_s);
        QCOMPARE(place.project.file(development, path), "of somebody else");
        const auto now = place.inside([&](KuduClient &client) { return client.read(path); });
        VERIFY_SUCCESS(now);
        VERIFY_SUCCESS(write("two", now->etag));
        QCOMPARE(place.project.file(development, path), "two");
    }

    void anEmptyFileIsWritten()
    {
        Place place;
        VERIFY_SUCCESS(place.inside([](KuduClient &client) { return client.write(u"site/data/deploy"_s, {}); }));
        QCOMPARE(place.http().count("PUT /api/vfs/site/data/deploy"), 1);
        const auto files = place.inside([](KuduClient &client) { return client.list(u"site/data"_s); });
        VERIFY_SUCCESS(files);
        QCOMPARE(namesOf(*files), QStringList{u"deploy"_s});
    }

    void aWriteWhoseAnswerGotLostIsDone()
    {
        Place place;
        place.http().loseNextAnswer("PUT /api/vfs/site/data/x");
        const auto written = place.inside([](KuduClient &client) { return client.write(u"site/data/x"_s, "abc"); });
        VERIFY_SUCCESS(written);
        const auto now = place.inside([](KuduClient &client) { return client.read(u"site/data/x"_s); });
        VERIFY_SUCCESS(now);
        QCOMPARE(*written, now->etag);
        QCOMPARE(now->bytes, "abc");
    }

    void aFileIsRemovedOnlyAsItWasSeen()
    {
        Place place;
        const QString path = u"site/data/x"_s;
        const auto remove = [&](const QByteArray &etag) {
            return place.inside([&](KuduClient &client) { return client.remove(path, etag); });
        };
        const auto written = place.inside([&](KuduClient &client) { return client.write(path, "abc"); });
        VERIFY_SUCCESS(written);
        place.project.writeFile(development, path, "other");
        QCOMPARE(codeOf(remove(*written)), u"http.precondition"_s);
        QCOMPARE(place.project.file(development, path), "other");
        const auto now = place.inside([&](KuduClient &client) { return client.read(path); });
        VERIFY_SUCCESS(now);
        place.http().loseNextAnswer("DELETE /api/vfs/site/data/x"); // gone when it is asked for again
        VERIFY_SUCCESS(remove(now->etag));
        QVERIFY(!QFile::exists(place.project.home(development) + u'/' + path));
        VERIFY_SUCCESS(remove("\"00\""));
    }

    void whatIsInUseIsTold()
    {
        Place place;
        place.project.change(
            [](UmbracoState &state) { state.environment(development)->filesInUse = {u"site/data/x"_s}; });
        const auto written = place.inside([](KuduClient &client) { return client.write(u"site/data/x"_s, "abc"); });
        QCOMPARE(codeOf(written), u"umbraco.kudu.locked"_s);
        QVERIFY2(written.error().details.contains("being used by another process"_L1),
                 qPrintable(written.error().details));
        QCOMPARE(place.http().requests().size(), 1);
    }

    void plainTextOfALockIsUnderstood()
    {
        Place place;
        place.http().answerNext(UmbracoReply::text("There is a deployment currently in progress.", 409));
        const auto all = place.inside([](KuduClient &client) { return client.deployments(); });
        QCOMPARE(codeOf(all), u"umbraco.kudu.locked"_s);
        QVERIFY(all.error().details.contains("currently in progress"_L1));
    }

    void whatIsBehindAFailureIsShown()
    {
        Place place;
        place.http().answerNext(UmbracoReply::json("{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":"
                                                   "\"The disk is full.\",\"ExceptionType\":\"System.IO.IOException\"}",
                                                   500));
        const auto all = place.inside([](KuduClient &client) { return client.deployments(); });
        QCOMPARE(codeOf(all), u"http.server-error"_s);
        QVERIFY2(all.error().details.contains("The disk is full."_L1), qPrintable(all.error().details));
    }

    void kudusOwnLocksAreNeverTouched_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"deployments.lock", "status.lock", "sshkey.lock", "hooks.lock", "autoswap.lock",
                                 "DEPLOYMENTS.LOCK", "other.lock", "upgrading.lock"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void kudusOwnLocksAreNeverTouched()
    {
        QFETCH(const QString, name);
        Place place;
        place.project.addKuduLocks(development);
        place.project.addMarker(development, upgrading);
        const QStringList before = place.markers();
        const QString refused = u"umbraco.kudu.lock-file"_s;
        for (const QString &folder : {u"site/locks/"_s, u"Site\\Locks\\"_s, u"site//locks/"_s}) {
            const QString path = folder + name;
            QCOMPARE(codeOf(place.inside([&](KuduClient &client) { return client.write(path, "x", "*"); })), refused);
            QCOMPARE(codeOf(place.inside([&](KuduClient &client) { return client.remove(path, "*"); })), refused);
        }
        QCOMPARE(codeOf(place.rename(name, upgraded)), refused);
        QCOMPARE(codeOf(place.rename(upgrading, name)), refused);
        for (const QString &line : QStringList{u"del "_s + name, u"ren upgrading "_s + name, u"type nul > "_s + name})
            QCOMPARE(codeOf(place.inside([&](KuduClient &client) { return client.command(line, u"site/locks"_s); })),
                     refused);
        QVERIFY(place.http().requests().isEmpty()); // nothing was sent at all
        QCOMPARE(place.markers(), before);
        QVERIFY(place.project.environment(development).violations.isEmpty());
    }

    void commandsThatSweepThroughTheLocksAreRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("mayRun");
        QTest::newRow("a wildcard") << u"del /q *"_s << u"site/locks"_s << false;
        QTest::newRow("a short name") << u"del DEPLOY~1.LOC"_s << u"site/locks"_s << false;
        QTest::newRow("the folder") << u"rd /s /q locks"_s << u"site"_s << false;
        QTest::newRow("from elsewhere") << u"del /q locks\\d?ployments*"_s << u"site"_s << false;
        QTest::newRow("a variable") << u"del %X%"_s << u"site/locks"_s << false;
        QTest::newRow("a marker") << u"ren upgrading upgraded-minor"_s << u"site/locks"_s << true;
        QTest::newRow("a wildcard elsewhere") << u"dir /b *.dll"_s << u"site/wwwroot"_s << true;
    }
    void commandsThatSweepThroughTheLocksAreRefused()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, folder);
        QFETCH(const bool, mayRun);
        QCOMPARE(mayTouchLocks(line, *kuduPathParts(folder)), !mayRun);
    }

    void theLocksMayBeLookedAt()
    {
        Place place;
        place.project.addKuduLocks(development);
        const auto files = place.inside([](KuduClient &client) { return client.list(u"site/locks"_s); });
        VERIFY_SUCCESS(files);
        QVERIFY(namesOf(*files).contains("deployments.lock"_L1));
    }

    void aMarkerIsRenamedByACommand()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.markers(), QStringList{upgraded});
        QCOMPARE(place.http().count(command), 1);
        QCOMPARE(place.http().count("PUT " + upgradedPath), 0);
        const QList<UmbracoRequest> requests = place.http().requests();
        const auto sent = std::find_if(requests.cbegin(), requests.cend(),
                                       [](const UmbracoRequest &request) { return request.method == "POST"; });
        QCOMPARE(QJsonDocument::fromJson(sent->body).object(),
                 (QJsonObject{{u"command"_s, u"ren upgrading upgraded-minor"_s}, {u"dir"_s, u"site\\locks"_s}}));
        // Again: nothing is left to do.
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.http().count(command), 1);
    }

    void anOlderMarkerGivesWay()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.project.addMarker(development, upgraded);
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.markers(), QStringList{upgraded});
        QCOMPARE(place.http().count("DELETE " + upgradedPath), 1);
    }

    void whatIsNotThereIsNotRenamed()
    {
        Place place;
        QCOMPARE(codeOf(place.rename()), u"umbraco.marker-gone"_s);
        QCOMPARE(place.http().count(command), 0);
    }

    void aCommandThatFailsIsMadeUpFor_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::newRow("it says no") << 1;
        QTest::newRow("it was killed") << -1;
        QTest::newRow("it says yes, and did nothing") << 0;
    }
    void aCommandThatFailsIsMadeUpFor()
    {
        QFETCH(const int, exitCode);
        Place place;
        place.project.writeFile(development, u"site/locks/upgrading"_s, "ECHO is on.\r\n");
        place.breakCommands(exitCode, exitCode == 0 ? QString() : u"Access is denied."_s);
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.markers(), QStringList{upgraded});
        QCOMPARE(place.project.file(development, u"site/locks/upgraded-minor"_s), "ECHO is on.\r\n");
        // Only what was read was removed.
        const QList<UmbracoRequest> requests = place.http().requests();
        QByteArray etag;
        for (const UmbracoRequest &request : requests)
            if (request.method == "DELETE")
                etag = request.headers.value("if-match");
        QVERIFY2(etag.startsWith('"') && etag.size() > 3, etag.constData());
        QVERIFY(!place.account.noted.isEmpty());
    }

    void aCommandThatIsNotOfferedIsMadeUpFor()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.path != "/api/command"_L1)
                return std::nullopt;
            return UmbracoReply::json("{\"Message\":\"Not found\"}", 404);
        });
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.markers(), QStringList{upgraded});
    }

    void aCommandWhoseAnswerGotLostIsLookedAt()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.http().loseNextAnswer(command);
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.markers(), QStringList{upgraded});
        QCOMPARE(place.http().count(command), 1);
        QCOMPARE(place.http().count("PUT " + upgradedPath), 0);
    }

    void aMarkerThatIsTakenAtOnceIsDone()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.http().setInterceptor([&](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.path == "/api/command"_L1) {
                place.project.removeMarker(development, upgrading);
                return UmbracoReply::json("{\"Output\":\"\",\"Error\":\"\",\"ExitCode\":0}");
            }
            return std::nullopt;
        });
        VERIFY_SUCCESS(place.rename());
        QCOMPARE(place.http().count("PUT " + upgradedPath), 0);
    }

    void whoeverChangesTheMarkerMeanwhileKeepsIt()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.http().setInterceptor([&](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.path == "/api/command"_L1)
                return UmbracoReply::json("{\"Output\":\"\",\"Error\":\"no\",\"ExitCode\":1}");
            // Between reading the old one and removing it, the platform begins another upgrade.
            if (request.method == "PUT")
                place.project.writeFile(development, u"site/locks/upgrading"_s, "another run");
            return std::nullopt;
        });
        QCOMPARE(codeOf(place.rename()), u"umbraco.marker-changed"_s);
        QCOMPARE(place.markers(), QStringList{upgrading}); // the new one was taken back
        QCOMPARE(place.project.file(development, u"site/locks/upgrading"_s), "another run");
    }

    void aMarkerInUseStays()
    {
        Place place;
        place.project.addMarker(development, upgrading);
        place.project.change(
            [](UmbracoState &state) { state.environment(development)->filesInUse = {u"site/locks/upgrading"_s}; });
        const Result<void> renamed = place.rename();
        QVERIFY(!renamed);
        QVERIFY(place.markers().contains(upgrading));
    }

    void aCommandIsJudgedByItsExitCodeAndItsErrors()
    {
        Place place;
        const auto run = [&](const QString &line, const QString &folder = u"site/locks"_s) {
            return place.inside([&](KuduClient &client) { return client.command(line, folder); });
        };
        VERIFY_SUCCESS(run(u"echo > x-marker"_s));
        QVERIFY(place.markers().contains("x-marker"_L1));
        const Result<KuduOutcome> failed = run(u"ren none other"_s);
        QCOMPARE(codeOf(failed), u"umbraco.kudu.command"_s);
        QVERIFY2(failed.error().details.contains("exit code 1"_L1)
                     && failed.error().details.contains("cannot find the file"_L1),
                 qPrintable(failed.error().details));
        QCOMPARE(codeOf(run(u"dir"_s, u"site/none"_s)), u"umbraco.kudu.command-ended"_s);
        QCOMPARE(codeOf(run(u"dir"_s, u"..\\.."_s)), u"umbraco.kudu.path"_s);
        place.breakCommands(-1, u"Command 'cmd' was aborted due to no output nor CPU activity for 61 seconds."_s);
        const Result<KuduOutcome> ended = run(u"pause"_s);
        QCOMPARE(codeOf(ended), u"umbraco.kudu.command-ended"_s);
        QVERIFY(ended.error().details.contains("61 seconds"_L1));
        // `del` of a file that is not there ends with 0.
        place.breakCommands(0, u"Could Not Find C:\\home\\site\\x"_s);
        QCOMPARE(codeOf(run(u"del x"_s)), u"umbraco.kudu.command"_s);
    }

    void aCommandIsSentOnce()
    {
        Place place;
        place.http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            return request.method == "POST" ? std::optional(UmbracoReply::cloudflare(502)) : std::nullopt;
        });
        QVERIFY(!place.inside([](KuduClient &client) { return client.command(u"echo x"_s, u"site"_s); }));
        QCOMPARE(place.http().count(command), 1);
    }

    void deploymentsAreRead()
    {
        Place place;
        const QString commit = place.project.commit(development, {{u"readme.md"_s, "x"}}, u"Say something"_s);
        const auto all = place.inside([](KuduClient &client) { return client.deployments(); });
        VERIFY_SUCCESS(all);
        QCOMPARE(all->first().id, commit);
        QVERIFY(all->first().status == KuduStatus::Success && all->first().isComplete && all->first().isActive);
        QVERIFY(all->first().receivedAt.isValid() && all->first().endedAt >= all->first().startedAt);
        QCOMPARE(all->first().message.trimmed(), u"Say something"_s);
        for (const QString &id : {commit, u"latest"_s}) {
            const auto one = place.inside([&](KuduClient &client) { return client.deployment(id); });
            VERIFY_SUCCESS(one);
            QCOMPARE(one->id, commit);
        }
        QCOMPARE(codeOf(place.inside([](KuduClient &client) { return client.deployment(u"0000"_s); })),
                 u"http.not-found"_s);
    }

    void oneThatIsPendingIsAnAnswer()
    {
        Place place;
        place.project.change([](UmbracoState &state) {
            KuduDeploymentState pending;
            pending.id = u"c0ffee"_s;
            pending.status = 1;
            state.environment(development)->kuduDeployments.prepend(pending);
        });
        const auto latest = place.inside([](KuduClient &client) { return client.deployment(u"latest"_s); });
        VERIFY_SUCCESS(latest);
        QVERIFY(latest->status == KuduStatus::Building && !latest->isComplete && !latest->endedAt.isValid());
    }

    void theLogSaysWhatABuildSaid()
    {
        Place place;
        place.project.change([](UmbracoState &state) {
            state.environment(development)->buildFailure = u"Site.cs(3,7): error CS0246: 'Umbrella'\nBuild FAILED."_s;
        });
        const QString commit = place.project.commit(development, {{u"Site.cs"_s, "x"}}, u"Break it"_s);
        const auto log = place.inside([&](KuduClient &client) { return client.deploymentLog(commit); });
        VERIFY_SUCCESS(log);
        QVERIFY(log->size() > 2);
        QCOMPARE(log->last().type, 2);
        QVERIFY(log->last().at.isValid());
        QVERIFY2(log->last().details.join(u'\n').contains("error CS0246"_L1),
                 qPrintable(log->last().details.join(u'\n')));
    }

    void theRepositoryIsTold()
    {
        Place place;
        const auto git = [&] { return place.inside([](KuduClient &client) { return client.gitUrl(); }); };
        const Result<QUrl> url = git();
        VERIFY_SUCCESS(url);
        QCOMPARE(*url, place.project.kudu(development).gitUrl());
        const auto said = [&](const QByteArray &body) {
            place.http().answerNext(UmbracoReply::json(body));
            return git();
        };
        QCOMPARE(codeOf(said("{\"Type\":0,\"GitUrl\":null}")), u"umbraco.kudu.no-git"_s);
        QCOMPARE(codeOf(said("{\"Type\":1,\"GitUrl\":\"ext::sh -c x\"}")), u"http.wrong-shape"_s);
        QCOMPARE(codeOf(said("{\"Type\":1,\"GitUrl\":\"--upload-pack=x\"}")), u"http.wrong-shape"_s);
        QCOMPARE(codeOf(said("{\"Type\":1,\"GitUrl\":\"http://git.example/x.git\"}")), u"http.wrong-shape"_s);
        const Result<QUrl> plain = said("{\"Type\":1,\"GitUrl\":\"https://$dev:x@dev.scm.umbraco.io/x.git\"}");
        VERIFY_SUCCESS(plain);
        QCOMPARE(*plain, QUrl(u"https://dev.scm.umbraco.io/x.git"_s));
    }

    void aFolderIsLoadedAsAZip()
    {
        Place place;
        QTemporaryDir folder;
        place.project.addMarker(development, upgrading);
        const QString file = folder.filePath(u"locks.zip"_s);
        const auto load = [&](const QString &path) {
            return place.inside([&](KuduClient &client) { return client.zip(path, file); });
        };
        VERIFY_SUCCESS(load(u"site/locks"_s));
        QFile zip(file);
        QVERIFY(zip.open(QIODevice::ReadOnly));
        QVERIFY(zip.readAll().contains("upgrading"));
        QFile::remove(file);
        QCOMPARE(codeOf(load(u"site/none"_s)), u"http.not-found"_s);
        QVERIFY(!QFile::exists(file));
        place.http().answerNext({.status = 200, .body = "PK\x03\x04 and no end", .contentType = "application/zip"});
        QCOMPARE(codeOf(load(u"site/locks"_s)), u"umbraco.kudu.zip"_s);
        QVERIFY(!QFile::exists(file));
        place.http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        QCOMPARE(codeOf(load(u"site/locks"_s)), u"umbraco.page"_s);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestKuduClient)
#include "tst_kuduclient.moc"
