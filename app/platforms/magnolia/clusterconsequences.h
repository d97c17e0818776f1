// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clusterfacts.h"
#include "models/plan.h"

namespace Switchback {

/// What a person has to know before an operation on a site of a cluster is confirmed. Pure.
[[nodiscard]] QList<Text> clusterConsequences(const ClusterSite &site, const Plan &plan, const ClusterFacts &facts);

/// Of a set-up as a copy of the environment \a sourceName.
[[nodiscard]] QList<Text> setUpConsequences(const Plan &plan, const QString &sourceName, const ClusterFacts &facts);

} // namespace Switchback
