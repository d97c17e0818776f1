// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/observationverdict.h"

#include <QTest>

using namespace Switchback;

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
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *name, qint64 requestsBefore, qint64 failedBefore, qint64 requests,
                            qint64 failed, bool over, ObservationVerdict verdict) {
            QTest::newRow(name) << requestsBefore << failedBefore << requests << failed << over << int(verdict);
        };
        using enum ObservationVerdict;
        row("nothing yet", 0, 0, 0, 0, false, GoOn);
        row("all well, not over", 100, 0, 50, 0, false, GoOn);
        row("all well, over", 100, 0, 50, 0, true, Good);
        row("no request at all, over", 0, 0, 0, 0, true, Good);
        row("two failures are not enough", 100, 0, 2, 2, true, Good);
        row("three of three, at once", 100, 0, 3, 3, false, Worse);
        row("one in three, at once", 100, 0, 9, 3, false, Worse);
        row("a few percent are not clear yet", 100, 0, 100, 5, false, GoOn);
        row("a few percent, over", 100, 0, 100, 5, true, Worse);
        row("exactly two points more are tolerated", 100, 0, 200, 4, true, Good);
        row("just above two points more", 100, 0, 200, 5, true, Worse);
        row("as bad as before", 100, 30, 100, 31, true, Good);
        row("as bad as before, meanwhile", 100, 30, 10, 4, false, GoOn);
        row("clearly worse than bad", 100, 30, 10, 6, false, Worse);
    }

    void figuresDecide()
    {
        QFETCH(qint64, requestsBefore);
        QFETCH(qint64, failedBefore);
        QFETCH(qint64, requests);
        QFETCH(qint64, failed);
        QFETCH(bool, over);
        QFETCH(int, verdict);
        QCOMPARE(int(judgeObservation({requestsBefore, failedBefore}, {requests, failed}, over)), verdict);
    }
};

QTEST_APPLESS_MAIN(ObservationVerdictTest)
#include "tst_observationverdict.moc"
