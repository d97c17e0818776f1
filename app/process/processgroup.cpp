// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/processgroup.h"

#include <sys/types.h>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Instant = std::chrono::steady_clock::time_point;

void signalEach(const QList<qint64> &pids, int signal)
{
    for (const qint64 pid : pids)
        ::kill(static_cast<pid_t>(pid), signal);
}

/// True when nothing is left before \a until. Keeps signalling what is new when \a signal is not 0: a process may
/// fork just before it dies.
bool waitUntilGone(const ProcessIdentity &identity, Instant until, int signal)
{
    constexpr std::chrono::milliseconds longest(50);
    std::chrono::milliseconds pause(2);
    while (true) {
        const QList<qint64> left = livingProcesses(identity);
        if (left.isEmpty())
            return true;
        if (std::chrono::steady_clock::now() >= until)
            return false;
        if (signal != 0)
            signalEach(left, signal);
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, longest);
    }
}

} // namespace

void askProcessGroupToEnd(const ProcessIdentity &identity)
{
    signalEach(livingProcesses(identity), SIGTERM);
}

Result<void> endProcessGroup(const ProcessIdentity &identity, std::chrono::milliseconds grace)
{
    constexpr std::chrono::seconds killLimit(5);
    const QList<qint64> living = livingProcesses(identity);
    if (living.isEmpty())
        return {};
    signalEach(living, SIGTERM);
    if (waitUntilGone(identity, std::chrono::steady_clock::now() + grace, 0))
        return {};
    if (waitUntilGone(identity, std::chrono::steady_clock::now() + killLimit, SIGKILL))
        return {};
    return Failure(Problem{
        .kind = ProblemKind::Local,
        .owner = Owner::You,
        .code = u"process.not-ended"_s,
        .sentence =
            Text(QT_TRANSLATE_NOOP("Text", "Process %1 does not end, not even when it is killed."), {identity.pid}),
        .remedy = Text(QT_TRANSLATE_NOOP(
            "Text",
            "It probably hangs in the kernel, on a disk or a network share; free that, or restart the machine.")),
        .details = {}});
}

} // namespace Switchback
