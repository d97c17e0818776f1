// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/umbracoproducts.h"

namespace Switchback {

/// What the files of an environment say of versions, in site/repository and in site/wwwroot. What could not be read is left
/// out, with the Problem why.
struct KuduVersions {
    ProductVersions repository;
    ProductVersions deployed;
    std::optional<QString> database;          ///< version 7 and 8: LegacyStatus::version
    std::optional<Problem> repositoryTrouble; ///< of the way to Kudu, or of what the repository has in it
    std::optional<Problem> deployedTrouble;   ///< the same, also "umbraco.deployed-list"
};

/// Changes nothing; blocks. Of version 7 and 8, which have no list of packages, the version is that of packages.config or,
/// without one, of the assemblies themselves, which are some megabytes. Source: sheet, 5.4.
[[nodiscard]] KuduVersions readKuduVersions(KuduClient &kudu);

} // namespace Switchback
