// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/clock.h"

#include <condition_variable>
#include <mutex>

namespace Switchback {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::nanoseconds SystemClock::monotonic() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

bool SystemClock::wait(std::chrono::milliseconds span, const std::stop_token &stop)
{
    // Nobody notifies: the wait ends when the time is over or, through the stop token, when it is cancelled.
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, span, [] { return false; });
    return !stop.stop_requested();
}

} // namespace Switchback
