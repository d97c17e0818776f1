// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/mariadbdatabase.h"

#include "app/platforms/local/databasename.h"
#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/databaseurl.h"
#include "app/platforms/local/mariadbsql.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QStringList clientNames(DatabaseKind kind)
{
    return kind == DatabaseKind::MySql ? QStringList{u"mysql"_s, u"mariadb"_s} : QStringList{u"mariadb"_s, u"mysql"_s};
}

/// A value of an option file: in quotes, so that no character of it begins a comment. A quote of its own would end them.
QByteArray quotedOption(QByteArray text)
{
    text.replace('\\', "\\\\");
    text.replace('"', "\\\"");
    QByteArray quoted;
    quoted.reserve(text.size() + 2);
    quoted.append('"').append(text).append('"');
    wipe(text);
    return quoted;
}

/// The number of the first error that is told: "ERROR 1045 (28000): …", "Got error: 1045: …", "… (1356)".
int errorNumber(const QStringList &words)
{
    static const QRegularExpression pattern(u"[Ee](?:RROR|rror):? (\\d{1,5})\\b|\\((\\d{4})\\)\\z"_s);
    for (const QString &line : words) {
        const QRegularExpressionMatch match = pattern.match(line.trimmed());
        if (match.hasMatch())
            return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toInt();
    }
    return 0;
}

} // namespace

MariaDbDatabase::MariaDbDatabase(DatabaseServer server, Secret password, QString path)
    : SiteDatabase(std::move(server))
    , m_password(std::move(password))
    , m_path(std::move(path))
{
}

QString MariaDbDatabase::package() const
{
    return server().kind == DatabaseKind::MySql ? u"default-mysql-client"_s : u"mariadb-client"_s;
}

Result<DatabaseLogin> MariaDbDatabase::login() const
{
    QByteArray text = "[client]\n";
    if (server().isSocket())
        text += "socket=" + quotedOption(server().host.toUtf8()) + '\n';
    else
        text += "protocol=tcp\nhost=" + quotedOption(server().host.toUtf8())
                + "\nport=" + QByteArray::number(server().port) + '\n';
    text += "user=" + quotedOption(server().user.toUtf8()) + '\n';
    m_password.use([&text](QByteArrayView password) {
        QByteArray quoted = quotedOption(password.toByteArray());
        text.reserve(text.size() + quoted.size() + 16);
        text.append("password=").append(quoted).append('\n');
        wipe(quoted);
    });
    return DatabaseLogin::write(std::move(text));
}

/// --defaults-file, not --defaults-extra-file: that would be read before the person's own option file, which could then
/// have another user or password in the last word.
Result<Command> MariaDbDatabase::client(const DatabaseLogin &login, const QString &name) const
{
    const Result<QString> program = findDatabaseTool(clientNames(server().kind), m_path, package());
    if (!program)
        return Failure(program.error());
    Command command{.program = *program,
                    .arguments = {u"--defaults-file="_s + login.path(), u"--batch"_s, u"--skip-column-names"_s,
                                  u"--binary-mode"_s, u"--connect-timeout=10"_s, u"--max-allowed-packet=1G"_s,
                                  u"--default-character-set=utf8mb4"_s},
                    .workingDirectory = {},
                    .environment = databaseToolEnvironment(),
                    .grace = databaseToolGrace};
    if (!name.isEmpty())
        command.arguments.append(u"--database="_s + name);
    return command;
}

Problem MariaDbDatabase::problemOf(Doing doing, const QStringList &words) const
{
    const QString all = words.join(u'\n');
    if (all.contains("Errcode: 28"_L1) || all.contains("No space left on device"_L1))
        return DatabaseProblem::full(server(), words);
    switch (errorNumber(words)) { // mariadb.com/kb/en/mariadb-error-code-reference
    case 1021:                    // disk full
    case 1114:                    // the table is full
        return DatabaseProblem::full(server(), words);
    case 1040: // too many connections
    case 2002: // cannot connect
    case 2003:
    case 2005: // unknown host
    case 2006: // gone away
    case 2013: // lost
        return DatabaseProblem::unreachable(server(), words);
    case 1045: // access denied
    case 1130: // not from this host
    case 1698: // only by socket
    case 1862: // password expired
        return DatabaseProblem::login(server(), words);
    case 1044: // no right to the database
        if (doing == Doing::Asking)
            return DatabaseProblem::rights(server(), words);
        break;
    default:
        break;
    }
    if (doing == Doing::Dumping)
        return DatabaseProblem::dumpFailed(words);
    return doing == Doing::Loading ? DatabaseProblem::loadFailed(words) : DatabaseProblem::failed(server(), words);
}

