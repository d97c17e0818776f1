// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"
#include "app/platforms/local/guardrailproblem.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/observationverdict.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Where as many came, it is they who say how the new version does.
constexpr qint64 enoughVisitors = 20;

Text measureText(const Traffic &before)
{
    if (before.requests >= enoughRequestsBefore) {
        return Text(QT_TRANSLATE_N_NOOP("Text", "The new version will be measured by the latest %n request(s) of "
                                                "visitors to the present one: %1 failed."),
                    {before.failed}, int(before.requests));
    }
    return Text(QT_TRANSLATE_N_NOOP("Text",
                                    "The front knows of %n request(s) of visitors to the present version. That is "
                                    "too few to measure the new one by: none of its requests is expected to "
                                    "fail."),
                {}, int(before.requests));
}

QStringList soundPaths(const Context &context)
{
    QStringList paths;
    const QJsonArray noted = context.outputs.value("soundPaths"_L1).toArray();
    for (const QJsonValue &path : noted)
        paths.append(path.toString());
    return paths;
}

} // namespace

/// Else what the front counted in green's slot before would be taken for green's own.
void LocalHost::recallBaseline(const Context &context)
{
    const QJsonObject baseline = context.outputs.value("baseline"_L1).toObject();
    if (!baseline.isEmpty())
        m_baseline = TrafficBaseline::fromJson(baseline);
}

void LocalHost::storeBaseline(Context &context) const
{
    context.outputs.insert("baseline"_L1, m_baseline.toJson());
}

/// What visitors get of blue, and on how many of them that rests.
Result<void> LocalHost::noteTrafficBefore(Context &context)
{
    const bool isWatched = (m_kind == OperationKind::Upgrade || m_kind == OperationKind::CopyContent)
                           && m_runner.site().environment.guardrails.observationSeconds > 0;
    const Result<InstallationState> blue = m_runner.installation(m_blue);
    if (!isWatched || !blue)
        return {};
    Result<QList<FrontRequest>> requests;
    if (m_runner.front().isRunning())
        requests = m_runner.front().requests();
    if (!requests)
        return Failure(requests.error());
    m_baseline = {.before = trafficBefore(*requests, blue->port, QDateTime::currentDateTimeUtc())};
    storeBaseline(context);
    context.log.note(measureText(m_baseline.before));
    return {};
}

/// Writes down what the front has counted in green's slot by now: what it counts from here on is green's.
Result<void> LocalHost::noteSwitch(const EnvironmentState &state, Context &context)
{
    // A run before this one was cut off in the middle, and green may have taken visitors since.
    if (state.active == m_green && m_baseline.green)
        return {};
    m_baseline.switchedAt = QDateTime::currentDateTimeUtc();
    m_baseline.green = SlotTally();
    if (const QString run = m_runner.front().run(); !run.isEmpty()) {
        const Result<FrontCounters> counters = m_runner.front().counters();
        if (!counters)
            return Failure(counters.error());
        m_baseline.green = SlotTally(run, countOf(*counters, state.slotOf(m_green)));
    }
    storeBaseline(context);
    return context.log.writeDown();
}

/// What visitors sent to green since the switch, as far as is known. Only after noteSwitch().
Result<SlotCount> LocalHost::tallyGreen(Slot slot, Context &context)
{
    const QString run = m_runner.front().run();
    const Result<FrontCounters> counters = m_runner.front().counters();
    if (!counters)
        return Failure(counters.error());
    m_baseline.green->add(run, countOf(*counters, slot));
    storeBaseline(context);
    return m_baseline.green->sum();
}

/// What visitors got of green since the switch. Its times count from \a warmSince on.
Result<Traffic> LocalHost::trafficSinceSwitch(const InstallationState &green, Slot slot, const QDateTime &warmSince,
                                              Context &context)
{
    const Result<SlotCount> counted = tallyGreen(slot, context);
    if (!counted)
        return Failure(counted.error());
    const Result<QList<FrontRequest>> requests = m_runner.front().requests();
    if (!requests)
        return Failure(requests.error());
    // The counters forget nothing, the latest requests have times.
    return Traffic{.requests = counted->requests,
                   .failed = counted->failed,
                   .broken = counted->broken,
                   .percentile95 = trafficOf(*requests, green.port, m_baseline.switchedAt, warmSince).percentile95};
}

