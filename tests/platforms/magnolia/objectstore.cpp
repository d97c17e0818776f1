// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/objectstore.h"

#include <QDateTime>

#include <algorithm>
#include <array>

// What is asked of it; what its controllers do is in objectcontrollers.cpp.

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Served {
    QLatin1String group;
    QLatin1String version;
    QLatin1String plural;
    QLatin1String kind;
};

constexpr std::array served{
    Served{""_L1, "v1"_L1, "namespaces"_L1, "Namespace"_L1},
    Served{""_L1, "v1"_L1, "services"_L1, "Service"_L1},
    Served{""_L1, "v1"_L1, "configmaps"_L1, "ConfigMap"_L1},
    Served{""_L1, "v1"_L1, "persistentvolumeclaims"_L1, "PersistentVolumeClaim"_L1},
    Served{""_L1, "v1"_L1, "pods"_L1, "Pod"_L1},
    Served{""_L1, "v1"_L1, "resourcequotas"_L1, "ResourceQuota"_L1},
    Served{"apps"_L1, "v1"_L1, "statefulsets"_L1, "StatefulSet"_L1},
    Served{"apps"_L1, "v1"_L1, "deployments"_L1, "Deployment"_L1},
    Served{"networking.k8s.io"_L1, "v1"_L1, "ingresses"_L1, "Ingress"_L1},
    Served{"networking.k8s.io"_L1, "v1"_L1, "networkpolicies"_L1, "NetworkPolicy"_L1},
    Served{"policy"_L1, "v1"_L1, "poddisruptionbudgets"_L1, "PodDisruptionBudget"_L1},
    Served{"autoscaling"_L1, "v1"_L1, "horizontalpodautoscalers"_L1, "HorizontalPodAutoscaler"_L1},
    Served{"coordination.k8s.io"_L1, "v1"_L1, "leases"_L1, "Lease"_L1},
    Served{"storage.k8s.io"_L1, "v1"_L1, "storageclasses"_L1, "StorageClass"_L1},
    Served{"snapshot.storage.k8s.io"_L1, "v1"_L1, "volumesnapshots"_L1, "VolumeSnapshot"_L1},
    Served{"snapshot.storage.k8s.io"_L1, "v1"_L1, "volumesnapshotclasses"_L1, "VolumeSnapshotClass"_L1},
    Served{"velero.io"_L1, "v1"_L1, "backups"_L1, "Backup"_L1},
    Served{"velero.io"_L1, "v1"_L1, "restores"_L1, "Restore"_L1},
    Served{"velero.io"_L1, "v1"_L1, "deletebackuprequests"_L1, "DeleteBackupRequest"_L1},
    Served{"velero.io"_L1, "v1"_L1, "backupstoragelocations"_L1, "BackupStorageLocation"_L1}};

QString metadataOf(const QJsonObject &object, QLatin1String field)
{
    return object["metadata"_L1][field].toString();
}

bool hasLabels(const QJsonObject &object, const QString &selector)
{
    const QJsonObject labels = object["metadata"_L1]["labels"_L1].toObject();
    const QStringList wanted = selector.split(u',', Qt::SkipEmptyParts);
    return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &one) {
        return labels.value(one.section(u'=', 0, 0)) == one.section(u'=', 1);
    });
}

/// RFC 7396.
QJsonValue merged(const QJsonValue &old, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject result = old.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isNull())
            result.remove(change.key());
        else
            result.insert(change.key(), merged(result.value(change.key()), change.value()));
    }
    return result;
}

QJsonValue valueAt(const QJsonValue &root, const QStringList &path)
{
    QJsonValue value = root;
    for (const QString &step : path)
        value = value[step];
    return value;
}

QJsonObject withValue(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() > 1)
        object.insert(path.first(), withValue(object.value(path.first()).toObject(), path.mid(1), value));
    else if (value.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), value);
    return object;
}

/// "/metadata/labels/a~1b"
QStringList pathOf(const QString &pointer)
{
    QStringList path = pointer.split(u'/').mid(1);
    for (QString &step : path)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return path;
}

/// Of a StatefulSet only these may change (measured: 422).
bool isFixed(const QString &type, const QString &field)
{
    return type == "statefulsets.apps"_L1 && field != "replicas"_L1 && field != "template"_L1
           && field != "updateStrategy"_L1;
}

} // namespace

StoreAnswer ObjectStore::failure(int code, const QString &reason, const QString &message, const QJsonObject &details)
{
    return {code,
            {{u"kind"_s, u"Status"_s},
             {u"apiVersion"_s, u"v1"_s},
             {u"status"_s, u"Failure"_s},
             {u"code"_s, code},
             {u"reason"_s, reason},
             {u"message"_s, message},
             {u"details"_s, details}}};
}

StoreAnswer ObjectStore::notFound(const StoredAt &at)
{
    return failure(404, u"NotFound"_s, u"%1 \"%2\" not found"_s.arg(at.type(), at.name),
                   {{u"name"_s, at.name}, {u"group"_s, at.group}, {u"kind"_s, at.plural}});
}

