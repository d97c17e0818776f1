// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/pollschedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

Problem unreachable(qint64 retryAfterMilliseconds = 0)
{
    Problem problem;
    problem.code = u"http.unreachable"_s;
    problem.retryAfterMilliseconds = retryAfterMilliseconds;
    return problem;
}

} // namespace

/// How often servers are asked.
class TestPollSchedule : public QObject {
    Q_OBJECT

private:
    double m_random = 0.5; // no jitter
    PollSchedule schedule()
    {
        return {PollSchedule::Pace{}, [this] { return m_random; }};
    }

private Q_SLOTS:
    void init() { m_random = 0.5; }

    void whatWasNeverSeenIsDue() { QVERIFY(schedule().isDue(u"p"_s, u"a"_s, 0s)); }

    void oneMinuteAfterALook()
    {
        PollSchedule polls = schedule();
        polls.looked(u"p"_s, u"a"_s, 100s, {});
        QVERIFY(!polls.isDue(u"p"_s, u"a"_s, 159s));
        QVERIFY(polls.isDue(u"p"_s, u"a"_s, 160s));
        QVERIFY(polls.isDue(u"another"_s, u"a"_s, 101s));
    }

    void notAllAtOnce()
    {
        PollSchedule polls = schedule();
        m_random = 0;
        polls.looked(u"early"_s, u"a"_s, 0s, {});
        m_random = 0.999999;
        polls.looked(u"late"_s, u"a"_s, 0s, {});
        QVERIFY(polls.isDue(u"early"_s, u"a"_s, 48s));
        QVERIFY(!polls.isDue(u"late"_s, u"a"_s, 71s));
        QVERIFY(polls.isDue(u"late"_s, u"a"_s, 72s));
    }

    void moreSeldomWithEachFailure()
    {
        PollSchedule polls = schedule();
        PollSchedule::Instant now = 0s;
        for (const auto pause : {60s, 120s, 240s, 480s, 900s, 900s, 900s}) {
            polls.looked(u"p"_s, u"a"_s, now, unreachable());
            QVERIFY(!polls.isDue(u"p"_s, u"a"_s, now + pause - 1s));
            QVERIFY(polls.isDue(u"p"_s, u"a"_s, now + pause));
            now += pause;
        }
        polls.looked(u"p"_s, u"a"_s, now, {});
        QVERIFY(polls.isDue(u"p"_s, u"a"_s, now + 60s));
        polls.looked(u"p"_s, u"a"_s, now, unreachable());
        QVERIFY(polls.isDue(u"p"_s, u"a"_s, now + 60s)); // it was well in between
    }

    void aFailureForEverDoesNotOverflow()
    {
        PollSchedule polls = schedule();
        for (int i = 0; i < 100; ++i)
            polls.looked(u"p"_s, u"a"_s, 0s, unreachable());
        QVERIFY(!polls.isDue(u"p"_s, u"a"_s, 899s));
        QVERIFY(polls.isDue(u"p"_s, u"a"_s, 900s));
    }

    void aServerThatWantsToBeLeftAloneIs()
    {
        PollSchedule polls = schedule();
        polls.looked(u"p"_s, u"a"_s, 0s, unreachable(1'000'000));
        QVERIFY(!polls.isDue(u"p"_s, u"a"_s, 999s));
        QVERIFY(!polls.isDue(u"never seen"_s, u"a"_s, 999s)); // the whole account is
        QVERIFY(polls.isDue(u"p"_s, u"another"_s, 999s));
        polls.hurry(500s);
        QVERIFY(!polls.isDue(u"p"_s, u"a"_s, 999s));
        QVERIFY(polls.isDue(u"p"_s, u"a"_s, 1000s));
    }

    void whoComesBackSeesFreshThings()
    {
        PollSchedule polls = schedule();
        polls.looked(u"old"_s, u"a"_s, 0s, {});
        polls.looked(u"fresh"_s, u"a"_s, 15s, {});
        polls.hurry(20s);
        QVERIFY(polls.isDue(u"old"_s, u"a"_s, 20s));
        QVERIFY(!polls.isDue(u"fresh"_s, u"a"_s, 20s));
    }
};

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
