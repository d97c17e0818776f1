// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/salvage.h"

#include "app/storage/sql.h"

#include <QSqlRecord>

#include <optional>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// How often reading may fail before the rest is given up: a file that is all damage must not keep anybody waiting.
constexpr int mostFailures = 2000;
constexpr qint64 beyondAnyRow = qint64(1) << 48;

using Row = QVariantList;
using Take = std::function<void(const Row &)>;

class Salvage {
public:
    Salvage(const QSqlDatabase &from, const QSqlDatabase &into)
        : m_from(from)
        , m_into(into)
    {
    }

    Result<int> run();

private:
    QStringList commonColumns(const QString &table) const;
    bool read(const QString &statement, const QVariantList &values, const Take &take) const;
    /// The number of the first row beyond the damage that begins after row \a after.
    std::optional<qint64> nextReadable(qint64 after);
    void takeOperations();
    void takeOperation(const Row &row);
    void takeChildren(const QString &table, const QStringList &columns, const QString &operation);
    void insert(const QString &table, const QStringList &columns, const Row &row);

    QSqlDatabase m_from;
    QSqlDatabase m_into;
    QStringList m_operation;
    QStringList m_step;
    QStringList m_output;
    int m_taken = 0;
    int m_failures = 0;
    Result<void> m_written;
};

/// The columns of the new table that the old one has too; all of them when the old one does not say.
QStringList Salvage::commonColumns(const QString &table) const
{
    const auto names = [&table](const QSqlDatabase &database) {
        QStringList list;
        (void)Sql::forEach(database, u"SELECT name FROM pragma_table_info(?)"_s, {table},
                           [&list](const QSqlQuery &row) { list.append(row.value(0).toString()); });
        return list;
    };
    const QStringList old = names(m_from);
    QStringList common = names(m_into);
    if (!old.isEmpty())
        common.removeIf([&old](const QString &name) { return !old.contains(name); });
    return common;
}

bool Salvage::read(const QString &statement, const QVariantList &values, const Take &take) const
{
    const auto done = Sql::forEach(m_from, statement, values, [&take](const QSqlQuery &query) {
        Row row;
        for (int column = 0; column < query.record().count(); ++column)
            row.append(query.value(column));
        take(row);
    });
    return done.has_value();
}

void Salvage::insert(const QString &table, const QStringList &columns, const Row &row)
{
    if (!m_written)
        return;
    const QStringList places(columns.size(), u"?"_s);
    m_written = Sql::exec(
        m_into, u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), places.join(u", "_s)),
        row);
}

void Salvage::takeOperation(const Row &row)
{
    // The row's number and its id come first, then the columns.
    insert(u"operation"_s, m_operation, row.mid(2));
    takeChildren(u"step"_s, m_step, row.at(1).toString());
    takeChildren(u"output"_s, m_output, row.at(1).toString());
    ++m_taken;
}

void Salvage::takeChildren(const QString &table, const QStringList &columns, const QString &operation)
{
    read(u"SELECT %1 FROM %2 WHERE operation = ?"_s.arg(columns.join(u", "_s), table), {operation},
         [&](const Row &row) { insert(table, columns, row); });
}

std::optional<qint64> Salvage::nextReadable(qint64 after)
{
    // In growing strides over the damage: it is a few pages or a great many, and each holds some rows.
    for (qint64 stride = 2; after + stride < beyondAnyRow && m_failures < mostFailures; stride *= 2) {
        qint64 found = beyondAnyRow;
        if (read(u"SELECT rowid FROM operation NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1"_s, {after + stride},
                 [&found](const Row &row) { found = row.first().toLongLong(); }))
            return found;
        ++m_failures;
    }
    return std::nullopt;
}

void Salvage::takeOperations()
{
    const QString select = u"SELECT rowid, id, %1 FROM operation NOT INDEXED "_s.arg(m_operation.join(u", "_s));
    qint64 last = 0;
    const auto forward = [&](const Row &row) {
        takeOperation(row);
        last = row.first().toLongLong();
    };
    const auto backward = [this](const Row &row) { takeOperation(row); };
    while (!read(select + "WHERE rowid > ? ORDER BY rowid"_L1, {last}, forward) && ++m_failures < mostFailures) {
        const auto next = nextReadable(last);
        const qint64 end = next.value_or(beyondAnyRow);
        read(select + "WHERE rowid > ? AND rowid < ? ORDER BY rowid DESC"_L1, {last, end}, backward);
        if (!next)
            return;
        last = end - 1;
    }
}

Result<int> Salvage::run()
{
    m_operation = commonColumns(u"operation"_s);
    m_step = commonColumns(u"step"_s);
    m_output = commonColumns(u"output"_s);
    takeOperations();
    // Whoever follows the changes must not take these for news.
    if (m_written) {
        m_written = Sql::exec(m_into, u"UPDATE counter SET revision ="
                                      " max(revision, (SELECT coalesce(max(revision), 0) FROM operation))"_s);
    }
    return m_written.map([this] { return m_taken; });
}

} // namespace

Result<int> salvage(const QString &damaged, const Connection &into)
{
    const auto from = Connection::open(damaged, Connection::Access::ReadOnly);
    if (!from)
        return 0;
    int taken = 0;
    const auto written = into.inTransaction([&]() -> Result<void> {
        const auto found = Salvage(from->database(), into.database()).run();
        if (!found)
            return Failure(found.error());
        taken = *found;
        return {};
    });
    return written.map([taken] { return taken; });
}

} // namespace Switchback
