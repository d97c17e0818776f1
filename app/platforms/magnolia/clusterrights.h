// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"

namespace Switchback {

/// What an account may have to be allowed, as the cluster is asked: "create" on objects of a type.
struct ClusterRight {
    QString verb;
    KubeResource resource;

    friend bool operator==(const ClusterRight &, const ClusterRight &) = default;
};

/// Each of the verbs on each of the types.
[[nodiscard]] QList<ClusterRight> rightsTo(const QStringList &verbs, const QList<KubeResource> &resources);

/// Whether the account has all of them in a namespace. Blocking, from a worker thread.
[[nodiscard]] Result<bool> hasRights(KubeClient &client, const QList<ClusterRight> &rights, const QString &nameSpace,
                                     const std::stop_token &stop);

/// What operations do in some namespaces, and an account may not: a sentence for each lack, which names the operations, the
/// namespaces, the verbs and the types; nothing when all may be done. Blocking, from a worker thread.
///
/// A right on a type of which a namespace has nothing is none that is lacking there. Not among it is what an operation can
/// do without (snapshots, Velero, the lease, what may not be seen), and what setting up takes: its plan asks itself.
[[nodiscard]] Result<std::optional<Text>> missingRights(KubeClient &client, const QStringList &nameSpaces,
                                                        const std::stop_token &stop);

} // namespace Switchback
