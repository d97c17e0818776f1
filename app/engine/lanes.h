// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace Switchback {

/// A bounded set of worker threads that share one queue. Tasks are plain blocking code; they run in the order they
/// were posted, as many at once as there are lanes. With one lane everything is serial.
///
/// post() may be called from any thread. The destructor requests stop, waits for what has begun, and forgets or
/// finishes the rest (AtEnd).
/// Not an event loop: a task may spin a QEventLoop of its own (network) without another task running inside it.
class Lanes {
public:
    using Task = std::function<void(const std::stop_token &)>;

    /// What becomes of tasks that wait when the lanes end: they are forgotten, or done first. Those see a stop request.
    enum class AtEnd { Forget, Finish };

    Lanes(const QString &name, int count, AtEnd atEnd = AtEnd::Forget);
    ~Lanes();
    Q_DISABLE_COPY_MOVE(Lanes)

    void post(Task task);
    /// Requests stop without waiting for it, so that the destructor will not have to wait long.
    void requestStop() { m_stop.request_stop(); }

private:
    class Thread;
    void work();

    const AtEnd m_atEnd;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::stop_source m_stop;
    std::vector<std::unique_ptr<Thread>> m_threads;
};

} // namespace Switchback
