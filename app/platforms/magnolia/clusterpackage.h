// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QList>
#include <QString>

#include <optional>

namespace Switchback {

/// One environment of a package: a Helm release, or what shares its label, in a namespace.
struct PackageMember {
    QString nameSpace{};
    QString release{};
    Role role = Role::Other;

    /// "shop-prod.shop": unique in a cluster, since a namespace has no dot.
    [[nodiscard]] QString id() const { return QString(nameSpace + QLatin1Char('.') + release); }
    friend bool operator==(const PackageMember &, const PackageMember &) = default;
};

/// What belongs together: the environments through which the same site goes until it is live.
struct ClusterPackage {
    QString name{};
    QList<PackageMember> members{}; ///< in promotion order

    /// "shop=shop-dev/shop@Integration,shop-prod/shop@Live"
    [[nodiscard]] QString location() const;
    /// Without members when \a location is none.
    [[nodiscard]] static ClusterPackage fromLocation(const QString &location);

    friend bool operator==(const ClusterPackage &, const ClusterPackage &) = default;
};

/// What an environment is for, by the words of its namespace and release: dev and int are Integration; uat, test, qa and
/// stage are UAT; prod and live are Live. Magnolia's own are dev, uat and prod (PaaS documentation, "Environments").
[[nodiscard]] Role roleOfName(const QString &nameSpace, const QString &release);

/// Puts environments together by what is left of their names without the word for the role: shop-dev, shop-uat and
/// shop-prod are the package "shop". Where nothing is left (dev, uat, prod) it is called \a otherwise.
[[nodiscard]] QList<ClusterPackage> packagesOf(const QList<PackageMember> &members, const QString &otherwise);

/// Reads what a person wrote to group otherwise: "Shop: shop-dev, shop-uat, live; Blog: blog-1, blog-2" names namespaces.
/// Members in no named group are grouped by packagesOf(). A namespace in which nothing is belongs to its group all the same,
/// as an environment that is to be set up, where another one of the group is there to say how it is called.
[[nodiscard]] QList<ClusterPackage> packagesAsWritten(const QString &written, QList<PackageMember> members,
                                                      const QString &otherwise);
/// The namespaces that are written in it.
[[nodiscard]] QStringList namespacesAsWritten(const QString &written);
/// The first part of it that is not a name, a colon and names of namespaces (RFC 1123 labels, as Kubernetes wants them).
[[nodiscard]] std::optional<QString> unreadablePackage(const QString &written);

} // namespace Switchback
