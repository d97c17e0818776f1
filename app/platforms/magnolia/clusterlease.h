// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/magnolia/clusterconnections.h"

#include <thread>

namespace Switchback {

/// Who takes environments of clusters: this process, and what is known of others.
struct ClusterHolder {
    Lease self{};
    /// Whether another process is still there; one on another host is taken to be. Empty: nobody can say, so it is.
    std::function<bool(const Lease &)> isAlive{};
};

/// Keeps cockpits on other machines away from an environment: a Lease in its namespace, renewed every 20 seconds while this
/// lives and removed with it. Who dies leaves it behind: it is free two minutes after it was renewed last, and on the same
/// machine at once. Where two clocks differ by more than that, the steps still refuse what others changed meanwhile.
///
/// Without the right to write leases, or without the namespace, only this program is kept away: see whoIsKeptAway().
class ClusterLease final : public TargetLock {
public:
    /// \a connections need not outlive it; the clock of \a context has to. Null without that right or namespace;
    /// "magnolia.busy" when somebody else has it.
    [[nodiscard]] static Result<std::unique_ptr<ClusterLease>> take(const ClusterConnections &connections,
                                                                    const PackageMember &member,
                                                                    const ClusterHolder &holder, Context &context);
    /// What a plan says of it: which object keeps others away while the operation is under way, or why none does.
    [[nodiscard]] static Result<Text> whoIsKeptAway(KubeClient &client, const PackageMember &member,
                                                    const std::stop_token &stop);
    /// What an activity says of it.
    [[nodiscard]] Text text() const;
    ~ClusterLease() override;
    Q_DISABLE_COPY_MOVE(ClusterLease)

private:
    ClusterLease(ClusterAccess access, KubeRef ref, QString holder);
    void renew(const std::stop_token &stop) const;

    ClusterAccess m_access;
    KubeRef m_ref;
    QString m_holder;
    std::jthread m_renewing; // last: it uses the others
};

} // namespace Switchback
