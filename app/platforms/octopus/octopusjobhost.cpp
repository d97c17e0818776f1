// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/upgradefailure.h"

using namespace Qt::StringLiterals;

// The host's side of OctopusJob: its containers.

namespace Switchback {

Probe OctopusJob::probeImage(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.containers.image(m_facts.image, context).map([](const auto &image) { return image.has_value(); });
    }));
}

Result<void> OctopusJob::pullImage(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) { return ways.containers.pull(m_facts.image, context); });
}

Probe OctopusJob::probeIncoming(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) { return ways.exists(m_facts.incoming, context); }));
}

Result<ContainerSpec> OctopusJob::specOfIncoming(const OctopusWays &ways, const Secret &key, Context &context) const
{
    const Result<ContainerState> current = ways.present(m_facts.container, context);
    if (!current)
        return Failure(current.error());
    const auto image = ways.containers.image(current->image, context);
    if (!image)
        return Failure(image.error());
    return containerLike(*current, image->value_or(ImageState()), m_facts.incoming, m_facts.image, key, m_facts.stamp);
}

Result<void> OctopusJob::makeIncoming(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<ContainerState> current = ways.present(m_facts.container, context);
        if (!current)
            return Failure(current.error());
        Secret key;
        // A container that made its database itself keeps the key to itself, and only tells it while it runs.
        if (!hasMasterKey(*current)) {
            Result<Secret> told = ways.containers.masterKey(m_facts.container, context);
            if (!told)
                return Failure(told.error());
            key = std::move(*told);
            (void)context.account->redactor()->add(key);
        }
        const Result<ContainerSpec> spec = specOfIncoming(ways, key, context);
        return spec ? ways.containers.create(*spec, context) : Failure(spec.error());
    });
}

Result<void> OctopusJob::discardIncoming(Context &context) const
{
    return withWays(context,
                    [&](const OctopusWays &ways) { return ways.containers.remove(m_facts.incoming, context); });
}

Probe OctopusJob::isStopped(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        const auto current = ways.containers.find(m_facts.container, context);
        if (!current)
            return Failure(current.error());
        return !*current || !(*current)->isRunning;
    }));
}

Probe OctopusJob::probeStopped(Context &context) const
{
    // Stopped by somebody else it would come back by itself, so its restart is part of the answer.
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.present(m_facts.container, context).map([](const ContainerState &current) {
            return !current.isRunning && current.restart == "no"_L1;
        });
    }));
}

Result<void> OctopusJob::stopCurrent(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        // An old version that the host starts again by itself would meet the new database.
        if (const Result<void> set = ways.containers.setRestart(m_facts.container, u"no"_s, context); !set)
            return set;
        return ways.containers.stop(m_facts.container, OctopusPatience::stop, context);
    });
}

Result<void> OctopusJob::reviveCurrent(Context &context) const
{
    if (context.outputs.contains(databaseAtStake))
        return Failure(octopusProblem(
            ProblemKind::Conflict, Owner::You, u"octopus.database-changed"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is not started, for its database is not what it was before."),
                 {m_facts.fromVersion}),
            Text(QT_TRANSLATE_NOOP("Text", "Restore %1 by hand, then start the container %2."),
                 {m_facts.backupFile, m_facts.container})));
    const Result<void> started = withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        if (const Result<void> set = ways.containers.setRestart(m_facts.container, m_facts.restart, context); !set)
            return set;
        return m_facts.wasUp ? ways.containers.start(m_facts.container, context) : Result<void>();
    });
    if (!started || !m_facts.wasUp)
        return started;
    return awaitVersion(m_facts.fromVersion, context);
}

Probe OctopusJob::probeSwapped(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        const Result<bool> hasOutgoing = ways.exists(m_facts.outgoing, context);
        const Result<bool> hasIncoming = ways.exists(m_facts.incoming, context);
        if (!hasOutgoing || !hasIncoming)
            return hasOutgoing ? hasIncoming : hasOutgoing;
        return *hasOutgoing && !*hasIncoming;
    }));
}

