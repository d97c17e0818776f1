// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/remedy.h"
#include "models/tablemodel.h"

namespace Switchback {

/// The library of remedies, one in each row.
/// Roles: IdRole (Remedy::id), StateRole (Owner), ReasonRole (explanation), ValueRole (Remedy). Qt::ToolTipRole is the whole
/// sentence.
class RemedyModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Sentence, PlatformName, OwnerName, Signs, ColumnCount };

    using TableModel::TableModel;

    void setRemedies(const QList<Remedy> &remedies);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    [[nodiscard]] static QString text(const Remedy &remedy, int column);

    QList<Remedy> m_remedies;
};

} // namespace Switchback
