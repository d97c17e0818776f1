// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/schema.h"

#include "app/storage/sql.h"

using namespace Qt::StringLiterals;

namespace Switchback::Schema {

namespace {

using Statements = std::initializer_list<const char *>;

Result<void> execAll(const QSqlDatabase &database, Statements statements)
{
    for (const char *statement : statements) {
        if (auto done = Sql::exec(database, QString::fromLatin1(statement)); !done)
            return done;
    }
    return {};
}

Result<void> begin(const QSqlDatabase &database)
{
    return execAll(
        database,
        {
            // One row counts every write, so that another program can ask what has changed since it last looked.
            "CREATE TABLE counter (revision INTEGER NOT NULL)",
            "INSERT INTO counter VALUES (0)",
            "CREATE TABLE operation (id TEXT PRIMARY KEY, kind TEXT NOT NULL, project TEXT NOT NULL,"
            " environment TEXT NOT NULL, state TEXT NOT NULL, created_at INTEGER NOT NULL, revision INTEGER NOT NULL,"
            " record TEXT NOT NULL)",
            // The last word on "one operation per environment", whichever program asks.
            "CREATE UNIQUE INDEX operation_running ON operation (project, environment)"
            " WHERE state IN ('Queued', 'Running', 'Undoing')",
            "CREATE INDEX operation_newest ON operation (created_at)",
            "CREATE INDEX operation_revision ON operation (revision)",
            "CREATE INDEX operation_target ON operation (project, environment, kind, state, created_at)",
            "CREATE TABLE step (operation TEXT NOT NULL REFERENCES operation (id), position INTEGER NOT NULL,"
            " record TEXT NOT NULL, outputs TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (operation, position))"
            " WITHOUT ROWID",
            "CREATE TABLE output (operation TEXT NOT NULL REFERENCES operation (id), number INTEGER NOT NULL,"
            " at INTEGER NOT NULL, step TEXT NOT NULL, stream TEXT NOT NULL, note TEXT NOT NULL, text TEXT NOT NULL,"
            " PRIMARY KEY (operation, number)) WITHOUT ROWID",
        });
}

Result<void> sign(const QSqlDatabase &database)
{
    return Sql::exec(database, u"PRAGMA application_id = %1"_s.arg(applicationId));
}

/// What was interrupted is looked for every second. What the steps stored is in the operation's record now, so that it is
/// there as it was last, whichever step wrote it.
Result<void> findInterrupted(const QSqlDatabase &database)
{
    return execAll(database,
                   {"CREATE INDEX operation_interrupted ON operation (created_at) WHERE state = 'Interrupted'",
                    "ALTER TABLE step DROP COLUMN outputs"});
}

} // namespace

const Migrations &migrations()
{
    static const Migrations all{{1, begin}, {2, sign}, {3, findInterrupted}};
    return all;
}

int newestVersion(const Migrations &migrations)
{
    return migrations.back().version;
}

Result<void> migrate(const Connection &connection, const Migrations &migrations, int from, int to)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from || migration.version > to)
            continue;
        auto done = connection.inTransaction([&] {
            return migration.apply(connection.database()).and_then([&] {
                return Sql::exec(connection.database(), u"PRAGMA user_version = %1"_s.arg(migration.version));
            });
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> prepareForWriting(const Connection &connection)
{
    return execAll(connection.database(),
                   {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"});
}

Result<void> judgeVersion(int found, const Migrations &migrations)
{
    const int known = newestVersion(migrations);
    if (found == known)
        return {};
    Problem problem;
    problem.kind = ProblemKind::Conflict;
    problem.owner = Owner::You;
    problem.details = u"user_version %1, this build knows %2"_s.arg(found).arg(known);
    if (found > known) {
        problem.code = u"storage.newer-database"_s;
        problem.sentence = Text(QT_TRANSLATE_NOOP("Text", "The activity database was written by a newer Switchback."));
        problem.remedy =
            Text(QT_TRANSLATE_NOOP("Text", "Install that version, or choose another workspace. It was not touched."));
    } else {
        problem.code = u"storage.older-database"_s;
        problem.sentence = Text(QT_TRANSLATE_NOOP(
            "Text", "The activity database was written by an older Switchback, which still uses it."));
        problem.remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Close the other windows and commands of Switchback, then start it again. Nothing was changed."));
    }
    return Failure(problem);
}

} // namespace Switchback::Schema
