// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"
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
    // Before anything changes: were we killed after it, nobody could tell green's requests from earlier ones.
    if (const Result<void> noted = noteSwitch(*state, context); !noted)
        return noted;
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
        if (m_baseline.green) {
            // The way back does not fail over a figure.
            if (!tallyGreen(state->slotOf(m_green), context))
                m_baseline.green->miss();
            green->writesTaken = m_baseline.green->sum().writes;
        }
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
