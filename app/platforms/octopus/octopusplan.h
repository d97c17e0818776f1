// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusfacts.h"
#include "app/platforms/octopus/octopusways.h"
#include "models/plan.h"
#include "models/project.h"

namespace Switchback {

/// What shapes the steps of \a plan, read afresh from the host: request, environment and versions of the plan are set
/// already. A Problem "octopus.backup-gone" when the record on the host does not have the backup any more.
[[nodiscard]] Result<OctopusFacts> planOctopus(const Project &project, const Plan &plan, const OctopusWays &ways,
                                               Context &context);

/// Where the database goes in the folder of backups: its own name with the stamp, without what has a meaning in paths.
[[nodiscard]] QString backupFileOf(const OctopusSettings &settings, const QString &stamp);

/// What a person should know before the click.
[[nodiscard]] QList<Text> octopusConsequences(const Plan &plan, const OctopusFacts &facts);

} // namespace Switchback
