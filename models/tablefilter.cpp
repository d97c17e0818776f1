// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/tablefilter.h"

#include "models/itemroles.h"
#include "models/tablemodel.h"

#include <QRegularExpression>

#include <algorithm>

namespace Switchback {

TableFilter::TableFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_collator(QLocale(QLocale::English)) // the C locale has no numeric mode
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(SortRole);
}

void TableFilter::setSourceModel(QAbstractItemModel *source)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    forgetAll();
    if (source) {
        // Before the base class connects: it filters anew in its own slots, and must not see old texts then.
        m_connections = {connect(source, &QAbstractItemModel::dataChanged, this, &TableFilter::forgetChanged),
                         connect(source, &QAbstractItemModel::rowsInserted, this,
                                 [this](const QModelIndex &, int first, int last) {
                                     if (first < m_rowTexts.size())
                                         m_rowTexts.insert(first, last - first + 1, QString());
                                 }),
                         connect(source, &QAbstractItemModel::rowsRemoved, this,
                                 [this](const QModelIndex &, int first, int last) {
                                     if (first < m_rowTexts.size())
                                         m_rowTexts.remove(first,
                                                           std::min<qsizetype>(last + 1, m_rowTexts.size()) - first);
                                 }),
                         connect(source, &QAbstractItemModel::rowsMoved, this, &TableFilter::forgetAll),
                         connect(source, &QAbstractItemModel::layoutChanged, this, &TableFilter::forgetAll),
                         connect(source, &QAbstractItemModel::modelReset, this, &TableFilter::forgetAll)};
    }
    QSortFilterProxyModel::setSourceModel(source);
}

void TableFilter::forgetChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (const auto *table = qobject_cast<const TableModel *>(sourceModel())) {
        bool onlyTimed = true;
        for (int column = first.column(); column <= last.column() && onlyTimed; ++column)
            onlyTimed = table->isTimed(column);
        if (onlyTimed) {
            m_aged = true;
            return;
        }
    }
    for (qsizetype row = first.row(); row <= last.row() && row < m_rowTexts.size(); ++row)
        m_rowTexts[row] = QString();
}

void TableFilter::forgetAll()
{
    m_rowTexts.clear();
    m_aged = false;
}

void TableFilter::setSearchedColumns(const QList<int> &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    forgetAll();
    if (!m_words.isEmpty())
        invalidateRowsFilter();
}

void TableFilter::setText(const QString &text)
{
    m_text = text;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const QStringList words = text.split(space, Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    if (m_aged)
        forgetAll();
    invalidateRowsFilter();
}

void TableFilter::setProjectId(const QString &projectId)
{
    if (m_projectId == projectId)
        return;
    m_projectId = projectId;
    invalidateRowsFilter();
}

bool TableFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QAbstractItemModel *source = sourceModel();
    if (!m_projectId.isEmpty()
        && source->index(sourceRow, 0, sourceParent).data(ProjectIdRole).toString() != m_projectId)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString &text = rowText(sourceRow);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// The displayed texts of the searched columns of a row; the tables of the house are flat.
const QString &TableFilter::rowText(int sourceRow) const
{
    const QAbstractItemModel *source = sourceModel();
    if (m_rowTexts.size() <= sourceRow)
        m_rowTexts.resize(source->rowCount());
    QString &text = m_rowTexts[sourceRow];
    if (!text.isNull())
        return text;
    const int columns = m_columns.isEmpty() ? source->columnCount() : int(m_columns.size());
    for (int i = 0; i < columns; ++i) {
        text += source->index(sourceRow, m_columns.isEmpty() ? i : m_columns.at(i)).data().toString();
        text += QLatin1Char('\n'); // no word reaches from one column into the next
    }
    return text;
}

bool TableFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    // What is not known comes first, and so last when the order is reversed.
    if (!a.isValid() || !b.isValid())
        return !a.isValid() && b.isValid();
    if (a.metaType() == QMetaType::fromType<QString>())
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace Switchback
