// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/local/siterunner.h"
#include "models/project.h"

namespace Switchback {

/// What carries out a plan that no guard refuses. \a project: what was observed when the plan was made.
/// \a services outlives the steps.
[[nodiscard]] std::vector<Step> siteSteps(const LocalSite &site, const LocalServices &services, const Plan &plan,
                                          const Project &project);

} // namespace Switchback
