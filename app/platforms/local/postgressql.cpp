// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/postgressql.h"

namespace Switchback::PostgresSql {

namespace {

QByteArray quoted(const QString &text)
{
    return '\'' + text.toUtf8() + '\'';
}

/// Everything that is neither the server's own nor an extension's, which brings it along itself. \a catalogue and
/// \a oid: of what is asked about.
QByteArray ours(const char *catalogue, const char *oid)
{
    return QByteArray("n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT 1 FROM "
                      "pg_depend d WHERE d.classid = '")
           + catalogue + "'::regclass AND d.objid = " + oid + " AND d.deptype = 'e')";
}

QByteArray ourRelations()
{
    return ours("pg_class", "c.oid");
}

constexpr char relations[] = "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace";
constexpr char relationName[] = "encode(convert_to(n.nspname || '.' || c.relname, 'UTF8'), 'hex')";

/// One line for each relation: a digest of what there is about it in another catalogue.
QByteArray digest(const char *aspect, const char *columns, const char *order, const char *join, const char *condition)
{
    return QByteArray("SELECT ") + relationName + ", '" + aspect + "', md5(string_agg(concat_ws('|', " + columns
           + "), E'\\n' ORDER BY " + order + ")) FROM " + relations + " JOIN " + join + " WHERE " + condition + " AND "
           + ourRelations() + " GROUP BY n.nspname, c.relname;\n";
}

} // namespace

QByteArray exists(const QString &name)
{
    return "SELECT 1 FROM pg_database WHERE datname = " + quoted(name) + ";\n";
}

QByteArray bytes(const QString &name)
{
    return "SELECT pg_database_size(datname) FROM pg_database WHERE datname = " + quoted(name) + ";\n";
}

QByteArray list(const QString &scope)
{
    return "SELECT datname FROM pg_database WHERE left(datname, " + QByteArray::number(scope.size())
           + ") = " + quoted(scope) + " ORDER BY datname;\n";
}

QByteArray characters(const QString &name)
{
    return "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, "
           "datctype) "
           "FROM pg_database WHERE datname = "
           + quoted(name) + ";\n";
}

QByteArray session(std::optional<std::chrono::milliseconds> limit)
{
    return "SET statement_timeout = " + QByteArray::number(qint64(limit.value_or(std::chrono::milliseconds(0)).count()))
           + ";\nSET lock_timeout = 0;\n";
}

/// Expressions (of views, checks, indexes) are left out: a server writes them out anew and otherwise each time they are
/// loaded. Numbers and order of columns are, too: those that were dropped leave gaps that a copy has not, and a table that
/// inherits some gets them in another order. What a partition has from its parent is there under the parent. Access
/// methods go by name, because those of an extension have other numbers elsewhere. A materialized view is computed anew
/// when it is loaded, or not at all: it has columns and indexes, and rows that tell nothing.
QByteArray schema()
{
    return QByteArray("SELECT ") + relationName
           + ", 'kind', CASE c.relkind WHEN 'r' THEN 'table' ELSE c.relkind::text END FROM " + relations
           + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND " + ourRelations() + ";\n" + "SELECT "
           + relationName + ", 'bytes', pg_total_relation_size(c.oid) FROM " + relations
           + " WHERE c.relkind IN ('r', 'm') AND " + ourRelations() + ";\n"
           + digest("columns",
                    "a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef, a.attidentity, "
                    "a.attgenerated",
                    "a.attname", "pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped",
                    "c.relkind IN ('r', 'p', 'v', 'm', 'f')")
           + digest("indexes", "i.relname, m.amname, x.indisunique, x.indisprimary, x.indnatts", "i.relname",
                    "pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = "
                    "i.relam",
                    "c.relkind IN ('r', 'p', 'm')")
           + digest("constraints", "k.conname, k.contype, cardinality(k.conkey), k.confrelid::regclass", "k.conname",
                    "pg_constraint k ON k.conrelid = c.oid AND k.conparentid = 0", "c.relkind IN ('r', 'p', 'f')")
           + digest("triggers", "t.tgname, t.tgtype, t.tgenabled, t.tgfoid::regproc", "t.tgname",
                    "pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal", "c.relkind IN ('r', 'p', 'v', 'f')")
           + "SELECT encode(convert_to(n.nspname || '.' || p.proname || '(' || "
             "pg_get_function_identity_arguments(p.oid) "
             "|| ')', 'UTF8'), 'hex'), 'routine', md5(concat_ws('|', p.prokind, p.prosrc, p.prorettype::regtype)) "
             "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE "
           + ours("pg_proc", "p.oid") + ";\n"
           + "SELECT encode(convert_to('extension ' || extname, 'UTF8'), 'hex'), 'kind', 'extension' FROM "
             "pg_extension;\n";
}

QByteArray dataFolder()
{
    return "SELECT setting FROM pg_settings WHERE name = 'data_directory';\n";
}

QByteArray rowStatements()
{
    return QByteArray("SELECT encode(convert_to(format('SELECT %L, ''rows'', count(*) FROM ONLY %I.%I', ")
           + relationName + ", n.nspname, c.relname), 'UTF8'), 'hex') FROM " + relations + " WHERE c.relkind = 'r' AND "
           + ourRelations() + ";\n";
}

} // namespace Switchback::PostgresSql
