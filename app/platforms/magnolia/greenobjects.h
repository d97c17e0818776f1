// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kuberesource.h"
#include "app/platforms/magnolia/clustersite.h"

namespace Switchback {

/// An object that is to be made.
struct PlannedObject {
    KubeResource resource{};
    QJsonObject object{}; ///< with name and namespace
};

/// What a second installation of a site consists of, in the order in which it is made.
struct GreenObjects {
    QString id{};                        ///< of the installation: the value of the key label
    QList<PlannedObject> surroundings{}; ///< ConfigMaps and Services: without them no pod starts
    QList<PlannedObject> claims{};       ///< volumes, each a clone of blue's
    QList<PlannedObject> workloads{};
};

/// Objects of the namespace beyond ClusterObjects that blue uses.
struct BlueParts {
    QList<QJsonObject> services{};
    QList<QJsonObject> configMaps{};
    QList<QJsonObject> claims{};
};

/// Green as a copy of \a blue with release \a version: all names get \a suffix ("-k3f9a") in place of blue's own, so that
/// nothing of blue's is touched; the key label has another value, so that no service of blue's finds green's pods; where
/// pods name services or ConfigMaps that are copied (its database), they name the copies. Volumes are clones of blue's
/// (`dataSource`). What Helm and kubectl keep for themselves is left out. Pure.
[[nodiscard]] GreenObjects greenOf(const ClusterSite &site, const ClusterInstallation &blue, const BlueParts &parts,
                                   const QString &version, const QString &suffix);

/// The names of the volumes' claims of an installation, as its StatefulSets and Deployments use them.
[[nodiscard]] QStringList claimNames(const ClusterInstallation &installation);

/// A suffix that no installation of \a site has; \a seed decides, so that it can be made again.
[[nodiscard]] QString freeSuffix(const ClusterSite &site, const QString &seed);

} // namespace Switchback
