// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/hostileserver.h"
#include "tests/platforms/magnolia/objectstore.h"

#include <functional>
#include <mutex>

namespace Switchback {

/// An API server on a loopback port, with what ObjectStore has: lists in pages, watches, merge and JSON patches, rehearsals,
/// preconditions and every failure with its Status. It takes whoever comes; what may not be done is said to it. For where no
/// Kubernetes has been built, and for what a real one does not do on demand.
class ClusterStandIn {
public:
    /// A request that does something, and is no rehearsal.
    struct Moment {
        QByteArray method; ///< "PATCH"
        QByteArray part;   ///< of its path: "/services/shop-public-svc"
        int earlier = 0;   ///< so many such requests are let through first
    };

    /// One that was carried out.
    struct Change {
        QString verb; ///< "create", "patch", "delete"
        StoredAt at;
    };

    ClusterStandIn();

    [[nodiscard]] QUrl url() const { return m_server.url(QString()); }
    /// Writes one with the only context "here".
    [[nodiscard]] bool writeKubeconfig(const QString &path) const;

    /// With the objects to oneself.
    template <typename Work>
    auto with(const Work &work)
    {
        const std::lock_guard lock(m_mutex);
        return work(m_store);
    }
    void put(const QList<QJsonObject> &objects);

    /// From now on nobody may do that to objects of a type ("create", "statefulsets.apps"): neither by request nor by
    /// rehearsal. \a nameSpace: only there; empty: everywhere.
    void forbid(const QString &verb, const QString &type, const QString &nameSpace = {});
    /// What happens once, right before such a request is carried out.
    void before(const Moment &moment, std::function<void(ObjectStore &)> happens);
    /// The next such request is refused.
    void refuseOnce(const Moment &moment, const StoreAnswer &why);

    /// All that was changed so far, in order: no rehearsals, no questions about rights, and nothing that was refused.
    [[nodiscard]] QList<Change> changes() const;
    /// Every right that was made use of so far, reading and rehearsals included: "create statefulsets.apps". Sorted.
    [[nodiscard]] QStringList usedRights() const;

private:
    struct Ban {
        QString verb;
        QString type;
        QString nameSpace;
    };

    [[nodiscard]] bool isForbidden(const QString &verb, const StoredAt &at) const;
    [[nodiscard]] HostileReply answer(const HostileRequest &request);
    [[nodiscard]] StoreAnswer answerAt(const StoredAt &at, const HostileRequest &request);
    [[nodiscard]] StoreAnswer review(const QByteArray &body) const;
    [[nodiscard]] std::optional<StoreAnswer> disturb(const HostileRequest &request);
    void remember(const StoredAt &at, const HostileRequest &request, const StoreAnswer &answer);
    [[nodiscard]] HostileReply watch(const StoredAt &at, const QByteArray &target);

    mutable std::mutex m_mutex;
    ObjectStore m_store;
    QList<Ban> m_forbidden;
    QList<Change> m_changes;
    QSet<QString> m_usedRights;
    QList<std::pair<Moment, std::function<void(ObjectStore &)>>> m_before;
    QList<std::pair<Moment, StoreAnswer>> m_refused;
    HostileServer m_server; // last: it uses the others
};

} // namespace Switchback
