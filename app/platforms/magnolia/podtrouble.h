// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"
#include "app/platforms/magnolia/clustersite.h"

namespace Switchback {

/// Why pods of an installation are not ready, in the cluster's own words, a line each: "author-0: war waits,
/// ImagePullBackOff: …". Empty when it could not be found out.
[[nodiscard]] QString podTrouble(KubeClient &client, const QString &nameSpace, QLatin1String keyLabel,
                                 const QString &installation, const std::stop_token &stop);
/// The same of one pod; empty when nothing is wrong with it.
[[nodiscard]] QString troubleOf(const QJsonObject &pod);

[[nodiscard]] Problem notReadyProblem(const ClusterInstallation &installation, std::chrono::milliseconds limit,
                                      const QString &details);

} // namespace Switchback
