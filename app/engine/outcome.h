// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

namespace Switchback {

/// How an operation ended, and the sentence that says so plainly.
struct Outcome {
    OperationState state = OperationState::Failed;
    Text sentence;
};

/// Judges an operation whose steps have all come to rest. \a problem is what stopped it, if anything did.
/// What could not be taken back, or cannot be by its nature, is named: nothing is left behind silently.
[[nodiscard]] Outcome judge(const Activity &activity, const std::optional<Problem> &problem);

} // namespace Switchback
