// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/lanes.h"
#include "app/engine/snapshots.h"

#include <QHash>

namespace Switchback {

/// Keeps the pictures of projects for the next start, and writes no more of them than is worth it. Lives in the GUI
/// thread; files are written on a lane of its own, what waits there also when the program ends.
class SnapshotKeeper {
public:
    /// \a snapshots: null when nothing is kept.
    explicit SnapshotKeeper(std::shared_ptr<Snapshots> snapshots);

    /// It came from there.
    void loaded(const Project &project);
    /// Of a picture of which only the age is new little is written: sites here are read every few seconds. One with a
    /// problem is not kept.
    void keep(const Project &project);
    void forget(const QString &projectId);

private:
    struct Kept {
        Project ageless;
        QDateTime observedAt;
    };

    std::shared_ptr<Snapshots> m_snapshots;
    QHash<QString, Kept> m_kept;
    Lanes m_lane;
};

} // namespace Switchback
