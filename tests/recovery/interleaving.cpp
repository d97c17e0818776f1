// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/interleaving.h"

#include <iterator>

namespace Switchback::Tests {

namespace {

/// One turn in this many ends in a kill.
constexpr quint32 turnsPerKill = 12;

thread_local qint64 t_pid = 0;

} // namespace

void Interleaving::start(Program program, bool mortal)
{
    const qint64 pid = ++m_lastPid;
    m_living.insert(pid);
    m_processes.push_back(
        {pid, mortal, std::thread([this, pid, program = std::move(program)] { live(pid, program); })});
}

void Interleaving::live(qint64 pid, const Program &program)
{
    t_pid = pid;
    try {
        takeTurn(pid);
        program(pid);
    } catch (const Killed &) {
        // What unwinding gave back, a dead program's would be found to be dead.
    }
    const std::lock_guard guard(m_mutex);
    m_living.erase(pid);
    m_turn = 0;
    m_changed.notify_all();
}

void Interleaving::takeTurn(qint64 pid)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, pid] { return m_turn == pid; });
    if (m_killing)
        throw Killed();
}

void Interleaving::yield()
{
    {
        const std::lock_guard guard(m_mutex);
        m_turn = 0;
        m_changed.notify_all();
    }
    takeTurn(t_pid);
}

void Interleaving::run()
{
    while (!m_living.empty()) {
        const auto random = quint32(m_random());
        if (onTurn)
            onTurn(random);
        const qint64 pid = *std::next(m_living.begin(), long(m_random() % m_living.size()));
        const Process &process = m_processes[size_t(pid - 1)];
        m_killing = process.mortal && m_random() % turnsPerKill == 0;
        {
            std::unique_lock lock(m_mutex);
            m_turn = pid;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_turn == 0; });
        }
        if (!m_killing)
            continue;
        m_killing = false;
        ++s_kills;
        if (onKilled)
            onKilled(s_kills);
    }
    for (Process &process : m_processes)
        if (process.thread.joinable())
            process.thread.join();
}

} // namespace Switchback::Tests
