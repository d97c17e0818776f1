// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/guards.h"
#include "models/projectrowsmodel.h"

namespace Switchback {

/// The releases of one project (setProjectId()), newest first; or of those only the ones an environment can be
/// upgraded to (setUpgradeOf()). Releases that cannot be installed stay listed, greyed; they can be selected, so that the
/// reason can be read with the keyboard, too.
/// Roles: IdRole (version), ProjectIdRole, UsableRole, ReasonRole, ValueRole (Release).
class ReleaseModel : public ProjectRowsModel {
    Q_OBJECT

public:
    enum Column { Version, Released, Lts, EndOfLife, ComesFrom, RunsOn, Notes, ColumnCount };

    explicit ReleaseModel(ProjectCatalog *catalog, QObject *parent = nullptr);

    /// Restricts the list to the releases newer than what runs there, see newerReleases(), and the one whose upgrade
    /// stopped half-way there; judges each by upgradeGuards(): what that environment refuses is greyed as well. Sets the project, too.
    void setUpgradeOf(const EnvironmentRef &ref);
    /// The same for trying an upgrade out on a copy: what protects the environment refuses nothing there.
    void setRehearsalOf(const EnvironmentRef &ref);
    /// Restricts the list to all releases of the project, as candidates to set the environment up with.
    void setSetUpOf(const EnvironmentRef &ref);
    /// All releases of the project again.
    void clearTarget();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The index in column Version; invalid when it is not listed.
    [[nodiscard]] QModelIndex indexOf(const QString &version) const;
    /// The newest release that can be installed, to choose in advance; invalid when there is none.
    [[nodiscard]] QModelIndex newestUsable() const;

protected:
    [[nodiscard]] QStringList keys(const Project &project) const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;
    [[nodiscard]] QList<int> timedColumns() const override;

private:
    enum class Purpose { List, Upgrade, Rehearsal, SetUp };

    void setTarget(const EnvironmentRef &ref, Purpose purpose);
    [[nodiscard]] QString text(const Project &project, const Release &release, int column) const;
    [[nodiscard]] QString accessibleText(const Project &project, const Release &release, int column) const;
    [[nodiscard]] QVariant sortValue(const Project &project, const Release &release, int column) const;
    /// By the time that setNow() told.
    [[nodiscard]] bool hasEnded(const Release &release) const;
    [[nodiscard]] QString refusal(const Project &project, const Release &release) const;
    [[nodiscard]] QList<GuardVerdict> verdicts(const Project &project, const QString &version) const;

    EnvironmentRef m_target;
    Purpose m_purpose = Purpose::List;
};

} // namespace Switchback
