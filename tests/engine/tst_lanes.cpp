// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/lanes.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What becomes of work that waits for a lane when the lanes end.
class TestLanes : public QObject {
    Q_OBJECT

private:
    static constexpr int waiting = 5;

    /// How many of the tasks that wait behind one that runs until it is asked to stop are done.
    static int doneAfterTheEnd(Lanes::AtEnd atEnd)
    {
        std::atomic<int> done = 0;
        std::binary_semaphore begun(0);
        {
            Lanes lanes(u"test"_s, 1, atEnd);
            lanes.post([&begun](const std::stop_token &stop) {
                std::binary_semaphore asked(0);
                const std::stop_callback callback(stop, [&asked] { asked.release(); });
                begun.release();
                asked.acquire();
            });
            for (int i = 0; i < waiting; ++i)
                lanes.post([&done](const std::stop_token &stop) { done += stop.stop_requested() ? 1 : 0; });
            begun.acquire();
        }
        return done;
    }

private Q_SLOTS:
    void whatWaitsIsForgotten() { QCOMPARE(doneAfterTheEnd(Lanes::AtEnd::Forget), 0); }
    void whatWaitsIsDoneFirst() { QCOMPARE(doneAfterTheEnd(Lanes::AtEnd::Finish), waiting); }
};

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
