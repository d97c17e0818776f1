// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/bluegreen.h"
#include "app/platforms/magnolia/clusterfacts.h"
#include "app/platforms/magnolia/clusterworker.h"

namespace Switchback {

/// Blue/green in a cluster: green is a second set of the site's objects with cloned volumes, the switch is a change of the
/// selectors of its services, blue is kept scaled to nothing. Writes are not frozen: there is nothing in front of the site
/// that could refuse them, which the plan says. Keeps nothing but what it was planned with; the cluster has the rest.
class ClusterHost final : public BlueGreenHost {
public:
    /// \a connections outlives the host.
    ClusterHost(const ClusterConnections &connections, PackageMember member, OperationKind kind, QString version,
                ClusterFacts facts, const ClusterTimings &timings);

    Result<void> check(Context &context) override;
    Result<void> takeUp(Context &) override { return {}; }
    Probe probeDecided(Context &context) override { return probeSwitched(context); }

    Probe probeRelease(Context &) override { return Probe::Done; }
    Result<void> unpackRelease(Context &) override { return {}; }
    Result<void> discardRelease(Context &) override { return {}; }

    Probe probeReplica(Context &context) override;
    Result<void> createReplica(Context &context) override;
    Result<void> discardReplica(Context &context) override;

    Probe probeCopy(Context &context) override;
    Result<void> copyData(Context &context) override;
    bool hasCopy(Context &context) override { return probeCopy(context) == Probe::Done; }

    Probe probeMigration(Context &) override { return Probe::Done; }
    Result<void> migrate(Context &) override { return {}; }

    /// The copy as a manual backup: everything of it but the volumes, and nothing of it runs.
    [[nodiscard]] Probe probeSetAside(Context &context);
    [[nodiscard]] Result<void> setAside(Context &context);

    Probe probeStarted(Context &context) override;
    Result<void> startGreen(Context &context) override;
    Result<void> stopGreen(Context &context) override;
    Result<void> waitHealthy(Context &context) override;
    Result<void> verify(Context &context) override;

    Probe probeFrozen(Context &) override { return Probe::Done; }
    Result<void> freezeWrites(Context &) override { return {}; }
    Result<void> liftFreeze(Context &) override { return {}; }

    Probe probeSwitched(Context &context) override;
    Result<void> switchToGreen(Context &context) override;
    Result<void> switchToBlue(Context &context) override;
    Result<void> observe(Context &context) override;

    Probe probeRetired(Context &context) override;
    Result<void> retireBlue(Context &context) override;
    Result<void> reviveBlue(Context &context) override;
    Probe probeReplacedDeleted(Context &context) override;
    Result<void> deleteReplaced(Context &context) override;

private:
    /// Green is an installation that was kept, and not a copy that is made now.
    [[nodiscard]] bool startsKept() const { return m_facts.source.isEmpty(); }
    [[nodiscard]] Result<GreenObjects> green(ClusterWorker &worker) const;
    [[nodiscard]] Result<void> tryChanges(ClusterWorker &worker, const ClusterSite &site) const;
    [[nodiscard]] Result<void> scale(ClusterWorker &worker, const ClusterInstallation &installation, bool up) const;
    [[nodiscard]] Result<void> keep(ClusterWorker &worker, const ClusterInstallation &installation,
                                    const KeptInstallation &kept) const;
    void remindOfDefinitions(const ClusterSite &site, Context &context) const;
    [[nodiscard]] QList<ClusterInstallation> replaced(const ClusterSite &site) const;

    const ClusterConnections &m_connections;
    PackageMember m_member;
    OperationKind m_kind;
    QString m_version;
    ClusterFacts m_facts;
    ClusterTimings m_timings;
};

} // namespace Switchback
