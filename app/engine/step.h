// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/plan.h"
#include "models/result.h"

#include <functional>
#include <vector>

namespace Switchback {

/// What the target says about a step: the answer to "has this been done?".
enum class Probe { Done, NotDone, CannotTell };

/// One all-or-nothing part of an operation. Each function runs on the operation's lane and may block.
///
/// - `probe` asks the target itself, never our own records. Done before `run`: the step is not needed, is not run and
///   will not be undone. Absent: the step has no lasting effect and is always run.
/// - `run` does it. Idempotent given `probe`. On a Problem the target may be half changed: `undo` is then called too.
/// - `undo` takes it back; must also work after a `run` that failed half-way. Absent: nothing to take back.
struct Step {
    StepInfo info;
    std::function<Probe(Context &)> probe;
    std::function<Result<void>(Context &)> run;
    std::function<Result<void>(Context &)> undo;
};

/// A plan and the steps that carry it out. Made by a platform, on a lane, from fresh facts.
struct PreparedOperation {
    Plan plan;
    std::vector<Step> steps;
};

} // namespace Switchback
