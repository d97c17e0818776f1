// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace Switchback {

/// Where time comes from, so that 48 hours can be tested in a millisecond. Implementations are thread-safe.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Wall-clock time, UTC, millisecond resolution.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Never goes back; for measuring spans.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
    /// Waits on a worker thread. Returns false at once when \a stop is requested before the time is over.
    virtual bool wait(std::chrono::milliseconds span, const std::stop_token &stop) = 0;
};

/// The machine's own time.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override;
};

/// A span that is being measured.
class Stopwatch {
public:
    explicit Stopwatch(const Clock &clock)
        : m_clock(clock)
        , m_start(clock.monotonic())
    {
    }
    [[nodiscard]] std::chrono::milliseconds elapsed() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_start);
    }

private:
    const Clock &m_clock;
    std::chrono::nanoseconds m_start;
};

} // namespace Switchback
