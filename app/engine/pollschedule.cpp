// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/pollschedule.h"

#include <algorithm>

namespace Switchback {

PollSchedule::PollSchedule(const Pace &pace, std::function<double()> random)
    : m_pace(pace)
    , m_random(std::move(random))
{
}

bool PollSchedule::isDue(const QString &projectId, const QString &accountId, Instant now) const
{
    if (now < m_leftAlone.value(accountId))
        return false;
    const auto known = m_projects.constFind(projectId);
    return known == m_projects.cend() || now >= known->dueAt;
}

PollSchedule::Instant PollSchedule::spread(Instant pause) const
{
    const double factor = 1 + m_pace.jitter * (2 * m_random() - 1);
    return Instant(qint64(double(pause.count()) * factor));
}

void PollSchedule::looked(const QString &projectId, const QString &accountId, Instant now,
                          const std::optional<Problem> &problem)
{
    State &state = m_projects[projectId];
    state.lookedAt = now;
    if (!problem) {
        state.failures = 0;
        state.dueAt = now + spread(m_pace.usual);
        return;
    }
    if (problem->retryAfterMilliseconds > 0)
        m_leftAlone[accountId] =
            std::max(m_leftAlone.value(accountId), now + std::chrono::milliseconds(problem->retryAfterMilliseconds));
    constexpr int mostDoublings = 16;
    const auto pause = m_pace.usual * (1 << std::min(state.failures, mostDoublings));
    state.dueAt = now + spread(std::min<Instant>(pause, m_pace.slowest));
    ++state.failures;
}

void PollSchedule::hurry(Instant now)
{
    for (State &state : m_projects)
        if (now - state.lookedAt > m_pace.fresh)
            state.dueAt = now;
}

} // namespace Switchback
