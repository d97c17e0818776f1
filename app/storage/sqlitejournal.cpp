// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sqlitejournal.h"

#include "app/storage/sql.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int schemaVersion = 1;

const char *const schema[] = {
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
    " record TEXT NOT NULL, outputs TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (operation, position)) WITHOUT ROWID",
    "CREATE TABLE output (operation TEXT NOT NULL REFERENCES operation (id), number INTEGER NOT NULL,"
    " at INTEGER NOT NULL, step TEXT NOT NULL, stream TEXT NOT NULL, note TEXT NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (operation, number)) WITHOUT ROWID",
};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).object();
}

} // namespace

Result<std::unique_ptr<Journal>> SqliteJournal::open(const QString &file)
{
    // Created by us first, so that it is never readable for others, not even for a moment.
    QFile created(file);
    if (!created.exists() && created.open(QIODevice::WriteOnly | QIODevice::Append))
        created.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    created.close();

    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(connection));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(file);
    if (!database.open())
        return Failure(Sql::problem(database.lastError()));
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (const auto set = Sql::exec(database, QString::fromLatin1(pragma)); !set)
            return Failure(set.error());
    }
    if (const auto ready = journal->prepareSchema(); !ready)
        return Failure(ready.error());
    return journal;
}

SqliteJournal::~SqliteJournal()
{
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> SqliteJournal::prepareSchema()
{
    // Inside the transaction: two programs may meet an empty database at the same moment.
    return inTransaction([this]() -> Result<void> {
        const auto version = Sql::value(database(), u"PRAGMA user_version"_s);
        if (!version)
            return Failure(version.error());
        if (version->toInt() == schemaVersion)
            return {};
        if (version->toInt() > schemaVersion) {
            return Failure(Problem{
                .kind = ProblemKind::Conflict,
                .owner = Owner::You,
                .code = u"storage.newer-database"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "The activity database was written by a newer Switchback.")),
                .remedy = Text(QT_TRANSLATE_NOOP(
                    "Text", "Install that version, or choose another workspace. It was not touched.")),
                .details = u"user_version %1, this build knows %2"_s.arg(version->toInt()).arg(schemaVersion)});
        }
        for (const char *statement : schema) {
            if (const auto done = Sql::exec(database(), QString::fromLatin1(statement)); !done)
                return done;
        }
        return Sql::exec(database(), u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    });
}

Result<void> SqliteJournal::inTransaction(const std::function<Result<void>()> &work)
{
    // IMMEDIATE: a transaction that starts reading and then writes could be refused in its middle.
    if (const auto begun = Sql::exec(database(), u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = Sql::exec(database(), u"COMMIT"_s);
    if (!done) {
        // The problem at hand is the one to tell; a failed rollback only follows from it.
        (void)Sql::exec(database(), u"ROLLBACK"_s);
    }
    return done;
}

Result<void> SqliteJournal::begin(const Activity &activity)
{
    return inTransaction([&]() -> Result<void> {
        if (auto written = writeActivity(activity); !written)
            return written;
        for (int index = 0; index < activity.steps.size(); ++index) {
            if (auto written = writeStep(activity, index, nullptr); !written)
                return written;
        }
        return {};
    });
}

Result<void> SqliteJournal::saveStep(const Activity &activity, int index, const QJsonObject &outputs)
{
    return inTransaction([&]() -> Result<void> {
        if (auto written = writeActivity(activity); !written)
            return written;
        return writeStep(activity, index, &outputs);
    });
}

Result<void> SqliteJournal::end(const Activity &activity)
{
    return begin(activity);
}

Result<void> SqliteJournal::writeActivity(const Activity &activity)
{
    if (auto counted = Sql::exec(database(), u"UPDATE counter SET revision = revision + 1"_s); !counted)
        return counted;
    auto written = Sql::exec(
        database(),
        u"INSERT INTO operation (id, kind, project, environment, state, created_at, revision, record)"
        " VALUES (?, ?, ?, ?, ?, ?, (SELECT revision FROM counter), ?)"
        " ON CONFLICT (id) DO UPDATE SET state = excluded.state, revision = excluded.revision, record = excluded.record"_s,
        {activity.id, enumName(activity.request.kind), activity.request.environment.projectId,
         activity.request.environment.environmentId, enumName(activity.state), activity.createdAt.toMSecsSinceEpoch(),
         compact(activity.toJson())});
    if (!written && written.error().code == "storage.constraint"_L1) {
        Problem busy = written.error();
        busy.kind = ProblemKind::Conflict;
        busy.owner = Owner::You;
        busy.code = u"operation.running"_s;
        busy.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "Another operation on %1 is already running."), {activity.environmentName});
        busy.remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended; the activity log shows it."));
        return Failure(busy);
    }
    return written;
}

