// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEventLoop>

#include <functional>
#include <stop_token>

namespace Switchback {

/// How blocking code waits for Qt's asynchronous classes on a worker thread: an event loop that a stop request of any
/// thread ends at once. Lives on the thread that waits.
class StoppableLoop {
public:
    explicit StoppableLoop(std::stop_token stop)
        : m_stop(std::move(stop))
        , m_onStop(m_stop, [this] { wakeLater(); })
    {
    }
    Q_DISABLE_COPY_MOVE(StoppableLoop)

    /// Until wake() or a stop request, of which one may have come before.
    void wait()
    {
        if (!m_stop.stop_requested())
            m_loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    /// From a slot on the loop's own thread.
    void wake() { m_loop.quit(); }

private:
    // Queued, so that one which comes just before the loop begins is not lost.
    void wakeLater() { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); }

    QEventLoop m_loop;
    std::stop_token m_stop;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace Switchback
