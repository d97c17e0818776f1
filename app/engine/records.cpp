// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/records.h"

#include "app/engine/interrupted.h"

#include <future>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

Records::Records(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"records"_s, 1)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        post([this](Journal &journal) {
            return lookForDead(journal).and_then([this, &journal] { return lookForChanges(journal); });
        });
    });
}

Records::~Records()
{
    // The connection belongs to the lane's thread and must be closed there.
    std::promise<void> closed;
    m_lane.post([this, &closed](const std::stop_token &) {
        m_journal.reset();
        closed.set_value();
    });
    closed.get_future().wait();
}

void Records::post(const Work &work)
{
    m_lane.post([this, work](const std::stop_token &) {
        Result<void> done;
        if (!m_journal) {
            auto opened = m_parts.openJournal();
            if (opened)
                m_journal = std::move(*opened);
            else
                done = Failure(opened.error());
        }
        if (done)
            done = work(*m_journal);
        const QString code = done ? QString() : done.error().code;
        const bool repeated = code == std::exchange(m_lastFailure, code);
        if (!done) {
            QMetaObject::invokeMethod(
                this, [this, problem = done.error(), repeated] { Q_EMIT failed(problem, repeated); },
                Qt::QueuedConnection);
        }
    });
}

void Records::loadActivities(Cockpit::Ticket ticket, int count)
{
    post([this, ticket, count](Journal &journal) -> Result<void> {
        auto activities = journal.newest(count);
        if (!activities)
            return Failure(activities.error());
        QMetaObject::invokeMethod(
            this, [this, ticket, found = *activities] { Q_EMIT activitiesLoaded(ticket, found); },
            Qt::QueuedConnection);
        return {};
    });
}

void Records::loadOutput(Cockpit::Ticket ticket, const QString &activityId, qint64 from, int count)
{
    post([this, ticket, activityId, from, count](Journal &journal) -> Result<void> {
        auto lines = journal.output(activityId, from, count);
        if (!lines)
            return Failure(lines.error());
        QMetaObject::invokeMethod(
            this, [this, ticket, activityId, found = *lines] { Q_EMIT outputLoaded(ticket, activityId, found); },
            Qt::QueuedConnection);
        return {};
    });
}

void Records::follow(std::chrono::milliseconds interval)
{
    settleInterrupted();
    post([this](Journal &journal) { return lookForChanges(journal); });
    m_timer.start(interval);
}

void Records::settleInterrupted()
{
    post([this](Journal &journal) { return lookForDead(journal); });
}

Result<void> Records::lookForDead(Journal &journal)
{
    auto found = Switchback::settleInterrupted(journal, m_parts);
    if (!found)
        return Failure(found.error());
    if (!found->isEmpty())
        QMetaObject::invokeMethod(
            this, [this, activities = *found] { Q_EMIT activitiesChanged(activities); }, Qt::QueuedConnection);
    return {};
}

Result<void> Records::lookForChanges(Journal &journal)
{
    Result<QList<Activity>> changed = QList<Activity>();
    if (m_revision < 0) {
        // What has ended is loaded by whoever wants it. What runs is told at once: it may stay in one step for long,
        // and nothing would be written that could be followed. The revision first, so that nothing falls in between.
        const auto revision = journal.revision();
        if (!revision)
            return Failure(revision.error());
        m_revision = *revision;
        changed = openOperations(journal);
    } else {
        changed = journal.changedSince(m_revision);
    }
    if (!changed)
        return Failure(changed.error());
    changed->removeIf([this](const Activity &activity) { return activity.lease == m_parts.self; });
    if (!changed->isEmpty())
        QMetaObject::invokeMethod(
            this, [this, found = *changed] { Q_EMIT activitiesChanged(found); }, Qt::QueuedConnection);
    return {};
}

} // namespace Switchback
