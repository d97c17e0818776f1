// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "models/problem.h"

#include <algorithm>

namespace Switchback {

/// What came of steps that a test carried out.
struct Walked {
    Result<void> outcome{};
    QList<Problem> notUndone{}; ///< of undo functions
};

/// Carries steps out as the engine does: probes, runs, takes back in reverse when one fails, whatever of that fails. When
/// one of the epilogue fails, the rest of it is run.
/// \a failAfter: a step id after which a failure is made up.
[[nodiscard]] inline Walked walkSteps(const std::vector<Step> &steps, Context &context, const QString &failAfter = {})
{
    Walked walked;
    std::vector<const Step *> begun;
    for (const Step &step : steps) {
        if (step.probe && step.probe(context) == Probe::Done)
            continue;
        begun.push_back(&step);
        Result<void> done = step.run(context);
        if (done && step.info.id == failAfter)
            done = Failure(cancelledProblem());
        if (done)
            continue;
        if (walked.outcome)
            walked.outcome = done;
        if (!step.info.epilogue)
            break;
    }
    if (walked.outcome || (!begun.empty() && begun.back()->info.epilogue))
        return walked;
    std::for_each(begun.rbegin(), begun.rend(), [&](const Step *step) {
        const Result<void> undone = step->undo ? step->undo(context) : Result<void>();
        if (!undone)
            walked.notUndone.append(undone.error());
    });
    return walked;
}

} // namespace Switchback
