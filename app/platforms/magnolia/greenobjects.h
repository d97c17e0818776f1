// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kuberesource.h"
#include "app/platforms/magnolia/clustersite.h"

#include <QMap>

namespace Switchback {

/// An object that is to be made.
struct PlannedObject {
    KubeResource resource{};
    QJsonObject object{}; ///< with name and namespace
};

/// What a second installation of a site consists of, in the order in which it is made.
struct GreenObjects {
    QString id{}; ///< of the installation: the value of the key label
    /// ConfigMaps and Services, without which no pod starts, and what keeps watch over pods (greencompanions.h).
    QList<PlannedObject> surroundings{};
    QList<PlannedObject> snapshots{}; ///< of blue's volumes, where the storage makes them; each named as its claim
    QList<PlannedObject> claims{};    ///< volumes, each a clone of blue's or filled from its snapshot
    QList<PlannedObject> workloads{};
};

/// Objects of the namespace beyond ClusterObjects that blue uses.
struct BlueParts {
    QList<QJsonObject> services{};
    QList<QJsonObject> configMaps{};
    QList<QJsonObject> claims{};
    /// What keeps watch over its pods: HorizontalPodAutoscalers, PodDisruptionBudgets, NetworkPolicies.
    QList<PlannedObject> companions{};
    /// By the name of a claim: the class that its storage has snapshots made by.
    QMap<QString, QString> snapshotClasses{};
};

/// Green as a copy of \a blue with release \a version: all names get \a suffix ("-k3f9a") in place of blue's own, so that
/// nothing of blue's is touched; the key label has another value, so that no service of blue's finds green's pods; where
/// pods name services or ConfigMaps that are copied (its database), they name the copies. Volumes are filled from snapshots
/// of blue's, or are clones of them (`dataSource`). What Helm and kubectl keep for themselves is left out. Pure.
[[nodiscard]] GreenObjects greenOf(const ClusterSite &site, const ClusterInstallation &blue, const BlueParts &parts,
                                   const QString &version, const QString &suffix);

/// Whether a claim of that name is one of an installation's own: named by its workloads, or made by one of its StatefulSets
/// for a pod, also for one that it no longer has.
[[nodiscard]] bool usesClaim(const ClusterInstallation &installation, const QString &claim);

/// A suffix that no installation of \a site has; \a seed decides, so that it can be made again.
[[nodiscard]] QString freeSuffix(const ClusterSite &site, const QString &seed);

} // namespace Switchback
