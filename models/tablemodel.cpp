// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/tablemodel.h"

namespace Switchback {

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == columnIdRole)
        return columnId(section);
    return {};
}

void TableModel::setNow(const QDateTime &now)
{
    if (m_now == now)
        return;
    m_now = now;
    const int rows = timedRowCount();
    if (rows == 0)
        return;
    // Not the sort role: rows must not jump under the pointer at each tick.
    const QList<int> roles{
        Qt::DisplayRole, Qt::AccessibleTextRole, Qt::DecorationRole, Qt::ToolTipRole, ReasonRole, StateRole,
        UsableRole};
    const QList<int> columns = timedColumns();
    for (const int column : columns)
        Q_EMIT dataChanged(index(0, column), index(rows - 1, column), roles);
}

void TableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace Switchback
