// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clusterconnections.h"
#include "app/platforms/magnolia/greenobjects.h"

namespace Switchback {

/// How patiently a cluster is waited for.
struct ClusterTimings {
    std::chrono::milliseconds pollInterval{2000};
    /// Magnolia may index anew at its first start, and runs its migrations then.
    std::chrono::milliseconds longestStart{std::chrono::minutes(45)};
    std::chrono::milliseconds longestBinding{std::chrono::minutes(10)};
    /// Pods may take their grace, and volumes go after them.
    std::chrono::milliseconds longestRemoval{std::chrono::minutes(10)};
    std::chrono::milliseconds observation{60'000};

    [[nodiscard]] VeleroTimings velero() const { return {.pollInterval = pollInterval}; }
};

/// What is done to one environment of a cluster while a step runs: made, used and dropped within one function of a step.
/// Every change is a request of its own, said in the log; each may be repeated.
class ClusterWorker {
public:
    /// \a context outlives it.
    [[nodiscard]] static Result<ClusterWorker> open(const ClusterConnections &connections, const PackageMember &member,
                                                    Context &context);

    [[nodiscard]] KubeClient &client() { return *m_client; }
    /// From now on all that is changed or removed is only checked by the API server, rights and admission included: nothing
    /// is stored, and no end is waited for.
    void rehearse() { m_isRehearsal = true; }
    /// Read now.
    [[nodiscard]] Result<ClusterSite> site();
    [[nodiscard]] Result<BlueParts> parts();

    /// Whether all of them are there, made by us for that installation.
    [[nodiscard]] Probe probe(const QList<PlannedObject> &objects);
    /// Makes what is not there yet. One of the same name that is not of the installation is a Problem.
    [[nodiscard]] Result<void> create(const QList<PlannedObject> &objects);
    /// Has the API server check them, admission included; nothing is stored.
    [[nodiscard]] Result<void> dryRun(const QList<PlannedObject> &objects);
    /// Removes all that an installation has: its workloads, then what was made for it (services, ConfigMaps, what keeps
    /// watch over its pods) and the volumes that nothing else uses, also of pods that it has no longer; returns when the
    /// cluster has let go of all of it. Refuses one that a service leads visitors to. May be repeated when it was broken
    /// off: the volumes are marked before the workloads, which alone name them, go.
    [[nodiscard]] Result<void> remove(const ClusterInstallation &installation, const ClusterTimings &timings);
    [[nodiscard]] Result<void> removeWorkloads(const ClusterInstallation &installation);
    /// Removes a site: its services, the Ingresses that lead nowhere else, then every installation.
    [[nodiscard]] Result<void> removeSite(const ClusterSite &site, const ClusterTimings &timings);

    /// Waits until all of an installation's pods are ready, and no more of them are there than should be.
    [[nodiscard]] Result<void> awaitRolledOut(const QString &installation, const ClusterTimings &timings);

    /// Changes every workload of an installation with the same patch, made for each by \a patchOf.
    using PatchOf = std::function<QJsonObject(const QJsonObject &workload)>;
    [[nodiscard]] Result<void> patchWorkloads(const ClusterInstallation &installation, const PatchOf &patchOf);
    /// Changes the services that lead visitors there.
    [[nodiscard]] Result<void> patchFronts(const ClusterSite &site, const QJsonObject &patch);
    /// What becomes of fronts that lead to neither of the two: nothing is changed at all, or only they are left.
    enum class Others { Refuse, Leave };
    /// Leads the services of these names from one installation to another, each only as it was when it was read. Those that
    /// are gone, lead elsewhere, or were changed meanwhile, are a Problem; so is an installation \a to that is not there.
    [[nodiscard]] Result<void> leadFronts(const QStringList &fronts, const QString &from, const QString &to,
                                          Others others);
    /// Has the API server check that the services that lead to \a from may be led to \a to; nothing is changed.
    [[nodiscard]] Result<void> tryFronts(const QStringList &fronts, const QString &from, const QString &to);
    /// A Problem when not each of these services leads there.
    [[nodiscard]] Result<void> checkFronts(const QStringList &fronts, const QString &to);

private:
    ClusterWorker(std::unique_ptr<KubeClient> client, PackageMember member, Context &context)
        : m_client(std::move(client))
        , m_member(std::move(member))
        , m_context(&context)
    {
    }
    struct Front {
        QJsonObject service;
        QString leadsTo;
    };
    struct Fronts {
        QLatin1String key;             ///< the label that says where one leads
        QList<Front> ours;             ///< that lead to one of the two
        std::optional<Problem> astray; ///< of one that is gone or leads elsewhere
    };
    [[nodiscard]] Result<void> lead(const QJsonObject &service, QLatin1String key, const QString &to,
                                    const KubeWrite &how);
    [[nodiscard]] Result<Fronts> fronts(const QStringList &names, const QString &one, const QString &other);
    [[nodiscard]] Result<KubeList> labelled(const KubeResource &resource, QLatin1String key, const QString &value);
    [[nodiscard]] Result<void> removeAll(const KubeResource &resource, const QList<QJsonObject> &objects);
    [[nodiscard]] Result<void> patch(const KubeRef &ref, const QJsonObject &patch);
    [[nodiscard]] Result<void> removeOne(const KubeRef &ref, const QJsonObject &object, const QString &propagation);
    [[nodiscard]] Result<void> removeParts(const ClusterInstallation &installation, const ClusterTimings &timings);
    [[nodiscard]] Result<void> mark(const ClusterInstallation &installation);
    [[nodiscard]] Result<void> removeLabelled(const KubeResource &resource, const QString &installation);
    [[nodiscard]] Result<void> awaitGone(const QString &installation, const ClusterTimings &timings);
    [[nodiscard]] KubeRef refOf(const PlannedObject &planned) const;

    std::unique_ptr<KubeClient> m_client;
    PackageMember m_member;
    Context *m_context;
    bool m_isRehearsal = false;
};

[[nodiscard]] Problem clusterProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence,
                                     const Text &remedy);
[[nodiscard]] Problem installationGone(const QString &installation);
/// When the cluster was told to remove something, and has not after \a limit.
[[nodiscard]] Problem stillThere(const QString &what, std::chrono::milliseconds limit);
/// Whether \a problem says that the object, or its namespace, is not there.
[[nodiscard]] bool isGone(const Problem &problem);
/// The value that a service selects pods by.
[[nodiscard]] QString selected(const QJsonObject &service, QLatin1String key);

} // namespace Switchback
