// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/commercefacts.h"
#include "app/platforms/magento/deployment.h"
#include "app/platforms/magento/magentotools.h"

#include <functional>
#include <optional>

namespace Switchback {

/// The environment on which an upgrade is tried: for the cloud, and for whoever looks at the project.
inline constexpr QLatin1StringView testBranchId("upgrade-test");
inline constexpr QLatin1StringView testEnvironmentTitle("Upgrade test");

/// The test environment as a whole: made as a branch of another environment, with its data, and removed again. What happens
/// within it is CommerceJob's.
///
/// Every function blocks and may be called again after it was interrupted half-way.
class TestBranch {
public:
    TestBranch(CommerceFacts facts, MagentoTools tools);

    /// That the original is as it was planned with, and the name free.
    [[nodiscard]] Result<void> check(Context &context) const;

    /// Writes down that the environment is ours, before there is one: so it can be removed whatever happens.
    [[nodiscard]] Probe probeNoted(Context &context) const;
    [[nodiscard]] Result<void> note(Context &context) const;
    /// Removes the record and the dumps of its backups.
    [[nodiscard]] Probe probeForgotten(Context &context) const;
    [[nodiscard]] Result<void> forget(Context &context) const;

    [[nodiscard]] Probe probeMade(Context &context) const;
    [[nodiscard]] Result<void> make(Context &context) const;
    [[nodiscard]] Probe probeGone(Context &context) const;
    /// Waits for what the cloud does there, then has it delete servers, data and branch. That it is gone is no Problem.
    [[nodiscard]] Result<void> remove(Context &context) const;
    /// The same with one that make() may have made: only a child of the original is.
    [[nodiscard]] Result<void> unmake(Context &context) const;

    /// That it passed its checks, which the guards of other environments ask for.
    [[nodiscard]] Result<void> noteVerified(Context &context) const;

private:
    using Found = std::optional<CloudEnvironment>;
    struct Ways {
        CloudClient client;
        CloudProject project;
    };
    [[nodiscard]] EnvironmentRecords records() const;
    [[nodiscard]] Result<Ways> open(Context &context) const;
    [[nodiscard]] Deployment deployment(Ways &ways, Context &context) const;
    [[nodiscard]] Result<Found> find(Ways &ways) const;
    /// Asks again and again, since the cloud may be a moment behind its own activities.
    [[nodiscard]] Result<Found> waitUntil(Ways &ways, const std::function<bool(const Found &)> &isRight,
                                          Context &context) const;
    [[nodiscard]] Result<void> begin(Ways &ways, Context &context) const;
    /// For what was begun by a holder that died.
    [[nodiscard]] Result<void> awaitBegun(Ways &ways, const CloudEnvironment &made, Context &context) const;
    [[nodiscard]] Result<void> settle(Ways &ways, const CloudEnvironment &environment, Context &context) const;
    [[nodiscard]] Result<void> removeIn(Ways &ways, Context &context) const;
    [[nodiscard]] Result<void> removeInactive(Ways &ways, const CloudEnvironment &environment, Context &context) const;

    CommerceFacts m_facts;
    MagentoTools m_tools;
};

/// The name is taken by an environment that Switchback may not touch.
[[nodiscard]] Problem testTaken();

} // namespace Switchback
