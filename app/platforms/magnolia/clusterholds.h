// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace Switchback {

/// The environments in clusters that operations of this program hold; ClusterLease keeps the others away. From any thread.
class ClusterHolds : public std::enable_shared_from_this<ClusterHolds> {
public:
    class Hold;
    /// \a key: the project, a slash and the environment. Null when an operation of this program has it.
    [[nodiscard]] std::unique_ptr<Hold> take(const QString &key);
    /// Whether an operation of this program works on a project, or has done so.
    [[nodiscard]] bool hasWorkedOn(const QString &projectId);
    /// Steps of an operation that holds \a key when they run. The first of them says in the log what was done to hold it,
    /// for that was before there was a log.
    [[nodiscard]] std::vector<Step> telling(std::vector<Step> steps, const QString &key);

private:
    void release(const QString &key);
    void setUntold(const QString &key, const Text &what);
    [[nodiscard]] Text takeUntold(const QString &key);

    std::mutex m_mutex;
    QHash<QString, Text> m_held; ///< what is still to be told of each
    QSet<QString> m_workedOn;    ///< projects
};

/// One of them, and the lease that goes with it.
class ClusterHolds::Hold final : public TargetLock {
public:
    Hold(std::shared_ptr<ClusterHolds> holds, QString key);
    ~Hold() override;
    Q_DISABLE_COPY_MOVE(Hold)

    /// \a said: what was done to get the lease.
    void add(std::unique_ptr<TargetLock> lease, const Text &said);

private:
    std::shared_ptr<ClusterHolds> m_holds;
    QString m_key;
    std::unique_ptr<TargetLock> m_lease;
};

} // namespace Switchback
