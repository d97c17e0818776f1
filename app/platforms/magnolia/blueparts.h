// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"
#include "app/platforms/magnolia/greenobjects.h"

namespace Switchback {

/// Reads what a namespace has of Services, ConfigMaps, claims and what keeps watch over pods, and whether the storage of
/// its claims makes snapshots that we may ask for. What a site can do without, and what we may not see, is left out.
[[nodiscard]] Result<BlueParts> readParts(KubeClient &client, const QString &nameSpace, const std::stop_token &stop);

/// The types of what keeps watch over pods, as this cluster has them.
[[nodiscard]] Result<QList<KubeResource>> companionTypes(KubeClient &client, const std::stop_token &stop);

/// Whether \a problem says that a type is not in the cluster, or not for us.
[[nodiscard]] bool isWithheld(const Problem &problem);

} // namespace Switchback
