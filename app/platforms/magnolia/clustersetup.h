// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/clusterworker.h"

namespace Switchback {

/// An environment is set up as a copy of another one of its package: Velero backs the other namespace up and puts that back
/// into the new one, with its volumes, since clones do not cross namespaces. What leads visitors there (Ingress) is left
/// out: it has the other's address.
///
/// The steps: check, make the namespace, back the other up, put that back, make the copy stand for itself, wait until it is
/// healthy, tidy up. Of \a facts: source, sourceSpace, fromVersion (of the source) and velero. \a connections outlives them.
[[nodiscard]] std::vector<Step> setUpClusterSteps(const ClusterConnections &connections, const PackageMember &target,
                                                  const ClusterFacts &facts, const ClusterTimings &timings);
/// Has the API server check that the namespace may be made, where it is not there; nothing is stored.
[[nodiscard]] Result<void> rehearseNamespace(const ClusterConnections &connections, const PackageMember &target,
                                             const ClusterFacts &facts, Context &context);

} // namespace Switchback
