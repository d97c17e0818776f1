// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childprocess.h"
#include "app/process/inputpump.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace Switchback {

/// Gets what a program wrote, as it comes.
using ByteSink = std::function<void(const QByteArray &)>;

/// Feeds a child and reads from it until it ends. Neither side can block the other: both directions are served as they
/// are ready.
class ChildLoop {
public:
    using Instant = std::chrono::steady_clock::time_point;
    enum class End { Exited, Stopped, Late };

    ChildLoop(ChildProcess &child, InputPump &input, ByteSink output, ByteSink error);

    /// Until the child has ended, \a stop is requested or it is \a limit. May be called again afterwards. A Problem when
    /// the input cannot be read.
    [[nodiscard]] Result<End> run(const std::stop_token &stop, const std::optional<Instant> &limit);
    /// What is in the pipes now.
    void drain();

private:
    ChildProcess &m_child;
    InputPump &m_input;
    ByteSink m_output;
    ByteSink m_error;
};

} // namespace Switchback
