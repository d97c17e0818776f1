// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testjob.h"

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/testhost.h"
#include "app/platforms/octopus/testplace.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Does the work with its host.
template <typename Work>
auto withHost(const TestFacts &facts, Context &context, const Work &work)
    -> decltype(work(std::declval<const TestHost &>()))
{
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings)
        return Failure(settings.error());
    if (const Result<void> complete = settings->checkComplete(); !complete)
        return Failure(complete.error());
    return work(*openTestHost(facts, *settings, *context.account));
}

/// Does the work with the test instance as a node.
template <typename Work>
auto withNode(Context &context, const Work &work)
{
    return inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) { return work(*ways.nodes.front(), inner); });
    });
}

/// The job that an operation on it would be, of which the last parts are the same.
OctopusJob asServer(const TestFacts &facts, const OctopusPatience &patience)
{
    OctopusFacts server;
    server.stamp = facts.made.stamp;
    server.nodes = {{.place = facts.place,
                     .name = facts.container,
                     .source = {},
                     .incoming = {},
                     .outgoing = {},
                     .restart = facts.restart}};
    server.toVersion = facts.version;
    server.installationId = facts.made.installationId;
    return {OperationKind::SetUp, server, patience};
}

/// What is fetched for it: an image, or one installer.
NodeFacts imageOf(const TestFacts &facts)
{
    return {.place = facts.place,
            .name = facts.container,
            .source = facts.image,
            .incoming = facts.image,
            .outgoing = facts.image,
            .restart = {}};
}

Problem databaseTaken(const QString &name)
{
    return octopusProblem(ProblemKind::Conflict, Owner::You, u"octopus.database-taken"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "There is a database %1 already, which is not ours."), {name}),
                          Text(QT_TRANSLATE_NOOP("Text", "Rename or delete it, then try again.")));
}

} // namespace

Result<void> TestJob::lookAhead(Context &context) const
{
    const Result<void> database = withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<int> major = ways.sql.majorVersion(context);
        if (!major)
            return Failure(major.error());
        if (const Result<void> recent = checkSqlVersion(*major); !recent)
            return recent;
        const Result<bool> isTaken = ways.sql.hasDatabase(m_facts.made.database, context);
        if (!isTaken || *isTaken)
            return Failure(isTaken ? databaseTaken(m_facts.made.database) : isTaken.error());
        return m_facts.isFresh ? checkRoom(ways.sql, m_facts.file, context) : ways.sql.verify(m_facts.file, context);
    });
    if (!database)
        return database;
    return withHost(m_facts, context, [&](const TestHost &host) { return host.look(context); });
}

Probe TestJob::probeFetched(Context &context) const
{
    return probeOf(withNode(
        context, [&](const NodeHost &node, Context &inner) { return node.hasFetched(imageOf(m_facts), inner); }));
}

Result<void> TestJob::fetch(Context &context) const
{
    return withNode(context, [&](const NodeHost &node, Context &inner) { return node.fetch(imageOf(m_facts), inner); });
}

Probe TestJob::probeBackedUp(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        const Result<bool> isThere = ways.sql.hasFile(m_facts.file, context);
        if (!isThere || !*isThere)
            return isThere;
        return ways.sql.verify(m_facts.file, context).has_value();
    }));
}

Result<void> TestJob::backUp(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        const Result<void> made = ways.sql.backUp(m_facts.file, u"Switchback "_s + m_facts.made.stamp, context);
        return made ? ways.sql.verify(m_facts.file, context) : made;
    });
}

Result<void> TestJob::discardBackup(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) { return ways.sql.removeFile(m_facts.file, context); });
}

Probe TestJob::probeBackupGone(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.sql.hasFile(m_facts.file, context).map([](bool isThere) { return !isThere; });
    }));
}

Probe TestJob::probeCopied(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        const Result<bool> isThere = ways.sql.hasDatabase(m_facts.draft(), context);
        if (!isThere)
            return isThere;
        if (*isThere) // one whose copy was broken off cannot be read
            return !ways.sql.installationIdOf(m_facts.draft(), context).value_or(QString()).isEmpty();
        return ways.sql.installationIdOf(m_facts.made.database, context).map([this](const QString &id) {
            return id == m_facts.made.installationId;
        });
    }));
}

Result<void> TestJob::copy(Context &context) const
{
    return withWays(context,
                    [&](const OctopusWays &ways) { return ways.sql.copy(m_facts.file, m_facts.draft(), context); });
}

Result<void> TestJob::dropDraft(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) { return ways.sql.drop(m_facts.draft(), context); });
}

