// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/observationverdict.h"

#include <QTest>

using namespace Switchback;

Q_DECLARE_METATYPE(Switchback::ObservationVerdict)

class ObservationVerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresDecide_data()
    {
        QTest::addColumn<qint64>("requestsBefore");
        QTest::addColumn<qint64>("failedBefore");
        QTest::addColumn<qint64>("requests");
        QTest::addColumn<qint64>("failed");
        QTest::addColumn<bool>("over");
        QTest::addColumn<ObservationVerdict>("verdict");
        const auto row = [](const char *name, qint64 requestsBefore, qint64 failedBefore, qint64 requests,
                            qint64 failed, bool over, ObservationVerdict verdict) {
            QTest::newRow(name) << requestsBefore << failedBefore << requests << failed << over << verdict;
        };
        using enum ObservationVerdict;
        row("nothing yet", 0, 0, 0, 0, false, GoOn);
        row("all well, not over", 100, 0, 50, 0, false, GoOn);
        row("all well, over", 100, 0, 50, 0, true, Good);
        row("no request at all, over", 0, 0, 0, 0, true, Good);
        row("two failures are not enough", 100, 0, 2, 2, true, Good);
        row("three of three, at once", 100, 0, 3, 3, false, MoreFailures);
        row("one in three, at once", 100, 0, 9, 3, false, MoreFailures);
        row("a few percent are not clear yet", 100, 0, 100, 5, false, GoOn);
        row("a few percent, over", 100, 0, 100, 5, true, MoreFailures);
        row("exactly two points more are tolerated", 100, 0, 200, 4, true, Good);
        row("just above two points more", 100, 0, 200, 5, true, MoreFailures);
        row("as bad as before", 100, 30, 100, 31, true, Good);
        row("as bad as before, meanwhile", 100, 30, 10, 4, false, GoOn);
        row("clearly worse than bad", 100, 30, 10, 6, false, MoreFailures);
    }

    void figuresDecide()
    {
        QFETCH(qint64, requestsBefore);
        QFETCH(qint64, failedBefore);
        QFETCH(qint64, requests);
        QFETCH(qint64, failed);
        QFETCH(bool, over);
        QTEST(judgeObservation({.requests = requestsBefore, .failed = failedBefore},
                               {.requests = requests, .failed = failed}, {}, over),
              "verdict");
    }

    void brokenConnectionsHaveALimitOfTheirOwn_data()
    {
        QTest::addColumn<qint64>("broken");
        QTest::addColumn<int>("brokenPoints");
        QTest::addColumn<bool>("over");
        QTest::addColumn<ObservationVerdict>("verdict");
        using enum ObservationVerdict;
        QTest::newRow("two are not enough") << qint64(2) << 0 << true << Good;
        QTest::newRow("exactly the limit") << qint64(4) << 2 << true << Good;
        QTest::newRow("above the limit, within that of failures") << qint64(4) << 1 << true << MoreBroken;
        QTest::newRow("not clear yet") << qint64(4) << 1 << false << GoOn;
        QTest::newRow("clear") << qint64(41) << 1 << false << MoreBroken;
        QTest::newRow("a wide limit counts meanwhile, too") << qint64(41) << 30 << false << GoOn;
        QTest::newRow("over a wide limit") << qint64(61) << 30 << false << MoreBroken;
    }

    void brokenConnectionsHaveALimitOfTheirOwn()
    {
        QFETCH(qint64, broken);
        QFETCH(int, brokenPoints);
        QFETCH(bool, over);
        QTEST(judgeObservation({.requests = 200}, {.requests = 200, .failed = broken, .broken = broken},
                               {.failedPoints = 50, .brokenPoints = brokenPoints}, over),
              "verdict");
    }

    void timesAreComparedAtTheEnd_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("slowerPercent");
        QTest::addColumn<bool>("over");
        QTest::addColumn<ObservationVerdict>("verdict");
        using enum ObservationVerdict;
        QTest::newRow("three times as long, exactly") << 200 << 600 << 300 << true << Good;
        QTest::newRow("a little more") << 200 << 601 << 300 << true << Slower;
        QTest::newRow("not over") << 200 << 2000 << 300 << false << GoOn;
        QTest::newRow("a hundred times as long, and nobody notices") << 1 << 250 << 300 << true << Good;
        QTest::newRow("just noticed") << 1 << 251 << 300 << true << Slower;
        QTest::newRow("of no importance") << 1 << 9000 << 0 << true << Good;
        QTest::newRow("too little is known of before") << -1 << 9000 << 300 << true << Good;
        QTest::newRow("too little is known of now") << 200 << -1 << 300 << true << Good;
    }

    void timesAreComparedAtTheEnd()
    {
        QFETCH(int, before);
        QFETCH(int, now);
        QFETCH(int, slowerPercent);
        QFETCH(bool, over);
        const auto traffic = [](int time) {
            Traffic made{.requests = 100};
            if (time >= 0)
                made.percentile95 = std::chrono::milliseconds(time);
            return made;
        };
        QTEST(judgeObservation(traffic(before), traffic(now), {.slowerPercent = slowerPercent}, over), "verdict");
    }
};

QTEST_APPLESS_MAIN(ObservationVerdictTest)
#include "tst_observationverdict.moc"
