// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/umbraco/umbracoscene.h"
#include "tests/recovery/victimrun.h"

namespace Switchback::Tests {

/// One operation on an environment of Umbraco Cloud, in a certain state.
struct UmbracoScenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    QString delivery = QStringLiteral("git");
    bool isFailing = false;    ///< the site does not start with the new version, so that all is taken back
    bool isLeftBefore = false; ///< the portal stopped half-way: the files are new, the database is not
    QString failingStep{};     ///< that is made to fail, so that all before it is taken back; empty: none
    int sampled = 0;           ///< points that the quick run tries
};

/// The operations of the platform that change more than a note. The restore ends where it waits for a person.
[[nodiscard]] QList<UmbracoScenario> umbracoScenarios();

/// A project with a workspace of its own, in which one operation is carried out, killed and taken up again.
class UmbracoTrial {
public:
    /// What somebody finds who looks at the environment and at what is kept of it: a line each, without what differs from
    /// run to run.
    using Picture = QStringList;

    /// \a victim: the program that is killed.
    UmbracoTrial(const UmbracoScenario &scenario, QString victim);

    /// Runs the operation to where it ends or waits and returns the points that it passes, in order.
    [[nodiscard]] QStringList survey();
    /// Runs the operation until it is killed at \a point. False when it came to its end without passing there.
    [[nodiscard]] bool kill(const QString &point);
    /// Takes it up and returns what is wrong afterwards. \a succeeded: the picture when nothing disturbs the operation.
    [[nodiscard]] QStringList recover(Recovery way, const Picture &succeeded);
    [[nodiscard]] Picture picture();

private:
    void makeWorkspace();
    [[nodiscard]] VictimRun victim(const QStringList &options, const OperationRequest &request) const;
    [[nodiscard]] OperationRequest request(OperationKind kind) const;
    /// An operation that comes before the one that is tried.
    void prepareBy(OperationKind kind);
    [[nodiscard]] QStringList failing() const;
    [[nodiscard]] QString databaseVersion() const;
    /// Of the code in the environment's repository; the same code has the same.
    [[nodiscard]] QString tree() const;
    /// The operation says that its database is not back, only the portal can do that.
    [[nodiscard]] bool isSaidToBeNewer() const;
    /// What is wrong when that was said.
    [[nodiscard]] QStringList withNewerDatabase(const Picture &after) const;

    const UmbracoScenario &m_scenario;
    QString m_victim;
    QTemporaryDir m_keyring;
    UmbracoScene m_scene;
    OperationRequest m_request;
    Picture m_before;
    QString m_databaseBefore;
    QString m_treeBefore;
    QString m_point; ///< at which it was killed
};

} // namespace Switchback::Tests
