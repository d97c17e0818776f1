// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/greennames.h"
#include "app/platforms/magnolia/greenobjects.h"

namespace Switchback {

/// The copy of an autoscaler that scales one of blue's workloads, or of a disruption budget or network policy that selects
/// its pods: green is to be guarded as blue is. Nothing for one that is about something else. Pure.
[[nodiscard]] std::optional<PlannedObject> greenCompanion(const PlannedObject &companion,
                                                          const ClusterInstallation &blue, const GreenNames &names);

} // namespace Switchback
