// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectrowsmodel.h"

namespace Switchback {

/// The ledger of restore points: every backup of every project, or of one project, with what it blocks, how long it
/// lasts and what going back to it took.
///
/// Roles: RefRole (environment), IdRole (backup id), ProjectIdRole, StateRole (ExpiryStage, by which a row warns of its
/// end), UsableRole (false when it has expired or cannot be restored), ReasonRole (why not), RunningRole, ValueRole
/// (Backup).
class BackupModel : public ProjectRowsModel {
    Q_OBJECT

public:
    /// Made is the age, with the moment as tool tip. Marks: "Extended", "Kept", "Cannot be restored".
    enum Column {
        EnvironmentName,
        ProjectName,
        Kind,
        Version,
        Made,
        Expires,
        Blocks,
        Size,
        LastRestore,
        Marks,
        ColumnCount
    };

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
    [[nodiscard]] QString toolTip(const Project &project, const Backup &backup, int column) const;
    [[nodiscard]] QString reason(const Backup &backup) const;
    [[nodiscard]] QVariant decoration(const Project &project, const Backup &backup, int column) const;
    [[nodiscard]] QVariant sortValue(const Project &project, const Backup &backup, int column) const;
    [[nodiscard]] QVariant exportValue(const Backup &backup, int column) const;
    void showRunning(const EnvironmentRef &ref);
};

} // namespace Switchback
