// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"

namespace Switchback {

/// The steps of an interrupted operation, made again by its platform: the same ones, in the same order, as the record
/// lists. A Problem with the code stepsChanged when they cannot be: the record is of another release of Switchback.
/// On a lane; touches nothing.
[[nodiscard]] Result<std::vector<Step>> rebuildSteps(const Platform &platform, const ProjectEntry &entry,
                                                     const Activity &activity, Context &context);
inline constexpr char stepsChanged[] = "recovery.steps-changed";

/// Asks the target about the step at which the operation was interrupted. Nothing when it was between two steps.
[[nodiscard]] std::optional<Probe> askTarget(const Activity &activity, const std::vector<Step> &steps,
                                             Context &context);

/// The interrupted activity of that id, or a Problem that says why there is nothing to take up: not known, ended, or
/// running in other hands.
[[nodiscard]] Result<Activity> interruptedActivity(Journal &journal, const QString &activityId);

/// Writes down that an operation whose steps are not known any more is given up as it is, so that its environment is
/// free again; returns it as it was written.
[[nodiscard]] Result<Activity> giveUp(Journal &journal, const Activity &interrupted, const EngineParts &parts);

} // namespace Switchback
