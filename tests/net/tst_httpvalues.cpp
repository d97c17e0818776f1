// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/checkedjson.h"
#include "app/net/httplog.h"
#include "app/net/httpproxy.h"
#include "app/net/httprequest.h"
#include "app/net/httpresponse.h"
#include "app/net/httpretry.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

QString nulText()
{
    QString text = u"a?b"_s;
    text[1] = QChar(0);
    return text;
}

} // namespace

/// The parts of the policy that need no server.
class TestHttpValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudgedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("https") << u"https://example.com/x"_s << QString();
        QTest::newRow("blanks around") << u"  https://example.com/x\n"_s << QString();
        QTest::newRow("loopback") << u"http://127.0.0.1:8080/"_s << QString();
        QTest::newRow("loopback net") << u"http://127.9.8.7/"_s << QString();
        QTest::newRow("loopback v6") << u"http://[::1]:8080/"_s << QString();
        QTest::newRow("localhost") << u"http://LocalHost/"_s << QString();
        QTest::newRow("http") << u"http://example.com/"_s << u"http.url.insecure"_s;
        QTest::newRow("http, looks like loopback") << u"http://127.0.0.1.example.com/"_s << u"http.url.insecure"_s;
        QTest::newRow("http, all interfaces") << u"http://0.0.0.0/"_s << u"http.url.insecure"_s;
        QTest::newRow("no scheme") << u"example.com"_s << u"http.url.no-scheme"_s;
        QTest::newRow("no scheme, port") << u"example.com:8443"_s << u"http.url.no-scheme"_s;
        QTest::newRow("nothing") << QString() << u"http.url.no-scheme"_s;
        QTest::newRow("other scheme") << u"ftp://example.com/"_s << u"http.url.scheme"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u"http.url.scheme"_s;
        QTest::newRow("no host") << u"https:///path"_s << u"http.url.no-host"_s;
        QTest::newRow("password") << u"https://me:planted@example.com/"_s << u"http.url.credentials"_s;
        QTest::newRow("blank in host") << u"https://exa mple.com/"_s << u"http.url.malformed"_s;
        QTest::newRow("bad port") << u"https://example.com:99999/"_s << u"http.url.malformed"_s;
    }
    void addressesAreJudgedBeforeAnythingIsSent()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const auto url = urlFromTyped(typed);
        QCOMPARE(url ? QString() : url.error().code, code);
        if (!url) {
            QVERIFY(!url.error().remedy.isEmpty());
            QVERIFY(!url.error().sentence.english().contains("planted"_L1));
        }
    }

    void proxiesAreJudgedByTheirAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isUsable");
        QTest::newRow("http") << u"http://proxy.example:3128"_s << true;
        QTest::newRow("slash") << u"http://proxy.example/"_s << true;
        QTest::newRow("socks with credentials") << u"socks5://ada:secret@[::1]:1080"_s << true;
        QTest::newRow("encrypted") << u"https://proxy.example:3128"_s << false;
        QTest::newRow("no scheme") << u"proxy.example:3128"_s << false;
        QTest::newRow("no host") << u"http://:3128"_s << false;
        QTest::newRow("path") << u"http://proxy.example/x"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void proxiesAreJudgedByTheirAddress()
    {
        QFETCH(QString, address);
        QTEST(isUsableProxy(QUrl(address)), "isUsable");
    }
    void proxiesAreReadFromTheirAddress()
    {
        const QNetworkProxy http = namedProxy(QUrl(u"http://proxy.example"_s));
        QCOMPARE(http.type(), QNetworkProxy::HttpProxy);
        QCOMPARE(http.port(), quint16(80));
        const QNetworkProxy socks = namedProxy(QUrl(u"socks5://ada:p%40ss@proxy.example:99"_s));
        QCOMPARE(socks.type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(socks.hostName(), u"proxy.example"_s);
        QCOMPARE(socks.port(), quint16(99));
        QCOMPARE(socks.user(), u"ada"_s);
        QCOMPARE(socks.password(), u"p@ss"_s);
    }

    void anOriginIsSchemeHostAndPort()
    {
        QCOMPARE(originOf(QUrl(u"https://Example.com/a?b"_s)), u"https://example.com:443"_s);
        QCOMPARE(originOf(QUrl(u"https://example.com:8443"_s)), u"https://example.com:8443"_s);
        QCOMPARE(originOf(QUrl(u"http://[::1]/"_s)), u"http://[::1]:80"_s);
    }

    void retryAfterIsReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds"); // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("fraction") << QByteArray(" 1.5 ") << qint64(1500);
        QTest::newRow("date") << QByteArray("Sun, 01 Mar 2026 12:01:00 GMT") << qint64(60'000);
        QTest::newRow("RFC 850") << QByteArray("Sunday, 01-Mar-26 12:01:00 GMT") << qint64(60'000);
        QTest::newRow("asctime") << QByteArray("Sun Mar  1 12:01:00 2026") << qint64(60'000);
        QTest::newRow("past") << QByteArray("Sun, 01 Mar 2026 11:00:00 GMT") << qint64(0);
        QTest::newRow("absurd") << QByteArray("99999999999999999999") << qint64(366LL * 24 * 3600 * 1000);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("not a number") << QByteArray("nan") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("none") << QByteArray() << qint64(-1);
    }
    void retryAfterIsReadInEveryForm()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, milliseconds);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QCOMPARE(qint64(parseRetryAfter(value, now).value_or(-1ms).count()), milliseconds);
    }

    void pausesGrowAndStayWithinTheirLimits()
    {
        HttpPolicy policy;
        policy.attempts = 20;
        FailedAttempt failed{
            .number = 1, .mayRepeat = true, .status = 503, .connectionFailed = false, .retryAfter = {}, .left = 1h};
        QCOMPARE(pauseAfter(failed, policy, 0), std::optional(500ms));
        QVERIFY(*pauseAfter(failed, policy, 0.999) >= 250ms);
        failed.number = 3;
        QCOMPARE(pauseAfter(failed, policy, 0), std::optional(2000ms));
        failed.number = 19;
        QCOMPARE(pauseAfter(failed, policy, 0), std::optional(policy.longestPause));
        failed.left = 10s;
        QVERIFY(!pauseAfter(failed, policy, 0)); // it would end after the deadline
        failed.left = 1h;
        failed.retryAfter = 31s;
        QVERIFY(!pauseAfter(failed, policy, 0));
        failed.retryAfter.reset();
        failed.number = 20;
        QVERIFY(!pauseAfter(failed, policy, 0));
        failed.number = 1;
        failed.mayRepeat = false;
        QVERIFY(!pauseAfter(failed, policy, 0));
        failed.mayRepeat = true;
        failed.status = 500;
        QVERIFY(!pauseAfter(failed, policy, 0));
        failed.status = 0;
        failed.connectionFailed = true;
        QVERIFY(pauseAfter(failed, policy, 0));
    }

    void onlyWhatIsSafeIsRepeated()
    {
        for (const char *method : {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
            QVERIFY2(HttpRequest::send(method, {}).mayRepeat(), method);
        for (const char *method : {"POST", "PATCH", "PROPFIND"})
            QVERIFY2(!HttpRequest::send(method, {}).mayRepeat(), method);
        HttpRequest request = HttpRequest::send("POST", {});
        request.idempotent = true;
        QVERIFY(request.mayRepeat());
    }

    void secretsAreKnownByTheirNames()
    {
        for (const char *name : {"Authorization", "proxy-authorization", "Cookie", "SET-COOKIE", "X-Octopus-ApiKey",
                                 "X-NuGet-ApiKey", "X-Auth-Token", "Umb-Client-Secret"})
            QVERIFY2(isSecretHeader(name), name);
        for (const char *name : {"Content-Type", "ETag", "Retry-After", "Location", "User-Agent"})
            QVERIFY2(!isSecretHeader(name), name);
        for (const QString &name :
             {u"access_token"_s, u"apiKey"_s, u"sig"_s, u"code"_s, u"PASSWORD"_s, u"client_secret"_s})
            QVERIFY2(isSecretParameter(name), qPrintable(name));
        for (const QString &name : {u"skip"_s, u"take"_s, u"page"_s, u"errorcode"_s, u"signed"_s})
            QVERIFY2(!isSecretParameter(name), qPrintable(name));
    }

    void aPathIsLoggedWithoutItsSecrets()
    {
        QCOMPARE(redactedPath(QUrl(u"https://h"_s), {}), u"/"_s);
        QCOMPARE(redactedPath(QUrl(u"https://h/a%20b?x=1&token=planted"_s), {}), u"/a%20b?x=1&token=[redacted]"_s);
        const HttpHeaders headers{{"Location", "https://h:8443/next?code=planted&x=1"},
                                  {"Location", "/next?sig=planted"}};
        const HttpHeaders clean = redacted(headers, {});
        QCOMPARE(clean.at(0).value, QByteArray("https://h:8443/next?code=[redacted]&x=1"));
        QCOMPARE(clean.at(1).value, QByteArray("/next?sig=[redacted]"));
    }

    void theServersOwnWordsAreFound_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const QByteArray json = "application/json";
        QTest::newRow("problem+json")
            << QByteArray("application/problem+json")
            << QByteArray("{\"type\":\"x\",\"title\":\"Wrong\",\"status\":409,\"detail\":\"Being upgraded\"}")
            << u"Being upgraded\nWrong"_s;
        QTest::newRow("Kubernetes")
            << json
            << QByteArray("{\"kind\":\"Status\",\"message\":\"pods \\\"x\\\" not found\",\"reason\":\"NotFound\"}")
            << u"pods \"x\" not found\nNotFound"_s;
        QTest::newRow("Octopus")
            << json << QByteArray("{\"ErrorMessage\":\"Bad\",\"Errors\":[\"One\",\"Two\"],\"FullException\":\"at …\"}")
            << u"Bad\nOne\nTwo"_s;
        QTest::newRow("OAuth") << json << QByteArray("{\"error\":\"invalid_grant\",\"error_description\":\"Expired\"}")
                               << u"Expired\ninvalid_grant"_s;
        QTest::newRow("nested") << json << QByteArray("{\"error\":{\"code\":7,\"message\":\"Deep\"}}") << u"Deep"_s;
        QTest::newRow("validation") << json << QByteArray("{\"Name\":[\"is missing\"]}") << u"is missing"_s;
        QTest::newRow("string with breaks")
            << json << QByteArray("{\"message\":\"a\\r\\n\\u001b[31mb\"}") << u"a [31mb"_s;
        QTest::newRow("page") << QByteArray("text/html") << QByteArray("<html><title>\n Bad &amp; gone </title>")
                              << u"Bad & gone"_s;
        QTest::newRow("text") << QByteArray("text/plain") << QByteArray("Try again in 5 seconds")
                              << u"Try again in 5 seconds"_s;
        QTest::newRow("binary") << QByteArray("text/plain") << QByteArray("\0\1\2", 3) << QString();
        QTest::newRow("nothing") << json << QByteArray() << QString();
        QTest::newRow("no words") << json << QByteArray("[1,2,null]") << QString();
    }
    void theServersOwnWordsAreFound()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        HttpResponse response;
        response.headers = {{"Content-Type", type}};
        response.body = body;
        QCOMPARE(serverMessage(response), message);
    }

    void namesAreMadeSafeToShow()
    {
        QCOMPARE(safeToShow(nulText()), u"a\uFFFDb"_s);
        QCOMPARE(safeToShow(QString(QChar(0xD800))), u"\uFFFD"_s);
        QCOMPARE(safeToShow(u"x"_s + QChar(0xDC00) + u"y"_s), u"x\uFFFDy"_s);
        QCOMPARE(safeToShow(u"\U0001F600 עברית"_s), u"\U0001F600 עברית"_s);
        QCOMPARE(safeToShow(u"evil\u202Egpj.exe"_s), u"evil\uFFFDgpj.exe"_s);
        QCOMPARE(safeToShow(u"a\tb\nc"_s), u"a b c"_s);
    }

    void jsonIsReadWithItsTypes()
    {
        HttpResponse response;
        response.url = QUrl(u"https://example.com/"_s);
        response.body = "{\"name\":\"a\\u0000\\ud800\",\"count\":3,\"on\":true,\"at\":\"2026-03-01T13:00:00+01:00\","
                        "\"none\":null,\"in\":{\"deep\":\"x\"},\"items\":[{\"id\":1},{\"id\":2}]}";
        const auto object = jsonObject(response);
        QVERIFY(object);
        CheckedJson json(*object, response.url);
        QCOMPARE(json.string(u"name"), u"a\uFFFD\uFFFD"_s);
        QCOMPARE(json.integer(u"count"), 3);
        QVERIFY(json.boolean(u"on"));
        QCOMPARE(json.dateTime(u"at"), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
        QVERIFY(!json.optionalString(u"none"));
        QVERIFY(!json.optionalString(u"missing"));
        QCOMPARE(json.inside(u"in").string(u"deep"), u"x"_s);
        qint64 sum = 0;
        json.each(u"items", [&sum](CheckedJson &item) { sum += item.integer(u"id"); });
        QCOMPARE(sum, 3);
        QVERIFY(!json.problem());
    }

    void jsonOfAnotherShapeIsAProblemThatNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("place");
        QTest::newRow("missing") << QByteArray("{\"items\":[]}") << u"name: text was expected, nothing came"_s;
        QTest::newRow("null") << QByteArray("{\"name\":null,\"items\":[]}") << u"name: text was expected, null came"_s;
        QTest::newRow("type") << QByteArray("{\"name\":\"x\",\"items\":{}}")
                              << u"items: an array was expected, an object came"_s;
        QTest::newRow("inside") << QByteArray("{\"name\":\"x\",\"items\":[{\"id\":1},{\"id\":\"2\"}]}")
                                << u"items[1].id: a whole number was expected, text came"_s;
        QTest::newRow("fraction") << QByteArray("{\"name\":\"x\",\"items\":[{\"id\":1.5}]}")
                                  << u"items[0].id: a whole number was expected"_s;
        QTest::newRow("huge") << QByteArray("{\"name\":\"x\",\"items\":[{\"id\":1e300}]}")
                              << u"items[0].id: a whole number was expected"_s;
        QTest::newRow("no object") << QByteArray("{\"name\":\"x\",\"items\":[3]}")
                                   << u"items[0]: an object was expected, a number came"_s;
    }
    void jsonOfAnotherShapeIsAProblemThatNamesThePlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, place);
        HttpResponse response;
        response.url = QUrl(u"https://example.com/"_s);
        response.body = body;
        CheckedJson json(jsonObject(response).value(), response.url);
        (void)json.string(u"name");
        json.each(u"items", [](CheckedJson &item) { (void)item.integer(u"id"); });
        QVERIFY(json.problem());
        QCOMPARE(json.problem()->code, u"http.wrong-shape"_s);
        QCOMPARE(json.problem()->details, place);
    }

    void whatIsNotJsonIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"http.not-json"_s;
        QTest::newRow("page") << QByteArray("<html></html>") << u"http.not-json"_s;
        QTest::newRow("cut off") << QByteArray("{\"a\":[1,2") << u"http.not-json"_s;
        QTest::newRow("NUL byte") << QByteArray("{\"a\":\0}", 7) << u"http.not-json"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << u"http.not-json"_s;
        QTest::newRow("too deep") << QByteArray(100'000, '[') << u"http.not-json"_s;
        QTest::newRow("array") << QByteArray("[]") << u"http.wrong-shape"_s;
    }
    void whatIsNotJsonIsAProblem()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        HttpResponse response;
        response.url = QUrl(u"https://example.com/"_s);
        response.body = body;
        const auto object = jsonObject(response);
        QVERIFY(!object);
        QCOMPARE(object.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestHttpValues)
#include "tst_httpvalues.moc"
