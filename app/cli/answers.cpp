// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"

#include "app/cli/json.h"

namespace Switchback {

ExitCode told(Printer &printer, const Problem &problem)
{
    printer.problem(problem);
    return exitCode(problem);
}

ExitCode ended(Printer &printer, const Activity &activity)
{
    printer.endProgress();
    if (printer.isJson())
        printer.json(Json::activity(activity));
    else
        printer.line(activity.outcome.translated());
    if (activity.problem && activity.state != OperationState::Succeeded
        && activity.problem->kind != ProblemKind::Cancelled)
        printer.problem(*activity.problem);
    return exitCode(activity.state);
}

} // namespace Switchback
