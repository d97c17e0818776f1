// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/snapshotkeeper.h"

using namespace Qt::StringLiterals;

namespace Switchback {

SnapshotKeeper::SnapshotKeeper(std::shared_ptr<Snapshots> snapshots)
    : m_snapshots(std::move(snapshots))
    , m_lane(u"cache"_s, 1, Lanes::AtEnd::Finish)
{
}

void SnapshotKeeper::loaded(const Project &project)
{
    m_kept.insert(project.id, {.ageless = project.withoutAges(), .observedAt = project.observedAt});
}

void SnapshotKeeper::keep(const Project &project)
{
    if (!m_snapshots || project.problem)
        return;
    constexpr qint64 oldEnough = 10 * 60;
    Kept &kept = m_kept[project.id];
    Project ageless = project.withoutAges();
    const bool isRecent = kept.observedAt.isValid() && kept.observedAt.secsTo(project.observedAt) < oldEnough;
    if (isRecent && kept.ageless == ageless)
        return;
    kept = {.ageless = std::move(ageless), .observedAt = project.observedAt};
    m_lane.post([snapshots = m_snapshots, project](const std::stop_token &) { snapshots->save(project); });
}

void SnapshotKeeper::forget(const QString &projectId)
{
    if (m_kept.remove(projectId) > 0)
        m_lane.post([snapshots = m_snapshots, projectId](const std::stop_token &) { snapshots->remove(projectId); });
}

} // namespace Switchback
