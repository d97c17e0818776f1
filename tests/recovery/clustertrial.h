// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/magnolia/clusterscene.h"
#include "tests/platforms/magnolia/velerostandin.h"
#include "tests/recovery/victimrun.h"

#include <QTemporaryDir>

namespace Switchback::Tests {

/// One operation on an environment in a cluster, in a certain state.
struct ClusterScenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    QList<OperationKind> before{}; ///< operations that are carried out first
    QString failingStep{};         ///< that is made to fail, so that all before it is taken back; empty: none
    int sampled = 0;               ///< points that the quick run tries; it takes half a minute for each
};

/// One for each operation of the platform that takes more than one request; setting up is done by Velero.
[[nodiscard]] QList<ClusterScenario> clusterScenarios();

/// A package in a cluster with a workspace of its own, in which one operation is carried out, killed and taken up again.
class ClusterTrial {
public:
    /// What somebody with kubectl finds: a line each, without what differs from run to run.
    using Picture = QStringList;

    /// \a victim: the program that is killed. \a cluster has a node, and outlives the trial.
    ClusterTrial(TestCluster &cluster, const ClusterScenario &scenario, QString victim);
    ~ClusterTrial();
    Q_DISABLE_COPY_MOVE(ClusterTrial)

    /// Runs the operation to its end and returns the points that it passes, in order.
    [[nodiscard]] QStringList survey();
    /// Runs the operation until it is killed at \a point. False when it came to its end without passing there.
    [[nodiscard]] bool kill(const QString &point);
    /// Takes it up and returns what is wrong afterwards. \a succeeded: the picture when nothing disturbs the operation.
    [[nodiscard]] QStringList recover(Recovery way, const Picture &succeeded);
    [[nodiscard]] Picture picture();

private:
    [[nodiscard]] bool isSetUp() const { return m_scenario.kind == OperationKind::SetUp; }
    void layOut();
    void layOutSource();
    void awaitHealthy();
    void makeWorkspace();
    [[nodiscard]] VictimRun victim(const QStringList &options) const;
    [[nodiscard]] QStringList failing() const;
    void awaitQuiet();
    /// What the cluster prints for `get … -o jsonpath=…` there.
    [[nodiscard]] QString read(const QString &nameSpace, const QString &what, const QString &jsonPath) const;
    [[nodiscard]] Result<void> takeLeaseOver();

    const ClusterScenario &m_scenario;
    QString m_victim;
    QTemporaryDir m_workspace;
    TestCluster &m_cluster;
    ClusterScene m_scene;
    std::unique_ptr<VeleroStandIn> m_velero; ///< where one is needed
    QString m_target;                        ///< the namespace that the operation is about
    OperationRequest m_request;
    Picture m_before;
};

} // namespace Switchback::Tests
