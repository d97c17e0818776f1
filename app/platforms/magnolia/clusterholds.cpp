// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterholds.h"

namespace Switchback {

std::unique_ptr<ClusterHolds::Hold> ClusterHolds::take(const QString &key)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_held.contains(key))
            return nullptr;
        m_held.insert(key, Text());
        m_workedOn.insert(key.section(u'/', 0, 0));
    }
    return std::make_unique<Hold>(shared_from_this(), key);
}

bool ClusterHolds::hasWorkedOn(const QString &projectId)
{
    const std::lock_guard guard(m_mutex);
    return m_workedOn.contains(projectId);
}

void ClusterHolds::release(const QString &key)
{
    const std::lock_guard guard(m_mutex);
    m_held.remove(key);
}

void ClusterHolds::setUntold(const QString &key, const Text &what)
{
    const std::lock_guard guard(m_mutex);
    m_held.insert(key, what);
}

Text ClusterHolds::takeUntold(const QString &key)
{
    const std::lock_guard guard(m_mutex);
    const auto held = m_held.find(key);
    return held == m_held.end() ? Text() : std::exchange(*held, Text());
}

std::vector<Step> ClusterHolds::telling(std::vector<Step> steps, const QString &key)
{
    const auto tellFirst = [holds = shared_from_this(), key](std::function<Result<void>(Context &)> &work) {
        if (!work)
            return;
        work = [holds, key, work](Context &context) {
            if (const Text untold = holds->takeUntold(key); !untold.isEmpty())
                context.log.note(untold);
            return work(context);
        };
    };
    for (Step &step : steps)
        for (auto *work : {&step.run, &step.undo, &step.takeUp})
            tellFirst(*work);
    return steps;
}

ClusterHolds::Hold::Hold(std::shared_ptr<ClusterHolds> holds, QString key)
    : m_holds(std::move(holds))
    , m_key(std::move(key))
{
}

ClusterHolds::Hold::~Hold()
{
    m_lease.reset(); // before this program may take it again
    m_holds->release(m_key);
}

void ClusterHolds::Hold::add(std::unique_ptr<TargetLock> lease, const Text &said)
{
    m_lease = std::move(lease);
    m_holds->setUntold(m_key, said);
}

} // namespace Switchback