void ObjectStore::put(QJsonObject object)
{
    const auto type = std::find_if(served.begin(), served.end(),
                                   [&](const Served &one) { return one.kind == object.value("kind"_L1).toString(); });
    if (type == served.end())
        qFatal("there is no type %s", qPrintable(object.value("kind"_L1).toString()));
    const StoredAt at{type->group, type->version, type->plural, metadataOf(object, "namespace"_L1),
                      metadataOf(object, "name"_L1)};
    if (!at.nameSpace.isEmpty() && !m_objects.contains({u"namespaces"_s, QString(), at.nameSpace}))
        write({u"namespaces"_s, QString(), at.nameSpace}, {{u"apiVersion"_s, u"v1"_s},
                                                           {u"kind"_s, u"Namespace"_s},
                                                           {u"metadata"_s, QJsonObject{{u"name"_s, at.nameSpace}}},
                                                           {u"status"_s, QJsonObject{{u"phase"_s, u"Active"_s}}}});
    write(keyOf(at), std::move(object));
    settle();
}

QJsonObject ObjectStore::object(const QString &plural, const QString &nameSpace, const QString &name) const
{
    for (auto one = m_objects.begin(); one != m_objects.end(); ++one)
        if (std::get<0>(one.key()).section(u'.', 0, 0) == plural && std::get<1>(one.key()) == nameSpace
            && std::get<2>(one.key()) == name)
            return one.value();
    return {};
}

QStringList ObjectStore::names(const QString &plural, const QString &nameSpace, const QString &labels) const
{
    QStringList found;
    for (auto one = m_objects.begin(); one != m_objects.end(); ++one)
        if (std::get<0>(one.key()).section(u'.', 0, 0) == plural && std::get<1>(one.key()) == nameSpace
            && hasLabels(one.value(), labels))
            found.append(std::get<2>(one.key()));
    return found;
}

bool ObjectStore::isServed(const StoredAt &at) const
{
    return (m_hasVelero || at.group != "velero.io"_L1)
           && std::any_of(served.begin(), served.end(), [&](const Served &one) {
                  return one.group == at.group && one.version == at.version && one.plural == at.plural;
              });
}

StoreAnswer ObjectStore::types(const QString &group, const QString &version) const
{
    QJsonArray names;
    for (const Served &one : served)
        if (isServed({one.group, one.version, one.plural}) && one.group == group && one.version == version)
            names.append(QJsonObject{{u"name"_s, one.plural}, {u"kind"_s, one.kind}});
    if (names.isEmpty())
        return failure(404, u"NotFound"_s, u"the server could not find the requested resource"_s);
    return {200, {{u"kind"_s, u"APIResourceList"_s}, {u"resources"_s, names}}};
}

StoreAnswer ObjectStore::get(const StoredAt &at) const
{
    const auto there = m_objects.find(keyOf(at));
    return there == m_objects.end() ? notFound(at) : StoreAnswer{200, *there};
}

StoreAnswer ObjectStore::list(const StoredAt &at, const QString &labels, int limit, const QString &next) const
{
    if (!next.isEmpty() && next.section(u':', 0, 0).toInt() < m_oldest)
        return failure(410, u"Expired"_s, u"The provided continue parameter is too old"_s);
    QList<QJsonObject> found;
    for (auto one = m_objects.begin(); one != m_objects.end(); ++one)
        if (std::get<0>(one.key()) == at.type() && (at.nameSpace.isEmpty() || std::get<1>(one.key()) == at.nameSpace)
            && hasLabels(one.value(), labels))
            found.append(one.value());
    const int from = next.section(u':', 1, 1).toInt();
    const int to = limit > 0 ? int(std::min(qsizetype(from) + limit, found.size())) : int(found.size());
    QJsonArray items;
    for (int i = from; i < to; ++i) {
        found[i].remove("kind"_L1); // lists leave out what they are lists of
        found[i].remove("apiVersion"_L1);
        items.append(found.at(i));
    }
    QJsonObject metadata{{u"resourceVersion"_s, QString::number(m_version)}};
    if (to < found.size()) {
        metadata.insert("continue"_L1, u"%1:%2"_s.arg(m_version).arg(to));
        metadata.insert("remainingItemCount"_L1, found.size() - to);
    }
    return {200, {{u"kind"_s, u"List"_s}, {u"metadata"_s, metadata}, {u"items"_s, items}}};
}

QList<QJsonObject> ObjectStore::watch(const StoredAt &at, const QString &labels, int after)
{
    if (after < m_oldest)
        return {
            {{u"type"_s, u"ERROR"_s}, {u"object"_s, failure(410, u"Expired"_s, u"too old resource version"_s).body}}};
    QList<QJsonObject> events;
    for (const Event &event : std::as_const(m_history))
        if (event.version > after && std::get<0>(event.of) == at.type()
            && (at.nameSpace.isEmpty() || std::get<1>(event.of) == at.nameSpace) && hasLabels(event.object, labels))
            events.append({{u"type"_s, event.word}, {u"object"_s, event.object}});
    const QJsonObject metadata{{u"resourceVersion"_s, QString::number(++m_version)}};
    events.append({{u"type"_s, u"BOOKMARK"_s}, {u"object"_s, QJsonObject{{u"metadata"_s, metadata}}}});
    return events;
}

