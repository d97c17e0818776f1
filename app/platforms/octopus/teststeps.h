// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/octopus/octopuspatience.h"
#include "app/platforms/octopus/testfacts.h"
#include "models/plan.h"
#include "models/project.h"

namespace Switchback {

/// What shapes the steps of setting up or tearing down a test instance, read afresh: request and versions of \a plan are set
/// already. A Problem "octopus.no-backup" when there is no database that the version could run on.
[[nodiscard]] Result<TestFacts> planTest(const Project &project, const Plan &plan, Context &context);

/// The same steps for the same facts, whatever the target looks like.
[[nodiscard]] std::vector<Step> setUpTest(const TestFacts &facts, const OctopusPatience &patience);
[[nodiscard]] std::vector<Step> tearDownTest(const TestFacts &facts, const OctopusPatience &patience);

/// What a person should know before the click.
[[nodiscard]] QList<Text> testConsequences(OperationKind kind, const TestFacts &facts);

} // namespace Switchback
