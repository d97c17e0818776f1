// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sqlitejournal.h"

#include "app/storage/databasefile.h"
#include "app/storage/sql.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).object();
}

/// A broken constraint means that something else is under way on the environment, see operation_running.
Problem environmentTaken(Problem problem, const Activity &activity)
{
    if (problem.code != "storage.constraint"_L1)
        return problem;
    problem.kind = ProblemKind::Conflict;
    problem.owner = Owner::You;
    problem.code = u"operation.running"_s;
    problem.sentence =
        Text(QT_TRANSLATE_NOOP("Text", "Another operation on %1 is already running."), {activity.environmentName});
    problem.remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended; the activity log shows it."));
    return problem;
}

} // namespace

Result<std::unique_ptr<Journal>> SqliteJournal::open(const QString &file, const std::function<void()> &onDamage)
{
    if (!QFile::exists(file)) {
        if (const auto created = DatabaseFile(file).create(); !created)
            return Failure(created.error());
    }
    auto connection = Connection::open(file, Connection::Access::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    // Before any setting is made: a database that is not ours to write is not written.
    const auto version = Sql::value(connection->database(), u"PRAGMA user_version"_s);
    if (!version)
        return Failure(version.error());
    if (const auto judged = Schema::judgeVersion(version->toInt(), Schema::migrations()); !judged)
        return Failure(judged.error());
    if (const auto set = Schema::prepareForWriting(*connection); !set)
        return Failure(set.error());
    return std::unique_ptr<Journal>(new SqliteJournal(std::move(*connection), file, onDamage));
}

SqliteJournal::SqliteJournal(Connection connection, const QString &file, std::function<void()> onDamage)
    : m_connection(std::move(connection))
    , m_reserve(file)
    , m_onDamage(std::move(onDamage))
{
    m_reserve.keep();
}

template <typename T>
Result<T> SqliteJournal::watched(Result<T> result) const
{
    if (!result && result.error().code == "storage.damaged"_L1 && m_onDamage)
        m_onDamage();
    return result;
}

Result<void> SqliteJournal::inTransaction(const std::function<Result<void>()> &work) const
{
    return watched(m_connection.inTransaction(work));
}

/// For what has to be known later on: a full disk gets back the room that was kept for that, once.
Result<void> SqliteJournal::atAnyPrice(const std::function<Result<void>()> &work) const
{
    Result<void> done = inTransaction(work);
    if (!done && done.error().code == "storage.disk-full"_L1 && m_reserve.release())
        done = inTransaction(work);
    return done;
}

/// Not at any price: on a full disk nothing is to be begun.
Result<void> SqliteJournal::begin(const Activity &activity)
{
    return inTransaction([&] {
        return expectNoneWaiting(activity).and_then([&] { return writeActivity(activity); }).and_then([&] {
            return writeWhole(activity);
        });
    });
}

/// What is begun beside an interrupted operation would build on what that left half done.
Result<void> SqliteJournal::expectNoneWaiting(const Activity &activity)
{
    if (isTerminal(activity.state))
        return {}; // a mere entry: nothing is begun
    const EnvironmentRef &environment = activity.request.environment;
    const auto waiting = Sql::value(
        database(), u"SELECT id FROM operation WHERE state = 'Interrupted' AND project = ? AND environment = ?"_s,
        {environment.projectId, environment.environmentId});
    if (!waiting)
        return Failure(waiting.error());
    if (!waiting->isValid())
        return {};
    return Failure(
        Problem{.kind = ProblemKind::Conflict,
                .owner = Owner::You,
                .code = u"operation.interrupted"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "An interrupted operation on %1 has not ended."),
                                 {activity.environmentName}),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Resume it or roll it back in the activity log first.")),
                .details = waiting->toString()});
}

Result<void> SqliteJournal::saveStep(const Activity &activity, int index)
{
    return atAnyPrice([&] { return writeActivity(activity).and_then([&] { return writeStep(activity, index); }); });
}

Result<void> SqliteJournal::end(const Activity &activity)
{
    return atAnyPrice([&] { return writeActivity(activity).and_then([&] { return writeWhole(activity); }); });
}

