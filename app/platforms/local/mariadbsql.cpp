// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/mariadbsql.h"

namespace Switchback::MariaDbSql {

namespace {

QByteArray quoted(const QString &text)
{
    return '\'' + text.toUtf8() + '\'';
}

/// One line for each object of a view of information_schema: a digest of some of its columns.
QByteArray digest(const char *object, const char *aspect, const char *columns, const char *order, const char *view,
                  const char *schemaColumn, const QByteArray &name)
{
    return QByteArray("SELECT HEX(") + object + "), '" + aspect + "', SHA2(GROUP_CONCAT(CONCAT_WS('|', " + columns
           + ") ORDER BY " + order + " SEPARATOR '\\n'), 256) FROM information_schema." + view + " WHERE "
           + schemaColumn + " = " + name + " GROUP BY " + object + ";\n";
}

} // namespace

/// Each of the two servers takes the other's for a comment (mariadb.com/kb/en/comment-syntax).
QByteArray session(std::optional<std::chrono::milliseconds> limit)
{
    constexpr double perSecond = 1000;
    const qint64 milliseconds = limit.value_or(std::chrono::milliseconds(0)).count();
    return "/*M! SET SESSION max_statement_time = " + QByteArray::number(double(milliseconds) / perSecond)
           + " */;\n/*!50708 SET SESSION max_execution_time = " + QByteArray::number(milliseconds)
           + " */;\n/*!80000 SET SESSION information_schema_stats_expiry = 0 */;\n";
}

QByteArray events(const QString &name)
{
    return "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE STATUS = 'ENABLED' AND EVENT_SCHEMA = "
           + quoted(name) + " ORDER BY EVENT_NAME;\n";
}

QByteArray dataFolder()
{
    return "SELECT @@datadir;\n";
}

QByteArray exists(const QString &name)
{
    return "SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = " + quoted(name) + ";\n";
}

QByteArray bytes(const QString &name)
{
    return "SELECT IFNULL(SUM(DATA_LENGTH + INDEX_LENGTH), 0) FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
           + quoted(name) + ";\n";
}

QByteArray list(const QString &scope)
{
    return "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE LEFT(SCHEMA_NAME, "
           + QByteArray::number(scope.size()) + ") = " + quoted(scope) + " ORDER BY SCHEMA_NAME;\n";
}

QByteArray characters(const QString &name)
{
    return "SELECT CONCAT('CHARACTER SET ', DEFAULT_CHARACTER_SET_NAME, ' COLLATE ', DEFAULT_COLLATION_NAME) "
           "FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = "
           + quoted(name) + ";\n";
}

/// A connection that has begun something there is waited for, but not for a day, as would be the standard.
QByteArray drop(const QString &name)
{
    return "SET SESSION lock_wait_timeout = 60;\nDROP DATABASE IF EXISTS `" + name.toUtf8() + "`;\n";
}

/// Bodies of views are left out: a server writes them out anew and otherwise each time they are loaded. Their columns tell
/// whether they are whole. Whether an event is enabled is left out, too: people switch them on and off.
QByteArray schema(const QString &name)
{
    const QByteArray where = quoted(name);
    return "SET SESSION group_concat_max_len = 100000000;\n"
           "SELECT HEX(TABLE_NAME), 'kind', IF(TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED'), 'table', "
           "LOWER(TABLE_TYPE)) FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
           + where
           + ";\n"
             "SELECT HEX(t.TABLE_NAME), 'history', IF(EXISTS(SELECT 1 FROM information_schema.COLUMNS c WHERE "
             "c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME AND c.DATA_TYPE = 'bigint' AND "
             "c.GENERATION_EXPRESSION = 'ROW START'), 'by transaction', 'by time') FROM information_schema.TABLES t "
             "WHERE t.TABLE_TYPE = 'SYSTEM VERSIONED' AND t.TABLE_SCHEMA = "
           + where
           + ";\n"
             "SELECT HEX(TABLE_NAME), 'bytes', IFNULL(DATA_LENGTH + INDEX_LENGTH, 0) FROM information_schema.TABLES "
             "WHERE TABLE_SCHEMA = "
           + where + ";\n"
           + digest("TABLE_NAME", "options", "IFNULL(ENGINE, '-'), IFNULL(TABLE_COLLATION, '-')", "TABLE_NAME",
                    "TABLES", "TABLE_SCHEMA", where)
           + digest("TABLE_NAME", "columns",
                    "COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, IFNULL(COLUMN_DEFAULT, '-'), EXTRA, "
                    "IFNULL(COLLATION_NAME, '-')",
                    "ORDINAL_POSITION", "COLUMNS", "TABLE_SCHEMA", where)
           + digest("TABLE_NAME", "indexes",
                    "INDEX_NAME, SEQ_IN_INDEX, NON_UNIQUE, IFNULL(COLUMN_NAME, '-'), IFNULL(SUB_PART, 0), INDEX_TYPE",
                    "INDEX_NAME, SEQ_IN_INDEX", "STATISTICS", "TABLE_SCHEMA", where)
           + digest("TABLE_NAME", "foreign keys", "CONSTRAINT_NAME, REFERENCED_TABLE_NAME, UPDATE_RULE, DELETE_RULE",
                    "CONSTRAINT_NAME", "REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA", where)
           + digest("EVENT_OBJECT_TABLE", "triggers",
                    "TRIGGER_NAME, EVENT_MANIPULATION, ACTION_TIMING, MD5(ACTION_STATEMENT)", "TRIGGER_NAME",
                    "TRIGGERS", "TRIGGER_SCHEMA", where)
           + digest("ROUTINE_NAME", "routine", "ROUTINE_TYPE, MD5(IFNULL(ROUTINE_DEFINITION, '-'))", "ROUTINE_TYPE",
                    "ROUTINES", "ROUTINE_SCHEMA", where)
           + digest("EVENT_NAME", "event", "EVENT_TYPE, MD5(EVENT_DEFINITION)", "EVENT_NAME", "EVENTS", "EVENT_SCHEMA",
                    where);
}

QByteArray rows(const QString &name, const QStringList &tables, const QStringList &withHistory)
{
    QByteArray sql;
    for (const QString &table : tables) {
        const QByteArray plain = table.toUtf8();
        sql += "SELECT '" + plain.toHex() + "', 'rows', COUNT(*) FROM `" + name.toUtf8() + "`.`"
               + QByteArray(plain).replace('`', "``") + '`'
               + (withHistory.contains(table) ? " FOR SYSTEM_TIME ALL" : "") + ";\n";
    }
    return sql;
}

} // namespace Switchback::MariaDbSql
