// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/magento/magentoscene.h"
#include "tests/recovery/victimrun.h"

namespace Switchback::Tests {

/// One operation on a shop in the cloud, in a certain state.
struct MagentoScenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    bool isUpgradedBefore = false;
    bool isOfCloud = false;      ///< it goes back to the cloud's own backup
    bool isCopiedBefore = false; ///< there is a copy to try upgrades out on
    bool isFailing = false;      ///< its first deployment fails half-way, as one of the shop's own does
    QString failingStep{};       ///< that is made to fail, so that all before it is taken back; empty: none
    int sampled = 0;             ///< points that the quick run tries; 0: it leaves the scenario out
};

/// One for each operation of the platform that changes more than a note.
[[nodiscard]] QList<MagentoScenario> magentoScenarios();

/// A shop with a workspace of its own, on which one operation is carried out, killed and taken up again.
class MagentoTrial {
public:
    /// What somebody finds who looks at shop and workspace: a line each, without what differs from run to run.
    using Picture = QStringList;

    /// \a victim: the program that is killed.
    MagentoTrial(const MagentoScenario &scenario, QString victim);

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
    /// Without the folder of the scene, by which one shop differs from another.
    [[nodiscard]] QString hashOf(const QString &file) const;
    [[nodiscard]] QStringList leftOnTheServer() const;
    [[nodiscard]] QString tooManyCloudBackups(bool isDone) const;

    const MagentoScenario &m_scenario;
    QString m_victim;
    QTemporaryDir m_keyring;
    MagentoScene m_scene;
    OperationRequest m_request;
    Picture m_before;
    qsizetype m_cloudBackupsBefore = 0;
    QString m_point; ///< at which it was killed
};

} // namespace Switchback::Tests
