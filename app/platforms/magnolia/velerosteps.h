// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/magnolia/clusterconnections.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/velero.h"

namespace Switchback {

// Velero's part in the operations on an upgrade backup, each as a step beside those of the installations. \a connections
// outlives the steps.

[[nodiscard]] Step backUpByVelero(const ClusterConnections &connections, const VeleroBackup &backup,
                                  const QString &nameSpace, const VeleroTimings &timings);
[[nodiscard]] Step backUpForCopy(const ClusterConnections &connections, const VeleroBackup &backup,
                                 const QString &nameSpace, const VeleroTimings &timings);
/// From \a before to \a after (UTC).
[[nodiscard]] Step extendAtVelero(const ClusterConnections &connections, const VeleroBackup &backup,
                                  const QDateTime &before, const QDateTime &after, const VeleroTimings &timings);
[[nodiscard]] Step deleteAtVelero(const ClusterConnections &connections, const VeleroBackup &backup,
                                  const VeleroTimings &timings);

/// Has the API server check what those of an operation on \a member would ask of Velero; nothing is stored.
[[nodiscard]] Result<void> rehearseVelero(const ClusterConnections &connections, OperationKind kind,
                                          const ClusterFacts &facts, const PackageMember &member,
                                          const VeleroTimings &timings, Context &context);

} // namespace Switchback