Result<void> OctopusJob::swap(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<bool> isOut = ways.exists(m_facts.outgoing, context);
        if (!isOut)
            return Failure(isOut.error());
        if (!*isOut)
            if (const Result<void> out = ways.containers.rename(m_facts.container, m_facts.outgoing, context); !out)
                return out;
        return ways.containers.rename(m_facts.incoming, m_facts.container, context);
    });
}

Result<void> OctopusJob::swapBack(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<bool> isOut = ways.exists(m_facts.outgoing, context);
        if (!isOut || !*isOut)
            return isOut ? Result<void>() : Failure(isOut.error());
        const Result<bool> isTaken = ways.exists(m_facts.container, context);
        if (!isTaken)
            return Failure(isTaken.error());
        if (*isTaken)
            if (const Result<void> in = ways.containers.rename(m_facts.container, m_facts.incoming, context); !in)
                return in;
        return ways.containers.rename(m_facts.outgoing, m_facts.container, context);
    });
}

Probe OctopusJob::probeStarted(Context &context) const
{
    const Probe stopped = isStopped(context);
    if (stopped != Probe::NotDone)
        return stopped == Probe::Done ? Probe::NotDone : Probe::CannotTell;
    const Result<OctopusRoot> root = withClient(context, [](OctopusClient &client) { return client.rootNow(); });
    return root && root->version == m_facts.toVersion ? Probe::Done : Probe::NotDone;
}

Result<void> OctopusJob::awaitVersion(const QString &version, Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        Result<OctopusClient> client = OctopusClient::open(context);
        if (!client)
            return Failure(client.error());
        const Stopwatch watch(context.clock);
        qsizetype shown = 0;
        for (;;) {
            const QStringList log = ways.containers.log(m_facts.container, context).value_or(QStringList());
            for (; shown < log.size(); ++shown)
                context.log.line(Stream::Output, log.at(shown));
            const Result<ContainerState> state = ways.present(m_facts.container, context);
            if (!state)
                return Failure(state.error());
            if (!state->isRunning)
                return Failure(upgradeFailure(log, state->exitCode));
            const Result<OctopusRoot> root = client->rootNow();
            if (root && root->version == version)
                return {};
            if (watch.elapsed() > OctopusPatience::start)
                return Failure(octopusProblem(
                    ProblemKind::Timeout, Owner::Platform, u"octopus.not-up"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "Version %1 did not answer within %2."),
                         {version, QVariant::fromValue(Duration{OctopusPatience::start.count()})}),
                    Text(QT_TRANSLATE_NOOP("Text", "Look at the log of the server.")), log.join(u'\n').right(4000)));
            if (!context.clock.wait(OctopusPatience::poll, context.stop))
                return Failure(cancelledProblem());
        }
    });
}

Result<void> OctopusJob::start(Context &context) const
{
    const Result<void> started = withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        // Its restart is set once it has proven itself: one that fails would be started over and over.
        if (const Result<void> set = ways.containers.setRestart(m_facts.container, u"no"_s, context); !set)
            return set;
        return ways.containers.start(m_facts.container, context);
    });
    return started ? awaitVersion(m_facts.toVersion, context) : started;
}

Result<void> OctopusJob::stopIncoming(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<bool> isSwapped = ways.exists(m_facts.outgoing, context);
        if (!isSwapped || !*isSwapped)
            return isSwapped ? Result<void>() : Failure(isSwapped.error());
        const auto incoming = ways.containers.find(m_facts.container, context);
        if (!incoming)
            return Failure(incoming.error());
        if (!*incoming || !(*incoming)->wasStarted)
            return {};
        context.outputs.insert(databaseAtStake, true); // until it is known to be what it was
        if (const Result<void> set = ways.containers.setRestart(m_facts.container, u"no"_s, context); !set)
            return set;
        if (const Result<void> stopped = ways.containers.stop(m_facts.container, OctopusPatience::stop, context);
            !stopped)
            return stopped;
        return putBack(ways, context);
    });
}

} // namespace Switchback
