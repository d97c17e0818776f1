// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"
#include "app/platforms/magnolia/greenobjects.h"

#include <QHash>

#include <optional>

namespace Switchback {

/// By what a ResourceQuota calls it ("requests.storage", "pods", "count/services"): thousandths, for a CPU is shared by so
/// many.
using ClusterNeeds = QHash<QString, double>;

/// What objects take from a quota that are there all at once, with the pods that come of them. What a LimitRange would add
/// is not known. Pure.
[[nodiscard]] ClusterNeeds needsOf(const QList<PlannedObject> &objects);

/// What the pods of a kept installation take when it is started again. Pure.
[[nodiscard]] ClusterNeeds needsOfStarting(const ClusterInstallation &kept);

/// The first thing of which a quota leaves too little. Quotas for some pods only (scopes) are left to the cluster. Pure.
[[nodiscard]] std::optional<Problem> quotaShortage(const QList<QJsonObject> &quotas, const ClusterNeeds &needs);

/// The same for the quotas of a namespace as they are now. A dry run asks for each object by itself and for no pod at all:
/// that all of them together are too much would be found out when half of them are there. Quotas that may not be read are
/// left to the cluster.
[[nodiscard]] Result<void> checkQuotas(KubeClient &client, const QString &nameSpace, const ClusterNeeds &needs,
                                       const std::stop_token &stop);

} // namespace Switchback