Result<void> SqliteJournal::writeStep(const Activity &activity, int index, const QJsonObject *outputs)
{
    const QString record = compact(activity.steps.at(index).toJson());
    if (!outputs) {
        return Sql::exec(database(),
                         u"INSERT INTO step (operation, position, record) VALUES (?, ?, ?)"
                         " ON CONFLICT (operation, position) DO UPDATE SET record = excluded.record"_s,
                         {activity.id, index, record});
    }
    return Sql::exec(database(),
                     u"INSERT INTO step (operation, position, record, outputs) VALUES (?, ?, ?, ?)"
                     " ON CONFLICT (operation, position)"
                     " DO UPDATE SET record = excluded.record, outputs = excluded.outputs"_s,
                     {activity.id, index, record, compact(*outputs)});
}

Result<void> SqliteJournal::appendOutput(const QString &activityId, const QList<OutputLine> &lines)
{
    return inTransaction([&]() -> Result<void> {
        for (const OutputLine &line : lines) {
            auto written = Sql::exec(database(),
                                     u"INSERT OR REPLACE INTO output (operation, number, at, step, stream, note, text)"
                                     " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                     {activityId, line.number, line.at.toMSecsSinceEpoch(), line.stepId,
                                      enumName(line.stream), compact(line.note.toJson()), line.text});
            if (!written)
                return written;
        }
        return {};
    });
}

Result<QList<Activity>> SqliteJournal::newest(int count)
{
    return activities(u"ORDER BY created_at DESC, id DESC LIMIT ?"_s, {count});
}

Result<QList<Activity>> SqliteJournal::unfinished()
{
    return activities(u"WHERE state IN ('Queued', 'Running', 'Undoing') ORDER BY created_at"_s, {});
}

Result<QList<Activity>> SqliteJournal::changedSince(qint64 &since)
{
    const auto newestRevision = revision();
    if (!newestRevision)
        return Failure(newestRevision.error());
    auto changed = activities(u"WHERE revision > ? AND revision <= ? ORDER BY revision"_s, {since, *newestRevision});
    if (changed)
        since = *newestRevision;
    return changed;
}

Result<qint64> SqliteJournal::revision()
{
    return Sql::value(database(), u"SELECT revision FROM counter"_s).map([](const QVariant &value) {
        return value.toLongLong();
    });
}

Result<std::optional<Activity>> SqliteJournal::lastSucceeded(OperationKind kind, const EnvironmentRef &environment)
{
    return activities(u"WHERE project = ? AND environment = ? AND kind = ? AND state = 'Succeeded'"
                      " ORDER BY created_at DESC LIMIT 1"_s,
                      {environment.projectId, environment.environmentId, enumName(kind)})
        .map(
            [](const QList<Activity> &found) { return found.isEmpty() ? std::nullopt : std::optional(found.first()); });
}

Result<QList<Activity>> SqliteJournal::ofKind(OperationKind kind, const EnvironmentRef &environment)
{
    return activities(u"WHERE project = ? AND environment = ? AND kind = ? ORDER BY created_at DESC"_s,
                      {environment.projectId, environment.environmentId, enumName(kind)});
}

Result<QList<Activity>> SqliteJournal::activities(const QString &where, const QVariantList &values)
{
    QList<Activity> found;
    const auto read =
        Sql::forEach(database(), u"SELECT record FROM operation "_s + where, values,
                     [&found](const QSqlQuery &row) { found.append(Activity::fromJson(parsed(row.value(0)))); });
    if (!read)
        return Failure(read.error());
    for (Activity &activity : found) {
        if (const auto steps = readSteps(activity); !steps)
            return Failure(steps.error());
    }
    return found;
}

Result<void> SqliteJournal::readSteps(Activity &activity)
{
    return Sql::forEach(
        database(), u"SELECT record FROM step WHERE operation = ? ORDER BY position"_s, {activity.id},
        [&activity](const QSqlQuery &row) { activity.steps.append(StepRecord::fromJson(parsed(row.value(0)))); });
}

Result<QList<OutputLine>> SqliteJournal::output(const QString &activityId, qint64 from, int count)
{
    QList<OutputLine> lines;
    const auto read =
        Sql::forEach(database(),
                     u"SELECT number, at, step, stream, note, text FROM output WHERE operation = ? AND number >= ?"
                     " ORDER BY number LIMIT ?"_s,
                     {activityId, from, count}, [&lines](const QSqlQuery &row) {
                         lines.append({.number = row.value(0).toLongLong(),
                                       .at = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC),
                                       .stepId = row.value(2).toString(),
                                       .stream = enumFromName<Stream>(row.value(3).toString()).value_or(Stream::Output),
                                       .note = Text::fromJson(parsed(row.value(4))),
                                       .text = row.value(5).toString()});
                     });
    if (!read)
        return Failure(read.error());
    return lines;
}

Result<QJsonObject> SqliteJournal::outputs(const QString &activityId)
{
    QJsonObject merged;
    const auto read = Sql::forEach(database(), u"SELECT outputs FROM step WHERE operation = ? ORDER BY position"_s,
                                   {activityId}, [&merged](const QSqlQuery &row) {
                                       const QJsonObject step = parsed(row.value(0));
                                       for (auto it = step.begin(); it != step.end(); ++it)
                                           merged.insert(it.key(), it.value());
                                   });
    if (!read)
        return Failure(read.error());
    return merged;
}

} // namespace Switchback
