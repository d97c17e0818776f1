// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/clock.h"

#include <atomic>

namespace Switchback {

/// A clock that stands still until it is told, and in which waiting takes no time.
class FakeClock final : public Clock {
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC))
        : m_start(std::move(start))
    {
    }

    void advance(std::chrono::milliseconds span) { m_elapsed += span.count(); }

    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(m_elapsed); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return std::chrono::milliseconds(m_elapsed.load());
    }
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override
    {
        m_elapsed += span.count();
        return !stop.stop_requested();
    }

private:
    QDateTime m_start;
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace Switchback