StoreAnswer ObjectStore::create(const StoredAt &at, QJsonObject object, bool isRehearsal)
{
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    if (metadata.contains("generateName"_L1))
        metadata.insert("name"_L1, QString(metadata.take("generateName"_L1).toString() + QString::number(++m_made)));
    if (!at.nameSpace.isEmpty())
        metadata.insert("namespace"_L1, at.nameSpace);
    object.insert("metadata"_L1, metadata);
    StoredAt named = at;
    named.name = metadata.value("name"_L1).toString();
    if (!at.nameSpace.isEmpty() && !m_objects.contains({u"namespaces"_s, QString(), at.nameSpace}))
        return notFound({{}, u"v1"_s, u"namespaces"_s, {}, at.nameSpace});
    if (m_objects.contains(keyOf(named)))
        return failure(409, u"AlreadyExists"_s, u"%1 \"%2\" already exists"_s.arg(at.type(), named.name),
                       {{u"name"_s, named.name}, {u"kind"_s, at.plural}});
    if (const auto refusal = overQuota(at))
        return *refusal;
    if (isRehearsal)
        return {201, object};
    write(keyOf(named), object);
    settle();
    return {201, m_objects.value(keyOf(named), object)};
}

StoreAnswer ObjectStore::change(const StoredAt &at, const QJsonObject &changed, bool isRehearsal)
{
    const QJsonObject old = m_objects.value(keyOf(at));
    if (metadataOf(changed, "resourceVersion"_L1) != metadataOf(old, "resourceVersion"_L1))
        return failure(
            409, u"Conflict"_s,
            u"Operation cannot be fulfilled on %1 \"%2\": the object has been modified"_s.arg(at.type(), at.name),
            {{u"name"_s, at.name}, {u"kind"_s, at.plural}});
    const QJsonObject before = old.value("spec"_L1).toObject();
    const QJsonObject now = changed.value("spec"_L1).toObject();
    for (const QString &field : now.keys() + before.keys())
        if (isFixed(at.type(), field) && before.value(field) != now.value(field))
            return failure(422, u"Invalid"_s, u"updates to statefulset spec are forbidden"_s,
                           {{u"name"_s, at.name},
                            {u"kind"_s, at.plural},
                            {u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"FieldValueForbidden"_s},
                                                                 {u"message"_s, u"Forbidden"_s},
                                                                 {u"field"_s, u"spec"_s}}}}});
    if (isRehearsal || changed == old)
        return {200, changed};
    write(keyOf(at), changed);
    settle();
    return {200, m_objects.value(keyOf(at), changed)};
}

StoreAnswer ObjectStore::mergePatch(const StoredAt &at, const QJsonObject &patch, bool isRehearsal)
{
    const auto there = m_objects.find(keyOf(at));
    if (there == m_objects.end())
        return notFound(at);
    return change(at, merged(*there, patch).toObject(), isRehearsal);
}

StoreAnswer ObjectStore::jsonPatch(const StoredAt &at, const QJsonArray &patch, bool isRehearsal)
{
    const auto there = m_objects.find(keyOf(at));
    if (there == m_objects.end())
        return notFound(at);
    QJsonObject changed = *there;
    for (const QJsonValue &one : patch) {
        const QStringList path = pathOf(one["path"_L1].toString());
        const QString act = one["op"_L1].toString();
        if (act == "test"_L1 && valueAt(changed, path) != one["value"_L1])
            return failure(422, u"Invalid"_s, u"the server rejected our request due to an error in our request"_s);
        if (act != "test"_L1)
            changed =
                withValue(changed, path, act == "remove"_L1 ? QJsonValue(QJsonValue::Undefined) : one["value"_L1]);
    }
    return change(at, changed, isRehearsal);
}

StoreAnswer ObjectStore::remove(const StoredAt &at, const QJsonObject &options)
{
    const auto there = m_objects.find(keyOf(at));
    if (there == m_objects.end())
        return notFound(at);
    const QString uid = metadataOf(*there, "uid"_L1);
    const QJsonObject preconditions = options.value("preconditions"_L1).toObject();
    for (const QString &field : preconditions.keys())
        if (preconditions.value(field) != (*there)["metadata"_L1][field])
            return failure(409, u"Conflict"_s, u"Precondition failed: %1 in precondition differs"_s.arg(field),
                           {{u"name"_s, at.name}, {u"kind"_s, at.plural}});
    if (options.value("dryRun"_L1).toArray().isEmpty()) {
        erase(keyOf(at));
        if (at.type() == "namespaces"_L1)
            for (const Key &key : m_objects.keys())
                if (std::get<1>(key) == at.name)
                    erase(key);
        settle();
    }
    return {200,
            {{u"kind"_s, u"Status"_s},
             {u"apiVersion"_s, u"v1"_s},
             {u"status"_s, u"Success"_s},
             {u"details"_s, QJsonObject{{u"name"_s, at.name}, {u"kind"_s, at.plural}, {u"uid"_s, uid}}}}};
}

} // namespace Switchback
