// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "app/engine/clock.h"
#include "models/activity.h"
#include "models/result.h"

#include <stop_token>

namespace Switchback {

/// In Context::outputs: the version that was arrived at, where that is another than was asked for.
inline constexpr QLatin1String reachedVersionOutput("reachedVersion");
/// In Context::outputs: true where nobody can read which version runs now.
inline constexpr QLatin1String versionUnreadOutput("versionUnread");

/// What a step says while it runs. Called on the lane's thread; implementations redact and batch.
class StepLog {
public:
    StepLog() = default;
    virtual ~StepLog() = default;
    Q_DISABLE_COPY_MOVE(StepLog)

    /// A sentence of ours.
    virtual void note(const Text &sentence) = 0;
    /// A line that a program of the target printed, without its line end.
    virtual void line(Stream stream, const QString &text) = 0;
    virtual void progress(const Progress &progress) = 0;
    /// Writes into the journal what the step has stored so far (Context::outputs), before something begins that has to be
    /// known of after a crash: what cannot be written down is not begun. Nothing to do outside of an operation.
    [[nodiscard]] virtual Result<void> writeDown() { return {}; }
};

/// All that platform code gets while it works: it is plain, linear, blocking code on a lane.
/// A Context lives for one step (or one observation) and never leaves its thread.
struct Context {
    /// Requested when the work should end early; check it between waits of at most 250 ms. Never requested in undo.
    std::stop_token stop;
    Clock &clock;
    StepLog &log;
    /// Stored with the step in the journal and there again after a restart: what a step found or made ("replica").
    QJsonObject &outputs;
    /// Figures worth keeping with the activity.
    QJsonObject &measures;
    /// The account that the project came by; null where a platform needs none.
    AccountAccess *account = nullptr;

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
};

} // namespace Switchback
