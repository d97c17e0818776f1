// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"

namespace Switchback {

/// How long a preview may take. Lives no longer than the Context.
class LossBudget {
public:
    LossBudget(const Context &context, std::chrono::milliseconds span)
        : m_context(context)
        , m_watch(context.clock)
        , m_span(span)
    {
    }

    [[nodiscard]] bool isSpent() const { return m_context.stopRequested() || m_watch.elapsed() >= m_span; }

private:
    const Context &m_context;
    Stopwatch m_watch;
    std::chrono::milliseconds m_span;
};

} // namespace Switchback
