// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

namespace Switchback {

/// What `switchbackctl` answers to the shell. Documented in its man page; never renumbered.
enum class ExitCode {
    Done = 0,
    FailedAndUndone = 1,
    Usage = 2,
    Refused = 3,
    Failed = 4,
    Cancelled = 5,
    NotFound = 6,
    Busy = 7
};

[[nodiscard]] inline ExitCode exitCode(OperationState state)
{
    switch (state) {
    case OperationState::Succeeded:
        return ExitCode::Done;
    case OperationState::FailedAndUndone:
        return ExitCode::FailedAndUndone;
    case OperationState::Cancelled:
        return ExitCode::Cancelled;
    case OperationState::Queued:
    case OperationState::Running:
    case OperationState::Undoing:
    case OperationState::Failed:
    case OperationState::Interrupted:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

/// For a problem that came before anything was done.
[[nodiscard]] inline ExitCode exitCode(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Refused:
        return ExitCode::Refused;
    case ProblemKind::NotFound:
        return ExitCode::NotFound;
    case ProblemKind::Conflict:
        return ExitCode::Busy;
    case ProblemKind::InvalidInput:
        return ExitCode::Usage;
    case ProblemKind::Cancelled:
        return ExitCode::Cancelled;
    case ProblemKind::Permission:
    case ProblemKind::DiskFull:
    case ProblemKind::Missing:
    case ProblemKind::Network:
    case ProblemKind::Timeout:
    case ProblemKind::Unhealthy:
    case ProblemKind::Remote:
    case ProblemKind::Local:
    case ProblemKind::Internal:
        return ExitCode::FailedAndUndone;
    }
    return ExitCode::FailedAndUndone;
}

} // namespace Switchback
