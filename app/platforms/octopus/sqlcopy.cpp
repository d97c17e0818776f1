// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/sqlserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The database of a test instance: a copy of the original's that can do no harm. See sqlserver.h.

namespace Switchback {

namespace {

const QString master = u"master"_s;

/// The part of a path before its last separator, with it.
QString folderOf(const QString &path)
{
    return path.left(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

/// Where a file of the copy goes: beside where the server puts new databases, else beside the original's.
QString placeOf(const QString &folder, const QString &physical)
{
    if (folder.isEmpty() || folder == "NULL"_L1)
        return folderOf(physical);
    const QChar slash = folder.contains(u'\\') ? u'\\' : u'/';
    return folder.endsWith(slash) ? folder : folder + slash;
}

} // namespace

Result<bool> SqlServer::hasDatabase(const QString &name, Context &context) const
{
    return number(master, u"SELECT CASE WHEN DB_ID(%1) IS NULL THEN 0 ELSE 1 END;"_s.arg(sqlText(name)), context)
        .map([](qint64 answer) { return answer == 1; });
}

Result<QStringList> SqlServer::movesTo(const QString &file, int position, const QString &name, Context &context) const
{
    const Result<QStringList> folders =
        ask(master,
            u"SELECT CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(4000)), "
            "CAST(SERVERPROPERTY('InstanceDefaultLogPath') AS nvarchar(4000));"_s,
            context);
    if (!folders)
        return Failure(folders.error());
    const Result<QStringList> rows =
        ask(master, u"RESTORE FILELISTONLY FROM DISK = %1 WITH FILE = %2;"_s.arg(sqlText(file)).arg(position), context);
    if (!rows)
        return Failure(rows.error());
    const QStringList defaults = folders->value(0).split(u'|');
    QStringList moves;
    for (const QString &row : *rows) {
        // LogicalName, PhysicalName, Type (D, L, S for a folder of streams, F for a full-text catalogue), …
        const QStringList columns = row.split(u'|');
        const bool isLog = columns.value(2) == "L"_L1;
        const QString ending = isLog ? u"ldf"_s : (moves.isEmpty() ? u"mdf"_s : u"ndf"_s);
        const QString folder = placeOf(defaults.value(isLog ? 1 : 0), columns.value(1));
        const QString to = folder + name + u'_' + QString::number(moves.size() + 1) + u'.' + ending;
        moves.append(u"MOVE %1 TO %2"_s.arg(sqlText(columns.first()), sqlText(to)));
    }
    return moves;
}

Result<void> SqlServer::copy(const QString &file, const QString &name, Context &context) const
{
    const Result<int> position = positionIn(file, context);
    if (!position)
        return Failure(position.error());
    const Result<QStringList> moves = movesTo(file, *position, name, context);
    if (!moves)
        return Failure(moves.error());
    return execute(u"RESTORE DATABASE %1 FROM DISK = %2 WITH FILE = %3, %4, REPLACE, CHECKSUM, STATS = 5;"_s.arg(
                       sqlName(name), sqlText(file), QString::number(*position), moves->join(u", "_s)),
                   context);
}

Result<void> SqlServer::disarm(const QString &name, const QString &installationId, Context &context) const
{
    // sqlcmd switches quoted identifiers off, without which nothing is written to a table with a filtered index.
    const QString statements =
        u"SET QUOTED_IDENTIFIER ON; SET XACT_ABORT ON; BEGIN TRANSACTION; "
        "DELETE FROM dbo.OctopusServerNode; "
        "IF OBJECT_ID(N'dbo.OctopusServerNodeStatus') IS NOT NULL DELETE FROM dbo.OctopusServerNodeStatus; "
        "UPDATE dbo.Subscription SET IsDisabled = 1; "
        "UPDATE dbo.ProjectTrigger SET IsDisabled = 1; "
        "UPDATE dbo.Machine SET IsDisabled = 1; "
        "IF OBJECT_ID(N'dbo.Worker') IS NOT NULL UPDATE dbo.Worker SET IsDisabled = 1; "
        "DELETE FROM dbo.ExtensionConfiguration WHERE Id IN (N'authentication-octopusid', N'jira-integration'); "
        "IF COL_LENGTH(N'dbo.ServerTask', N'State') IS NOT NULL EXEC(N'UPDATE dbo.ServerTask SET State = "
        "N''Canceled'' WHERE State IN (N''Queued'', N''Executing'', N''Cancelling'')'); "
        "UPDATE dbo.Configuration SET JSON = JSON_MODIFY(JSON, '$.InstallationId', %1) WHERE Id = "
        "N'upgradeavailability'; COMMIT;"_s.arg(sqlText(installationId));
    if (const Result<void> done = execute(name, statements, context); !done)
        return done;
    const Result<QString> now = installationIdOf(name, context);
    if (!now)
        return Failure(now.error());
    if (*now == installationId)
        return {};
    return Failure(octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.copy"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The copy of the database cannot be given an installation id of its own.")),
        Text(QT_TRANSLATE_NOOP("Text", "Make the test instance by hand, and tell us the version of Octopus Server."))));
}

Result<QString> SqlServer::installationIdOf(const QString &name, Context &context) const
{
    const Result<bool> isThere = hasDatabase(name, context);
    if (!isThere || !*isThere)
        return isThere ? Result<QString>(QString()) : Failure(isThere.error());
    const Result<QStringList> rows =
        ask(name,
            u"IF OBJECT_ID(N'dbo.Configuration') IS NOT NULL SELECT JSON_VALUE(JSON, "
            "'$.InstallationId') FROM dbo.Configuration WHERE Id = N'upgradeavailability';"_s,
            context);
    if (!rows)
        return Failure(rows.error());
    return rows->value(0).trimmed();
}

Result<void> SqlServer::rename(const QString &from, const QString &to, Context &context) const
{
    return execute(u"ALTER DATABASE %1 MODIFY NAME = %2;"_s.arg(sqlName(from), sqlName(to)), context);
}

Result<void> SqlServer::drop(const QString &name, Context &context) const
{
    // One whose copy was broken off is not online, and cannot be set to anything.
    return execute(
        u"IF DB_ID(%1) IS NOT NULL BEGIN IF DATABASEPROPERTYEX(%1, 'Status') = 'ONLINE' ALTER DATABASE %2 SET "
        "SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE %2; END;"_s.arg(sqlText(name), sqlName(name)),
        context);
}

} // namespace Switchback
