// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/umbraco/umbracofacts.h"
#include "app/platforms/umbraco/umbracotools.h"
#include "models/plan.h"
#include "models/project.h"

namespace Switchback {

/// Completes a plan whose guards have nothing against it: facts, consequences, and what this platform has to say before
/// (verdicts, which may refuse). Brings code into the workspace and works out packages there; touches nothing else.
[[nodiscard]] Result<void> planUmbraco(Plan &plan, const Project &project, const UmbracoTools &tools, Context &context);

} // namespace Switchback
