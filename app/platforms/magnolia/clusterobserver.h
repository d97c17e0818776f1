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
/// Where a look of our own finds out how a site is; empty where visitors have no address. Magnolia says so at /.rest/health,
/// and before 6.3 at /.rest/status (Health check API), which is gone later: so the one is asked where the other was not
/// there.
[[nodiscard]] QUrl healthAddress(const ClusterSite &site);
/// After \a probe of that: empty when it is not to be asked.
[[nodiscard]] QUrl olderHealthAddress(const ClusterSite &site, const SiteProbe &probe);
/// "Live", or the namespace's name where it has no known role.
[[nodiscard]] QString environmentName(const PackageMember &member);

} // namespace Switchback
