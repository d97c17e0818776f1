// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clusterpackage.h"
#include "app/platforms/magnolia/velero.h"
#include "models/backup.h"

#include <QJsonObject>
#include <QUrl>

namespace Switchback {

/// The objects of one namespace, as they were listed.
struct ClusterObjects {
    QList<QJsonObject> workloads{}; ///< StatefulSets and Deployments, each with its `kind`
    QList<QJsonObject> services{};
    QList<QJsonObject> ingresses{};
};

/// An installation that does not get the visitors, and why it is kept.
struct KeptInstallation {
    BackupKind kind = BackupKind::Upgrade;
    QDateTime since{};     ///< UTC
    QDateTime expiresAt{}; ///< UTC; invalid: until somebody deletes it
    bool extended = false;
    bool spared = false;   ///< a newer manual backup does not replace it
    VeleroBackup velero{}; ///< of the same moment; none where Velero was not there

    friend bool operator==(const KeptInstallation &, const KeptInstallation &) = default;
    /// As annotations of a workload; null takes one away in a merge patch.
    [[nodiscard]] QJsonObject annotations() const;
    [[nodiscard]] static QJsonObject noAnnotations();
};

/// One deployed copy of an environment: the workloads that share a value of its key label.
struct ClusterInstallation {
    QString id{}; ///< that value
    QList<QJsonObject> workloads{};
    QString version{}; ///< the tag of its image: Magnolia's web archive, else of the first program
    std::optional<KeptInstallation> kept{};
    QDateTime verifiedSince{}; ///< UTC; invalid when that is not known
    int desired = 0;           ///< pods
    int ready = 0;
    bool isGoing = false; ///< it is being removed, and something of it is left

    /// Every workload runs what it should, and nothing of what it should not (the rule of `kubectl rollout status`).
    [[nodiscard]] bool isRolledOut() const;
};

/// One environment, as it is in the cluster: its installations, and the services that lead visitors to one of them.
///
/// Which one gets the visitors is nowhere but in the selectors of those services: the cluster's own truth. A release of
/// Helm has the label `release`; other sites `app.kubernetes.io/instance` or `app`.
struct ClusterSite {
    PackageMember member{};
    QLatin1String keyLabel{};
    QList<ClusterInstallation> installations{};
    /// Services that visitors, or the Ingress, come through; those that Switchback made and those of databases are none.
    /// They lead to an installation, or are the release's own by their label and lead elsewhere.
    QList<QJsonObject> fronts{};
    QString active{}; ///< id of the installation that all fronts select; empty when they do not agree
    QUrl address{};   ///< of the Ingress; empty when there is none
    bool isMagnolia = false;
    bool terminationProtected = false;

    [[nodiscard]] const ClusterInstallation *installation(const QString &id) const &;
    [[nodiscard]] const ClusterInstallation *activeInstallation() const & { return installation(active); }
    /// It would be of a site that is gone.
    const ClusterInstallation *installation(const QString &id) const && = delete;
    const ClusterInstallation *activeInstallation() const && = delete;
};

/// Of a workload that may be kept: the pods that it had before, and gets again.
[[nodiscard]] int replicasWhenStarted(const QJsonObject &workload);
/// Whether a workload or service is the database of something else (Helm chart: `tier: database`).
[[nodiscard]] bool isOfDatabase(const QJsonObject &object);

/// What makes a site reachable.
struct ClusterSurface {
    QList<QJsonObject> services{};  ///< all that select one of its installations
    QList<QJsonObject> ingresses{}; ///< those that lead to these services and nowhere else
};
[[nodiscard]] ClusterSurface surfaceOf(const ClusterSite &site, const ClusterObjects &objects);

/// The environments of a namespace: the releases of all workloads that Switchback did not make.
[[nodiscard]] QStringList releasesIn(const ClusterObjects &objects);
/// One of them. Without installations when it is not there.
[[nodiscard]] ClusterSite siteOf(const ClusterObjects &objects, const PackageMember &member);

} // namespace Switchback
