// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectrowsmodel.h"

namespace Switchback {

/// Every backup of every project, or of one project: what environments can be taken back to, and for how long.
/// Roles: RefRole (environment), IdRole (backup id), ProjectIdRole, StateRole (BackupKind), ValueRole (Backup).
class BackupModel : public ProjectRowsModel {
    Q_OBJECT

public:
    enum Column { EnvironmentName, ProjectName, Kind, Version, Made, Expires, Size, LastRestore, ColumnCount };

    explicit BackupModel(ProjectCatalog *catalog, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The index in column EnvironmentName; invalid when the backup is not shown.
    [[nodiscard]] QModelIndex indexOf(const EnvironmentRef &ref, const QString &backupId) const;

protected:
    [[nodiscard]] QStringList keys(const Project &project) const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;
    [[nodiscard]] QList<int> timedColumns() const override;

private:
    [[nodiscard]] QString text(const Project &project, const Backup &backup, int column) const;
    [[nodiscard]] QVariant sortValue(const Project &project, const Backup &backup, int column) const;
    [[nodiscard]] QVariant exportValue(const Backup &backup, int column) const;
};

} // namespace Switchback
