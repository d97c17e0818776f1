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

/// What operations do to a cluster, for the permission check: all that is not allowed in the namespace, as a sentence for
/// each operation that names verbs and types; nothing when all may be done.
[[nodiscard]] Result<std::optional<Text>> missingPermissions(KubeClient &client, const QString &nameSpace,
                                                             const std::stop_token &stop);

} // namespace Switchback
