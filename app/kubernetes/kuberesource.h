// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QStringList>
#include <QUrl>

#include <optional>

class QUrlQuery;

namespace Switchback {

/// A type of object, as addresses have it: {"apps", "v1", "statefulsets"}; the group is empty for the core types.
struct KubeResource {
    QString group;
    QString version;
    QString plural;

    /// "statefulsets.apps", as kubectl and the cluster's own messages name it.
    [[nodiscard]] QString name() const;
    /// Where the types of its group's version are listed: {"apis", "apps", "v1"}.
    [[nodiscard]] QStringList groupPath() const;
    friend bool operator==(const KubeResource &, const KubeResource &) = default;
};

/// One object, or all of a type when it has no name.
struct KubeRef {
    KubeResource resource;
    QString nameSpace = {}; ///< empty: a type that has none, or all namespaces
    QString name = {};
    QString subresource = {}; ///< "status", "scale"

    /// "statefulsets.apps “author” in the namespace live"
    [[nodiscard]] Text text() const;
};

/// Why \a ref cannot be part of an address ("kube.name"): a name with a slash would lead elsewhere.
[[nodiscard]] std::optional<Problem> whyNotAddressable(const KubeRef &ref);
/// Where \a ref is on the API server at \a server, which may have a path itself.
[[nodiscard]] QUrl kubeUrl(const QUrl &server, const KubeRef &ref, const QUrlQuery &query);
/// The same for what is no object: the parts of its path, below that of the server.
[[nodiscard]] QUrl kubeUrl(const QUrl &server, const QStringList &parts);
/// Adds an item whose value may hold anything; an empty one is left out.
void addQueryValue(QUrlQuery &query, const QString &name, const QString &value);

} // namespace Switchback
