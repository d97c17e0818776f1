// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/clusterlease.h"
#include "app/platforms/magnolia/clustermirrors.h"
#include "app/platforms/magnolia/clusterworker.h"

namespace Switchback {

class ClusterHolds;

/// Sites in a Kubernetes cluster: Magnolia as its public Helm chart lays it out, and any other site of Deployments or
/// StatefulSets behind Services. Magnolia's own cockpit has no public interface; this works on what its customers hold.
class MagnoliaPlatform final : public Platform {
public:
    /// \a catalogues may be null: then only releases that run somewhere in the package are known.
    explicit MagnoliaPlatform(std::shared_ptr<const Catalogues> catalogues, const ClusterTimings &timings = {},
                              ClusterHolder holder = {});

    [[nodiscard]] QString id() const override { return QStringLiteral("magnolia"); }
    [[nodiscard]] AccountForm accountForm() const override;
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore(Context &context) const override;
    [[nodiscard]] ProjectEntry entryOf(const Account &account, const QString &location) const override;

    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override;
    /// From the mirror of the account while that is followed, for a picture of hundreds of environments within seconds;
    /// from the cluster itself where an operation of this program has worked on the project.
    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override;
    [[nodiscard]] bool canFollow() const override { return true; }
    [[nodiscard]] Result<void> follow(const QList<ProjectEntry> &entries,
                                      const std::function<void(const QString &projectId)> &changed,
                                      Context &context) const override;
    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const override;
    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &context) const override;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &context) const override;
    /// Whoever runs the cluster restarts what dies there.
    [[nodiscard]] QList<Text> tend(const ProjectEntry &, const std::function<bool(const QString &)> &,
                                   Context &) const override
    {
        return {};
    }
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override;

private:
    [[nodiscard]] Result<ClusterSite> site(const PackageMember &member, Context &context) const;
    [[nodiscard]] Result<std::vector<Step>> steps(const PackageMember &member, const OperationRequest &request,
                                                  const QString &version, const ClusterFacts &facts) const;
    [[nodiscard]] Result<PreparedOperation> listed(PreparedOperation prepared, const PackageMember &member,
                                                   Context &context) const;
    [[nodiscard]] Result<PreparedOperation> withSetUp(PreparedOperation prepared, const Project &project,
                                                      const ClusterPackage &package, const PackageMember &member,
                                                      Context &context) const;
    [[nodiscard]] Result<void> addVelero(ClusterFacts &facts, const PackageMember &member, OperationKind kind,
                                         Context &context) const;
    [[nodiscard]] Result<void> tryOut(const PackageMember &member, const Plan &plan, const ClusterFacts &facts,
                                      Context &context) const;

    std::shared_ptr<const Catalogues> m_catalogues;
    ClusterTimings m_timings;
    ClusterHolder m_holder;
    ClusterConnections m_connections;
    std::shared_ptr<ClusterMirrors> m_mirrors;
    std::shared_ptr<ClusterHolds> m_holds;
};

} // namespace Switchback
