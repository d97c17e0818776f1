// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releasecatalogue.h"
#include "models/tablemodel.h"

namespace Switchback {

/// The release catalogues in use, by product as they were loaded. A catalogue with an unreadable file says so in its
/// tool tip and in ReasonRole.
/// Roles: IdRole (catalogue), ReasonRole, UsableRole (false: nothing of it could be read), ValueRole (ReleaseCatalogue).
class CatalogueModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Product, Id, From, UpdatedOn, Releases, OwnEntries, ColumnCount };

    using TableModel::TableModel;

    void setCatalogues(const QList<ReleaseCatalogue> &catalogues);
    /// Replaces the one of that id, or adds it at the end.
    void setCatalogue(const ReleaseCatalogue &catalogue);
    /// The index in column Product; invalid when it is not listed.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    [[nodiscard]] QString text(const ReleaseCatalogue &catalogue, int column) const;
    [[nodiscard]] QVariant sortValue(const ReleaseCatalogue &catalogue, int column) const;
    [[nodiscard]] QString toolTip(const ReleaseCatalogue &catalogue, int column) const;

    QList<ReleaseCatalogue> m_catalogues;
};

} // namespace Switchback
