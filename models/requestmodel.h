// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/requestrecord.h"
#include "models/tablemodel.h"

#include <deque>

namespace Switchback {

/// The HTTP requests of one activity, as its output lines tell of them, oldest first. Holds the newest capacity() of them;
/// the journal has them all. Lines of other streams are passed over.
/// Roles: IdRole (number of the line), StateRole (bool: it was answered well), ReasonRole (code of the problem), ValueRole
/// (RequestRecord).
class RequestModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Time, Method, Status, Duration, Path, Host, ColumnCount };

    explicit RequestModel(QObject *parent = nullptr, int capacity = 5000);

    [[nodiscard]] int capacity() const { return m_capacity; }
    /// The number of the line of the last one held; 0 when there is none.
    [[nodiscard]] qint64 lastNumber() const { return m_rows.empty() ? 0 : m_rows.back().number; }
    /// Replaces the requests by those that were loaded; those that arrived since, and are newer, stay.
    void setLines(const QList<OutputLine> &lines);
    /// Adds a batch; what is already held is passed over.
    void append(const QList<OutputLine> &lines);
    /// To be called before another activity's lines come.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    struct Row {
        qint64 number = 0; ///< of the output line
        RequestRecord record;
    };

    [[nodiscard]] static std::deque<Row> rowsOf(const QList<OutputLine> &lines, qint64 after);
    [[nodiscard]] QVariant sortValue(const RequestRecord &record, int column) const;
    [[nodiscard]] QString text(const RequestRecord &record, int column) const;
    [[nodiscard]] QString toolTip(const RequestRecord &record, int column) const;

    int m_capacity;
    std::deque<Row> m_rows;
};

} // namespace Switchback
