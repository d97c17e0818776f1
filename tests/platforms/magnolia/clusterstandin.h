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

    /// From now on nobody may do that to objects of a type ("create", "services"): neither by request nor by rehearsal.
    void forbid(const QString &verb, const QString &plural);
    /// What happens once, right before such a request is carried out.
    void before(const Moment &moment, std::function<void(ObjectStore &)> happens);
    /// The next such request is refused.
    void refuseOnce(const Moment &moment, const StoreAnswer &why);

    /// All that was to be changed so far, in order, without rehearsals and questions about rights. Of what the server was to
    /// name itself the name is empty.
    [[nodiscard]] QList<StoredAt> changes() const;

private:
    [[nodiscard]] HostileReply answer(const HostileRequest &request);
    [[nodiscard]] StoreAnswer answerAt(const StoredAt &at, const HostileRequest &request);
    [[nodiscard]] StoreAnswer review(const QByteArray &body) const;
    [[nodiscard]] std::optional<StoreAnswer> disturb(const HostileRequest &request);
    [[nodiscard]] HostileReply watch(const StoredAt &at, const QByteArray &target);

    mutable std::mutex m_mutex;
    ObjectStore m_store;
    QStringList m_forbidden;
    QList<std::pair<Moment, std::function<void(ObjectStore &)>>> m_before;
    QList<std::pair<Moment, StoreAnswer>> m_refused;
    HostileServer m_server; // last: it uses the others
};

} // namespace Switchback
