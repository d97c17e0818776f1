// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"
#include "app/platforms/local/front.h"
#include "app/platforms/local/trafficbaseline.h"
#include "testsite.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

/// Answers as its path says: well, with an error, late, half, not at all, with what is no HTTP, or by a reset.
constexpr char badServerPy[] = R"(
import socket, struct, sys, threading, time
whole = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
answers = {b"/": whole, b"/late": whole, b"/error": b"HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno",
           b"/half": b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhello", b"/none": b"", b"/noise": b"noise\r\n\r\n"}
def serve(connection):
    while True:
        head = b""
        while b"\r\n\r\n" not in head:
            part = connection.recv(4096)
            if not part:
                return connection.close()
            head += part
        path = head.split()[1]
        if path == b"/late":
            time.sleep(0.3)
        if path == b"/reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return connection.close()
        connection.sendall(answers[path])
        if path in (b"/half", b"/none", b"/noise") or b"connection: close" in head.lower():
            return connection.close()
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
)";

/// A front of its own with one such server behind it, in slot A.
class BadScene {
public:
    BadScene()
    {
        const Result<ProcessIdentity> server =
            m_starter.start({.program = u"python3"_s,
                             .arguments = {u"-c"_s, QString::fromLatin1(badServerPy), QString::number(serverPort())},
                             .workingDirectory = m_folder.path(),
                             .environment = QProcessEnvironment::systemEnvironment(),
                             .outputFile = m_folder.filePath(u"server.log"_s),
                             .tag = newProcessTag()});
        QFile file(m_folder.filePath(u"server.pid"_s));
        if (!server || !file.open(QIODevice::WriteOnly))
            qFatal("the server does not start");
        file.write(QJsonDocument(server->toJson()).toJson());
        file.close();
        m_front = std::make_unique<Front>(m_folder.filePath(u"front"_s), port(),
                                          Front::findHaproxy(qEnvironmentVariable("PATH")), m_starter);
        if (!m_front->apply({.slot = Slot::A, .portA = serverPort()}))
            qFatal("the front does not start");
    }
    ~BadScene() { endEverythingBelow(m_folder.path()); }
    Q_DISABLE_COPY_MOVE(BadScene)

    [[nodiscard]] quint16 port() const { return m_port.number(); }
    [[nodiscard]] quint16 serverPort() const { return m_serverPort.number(); }
    [[nodiscard]] const Front &front() const { return *m_front; }

private:
    QTemporaryDir m_folder;
    DetachedStarter m_starter;
    Tests::ClaimedPort m_serverPort;
    Tests::ClaimedPort m_port;
    std::unique_ptr<Front> m_front;
};

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

QByteArray line(const QDateTime &at, int port, int status, int milliseconds, const QByteArray &ending = "--")
{
    return QByteArray::number(at.toSecsSinceEpoch()) + ".250 " + QByteArray::number(port) + ' '
           + QByteArray::number(status) + ' ' + QByteArray::number(milliseconds) + ' ' + ending + '\n';
}

} // namespace

