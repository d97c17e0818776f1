// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace Switchback {

/// Finds and sorts the rows of any table of the house: every word of the text must occur in one of the row's columns,
/// whatever its case. Sorts by SortRole, numbers within names as numbers.
///
/// The texts of the rows are kept, because a keystroke asks for all of them. Texts that change with the time alone are
/// read again when the words change, not at each tick.
class TableFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit TableFilter(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &projectId() const { return m_projectId; }

    /// Looks only into these columns of the source: those that are visible. Empty: all.
    void setSearchedColumns(const QList<int> &columns);

public Q_SLOTS:
    void setText(const QString &text);
    /// Shows only rows of that project; empty: of all.
    void setProjectId(const QString &projectId);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const QString &rowText(int sourceRow) const;
    void forgetChanged(const QModelIndex &first, const QModelIndex &last);
    void forgetAll();

    QString m_text;
    QString m_projectId;
    QStringList m_words;
    QList<int> m_columns;
    QCollator m_collator;
    mutable QStringList m_rowTexts; ///< by source row; null where it was not asked for
    bool m_aged = false;            ///< time has passed since m_rowTexts were read
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Switchback
