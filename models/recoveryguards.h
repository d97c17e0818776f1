// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

namespace Switchback {

/// Why an interrupted operation can only be resumed: a step that cannot be taken back has begun, or may have, or one of
/// the epilogue. \a targetSays is what the target answered about the step that was under way; nothing while it was not asked, and then
/// the step is taken to have begun. Nothing when it can be rolled back, also where it is on its way back already.
///
/// A pure function: the window disables its button by it, the worker asks it again with a fresh answer of the target.
[[nodiscard]] std::optional<Problem> whyNotRolledBack(const Activity &activity, std::optional<Probe> targetSays);

/// What the target says about the step in which the operation was interrupted: that it is done, that it is not, or
/// that this cannot be told; that it is still being asked. Empty for what is not interrupted, or was between two steps.
[[nodiscard]] Text targetText(const Activity &activity);
/// What resuming an interrupted operation will do, in one sentence.
[[nodiscard]] Text resumeText(const Activity &activity);
/// What rolling it back, or taking it back to the end, will leave, in one sentence.
[[nodiscard]] Text rollBackText(const Activity &activity);

} // namespace Switchback
