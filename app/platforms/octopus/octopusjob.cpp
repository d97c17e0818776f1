// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"

#include "app/platforms/octopus/octopuspicture.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The server's side of an operation: maintenance mode, drain, tests. What is looked at beforehand is in
// octopusjobchecks.cpp, the host's side in octopusjobhost.cpp, the database's in octopusjobdata.cpp.

namespace Switchback {

namespace {

Problem notDrained(const QList<OctopusTask> &tasks, std::chrono::milliseconds limit)
{
    QStringList names;
    for (const OctopusTask &task : tasks)
        names.append(task.id + u": "_s + task.description);
    return octopusProblem(ProblemKind::Timeout, Owner::You, u"octopus.not-drained"_s,
                          Text(QT_TRANSLATE_N_NOOP("Text", "%n task(s) still ran after %1."),
                               {QVariant::fromValue(Duration{limit.count()})}, int(tasks.size())),
                          Text(QT_TRANSLATE_NOOP(
                              "Text", "Wait for them or cancel them, then try again. The account can say that they are "
                                      "cancelled.")),
                          names.join(u'\n'));
}

Problem unhealthy(const Text &sentence)
{
    return octopusProblem(ProblemKind::Unhealthy, Owner::Platform, u"octopus.unhealthy"_s, sentence,
                          Text(QT_TRANSLATE_NOOP("Text", "Look at the log of the server.")));
}

/// Active tasks that an operation has to wait for. Those of the server itself may be ended at any time, and what is queued
/// waits for a node that takes work: it stays in the database and starts later.
Result<QList<OctopusTask>> tasksInTheWay(OctopusClient &client)
{
    Result<QList<OctopusTask>> tasks = client.activeTasks();
    if (tasks)
        tasks->removeIf([](const OctopusTask &task) { return task.spaceId.isEmpty() || task.state == "Queued"_L1; });
    return tasks;
}

Result<void> setDraining(OctopusClient &client, bool isDraining)
{
    const Result<QList<OctopusNode>> nodes = client.nodes();
    if (!nodes)
        return Failure(nodes.error());
    for (const OctopusNode &node : *nodes)
        if (node.isDraining != isDraining)
            if (const Result<void> set = client.setDraining(node, isDraining); !set)
                return set;
    return {};
}

Result<bool> allDrain(OctopusClient &client, bool isDraining)
{
    return client.nodes().map([isDraining](const QList<OctopusNode> &nodes) {
        return std::all_of(nodes.cbegin(), nodes.cend(),
                           [isDraining](const OctopusNode &node) { return node.isDraining == isDraining; });
    });
}

Result<void> cancelAll(OctopusClient &client, const QList<OctopusTask> &tasks, Context &context)
{
    for (const OctopusTask &task : tasks)
        if (const Result<void> cancelled = client.cancel(task); !cancelled)
            return cancelled;
    context.log.note(Text(QT_TRANSLATE_N_NOOP("Text", "Cancelled %n task(s)."), {}, int(tasks.size())));
    return {};
}

Result<void> awaitTasks(OctopusClient &client, bool mayCancel, const OctopusPatience &patience, Context &context)
{
    const Stopwatch watch(context.clock);
    std::chrono::milliseconds limit = patience.drain;
    for (;;) {
        const Result<QList<OctopusTask>> tasks = tasksInTheWay(client);
        if (!tasks)
            return Failure(tasks.error());
        if (tasks->isEmpty())
            return {};
        if (watch.elapsed() > limit) {
            if (!mayCancel)
                return Failure(notDrained(*tasks, limit));
            if (const Result<void> cancelled = cancelAll(client, *tasks, context); !cancelled)
                return cancelled;
            mayCancel = false;
            limit += patience.cancel;
        }
        if (!context.clock.wait(patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

} // namespace

bool OctopusJob::hasNoServer(Context &context) const
{
    // What does not run cannot be put into maintenance mode nor drained, and needs no such thing.
    return !m_facts.wasUp || isStopped(context) == Probe::Done;
}

Probe OctopusJob::probeMaintenance(Context &context) const
{
    if (hasNoServer(context))
        return Probe::Done;
    return probeOf(withClient(context, [](OctopusClient &client) { return client.isInMaintenance(); }));
}

Result<void> OctopusJob::beginMaintenance(Context &context) const
{
    return withClient(context, [](OctopusClient &client) { return client.setMaintenance(true); });
}

Result<void> OctopusJob::endMaintenance(Context &context) const
{
    return withClient(context, [](OctopusClient &client) { return client.setMaintenance(false); });
}

Probe OctopusJob::probeMaintenanceEnded(Context &context) const
{
    return probeOf(withClient(
        context, [](OctopusClient &client) { return client.isInMaintenance().map([](bool isOn) { return !isOn; }); }));
}

Probe OctopusJob::probeDrained(Context &context) const
{
    if (hasNoServer(context))
        return Probe::Done;
    return probeOf(withClient(context, [](OctopusClient &client) -> Result<bool> {
        const Result<bool> isDraining = allDrain(client, true);
        if (!isDraining || !*isDraining)
            return isDraining;
        return tasksInTheWay(client).map([](const QList<OctopusTask> &tasks) { return tasks.isEmpty(); });
    }));
}

Result<void> OctopusJob::drain(Context &context) const
{
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings)
        return Failure(settings.error());
    return withClient(context, [&](OctopusClient &client) -> Result<void> {
        if (const Result<void> draining = setDraining(client, true); !draining)
            return draining;
        return awaitTasks(client, settings->cancelsTasks, m_patience, context);
    });
}

Result<void> OctopusJob::undrain(Context &context) const
{
    return withClient(context, [](OctopusClient &client) { return setDraining(client, false); });
}

Probe OctopusJob::probeUndrained(Context &context) const
{
    return probeOf(withClient(context, [](OctopusClient &client) { return allDrain(client, false); }));
}

Result<void> OctopusJob::test(Context &context) const
{
    return withClient(context, [&](OctopusClient &client) -> Result<void> {
        const Result<OctopusRoot> root = client.root();
        if (!root)
            return Failure(root.error());
        if (const Result<void> same = checkInstance(*root, m_facts.installationId); !same)
            return same;
        const Result<QList<OctopusNode>> nodes = client.nodes();
        if (!nodes)
            return Failure(nodes.error());
        for (const OctopusNode &node : *nodes)
            if (!node.isOffline && node.version != m_facts.toVersion)
                return Failure(unhealthy(Text(QT_TRANSLATE_NOOP("Text", "The node %1 runs %2 and not %3."),
                                              {node.name, node.version, m_facts.toVersion})));
        if (const Result<int> up = nodesUp(client, m_facts.toVersion); !up || *up < int(m_facts.nodes.size()))
            return Failure(up ? unhealthy(Text(QT_TRANSLATE_NOOP("Text", "Only %1 of %2 nodes have come back."),
                                               {*up, int(m_facts.nodes.size())}))
                              : up.error());
        const Result<int> spaces = client.spaceCount();
        if (!spaces)
            return Failure(spaces.error());
        if (m_kind != OperationKind::Upgrade)
            return {}; // what a restored one has is what it had then
        if (*spaces != m_facts.spaces)
            return Failure(unhealthy(Text(QT_TRANSLATE_NOOP("Text", "It has %1 spaces now, and had %2 before."),
                                          {*spaces, m_facts.spaces})));
        const Result<OctopusLicence> licence = client.licence();
        if (!licence)
            return Failure(licence.error());
        if (!licence->isCompliant)
            return Failure(unhealthy(Text(QT_TRANSLATE_NOOP("Text", "The licence is not complied with. It says: “%1”"),
                                          {licence->summary})));
        return {};
    });
}

Result<void> OctopusJob::prove(Context &context) const
{
    const Result<void> proven = withClient(context, [&](OctopusClient &client) -> Result<void> {
        const Result<bool> takes = client.takesWork();
        if (!takes)
            return Failure(takes.error());
        const Result<OctopusHealth> health = client.health();
        if (!health)
            return Failure(health.error());
        if (!*takes || !health->isOperatingNormally)
            return Failure(unhealthy(Text(QT_TRANSLATE_NOOP("Text", "It says that it does not operate normally: “%1”"),
                                          {health->description})));
        return checkIntegrity(client, m_patience, context);
    });
    if (!proven)
        return proven;
    return withWays(context, [&](const OctopusWays &ways) {
        return ways.records.change(
            [&](OctopusRecord &record) {
                record.verifiedVersion = m_facts.toVersion;
                record.verifiedSince = context.clock.now();
            },
            context);
    });
}

} // namespace Switchback
