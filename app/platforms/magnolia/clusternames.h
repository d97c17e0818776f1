// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kuberesource.h"

#include <QJsonObject>
#include <QLatin1StringView>

/// What Switchback writes on objects of a cluster, and the types that it works on. The cluster itself remembers what was
/// done: another cockpit, or kubectl, sees the same.
namespace Switchback::Cluster {

/// Labels, on all that Switchback makes: which installation an object is part of, and of which environment.
inline constexpr QLatin1String installationLabel("switchback.org/installation");
inline constexpr QLatin1String environmentLabel("switchback.org/environment");

/// Label of a namespace that was made for a set-up: by which one.
inline constexpr QLatin1String madeByLabel("switchback.org/made-by");

/// Annotations of the workloads of an installation that is kept: "upgrade", "aside" or "manual", since when, until when,
/// whether that was put off, whether a newer manual backup spares it, and how many replicas it had.
inline constexpr QLatin1String keptAnnotation("switchback.org/kept");
inline constexpr QLatin1String keptSinceAnnotation("switchback.org/kept-since");
inline constexpr QLatin1String expiresAnnotation("switchback.org/expires");
inline constexpr QLatin1String extendedAnnotation("switchback.org/extended");
inline constexpr QLatin1String sparedAnnotation("switchback.org/spared");
/// Velero's backup of the same moment, as "namespace/name".
inline constexpr QLatin1String veleroAnnotation("switchback.org/velero-backup");
inline constexpr QLatin1String replicasAnnotation("switchback.org/replicas");
/// Of the workloads of an installation that is being removed: from then on it is not whole, whatever is left of it.
inline constexpr QLatin1String removingAnnotation("switchback.org/removing");
/// When an installation passed its checks and got the visitors.
inline constexpr QLatin1String verifiedAnnotation("switchback.org/verified-since");
/// Of the services that visitors come through: neither upgraded nor torn down.
inline constexpr QLatin1String protectedAnnotation("switchback.org/protected");

inline const KubeResource statefulSets{QStringLiteral("apps"), QStringLiteral("v1"), QStringLiteral("statefulsets")};
inline const KubeResource deployments{QStringLiteral("apps"), QStringLiteral("v1"), QStringLiteral("deployments")};
inline const KubeResource services{{}, QStringLiteral("v1"), QStringLiteral("services")};
inline const KubeResource configMaps{{}, QStringLiteral("v1"), QStringLiteral("configmaps")};
inline const KubeResource claims{{}, QStringLiteral("v1"), QStringLiteral("persistentvolumeclaims")};
inline const KubeResource quotas{{}, QStringLiteral("v1"), QStringLiteral("resourcequotas")};
inline const KubeResource pods{{}, QStringLiteral("v1"), QStringLiteral("pods")};
inline const KubeResource ingresses{QStringLiteral("networking.k8s.io"), QStringLiteral("v1"),
                                    QStringLiteral("ingresses")};
inline const KubeResource snapshots{QStringLiteral("snapshot.storage.k8s.io"), QStringLiteral("v1"),
                                    QStringLiteral("volumesnapshots")};
inline const KubeResource snapshotClasses{QStringLiteral("snapshot.storage.k8s.io"), QStringLiteral("v1"),
                                          QStringLiteral("volumesnapshotclasses")};
inline const KubeResource storageClasses{QStringLiteral("storage.k8s.io"), QStringLiteral("v1"),
                                         QStringLiteral("storageclasses")};
/// autoscaling/v1 is served by every cluster; what it cannot say (metrics of v2) it keeps in annotations.
inline const KubeResource autoscalers{QStringLiteral("autoscaling"), QStringLiteral("v1"),
                                      QStringLiteral("horizontalpodautoscalers")};
inline const KubeResource budgets{QStringLiteral("policy"), QStringLiteral("v1"),
                                  QStringLiteral("poddisruptionbudgets")};
inline const KubeResource networkPolicies{QStringLiteral("networking.k8s.io"), QStringLiteral("v1"),
                                          QStringLiteral("networkpolicies")};
inline const KubeResource leases{QStringLiteral("coordination.k8s.io"), QStringLiteral("v1"), QStringLiteral("leases")};
inline const KubeResource namespaces{{}, QStringLiteral("v1"), QStringLiteral("namespaces")};

/// The type of a StatefulSet or Deployment.
[[nodiscard]] inline KubeResource resourceOf(const QJsonObject &workload)
{
    return workload.value(QLatin1String("kind")) == QLatin1String("Deployment") ? deployments : statefulSets;
}

} // namespace Switchback::Cluster
