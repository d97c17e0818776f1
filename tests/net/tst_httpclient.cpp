// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/checkedjson.h"
#include "app/net/httpclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

using End = HostileReply::End;

QString codeOf(const Result<HttpResponse> &answer)
{
    return answer ? u"HTTP %1"_s.arg(answer->status) : answer.error().code;
}

/// Says \a replies one after another, the last one for ever.
HostileServer::Handler inTurn(const QList<HostileReply> &replies)
{
    return [replies, next = std::make_shared<std::atomic<qsizetype>>(0)](const HostileRequest &) {
        return replies.at(qMin((*next)++, replies.size() - 1));
    };
}

HttpPolicy quickPolicy()
{
    HttpPolicy policy;
    policy.random = [] { return 0.0; };
    policy.systemProxy = false;
    return policy;
}

HttpEndpoint endpoint(const QUrl &url, const HttpHeader &credential)
{
    HttpEndpoint endpoint;
    endpoint.url = url;
    endpoint.credentials = {credential};
    return endpoint;
}

} // namespace

/// What a person or a platform notices of the one HTTP policy.
class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersWithStatusHeadersAndBody()
    {
        HostileServer server([](const HostileRequest &) {
            return HostileReply::answer(201, "{\"a\":1}",
                                        "Content-Type: Application/JSON; charset=utf-8\r\nETag: \"v1\"\r\n");
        });
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url(u"/x?y=1"_s)));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, QByteArray("{\"a\":1}"));
        QCOMPARE(answer->contentType(), QByteArray("application/json"));
        QCOMPARE(answer->etag(), QByteArray("\"v1\""));
        QVERIFY(answer->isProvenWhole);
        QCOMPARE(server.requests().constFirst().target, QByteArray("/x?y=1"));
        QCOMPARE(server.requests().constFirst().headers.value("user-agent"),
                 QByteArray("Switchback/" SWITCHBACK_VERSION));
    }

    void aRedirectIsTheAnswerWhereNoneIsFollowed()
    {
        HostileServer server([](const HostileRequest &) {
            return HostileReply::answer(302, "gone to /b", "Location: /b\r\nSet-Cookie: seen=1\r\n");
        });
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        HttpRequest request = HttpRequest::get(server.url(u"/a"_s));
        request.followRedirects = false;
        const auto answer = client.send(request);
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(answer->status, 302);
        QCOMPARE(answer->header("Location"), QByteArray("/b"));
        QCOMPARE(answer->url.path(), u"/a"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void everyMethodArrivesWithItsBody_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
            QTest::addRow("%s", method) << QByteArray(method) << QByteArray();
            QTest::addRow("%s with body", method) << QByteArray(method) << QByteArray("some bytes");
        }
    }
    void everyMethodArrivesWithItsBody()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        HostileServer server(inTurn({HostileReply::answer(204, {})}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::send(
            method, server.url(), body.isEmpty() ? HttpBody() : HttpBody::ofBytes(body, "text/plain")));
        QCOMPARE(codeOf(answer), u"HTTP 204"_s);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().constFirst().method, method);
        QCOMPARE(server.requests().constFirst().body, body);
    }

    void aHeadHasNoBodyToWaitFor()
    {
        HostileServer server(
            inTurn({HostileReply::raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", End::KeepOpen)}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        QCOMPARE(codeOf(client.send(HttpRequest::send("HEAD", server.url()))), u"HTTP 200"_s);
    }

    void nothingIsSentUnencryptedToAnotherMachine()
    {
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(QUrl(u"http://192.0.2.1/"_s)))), u"http.url.insecure"_s);
    }

    void aHeaderWithALineBreakIsNotSent()
    {
        HostileServer server(inTurn({HostileReply::answer(200, {})}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        HttpRequest request = HttpRequest::get(server.url());
        request.headers = {{"X-Name", "one\r\nX-Other: two"}};
        QCOMPARE(codeOf(client.send(request)), u"http.request"_s);
        QVERIFY(server.requests().isEmpty());
    }

    void credentialsGoToTheirOwnServerOnly()
    {
        HostileServer own(inTurn({HostileReply::answer(200, {})}));
        HostileServer other(inTurn({HostileReply::answer(200, {})}));
        HttpPolicy policy = quickPolicy();
        policy.endpoints = {endpoint(own.url(), {"Authorization", "Bearer planted"})};
        FakeClock clock;
        HttpClient client(policy, clock);
        QVERIFY(client.send(HttpRequest::get(own.url(u"/a"_s))));
        QVERIFY(client.send(HttpRequest::get(other.url(u"/a"_s))));
        QCOMPARE(own.requests().constFirst().headers.value("authorization"), QByteArray("Bearer planted"));
        QVERIFY(!other.requests().constFirst().headers.contains("authorization"));
    }

    void aRedirectToAnotherHostIsRefusedAndTheOtherHostHearsNothing()
    {
        HostileServer other(inTurn({HostileReply::answer(200, {})}));
        const QByteArray location = other.url(u"/stolen"_s).toEncoded();
        HostileServer own(inTurn({HostileReply::answer(302, {}, "Location: " + location + "\r\n")}));
        HttpPolicy policy = quickPolicy();
        policy.endpoints = {endpoint(own.url(), {"Authorization", "Bearer planted"})};
        FakeClock clock;
        HttpClient client(policy, clock);
        const auto answer = client.send(HttpRequest::get(own.url()));
        QCOMPARE(codeOf(answer), u"http.redirect.elsewhere"_s);
        QCOMPARE(other.connections(), 0);
    }

    void redirectsOnTheSameHostAreFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("301 GET") << 301 << QByteArray("GET") << QByteArray("GET");
        QTest::newRow("302 POST becomes GET") << 302 << QByteArray("POST") << QByteArray("GET");
        QTest::newRow("303 PUT becomes GET") << 303 << QByteArray("PUT") << QByteArray("GET");
        QTest::newRow("307 POST stays") << 307 << QByteArray("POST") << QByteArray("POST");
        QTest::newRow("308 PUT stays") << 308 << QByteArray("PUT") << QByteArray("PUT");
    }
    void redirectsOnTheSameHostAreFollowed()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, expected);
        HostileServer server(inTurn(
            {HostileReply::answer(status, "moved", "Location: ../there\r\n"), HostileReply::answer(200, "here")}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const QByteArray body = method == "GET" ? QByteArray() : QByteArray("data");
        const auto answer = client.send(HttpRequest::send(
            method, server.url(u"/a/b"_s), body.isEmpty() ? HttpBody() : HttpBody::ofBytes(body, "text/plain")));
        QCOMPARE(codeOf(answer), u"HTTP 200"_s);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().at(1).target, QByteArray("/there"));
        QCOMPARE(server.requests().at(1).method, expected);
        QCOMPARE(server.requests().at(1).body, expected == "GET" ? QByteArray() : QByteArray("data"));
    }

    void aCircleOfRedirectsEnds()
    {
        HostileServer server(inTurn({HostileReply::answer(302, {}, "Location: /again\r\n")}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(server.url()))), u"http.redirect.too-many"_s);
        QCOMPARE(server.requests().size(), 6);
    }

    void aStatusIsAProblemOrAnAnswerAsAsked()
    {
        HostileServer server(inTurn({HostileReply::answer(404, "{\"message\":\"No such project\"}")}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        HttpRequest request = HttpRequest::get(server.url());
        const auto problem = client.send(request);
        QCOMPARE(codeOf(problem), u"http.not-found"_s);
        QVERIFY(problem.error().sentence.english().contains("No such project"_L1));
        request.anyStatus = true;
        const auto answer = client.send(request);
        QCOMPARE(codeOf(answer), u"HTTP 404"_s);
        QCOMPARE(answer->body, QByteArray("{\"message\":\"No such project\"}"));
    }

    void unchangedIsAnAnswerToWhoAskedForChanges()
    {
        HostileServer server([](const HostileRequest &request) {
            return request.headers.value("if-none-match") == "\"v1\"" ? HostileReply::answer(304, {})
                                                                      : HostileReply::answer(200, "new");
        });
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()).ifNoneMatch("\"v1\""));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QVERIFY(answer->isNotModified());
    }

    void aBusyServerIsAskedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {408, 429, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void aBusyServerIsAskedAgain()
    {
        QFETCH(int, status);
        HostileServer server(inTurn({HostileReply::answer(status, {}, "Retry-After: 7\r\n"),
                                     HostileReply::answer(status, {}), HostileReply::answer(200, "at last")}));
        FakeClock clock;
        const auto begun = clock.monotonic();
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QCOMPARE(codeOf(answer), u"HTTP 200"_s);
        QCOMPARE(answer->attempts, 3);
        QCOMPARE(clock.monotonic() - begun, std::chrono::nanoseconds(7s + 1s)); // the server's wait, then 2 × 500 ms
    }

    void aWaitThatIsTooLongIsSaidInsteadOfWaited()
    {
        HostileServer server(inTurn({HostileReply::answer(429, {}, "Retry-After: 3600\r\n")}));
        FakeClock clock;
        const auto begun = clock.monotonic();
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QCOMPARE(codeOf(answer), u"http.rate-limited"_s);
        QVERIFY2(answer.error().remedy.english().contains(formatDuration(3600 * 1000)),
                 qPrintable(answer.error().remedy.english()));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(clock.monotonic(), begun);
    }

    void retryAfterMayBeADate()
    {
        FakeClock clock; // 1 March 2026, 12:00 UTC
        HostileServer server(inTurn({HostileReply::answer(503, {}, "Retry-After: Sun, 01 Mar 2026 12:00:20 GMT\r\n"),
                                     HostileReply::answer(200, {})}));
        const auto begun = clock.monotonic();
        HttpClient client(quickPolicy(), clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(server.url()))), u"HTTP 200"_s);
        QCOMPARE(clock.monotonic() - begun, std::chrono::nanoseconds(20s));
    }

    void whatIsNotRepeatableIsSentOnce_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("busy") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n") << QByteArray("pay");
        // Qt repeats these by itself when it may.
        QTest::newRow("closed") << QByteArray() << QByteArray("pay");
        QTest::newRow("closed, without a body") << QByteArray() << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nConte") << QByteArray("pay");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
                                     << QByteArray("pay");
    }
    void whatIsNotRepeatableIsSentOnce()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QByteArray, body);
        HostileServer server(inTurn({HostileReply::raw(reply)}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::send(
            "POST", server.url(), body.isEmpty() ? HttpBody() : HttpBody::ofBytes(body, "text/plain")));
        QVERIFY(!answer);
        QCOMPARE(server.requests().size(), 1);
        if (!reply.contains("503"))
            QVERIFY2(answer.error().remedy.english().contains("may have been carried out"_L1),
                     qPrintable(answer.error().remedy.english()));
    }

    void aPostOnAConnectionTheServerGaveUpIsNotSentTwice()
    {
        // The second one meets a connection that was kept open and is closed on it.
        std::atomic<int> count = 0;
        HostileServer server([&count](const HostileRequest &) {
            return ++count == 1 ? HostileReply::answer(200, {}) : HostileReply::raw({});
        });
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        QVERIFY(client.send(HttpRequest::send("POST", server.url())));
        QCOMPARE(codeOf(client.send(HttpRequest::send("POST", server.url()))), u"http.connection-lost"_s);
        QCOMPARE(server.requests().size(), 2);
    }

    void whatBreaksIsSaid_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("code");
        QTest::newRow("closed") << QByteArray() << true << u"http.connection-lost"_s;
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian\r\n") << true
                                  << u"http.connection-lost"_s;
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff\xfe\r\n\r\n", 9) << true << u"http.connection-lost"_s;
        QTest::newRow("not HTTP, open") << QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian\r\n") << false
                                        << u"http.connection-lost"_s;
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf") << true
                                     << u"http.broken-answer"_s;
        QTest::newRow("broken gzip") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n"
            "this is not gzip....") << true
                                     << u"http.encoding"_s;
    }
    void whatBreaksIsSaid()
    {
        QFETCH(QByteArray, reply);
        QFETCH(bool, closes);
        QFETCH(QString, code);
        HostileServer server(inTurn({HostileReply::raw(reply, closes ? End::Close : End::KeepOpen)}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QCOMPARE(codeOf(answer), code);
        QVERIFY(!answer.error().sentence.isEmpty());
        QVERIFY(!answer.error().remedy.isEmpty());
    }

    void anUnannouncedBodyThatBrokeOffIsNeverProvenWhole_data()
    {
        QTest::addColumn<QByteArray>("reply");
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("half a chunk") << QByteArray(head + "5\r\nhal");
        QTest::newRow("no last chunk") << QByteArray(head + "4\r\nhalf\r\n");
        QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhalf");
    }
    void anUnannouncedBodyThatBrokeOffIsNeverProvenWhole()
    {
        QFETCH(QByteArray, reply);
        HostileServer server(inTurn({HostileReply::raw(reply)}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        if (answer)
            QVERIFY(!answer->isProvenWhole);
        else
            QCOMPARE(codeOf(answer), u"http.broken-answer"_s);
    }

    void nobodyListens()
    {
        quint16 port = 0;
        {
            HostileServer server(inTurn({HostileReply::silence()}));
            port = server.port();
        }
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))));
        QCOMPARE(codeOf(answer), u"http.refused"_s);
    }

    void silenceEnds()
    {
        HostileReply mute;
        HostileServer server(inTurn({mute}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        HttpRequest request = HttpRequest::get(server.url());
        request.inactivity = 60ms;
        QCOMPARE(codeOf(client.send(request)), u"http.timeout"_s);
    }

    void aBodyThatComesByTheByteEndsAtTheDeadline()
    {
        HostileReply slow = HostileReply::answer(200, QByteArray(100'000, 'x'));
        slow.pieceBytes = 1;
        slow.pieceMilliseconds = 2;
        HostileServer server(inTurn({slow}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        HttpRequest request = HttpRequest::get(server.url());
        request.deadline = 200ms;
        QCOMPARE(codeOf(client.send(request)), u"http.deadline"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void tooMuchIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n");
        QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    }
    void tooMuchIsNotTaken()
    {
        QFETCH(QByteArray, head);
        HostileServer server(inTurn({HostileReply::raw(head + QByteArray(20'000'000, 'x'))}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(server.url()))), u"http.too-large"_s);
    }

    void tenMegabytesOfPageAreNoJson()
    {
        const QByteArray page = "<html><title>Just a moment...</title>" + QByteArray(10'000'000, ' ') + "</html>";
        HostileServer server(inTurn({HostileReply::answer(200, page, "Content-Type: text/html\r\n")}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        const auto json = jsonObject(*answer);
        QVERIFY(!json);
        QCOMPARE(json.error().code, u"http.not-json"_s);
        QVERIFY(json.error().details.contains("Just a moment"_L1));
        QVERIFY(json.error().details.size() < 1000);
    }

    void aLongErrorPageIsNotReadToTheEnd()
    {
        HostileReply endless = HostileReply::raw(
            "HTTP/1.1 403 No\r\nContent-Type: text/html\r\n\r\n<title>Blocked</title>" + QByteArray(10'000'000, 'x'),
            End::KeepOpen);
        HostileServer server(inTurn({endless}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QCOMPARE(codeOf(answer), u"http.forbidden"_s);
        QVERIFY(answer.error().sentence.english().contains("Blocked"_L1));
    }

    void stopEndsEverythingAtOnce()
    {
        HostileServer server(inTurn({HostileReply::silence()}));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        std::stop_source stop;
        std::vector<HttpRequest> requests(50, HttpRequest::get(server.url()));
        std::jthread presser([&] {
            while (server.requests().isEmpty())
                std::this_thread::yield();
            stop.request_stop();
        });
        const auto answers = client.sendAll(requests, 10, stop.get_token());
        QCOMPARE(answers.size(), requests.size());
        for (const auto &answer : answers)
            QCOMPARE(codeOf(answer), u"cancelled"_s);
        // A stop that came before is seen as well.
        QCOMPARE(codeOf(client.send(requests.front(), stop.get_token())), u"cancelled"_s);
    }

    void stopEndsAPause()
    {
        HostileServer server(inTurn({HostileReply::answer(503, {}, "Retry-After: 25\r\n")}));
        SystemClock clock;
        HttpClient client(quickPolicy(), clock);
        std::stop_source stop;
        std::jthread presser([&] {
            while (server.requests().isEmpty())
                std::this_thread::yield();
            stop.request_stop();
        });
        QCOMPARE(codeOf(client.send(HttpRequest::get(server.url()), stop.get_token())), u"cancelled"_s);
    }

    void manyAnswersKeepTheirPlacesAndTheirFailuresToThemselves()
    {
        HostileServer one([](const HostileRequest &request) {
            return request.target == "/7" ? HostileReply::raw({}) : HostileReply::answer(200, "one" + request.target);
        });
        HostileServer two(
            [](const HostileRequest &request) { return HostileReply::answer(200, "two" + request.target); });
        constexpr int count = 60;
        std::vector<HttpRequest> requests;
        requests.reserve(count + 1);
        for (int number = 0; number < count; ++number)
            requests.push_back(HttpRequest::get((number % 2 ? one : two).url(u"/%1"_s.arg(number))));
        requests.push_back(HttpRequest::get(QUrl(u"ftp://127.0.0.1/"_s)));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        std::vector<std::size_t> order;
        const auto answers = client.sendAll(
            requests, 8, {}, [&order](std::size_t index, const Result<HttpResponse> &) { order.push_back(index); });
        QCOMPARE(order.size(), requests.size());
        for (std::size_t number = 0; number < count; ++number) {
            const auto &answer = answers.at(number);
            if (number == 7) {
                QCOMPARE(codeOf(answer), u"http.connection-lost"_s);
                continue;
            }
            QVERIFY2(answer, qPrintable(codeOf(answer)));
            QCOMPARE(answer->body, (number % 2 ? "one/" : "two/") + QByteArray::number(qulonglong(number)));
        }
        QCOMPARE(codeOf(answers.back()), u"http.url.scheme"_s);
        // What is lost is sent again as often as the policy says, and by Qt three times more for each.
        const QList<HostileRequest> asked = one.requests();
        const auto lost = std::count_if(asked.cbegin(), asked.cend(),
                                        [](const HostileRequest &request) { return request.target == "/7"; });
        QVERIFY2(lost >= HttpPolicy().attempts && lost <= HttpPolicy().attempts * 4, qPrintable(QString::number(lost)));
    }

    void noMoreRunAtOnceThanAskedForAndSixToAHost_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("most");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("three") << 3 << 3;
        QTest::newRow("more than six") << 20 << 6;
    }
    void noMoreRunAtOnceThanAskedForAndSixToAHost()
    {
        QFETCH(int, concurrency);
        QFETCH(int, most);
        // Of an answer that is there before Qt looks for it, Qt closes the connection: so none comes at once.
        HostileServer server([](const HostileRequest &) {
            HostileReply reply = HostileReply::answer(200, "here");
            reply.delayMilliseconds = 5;
            return reply;
        });
        const std::vector<HttpRequest> requests(30, HttpRequest::get(server.url()));
        FakeClock clock;
        HttpClient client(quickPolicy(), clock);
        const auto answers = client.sendAll(requests, concurrency);
        for (const auto &answer : answers)
            QVERIFY2(answer, qPrintable(codeOf(answer)));
        QVERIFY2(server.mostAtOnce() <= most, qPrintable(QString::number(server.mostAtOnce())));
        // How many are kept is Qt's affair; that they are is ours.
        QVERIFY2(server.connections() < int(requests.size()), qPrintable(QString::number(server.connections())));
    }

    void cookiesAreKeptOnlyWhenAsked_data()
    {
        QTest::addColumn<bool>("cookies");
        QTest::newRow("by default") << false;
        QTest::newRow("asked for") << true;
    }
    void cookiesAreKeptOnlyWhenAsked()
    {
        QFETCH(bool, cookies);
        HostileServer server(inTurn({HostileReply::answer(200, {}, "Set-Cookie: id=planted; Path=/\r\n")}));
        HttpPolicy policy = quickPolicy();
        policy.cookies = cookies;
        FakeClock clock;
        HttpClient client(policy, clock);
        QVERIFY(client.send(HttpRequest::get(server.url())));
        QVERIFY(client.send(HttpRequest::get(server.url())));
        QCOMPARE(server.requests().at(1).headers.value("cookie"), cookies ? QByteArray("id=planted") : QByteArray());
    }

    void theLogTellsEachAttemptWithoutSecrets()
    {
        HostileServer server(
            inTurn({HostileReply::answer(503, "planted"),
                    HostileReply::answer(200, "ok", "Set-Cookie: id=planted\r\nX-Echo: planted\r\n")}));
        QList<HttpLogEntry> entries;
        HttpPolicy policy = quickPolicy();
        policy.endpoints = {endpoint(server.url(), {"X-Octopus-ApiKey", "planted"})};
        policy.log = [&entries](const HttpLogEntry &entry) { entries.append(entry); };
        policy.redact = [](QString text) { return text.replace("planted"_L1, "***"_L1); };
        FakeClock clock;
        HttpClient client(policy, clock);
        QVERIFY(client.send(HttpRequest::get(server.url(u"/planted/list?skip=2&access_token=planted"_s))));
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).status, 503);
        QCOMPARE(entries.at(0).code, u"http.server-error"_s);
        QCOMPARE(entries.at(1).status, 200);
        QCOMPARE(entries.at(1).retries, 1);
        QCOMPARE(entries.at(1).receivedBytes, 2);
        QCOMPARE(entries.at(1).path, u"/***/list?skip=2&access_token=[redacted]"_s);
        for (const HttpLogEntry &entry : entries) {
            for (const HttpHeader &header : entry.requestHeaders + entry.responseHeaders)
                QVERIFY2(!header.value.contains("planted"), header.name.constData());
        }
        QCOMPARE(headerValue(entries.at(1).responseHeaders, "X-Echo"), QByteArray("***"));
    }

    void aServerThatRepeatsASecretDoesNotGetItIntoTheProblem()
    {
        HostileServer server(inTurn({HostileReply::answer(400, "{\"message\":\"bad key planted\"}")}));
        HttpPolicy policy = quickPolicy();
        policy.redact = [](QString text) { return text.replace("planted"_L1, "***"_L1); };
        FakeClock clock;
        HttpClient client(policy, clock);
        const auto answer = client.send(HttpRequest::get(server.url()));
        QCOMPARE(codeOf(answer), u"http.rejected"_s);
        QVERIFY(answer.error().sentence.english().contains("bad key ***"_L1));
        QVERIFY(!answer.error().details.contains("planted"_L1));
    }

    void aServerMayHaveAProxyOfItsOwn()
    {
        HostileServer server(inTurn({HostileReply::answer(200, "directly")}));
        HostileServer other(inTurn({HostileReply::answer(200, "directly")}));
        HostileServer proxy(inTurn({HostileReply::answer(200, "through the proxy")}));
        HttpPolicy policy = quickPolicy();
        policy.endpoints = {endpoint(server.url(), {"X-Id", "1"})};
        policy.endpoints.first().proxy = proxy.url(QString());
        FakeClock clock;
        HttpClient client(policy, clock);
        const auto answer = client.send(HttpRequest::get(server.url(u"/x"_s)));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(answer->body, QByteArray("through the proxy"));
        QCOMPARE(proxy.requests().constFirst().target, server.url(u"/x"_s).toEncoded());
        QVERIFY(server.requests().isEmpty());
        QCOMPARE(client.send(HttpRequest::get(other.url()))->body, QByteArray("directly"));
        QCOMPARE(proxy.requests().size(), 1);
    }

    void aProxyIsOnlyAskedToConnectWhereTheAnswerIsEncrypted()
    {
        HostileServer server(inTurn({HostileReply::answer(200, "directly")}), {}, true);
        HostileServer proxy(inTurn({HostileReply::raw("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")}));
        QUrl address = proxy.url(QString());
        address.setUserName(u"ada"_s);
        address.setPassword(u"planted"_s);
        HttpPolicy policy = quickPolicy();
        policy.attempts = 1;
        policy.endpoints = {endpoint(server.url(), {"Authorization", "Bearer planted"})};
        policy.endpoints.first().proxy = address;
        FakeClock clock;
        HttpClient client(policy, clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(server.url(u"/x"_s)))), u"http.unreachable"_s);
        const HostileRequest asked = proxy.requests().constFirst();
        QCOMPARE(asked.method, QByteArray("CONNECT"));
        QVERIFY(!asked.headers.value("authorization").contains("planted"));
        QVERIFY(server.requests().isEmpty());
    }

    void worksOnAThreadWithoutAnEventLoop()
    {
        HostileServer server(inTurn({HostileReply::silence()}));
        QString code;
        std::jthread([&] {
            FakeClock clock;
            HttpClient client(quickPolicy(), clock);
            HttpRequest request = HttpRequest::get(server.url());
            request.inactivity = 60ms;
            code = codeOf(client.send(request));
        }).join();
        QCOMPARE(code, u"http.timeout"_s); // timers need more than a loop
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
