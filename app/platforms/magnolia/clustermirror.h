// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubewatch.h"
#include "app/platforms/magnolia/clustersite.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <array>
#include <mutex>

namespace Switchback {

/// The types of object that say what a site is.
enum class ClusterType { StatefulSets, Deployments, Services, Ingresses };
inline constexpr std::array clusterTypes{ClusterType::StatefulSets, ClusterType::Deployments, ClusterType::Services,
                                         ClusterType::Ingresses};
[[nodiscard]] const KubeResource &resourceOf(ClusterType type);

/// What is in some namespaces of a cluster, as watches tell it. For showing, and nothing else: what is planned or done is
/// read from the cluster itself. So that nobody can do otherwise by mistake, the objects have no resourceVersion here.
/// Thread-safe.
class ClusterMirror {
public:
    /// The objects of a namespace, and up to when that is known to be all (UTC).
    struct View {
        ClusterObjects objects;
        QDateTime upTo;
    };

    /// \a nameSpaces: those that are wanted; of others nothing is kept. \a earlier, which may be null: what was seen before
    /// this mirror, so that what changed in between is noticed.
    explicit ClusterMirror(const QSet<QString> &nameSpaces, const ClusterMirror *earlier = nullptr);

    /// Takes in what a watch told, and answers in which namespaces it makes a difference to a site: its first list, and
    /// what only the cluster's bookkeeping changed, make none. \a nameSpace: what the watch is of; empty for all.
    [[nodiscard]] QSet<QString> take(ClusterType type, const QString &nameSpace, const KubeNews &news);
    /// All changes of a type in the whole cluster have been told up to then; invalid: nobody knows.
    void heard(ClusterType type, const QDateTime &upTo);
    /// The cluster has no such type.
    void missing(ClusterType type);
    /// Nobody tells what changes any more.
    void ended(ClusterType type);

    /// Nothing when not every type is followed in the whole cluster, when one has not been heard of for too long, or when
    /// the namespaces are few: those are read from the cluster in no time, and are newer then.
    [[nodiscard]] std::optional<View> look(const QString &nameSpace, const QDateTime &now) const;

private:
    using Objects = QMap<QString, QJsonObject>; ///< by name, in which order the cluster lists them
    struct OfType {
        QHash<QString, Objects> byNameSpace;
        QSet<QString> listed; ///< the watches of which one list is in here; empty for the one of all
        QDateTime heardUpTo;  ///< invalid: it is not followed in the whole cluster
        bool isMissing = false;
    };

    [[nodiscard]] QSet<QString> takeList(ClusterType type, const QString &nameSpace, const QList<QJsonObject> &items);
    [[nodiscard]] OfType &of(ClusterType type) { return m_types.at(std::size_t(type)); }
    [[nodiscard]] const OfType &of(ClusterType type) const { return m_types.at(std::size_t(type)); }

    const QSet<QString> m_nameSpaces;
    mutable std::mutex m_mutex;
    std::array<OfType, clusterTypes.size()> m_types;
};

} // namespace Switchback
