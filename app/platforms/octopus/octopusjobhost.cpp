// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/upgradefailure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The hosts' side of OctopusJob: its nodes.

namespace Switchback {

namespace {

using Act = Result<void> (NodeHost::*)(const NodeFacts &, Context &) const;
using Ask = Result<bool> (NodeHost::*)(const NodeFacts &, Context &) const;

Problem otherNodes()
{
    return octopusProblem(ProblemKind::Conflict, Owner::You, u"octopus.other-nodes"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The account names other nodes than when this was planned.")),
                          Text(QT_TRANSLATE_NOOP("Text", "Edit the account, or plan anew.")));
}

/// Does something to each node in turn, as planned.
Result<void> eachNode(const OctopusWays &ways, const QList<NodeFacts> &planned,
                      const std::function<Result<void>(const NodeHost &, const NodeFacts &)> &act)
{
    if (qsizetype(ways.nodes.size()) != planned.size())
        return Failure(otherNodes());
    for (qsizetype i = 0; i < planned.size(); ++i) {
        const NodeHost &node = *ways.nodes[size_t(i)];
        if (node.name() != planned.at(i).name || node.place() != planned.at(i).place)
            return Failure(otherNodes());
        if (const Result<void> done = act(node, planned.at(i)); !done)
            return done;
    }
    return {};
}

Result<void> eachNode(Context &context, const QList<NodeFacts> &planned, Act act)
{
    return withWays(context, [&](const OctopusWays &ways) {
        return eachNode(ways, planned,
                        [&](const NodeHost &node, const NodeFacts &facts) { return (node.*act)(facts, context); });
    });
}

/// Done when the answer is yes for all of them.
Probe probeNodes(Context &context, const QList<NodeFacts> &planned,
                 const std::function<Result<bool>(const NodeHost &, const NodeFacts &)> &ask)
{
    bool isSo = true;
    const Result<void> asked = withWays(context, [&](const OctopusWays &ways) {
        return eachNode(ways, planned, [&](const NodeHost &node, const NodeFacts &facts) -> Result<void> {
            const Result<bool> answer = ask(node, facts);
            isSo = isSo && answer.value_or(false);
            return answer ? Result<void>() : Failure(answer.error());
        });
    });
    return asked ? probeOf(isSo) : Probe::CannotTell;
}

Probe probeNodes(Context &context, const QList<NodeFacts> &planned, Ask ask)
{
    return probeNodes(context, planned,
                      [&](const NodeHost &node, const NodeFacts &facts) { return (node.*ask)(facts, context); });
}

} // namespace

Result<void> OctopusJob::lookAtNodes(const OctopusWays &ways, Context &context) const
{
    return eachNode(ways, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &facts) -> Result<void> {
        const Result<QString> used = node.database(context);
        if (!used)
            return Failure(used.error());
        if (const Result<void> same = checkDatabase(node.name(), *used, ways.settings.database); !same)
            return same;
        return node.look(facts, context);
    });
}

Probe OctopusJob::probeFetched(Context &context) const
{
    return probeNodes(context, m_facts.nodes, &NodeHost::hasFetched);
}

Result<void> OctopusJob::fetch(Context &context) const
{
    return eachNode(context, m_facts.nodes, &NodeHost::fetch);
}

Probe OctopusJob::probeIncoming(Context &context) const
{
    return probeNodes(context, m_facts.nodes, &NodeHost::hasMade);
}

Result<void> OctopusJob::makeIncoming(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        return eachNode(ways, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &facts) -> Result<void> {
            const Result<bool> isThere = node.hasMade(facts, context);
            if (!isThere || *isThere)
                return isThere ? Result<void>() : Failure(isThere.error());
            return node.make(facts, context);
        });
    });
}

Result<void> OctopusJob::discardIncoming(Context &context) const
{
    return eachNode(context, m_facts.nodes, &NodeHost::discard);
}

Probe OctopusJob::isStopped(Context &context) const
{
    return probeNodes(context, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &) {
        return node.find(context).map(
            [](const std::optional<NodeState> &state) { return !state || !state->isRunning; });
    });
}

Probe OctopusJob::probeStopped(Context &context) const
{
    // Stopped by somebody else it would come back by itself, so that it is held is part of the answer.
    return probeNodes(context, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &) {
        return node.state(context).map([](const NodeState &state) { return !state.isRunning && state.isHeld; });
    });
}

Result<void> OctopusJob::stopCurrent(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        return eachNode(ways, m_facts.nodes,
                        [&](const NodeHost &node, const NodeFacts &) { return node.stop(m_patience.stop, context); });
    });
}

Result<void> OctopusJob::reviveCurrent(Context &context) const
{
    if (context.outputs.contains(databaseAtStake))
        return Failure(octopusProblem(
            ProblemKind::Conflict, Owner::You, u"octopus.database-changed"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is not started, for its database is not what it was before."),
                 {m_facts.fromVersion}),
            Text(QT_TRANSLATE_NOOP("Text", "Restore %1 by hand, then start %2."),
                 {m_facts.backupFile, m_facts.names(&NodeFacts::name)})));
    if (!m_facts.wasUp)
        return withWays(context, [&](const OctopusWays &ways) { return releaseAll(ways, context); });
    return startAll(m_facts.fromVersion, true, context);
}

