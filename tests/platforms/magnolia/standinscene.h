// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "app/platforms/magnolia/magnoliaplatform.h"
#include "tests/platforms/magnolia/clusterstandin.h"

#include <QTemporaryDir>

namespace Switchback {

/// The package "Shop" at a stand-in for a cluster, and the platform that looks after it: Live in the namespace "live", and
/// "other", where the release to upgrade to runs.
class StandInScene {
public:
    /// Live runs 6.2.45, the other one \a newer.
    explicit StandInScene(const QString &newer = QStringLiteral("6.3.2"));

    [[nodiscard]] Project observe();
    [[nodiscard]] Environment live() { return observe().environments.value(0); }
    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {},
                                                    const QString &backupId = {});
    [[nodiscard]] Result<PreparedOperation> prepare(const OperationRequest &request);
    /// As the engine does: probes, runs, takes back in reverse when a step fails. "guard.…" when the plan refuses it.
    /// \a failAfter: a step id after which a failure is made up.
    [[nodiscard]] Result<void> operate(OperationKind kind, const QString &version = {}, const QString &failAfter = {});
    [[nodiscard]] Result<void> carryOut(const PreparedOperation &prepared, const QString &failAfter = {});
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore();

    /// Where a service leads visitors.
    [[nodiscard]] QString leadsTo(const QString &service);
    /// What is in Live's namespace: "services/shop-author-svc", without pods.
    [[nodiscard]] QStringList inventory();
    /// What was changed and that carryOut() did not say, and what it said that was not changed: every change has a sentence
    /// of its own.
    [[nodiscard]] QStringList unsaid() const;

    ClusterStandIn cluster;
    ClusterTimings timings{.pollInterval = std::chrono::milliseconds(2),
                           .longestStart = std::chrono::milliseconds(400),
                           .observation = std::chrono::milliseconds(10)};
    Account account;
    std::unique_ptr<MagnoliaPlatform> platform;
    ProjectEntry entry;
    QStringList notes;        ///< what carryOut() said that it did, as the activity has it
    QList<Problem> notUndone; ///< of all of them

private:
    template <typename Work>
    auto with(const Work &work);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::shared_ptr<const Vault> m_vault;
};

} // namespace Switchback
