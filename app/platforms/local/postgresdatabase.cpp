// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/postgresdatabase.h"

#include "app/platforms/local/databasename.h"
#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/databaseurl.h"
#include "app/platforms/local/postgressql.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of a password file's fields: a colon or backslash needs a backslash before it (PostgreSQL manual, 34.16).
QByteArray escapedField(QByteArrayView text)
{
    QByteArray escaped;
    escaped.reserve(2 * text.size());
    for (const char character : text) {
        if (character == ':' || character == '\\')
            escaped += '\\';
        escaped += character;
    }
    return escaped;
}

} // namespace

PostgresDatabase::PostgresDatabase(DatabaseServer server, Secret password, QString path)
    : SiteDatabase(std::move(server))
    , m_password(std::move(password))
    , m_path(std::move(path))
{
}

/// The file is for this one login: wherever its reader connects to.
Result<DatabaseLogin> PostgresDatabase::login() const
{
    QByteArray text = "*:*:*:*:";
    m_password.use([&text](QByteArrayView password) {
        QByteArray escaped = escapedField(password);
        text.reserve(text.size() + escaped.size() + 1);
        text.append(escaped).append('\n');
        wipe(escaped);
    });
    return DatabaseLogin::write(std::move(text));
}

QStringList PostgresDatabase::where() const
{
    return {u"--host="_s + server().host, u"--port="_s + QString::number(server().port)};
}

Command PostgresDatabase::command(const QString &path, const DatabaseLogin &login) const
{
    Command command{.program = path,
                    .arguments = where() + QStringList{u"--username="_s + server().user, u"--no-password"_s},
                    .workingDirectory = {},
                    .environment = databaseToolEnvironment(),
                    .grace = databaseToolGrace};
    command.environment.insert(u"PGPASSFILE"_s, login.path());
    command.environment.insert(u"PGCONNECT_TIMEOUT"_s, u"10"_s);
    command.environment.insert(u"PGCLIENTENCODING"_s, u"UTF8"_s);
    command.environment.insert(u"PGAPPNAME"_s, u"Switchback"_s);
    return command;
}

/// What stands before the first statement is in the client's words, the rest in the server's language: those are told
/// apart by their form, and by SQLSTATE where there is one (PostgreSQL manual, appendix A).
Problem PostgresDatabase::loginProblem(const QStringList &words) const
{
    static const QRegularExpression busy(u"starting up|shutting down|recovery|too many|remaining connection"_s);
    const QString all = words.join(u'\n');
    const bool isTurnedAway = all.contains("FATAL"_L1) && !busy.match(all).hasMatch();
    return isTurnedAway ? DatabaseProblem::login(server(), words) : DatabaseProblem::unreachable(server(), words);
}

Problem PostgresDatabase::problemOf(const QStringList &words) const
{
    static const QRegularExpression pattern(u"(?:ERROR|FATAL|PANIC):\\s+([0-9A-Z]{5}):"_s);
    const QString all = words.join(u'\n');
    const QString state = pattern.match(all).captured(1);
    if (state == "53100"_L1 || all.contains("No space left on device"_L1))
        return DatabaseProblem::full(server(), words);
    if (state == "42501"_L1)
        return DatabaseProblem::rights(server(), words);
    if (state == "3D000"_L1)
        return DatabaseProblem::failed(server(), words);
    if (state.startsWith("28"_L1) || state.startsWith("08"_L1) || state.startsWith("57P"_L1)
        || all.contains("connection to server"_L1) || all.contains("server closed the connection"_L1)
        || all.contains("could not translate host name"_L1))
        return loginProblem(words);
    return DatabaseProblem::failed(server(), words);
}

Result<ToolAnswer> PostgresDatabase::ask(const QString &name, const QByteArray &sql, const std::stop_token &stop,
                                         std::optional<std::chrono::milliseconds> limit) const
{
    constexpr int noConnection = 2;
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    const Result<QString> psql = findDatabaseTool({u"psql"_s}, m_path, clientPackage);
    if (!psql)
        return Failure(psql.error());
    Command asking = command(*psql, *file);
    asking.arguments += {u"--no-psqlrc"_s,
                         u"--quiet"_s,
                         u"--no-align"_s,
                         u"--tuples-only"_s,
                         u"--field-separator=\t"_s,
                         u"--set=ON_ERROR_STOP=1"_s,
                         u"--set=VERBOSITY=verbose"_s,
                         u"--dbname="_s + name};
    asking.input = PostgresSql::session(limit) + sql;
    Result<ToolAnswer> answer = askDatabaseTool(asking, stop);
    if (!answer || answer->succeeded())
        return answer;
    return Failure(answer->exitCode == noConnection ? loginProblem(answer->words) : problemOf(answer->words));
}

