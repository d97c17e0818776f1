// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/lanes.h"
#include "app/engine/platform.h"
#include "app/platforms/magnolia/clusterconnections.h"
#include "app/platforms/magnolia/clustermirrors.h"

#include <condition_variable>

namespace Switchback {

/// Platform::follow() for packages of one account.
[[nodiscard]] Result<void> followPackages(const QList<ProjectEntry> &entries, const ClusterConnections &connections,
                                          ClusterMirrors &mirrors,
                                          const std::function<void(const QString &projectId)> &changed,
                                          Context &context);

/// Watches the objects that say what the sites in some namespaces are: each type in the whole cluster, or where that is
/// not allowed, in each namespace by itself. Each watch has a thread and a client of its own, and does nothing but wait.
class ClusterFollower {
public:
    /// In so many namespaces a type is followed one by one, the first of \a nameSpaces; the others are left to the polls.
    static constexpr qsizetype mostByThemselves = 20;

    /// \a mirror outlives it, and is told everything.
    ClusterFollower(ClusterAccess access, QStringList nameSpaces, ClusterMirror &mirror);

    /// Blocks, and calls \a changed on this thread with the namespaces in which something makes a difference to a site.
    /// Ends well when \a stop is requested; with a Problem when the first watch cannot go on for another reason than that
    /// it is not allowed, or when no watch is left. No thread of it is left then. Once.
    [[nodiscard]] Result<void> run(const std::function<void(const QSet<QString> &nameSpaces)> &changed,
                                   const std::stop_token &stop);

private:
    struct Ending {
        ClusterType type;
        QString nameSpace; ///< empty: it was of the whole cluster
        Problem problem;
    };
    struct News {
        QSet<QString> nameSpaces;
        QList<Ending> endings;
        [[nodiscard]] bool isNone() const { return nameSpaces.isEmpty() && endings.isEmpty(); }
    };

    void begin(ClusterType type, const QString &nameSpace);
    void watch(ClusterType type, const QString &nameSpace, const std::stop_token &stop); // on a lane
    [[nodiscard]] News wait(const std::stop_token &stop);
    [[nodiscard]] Result<void> goOnAfter(const Ending &ending);
    [[nodiscard]] Result<void> goOnAfter(const QList<Ending> &endings);

    const ClusterAccess m_access;
    const QStringList m_nameSpaces;
    ClusterMirror &m_mirror;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    News m_news;
    int m_running = 0;
    std::vector<std::unique_ptr<Lanes>> m_lanes; // last: they end before what they use
};

} // namespace Switchback
