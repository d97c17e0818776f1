// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QAbstractTableModel>

namespace Switchback {

/// What going back would cost, one row for each table or folder. Qt::ToolTipRole has the samples, each on a
/// line of its own.
class LossModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Added, Changed, Removed, Samples, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLosses(const QList<Loss> &losses);
    /// To be called when the language changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const Loss &loss, int column);

    QList<Loss> m_losses;
};

} // namespace Switchback
