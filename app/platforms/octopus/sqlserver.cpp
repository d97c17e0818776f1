// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/sqlserver.h"

#include "app/platforms/octopus/octopusproblem.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString master = u"master"_s;

Problem unusable(const QString &file, const QString &details)
{
    return octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.backup-unusable"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The backup %1 cannot be read back."), {file}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at the disk that it is on; without a backup nothing is upgraded.")),
        details);
}

/// "15 percent processed.", as BACKUP and RESTORE say it with STATS.
void noteProgress(const QString &line, Context &context)
{
    static const QRegularExpression percent(u"\\A(\\d{1,3}) percent processed"_s);
    const QRegularExpressionMatch match = percent.match(line);
    if (match.hasMatch())
        context.log.progress({.unit = ProgressUnit::None, .done = match.captured(1).toLongLong(), .total = 100});
}

} // namespace

QString sqlName(const QString &name)
{
    QString quoted = name;
    quoted.replace(u']', u"]]"_s);
    return u'[' + quoted + u']';
}

QString sqlText(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', u"''"_s);
    return u"N'"_s + quoted + u'\'';
}

SqlServer::SqlServer(std::shared_ptr<const CommandHost> host, OctopusSettings settings,
                     std::shared_ptr<const Secret> password)
    : m_host(std::move(host))
    , m_settings(std::move(settings))
    , m_password(std::move(password))
{
}

Command SqlServer::command(const QString &database, const QString &statements) const
{
    Command command;
    command.program = u"sqlcmd"_s;
    // -b: an error is an exit code. -x: $(…) stays what it is. -r 1: messages go to the error stream. -h -1 -W -s -w: bare
    // rows, each on one line however long it is.
    command.arguments = {u"-S"_s,   m_settings.sqlServer,
                         u"-d"_s,   database,
                         u"-b"_s,   u"-x"_s,
                         u"-r"_s,   u"1"_s,
                         u"-l"_s,   u"30"_s,
                         u"-h"_s,   u"-1"_s,
                         u"-W"_s,   u"-s"_s,
                         u"|"_s,    u"-w"_s,
                         u"65535"_s};
    if (m_settings.sqlUser.isEmpty() || !m_password) {
        command.arguments.append(u"-E"_s);
    } else {
        command.arguments.append({u"-U"_s, m_settings.sqlUser});
        command.secretVariables.push_back({u"SQLCMDPASSWORD"_s, m_password});
    }
    command.arguments.append({u"-Q"_s, QString(u"SET NOCOUNT ON; "_s + statements)});
    return command;
}

Result<QStringList> SqlServer::ask(const QString &database, const QString &statements, Context &context) const
{
    const Result<Printed> printed = runQuietly(*m_host, command(database, statements), context);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded())
        return Failure(sqlProblem(printed->lastWords()));
    QStringList rows;
    std::copy_if(printed->output.cbegin(), printed->output.cend(), std::back_inserter(rows),
                 [](const QString &line) { return !line.trimmed().isEmpty(); });
    return rows;
}

Result<qint64> SqlServer::number(const QString &database, const QString &statement, Context &context) const
{
    const Result<QStringList> rows = ask(database, statement, context);
    if (!rows)
        return Failure(rows.error());
    bool isNumber = false;
    const qint64 value = rows->value(0).trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return Failure(sqlProblem(*rows));
    return value;
}

Result<void> SqlServer::execute(const QString &statements, Context &context) const
{
    return execute(master, statements, context);
}

Result<void> SqlServer::execute(const QString &database, const QString &statements, Context &context) const
{
    QStringList lines;
    const Result<CommandOutcome> outcome =
        m_host->run(command(database, statements), context.stop, [&](Stream stream, const QString &text) {
            lines.append(text);
            context.log.line(stream, text);
            noteProgress(text, context);
        });
    if (!outcome)
        return Failure(outcome.error());
    return outcome->succeeded() ? Result<void>() : Failure(sqlProblem(lines));
}

