// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/salvage.h"

#include "app/storage/sql.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

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
    QString statement; ///< takes over one record, unless it contradicts one that is there

    [[nodiscard]] bool isOurs(const QVariantList &record) const;
    [[nodiscard]] qsizetype place(QLatin1StringView column) const;
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

qsizetype Table::place(QLatin1StringView column) const
{
    const auto found =
        std::find_if(columns.cbegin(), columns.cend(), [column](const Column &each) { return each.name == column; });
    return found == columns.cend() ? -1 : found - columns.cbegin();
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
    table.statement = u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
        name, names.join(u", "_s), QStringList(names.size(), u"?"_s).join(u", "_s));
    return table;
}

/// What is found in no order, and must be taken over in one.
class Finds {
public:
    /// \a headerLost: the schema of what is found is not known.
    Finds(const QSqlDatabase &into, const Table &operation, const Table &step, const Table &output, bool headerLost)
        : m_into(into)
        , m_operation(operation)
        , m_step(step)
        , m_output(output)
        , m_id(operation.place("id"_L1))
        , m_revision(operation.place("revision"_L1))
    {
        // Schema 1 and 2. Where the schema is known, the migrations do it.
        if (headerLost && step.place("outputs"_L1) < 0) {
            m_olderStep = step;
            m_olderStep->columns.append({.name = u"outputs"_s, .type = QMetaType::QString});
        }
    }

    [[nodiscard]] qsizetype mostColumns() const
    {
        return std::max(
            {m_operation.columns.size(), m_output.columns.size(), m_olderStep.value_or(m_step).columns.size()});
    }

    void take(const QVariantList &record)
    {
        if (m_operation.isOurs(record)) {
            QVariantList &known = m_operations[record.at(m_id).toString()];
            if (known.isEmpty() || revision(record) > revision(known))
                known = record;
        } else if (m_step.isOurs(record)) {
            insert(m_step, record);
        } else if (m_output.isOurs(record)) {
            insert(m_output, record);
        } else if (m_olderStep && m_olderStep->isOurs(record)) {
            m_olderSteps.append(record.first(m_step.columns.size()));
        }
    }

    /// What had to wait for everything else to be found.
    Result<void> finish()
    {
        QList<QVariantList> operations = m_operations.values();
        std::sort(operations.begin(), operations.end(), [this](const QVariantList &one, const QVariantList &other) {
            return revision(one) > revision(other);
        });
        // Of two that run on one environment the one that is refused is the older one: it has ended, and that was lost.
        for (const QVariantList &record : std::as_const(operations))
            insert(m_operation, record);
        for (const QVariantList &record : std::as_const(m_olderSteps))
            insert(m_step, record);
        return m_written;
    }

private:
    [[nodiscard]] qint64 revision(const QVariantList &operation) const { return operation.at(m_revision).toLongLong(); }

    void insert(const Table &table, const QVariantList &record)
    {
        if (m_written)
            m_written = Sql::exec(m_into, table.statement, record);
    }

    QSqlDatabase m_into;
    Table m_operation;
    Table m_step;
    Table m_output;
    std::optional<Table> m_olderStep; ///< as schema 1 and 2 had it
    qsizetype m_id;
    qsizetype m_revision;
    QHash<QString, QVariantList> m_operations; ///< by id, the newest of each
    QList<QVariantList> m_olderSteps;
    Result<void> m_written;
};

Result<void> takeOver(StoredRecords &damaged, const QSqlDatabase &into)
{
    const auto operation = readTable(into, u"operation"_s);
    const auto step = readTable(into, u"step"_s);
    const auto output = readTable(into, u"output"_s);
    for (const auto *table : {&operation, &step, &output}) {
        if (!*table)
            return Failure(table->error());
    }
    Finds finds(into, *operation, *step, *output, damaged.userVersion() == 0);
    damaged.forEach(finds.mostColumns(), [&finds](const QVariantList &record) { finds.take(record); });
    return finds.finish();
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
