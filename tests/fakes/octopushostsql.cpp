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
    if (statement.contains("ProductMajorVersion"_L1))
        return {.output = u"16\n"_s};
    if (statement.contains("IS_ROLEMEMBER"_L1))
        return {.output = u"1\n"_s};
    if (statement.contains("SchemaVersions"_L1))
        return {.output = QString::number(m_database.scripts) + u'\n'};
    if (statement.contains("BACKUP DATABASE"_L1))
        return backUp(statement);
    if (statement.contains("RESTORE HEADERONLY"_L1))
        return header(statement);
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
    const OctopusState state = m_server.state();
    file.write(QJsonDocument(QJsonObject{{u"version"_s, m_database.version},
                                         {u"scripts"_s, m_database.scripts},
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
    if (!setIn(pathHere(fileIn(statement))))
        return noSuchFile(fileIn(statement));
    // BackupName, BackupDescription, BackupType, ExpirationDate, Compressed, Position, DeviceType, UserName, ServerName,
    // DatabaseName, …
    return {.output = u"Switchback|NULL|1|NULL|0|1|2|octopus|DB|OctopusDeploy|904|2026-03-01 12:00:00.000\n"_s};
}

StandInReply OctopusHost::restore(const QString &statement)
{
    const bool isUsed = std::any_of(m_containers.cbegin(), m_containers.cend(),
                                    [](const HostContainer &container) { return container.isRunning; });
    if (isUsed || (m_windows && m_windows->isRunning))
        return serverSays(3101, 16, u"Exclusive access could not be obtained because the database is in use."_s);
    const std::optional<QJsonObject> set = setIn(pathHere(fileIn(statement)));
    if (!set)
        return noSuchFile(fileIn(statement));
    m_database = {.version = set->value("version"_L1).toString(), .scripts = set->value("scripts"_L1).toInteger()};
    m_server.change([&set](OctopusState &state) {
        state.isInMaintenance = set->value("maintenance"_L1).toBool();
        state.nodes.first().isDraining = set->value("draining"_L1).toBool();
        state.spaces.clear();
        const QJsonArray spaces = set->value("spaces"_L1).toArray();
        for (const QJsonValue &space : spaces)
            state.spaces.append(space.toString());
    });
    return {.error = u"100 percent processed.\nRESTORE DATABASE successfully processed 4321 pages in 0.987 seconds "
                     "(34.201 MB/sec).\n"_s};
}

} // namespace Switchback
