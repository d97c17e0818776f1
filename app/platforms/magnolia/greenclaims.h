// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/greennames.h"
#include "app/platforms/magnolia/greenobjects.h"

namespace Switchback {

/// The replicas that a workload has when it runs; what is kept has none, and says how many it had.
[[nodiscard]] int wantedReplicas(const QJsonObject &workload);
/// The claims that stand in its pods' own list of volumes.
[[nodiscard]] QStringList namedClaims(const QJsonObject &workload);
/// The claims of green's copy of \a workload, and the snapshots that they are filled from.
void addGreenClaims(GreenObjects &green, const QJsonObject &workload, const BlueParts &parts, const GreenNames &names);

} // namespace Switchback
