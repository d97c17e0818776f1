// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/objectstore.h"

#include <QDateTime>

// What becomes of the objects by themselves. See objectstore.h.

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int hour = 3600;

/// Of a pod: the workload that it is of.
const QString ownerLabel = u"owner"_s;

QString nameOf(const QJsonObject &object)
{
    return object["metadata"_L1]["name"_L1].toString();
}

QJsonObject withStatus(QJsonObject object, const QJsonObject &status)
{
    object.insert("status"_L1, status);
    return object;
}

QJsonObject ready(int wanted, int ready, int generation)
{
    QJsonObject status{{u"observedGeneration"_s, generation},
                       {u"currentRevision"_s, QString::number(generation)},
                       {u"updateRevision"_s, QString::number(generation)}};
    // Counters that are zero are left out, as the API server does.
    for (const auto &[counter, count] : {std::pair(u"replicas"_s, wanted), std::pair(u"updatedReplicas"_s, wanted),
                                         std::pair(u"readyReplicas"_s, ready)})
        if (count > 0)
            status.insert(counter, count);
    return status;
}

/// "configmaps" and "count/configmaps", "count/statefulsets.apps"
bool limits(const QString &hard, const QString &type)
{
    return hard == type || hard == QString("count/"_L1 + type);
}

} // namespace

void ObjectStore::write(const Key &key, QJsonObject object)
{
    const QJsonObject old = m_objects.value(key);
    const QJsonObject before = old.value("metadata"_L1).toObject();
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    const bool isNew = old.isEmpty();
    const int generation = before.value("generation"_L1).toInt();
    metadata.insert("uid"_L1, isNew ? QJsonValue(u"uid-%1"_s.arg(++m_made)) : before.value("uid"_L1));
    metadata.insert("generation"_L1, generation + int(isNew || old.value("spec"_L1) != object.value("spec"_L1)));
    metadata.insert("resourceVersion"_L1, QString::number(++m_version));
    object.insert("metadata"_L1, metadata);
    m_objects.insert(key, object);
    m_history.append({m_version, isNew ? u"ADDED"_s : u"MODIFIED"_s, key, object});
}

void ObjectStore::erase(const Key &key)
{
    QJsonObject object = m_objects.take(key);
    if (object.isEmpty())
        return;
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    metadata.insert("resourceVersion"_L1, QString::number(++m_version));
    object.insert("metadata"_L1, metadata);
    m_history.append({m_version, u"DELETED"_s, key, object});
}

void ObjectStore::keepFromReadiness(const QString &labelValue)
{
    m_neverReady.append(labelValue);
    settle();
}

void ObjectStore::installVelero()
{
    m_hasVelero = true;
    put({{u"apiVersion"_s, u"velero.io/v1"_s},
         {u"kind"_s, u"BackupStorageLocation"_s},
         {u"metadata"_s, QJsonObject{{u"name"_s, u"default"_s}, {u"namespace"_s, u"velero"_s}}},
         {u"status"_s, QJsonObject{{u"phase"_s, u"Available"_s}}}});
}

void ObjectStore::removeVelero()
{
    m_hasVelero = false;
    for (const Key &key : m_objects.keys())
        if (std::get<0>(key).endsWith(".velero.io"_L1))
            erase(key);
}

qsizetype ObjectStore::count(const QString &type, const QString &nameSpace) const
{
    qsizetype count = 0;
    for (const Key &key : m_objects.keys())
        count += std::get<0>(key) == type && std::get<1>(key) == nameSpace ? 1 : 0;
    return count;
}

std::optional<StoreAnswer> ObjectStore::overQuota(const StoredAt &at) const
{
    for (auto one = m_objects.begin(); one != m_objects.end(); ++one) {
        if (std::get<0>(one.key()) != "resourcequotas"_L1 || std::get<1>(one.key()) != at.nameSpace)
            continue;
        const QJsonObject hard = (*one)["spec"_L1]["hard"_L1].toObject();
        const qsizetype used = count(at.type(), at.nameSpace);
        for (const QString &what : hard.keys())
            if (limits(what, at.type()) && used >= hard.value(what).toString().toInt())
                return failure(
                    403, u"Forbidden"_s,
                    u"%1 is forbidden: exceeded quota: %2, requested: %3=1, used: %3=%4, limited: %3=%5"_s.arg(
                        at.type(), nameOf(*one), what, QString::number(used), hard.value(what).toString()),
                    {{u"kind"_s, at.plural}});
    }
    return std::nullopt;
}

void ObjectStore::settle()
{
    const QMap<Key, QJsonObject> now = m_objects;
    for (auto one = now.begin(); one != now.end(); ++one) {
        const QString type = std::get<0>(one.key());
        if (type == "statefulsets.apps"_L1 || type == "deployments.apps"_L1)
            settleWorkload(one.key(), one.value());
        if (type == "volumesnapshots.snapshot.storage.k8s.io"_L1)
            settleStatus(one.key(), {{u"readyToUse"_s, true}, {u"restoreSize"_s, u"2Gi"_s}});
        if (type == "namespaces"_L1)
            settleStatus(one.key(), {{u"phase"_s, u"Active"_s}});
        // Pods go with their workload.
        const QString owner = (*one)["metadata"_L1]["labels"_L1][ownerLabel].toString();
        if (type == "pods"_L1 && !owner.isEmpty() && object(u"statefulsets"_s, std::get<1>(one.key()), owner).isEmpty()
            && object(u"deployments"_s, std::get<1>(one.key()), owner).isEmpty())
            erase(one.key());
    }
    for (const Key &key : m_objects.keys())
        if (std::get<0>(key) == "persistentvolumeclaims"_L1)
            settleStatus(key, {{u"phase"_s, u"Bound"_s},
                               {u"capacity"_s, m_objects.value(key)["spec"_L1]["resources"_L1]["requests"_L1]}});
    for (const Key &key : m_objects.keys())
        if (std::get<0>(key) == "resourcequotas"_L1) {
            QJsonObject used;
            const QJsonObject hard = m_objects.value(key)["spec"_L1]["hard"_L1].toObject();
            for (const QString &what : hard.keys())
                used.insert(what, QString::number(count(what.section(u'/', -1), std::get<1>(key))));
            settleStatus(key, {{u"hard"_s, hard}, {u"used"_s, used}});
        }
    settleVelero();
}

