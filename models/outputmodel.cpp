// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/outputmodel.h"

#include "models/itemroles.h"

#include <QLocale>

#include <algorithm>

namespace Switchback {

namespace {

/// Requests are shown by a table of their own.
QList<OutputLine> readable(QList<OutputLine> lines)
{
    lines.removeIf([](const OutputLine &line) { return line.stream == Stream::Request; });
    return lines;
}

QString lineText(const OutputLine &line)
{
    return line.note.isEmpty() ? line.text : line.note.translated();
}

} // namespace

OutputModel::OutputModel(QObject *parent, int capacity)
    : QAbstractListModel(parent)
    , m_capacity(capacity)
{
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutputLine &line = m_lines.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return lineText(line);
    case Qt::ToolTipRole:
        return line.at.isValid() ? QLocale().toString(line.at.toLocalTime().time(), QLocale::LongFormat) : QString();
    case SortRole:
        return line.number;
    case IdRole:
        return line.stepId;
    case StateRole:
        return QVariant::fromValue(line.stream);
    case ValueRole:
        return QVariant::fromValue(line);
    default:
        return {};
    }
}

qint64 OutputModel::lastNumber() const
{
    return m_lines.empty() ? 0 : m_lines.back().number;
}

QString OutputModel::plainText() const
{
    QString text;
    for (const OutputLine &line : m_lines) {
        text += lineText(line);
        text += QLatin1Char('\n');
    }
    return text;
}

void OutputModel::setLines(const QList<OutputLine> &all)
{
    const QList<OutputLine> lines = readable(all);
    const qint64 last = lines.isEmpty() ? 0 : lines.constLast().number;
    beginResetModel();
    std::deque<OutputLine> held(lines.begin(), lines.end());
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(held),
                 [last](const OutputLine &line) { return line.number > last; });
    if (held.size() > size_t(m_capacity))
        held.erase(held.begin(), held.end() - m_capacity);
    m_lines = std::move(held);
    endResetModel();
}

void OutputModel::append(const QList<OutputLine> &all)
{
    const QList<OutputLine> lines = readable(all);
    auto fresh = std::find_if(lines.begin(), lines.end(),
                              [last = lastNumber()](const OutputLine &line) { return line.number > last; });
    if (lines.end() - fresh > m_capacity)
        fresh = lines.end() - m_capacity;
    const int count = int(lines.end() - fresh);
    if (count == 0)
        return;
    if (const int excess = rowCount() + count - m_capacity; excess > 0) {
        beginRemoveRows({}, 0, excess - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + excess);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_lines.insert(m_lines.end(), fresh, lines.end());
    endInsertRows();
}

void OutputModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void OutputModel::retranslate()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace Switchback
