// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/magnolia/clusterconnections.h"
#include "app/platforms/magnolia/clustermirror.h"

namespace Switchback {

/// Reads a package: every environment, its installations, the backups, the releases that could be installed. From the
/// cluster, and where \a mirror, which may be null, knows what is there, from that: for showing only.
[[nodiscard]] Project observePackage(const ProjectEntry &entry, const ClusterConnections &connections,
                                     const ClusterMirror *mirror, const Catalogues *catalogues, Context &context);

/// What one environment is, from what is in the cluster.
[[nodiscard]] Environment environmentOf(const ClusterSite &site, const QString &projectId, const QDateTime &now);
[[nodiscard]] QList<Backup> backupsOf(const ClusterSite &site, const EnvironmentRef &ref, const QString &name);
/// "Live", or the namespace's name where it has no known role.
[[nodiscard]] QString environmentName(const PackageMember &member);

} // namespace Switchback
