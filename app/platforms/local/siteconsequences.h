// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/plan.h"
#include "models/project.h"

namespace Switchback {

/// What will follow from an operation, for the confirmation page: what is interrupted, how much is copied, what is kept
/// until when, what is deleted. Reads sizes from the disk, changes nothing.
[[nodiscard]] QList<Text> siteConsequences(const SiteRunner &runner, const Project &project,
                                           const OperationRequest &request, const QDateTime &now);

} // namespace Switchback
