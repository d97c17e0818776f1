// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEventLoop>

#include <chrono>
#include <stop_token>

namespace Switchback {

/// One question to the keyring, seen from the keyring's thread: until when it may take, and whether anybody still
/// waits for the answer.
class KeyringCall {
public:
    using Clock = std::chrono::steady_clock;

    explicit KeyringCall(std::chrono::milliseconds limit);
    Q_DISABLE_COPY_MOVE(KeyringCall)

    [[nodiscard]] Clock::time_point until() const { return m_until; }
    [[nodiscard]] std::chrono::milliseconds limit() const { return m_limit; }
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] bool isOver() const;

    /// Nobody waits any more. Any thread.
    void abandon() { m_abandoned.request_stop(); }
    /// Handles events until \a loop is quit; false when the time is over or the call is abandoned.
    [[nodiscard]] bool spin(QEventLoop &loop) const;

private:
    std::chrono::milliseconds m_limit;
    Clock::time_point m_until;
    std::stop_source m_abandoned;
};

} // namespace Switchback
