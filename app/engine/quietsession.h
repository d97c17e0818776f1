// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"

namespace Switchback {

/// A Context for work that is no step of an operation: looking and planning. What it prints is not kept.
class QuietSession final : public StepLog {
public:
    QuietSession(Clock &clock, const std::stop_token &stop)
        : m_clock(clock)
        , m_stop(stop)
    {
    }
    [[nodiscard]] Context context() { return {m_stop, m_clock, *this, m_outputs, m_measures}; }

    void note(const Text &) override { }
    void line(Stream, const QString &) override { }
    void progress(const Progress &) override { }

private:
    Clock &m_clock;
    std::stop_token m_stop;
    QJsonObject m_outputs;
    QJsonObject m_measures;
};

} // namespace Switchback
