// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/csv.h"

#include "models/itemroles.h"

#include <QAbstractItemModel>
#include <QDateTime>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QList<int> orAll(const QList<int> &chosen, int count)
{
    if (!chosen.isEmpty())
        return chosen;
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// A text as a person wrote it must stay a text: spreadsheets run what begins like a formula. Source: OWASP, "CSV
/// Injection".
QString harmless(const QString &text)
{
    static constexpr QStringView formulaStarts = u"=+-@\t\r";
    return !text.isEmpty() && formulaStarts.contains(text.front()) ? QString(u'\'' + text) : text;
}

QString quoted(const QString &text)
{
    static constexpr QStringView special = u",\"\r\n";
    const bool needed = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    if (!needed)
        return text;
    QString doubled = text;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

QString cellText(const QModelIndex &cell)
{
    const QVariant raw = cell.data(ExportRole);
    switch (raw.typeId()) {
    case QMetaType::UnknownType:
        return harmless(cell.data().toString());
    case QMetaType::QDateTime:
        return raw.toDateTime().toUTC().toString(Qt::ISODate);
    case QMetaType::QDate:
        return raw.toDate().toString(Qt::ISODate);
    case QMetaType::QString:
        return harmless(raw.toString());
    default:
        return raw.toString(); // numbers: C locale, and a minus sign is no formula there
    }
}

} // namespace

QString csvText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns)
{
    const QList<int> chosenColumns = orAll(columns, model.columnCount());
    const QList<int> chosenRows = orAll(rows, model.rowCount());
    QString text;
    const auto endCell = [&text, &chosenColumns](qsizetype i) {
        text += i + 1 < chosenColumns.size() ? QStringView(u",") : QStringView(u"\r\n");
    };
    for (qsizetype i = 0; i < chosenColumns.size(); ++i) {
        text += quoted(harmless(model.headerData(chosenColumns.at(i), Qt::Horizontal).toString()));
        endCell(i);
    }
    for (const int row : chosenRows) {
        for (qsizetype i = 0; i < chosenColumns.size(); ++i) {
            text += quoted(cellText(model.index(row, chosenColumns.at(i))));
            endCell(i);
        }
    }
    return text;
}

QString tabText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns)
{
    const QList<int> chosenColumns = orAll(columns, model.columnCount());
    const QList<int> chosenRows = orAll(rows, model.rowCount());
    QStringList lines;
    for (const int row : chosenRows) {
        QStringList cells;
        for (const int column : chosenColumns) {
            QString cell = model.index(row, column).data().toString();
            for (QChar &c : cell)
                if (c == u'\t' || c == u'\n' || c == u'\r')
                    c = u' ';
            cells.append(cell);
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace Switchback
