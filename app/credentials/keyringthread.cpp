// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringthread.h"

#include "app/credentials/busguard.h"
#include "app/credentials/keychainjobs.h"
#include "app/credentials/secretservice.h"
#include "models/credentialproblems.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace Switchback {

KeyringThread::KeyringThread()
{
    static std::atomic_flag used;
    const bool usedBefore = used.test_and_set();
    Q_ASSERT_X(!usedBefore, "KeyringThread", "one per process, see the class");
    Q_UNUSED(usedBefore)
    setObjectName(u"keyring"_s);
    start();
}

KeyringThread::~KeyringThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        if (m_current)
            m_current->abandon();
    }
    m_changed.notify_all();
    wait();
}

void KeyringThread::run()
{
    SecretService service;
    KeychainJobs jobs;
    bool isGuarded = false;
    while (true) {
        const Task task = next();
        if (!task.call)
            return;
        if (!std::exchange(isGuarded, true))
            surviveTheBus();
        // Whoever asked may have given up while others were served; then nothing may happen any more.
        if (!task.call->isOver())
            task.work({service, jobs, *task.call});
    }
}

void KeyringThread::enqueue(std::shared_ptr<KeyringCall> call, Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back({std::move(call), std::move(work)});
    }
    m_changed.notify_all();
}

KeyringThread::Task KeyringThread::next()
{
    std::unique_lock lock(m_mutex);
    m_current.reset();
    m_changed.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
    if (m_ending)
        return {};
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_current = task.call;
    return task;
}

Failure KeyringThread::unanswered(const Patience &patience)
{
    return Failure(patience.stop.stop_requested() ? cancelledProblem() : slowKeyringProblem(patience.limit));
}

} // namespace Switchback
