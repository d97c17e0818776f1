// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/plan.h"

namespace Switchback {

/// What the steps of an operation on a site depend on. Taken when it is planned and kept with it (Plan::facts): while it
/// runs, the site stops looking like that.
struct SiteFacts {
    bool unpack = false;    ///< the release is still an archive
    bool migration = false; ///< the release brings a migration
    bool observe = false;   ///< watch after the switch
    bool replaces = false;  ///< an older backup of the same kind goes at the end
    Backup backup;          ///< what is restored, extended, deleted or kept; without an id when it is about none

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SiteFacts fromJson(const QJsonObject &json);

    friend bool operator==(const SiteFacts &, const SiteFacts &) = default;
};

/// \a project: as it was observed when \a plan was made.
[[nodiscard]] SiteFacts siteFacts(const LocalSite &site, const LocalServices &services, const Plan &plan,
                                  const Project &project);

} // namespace Switchback
