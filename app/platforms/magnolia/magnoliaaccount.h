// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/magnolia/clusterconnections.h"

namespace Switchback {

/// What an account of a cluster is asked for: kubeconfig, context, packages.
[[nodiscard]] AccountForm magnoliaForm();

/// Tries the cluster: kubeconfig, server, certificate, credentials, what we may do, how old it is, what is there.
[[nodiscard]] tl::expected<AccountFinding, AccountTrouble> exploreCluster(const ClusterConnections &connections,
                                                                          Context &context);

} // namespace Switchback