Result<bool> PostgresDatabase::exists(const QString &name, const std::stop_token &stop) const
{
    return ask(maintenanceDatabase, PostgresSql::exists(name), stop).map([](const ToolAnswer &answer) {
        return !answer.lines.isEmpty();
    });
}

Result<QStringList> PostgresDatabase::list(const QString &scope, const std::stop_token &stop) const
{
    return ask(maintenanceDatabase, PostgresSql::list(scope), stop).map([](const ToolAnswer &answer) {
        QStringList names;
        for (const QList<QByteArray> &line : answer.lines)
            names.append(QString::fromUtf8(line.first()));
        return names;
    });
}

Result<qint64> PostgresDatabase::bytes(const QString &name, const std::stop_token &stop) const
{
    return ask(maintenanceDatabase, PostgresSql::bytes(name), stop).map([](const ToolAnswer &answer) {
        return answer.value().toLongLong();
    });
}

Result<void> PostgresDatabase::create(const QString &name, const QString &like, const std::stop_token &stop) const
{
    if (!isDatabaseName(name))
        return Failure(DatabaseProblem::missing(server(), name));
    QByteArray characters = "ENCODING 'UTF8'";
    if (!like.isEmpty()) {
        const Result<ToolAnswer> answer = ask(maintenanceDatabase, PostgresSql::characters(like), stop);
        if (!answer)
            return Failure(answer.error());
        if (answer->value().isEmpty())
            return Failure(DatabaseProblem::missing(server(), like));
        characters = answer->value();
    }
    // template0, because nobody may have put anything into that, and because only it takes another character set.
    return ask(maintenanceDatabase, "CREATE DATABASE " + name.toUtf8() + " TEMPLATE template0 " + characters + ";\n",
               stop)
        .map([](const ToolAnswer &) {});
}

Result<void> PostgresDatabase::drop(const QString &name, const std::stop_token &stop) const
{
    if (!isDatabaseName(name))
        return Failure(DatabaseProblem::missing(server(), name));
    return ask(maintenanceDatabase, "DROP DATABASE IF EXISTS " + name.toUtf8() + " WITH (FORCE);\n", stop)
        .map([](const ToolAnswer &) {});
}

Result<void> PostgresDatabase::add(DatabaseSurvey &survey, const QString &name, const QByteArray &sql,
                                   const std::stop_token &stop, std::optional<std::chrono::milliseconds> limit) const
{
    const Result<ToolAnswer> answer = ask(name, sql, stop, limit);
    if (!answer)
        return Failure(answer.error());
    for (const QList<QByteArray> &line : answer->lines)
        if (!survey.add(line))
            return Failure(DatabaseProblem::failed(server(), {QString::fromUtf8(line.join(' '))}));
    return {};
}

/// Everything but the rows.
Result<DatabaseSurvey> PostgresDatabase::outline(const QString &name, const std::stop_token &stop) const
{
    DatabaseSurvey survey;
    const Result<bool> isThere = exists(name, stop);
    if (!isThere)
        return Failure(isThere.error());
    if (!*isThere)
        return Failure(DatabaseProblem::missing(server(), name));
    if (const Result<void> added = add(survey, name, PostgresSql::schema(), stop); !added)
        return Failure(added.error());
    return survey;
}

Result<QStringList> PostgresDatabase::timers(const QString &, const std::stop_token &) const
{
    return QStringList();
}

Result<QStringList> PostgresDatabase::lostHistories(const QString &, const std::stop_token &) const
{
    return QStringList();
}

Result<QString> PostgresDatabase::dataFolder(const std::stop_token &stop) const
{
    return ask(maintenanceDatabase, PostgresSql::dataFolder(), stop).map([](const ToolAnswer &answer) {
        return QString::fromUtf8(answer.value());
    });
}

Result<DatabaseSurvey> PostgresDatabase::surveyWithin(std::optional<std::chrono::milliseconds> limit,
                                                      const QString &name, const std::stop_token &stop) const
{
    Result<DatabaseSurvey> survey = outline(name, stop);
    if (!survey || survey->countable().isEmpty())
        return survey;
    const Result<ToolAnswer> statements = ask(name, PostgresSql::rowStatements(), stop);
    if (!statements)
        return Failure(statements.error());
    QByteArray sql;
    for (const QList<QByteArray> &line : statements->lines)
        sql += QByteArray::fromHex(line.first()) + ";\n";
    if (const Result<void> added = add(*survey, name, sql, stop, limit); !added)
        return Failure(added.error());
    return survey;
}

QString PostgresDatabase::url(const QString &name) const
{
    return databaseUrl(u"postgresql"_s, server(), m_password, name);
}

} // namespace Switchback