Result<void> SqliteJournal::takeOver(const Activity &activity, const Lease &holder)
{
    return atAnyPrice([&]() -> Result<void> {
        if (auto counted = countWrite(); !counted)
            return counted;
        auto taken =
            Sql::exec(database(),
                      u"UPDATE operation SET state = ?, revision = (SELECT revision FROM counter), record = ?"
                      " WHERE id = ? AND state = 'Interrupted' AND record ->> 'host' = ? AND record ->> 'pid' = ?"
                      " AND record ->> 'processStart' = ? AND record ->> 'bootId' = ?"_s,
                      {enumName(activity.state), compact(activity.toJson()), activity.id, holder.host, holder.pid,
                       holder.processStart, holder.bootId});
        if (!taken)
            return Failure(environmentTaken(taken.error(), activity));
        return expectChanged(activity).and_then([&] { return writeWhole(activity); });
    });
}

Result<void> SqliteJournal::countWrite()
{
    return Sql::exec(database(), u"UPDATE counter SET revision = revision + 1"_s);
}

Result<void> SqliteJournal::expectChanged(const Activity &activity)
{
    const auto changed = Sql::value(database(), u"SELECT changes()"_s);
    if (!changed)
        return Failure(changed.error());
    if (changed->toInt() > 0)
        return {};
    return Failure(
        Problem{.kind = ProblemKind::Conflict,
                .owner = Owner::You,
                .code = QString::fromLatin1(leaseLost),
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "Another Switchback has taken up the operation on %1."),
                                 {activity.environmentName}),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "The activity log shows what becomes of it.")),
                .details = {}});
}

Result<void> SqliteJournal::writeActivity(const Activity &activity)
{
    if (auto counted = countWrite(); !counted)
        return counted;
    // Only the one who holds an operation writes of it: whoever lost it to another program changes nothing here.
    auto written = Sql::exec(
        database(),
        u"INSERT INTO operation (id, kind, project, environment, state, created_at, revision, record)"
        " VALUES (?, ?, ?, ?, ?, ?, (SELECT revision FROM counter), ?)"
        " ON CONFLICT (id) DO UPDATE SET state = excluded.state, revision = excluded.revision, record = excluded.record"
        " WHERE operation.record ->> 'host' = excluded.record ->> 'host'"
        " AND operation.record ->> 'pid' = excluded.record ->> 'pid'"
        " AND operation.record ->> 'processStart' = excluded.record ->> 'processStart'"
        " AND operation.record ->> 'bootId' = excluded.record ->> 'bootId'"_s,
        {activity.id, enumName(activity.request.kind), activity.request.environment.projectId,
         activity.request.environment.environmentId, enumName(activity.state), activity.createdAt.toMSecsSinceEpoch(),
         compact(activity.toJson())});
    return written ? expectChanged(activity) : Failure(environmentTaken(written.error(), activity));
}

Result<void> SqliteJournal::writeWhole(const Activity &activity)
{
    for (int index = 0; index < activity.steps.size(); ++index) {
        if (auto written = writeStep(activity, index); !written)
            return written;
    }
    return {};
}

Result<void> SqliteJournal::writeStep(const Activity &activity, int index)
{
    return Sql::exec(database(),
                     u"INSERT INTO step (operation, position, record) VALUES (?, ?, ?)"
                     " ON CONFLICT (operation, position) DO UPDATE SET record = excluded.record"_s,
                     {activity.id, index, compact(activity.steps.at(index).toJson())});
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

Result<QList<Activity>> SqliteJournal::interrupted()
{
    return activities(u"WHERE state = 'Interrupted' ORDER BY created_at"_s, {});
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
    return watched(Sql::value(database(), u"SELECT revision FROM counter"_s)).map([](const QVariant &value) {
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
    const auto read = watched(
        Sql::forEach(database(), u"SELECT record FROM operation "_s + where, values,
                     [&found](const QSqlQuery &row) { found.append(Activity::fromJson(parsed(row.value(0)))); }));
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
    return watched(Sql::forEach(
        database(), u"SELECT record FROM step WHERE operation = ? ORDER BY position"_s, {activity.id},
        [&activity](const QSqlQuery &row) { activity.steps.append(StepRecord::fromJson(parsed(row.value(0)))); }));
}

Result<QList<OutputLine>> SqliteJournal::output(const QString &activityId, qint64 from, int count)
{
    QList<OutputLine> lines;
    const auto read = watched(
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
                     }));
    if (!read)
        return Failure(read.error());
    return lines;
}

Result<std::optional<Activity>> SqliteJournal::activity(const QString &activityId)
{
    return activities(u"WHERE id = ?"_s, {activityId}).map([](const QList<Activity> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<qint64> SqliteJournal::lastLine(const QString &activityId)
{
    return watched(Sql::value(database(), u"SELECT max(number) FROM output WHERE operation = ?"_s, {activityId}))
        .map([](const QVariant &number) { return number.toLongLong(); });
}

} // namespace Switchback
