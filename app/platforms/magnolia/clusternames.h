// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kuberesource.h"

#include <QLatin1StringView>

/// What Switchback writes on objects of a cluster, and the types that it works on. The cluster itself remembers what was
/// done: another cockpit, or kubectl, sees the same.
namespace Switchback::Cluster {

/// Labels, on all that Switchback makes: which installation an object is part of, and of which environment.
inline constexpr QLatin1String installationLabel("switchback.org/installation");
inline constexpr QLatin1String environmentLabel("switchback.org/environment");

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
/// When an installation passed its checks and got the visitors.
inline constexpr QLatin1String verifiedAnnotation("switchback.org/verified-since");
/// Of the services that visitors come through: neither upgraded nor torn down.
inline constexpr QLatin1String protectedAnnotation("switchback.org/protected");

inline const KubeResource statefulSets{QStringLiteral("apps"), QStringLiteral("v1"), QStringLiteral("statefulsets")};
inline const KubeResource deployments{QStringLiteral("apps"), QStringLiteral("v1"), QStringLiteral("deployments")};
inline const KubeResource services{{}, QStringLiteral("v1"), QStringLiteral("services")};
inline const KubeResource configMaps{{}, QStringLiteral("v1"), QStringLiteral("configmaps")};
inline const KubeResource claims{{}, QStringLiteral("v1"), QStringLiteral("persistentvolumeclaims")};
inline const KubeResource ingresses{QStringLiteral("networking.k8s.io"), QStringLiteral("v1"),
                                    QStringLiteral("ingresses")};
inline const KubeResource namespaces{{}, QStringLiteral("v1"), QStringLiteral("namespaces")};

} // namespace Switchback::Cluster
