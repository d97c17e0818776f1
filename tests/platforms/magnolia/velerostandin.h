// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/kubernetes/testcluster.h"

#include <atomic>
#include <thread>

namespace Switchback {

/// Does to the objects in the namespace "velero" what Velero's controllers do, and moves no data: there is nothing in the
/// pods of a test cluster. Its types have to be there (TestCluster::addVeleroTypes()).
class VeleroStandIn {
public:
    /// Makes the namespace and somewhere to store, then works on a thread of its own until it goes, with its backups.
    explicit VeleroStandIn(const TestCluster &cluster);
    ~VeleroStandIn();
    Q_DISABLE_COPY_MOVE(VeleroStandIn)

    /// From now on backups end as "PartiallyFailed".
    void fail() { m_fails = true; }

private:
    void work();
    void finishBackups();
    void obeyRequests();
    void finishRestores();
    void copy(const QJsonValue &restore, const QString &from, const QString &to) const;
    [[nodiscard]] QJsonArray all(const QString &plural) const;

    const TestCluster &m_cluster;
    std::atomic<bool> m_fails = false;
    std::jthread m_thread;
};

} // namespace Switchback