Result<int> SqlServer::majorVersion(Context &context) const
{
    return number(master, u"SELECT CAST(SERVERPROPERTY('ProductMajorVersion') AS int);"_s, context)
        .map([](qint64 version) { return int(version); });
}

Result<bool> SqlServer::ownsDatabase(Context &context) const
{
    return number(m_settings.database, u"SELECT ISNULL(IS_ROLEMEMBER('db_owner'), 0);"_s, context)
        .map([](qint64 answer) { return answer == 1; });
}

Result<qint64> SqlServer::scriptCount(Context &context) const
{
    return number(m_settings.database, u"SELECT COUNT_BIG(*) FROM dbo.SchemaVersions;"_s, context);
}

Result<qint64> SqlServer::usedBytes(Context &context) const
{
    return number(m_settings.database,
                  u"SELECT SUM(CAST(FILEPROPERTY(name, 'SpaceUsed') AS bigint)) * 8192 FROM sys.database_files WHERE "
                  "type = 0;"_s,
                  context);
}

std::optional<qint64> SqlServer::roomFor(const QString &file, Context &context) const
{
    const qsizetype slash = std::max(file.lastIndexOf(u'/'), file.lastIndexOf(u'\\'));
    return hostFreeBytes(*m_host, file.left(slash), context);
}

Result<void> SqlServer::backUp(const QString &file, const QString &name, Context &context) const
{
    return execute(
        u"BACKUP DATABASE %1 TO DISK = %2 WITH COPY_ONLY, FORMAT, INIT, CHECKSUM, STATS = 5, NAME = %3;"_s.arg(
            sqlName(m_settings.database), sqlText(file), sqlText(name)),
        context);
}

Result<int> SqlServer::positionIn(const QString &file, Context &context) const
{
    constexpr int positionColumn = 5;
    constexpr int databaseColumn = 9;
    const Result<QStringList> rows = ask(master, u"RESTORE HEADERONLY FROM DISK = %1;"_s.arg(sqlText(file)), context);
    if (!rows)
        return Failure(rows.error());
    int newest = 0;
    for (const QString &row : *rows) {
        const QStringList columns = row.split(u'|');
        if (columns.value(databaseColumn) == m_settings.database)
            newest = std::max(newest, columns.value(positionColumn).toInt());
    }
    if (newest == 0)
        return Failure(unusable(file, rows->join(u'\n')));
    return newest;
}

Result<void> SqlServer::verify(const QString &file, Context &context) const
{
    const Result<int> position = positionIn(file, context);
    if (!position)
        return Failure(position.error());
    const Result<void> read = execute(
        u"RESTORE VERIFYONLY FROM DISK = %1 WITH FILE = %2, CHECKSUM;"_s.arg(sqlText(file)).arg(*position), context);
    if (read || read.error().code != "octopus.sql"_L1)
        return read;
    return Failure(unusable(file, read.error().details));
}

Result<void> SqlServer::restore(const QString &file, Context &context) const
{
    const Result<int> position = positionIn(file, context);
    if (!position)
        return Failure(position.error());
    const QString database = sqlName(m_settings.database);
    return execute(u"IF DB_ID(%1) IS NOT NULL ALTER DATABASE %2 SET SINGLE_USER WITH ROLLBACK IMMEDIATE; "
                   "RESTORE DATABASE %2 FROM DISK = %3 WITH FILE = %4, REPLACE, CHECKSUM, STATS = 5; "
                   "ALTER DATABASE %2 SET MULTI_USER;"_s.arg(sqlText(m_settings.database), database, sqlText(file))
                       .arg(*position),
                   context);
}

Result<bool> SqlServer::hasFile(const QString &file, Context &context) const
{
    return hostHasFile(*m_host, file, context);
}

Result<void> SqlServer::removeFile(const QString &file, Context &context) const
{
    return removeHostFile(*m_host, file, context);
}

} // namespace Switchback
