// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QAbstractListModel>

#include <deque>

namespace Switchback {

/// The newest output lines of one activity, oldest first, without its requests. Holds at most capacity() lines; the journal has them all.
/// GUI thread. Roles: Qt::DisplayRole (the line), StateRole (Stream), IdRole (step id), SortRole (line number),
/// ValueRole (OutputLine), Qt::ToolTipRole (time of day).
class OutputModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit OutputModel(QObject *parent = nullptr, int capacity = 20000);

    [[nodiscard]] int capacity() const { return m_capacity; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The number of the last line held; 0 when there is none.
    [[nodiscard]] qint64 lastNumber() const;
    /// All lines held, for the clipboard: one line each.
    [[nodiscard]] QString plainText() const;

    /// Replaces the lines by what was loaded. Lines that arrived by append() since the load was asked for, and that
    /// are newer than the last one loaded, stay.
    void setLines(const QList<OutputLine> &all);
    /// Adds a batch; lines already held are passed over.
    void append(const QList<OutputLine> &all);
    /// To be called before another activity's lines come.
    void clear();

public Q_SLOTS:
    void retranslate();

private:
    int m_capacity;
    std::deque<OutputLine> m_lines;
};

} // namespace Switchback
