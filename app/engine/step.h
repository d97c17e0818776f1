// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/plan.h"
#include "models/result.h"

#include <functional>
#include <vector>

namespace Switchback {

/// One all-or-nothing part of an operation. Each function runs on the operation's lane and may block.
///
/// - `probe` asks the target itself, never our own records. Done before `run`: the step is not needed, is not run and
///   will not be undone. Absent: the step has no lasting effect and is always run.
/// - `run` does it. Idempotent given `probe`. On a Problem the target may be half changed: `undo` is then called too.
/// - `undo` takes it back; must also work after a `run` that failed half-way, or that was killed before it did anything.
///   Absent: nothing to take back.
///
/// Two more are asked only when an operation is taken up again after its holder died:
/// - `takeUp` takes again what only memory held (a lock on a second site), before anything else of any step. Changes
///   nothing on the target. A Problem leaves the operation interrupted.
/// - `holds`: whether what this step did, as the record has it, is still there as far as the steps after it need it.
///   Where it is not, the step is run again. Absent: it is.
struct Step {
    StepInfo info;
    std::function<Probe(Context &)> probe;
    std::function<Result<void>(Context &)> run;
    std::function<Result<void>(Context &)> undo;
    std::function<Result<void>(Context &)> takeUp{};
    std::function<bool(Context &)> holds{};
};

/// A plan and the steps that carry it out. Made by a platform, on a lane, from fresh facts.
struct PreparedOperation {
    Plan plan;
    std::vector<Step> steps;
};

} // namespace Switchback
