// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clustersite.h"
#include "models/plan.h"

namespace Switchback {

/// What shaped the steps of an operation, as it was planned; kept with the activity, so that the same steps can be made
/// again when the cluster no longer looks as it did.
struct ClusterFacts {
    QString blue{};        ///< the installation that had the visitors
    QString green{};       ///< the one that is to get them, or the backup that the operation is about
    QString source{};      ///< the one that green is a copy of; empty when green is there already
    QString sourceSpace{}; ///< of a set-up: the namespace that it is copied from
    QString suffix{};      ///< of the names of what is made
    QString fromVersion{};
    QStringList fronts{};    ///< the services that led visitors to blue, by name
    KeptInstallation kept{}; ///< of the backup, as it was
    /// What Velero is to make, or has made, at the same moment; none where there is no Velero. Of extending and deleting: the
    /// end that it had (UTC).
    VeleroBackup velero{};
    QDateTime veleroExpiresAt{};
    bool replaces = false; ///< an older upgrade backup goes

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ClusterFacts fromJson(const QJsonObject &json);

    friend bool operator==(const ClusterFacts &, const ClusterFacts &) = default;
};

/// What the operation of \a plan is about, as \a site is now. \a backup: the one it is about, or null. Pure.
[[nodiscard]] ClusterFacts factsOf(const ClusterSite &site, const Plan &plan, const Backup *backup,
                                   const QDateTime &now);

} // namespace Switchback
