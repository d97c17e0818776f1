// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/icons.h"
#include "models/itemroles.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace Switchback {

/// What all tables of the house share: column titles, the time that ages and countdowns are told by, and the change
/// of language. GUI thread. The models read no clock: whoever owns a model calls setNow(), about every ten seconds.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Titles (Qt::DisplayRole) and stable names (columnIdRole) of the columns.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    /// True for a column whose texts depend on the time.
    [[nodiscard]] bool isTimed(int column) const { return timedColumns().contains(column); }

public Q_SLOTS:
    /// Tells the time (UTC); only the cells that show an age, a countdown or a running duration change.
    void setNow(const QDateTime &now);
    /// To be called when the language changed: every text is asked for again.
    void retranslate();

protected:
    /// In the language now set.
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;
    /// Stable, English, for settings: "version".
    [[nodiscard]] virtual QString columnId(int column) const = 0;
    /// The columns whose texts depend on the time.
    [[nodiscard]] virtual QList<int> timedColumns() const { return {}; }
    /// How many rows, from the first on, have texts that depend on the time.
    [[nodiscard]] virtual int timedRowCount() const { return rowCount(); }
    [[nodiscard]] QIcon icon(const QString &name) const { return m_icons.icon(name); }

private:
    QDateTime m_now;
    IconCache m_icons;
};

} // namespace Switchback
