// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/kubernetes/testcluster.h"

#include <thread>

namespace Switchback {

/// Calls snapshots ready, as the controllers of external-snapshotter do when the storage has taken one, and takes none:
/// volumes of a test cluster hold nothing. Its types have to be there (TestCluster::addSnapshotTypes()).
class SnapshotStandIn {
public:
    /// Works on a thread of its own until it goes. \a restoreSize: what it says a volume needs that is filled from one.
    SnapshotStandIn(const TestCluster &cluster, QString restoreSize);
    ~SnapshotStandIn();
    Q_DISABLE_COPY_MOVE(SnapshotStandIn)

private:
    void work();

    const TestCluster &m_cluster;
    QString m_restoreSize;
    std::jthread m_thread;
};

} // namespace Switchback