Result<void> OctopusJob::releaseAll(const OctopusWays &ways, Context &context) const
{
    return eachNode(ways, m_facts.nodes,
                    [&](const NodeHost &node, const NodeFacts &facts) { return node.release(facts.restart, context); });
}

Probe OctopusJob::probeSwapped(Context &context) const
{
    return probeNodes(context, m_facts.nodes, &NodeHost::isSwapped);
}

Result<void> OctopusJob::swap(Context &context) const
{
    return eachNode(context, m_facts.nodes, &NodeHost::swap);
}

Result<void> OctopusJob::swapBack(Context &context) const
{
    return eachNode(context, m_facts.nodes, &NodeHost::swapBack);
}

Probe OctopusJob::probeStarted(Context &context) const
{
    const Probe running = probeNodes(context, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &) {
        return node.find(context).map([](const std::optional<NodeState> &state) { return state && state->isRunning; });
    });
    if (running != Probe::Done)
        return running;
    return probeOf(withClient(context, [&](OctopusClient &client) -> Result<bool> {
        const Result<OctopusRoot> root = client.rootNow();
        if (!root || root->version != m_facts.toVersion)
            return false; // it may still be starting, which is what the step waits for
        return nodesUp(client, m_facts.toVersion).map([&](int up) { return up >= int(m_facts.nodes.size()); });
    }));
}

Result<int> OctopusJob::nodesUp(OctopusClient &client, const QString &version) const
{
    return client.nodes().map([&version](const QList<OctopusNode> &nodes) {
        return int(std::count_if(nodes.cbegin(), nodes.cend(), [&version](const OctopusNode &node) {
            return !node.isOffline && node.version == version;
        }));
    });
}

/// Until \a count nodes answer with that version, of which \a node was started last.
Result<void> OctopusJob::awaitNode(const NodeHost &node, int count, const QString &version, Context &context) const
{
    Result<OctopusClient> client = OctopusClient::open(context);
    if (!client)
        return Failure(client.error());
    const Stopwatch watch(context.clock);
    qsizetype shown = 0;
    Text heard; // from its address, so that whoever waits sees whether it is the server that is late, or the way to it
    for (;;) {
        const QStringList log = node.log(context).value_or(QStringList());
        for (; shown < log.size(); ++shown)
            context.log.line(Stream::Output, log.at(shown));
        const Result<NodeState> state = node.state(context);
        if (!state)
            return Failure(state.error());
        if (!state->isRunning)
            return Failure(upgradeFailure(log, state->exitCode));
        const Result<OctopusRoot> root = client->rootNow();
        if (root && root->version == version && (count == 1 || nodesUp(*client, version).value_or(0) >= count))
            return {};
        if (!root && root.error().sentence != heard) {
            heard = root.error().sentence;
            context.log.note(heard);
        }
        if (watch.elapsed() > m_patience.start)
            return Failure(octopusProblem(ProblemKind::Timeout, Owner::Platform, u"octopus.not-up"_s,
                                          Text(QT_TRANSLATE_NOOP("Text", "Version %1 did not answer within %2."),
                                               {version, QVariant::fromValue(Duration{m_patience.start.count()})}),
                                          Text(QT_TRANSLATE_NOOP("Text", "Look at the log of the server.")),
                                          heard.english() + u'\n' + log.join(u'\n').right(4000)));
        if (!context.clock.wait(m_patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

/// One after the other: nodes that start together on one database get in each other's way (sheet, 3.3).
Result<void> OctopusJob::startAll(const QString &version, bool isReleased, Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        int count = 0;
        return eachNode(ways, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &facts) -> Result<void> {
            if (isReleased)
                if (const Result<void> set = node.release(facts.restart, context); !set)
                    return set;
            if (const Result<void> started = node.start(context); !started)
                return started;
            return awaitNode(node, ++count, version, context);
        });
    });
}

Result<void> OctopusJob::start(Context &context) const
{
    // That the host starts them again comes once they have proven themselves: one that fails would be started over and over.
    // One that runs has found its database as it has to be, and would stand in the way.
    if (m_kind != OperationKind::Restore && isStopped(context) != Probe::NotDone)
        if (const Result<void> upgraded = withWays(
                context, [&](const OctopusWays &ways) { return ways.nodes.front()->upgradeDatabase(context); });
            !upgraded)
            return upgraded;
    return startAll(m_facts.toVersion, false, context);
}

Result<void> OctopusJob::stopIncoming(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        bool isTouched = false;
        const Result<void> stopped =
            eachNode(ways, m_facts.nodes, [&](const NodeHost &node, const NodeFacts &facts) -> Result<void> {
                const Result<bool> isSwapped = node.isSwapped(facts, context);
                if (!isSwapped || !*isSwapped)
                    return isSwapped ? Result<void>() : Failure(isSwapped.error());
                const Result<bool> hasRun = node.mayHaveRun(context);
                if (!hasRun || !*hasRun)
                    return hasRun ? Result<void>() : Failure(hasRun.error());
                isTouched = true;
                context.outputs.insert(databaseAtStake, true); // until it is known to be what it was
                if (!m_facts.foldersTo.isEmpty())
                    context.outputs.insert(foldersAtStake, true);
                return node.stop(m_patience.stop, context);
            });
        return stopped && isTouched ? putBack(ways, context) : stopped;
    });
}

} // namespace Switchback
