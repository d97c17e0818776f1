// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopuswindows.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// The sqlcmd of OctopusHost. A backup is a file of JSON in which the database stands.

namespace Switchback {

namespace {

/// As sqlcmd -b -r 1 prints an error of the server, and ends.
StandInReply serverSays(int number, int level, const QString &words)
{
    return {.error = u"Msg %1, Level %2, State 1, Server DB, Line 1\n%3\n"_s.arg(number).arg(level).arg(words),
            .code = 1};
}

QString fileIn(const QString &statement)
{
    static const QRegularExpression disk(u"DISK = N'([^']*)'"_s);
    return disk.match(statement).captured(1);
}

/// The name in brackets behind \a words: "RESTORE DATABASE [OctopusDeploy]".
QString nameIn(const QString &statement, const QString &words)
{
    const QRegularExpression named(QRegularExpression::escape(words) + u" \\[([^\\]]*)\\]"_s);
    return named.match(statement).captured(1);
}

/// The first text behind \a words: "DB_ID(N'Octopus_test')".
QString textIn(const QString &statement, const QString &words)
{
    const QRegularExpression quoted(QRegularExpression::escape(words) + u"N'([^']*)'"_s);
    return quoted.match(statement).captured(1);
}

std::optional<QJsonObject> setIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QJsonDocument::fromJson(file.readAll()).object();
}

StandInReply noSuchFile(const QString &path)
{
    return serverSays(3201, 16,
                      u"Cannot open backup device '%1'. Operating system error 2(The system cannot find the file "
                      "specified.)."_s.arg(path));
}

} // namespace

/// A Windows host has the folder of backups as C:\\Backups.
QString OctopusHost::pathHere(const QString &path) const
{
    static const QString windowsFolder = u"C:\\Backups\\"_s;
    return path.startsWith(windowsFolder) ? backupFolder() + u'/' + path.mid(windowsFolder.size()) : path;
}

StandInReply OctopusHost::sqlcmd(const Call &call)
{
    if (call.option(u"-U"_s) != "octopus"_L1 || call.password != sqlPassword)
        return serverSays(18456, 14, u"Login failed for user '%1'."_s.arg(call.option(u"-U"_s)));
    const QString statement = call.option(u"-Q"_s);
    const QString database = call.option(u"-d"_s);
    if (database != "master"_L1 && !m_databases.contains(database))
        return serverSays(4060, 11,
                          u"Cannot open database \"%1\" requested by the login. The login failed."_s.arg(database));
    if (database != "master"_L1 && m_databases.at(database).isRestoring)
        return serverSays(927, 14,
                          u"Database '%1' cannot be opened. It is in the middle of a restore."_s.arg(database));
    if (statement.contains("ProductMajorVersion"_L1))
        return {.output = u"16\n"_s};
    if (statement.contains("IS_ROLEMEMBER"_L1))
        return {.output = u"1\n"_s};
    if (statement.contains("SchemaVersions"_L1))
        return {.output = QString::number(m_databases.at(database).scripts) + u'\n'};
    if (statement.contains("'SpaceUsed'"_L1))
        return {.output = QString::number(m_databases.at(database).usedBytes) + u'\n'};
    if (statement.contains("InstanceDefaultDataPath"_L1))
        return {.output = u"/var/opt/mssql/data/|/var/opt/mssql/log/\n"_s};
    if (statement.contains("DROP DATABASE"_L1))
        return drop(statement);
    if (statement.contains("THEN 0 ELSE 1"_L1))
        return {.output = m_databases.contains(textIn(statement, u"DB_ID("_s)) ? u"1\n"_s : u"0\n"_s};
    if (statement.contains("MODIFY NAME"_L1))
        return rename(statement);
    if (statement.contains("JSON_MODIFY"_L1))
        return disarm(database, statement);
    if (statement.contains("JSON_VALUE"_L1))
        return {.output = m_databases.at(database).installationId + u'\n'};
    if (statement.contains("BACKUP DATABASE"_L1))
        return backUp(statement);
    if (statement.contains("RESTORE HEADERONLY"_L1))
        return header(statement);
    if (statement.contains("RESTORE FILELISTONLY"_L1))
        return {.output = u"OctopusDeploy|/var/opt/mssql/data/OctopusDeploy.mdf|D|PRIMARY|8388608\n"
                          "OctopusDeploy_log|/var/opt/mssql/data/OctopusDeploy_log.ldf|L|NULL|8388608\n"_s};
    if (statement.contains("RESTORE VERIFYONLY"_L1))
        return setIn(pathHere(fileIn(statement))) ? StandInReply{.error = u"The backup set on file 1 is valid.\n"_s}
                                                  : noSuchFile(fileIn(statement));
    if (statement.contains("RESTORE DATABASE"_L1))
        return restore(statement);
    return serverSays(102, 15, u"Incorrect syntax near '%1'."_s.arg(statement));
}

StandInReply OctopusHost::backUp(const QString &statement)
{
    QFile file(pathHere(fileIn(statement)));
    if (!file.open(QIODevice::WriteOnly))
        return serverSays(
            3201, 16,
            u"Cannot open backup device '%1'. Operating system error 5(Access is denied.)."_s.arg(file.fileName()));
    const QString name = nameIn(statement, u"BACKUP DATABASE"_s);
    const HostDatabase &database = m_databases.at(name);
    const OctopusState state = frontOf(name).server->state();
    file.write(QJsonDocument(QJsonObject{{u"database"_s, name},
                                         {u"version"_s, database.version},
                                         {u"scripts"_s, database.scripts},
                                         {u"installationId"_s, database.installationId},
                                         {u"maintenance"_s, state.isInMaintenance},
                                         {u"draining"_s, state.nodes.first().isDraining},
                                         {u"spaces"_s, QJsonArray::fromStringList(state.spaces)}})
                   .toJson());
    return {.error =
                u"50 percent processed.\n100 percent processed.\nBACKUP DATABASE successfully processed 4321 pages "
                "in 1.234 seconds (27.356 MB/sec).\n"_s};
}

