// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clustersite.h"
#include "models/guards.h"

namespace Switchback {

/// What the objects of an installation tell about an upgrade of it to release \a version, beyond the rules that every
/// platform has: warnings, for none of it is certain from outside. Pure.
///
/// Magnolia waits for a person at its first start where MGNL_AUTO_UPDATE is not "true" (Helm chart, setenv.update.auto),
/// and from 6.3 on it needs a licence of that release to be set before (Magnolia docs, upgrading to 6.3).
[[nodiscard]] QList<GuardVerdict> upgradePrechecks(const ClusterSite &site, const ClusterInstallation &blue,
                                                   const QString &version);

/// Whether Helm keeps a record of the installation. It does not learn of another one: what it is told next is done to the
/// objects that it knows, and leads the services back to them.
[[nodiscard]] bool isOfHelm(const ClusterInstallation &installation);

} // namespace Switchback