void ObjectStore::settleStatus(const Key &key, const QJsonObject &status)
{
    const QJsonObject object = m_objects.value(key);
    if (object.value("status"_L1) != status)
        write(key, withStatus(object, status));
}

void ObjectStore::settleWorkload(const Key &key, const QJsonObject &workload)
{
    const int wanted = workload["spec"_L1]["replicas"_L1].toInt(1);
    const QJsonObject labels = workload["spec"_L1]["template"_L1]["metadata"_L1]["labels"_L1].toObject();
    bool isReady = true;
    for (const QJsonValue &value : labels)
        isReady = isReady && !m_neverReady.contains(value.toString());
    const QJsonArray templates = workload["spec"_L1]["volumeClaimTemplates"_L1].toArray();
    for (const QJsonValue &one : templates) {
        for (int ordinal = 0; ordinal < wanted; ++ordinal) {
            const QString name =
                u"%1-%2-%3"_s.arg(one["metadata"_L1]["name"_L1].toString(), std::get<2>(key)).arg(ordinal);
            const Key claim{u"persistentvolumeclaims"_s, std::get<1>(key), name};
            if (m_objects.contains(claim))
                continue;
            write(claim, {{u"apiVersion"_s, u"v1"_s},
                          {u"kind"_s, u"PersistentVolumeClaim"_s},
                          {u"metadata"_s,
                           QJsonObject{{u"name"_s, name}, {u"namespace"_s, std::get<1>(key)}, {u"labels"_s, labels}}},
                          {u"spec"_s, one["spec"_L1]}});
        }
    }
    settlePods(key, workload, wanted, isReady);
    settleStatus(key, ready(wanted, isReady ? wanted : 0, workload["metadata"_L1]["generation"_L1].toInt()));
}

void ObjectStore::settlePods(const Key &key, const QJsonObject &workload, int wanted, bool isReady)
{
    const QJsonObject waiting{
        {u"name"_s, u"war"_s},
        {u"state"_s, QJsonObject{{u"waiting"_s, QJsonObject{{u"reason"_s, u"ImagePullBackOff"_s},
                                                            {u"message"_s, u"no such image"_s}}}}}};
    const QJsonObject status =
        isReady ? QJsonObject{{u"phase"_s, u"Running"_s}}
                : QJsonObject{{u"phase"_s, u"Pending"_s}, {u"initContainerStatuses"_s, QJsonArray{waiting}}};
    const QStringList there = names(u"pods"_s, std::get<1>(key), QString(ownerLabel + u'=' + std::get<2>(key)));
    for (const QString &name : there)
        if (name.section(u'-', -1).toInt() >= wanted)
            erase({u"pods"_s, std::get<1>(key), name});
    QJsonObject labels = workload["spec"_L1]["template"_L1]["metadata"_L1]["labels"_L1].toObject();
    labels.insert(ownerLabel, std::get<2>(key));
    for (int ordinal = 0; ordinal < wanted; ++ordinal) {
        const QString name = u"%1-%2"_s.arg(std::get<2>(key)).arg(ordinal);
        const Key pod{u"pods"_s, std::get<1>(key), name};
        if (!m_objects.contains(pod))
            write(pod, {{u"apiVersion"_s, u"v1"_s},
                        {u"kind"_s, u"Pod"_s},
                        {u"metadata"_s,
                         QJsonObject{{u"name"_s, name}, {u"namespace"_s, std::get<1>(key)}, {u"labels"_s, labels}}},
                        {u"spec"_s, workload["spec"_L1]["template"_L1]["spec"_L1]}});
        settleStatus(pod, status);
    }
}

void ObjectStore::settleVelero()
{
    const QMap<Key, QJsonObject> now = m_objects;
    for (auto one = now.begin(); one != now.end(); ++one) {
        const QString type = std::get<0>(one.key());
        if (type == "backups.velero.io"_L1 && !one->contains("status"_L1)) {
            const QDateTime begun = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
            const int hours = (*one)["spec"_L1]["ttl"_L1].toString().section(u'h', 0, 0).toInt();
            write(one.key(),
                  withStatus(*one, {{u"phase"_s, u"Completed"_s},
                                    {u"startTimestamp"_s, begun.toString(Qt::ISODate)},
                                    {u"expiration"_s, begun.addSecs(qint64(hours) * hour).toString(Qt::ISODate)}}));
        }
        if (type == "deletebackuprequests.velero.io"_L1) {
            erase({u"backups.velero.io"_s, std::get<1>(one.key()), (*one)["spec"_L1]["backupName"_L1].toString()});
            erase(one.key());
        }
    }
}

} // namespace Switchback
