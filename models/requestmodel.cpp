// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/requestmodel.h"

#include "models/text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int firstErrorStatus = 400;

/// What a spreadsheet reckons with.
bool isFigure(int column)
{
    return column == RequestModel::Time || column == RequestModel::Status || column == RequestModel::Duration;
}

bool wentWell(const RequestRecord &record)
{
    return record.status > 0 && record.status < firstErrorStatus && record.code.isEmpty();
}

} // namespace

RequestModel::RequestModel(QObject *parent, int capacity)
    : TableModel(parent)
    , m_capacity(capacity)
{
}

std::deque<RequestModel::Row> RequestModel::rowsOf(const QList<OutputLine> &lines, qint64 after)
{
    std::deque<Row> rows;
    for (const OutputLine &line : lines)
        if (line.number > after)
            if (auto record = RequestRecord::fromLine(line))
                rows.push_back({line.number, *std::move(record)});
    return rows;
}

void RequestModel::setLines(const QList<OutputLine> &lines)
{
    const qint64 last = lines.isEmpty() ? 0 : lines.constLast().number;
    std::deque<Row> rows = rowsOf(lines, 0);
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows),
                 [last](const Row &row) { return row.number > last; });
    if (rows.size() > size_t(m_capacity))
        rows.erase(rows.begin(), rows.end() - m_capacity);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RequestModel::append(const QList<OutputLine> &lines)
{
    std::deque<Row> fresh = rowsOf(lines, lastNumber());
    if (fresh.empty())
        return;
    if (fresh.size() > size_t(m_capacity))
        fresh.erase(fresh.begin(), fresh.end() - m_capacity);
    const int count = int(fresh.size());
    if (const int excess = rowCount() + count - m_capacity; excess > 0) {
        beginRemoveRows({}, 0, excess - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + excess);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void RequestModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(row.record, index.column());
    case Qt::ToolTipRole:
        return toolTip(row.record, index.column());
    case Qt::DecorationRole:
        return index.column() == Status && !wentWell(row.record) ? QVariant(icon(u"failed"_s)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Duration ? QVariant(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return sortValue(row.record, index.column());
    case ExportRole:
        return isFigure(index.column()) ? sortValue(row.record, index.column()) : QVariant();
    case IdRole:
        return QString::number(row.number);
    case StateRole:
        return wentWell(row.record);
    case ReasonRole:
        return row.record.code;
    case ValueRole:
        return QVariant::fromValue(row.record);
    default:
        return {};
    }
}

QString RequestModel::text(const RequestRecord &record, int column) const
{
    switch (column) {
    case Time:
        return record.sentAt.toLocalTime().time().toString(u"HH:mm:ss.zzz"_s);
    case Method:
        return record.method;
    case Host:
        return QUrl(record.origin).authority();
    case Path:
        return record.path;
    case Status:
        if (record.status > 0)
            return QString::number(record.status);
        return QCoreApplication::translate("RequestModel", "no answer");
    case Duration:
        return formatDuration(record.milliseconds);
    default:
        return {};
    }
}

QString RequestModel::toolTip(const RequestRecord &record, int column) const
{
    if (column == Status && record.retries > 0)
        //: Of an HTTP request; %1 counts how often it had been tried before.
        return QCoreApplication::translate("RequestModel", "Tried again, %n attempt(s) before this one", nullptr,
                                           record.retries);
    if (column == Status && !record.code.isEmpty())
        return record.code;
    return column == Host || column == Path ? record.origin + record.path : QString();
}

QVariant RequestModel::sortValue(const RequestRecord &record, int column) const
{
    switch (column) {
    case Time:
        return record.sentAt;
    case Status:
        return record.status;
    case Duration:
        return record.milliseconds;
    default:
        return text(record, column);
    }
}

QString RequestModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("RequestModel", "Time"),   QT_TRANSLATE_NOOP("RequestModel", "Method"),
        QT_TRANSLATE_NOOP("RequestModel", "Status"), QT_TRANSLATE_NOOP("RequestModel", "Duration"),
        QT_TRANSLATE_NOOP("RequestModel", "Path"),   QT_TRANSLATE_NOOP("RequestModel", "Host")};
    return QCoreApplication::translate("RequestModel", titles[column]);
}

QString RequestModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"time"_s, u"method"_s, u"status"_s, u"duration"_s, u"path"_s, u"host"_s};
    return ids[column];
}

} // namespace Switchback
