// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "models/project.h"

namespace Switchback {

/// What every plan begins with: request, names and versions, and the guards evaluated on what was just seen.
[[nodiscard]] Plan planDraft(const OperationRequest &request, const Project &project, const QList<Activity> &open,
                             const QDateTime &now);

/// The refusal that a Problem of the target is for a plan.
[[nodiscard]] GuardVerdict refusalBy(const Problem &problem);

/// Gives the plan the steps that carry it out.
void addSteps(PreparedOperation &prepared, std::vector<Step> steps);

} // namespace Switchback
