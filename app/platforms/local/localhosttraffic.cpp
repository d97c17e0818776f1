// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/guardrailproblem.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/observationverdict.h"
#include "app/platforms/local/siteremoval.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Probe LocalHost::probeDecided(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Probe::CannotTell;
    return !m_green.isEmpty() && state->active == m_green ? Probe::Done : Probe::NotDone;
}

Probe LocalHost::probeSwitched(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Probe::CannotTell;
    if (state->active != m_green || m_green.isEmpty())
        return Probe::NotDone;
    const Result<FrontState> running = m_runner.front().running();
    if (!running)
        return Probe::CannotTell;
    const FrontState wanted = m_runner.frontState(*state);
    return *running == wanted && m_runner.front().stored() == wanted ? Probe::Done : Probe::NotDone;
}

/// What visitors got of blue, and what the front has counted of green's slot up to now.
void LocalHost::noteBaseline(const EnvironmentState &state, Context &context)
{
    const Result<FrontCounters> counters = m_runner.front().counters();
    const Result<QList<FrontRequest>> requests = m_runner.front().requests();
    const Result<InstallationState> blue = m_runner.installation(m_blue);
    if (!counters || !requests)
        return;
    const Slot greenSlot = state.slotOf(m_green);
    m_baseline = {.switchedAt = QDateTime::currentDateTimeUtc(),
                  .before = {},
                  .greenCounted = countedTraffic(slotCounters(*counters, greenSlot)),
                  .greenWrites = counters->value(writeBackend(greenSlot)).requests};
    if (blue) {
        m_baseline.before = hourBefore(*requests, blue->port, m_baseline.switchedAt,
                                       countedTraffic(slotCounters(*counters, state.slotOf(m_blue))));
    }
    context.outputs.insert("baseline"_L1, m_baseline.toJson());
}

/// Else what the front counted in green's slot before would be taken for green's own.
void LocalHost::recallBaseline(const Context &context)
{
    const QJsonObject baseline = context.outputs.value("baseline"_L1).toObject();
    if (!baseline.isEmpty())
        m_baseline = TrafficBaseline::fromJson(baseline);
}

/// Blue becomes a backup in the moment in which it stops being what runs, not later: were we killed in between,
/// "Roll back" must find it.
Result<void> LocalHost::keepBlue(const Context &context)
{
    if (m_blue.isEmpty())
        return {};
    Result<InstallationState> blue = m_runner.installation(m_blue);
    if (!blue)
        return Failure(blue.error());
    const QDateTime now = context.clock.now();
    blue->kept = m_kind == OperationKind::Upgrade
                     ? Keeping{BackupKind::Upgrade, now, now.addSecs(upgradeBackupSeconds)}
                     : Keeping{BackupKind::SetAside, now, now.addSecs(setAsideBackupSeconds)};
    return m_runner.save(*blue);
}

/// A kept installation stays as proven as it was, and the same release does when only its data is another.
QDateTime LocalHost::provenSince(const InstallationState &green, const QDateTime &now) const
{
    const Result<InstallationState> blue = m_runner.installation(m_blue);
    const bool isSame = blue && blue->release == green.release && blue->verifiedSince.isValid();
    return isSame ? blue->verifiedSince : now;
}

Result<void> LocalHost::switchToGreen(Context &context)
{
    recall(context);
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    // Once it was decided the copy has had its day: green may have newer data than it by now.
    if (m_kind == OperationKind::Upgrade && state->active != m_green) {
        if (const Result<void> current = checkCopyIsCurrent(*green); !current)
            return current;
    }
    noteBaseline(*state, context);
    green->tookTraffic = true;
    green->writesTaken = 0;
    if (green->kept)
        green->keptBefore = green->kept;
    green->kept.reset();
    if (!green->verifiedSince.isValid())
        green->verifiedSince = provenSince(*green, context.clock.now());
    if (const Result<void> saved = m_runner.save(*green); !saved)
        return saved;
    if (const Result<void> kept = keepBlue(context); !kept)
        return kept;
    state->active = m_green;
    state->halted = false;
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    if (const Result<void> applied = m_runner.front().apply(m_runner.frontState(*state)); !applied)
        return applied;
    if (m_kind == OperationKind::Restore)
        measureFirstAnswer(context);
    return {};
}

