// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/testbranch.h"

#include "app/platforms/magento/commercejob.h"
#include "app/platforms/magento/magentoproblem.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Ready to be worked with: the address for ssh comes last.
bool isReady(const std::optional<CloudEnvironment> &environment)
{
    return environment && environment->isActive() && !environment->isDirty && !environment->ssh.isEmpty();
}

/// Neither running nor on the way out.
bool isInactive(const CloudEnvironment &environment)
{
    return environment.status == "inactive"_L1;
}

Problem unsettled(const QString &state)
{
    return magentoProblem(
        ProblemKind::Timeout, Owner::Platform, u"magento.unsettled"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud has ended its work on %1, and it is not as it should be: %2."),
             {QString(testBranchId), state}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at the environment in the cloud's console.")));
}

bool isGone(const Problem &problem)
{
    return problem.code == "http.not-found"_L1;
}

} // namespace

Problem testTaken()
{
    return magentoProblem(
        ProblemKind::Conflict, Owner::You, u"magento.test-taken"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud has a branch %1 that Switchback did not make."),
             {QString(testBranchId)}),
        Text(QT_TRANSLATE_NOOP("Text", "Delete or rename it in the cloud's console when nobody needs it.")));
}

TestBranch::TestBranch(CommerceFacts facts, MagentoTools tools)
    : m_facts(std::move(facts))
    , m_tools(std::move(tools))
{
}

EnvironmentRecords TestBranch::records() const
{
    return {m_tools.folderOf(m_facts.project), m_facts.environmentKey};
}

Result<TestBranch::Ways> TestBranch::open(Context &context) const
{
    Result<CloudClient> client = CloudClient::open(*m_tools.tokens, context);
    if (!client)
        return Failure(client.error());
    const Result<CloudProject> project = client->project(m_facts.project);
    if (!project)
        return Failure(project.error());
    return Ways{.client = std::move(*client), .project = *project};
}

Deployment TestBranch::deployment(Ways &ways, Context &context) const
{
    return {ways.client, m_tools.patience, context};
}

Result<TestBranch::Found> TestBranch::find(Ways &ways) const
{
    const Result<CloudEnvironment> found = ways.client.environment(ways.project, m_facts.environment);
    if (found)
        return Found(*found);
    return isGone(found.error()) ? Result<Found>(Found()) : Failure(found.error());
}