Result<ToolAnswer> MariaDbDatabase::ask(const QByteArray &sql, const std::stop_token &stop,
                                        std::optional<std::chrono::milliseconds> limit) const
{
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    Result<Command> command = client(*file);
    if (!command)
        return Failure(command.error());
    command->input = MariaDbSql::session(limit) + sql;
    Result<ToolAnswer> answer = askDatabaseTool(*command, stop);
    if (answer && !answer->succeeded())
        return Failure(problemOf(Doing::Asking, answer->words));
    return answer;
}

Result<void> MariaDbDatabase::check(const std::stop_token &stop) const
{
    if (const Result<QString> found = findDumper(); !found)
        return Failure(found.error());
    return ask("SELECT 1;\n", stop).map([](const ToolAnswer &) {});
}

Result<bool> MariaDbDatabase::exists(const QString &name, const std::stop_token &stop) const
{
    return ask(MariaDbSql::exists(name), stop).map([](const ToolAnswer &answer) { return !answer.lines.isEmpty(); });
}

Result<QStringList> MariaDbDatabase::names(const QByteArray &sql, const std::stop_token &stop) const
{
    return ask(sql, stop).map([](const ToolAnswer &answer) {
        QStringList names;
        for (const QList<QByteArray> &line : answer.lines)
            names.append(QString::fromUtf8(line.first()));
        return names;
    });
}

Result<QStringList> MariaDbDatabase::list(const QString &scope, const std::stop_token &stop) const
{
    return names(MariaDbSql::list(scope), stop);
}

Result<QStringList> MariaDbDatabase::timers(const QString &name, const std::stop_token &stop) const
{
    return names(MariaDbSql::events(name), stop);
}

Result<QString> MariaDbDatabase::dataFolder(const std::stop_token &stop) const
{
    return ask(MariaDbSql::dataFolder(), stop).map([](const ToolAnswer &answer) {
        return QString::fromUtf8(answer.value());
    });
}

Result<qint64> MariaDbDatabase::bytes(const QString &name, const std::stop_token &stop) const
{
    return ask(MariaDbSql::bytes(name), stop).map([](const ToolAnswer &answer) { return answer.value().toLongLong(); });
}

Result<void> MariaDbDatabase::create(const QString &name, const QString &like, const std::stop_token &stop) const
{
    if (!isDatabaseName(name))
        return Failure(DatabaseProblem::missing(server(), name));
    QByteArray characters = "CHARACTER SET utf8mb4";
    if (!like.isEmpty()) {
        const Result<ToolAnswer> answer = ask(MariaDbSql::characters(like), stop);
        if (!answer)
            return Failure(answer.error());
        if (answer->value().isEmpty())
            return Failure(DatabaseProblem::missing(server(), like));
        characters = answer->value();
    }
    return ask("CREATE DATABASE `" + name.toUtf8() + "` " + characters + ";\n", stop).map([](const ToolAnswer &) {});
}

Result<void> MariaDbDatabase::drop(const QString &name, const std::stop_token &stop) const
{
    if (!isDatabaseName(name))
        return Failure(DatabaseProblem::missing(server(), name));
    return ask(MariaDbSql::drop(name), stop).map([](const ToolAnswer &) {});
}

Result<void> MariaDbDatabase::add(DatabaseSurvey &survey, const QByteArray &sql, const std::stop_token &stop,
                                  std::optional<std::chrono::milliseconds> limit) const
{
    const Result<ToolAnswer> answer = ask(sql, stop, limit);
    if (!answer)
        return Failure(answer.error());
    for (const QList<QByteArray> &line : answer->lines)
        if (!survey.add(line))
            return Failure(DatabaseProblem::failed(server(), {QString::fromUtf8(line.join(' '))}));
    return {};
}

/// Everything but the rows.
Result<DatabaseSurvey> MariaDbDatabase::outline(const QString &name, const std::stop_token &stop,
                                                std::optional<std::chrono::milliseconds> limit) const
{
    const Result<bool> isThere = exists(name, stop);
    if (!isThere)
        return Failure(isThere.error());
    if (!*isThere)
        return Failure(DatabaseProblem::missing(server(), name));
    DatabaseSurvey survey;
    if (const Result<void> added = add(survey, MariaDbSql::schema(name), stop, limit); !added)
        return Failure(added.error());
    return survey;
}

Result<DatabaseSurvey> MariaDbDatabase::surveyWithin(std::optional<std::chrono::milliseconds> limit,
                                                     const QString &name, const std::stop_token &stop) const
{
    Result<DatabaseSurvey> survey = outline(name, stop, limit);
    if (!survey || survey->countable().isEmpty())
        return survey;
    const Result<QStringList> histories = copiedHistories(*survey, stop);
    if (!histories)
        return Failure(histories.error());
    const QByteArray rows = MariaDbSql::rows(name, survey->countable(), *histories);
    if (const Result<void> added = add(*survey, rows, stop, limit); !added)
        return Failure(added.error());
    return survey;
}

QString MariaDbDatabase::url(const QString &name) const
{
    return databaseUrl(u"mysql"_s, server(), m_password, name);
}

} // namespace Switchback
