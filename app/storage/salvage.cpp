// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/salvage.h"

#include "app/storage/sql.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Column {
    QString name;
    int type; ///< a QMetaType
};

/// One of our tables, and what tells its records from those of other tables and of indexes: how many columns they have
/// and of which types. All of our columns are NOT NULL and stand in the order in which SQLite stores them.
struct Table {
    QString name;
    QList<Column> columns;
    QString statement; ///< takes over one record

    [[nodiscard]] bool isOurs(const QVariantList &record) const;
};

bool Table::isOurs(const QVariantList &record) const
{
    if (record.size() != columns.size())
        return false;
    for (qsizetype index = 0; index < columns.size(); ++index) {
        const Column &column = columns.at(index);
        const QVariant &value = record.at(index);
        if (value.typeId() != column.type)
            return false;
        // A page that was overwritten in part can still hold together as a record.
        if (column.name == "record"_L1 && !QJsonDocument::fromJson(value.toString().toUtf8()).isObject())
            return false;
    }
    return true;
}

Result<Table> readTable(const QSqlDatabase &database, const QString &name)
{
    Table table{.name = name, .columns = {}, .statement = {}};
    QStringList names;
    const auto read =
        Sql::forEach(database, u"SELECT name, type FROM pragma_table_info(?)"_s, {name}, [&](const QSqlQuery &row) {
            const bool isNumber = row.value(1).toString() == "INTEGER"_L1;
            table.columns.append(
                {.name = row.value(0).toString(), .type = isNumber ? QMetaType::LongLong : QMetaType::QString});
            names.append(table.columns.last().name);
        });
    if (!read)
        return Failure(read.error());
    // Where the list of free pages is lost, an activity can be found twice: as it is, and as it was before.
    QString unlessKnown = u"DO NOTHING"_s;
    if (names.contains(u"revision"_s)) {
        QStringList changes;
        for (const QString &column : std::as_const(names))
            changes.append(u"%1 = excluded.%1"_s.arg(column));
        unlessKnown = u"(id) DO UPDATE SET %1 WHERE excluded.revision > %2.revision"_s.arg(changes.join(u", "_s), name);
    }
    table.statement = u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT %4"_s.arg(
        name, names.join(u", "_s), QStringList(names.size(), u"?"_s).join(u", "_s), unlessKnown);
    return table;
}

Result<void> takeOver(StoredRecords &damaged, const QSqlDatabase &into)
{
    QList<Table> tables;
    for (const QString &name : {u"operation"_s, u"step"_s, u"output"_s}) {
        const auto table = readTable(into, name);
        if (!table)
            return Failure(table.error());
        tables.append(*table);
    }
    Result<void> written;
    damaged.forEach([&](const QVariantList &record) {
        const auto table = std::find_if(tables.cbegin(), tables.cend(),
                                        [&record](const Table &candidate) { return candidate.isOurs(record); });
        if (!written || table == tables.cend())
            return;
        const auto inserted = Sql::exec(into, table->statement, record);
        // The only contradiction there can be: two activities that run on one environment, one of them long ago.
        if (!inserted && inserted.error().code != "storage.constraint"_L1)
            written = inserted;
    });
    return written;
}

Result<void> finish(const QSqlDatabase &into)
{
    for (const QString &statement : {
             u"DELETE FROM step WHERE operation NOT IN (SELECT id FROM operation)"_s,
             u"DELETE FROM output WHERE operation NOT IN (SELECT id FROM operation)"_s,
             // Whoever follows the changes must not take these for news.
             u"UPDATE counter SET revision ="
             " max(revision, (SELECT coalesce(max(revision), 0) FROM operation))"_s,
         }) {
        if (auto done = Sql::exec(into, statement); !done)
            return done;
    }
    return {};
}

} // namespace

Result<int> salvage(StoredRecords &damaged, const Connection &into)
{
    const QSqlDatabase database = into.database();
    return into.inTransaction([&] { return takeOver(damaged, database).and_then([&] { return finish(database); }); })
        .and_then([&] { return Sql::value(database, u"SELECT count(*) FROM operation"_s); })
        .map([](const QVariant &count) { return count.toInt(); });
}

} // namespace Switchback
