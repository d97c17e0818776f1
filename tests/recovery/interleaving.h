// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <random>
#include <set>
#include <thread>
#include <vector>

namespace Switchback::Tests {

/// Programs that take turns: one runs at a time, from one yield() to the next, and whose turn it is follows from the
/// seed alone. Any of them can be killed at any yield(): it goes no further, and its locks lie about as a dead
/// program's do. Each program is a thread.
class Interleaving {
public:
    using Program = std::function<void(qint64 pid)>;

    explicit Interleaving(quint32 seed)
        : m_random(seed)
    {
        s_kills = 0;
    }

    /// Called when it is nobody's turn; may start programs. \a kills: how many there were by now.
    std::function<void(int kills)> onKilled;
    /// Called before each turn with a number to decide by.
    std::function<void(quint32 random)> onTurn;

    /// Adds a program, from outside or from onKilled. A \a mortal one may be killed.
    void start(Program program, bool mortal = true);
    /// Runs all to their end.
    void run();

    /// By the program whose turn it is: lets the others go on. Does not return when it is killed here.
    void yield();
    /// One in \a parts. By the program whose turn it is.
    [[nodiscard]] bool chance(quint32 parts) { return m_random() % parts == 0; }
    /// By the program whose turn it is, or while none runs.
    [[nodiscard]] bool isAlive(qint64 pid) const { return m_living.contains(pid); }

    [[nodiscard]] static int killsOfLastRun() { return s_kills; }

private:
    struct Killed { };
    struct Process {
        qint64 pid = 0;
        bool mortal = true;
        std::thread thread;
    };

    void live(qint64 pid, const Program &program);
    void takeTurn(qint64 pid);

    inline static int s_kills = 0;
    std::mt19937 m_random;
    std::mutex m_mutex; // guards m_turn
    std::condition_variable m_changed;
    qint64 m_turn = 0; ///< whose turn it is; 0: the scheduler's
    bool m_killing = false;
    qint64 m_lastPid = 0;
    std::set<qint64> m_living;
    std::vector<Process> m_processes;
};

} // namespace Switchback::Tests
