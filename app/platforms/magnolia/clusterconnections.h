// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/kubernetes/kubeclient.h"
#include "app/platforms/magnolia/clustersite.h"

#include <map>
#include <mutex>

namespace Switchback {

/// What a thread needs to make a client of its own. What that does is in no log.
struct ClusterAccess {
    std::shared_ptr<KubeCredential> credential;
    HttpPolicy policy;
    Clock *clock; ///< not owned; outlives the clients
    QByteArray pinnedSha256;

    [[nodiscard]] std::unique_ptr<KubeClient> client() const;
};

/// The ways to the clusters of accounts. What an exec plugin gave is kept as long as the account stays as it is. When a
/// cluster no longer lets us in, the kubeconfig is read again for who we are there, but not for where it is: what was
/// begun goes on in the same cluster whatever becomes of the file. Thread-safe; the clients are each for one thread.
class ClusterConnections {
public:
    /// By Context::account, which outlives the client as \a context does. Problems of Kubeconfig.
    [[nodiscard]] Result<std::unique_ptr<KubeClient>> open(Context &context) const;
    /// The same for other threads; does not need \a context afterwards.
    [[nodiscard]] Result<ClusterAccess> access(Context &context) const;
    /// The next to open this account reads its kubeconfig as if for the first time.
    void forget(const Account &account) const;

private:
    [[nodiscard]] Result<std::shared_ptr<KubeCredential>> credential(Context &context) const;

    mutable std::mutex m_mutex;
    /// By all that the account says: one that was edited is another one.
    mutable std::map<QByteArray, std::shared_ptr<KubeCredential>> m_credentials;
};

/// The kubeconfig and the context that an account names; "~/" is the home folder.
[[nodiscard]] Result<KubeTarget> clusterTarget(const AccountAccess &account, const QDateTime &now);

/// What is in a namespace. A type that we may not list, or that the cluster does not have, counts as empty where a site can
/// do without it (Ingresses, Deployments).
[[nodiscard]] Result<ClusterObjects> readNamespace(KubeClient &client, const QString &nameSpace,
                                                   const std::stop_token &stop);

} // namespace Switchback
