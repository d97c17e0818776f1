// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasecomparison.h"

#include "app/platforms/local/sqlitesource.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A table that is longer is not compared: one such query could take longer than anybody waits for a preview.
constexpr qint64 mostRows = 100'000;
constexpr qint64 mostBytes = 256LL * 1024 * 1024;

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

struct Column {
    QString name;
    bool isText = false;
    bool isKey = false;
};

/// One connection with both databases: `now` is the one that serves, `old` the backup.
class Comparison {
public:
    Comparison(QString name, const LossBudget &budget)
        : m_name(std::move(name))
        , m_connection(QUuid::createUuid().toString())
        , m_budget(budget)
    {
    }
    ~Comparison()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Comparison)

    LossPreview run(const QString &activeUri, const QString &backupUri)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        m_database.setDatabaseName(u":memory:"_s); // so that each of the two is opened in its own mode
        m_database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=250"_s);
        if (!m_database.open()) {
            fail(m_database.lastError().text());
            return m_preview;
        }
        if (!attach(activeUri, u"now"_s) || !attach(backupUri, u"old"_s))
            return m_preview;
        // One picture of both, whoever writes meanwhile.
        QSqlQuery(m_database).exec(u"BEGIN"_s);
        compareTables();
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        return m_preview;
    }

private:
    bool attach(const QString &uri, const QString &schema)
    {
        QSqlQuery query(m_database);
        query.prepare(u"ATTACH DATABASE ? AS "_s + schema);
        query.addBindValue(uri);
        const bool attached = query.exec();
        if (!attached)
            fail(query.lastError().text());
        return attached;
    }

    void fail(const QString &words)
    {
        say(Text(QT_TRANSLATE_NOOP("Text", "The database %1 cannot be read: %2"), {m_name, words}));
    }

    void say(const Text &reason)
    {
        if (m_preview.unknown.isEmpty())
            m_preview.unknown = reason;
    }

    /// The first column of every row; empty and noted when it cannot be asked.
    QVariantList ask(const QString &sql)
    {
        QVariantList values;
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql)) {
            fail(query.lastError().text());
            m_failed = true;
            return values;
        }
        while (query.next())
            values.append(query.value(0));
        return values;
    }

    qint64 count(const QString &sql) { return ask(sql).value(0).toLongLong(); }

    QStringList tables(const QString &schema)
    {
        QStringList names;
        const QVariantList values = ask(u"SELECT name FROM pragma_table_list WHERE schema = '"_s + schema
                                        + u"' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                          "ORDER BY name"_s);
        for (const QVariant &value : values)
            names.append(value.toString());
        return names;
    }

    QList<Column> columns(const QString &schema, const QString &table)
    {
        QList<Column> found;
        QSqlQuery query(m_database);
        query.exec(u"PRAGMA "_s + schema + u".table_info("_s + quoted(table) + u')');
        while (query.next()) {
            constexpr int nameIndex = 1;
            constexpr int typeIndex = 2;
            constexpr int keyIndex = 5;
            const QString type = query.value(typeIndex).toString().toUpper();
            found.append({.name = query.value(nameIndex).toString(),
                          .isText = type.contains("CHAR"_L1) || type.contains("TEXT"_L1) || type.contains("CLOB"_L1),
                          .isKey = query.value(keyIndex).toInt() > 0});
        }
        return found;
    }

    void compareTables()
    {
        const QStringList now = tables(u"now"_s);
        const QStringList before = tables(u"old"_s);
        QStringList all = now + before;
        all.removeDuplicates();
        for (const QString &table : std::as_const(all)) {
            if (m_failed)
                return;
            if (m_budget.isSpent()) {
                say(Text(QT_TRANSLATE_NOOP("Text", "There was no time to compare all tables of %1."), {m_name}));
                return;
            }
            compareTable(table, now.contains(table), before.contains(table));
        }
    }

    bool isTooLong(const QString &schemaTable)
    {
        return count(u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)"_s.arg(schemaTable).arg(mostRows + 1))
               > mostRows;
    }

    void compareTable(const QString &table, bool isNow, bool wasBefore)
    {
        const QString now = u"now."_s + quoted(table);
        const QString before = u"old."_s + quoted(table);
        if ((isNow && isTooLong(now)) || (wasBefore && isTooLong(before))) {
            say(Text(QT_TRANSLATE_NOOP("Text", "The table “%1” of %2 has more than %3 rows and was not compared."),
                     {table, m_name, mostRows}));
            return;
        }
        Loss loss;
        loss.what = Text(QT_TRANSLATE_NOOP("Text", "Rows in “%1” (%2)"), {table, m_name});
        if (isNow && wasBefore)
            compareRows(table, now, before, loss);
        else if (isNow)
            loss.added = count(u"SELECT count(*) FROM "_s + now);
        else
            loss.removed = count(u"SELECT count(*) FROM "_s + before);
        if (!m_failed && (loss.added > 0 || loss.changed > 0 || loss.removed > 0))
            m_preview.losses.append(loss);
    }

    void compareRows(const QString &table, const QString &now, const QString &before, Loss &loss)
    {
        const QList<Column> newColumns = columns(u"now"_s, table);
        const QList<Column> oldColumns = columns(u"old"_s, table);
        QStringList keys;
        QStringList differences;
        QString sample;
        for (const Column &column : newColumns) {
            const QString name = quoted(column.name);
            const bool wasThere = std::any_of(oldColumns.begin(), oldColumns.end(),
                                              [&column](const Column &old) { return old.name == column.name; });
            if (column.isKey)
                keys.append(name);
            else if (wasThere)
                differences.append(u"n.%1 IS NOT o.%1"_s.arg(name));
            if (column.isText && sample.isEmpty())
                sample = name;
        }
        if (keys.isEmpty())
            keys.append(u"rowid"_s);
        QStringList matches;
        for (const QString &key : std::as_const(keys))
            matches.append(u"o.%1 = n.%1"_s.arg(key));
        const QString same = matches.join(u" AND "_s);
        const QString isNew = u" FROM %1 n WHERE NOT EXISTS (SELECT 1 FROM %2 o WHERE %3)"_s.arg(now, before, same);
        loss.added = count(u"SELECT count(*)"_s + isNew);
        loss.removed =
            count(u"SELECT count(*) FROM %1 o WHERE NOT EXISTS (SELECT 1 FROM %2 n WHERE %3)"_s.arg(before, now, same));
        const QString isChanged =
            u" FROM %1 n JOIN %2 o ON %3 WHERE (%4)"_s.arg(now, before, same, differences.join(u" OR "_s));
        if (!differences.isEmpty())
            loss.changed = count(u"SELECT count(*)"_s + isChanged);
        if (sample.isEmpty() || m_failed || (loss.added == 0 && loss.changed == 0))
            return;
        const QString rows = loss.added > 0 ? isNew : isChanged;
        const QVariantList samples =
            ask(u"SELECT substr(n.%1, 1, 80)%2 AND n.%1 IS NOT NULL ORDER BY n.%3 DESC LIMIT 3"_s.arg(
                sample, rows, keys.constFirst()));
        for (const QVariant &value : samples)
            loss.samples.append(value.toString());
    }

    QString m_name;
    QString m_connection;
    const LossBudget &m_budget;
    QSqlDatabase m_database;
    LossPreview m_preview;
    bool m_failed = false;
};

} // namespace

bool isSqliteFile(const QString &path)
{
    static const QByteArray magic("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

LossPreview compareDatabases(const QString &name, const QString &active, const QString &backup,
                             const LossBudget &budget)
{
    LossPreview preview;
    const qint64 bytes = qMax(QFileInfo(active).size(), QFileInfo(backup).size());
    if (bytes > mostBytes) {
        preview.unknown = Text(QT_TRANSLATE_NOOP("Text", "The database %1 is too large to be compared in time: %2."),
                               {name, QVariant::fromValue(Bytes{bytes})});
        return preview;
    }
    const Result<SqliteSource> now = SqliteSource::open(active, true);
    const Result<SqliteSource> before = SqliteSource::open(backup, false);
    if (!now || !before) {
        preview.unknown = now ? before.error().sentence : now.error().sentence;
        return preview;
    }
    return Comparison(name, budget).run(now->uri(), before->uri());
}

} // namespace Switchback
