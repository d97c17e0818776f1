// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releasecatalogue.h"
#include "models/tablemodel.h"

namespace Switchback {

/// The releases of one catalogue, own entries taken in, newest first. What is not stated stays empty.
/// Roles: IdRole (version), StateRole (bool: there is an own entry), ValueRole (ReleaseFacts, taken together).
class CatalogueReleaseModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Version, Released, Lts, EndOfLife, ComesFrom, Own, Notes, ColumnCount };

    using TableModel::TableModel;

    void setCatalogue(const ReleaseCatalogue &catalogue);
    /// The index in column Version; invalid when it is not listed.
    [[nodiscard]] QModelIndex indexOf(const QString &version) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    [[nodiscard]] QString text(const ReleaseFacts &facts, int column) const;
    [[nodiscard]] QVariant sortValue(const ReleaseFacts &facts, int column) const;

    ReleaseCatalogue m_catalogue;
    QList<ReleaseFacts> m_releases;
};

} // namespace Switchback