Result<TestBranch::Found> TestBranch::waitUntil(Ways &ways, const std::function<bool(const Found &)> &isRight,
                                                Context &context) const
{
    const Stopwatch watch(context.clock);
    for (;;) {
        const Result<Found> now = find(ways);
        if (!now || isRight(*now))
            return now;
        if (watch.elapsed() > m_tools.patience.appear)
            return Failure(unsettled(*now ? (*now)->status : u"gone"_s));
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> TestBranch::check(Context &context) const
{
    CommerceFacts original = m_facts;
    original.environment = m_facts.sourceEnvironment;
    original.environmentKey = m_facts.sourceKey;
    if (const Result<void> same = CommerceJob(OperationKind::SetUp, original, m_tools).check(context); !same)
        return same;
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<Found> found = find(*ways);
    const Result<EnvironmentRecord> record = records().read();
    if (!found || !record)
        return Failure(found ? record.error() : found.error());
    const bool isFree = !*found || (record->isMade && isInactive(**found));
    return isFree ? Result<void>() : Failure(testTaken());
}

Probe TestBranch::probeNoted(Context &) const
{
    const Result<EnvironmentRecord> record = records().read();
    if (!record)
        return Probe::CannotTell;
    // With anything else in it, it is of one that is no more.
    return *record == EnvironmentRecord{.isMade = true} ? Probe::Done : Probe::NotDone;
}

Result<void> TestBranch::note(Context &context) const
{
    if (const Result<void> forgotten = forget(context); !forgotten)
        return forgotten;
    return records().change([](EnvironmentRecord &record) { record.isMade = true; });
}

Probe TestBranch::probeForgotten(Context &) const
{
    return QFile::exists(records().path(u"record.json"_s)) ? Probe::NotDone : Probe::Done;
}

Result<void> TestBranch::forget(Context &) const
{
    return records().forget();
}

Result<void> TestBranch::noteVerified(Context &context) const
{
    return records().change([&](EnvironmentRecord &record) {
        record.verifiedVersion = m_facts.toVersion;
        record.verifiedSince = context.clock.now();
    });
}

Probe TestBranch::probeMade(Context &context) const
{
    Result<Ways> ways = open(context);
    const Result<Found> found = ways ? find(*ways) : Result<Found>(Failure(ways.error()));
    return found ? (isReady(*found) ? Probe::Done : Probe::NotDone) : Probe::CannotTell;
}

Result<void> TestBranch::make(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    Result<Found> found = find(*ways);
    if (found && *found) {
        if (const Result<void> ended = awaitBegun(*ways, **found, context); !ended)
            return ended;
        found = find(*ways);
        if (found && *found && isInactive(**found)) { // left behind by one that was torn down half-way
            if (const Result<void> removed = removeIn(*ways, context); !removed)
                return removed;
            found = Found();
        }
    }
    if (!found)
        return Failure(found.error());
    if (!*found)
        if (const Result<void> begun = begin(*ways, context); !begun)
            return begun;
    const Result<Found> ready = waitUntil(*ways, isReady, context);
    return ready ? Result<void>() : Failure(ready.error());
}

Result<void> TestBranch::begin(Ways &ways, Context &context) const
{
    const Result<CloudEnvironment> source = ways.client.environment(ways.project, m_facts.sourceEnvironment);
    if (!source)
        return Failure(source.error());
    const Result<CloudActivity> begun = ways.client.branch(*source, m_facts.environment, testEnvironmentTitle);
    if (!begun)
        return Failure(begun.error());
    // It copies all data, as a restore does.
    const Result<CloudActivity> ended = deployment(ways, context).awaitSuccess(*begun, m_tools.patience.restore);
    return ended ? Result<void>() : Failure(ended.error());
}

Result<void> TestBranch::awaitBegun(Ways &ways, const CloudEnvironment &made, Context &context) const
{
    const Result<QList<CloudActivity>> begun = ways.client.activities(made, u"environment.branch"_s, 1);
    if (!begun)
        return isGone(begun.error()) ? Result<void>() : Failure(begun.error());
    if (begun->isEmpty() || begun->first().isFinished())
        return {};
    const Result<CloudActivity> ended =
        deployment(ways, context).awaitSuccess(begun->first(), m_tools.patience.restore);
    return ended ? Result<void>() : Failure(ended.error());
}

Probe TestBranch::probeGone(Context &context) const
{
    Result<Ways> ways = open(context);
    const Result<Found> found = ways ? find(*ways) : Result<Found>(Failure(ways.error()));
    return found ? (*found ? Probe::NotDone : Probe::Done) : Probe::CannotTell;
}

Result<void> TestBranch::settle(Ways &ways, const CloudEnvironment &environment, Context &context) const
{
    constexpr int enough = 10;
    const Result<QList<CloudActivity>> all = ways.client.activities(environment, {}, enough);
    if (!all)
        return isGone(all.error()) ? Result<void>() : Failure(all.error());
    for (const CloudActivity &one : *all) {
        if (one.isFinished())
            continue;
        if (one.type == "environment.push"_L1 && !one.cancel.isEmpty())
            (void)ways.client.cancel(one); // too late is no harm: its end is waited for
        const Result<CloudActivity> ended = deployment(ways, context).await(one, m_tools.patience.restore);
        if (!ended)
            return Failure(ended.error());
    }
    return {};
}

Result<void> TestBranch::removeInactive(Ways &ways, const CloudEnvironment &environment, Context &context) const
{
    const Result<std::optional<CloudActivity>> begun = ways.client.remove(environment);
    if (!begun)
        return Failure(begun.error());
    if (*begun) {
        const Result<CloudActivity> ended = deployment(ways, context).awaitSuccess(**begun, m_tools.patience.deploy);
        if (!ended)
            return Failure(ended.error());
    }
    const Result<Found> gone = waitUntil(
        ways, [](const Found &now) { return !now; }, context);
    return gone ? Result<void>() : Failure(gone.error());
}

Result<void> TestBranch::removeIn(Ways &ways, Context &context) const
{
    Result<Found> found = find(ways);
    if (found && *found) {
        if (const Result<void> quiet = settle(ways, **found, context); !quiet)
            return quiet;
        found = find(ways);
    }
    if (!found || !*found)
        return found ? Result<void>() : Failure(found.error());
    if (!isInactive(**found)) {
        const Result<CloudActivity> begun = ways.client.deactivate(**found);
        if (!begun)
            return Failure(begun.error());
        const Result<CloudActivity> ended = deployment(ways, context).awaitSuccess(*begun, m_tools.patience.deploy);
        if (!ended)
            return Failure(ended.error());
        found = waitUntil(
            ways, [](const Found &now) { return !now || (isInactive(*now) && !now->isDirty); }, context);
        if (!found || !*found)
            return found ? Result<void>() : Failure(found.error());
    }
    return removeInactive(ways, **found, context);
}

Result<void> TestBranch::remove(Context &context) const
{
    Result<Ways> ways = open(context);
    return ways ? removeIn(*ways, context) : Failure(ways.error());
}

Result<void> TestBranch::unmake(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<Found> found = find(*ways);
    if (!found || !*found)
        return found ? Result<void>() : Failure(found.error());
    // Somebody may have had the same idea in the moment between the check and the making.
    if ((*found)->parent != m_facts.sourceEnvironment)
        return Failure(testTaken());
    return removeIn(*ways, context);
}

} // namespace Switchback
