// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/enginecockpit.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

/// What benchmarks of the window have in common.
namespace Switchback::Benchmark {

/// The longest time for which the thread that made it did not come round to its events.
class StallWatch {
public:
    StallWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        // Not every turn: a watch that never sleeps would take one of two cores from what it watches.
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(pulse);
        m_turn.start();
    }
    [[nodiscard]] double longestMilliseconds() const { return double(m_longest) / 1e6; }
    [[nodiscard]] int over16Milliseconds() const { return m_over; }

private:
    static constexpr std::chrono::milliseconds pulse{2};

    void look()
    {
        const qint64 turn = m_turn.nsecsElapsed() - std::chrono::nanoseconds(pulse).count();
        m_longest = std::max(m_longest, turn);
        m_over += turn > 16'000'000 ? 1 : 0;
        m_turn.start();
    }

    QTimer m_timer;
    QElapsedTimer m_turn;
    qint64 m_longest = 0;
    int m_over = 0;
};

/// Until \a isDone, with the window's events handled.
template <typename Condition>
double secondsUntil(const Condition &isDone)
{
    QElapsedTimer time;
    time.start();
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (time.elapsed() > 120'000)
            qFatal("it takes for ever");
    }
    return double(time.nsecsElapsed()) / 1e9;
}

/// A person's window on the workspace.
struct Sitting {
    explicit Sitting(const EngineParts &parts)
        : cockpit(parts)
        , window(&cockpit, {})
    {
        QObject::connect(&cockpit, &Cockpit::projectChanged, &window, [this](const Project &project) {
            fresh += project.problem ? 0 : 1;
            troubled += project.problem ? 1 : 0;
        });
        QObject::connect(&cockpit, &Cockpit::refreshed, &window, [this] { isRefreshed = true; });
        window.resize(1400, 900);
        window.show();
    }

    int fresh = 0;
    int troubled = 0;
    bool isRefreshed = false;
    EngineCockpit cockpit;
    MainWindow window;
};

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace Switchback::Benchmark