/// What the front remembers of the latest requests.
class TestFrontRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsRead()
    {
        const QList<FrontRequest> requests = parseFrontRequests(line(noon, 8101, 200, 12) + '\n');
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().at, noon.addMSecs(250));
        QCOMPARE(requests.first().port, quint16(8101));
        QCOMPARE(requests.first().duration, std::chrono::milliseconds(12));
        QVERIFY(!requests.first().failed && !requests.first().broken);
    }

    void howItEndedIsRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<bool>("failed");
        QTest::addColumn<bool>("broken");
        QTest::newRow("not found") << 404 << QByteArray("--") << false << false;
        QTest::newRow("error") << 500 << QByteArray("--") << true << false;
        QTest::newRow("not reached") << 503 << QByteArray("SC") << true << true;
        QTest::newRow("no answer") << 502 << QByteArray("SH") << true << true;
        QTest::newRow("broken off after it began well") << 200 << QByteArray("SD") << true << true;
        QTest::newRow("too late") << 504 << QByteArray("sH") << true << true;
        QTest::newRow("not reached in time") << 503 << QByteArray("sC") << true << true;
        QTest::newRow("stuck after it began well") << 200 << QByteArray("sD") << true << true;
        QTest::newRow("no HTTP") << 502 << QByteArray("PH") << true << true;
        QTest::newRow("the front's own refusal") << 400 << QByteArray("PR") << false << false;
        QTest::newRow("the visitor went away") << 200 << QByteArray("CD") << false << false;
    }

    void howItEndedIsRead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, ending);
        const QList<FrontRequest> requests = parseFrontRequests(line(noon, 1, status, 1, ending));
        QCOMPARE(requests.size(), 1);
        QTEST(requests.first().failed, "failed");
        QTEST(requests.first().broken, "broken");
    }

    void whatIsNoRequestIsLeftOut()
    {
        QCOMPARE(parseFrontRequests("No such event sink\n").size(), 0);
        QCOMPARE(parseFrontRequests({}).size(), 0);
        // Nobody answered: the visitor had gone before.
        QCOMPARE(parseFrontRequests(line(noon, 8101, -1, 5, "CR")).size(), 0);
        QCOMPARE(parseFrontRequests(line(noon, 8101, 200, 5) + "17958 torn").size(), 1);
    }

    void onlyWhatWentThereAndThenCounts()
    {
        const auto requests = parseFrontRequests(line(noon.addSecs(-10), 8101, 500, 1) + line(noon, 8102, 500, 1)
                                                 + line(noon, 8101, 200, 1) + line(noon.addSecs(1), 8101, 500, 1)
                                                 + line(noon.addSecs(2), 8101, 503, 1, "SC"));
        const Traffic traffic = trafficOf(requests, 8101, noon, noon);
        QCOMPARE(traffic.requests, 3);
        QCOMPARE(traffic.failed, 2);
        QCOMPARE(traffic.broken, 1);
        QVERIFY(!traffic.percentile95);
    }

    void thePercentileIsThatOfTheWarmOnes()
    {
        QByteArray lines;
        for (int i = 0; i < 50; ++i)
            lines += line(noon, 8101, 200, 9000);
        for (int i = 0; i < 100; ++i)
            lines += line(noon.addSecs(10), 8101, 200, i < 95 ? 10 : 700);
        lines += line(noon.addSecs(10), 8101, 500, 60'000); // says nothing of how fast it is
        const auto requests = parseFrontRequests(lines);
        QCOMPARE(trafficOf(requests, 8101, noon, noon.addSecs(5)).percentile95, std::chrono::milliseconds(700));
        QCOMPARE(trafficOf(requests, 8101, noon, noon).percentile95, std::chrono::milliseconds(9000));
    }

    void nineteenTimesAreTooFew()
    {
        QByteArray lines;
        for (int i = 0; i < 19; ++i)
            lines += line(noon, 8101, 200, 10);
        QVERIFY(!trafficOf(parseFrontRequests(lines), 8101, noon, noon).percentile95);
        lines += line(noon, 8101, 200, 10);
        QVERIFY(trafficOf(parseFrontRequests(lines), 8101, noon, noon).percentile95);
    }

    void theHourBeforeCounts()
    {
        const QByteArray old = line(noon.addSecs(-3700), 8101, 500, 1).repeated(50);
        const QByteArray other = line(noon.addSecs(-3000), 8102, 500, 1).repeated(50);
        const QByteArray recent = line(noon.addSecs(-3000), 8101, 200, 1).repeated(100);
        const Traffic traffic = trafficBefore(parseFrontRequests(old + other + recent), 8101, noon);
        QCOMPARE(traffic.requests, 100);
        QCOMPARE(traffic.failed, 0);
    }

    void whereFewCameInTheHourAllThatIsRememberedCounts()
    {
        const QByteArray old = line(noon.addSecs(-3700), 8101, 500, 1).repeated(50);
        const QByteArray recent = line(noon.addSecs(-3000), 8101, 200, 1).repeated(99);
        const Traffic traffic = trafficBefore(parseFrontRequests(old + recent), 8101, noon);
        QCOMPARE(traffic.requests, 149);
        QCOMPARE(traffic.failed, 50);
    }

    void fewAreNoMeasure()
    {
        const Traffic few{.requests = 99, .failed = 60, .broken = 50, .percentile95 = std::chrono::milliseconds(7)};
        QCOMPARE(measureOf(few).requests, 0);
        QCOMPARE(measureOf(few).failed, 0);
        QCOMPARE(measureOf(few).broken, 0);
        QCOMPARE(measureOf(few).percentile95, few.percentile95);
        QCOMPARE(measureOf({.requests = 100, .failed = 60}).failed, 60);
    }

    void theBaselineSurvivesARestart()
    {
        TrafficBaseline baseline{
            .before = {.requests = 9, .failed = 3, .broken = 1, .percentile95 = std::chrono::milliseconds(120)}};
        QVERIFY(!TrafficBaseline::fromJson(baseline.toJson()).green);
        baseline.switchedAt = noon.addMSecs(7);
        baseline.green = SlotTally(u"one"_s, {.requests = 4, .writes = 2});
        baseline.green->add(u"one"_s, {.requests = 9, .failed = 3, .broken = 1, .writes = 5});
        baseline.green->add(u"two"_s, {.requests = 1});
        const TrafficBaseline read = TrafficBaseline::fromJson(baseline.toJson());
        QCOMPARE(read.switchedAt, baseline.switchedAt);
        QCOMPARE(read.before.requests, 9);
        QCOMPARE(read.before.failed, 3);
        QCOMPARE(read.before.broken, 1);
        QCOMPARE(read.before.percentile95, baseline.before.percentile95);
        QVERIFY(read.green);
        QCOMPARE(read.green->toJson(), baseline.green->toJson());
        QVERIFY(read.green->sum() == (SlotCount{.requests = 6, .failed = 3, .broken = 1, .writes = 3}));
        QVERIFY(!read.green->isWhole());
    }

    void whatIsCountedGoesOnOverStartsOfTheFront()
    {
        SlotTally tally(u"one"_s, {.requests = 50, .failed = 20, .writes = 10});
        QVERIFY(tally.sum() == SlotCount{});
        tally.add(u"one"_s, {.requests = 60, .failed = 21, .writes = 14});
        QVERIFY(tally.sum() == (SlotCount{.requests = 10, .failed = 1, .writes = 4}));
        QVERIFY(tally.isWhole());
        // It has counted more again than the one before it had.
        tally.add(u"two"_s, {.requests = 70, .failed = 0, .writes = 7});
        tally.add(u"two"_s, {.requests = 71, .failed = 0, .writes = 8});
        QVERIFY(tally.sum() == (SlotCount{.requests = 81, .failed = 1, .writes = 12}));
        QVERIFY(!tally.isWhole());
    }

    void whatTheSwitchStartsCountsFromNought()
    {
        SlotTally tally;
        tally.add(u"one"_s, {.requests = 3, .writes = 2});
        QVERIFY(tally.sum() == (SlotCount{.requests = 3, .writes = 2}));
        QVERIFY(tally.isWhole());
        tally.miss();
        QVERIFY(!tally.isWhole());
    }

    void whatIsRememberedAndWhatIsCountedAreTheSame()
    {
        const BadScene scene;
        QTRY_COMPARE_WITH_TIMEOUT(request(scene.serverPort(), "GET", "/").status, 200, 15000);
        for (const char *path : {"/", "/error", "/error", "/half", "/half", "/half", "/none", "/noise"})
            (void)request(scene.port(), "GET", path);
        QTRY_COMPARE(slotCounters(scene.front().counters().value(), Slot::A).current, 0);
        const SlotCount counted = countOf(scene.front().counters().value(), Slot::A);
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        const Traffic remembered = trafficOf(scene.front().requests().value(), scene.serverPort(), start, start);
        QCOMPARE(remembered.requests, 8);
        QCOMPARE(remembered.failed, 7);
        QCOMPARE(remembered.broken, 5);
        QCOMPARE(counted.requests, remembered.requests);
        QCOMPARE(counted.failed, remembered.failed);
        QCOMPARE(counted.broken, remembered.broken);
    }

    void whatIsTriedAgainIsCountedOnce()
    {
        const BadScene scene;
        QTRY_COMPARE_WITH_TIMEOUT(request(scene.serverPort(), "GET", "/").status, 200, 15000);
        QCOMPARE(request(scene.port(), "GET", "/reset").status, 502);
        QTRY_COMPARE(scene.front().requests().value().size(), 1);
        const SlotCount counted = countOf(scene.front().counters().value(), Slot::A);
        QCOMPARE(counted.requests, 1);
        QCOMPARE(counted.failed, 1);
        QCOMPARE(counted.broken, 1);
    }

    void ownRequestsAreNeitherCountedNorRemembered()
    {
        const BadScene scene;
        QTRY_COMPARE_WITH_TIMEOUT(request(scene.serverPort(), "GET", "/").status, 200, 15000);
        const auto own = probeHttp(scene.port(), u"/error"_s, std::chrono::milliseconds(15000));
        QVERIFY(own);
        QCOMPARE(own->status, 500); // it goes where visitors go
        QCOMPARE(request(scene.port(), "GET", "/").status, 200);
        QTRY_COMPARE(scene.front().requests().value().size(), 1);
        QCOMPARE(scene.front().requests().value().first().failed, false);
        QVERIFY(countOf(scene.front().counters().value(), Slot::A) == SlotCount{.requests = 1});
    }

    void theTimeIsThatAtWhichTheRequestEnded()
    {
        const BadScene scene;
        QTRY_COMPARE_WITH_TIMEOUT(request(scene.serverPort(), "GET", "/").status, 200, 15000);
        QTcpSocket visitor; // keeps its connection
        visitor.connectToHost(u"127.0.0.1"_s, scene.port());
        QVERIFY(visitor.waitForConnected());
        for (const QByteArray path : {"/", "/late"}) {
            visitor.write("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
            QByteArray answer;
            while (!answer.endsWith("hello")) {
                QVERIFY(visitor.waitForReadyRead());
                answer += visitor.readAll();
            }
        }
        QTRY_COMPARE(scene.front().requests().value().size(), 2);
        const QList<FrontRequest> requests = scene.front().requests().value();
        QCOMPARE_GE(requests.at(0).at.msecsTo(requests.at(1).at), 300);
    }
};

QTEST_GUILESS_MAIN(TestFrontRequests)
#include "tst_frontrequests.moc"
