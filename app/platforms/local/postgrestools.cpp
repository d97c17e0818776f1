// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/postgresdatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// From this version on the tools set what older servers do not know (transaction_timeout), so that these refuse the load.
constexpr int firstWithTransactionTimeout = 17;

/// Debian keeps the tools of every version beside one another: for /usr/bin in /usr/lib/postgresql/15/bin.
QStringList versionedTools(const QString &path, const QString &program, int version)
{
    QStringList found;
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        const QFileInfo tool(
            u"%1/../lib/postgresql/%2/bin/%3"_s.arg(QDir(folder).canonicalPath()).arg(version).arg(program));
        if (tool.isExecutable() && !found.contains(tool.canonicalFilePath()))
            found.append(tool.canonicalFilePath());
    }
    return found;
}

} // namespace

Result<int> PostgresDatabase::serverVersion(const std::stop_token &stop) const
{
    constexpr int majorStep = 10'000;
    return ask(maintenanceDatabase, "SHOW server_version_num;\n", stop).map([](const ToolAnswer &answer) {
        return answer.value().toInt() / majorStep;
    });
}

/// Asked with the server's address: Debian's programs of these names choose by that which version they run
/// (pg_wrapper(1)). The version comes first, because only there they all understand it.
Result<int> PostgresDatabase::toolVersion(const QString &path, const std::stop_token &stop) const
{
    static const QRegularExpression version(u"\\) (\\d+)"_s);
    const Result<ToolAnswer> answer = askDatabaseTool({.program = path,
                                                       .arguments = QStringList{u"--version"_s} + where(),
                                                       .workingDirectory = {},
                                                       .environment = databaseToolEnvironment(),
                                                       .grace = databaseToolGrace},
                                                      stop);
    if (!answer)
        return Failure(answer.error());
    const QString words = answer->lines.isEmpty() ? QString() : QString::fromUtf8(answer->lines.first().join(' '));
    return version.match(words).captured(1).toInt();
}

/// The one that is as old as the server, if there is one; else a newer one that it understands.
Result<QString> PostgresDatabase::suitedTool(const QString &program, int serverVersion,
                                             const std::stop_token &stop) const
{
    const Result<QString> usual = findDatabaseTool({program}, m_path, clientPackage);
    const Result<int> version = usual ? toolVersion(*usual, stop) : Result<int>(0);
    if (!version)
        return Failure(version.error());
    if (usual && *version == serverVersion)
        return usual;
    const QStringList others = versionedTools(m_path, program, serverVersion);
    if (!others.isEmpty())
        return others.first();
    if (!usual)
        return usual;
    if (*version < serverVersion)
        return Failure(DatabaseProblem::toolOld(program, *version, serverVersion, clientPackage));
    if (*version >= firstWithTransactionTimeout && serverVersion < firstWithTransactionTimeout)
        return Failure(DatabaseProblem::toolNew(program, *version, serverVersion));
    return usual;
}

Result<Command> PostgresDatabase::transferTool(const QString &program, const DatabaseLogin &login,
                                               const std::stop_token &stop) const
{
    const Result<int> version = serverVersion(stop);
    if (!version)
        return Failure(version.error());
    return suitedTool(program, *version, stop).map([&](const QString &path) { return command(path, login); });
}

Result<void> PostgresDatabase::check(const std::stop_token &stop) const
{
    const Result<int> version = serverVersion(stop);
    if (!version)
        return Failure(version.error());
    for (const QString &program : {u"pg_dump"_s, u"pg_restore"_s})
        if (const Result<QString> suited = suitedTool(program, *version, stop); !suited)
            return Failure(suited.error());
    return {};
}

} // namespace Switchback
