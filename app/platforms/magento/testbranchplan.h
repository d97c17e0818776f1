// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/magento/magentotools.h"
#include "models/activity.h"
#include "models/plan.h"
#include "models/project.h"

namespace Switchback {

/// Chooses what the test environment is made a copy of: UAT, else the live environment, else another, of those that the
/// cloud offers to branch. Writes it into the plan's request, so that nothing else begins there meanwhile. Problems
/// "magento.no-source", "magento.older", "magento.busy".
[[nodiscard]] Result<void> chooseTestSource(Plan &plan, const Project &project, const QList<Activity> &open,
                                            const QString &cloudProject, const MagentoTools &tools, Context &context);

} // namespace Switchback