Probe TestJob::probeDisarmed(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.sql.installationIdOf(m_facts.made.database, context).map([this](const QString &id) {
            return id == m_facts.made.installationId;
        });
    }));
}

Result<void> TestJob::disarm(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<bool> isTaken = ways.sql.hasDatabase(m_facts.made.database, context);
        if (!isTaken || *isTaken)
            return Failure(isTaken ? databaseTaken(m_facts.made.database) : isTaken.error());
        const Result<void> harmless = ways.sql.disarm(m_facts.draft(), m_facts.made.installationId, context);
        return harmless ? ways.sql.rename(m_facts.draft(), m_facts.made.database, context) : harmless;
    });
}

Result<void> TestJob::dropDatabase(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<QString> id = ways.sql.installationIdOf(m_facts.made.database, context);
        if (!id)
            return Failure(id.error());
        if (*id == m_facts.made.installationId)
            return ways.sql.drop(m_facts.made.database, context);
        if (!id->isEmpty())
            context.log.note(Text(
                QT_TRANSLATE_NOOP("Text", "The database %1 stays: its installation id is %2, and not that of the test "
                                          "instance."),
                {m_facts.made.database, *id}));
        return {};
    });
}

Probe TestJob::probeDropped(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.sql.installationIdOf(m_facts.made.database, context).map([this](const QString &id) {
            return id != m_facts.made.installationId;
        });
    }));
}

Probe TestJob::probeMade(Context &context) const
{
    return probeOf(withHost(m_facts, context, [&](const TestHost &host) { return host.isMade(context); }));
}

Result<void> TestJob::make(Context &context) const
{
    return withHost(m_facts, context, [&](const TestHost &host) { return host.make(context); });
}

Result<void> TestJob::remove(Context &context) const
{
    return withHost(m_facts, context, [&](const TestHost &host) { return host.remove(context); });
}

Probe TestJob::probeStarted(Context &context) const
{
    return inTest(context, [&](Context &inner) { return asServer(m_facts, m_patience).probeStarted(inner); });
}

Result<void> TestJob::start(Context &context) const
{
    return inTest(context, [&](Context &inner) {
        const OctopusJob server = asServer(m_facts, m_patience);
        const Result<void> started = server.start(inner);
        return started ? server.test(inner) : started;
    });
}

Probe TestJob::probeStopped(Context &context) const
{
    return probeOf(withNode(context, [](const NodeHost &node, Context &inner) {
        return node.find(inner).map([](const std::optional<NodeState> &state) { return !state || !state->isRunning; });
    }));
}

Result<void> TestJob::stop(Context &context) const
{
    return withNode(context, [&](const NodeHost &node, Context &inner) -> Result<void> {
        const auto found = node.find(inner);
        if (!found || !*found)
            return found ? Result<void>() : Failure(found.error());
        return node.stop(m_patience.stop, inner);
    });
}

Result<void> TestJob::revive(Context &context) const
{
    const Result<void> released =
        withNode(context, [&](const NodeHost &node, Context &inner) { return node.release(m_facts.restart, inner); });
    return released ? inTest(context, [&](Context &inner) { return asServer(m_facts, m_patience).start(inner); })
                    : released;
}

Result<void> TestJob::prove(Context &context) const
{
    return inTest(context, [&](Context &inner) { return asServer(m_facts, m_patience).prove(inner); });
}

Probe TestJob::probeKept(Context &context) const
{
    return probeOf(inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) {
            return ways.records.read(inner).map(
                [this](const OctopusRecord &record) { return record.made == m_facts.made; });
        });
    }));
}

Result<void> TestJob::keep(Context &context) const
{
    return inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) {
            const Result<void> released = ways.nodes.front()->release(m_facts.restart, inner);
            const auto set = [this](OctopusRecord &record) { record.made = m_facts.made; };
            return released ? ways.records.change(set, inner) : released;
        });
    });
}

Result<void> TestJob::forget(Context &context) const
{
    return inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) {
            return ways.records.change([](OctopusRecord &record) { record = {}; }, inner);
        });
    });
}

Probe TestJob::probeForgotten(Context &context) const
{
    return probeOf(inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) {
            return ways.records.read(inner).map([](const OctopusRecord &record) { return !record.made.has_value(); });
        });
    }));
}

Result<void> TestJob::clear(Context &context) const
{
    const Result<void> deleted = inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) -> Result<void> {
            for (const KeptRelease &kept : m_facts.kept)
                if (const Result<void> gone = deleteKept(ways, kept, inner); !gone)
                    return gone;
            return {};
        });
    });
    return deleted ? remove(context) : deleted;
}

} // namespace Switchback
