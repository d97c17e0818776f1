// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clusterworker.h"

namespace Switchback {

/// Pods that do nothing but have the volumes of \a copy made which wait for their first pod: what is kept without running
/// would else not be a copy of now, but of whenever it is restored. \a immediate: the storage classes of which it is known that they do not wait. Pure.
[[nodiscard]] QList<PlannedObject> bindingPods(const GreenObjects &copy, const QStringList &immediate);

/// The storage classes that make volumes at once (volumeBindingMode); none when we may not see them.
[[nodiscard]] Result<QStringList> immediateClasses(KubeClient &client, const std::stop_token &stop);

/// Fills the volumes of a copy, while a step runs. Each function may be repeated.
class ClusterVolumes {
public:
    /// When volumes have to be there whose storage waits for a first pod: with the pods that are started soon, or now.
    enum class Bind { WithPods, Now };

    ClusterVolumes(ClusterWorker &worker, const PackageMember &member, const ClusterTimings &timings, Context &context)
        : m_worker(worker)
        , m_member(member)
        , m_timings(timings)
        , m_context(context)
    {
    }

    /// Has the snapshots taken, makes the claims and waits for their volumes.
    [[nodiscard]] Result<void> fill(GreenObjects copy, Bind bind) const;
    /// Done: each claim has its volume, and nothing is left of what that took.
    [[nodiscard]] Probe probe(const GreenObjects &copy) const;
    /// Removes the snapshots of an installation whose claims have their volumes: nothing needs them any more.
    [[nodiscard]] Result<void> dropSnapshots(const QString &installation) const;

private:
    [[nodiscard]] Result<void> awaitSnapshots(GreenObjects &copy) const;
    [[nodiscard]] Result<void> awaitBound(const QList<PlannedObject> &claims, Bind bind,
                                          const QStringList &immediate) const;
    [[nodiscard]] Result<void> drop(const KubeRef &ref) const;
    [[nodiscard]] Result<void> removePods(const QList<PlannedObject> &pods) const;
    [[nodiscard]] Result<QJsonObject> read(const PlannedObject &object) const;
    [[nodiscard]] Result<void> pause() const;

    ClusterWorker &m_worker;
    const PackageMember &m_member;
    const ClusterTimings &m_timings;
    Context &m_context;
};

} // namespace Switchback
