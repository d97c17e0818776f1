// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/activityfeed.h"

#include <algorithm>

namespace Switchback {

namespace {
constexpr qint64 batchMilliseconds = 50;
}

ActivityFeed::ActivityFeed(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ActivityFeed::deliver);
}

void ActivityFeed::changed(const Activity &activity)
{
    const std::lock_guard lock(m_mutex);
    m_changed.insert(activity.id, activity);
    schedule();
}

void ActivityFeed::printed(const QString &activityId, const OutputLine &line)
{
    const std::lock_guard lock(m_mutex);
    m_lines[activityId].append(line);
    schedule();
}

void ActivityFeed::ended(const Activity &activity)
{
    const std::lock_guard lock(m_mutex);
    m_changed.insert(activity.id, activity);
    m_ended.append(activity);
    schedule();
}

void ActivityFeed::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            // The first news after a quiet time goes out at once, the rest waits for company.
            const qint64 since = m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : batchMilliseconds;
            m_timer.start(int(std::max<qint64>(0, batchMilliseconds - since)));
        },
        Qt::QueuedConnection);
}

void ActivityFeed::deliver()
{
    QHash<QString, Activity> changed;
    QHash<QString, QList<OutputLine>> lines;
    QList<Activity> ended;
    {
        const std::lock_guard lock(m_mutex);
        changed.swap(m_changed);
        lines.swap(m_lines);
        ended.swap(m_ended);
        m_scheduled = false;
    }
    m_sinceDelivery.start();
    if (!changed.isEmpty())
        Q_EMIT activitiesChanged(changed.values());
    for (auto it = lines.cbegin(); it != lines.cend(); ++it)
        Q_EMIT outputAdded(it.key(), it.value());
    for (const Activity &activity : std::as_const(ended))
        Q_EMIT activityEnded(activity);
}

} // namespace Switchback
