// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>

namespace Switchback {

/// A site as the public Helm chart "magnolia-helm" lays it out, reduced to what matters here: author and public
/// StatefulSets with the web archive in an init container, a database of each, their services, a ConfigMap that names a
/// database, an Ingress for `<release>.example.org`. In the order in which they are applied; each with its namespace.
[[nodiscard]] QList<QJsonObject> magnoliaRelease(const QString &nameSpace, const QString &release,
                                                 const QString &version, int publics = 2);

/// Another site: one Deployment with a volume behind one service, told apart by the label `app`.
[[nodiscard]] QList<QJsonObject> plainRelease(const QString &nameSpace, const QString &name, const QString &version);

} // namespace Switchback
