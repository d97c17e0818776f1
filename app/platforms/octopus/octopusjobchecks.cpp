// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopuspicture.h"
#include "app/platforms/octopus/octopusproblem.h"

using namespace Qt::StringLiterals;

// What OctopusJob looks at before anything is changed.

namespace Switchback {

namespace {

constexpr int sql2016 = 13;

Result<void> checkNodes(OctopusClient &client, const QList<NodeFacts> &planned)
{
    const Result<QList<OctopusNode>> nodes = client.nodes();
    if (!nodes)
        return Failure(nodes.error());
    if (nodes->size() == planned.size())
        return {};
    QStringList names;
    for (const OctopusNode &node : *nodes)
        names.append(node.name);
    QStringList places;
    for (const NodeFacts &node : planned)
        places.append(node.name + u" @ "_s + node.place);
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.several-nodes"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "It has the nodes %1, and the account names %2. All have to be upgraded at once."),
             {names.join(u", "_s), places.join(u", "_s)}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Name the host and container of every node in the account, and delete nodes that "
                               "are no more under Configuration, Nodes."))));
}

Result<void> checkLicence(OctopusClient &client)
{
    const Result<OctopusLicence> licence = client.licence();
    if (!licence)
        return Failure(licence.error());
    if (licence->isCompliant && licence->daysLeft >= 0)
        return {};
    return Failure(
        octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.licence"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "The licence has expired or is not complied with; it says: “%1”"),
                            {licence->summary}),
                       Text(QT_TRANSLATE_NOOP("Text", "Enter a licence that covers it, then try again."))));
}

} // namespace

Result<void> checkSqlVersion(int major)
{
    if (major >= sql2016)
        return {};
    return Failure(
        octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.sql-too-old"_s,
                       Text(QT_TRANSLATE_NOOP(
                           "Text", "The database server is older than SQL Server 2016, which Octopus Server needs.")),
                       Text(QT_TRANSLATE_NOOP("Text", "Upgrade SQL Server first."))));
}

Result<void> checkDatabase(const QString &node, const QString &used, const QString &named)
{
    if (used.isEmpty() || used.compare(named, Qt::CaseInsensitive) == 0)
        return {};
    return Failure(octopusProblem(
        ProblemKind::Conflict, Owner::You, u"octopus.other-database"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 uses the database %2, and the account names %3."), {node, used, named}),
        Text(QT_TRANSLATE_NOOP("Text", "Correct it in the account."))));
}

Result<void> checkRoom(const SqlServer &sql, const QString &file, Context &context)
{
    const Result<qint64> needed = sql.usedBytes(context);
    if (!needed)
        return Failure(needed.error());
    const std::optional<qint64> room = sql.roomFor(file, context);
    if (!room || *room >= *needed)
        return {};
    return Failure(octopusProblem(
        ProblemKind::DiskFull, Owner::You, u"octopus.no-room"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "The backup of the database takes up to %1, and there is room for %2 where %3 is "
                               "to go."),
             {QVariant::fromValue(Bytes{*needed}), QVariant::fromValue(Bytes{*room}), file}),
        Text(QT_TRANSLATE_NOOP("Text", "Make room there, then try again."))));
}

Result<void> checkIntegrity(OctopusClient &client, const OctopusPatience &patience, Context &context)
{
    const Result<OctopusTask> queued = client.queueIntegrityCheck(u"Switchback: check before or after an upgrade"_s);
    if (!queued)
        return Failure(queued.error());
    const Stopwatch watch(context.clock);
    for (;;) {
        const Result<OctopusTask> task = client.task(queued->id);
        if (!task)
            return Failure(task.error());
        if (task->isCompleted && task->state == "Success"_L1)
            return {};
        const bool isLate = watch.elapsed() > patience.check;
        if (task->isCompleted || isLate)
            return Failure(octopusProblem(
                ProblemKind::Unhealthy, Owner::Platform, u"octopus.task-failed"_s,
                isLate ? Text(QT_TRANSLATE_NOOP("Text", "The server's own check (%1) did not end within %2."),
                              {task->name, QVariant::fromValue(Duration{patience.check.count()})})
                       : Text(QT_TRANSLATE_NOOP("Text", "The server's own check (%1) ended as %2."),
                              {task->name, task->state}),
                Text(QT_TRANSLATE_NOOP("Text", "Send what it says to Octopus support before you upgrade.")),
                task->error));
        if (!context.clock.wait(patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> OctopusJob::lookAtServer(Context &context) const
{
    return withClient(context, [&](OctopusClient &client) -> Result<void> {
        const Result<OctopusRoot> root = client.root();
        if (!root)
            return Failure(root.error());
        if (const Result<void> same = checkInstance(*root, m_facts.installationId); !same)
            return same;
        if (root->version != m_facts.fromVersion)
            return Failure(octopusProblem(
                ProblemKind::Conflict, Owner::You, u"octopus.version-moved"_s,
                Text(QT_TRANSLATE_NOOP("Text", "It runs %1 now and not %2."), {root->version, m_facts.fromVersion}),
                Text(QT_TRANSLATE_NOOP("Text", "Refresh and plan anew."))));
        if (const Result<void> single = checkNodes(client, m_facts.nodes); !single || m_kind != OperationKind::Upgrade)
            return single;
        return checkLicence(client);
    });
}

Result<void> OctopusJob::lookAtDatabase(const OctopusWays &ways, Context &context) const
{
    const Result<int> major = ways.sql.majorVersion(context);
    if (!major)
        return Failure(major.error());
    if (const Result<void> recent = checkSqlVersion(*major); !recent)
        return recent;
    const Result<bool> owns = ways.sql.ownsDatabase(context);
    if (!owns)
        return Failure(owns.error());
    if (!*owns)
        return Failure(octopusProblem(
            ProblemKind::Permission, Owner::You, u"octopus.sql"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The SQL user does not own the database %1."), {ways.settings.database}),
            Text(QT_TRANSLATE_NOOP("Text", "Give the SQL user the right, or use one that has it."))));
    if (const Result<void> room = checkRoom(ways.sql, m_facts.backupFile, context); !room)
        return room;
    return m_facts.restoreFile.isEmpty() ? Result<void>() : ways.sql.verify(m_facts.restoreFile, context);
}

Result<void> OctopusJob::lookAtFolders(const OctopusWays &ways, Context &context) const
{
    if (m_facts.foldersFrom.isEmpty())
        return {};
    const Result<bool> isThere = ways.nodes.front()->hasFolders(m_facts.foldersFrom, context);
    if (!isThere || *isThere)
        return isThere ? Result<void>() : Failure(isThere.error());
    return Failure(octopusProblem(
        ProblemKind::NotFound, Owner::You, u"octopus.backup-gone"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The copy of the folders, %1, is not on the host any more."),
             {m_facts.foldersFrom}),
        Text(QT_TRANSLATE_NOOP("Text", "Find out who removed it. Without it, this backup is not gone back to."))));
}

Result<void> OctopusJob::lookAhead(Context &context) const
{
    if (m_facts.wasUp)
        if (const Result<void> server = lookAtServer(context); !server)
            return server;
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        if (const Result<void> nodes = lookAtNodes(ways, context); !nodes)
            return nodes;
        const Result<void> database = lookAtDatabase(ways, context);
        return database ? lookAtFolders(ways, context) : database;
    });
}

Result<void> OctopusJob::check(Context &context) const
{
    const Result<void> looked = lookAhead(context);
    if (!looked || m_kind != OperationKind::Upgrade)
        return looked;
    return withClient(context, [&](OctopusClient &client) { return checkIntegrity(client, m_patience, context); });
}

} // namespace Switchback
