// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/kuduvalues.h"
#include "app/platforms/umbraco/lockmarkers.h"
#include "app/platforms/umbraco/sourcetree.h"
#include "app/platforms/umbraco/umbracosettings.h"
#include "app/platforms/umbraco/umbracotools.h"
#include "app/platforms/umbraco/upgradestand.h"

namespace Switchback {

/// One environment as Kudu and the site itself show it at one moment. What could not be read is left out, with the Problem
/// why.
struct UmbracoPicture {
    VersionSources versions;
    UpgradeStanding standing; ///< towards whatever the repository states
    LocksReading locks;
    std::optional<ServerLevel> level;  ///< nothing: the site is too old to have one, or did not answer
    int line = 0;                      ///< of the deployed CMS: 17; 0: not known
    QString deployFolder;              ///< below HOME
    QList<KuduDeployment> deployments; ///< newest first
    std::optional<Problem> kuduTrouble;
    std::optional<Problem> siteTrouble;

    /// Of the CMS, what is deployed; empty: not known.
    [[nodiscard]] QString deployedVersion() const { return versions.deployed.value(UmbracoProduct::Cms); }
    [[nodiscard]] const KuduDeployment *runningDeployment() const;
};

/// Asks Kudu (where the account has a person for it) and the site. Changes nothing. Blocks.
[[nodiscard]] UmbracoPicture lookAtUmbraco(const UmbracoPlace &place, const UmbracoSettings &settings,
                                           const UmbracoTools &tools, Context &context);

} // namespace Switchback
