// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/octopus/upgradescene.h"
#include "tests/recovery/victimrun.h"

#include <QTemporaryDir>

namespace Switchback::Tests {

/// One operation on an Octopus Server, in a certain state.
struct OctopusScenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    QString version = UpgradeScene::newer;
    bool isCluster = false;
    bool isWindows = false;
    bool isOfTest = false; ///< of the test instance that the account names
    bool isUpgradedBefore = false;
    bool isSetUpBefore = false; ///< the test instance
    QString failingStep{};      ///< that is made to fail, so that all before it is taken back; empty: none
    int sampled = 0;            ///< points that the quick run tries
};

/// One for each operation of the platform that changes more than a note.
[[nodiscard]] QList<OctopusScenario> octopusScenarios();

/// A server with a workspace of its own, on which one operation is carried out, killed and taken up again.
class OctopusTrial {
public:
    /// What somebody finds who looks at server and hosts: a line each, without what differs from run to run.
    using Picture = QStringList;

    /// \a victim: the program that is killed.
    OctopusTrial(const OctopusScenario &scenario, QString victim);

    /// Runs the operation to its end and returns the points that it passes, in order.
    [[nodiscard]] QStringList survey();
    /// Runs the operation until it is killed at \a point. False when it came to its end without passing there.
    [[nodiscard]] bool kill(const QString &point);
    /// Takes it up and returns what is wrong afterwards. \a succeeded: the picture when nothing disturbs the operation.
    [[nodiscard]] QStringList recover(Recovery way, const Picture &succeeded);
    [[nodiscard]] Picture picture();

private:
    void makeWorkspace();
    [[nodiscard]] VictimRun victim(const QStringList &options, const OperationRequest &request) const;
    [[nodiscard]] QStringList failing() const;
    [[nodiscard]] OperationRequest request(OperationKind kind) const;
    /// An operation that comes before the one that is tried.
    void prepareBy(OperationKind kind);

    const OctopusScenario &m_scenario;
    QString m_victim;
    QTemporaryDir m_workspace;
    UpgradeScene m_scene;
    OperationRequest m_request;
    Picture m_before;
};

} // namespace Switchback::Tests