StandInReply OctopusHost::header(const QString &statement) const
{
    const std::optional<QJsonObject> set = setIn(pathHere(fileIn(statement)));
    if (!set)
        return noSuchFile(fileIn(statement));
    // BackupName, BackupDescription, BackupType, ExpirationDate, Compressed, Position, DeviceType, UserName, ServerName,
    // DatabaseName, …
    return {.output = u"Switchback|NULL|1|NULL|0|1|2|octopus|DB|%1|904|2026-03-01 12:00:00.000\n"_s.arg(
                set->value("database"_L1).toString())};
}

StandInReply OctopusHost::restore(const QString &statement)
{
    const QString name = nameIn(statement, u"RESTORE DATABASE"_s);
    if (isUsed(name))
        return serverSays(3101, 16, u"Exclusive access could not be obtained because the database is in use."_s);
    const std::optional<QJsonObject> set = setIn(pathHere(fileIn(statement)));
    if (!set)
        return noSuchFile(fileIn(statement));
    const StandInReply well{
        .error = u"100 percent processed.\nRESTORE DATABASE successfully processed 4321 pages in 0.987 seconds "
                 "(34.201 MB/sec).\n"_s};
    if (statement.contains("MOVE "_L1)) {
        const StandInReply copied = copy(name, statement, *set);
        return copied.code == 0 ? well : copied;
    }
    HostDatabase &database = m_databases.at(name);
    database.version = set->value("version"_L1).toString();
    database.scripts = set->value("scripts"_L1).toInteger();
    frontOf(name).server->change([&set](OctopusState &state) {
        state.isInMaintenance = set->value("maintenance"_L1).toBool();
        state.nodes.first().isDraining = set->value("draining"_L1).toBool();
        state.spaces.clear();
        const QJsonArray spaces = set->value("spaces"_L1).toArray();
        for (const QJsonValue &space : spaces)
            state.spaces.append(space.toString());
    });
    return well;
}

/// With files of its own, which nothing else has.
StandInReply OctopusHost::copy(const QString &name, const QString &statement, const QJsonObject &set)
{
    static const QRegularExpression target(u"MOVE N'([^']*)' TO N'([^']*)'"_s);
    int moved = 0;
    for (auto match = target.globalMatch(statement); match.hasNext(); ++moved)
        if (!match.next().captured(2).contains(name))
            return serverSays(1834, 16, u"The file cannot be overwritten. It is being used by another database."_s);
    if (moved != 2)
        return serverSays(3156, 16, u"File 'OctopusDeploy' cannot be restored. Use WITH MOVE."_s);
    HostDatabase copied{.version = set.value("version"_L1).toString(),
                        .scripts = set.value("scripts"_L1).toInteger(),
                        .installationId = set.value("installationId"_L1).toString()};
    const QJsonArray spaces = set.value("spaces"_L1).toArray();
    for (const QJsonValue &space : spaces)
        copied.spaces.append(space.toString());
    m_databases[name] = copied;
    return {};
}

StandInReply OctopusHost::disarm(const QString &name, const QString &statement)
{
    if (!statement.contains("SET QUOTED_IDENTIFIER ON"_L1))
        return serverSays(1934, 16,
                          u"UPDATE failed because the following SET options have incorrect settings: "
                          "'QUOTED_IDENTIFIER'."_s);
    const QStringList all{u"DELETE FROM dbo.OctopusServerNode;"_s,
                          u"DELETE FROM dbo.OctopusServerNodeStatus;"_s,
                          u"UPDATE dbo.Subscription SET IsDisabled = 1;"_s,
                          u"UPDATE dbo.ProjectTrigger SET IsDisabled = 1;"_s,
                          u"UPDATE dbo.Machine SET IsDisabled = 1;"_s,
                          u"UPDATE dbo.Worker SET IsDisabled = 1;"_s,
                          u"'authentication-octopusid'"_s,
                          u"UPDATE dbo.ServerTask SET State = N''Canceled''"_s,
                          u"COMMIT;"_s};
    HostDatabase &database = m_databases.at(name);
    database.isArmed =
        !std::all_of(all.cbegin(), all.cend(), [&statement](const QString &part) { return statement.contains(part); });
    database.installationId = textIn(statement, u"'$.InstallationId', "_s);
    return {};
}

StandInReply OctopusHost::rename(const QString &statement)
{
    const QString from = nameIn(statement, u"ALTER DATABASE"_s);
    const QString to = nameIn(statement, u"MODIFY NAME ="_s);
    if (m_databases.contains(to))
        return serverSays(1801, 16, u"Database '%1' already exists. Choose a different database name."_s.arg(to));
    m_databases.insert_or_assign(to, m_databases.at(from));
    m_databases.erase(from);
    return {.error = u"The database name '%1' has been set.\n"_s.arg(to)};
}

StandInReply OctopusHost::drop(const QString &statement)
{
    const QString name = nameIn(statement, u"DROP DATABASE"_s);
    if (name == firstDatabase)
        m_violations.append(u"the original's database was dropped"_s);
    if (isUsed(name))
        m_violations.append(u"a database was dropped under a server that runs"_s);
    m_databases.erase(name);
    return {};
}

} // namespace Switchback
