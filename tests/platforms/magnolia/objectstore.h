// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <tuple>

namespace Switchback {

/// Which objects of a store, or which one.
struct StoredAt {
    QString group{};
    QString version{};
    QString plural{};
    QString nameSpace{};
    QString name{};

    /// "statefulsets.apps"
    [[nodiscard]] QString type() const { return group.isEmpty() ? plural : QString(plural + u'.' + group); }
};

/// What came of a request: the object or list that the answer has, or the Status that says why not.
struct StoreAnswer {
    int code = 200;
    QJsonObject body{};
};

/// The objects of a cluster in memory, and what its controllers make of them: StatefulSets and Deployments have their claims
/// and pods at once, claims their volumes, snapshots are ready, and Velero is through with what it was asked for. What it
/// accepts and refuses, and how it says so, is as measured at a real API server (facts sheet of Magnolia, 4.2 and 4.3).
///
/// No thread of its own: whoever uses it from several locks.
class ObjectStore {
public:
    /// As kubectl's apply does: makes or replaces. The namespace is made with it.
    void put(QJsonObject object);
    [[nodiscard]] QJsonObject object(const QString &plural, const QString &nameSpace, const QString &name) const;
    /// Of objects with these labels ("a=b,c=d").
    [[nodiscard]] QStringList names(const QString &plural, const QString &nameSpace, const QString &labels = {}) const;
    /// From now on pods that have that value of one of their labels run and never get ready.
    void keepFromReadiness(const QString &labelValue);
    /// Serves Velero's types, with somewhere to store.
    void installVelero();
    /// With all that it had.
    void removeVelero();
    /// What happened before now can be neither watched nor listed on any more.
    void forget() { m_oldest = m_version; }

    [[nodiscard]] bool isServed(const StoredAt &at) const;
    [[nodiscard]] StoreAnswer types(const QString &group, const QString &version) const;
    [[nodiscard]] StoreAnswer get(const StoredAt &at) const;
    [[nodiscard]] StoreAnswer list(const StoredAt &at, const QString &labels, int limit, const QString &next) const;
    /// The events after a version, and where that leads; "410 Expired" when it is too old. Without events a bookmark.
    [[nodiscard]] QList<QJsonObject> watch(const StoredAt &at, const QString &labels, int after);
    [[nodiscard]] StoreAnswer create(const StoredAt &at, QJsonObject object, bool isRehearsal);
    [[nodiscard]] StoreAnswer mergePatch(const StoredAt &at, const QJsonObject &patch, bool isRehearsal);
    /// RFC 6902: test, add, replace and remove, in maps.
    [[nodiscard]] StoreAnswer jsonPatch(const StoredAt &at, const QJsonArray &patch, bool isRehearsal);
    [[nodiscard]] StoreAnswer remove(const StoredAt &at, const QJsonObject &options);

    [[nodiscard]] static StoreAnswer failure(int code, const QString &reason, const QString &message,
                                             const QJsonObject &details = {});

private:
    using Key = std::tuple<QString, QString, QString>; ///< type, namespace, name
    struct Event {
        int version = 0;
        QString word; ///< ADDED, MODIFIED, DELETED
        Key of;
        QJsonObject object;
    };

    [[nodiscard]] static Key keyOf(const StoredAt &at) { return {at.type(), at.nameSpace, at.name}; }
    [[nodiscard]] static StoreAnswer notFound(const StoredAt &at);
    void write(const Key &key, QJsonObject object);
    void erase(const Key &key);
    [[nodiscard]] StoreAnswer change(const StoredAt &at, const QJsonObject &changed, bool isRehearsal);
    [[nodiscard]] std::optional<StoreAnswer> overQuota(const StoredAt &at) const;
    [[nodiscard]] qsizetype count(const QString &type, const QString &nameSpace) const;
    /// What the controllers do, until there is nothing left for them.
    void settle();
    void settleWorkload(const Key &key, const QJsonObject &workload);
    void settlePods(const Key &key, const QJsonObject &workload, int wanted, bool isReady);
    void settleStatus(const Key &key, const QJsonObject &status);
    void settleVelero();

    QMap<Key, QJsonObject> m_objects;
    QList<Event> m_history;
    QStringList m_neverReady;
    bool m_hasVelero = false;
    int m_version = 100;
    int m_oldest = 0;
    int m_made = 0;
};

} // namespace Switchback
