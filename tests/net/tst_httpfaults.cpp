// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/checkedjson.h"
#include "app/net/httpclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

using End = HostileReply::End;

constexpr int defaultSteps = 2400;
constexpr int batch = 100;

QByteArray goodBody(quint32 seed)
{
    QByteArray items;
    for (quint32 item = 0; item < seed % 40; ++item)
        items +=
            (item ? "," : "") + QByteArray("{\"id\":") + QByteArray::number(item) + ",\"name\":\"n\\u0000\\ud800\"}";
    return "{\"items\":[" + items + "]}";
}

QByteArray garbage(QRandomGenerator &random, int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// What the server says to the request of that number, from nothing but the seed: so a failure can be replayed.
HostileReply faultOf(quint32 seed)
{
    QRandomGenerator random(seed);
    const QByteArray body = goodBody(random.generate());
    HostileReply good = HostileReply::json(body);
    HostileReply reply = good;
    static const QList<int> statuses{200, 201, 204, 301, 302, 304, 400, 401, 403,
                                     404, 409, 412, 429, 500, 502, 503, 504, 999};
    static const QList<QByteArray> lines{"Retry-After: 1\r\n",
                                         "Retry-After: 100000\r\n",
                                         "Retry-After: soon\r\n",
                                         "Location: /1\r\n",
                                         "Location: https://192.0.2.1/\r\n",
                                         "Location: ::::\r\n",
                                         "Content-Encoding: gzip\r\n",
                                         "Content-Type: text/html\r\n",
                                         "X: \xff\xfe\r\n",
                                         "WWW-Authenticate: Basic realm=\"x\"\r\n",
                                         "WWW-Authenticate: Digest\r\n",
                                         ""};
    switch (random.bounded(12)) {
    case 0:
    case 1:
    case 2:
        break;
    case 3: // cut anywhere
        reply = HostileReply::raw(good.bytes.left(random.bounded(int(good.bytes.size()))), End::Close);
        break;
    case 4:
        reply = HostileReply::raw(good.bytes.left(random.bounded(int(good.bytes.size()))), End::Reset);
        break;
    case 5:
        reply =
            HostileReply::raw(garbage(random, random.bounded(1, 2000)), random.bounded(2) ? End::Close : End::Reset);
        break;
    case 6:
        reply = HostileReply::answer(statuses.at(random.bounded(int(statuses.size()))), body,
                                     lines.at(random.bounded(int(lines.size()))));
        break;
    case 7: // the head is right, the body is not
        reply = HostileReply::json(garbage(random, random.bounded(1, 500)));
        break;
    case 8: { // a few bytes are damaged
        for (int count = 0; count < 3; ++count)
            reply.bytes[random.bounded(int(reply.bytes.size()))] = char(random.bounded(256));
        reply.end = End::Close;
        break;
    }
    case 9:
        reply.pieceBytes = int(reply.bytes.size()) / 8 + 1;
        break;
    case 10: // never comes
        reply = random.bounded(8) == 0 ? HostileReply::silence() : good;
        reply.delayMilliseconds = random.bounded(8);
        break;
    default: // another length than it says
        reply.bytes.replace("Content-Length: ", random.bounded(2) ? "Content-Length: 1" : "Content-Length: -");
        reply.end = End::Close;
        break;
    }
    return reply;
}

} // namespace

/// A server at its worst. SWITCHBACK_FAULT_SEED replays a run, SWITCHBACK_FAULT_STEPS makes it longer.
class TestHttpFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFailureHasAName()
    {
        const quint32 seed = qEnvironmentVariableIsSet("SWITCHBACK_FAULT_SEED")
                                 ? qEnvironmentVariable("SWITCHBACK_FAULT_SEED").toUInt()
                                 : 20260301;
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("SWITCHBACK_FAULT_STEPS", &isSet);
        const int steps = isSet ? wanted : defaultSteps;
        // Each request names its number, so what it meets does not depend on the order in which they arrive.
        HostileServer server(
            [seed](const HostileRequest &request) { return faultOf(seed + request.target.mid(1).toUInt()); });
        HttpPolicy policy;
        policy.systemProxy = false;
        policy.inactivity = 150ms;
        policy.attempts = 2;
        policy.random = [] { return 0.5; };
        QStringList unlabelled;
        QHash<QString, int> met;
        policy.log = [&](const HttpLogEntry &entry) {
            if (entry.status == 0 && entry.code.isEmpty())
                unlabelled.append(u"log: %1 %2"_s.arg(entry.method, entry.path));
        };
        FakeClock clock;
        HttpClient client(policy, clock);
        for (int first = 0; first < steps; first += batch) {
            std::vector<HttpRequest> requests;
            for (int number = first; number < first + batch; ++number)
                requests.push_back(
                    HttpRequest::send(number % 5 == 0 ? "POST" : "GET", server.url(u"/%1"_s.arg(number))));
            const int answeredBefore = met.value(u"answered"_s);
            const auto answers = client.sendAll(requests, 12);
            for (std::size_t index = 0; index < answers.size(); ++index) {
                const Result<QJsonObject> json = answers.at(index)
                                                     ? jsonObject(*answers.at(index))
                                                     : Result<QJsonObject>(Failure(answers.at(index).error()));
                ++met[json ? u"answered"_s : json.error().code];
                if (!json
                    && (!json.error().code.startsWith("http."_L1) || json.error().sentence.isEmpty()
                        || json.error().remedy.isEmpty()))
                    unlabelled.append(u"%1: '%2'"_s.arg(first + int(index)).arg(json.error().code));
                if (json)
                    readAll(*json);
            }
            // A quarter of the answers is good. Qt's channels to a host can all get lost, and then nothing is answered.
            QVERIFY2(met.value(u"answered"_s) > answeredBefore,
                     qPrintable(u"seed %1: nothing was answered from %2 on"_s.arg(seed).arg(first)));
        }
        QVERIFY2(unlabelled.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + unlabelled.join(u", ")));
        // The run would prove nothing if the faults did not reach us.
        for (const QString &code :
             {u"answered"_s, u"http.connection-lost"_s, u"http.broken-answer"_s, u"http.not-json"_s, u"http.timeout"_s,
              u"http.server-error"_s, u"http.redirect.elsewhere"_s})
            QVERIFY2(met.value(code) > 0, qPrintable(code));
    }

private:
    static void readAll(const QJsonObject &object)
    {
        CheckedJson json(object, {});
        json.each(u"items", [](CheckedJson &item) {
            (void)item.integer(u"id");
            (void)item.string(u"name");
        });
        (void)json.problem();
    }
};

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
