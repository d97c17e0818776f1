// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Probe LocalHost::probeStarted(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    if (!state || m_green.isEmpty())
        return Probe::CannotTell;
    const bool hasSlot = state->slotOf(m_green) != Slot::None;
    return hasSlot && m_runner.process(m_green).isRunning() ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::startGreen(Context &context)
{
    recall(context);
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    // An installation that was kept lost its slot to the one that came after it.
    if (state->slotOf(m_green) == Slot::None) {
        state->assign(state->idleSlot(), m_green);
        if (const Result<void> saved = m_runner.save(*state); !saved)
            return saved;
    }
    m_greenLog.emplace(m_runner.process(m_green).logFile());
    return m_runner.startWeb(*green);
}

Result<void> LocalHost::stopGreen(Context &context)
{
    recall(context);
    if (m_green.isEmpty())
        return {};
    if (const Result<void> drained = drain(m_green, context); !drained)
        return drained;
    return m_runner.process(m_green).stop();
}

Result<void> LocalHost::waitHealthy(Context &context)
{
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    if (!m_greenLog)
        m_greenLog.emplace(m_runner.process(m_green).logFile());
    const Stopwatch watch(context.clock);
    if (const Result<void> healthy = m_runner.awaitHealthy(*green, *m_greenLog, context); !healthy)
        return healthy;
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Release %1 was healthy after %2."),
                          {m_version, QVariant::fromValue(Duration{watch.elapsed().count()})}));
    return {};
}

/// Requests that began there may end there, within reason.
Result<void> LocalHost::drain(const QString &installationId, Context &context)
{
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    const Slot slot = state->slotOf(installationId);
    if (slot == Slot::None || !m_runner.front().isRunning() || !m_runner.process(installationId).isRunning())
        return {};
    const Result<qint64> left = m_runner.awaitIdle({readBackend(slot), writeBackend(slot), ownBackend(slot)},
                                                   m_runner.timings().drainLimit, context);
    if (!left)
        return Failure(left.error());
    if (*left > 0) {
        context.log.note(Text(QT_TRANSLATE_N_NOOP("Text", "%n request(s) did not end within %1 and are cut off."),
                              {QVariant::fromValue(Duration{m_runner.timings().drainLimit.count()})}, int(*left)));
    }
    return {};
}

} // namespace Switchback
