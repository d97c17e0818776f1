// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/trafficbaseline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

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
        QTest::newRow("too late") << 504 << QByteArray("sH") << true << false;
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
        const auto requests =
            parseFrontRequests(line(noon.addSecs(-3700), 8101, 500, 1) + line(noon.addSecs(-3000), 8101, 200, 1));
        QCOMPARE(hourBefore(requests, 8101, noon, {.requests = 900, .failed = 90}).requests, 1);
        QCOMPARE(hourBefore(requests, 8101, noon, {}).failed, 0);
        // Nobody came for an hour.
        QCOMPARE(hourBefore(requests, 8101, noon.addSecs(3600), {.requests = 900, .failed = 90}).failed, 90);
    }

    void theBaselineSurvivesARestart()
    {
        TrafficBaseline baseline{.switchedAt = noon.addMSecs(7),
                                 .before = {.requests = 9, .failed = 3, .broken = 1},
                                 .greenCounted = {.requests = 4},
                                 .greenWrites = 2};
        baseline.before.percentile95 = std::chrono::milliseconds(120);
        const TrafficBaseline read = TrafficBaseline::fromJson(baseline.toJson());
        QCOMPARE(read.switchedAt, baseline.switchedAt);
        QCOMPARE(read.before.requests, 9);
        QCOMPARE(read.before.failed, 3);
        QCOMPARE(read.before.broken, 1);
        QCOMPARE(read.before.percentile95, baseline.before.percentile95);
        QCOMPARE(read.greenCounted.requests, 4);
        QVERIFY(!read.greenCounted.percentile95);
        QCOMPARE(read.greenWrites, 2);
    }
};

QTEST_APPLESS_MAIN(TestFrontRequests)
#include "tst_frontrequests.moc"
