// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/lanes.h"

#include <QThread>

namespace Switchback {

class Lanes::Thread final : public QThread {
public:
    explicit Thread(Lanes &lanes)
        : m_lanes(lanes)
    {
    }

protected:
    void run() override { m_lanes.work(); }

private:
    Lanes &m_lanes;
};

Lanes::Lanes(const QString &name, int count, AtEnd atEnd)
    : m_atEnd(atEnd)
{
    for (int i = 0; i < count; ++i) {
        m_threads.push_back(std::make_unique<Thread>(*this));
        m_threads.back()->setObjectName(name);
        m_threads.back()->start();
    }
}

Lanes::~Lanes()
{
    m_stop.request_stop();
    for (const auto &thread : m_threads)
        thread->wait();
}

void Lanes::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Lanes::work()
{
    const std::stop_token stop = m_stop.get_token();
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            const bool isAny = m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (!isAny || (stop.stop_requested() && m_atEnd == AtEnd::Forget))
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(stop);
    }
}

} // namespace Switchback
