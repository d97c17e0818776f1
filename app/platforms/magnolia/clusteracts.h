// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/clusterhost.h"

namespace Switchback {

// The operations on a site that move no visitors. \a connections outlives the steps.

/// Has the API server check what the steps of one of them would change and remove, rights and admission included; nothing
/// is stored.
[[nodiscard]] Result<void> rehearseClusterAct(const ClusterConnections &connections, const PackageMember &member,
                                              OperationKind kind, const ClusterFacts &facts,
                                              const ClusterTimings &timings, Context &context);

/// The end of an upgrade backup, put off to five days from its creation: an annotation, and the end of Velero's backup of
/// the same moment; both read back.
[[nodiscard]] std::vector<Step> extendClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                                    const ClusterFacts &facts, const ClusterTimings &timings);
/// Whether a newer manual backup spares this one: an annotation, read back.
[[nodiscard]] std::vector<Step> spareClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                                   const ClusterFacts &facts, bool isSpared);
/// A kept installation with its volumes, after Velero's backup of the same moment.
[[nodiscard]] std::vector<Step> deleteClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                                    const ClusterFacts &facts, const ClusterTimings &timings);
/// A copy of the installation that does not run, and then the older one that it replaces.
[[nodiscard]] std::vector<Step> backUpCluster(const std::shared_ptr<ClusterHost> &host, const ClusterFacts &facts);
/// Termination protection, on or off: an annotation of the services that visitors come through.
[[nodiscard]] std::vector<Step> protectCluster(const ClusterConnections &connections, const PackageMember &member,
                                               bool isProtected);
/// Everything of the site that its label names: services and Ingresses first, then every installation with its volumes.
[[nodiscard]] std::vector<Step> tearDownCluster(const ClusterConnections &connections, const PackageMember &member,
                                                const ClusterTimings &timings);

} // namespace Switchback
