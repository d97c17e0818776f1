// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clusterconnections.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/velero.h"
#include "models/guards.h"

namespace Switchback {

/// The environment of \a project to copy for \a target: the nearest before it in promotion order that runs \a version (any,
/// when that is empty), else the nearest after it. Null when there is none. Pure.
[[nodiscard]] const Environment *cloneSource(const Project &project, const QString &target, const QString &version);

/// Why \a target cannot become a copy of \a source: a refusal that says what to do, or nothing. \a there and \a here: what
/// is in their namespaces. Pure.
[[nodiscard]] std::optional<GuardVerdict> whyNotCloned(const PackageMember &source, const ClusterObjects &there,
                                                       const PackageMember &target, const ClusterObjects &here);

/// What a set-up is about, or why it is not possible.
struct SetUpPlan {
    ClusterFacts facts{};
    QString sourceName{}; ///< of the environment that is copied
    std::optional<GuardVerdict> refusal{};
};

/// Plans the set-up of \a target with release \a version, on what is in the cluster now. Changes nothing.
[[nodiscard]] Result<SetUpPlan> planSetUp(const ClusterConnections &connections, const Project &project,
                                          const ClusterPackage &package, const PackageMember &target,
                                          const QString &version, const VeleroTimings &timings, Context &context);

} // namespace Switchback
