// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/guards.h"
#include "models/projectrowsmodel.h"

namespace Switchback {

/// Every environment of every project, with what runs there, what could and what there is to go back to.
/// Roles: RefRole, IdRole, ProjectIdRole, StateRole (Health), ReasonRole, RunningRole, FractionRole, ValueRole.
/// In the columns Lts and Protection ReasonRole and Qt::ToolTipRole explain what the column says.
class EnvironmentModel : public ProjectRowsModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        ProjectName,
        RoleName,
        Version,
        State,
        Update,
        Lts,
        UpgradeBackup,
        Protection,
        Address,
        Read,
        ColumnCount
    };

    explicit EnvironmentModel(ProjectCatalog *catalog, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The index in column Name; invalid when the environment is not shown.
    [[nodiscard]] QModelIndex indexOf(const EnvironmentRef &ref) const;

protected:
    [[nodiscard]] QStringList keys(const Project &project) const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;
    [[nodiscard]] QList<int> timedColumns() const override;

private:
    [[nodiscard]] QString text(const Project &project, const Environment &environment, int column) const;
    [[nodiscard]] QString stateText(const Project &project, const Environment &environment) const;
    [[nodiscard]] QString updateText(const Project &project, const Environment &environment) const;
    [[nodiscard]] QVariant sortValue(const Project &project, const Environment &environment, int column) const;
    [[nodiscard]] QVariant exportValue(const Project &project, const Environment &environment, int column) const;
    [[nodiscard]] QVariant decoration(const Project &project, const Environment &environment, int column) const;
    [[nodiscard]] QString reason(const Project &project, const Environment &environment, int column) const;
    /// How the environment stands to the newest LTS release today, in local time.
    [[nodiscard]] std::optional<LtsDue> due(const Project &project, const Environment &environment) const;
    void showRunning(const EnvironmentRef &ref);
};

} // namespace Switchback
