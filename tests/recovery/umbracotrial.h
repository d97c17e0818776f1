// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/umbraco/umbracoscene.h"
#include "tests/recovery/umbracoperson.h"
#include "tests/recovery/victimrun.h"

#include <optional>

namespace Switchback::Tests {

/// One operation on an environment of Umbraco Cloud, in a certain state.
struct UmbracoScenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    QString delivery = QStringLiteral("git");
    bool isOnward = false;     ///< it is about the environment to the right, which gets what the left-most has
    bool isAnyTarget = false;  ///< the API may deploy to that one, too
    bool isUnattended = false; ///< the site upgrades its database by itself
    bool isFailing = false;    ///< the site does not start with the new version, so that all is taken back
    bool isByPackage = false;  ///< nobody may reach Kudu and git
    std::optional<UmbracoStop> leftAt{};     ///< where the portal stopped before: what it left to do is finished
    UmbracoStop stop = UmbracoStop::Nowhere; ///< where the portal stops that a person begins to upgrade in
    bool isAnswered = false; ///< the restore waited for the data, and a person restored them: it goes on from there
    QString failingStep{};   ///< that is made to fail, so that all before it is taken back; empty: none
    int sampled = 0;         ///< points that the quick run tries; 0: it leaves the scenario out

    [[nodiscard]] bool isByPerson() const { return isOnward ? !isAnyTarget : delivery == QLatin1StringView("Portal"); }
    [[nodiscard]] bool isMadeToFail() const { return isFailing || !failingStep.isEmpty(); }
};

/// The operations of the platform that change more than a note. A restore ends where it waits for a person, and one that is
/// answered begins there.
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
    void prepare();
    /// An operation that comes before the one that is tried. \a isWaiting: it ends where it waits.
    void prepareBy(OperationKind kind, const QString &alias, bool isWaiting = false);
    /// Runs the program on the operation that is tried, while whoever there is watches. \a options as it has them.
    [[nodiscard]] VictimRun tried(const QStringList &options);
    [[nodiscard]] VictimRun victim(const QStringList &options, const OperationRequest &request) const;
    [[nodiscard]] OperationRequest request(OperationKind kind, const QString &alias) const;
    [[nodiscard]] QString pointsFile() const { return m_keyring.filePath(QStringLiteral("points")); }
    /// How the operation is begun, or gone on with where that is what is tried.
    [[nodiscard]] QStringList beginning() const;
    [[nodiscard]] QString databaseVersion() const;
    /// Of the code in the environment's repository; the same code has the same.
    [[nodiscard]] QString tree() const;
    /// Codes of what the newest operation says that it could not take back.
    [[nodiscard]] QStringList notTakenBack() const;
    /// What is wrong where the operation says that its database is not back, which only the portal can do.
    [[nodiscard]] QStringList withNewerDatabase(const Picture &after) const;
    /// What is wrong where it says that the portal's own doing is not taken back.
    [[nodiscard]] QStringList withPortalsDoing(const Picture &after, const Picture &succeeded) const;

    const UmbracoScenario &m_scenario;
    QString m_victim;
    QString m_alias;
    QTemporaryDir m_keyring;
    UmbracoScene m_scene;
    OperationRequest m_request;
    Picture m_before;
    QString m_databaseBefore;
    QString m_treeBefore;
    QString m_point;                         ///< at which it was killed
    std::unique_ptr<UmbracoPerson> m_person; ///< in the portal; null: nobody is waited for
};

} // namespace Switchback::Tests