/// A request of our own, so that something is asked of a site that nobody visits. It goes past the front, which counts
/// visitors.
void LocalHost::look(const InstallationState &green, const QStringList &paths, Traffic &own,
                     const Context &context) const
{
    if (paths.isEmpty())
        return;
    const QString &path = paths.at(own.requests % paths.size());
    const Result<HttpAnswer> answer = probeHttp(green.port, path, m_runner.timings().probeLimit, context.stop);
    const bool isGood = answer && answer->statusClass() < 5;
    ++own.requests;
    own.failed += isGood ? 0 : 1;
}

/// What \a now, which visitors got, or our own requests break of the limits.
std::optional<Problem> LocalHost::breach(const Traffic &now, const Traffic &own, bool over) const
{
    const Guardrails &limits = m_runner.site().environment.guardrails;
    const Traffic before = measureOf(m_baseline.before);
    const ObservationVerdict verdict = judgeObservation(before, now, limits, over);
    if (verdict != ObservationVerdict::GoOn && verdict != ObservationVerdict::Good)
        return guardrailProblem(verdict, m_version, before, now, limits);
    if (now.requests < enoughVisitors && judgeObservation({}, own, limits, over) == ObservationVerdict::MoreFailures)
        return ownRequestsProblem(m_version, own, limits);
    return std::nullopt;
}

Result<void> LocalHost::observe(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    if (!m_baseline.green) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "What the front had counted when visitors were switched was not "
                                           "written down: it is counted from here on.")));
        if (const Result<void> noted = noteSwitch(*state, context); !noted)
            return noted;
    }
    const qint64 total = m_runner.site().environment.guardrails.observationSeconds * 1000LL;
    // What has just been started is slow at first.
    const QDateTime warmSince = QDateTime::currentDateTimeUtc().addMSecs(total / 2);
    const QStringList paths = soundPaths(context);
    const Stopwatch watch(context.clock);
    Traffic own;
    Result<Traffic> now;
    while (true) {
        if (now->requests < enoughVisitors)
            look(*green, paths, own, context);
        if (context.stopRequested())
            return Failure(cancelledProblem());
        if (!m_runner.front().isRunning())
            if (const Result<void> started = m_runner.front().start(); !started)
                return started;
        now = trafficSinceSwitch(*green, state->slotOf(m_green), warmSince, context);
        if (!now)
            return Failure(now.error());
        context.measures.insert("observedRequests"_L1, now->requests);
        context.measures.insert("failedRequests"_L1, now->failed);
        const qint64 elapsed = qMin(total, qint64(watch.elapsed().count()));
        context.log.progress({.unit = ProgressUnit::Milliseconds, .done = elapsed, .total = total});
        if (const std::optional<Problem> worse = breach(*now, own, elapsed >= total))
            return Failure(*worse);
        if (elapsed >= total) {
            noteObserved(*now, own, context);
            return {};
        }
        if (!context.clock.wait(m_runner.timings().probeInterval, context.stop))
            return Failure(cancelledProblem());
    }
}

void LocalHost::noteObserved(const Traffic &now, const Traffic &own, Context &context) const
{
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 requests failed while the new version was watched."),
                          {now.failed, now.requests}));
    if (now.requests < enoughVisitors && own.requests > 0) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "So few visitors came that Switchback's own requests for the "
                                                        "check paths counted, too: %1 of %2 failed."),
                              {own.failed, own.requests}));
    }
    const Traffic &before = m_baseline.before;
    if (!now.percentile95 || !before.percentile95)
        return;
    context.measures.insert("percentile95MillisecondsBefore"_L1, qint64(before.percentile95->count()));
    context.measures.insert("percentile95Milliseconds"_L1, qint64(now.percentile95->count()));
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "95 % of the requests took up to %1, before the switch up to %2."),
                          {QVariant::fromValue(Duration{now.percentile95->count()}),
                           QVariant::fromValue(Duration{before.percentile95->count()})}));
}

} // namespace Switchback