/// From the beginning of the operation to the first good answer that a visitor could get.
void LocalHost::measureFirstAnswer(Context &context) const
{
    const QString path = m_runner.site().project.checkPaths.value(0, u"/"_s);
    const Result<HttpAnswer> answer =
        probeHttp(m_runner.publicPort(), path, m_runner.timings().probeLimit, context.stop);
    if (!m_begun || !answer || answer->statusClass() > 3)
        return;
    const auto elapsed = context.clock.monotonic() - *m_begun;
    context.measures.insert("firstAnswerMilliseconds"_L1,
                            qint64(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count()));
}

Result<void> LocalHost::switchToBlue(Context &context)
{
    recall(context);
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    state->active = m_blue;
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    const Result<void> applied = m_runner.front().apply(m_runner.frontState(*state));
    if (!applied)
        return applied;
    if (Result<InstallationState> blue = m_runner.installation(m_blue); blue) {
        blue->kept.reset();
        if (const Result<void> saved = m_runner.save(*blue); !saved)
            return saved;
    }
    // One that is still kept was not touched by a switch that was cut off before it began.
    if (Result<InstallationState> green = m_runner.installation(m_green); green && !green->kept) {
        const qint64 all =
            m_runner.front().counters().value_or(FrontCounters{}).value(writeBackend(state->slotOf(m_green))).requests;
        green->writesTaken = qMax<qint64>(0, all - m_baseline.greenWrites);
        // What was kept had been proven in its own time; what is new here has just failed.
        if (!green->keptBefore)
            green->verifiedSince = {};
        green->kept = green->keptBefore;
        green->keptBefore.reset();
        if (const Result<void> saved = m_runner.save(*green); !saved)
            return saved;
    }
    return m_blue.isEmpty() ? m_runner.front().stop() : Result<void>();
}

/// What visitors, and our own requests, got of green since the switch. Its times count from \a warmSince on.
Result<Traffic> LocalHost::trafficSinceSwitch(const InstallationState &green, Slot slot, const QDateTime &warmSince)
{
    const Result<FrontCounters> counters = m_runner.front().counters();
    if (!counters)
        return Failure(counters.error());
    const Result<QList<FrontRequest>> requests = m_runner.front().requests();
    if (!requests)
        return Failure(requests.error());
    const Traffic counted = countedTraffic(slotCounters(*counters, slot));
    Traffic &earlier = m_baseline.greenCounted;
    if (counted.requests < earlier.requests)
        earlier = {}; // the front was started again and counts from nought
    // The counters forget nothing, the latest requests have times.
    return Traffic{.requests = counted.requests - earlier.requests,
                   .failed = counted.failed - earlier.failed,
                   .broken = counted.broken - earlier.broken,
                   .percentile95 = trafficOf(*requests, green.port, m_baseline.switchedAt, warmSince).percentile95};
}

/// A look of our own, so that something is asked of a site that nobody visits. \return whether it went well.
bool LocalHost::lookAtFront(qint64 number, const Context &context) const
{
    const QStringList &paths = m_runner.site().project.checkPaths;
    const Result<HttpAnswer> answer =
        probeHttp(m_runner.publicPort(), paths.at(number % paths.size()), m_runner.timings().probeLimit, context.stop);
    return answer && answer->statusClass() < 5;
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
    const Guardrails &limits = m_runner.site().environment.guardrails;
    const qint64 total = limits.observationSeconds * 1000LL;
    // What has just been started is slow at first.
    const QDateTime warmSince = QDateTime::currentDateTimeUtc().addMSecs(total / 2);
    const Stopwatch watch(context.clock);
    Traffic own;
    while (true) {
        const bool good = lookAtFront(own.requests, context);
        if (context.stopRequested())
            return Failure(cancelledProblem());
        ++own.requests;
        own.failed += good ? 0 : 1;
        if (!m_runner.front().isRunning())
            if (const Result<void> started = m_runner.front().start(); !started)
                return started;
        Result<Traffic> now = trafficSinceSwitch(*green, state->slotOf(m_green), warmSince);
        if (!now)
            return Failure(now.error());
        now->requests = qMax(now->requests, own.requests);
        now->failed = qMax(now->failed, own.failed);
        context.measures.insert("observedRequests"_L1, now->requests);
        context.measures.insert("failedRequests"_L1, now->failed);
        const qint64 elapsed = qMin(total, qint64(watch.elapsed().count()));
        context.log.progress({.unit = ProgressUnit::Milliseconds, .done = elapsed, .total = total});
        const ObservationVerdict verdict = judgeObservation(m_baseline.before, *now, limits, elapsed >= total);
        if (verdict == ObservationVerdict::Good) {
            noteObserved(*now, context);
            return {};
        }
        if (verdict != ObservationVerdict::GoOn)
            return Failure(guardrailProblem(verdict, m_version, m_baseline.before, *now, limits));
        if (!context.clock.wait(m_runner.timings().probeInterval, context.stop))
            return Failure(cancelledProblem());
    }
}

