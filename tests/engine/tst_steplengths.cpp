// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/steplengths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QDateTime began(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

StepRecord step(const QString &id, qint64 milliseconds, StepState state = StepState::Done)
{
    StepRecord record;
    record.info.id = id;
    record.state = state;
    record.startedAt = began;
    record.endedAt = began.addMSecs(milliseconds);
    return record;
}

Activity past(const QList<StepRecord> &steps, OperationState state = OperationState::Succeeded)
{
    Activity activity;
    activity.state = state;
    activity.steps = steps;
    return activity;
}

using Lengths = QHash<QString, qint64>;

} // namespace

/// How long steps are likely to take, by what they took before.
class StepLengthsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMedianOfTheLastThreeCounts()
    {
        QCOMPARE(usualStepLengths({}), Lengths());
        QCOMPARE(usualStepLengths({past({step(u"copy"_s, 300)})}), Lengths({{u"copy"_s, 300}}));
        QCOMPARE(usualStepLengths({past({step(u"copy"_s, 300)}), past({step(u"copy"_s, 500)})}),
                 Lengths({{u"copy"_s, 500}}));
        QCOMPARE(usualStepLengths({past({step(u"copy"_s, 300)}), past({step(u"copy"_s, 9000)}),
                                   past({step(u"copy"_s, 500)}), past({step(u"copy"_s, 1)})}),
                 Lengths({{u"copy"_s, 500}}));
    }

    void whatSaysNothingIsLeftOut()
    {
        Activity takenUp = past({step(u"copy"_s, 86'400'000)});
        takenUp.measures.insert(takenUpMeasure, 1);
        QCOMPARE(usualStepLengths({takenUp, past({step(u"copy"_s, 7)}, OperationState::FailedAndUndone),
                                   past({step(u"copy"_s, 8)}, OperationState::Cancelled),
                                   past({step(u"copy"_s, 400), step(u"unpack"_s, 0, StepState::NotNeeded)})}),
                 Lengths({{u"copy"_s, 400}}));
    }

    void aStepThatWasSeldomNeededIsKnownAllTheSame()
    {
        QCOMPARE(usualStepLengths({past({step(u"copy"_s, 400)}), past({step(u"copy"_s, 400), step(u"unpack"_s, 900)})}),
                 Lengths({{u"copy"_s, 400}, {u"unpack"_s, 900}}));
    }
};

QTEST_GUILESS_MAIN(StepLengthsTest)
#include "tst_steplengths.moc"
