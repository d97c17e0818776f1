// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/managementvalues.h"
#include "app/platforms/umbraco/umbracoproducts.h"
#include "models/text.h"

#include <optional>

namespace Switchback {

/// Where an upgrade stopped, by what the repository states, what is deployed, and what the site answers. Source: sheet,
/// 5.1 and 5.4.
enum class UpgradeStand {
    Unknown,         ///< too little is known
    NotBegun,        ///< the repository does not have it yet
    NotDeployed,     ///< the repository has it, the site does not
    DatabaseBehind,  ///< deployed; the database still has to be upgraded, or is being
    DatabaseUnknown, ///< deployed; the site does not say how far its database is (up to version 13)
    DoesNotStart,    ///< deployed, and the site does not come up with it
    Done,            ///< all three say the same
    Contradictory    ///< they say what cannot be
};

/// What is known of an environment, from its three sources. What is not known is left out.
struct VersionSources {
    ProductVersions repository;               ///< statedVersions(), or legacyPackages()
    ProductVersions deployed;                 ///< productsAmong()
    ServerLevel level = ServerLevel::Unknown; ///< as the site answers
    QString running;                          ///< of the CMS, as it answers itself
    /// Version 7 and 8: LegacyStatus::version. Empty and there: the installer is to run.
    std::optional<QString> database;
};

struct UpgradeStanding {
    UpgradeStand stand = UpgradeStand::Unknown;
    Text sentence; ///< what is known, with the versions
    Text remedy;   ///< what to do next; empty when nothing is
};

/// \a target: what is being upgraded to; empty: whatever the repository states.
[[nodiscard]] UpgradeStanding upgradeStanding(const VersionSources &sources, const ProductVersions &target = {});

} // namespace Switchback