void LocalHost::noteObserved(const Traffic &now, Context &context) const
{
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 requests failed while the new version was watched."),
                          {now.failed, now.requests}));
    const Traffic &before = m_baseline.before;
    if (!now.percentile95 || !before.percentile95)
        return;
    context.measures.insert("percentile95MillisecondsBefore"_L1, qint64(before.percentile95->count()));
    context.measures.insert("percentile95Milliseconds"_L1, qint64(now.percentile95->count()));
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "95 % of the requests took up to %1, before the switch up to %2."),
                          {QVariant::fromValue(Duration{now.percentile95->count()}),
                           QVariant::fromValue(Duration{before.percentile95->count()})}));
}

Probe LocalHost::probeRetired(Context &context)
{
    recall(context);
    const Result<InstallationState> blue = m_runner.installation(m_blue);
    if (!blue)
        return Probe::CannotTell;
    return blue->kept && !m_runner.process(m_blue).isRunning() ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::retireBlue(Context &context)
{
    recall(context);
    // From here on green's data is the only one that is up to date: it must not be in memory alone.
    if (hasNewData()) {
        if (const Result<void> synced = syncFileSystem(m_runner.dataFolder(m_green)); !synced)
            return synced;
    }
    if (const Result<void> drained = drain(m_blue, context); !drained)
        return drained;
    if (const Result<void> stopped = m_runner.process(m_blue).stop(); !stopped)
        return stopped;
    if (const Result<void> kept = keepBlue(context); !kept)
        return kept;
    if (m_origin)
        m_origin->release();
    if (m_kind != OperationKind::Restore || !m_begun)
        return {};
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    const auto elapsed = context.clock.monotonic() - *m_begun;
    state->lastRestoreMilliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count();
    return m_runner.save(*state);
}

Result<void> LocalHost::reviveBlue(Context &context)
{
    recall(context);
    Result<InstallationState> blue = m_runner.installation(m_blue);
    if (!blue)
        return Failure(blue.error());
    LogTail tail(m_runner.process(m_blue).logFile());
    if (const Result<void> started = m_runner.startWeb(*blue); !started)
        return started;
    return m_runner.awaitHealthy(*blue, tail, context);
}

QList<InstallationState> LocalHost::replacedBackups() const
{
    QList<InstallationState> replaced = listInstallations(m_runner.layout(), m_runner.id());
    replaced.removeIf([this](const InstallationState &installation) {
        return installation.id == m_blue || installation.id == m_green || !installation.kept
               || installation.kept->kind != BackupKind::Upgrade;
    });
    return replaced;
}

Probe LocalHost::probeReplacedDeleted(Context &context)
{
    recall(context);
    if (hasRemains(m_runner))
        return Probe::CannotTell; // half removed: neither as it was nor gone
    return replacedBackups().isEmpty() ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::deleteReplaced(Context &context)
{
    recall(context);
    const QList<InstallationState> replaced = replacedBackups();
    for (const InstallationState &installation : replaced) {
        if (const Result<void> removed = removeInstallation(m_runner, installation.id); !removed)
            return removed;
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Deleted the upgrade backup of release %1 from %2."),
                              {installation.release, installation.createdAt}));
    }
    return removeRemains(m_runner);
}

} // namespace Switchback
