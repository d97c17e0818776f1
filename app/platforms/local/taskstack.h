// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace Switchback {

/// Tasks that make more tasks, for several threads. The newest task goes first, so that a tree is walked in depth and
/// few of its folders are open at once.
class TaskStack {
public:
    using Task = std::function<void()>;

    void push(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
            ++m_unfinished;
        }
        m_changed.notify_one();
    }

    /// Works until every task, those of other threads included, has ended.
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return !m_tasks.empty() || m_unfinished == 0; });
            if (m_tasks.empty())
                return;
            Task task = std::move(m_tasks.back());
            m_tasks.pop_back();
            lock.unlock();
            task();
            task = nullptr; // lets go of what it held before it counts as ended
            lock.lock();
            if (--m_unfinished == 0)
                m_changed.notify_all();
        }
    }

    /// True when everything has ended within \a span.
    template <typename Span>
    bool waitFor(Span span)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, span, [this] { return m_unfinished == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Task> m_tasks;
    size_t m_unfinished = 0;
};

} // namespace Switchback
