// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/blueparts.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterrights.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString kindOf(const KubeResource &resource)
{
    if (resource == Cluster::autoscalers)
        return u"HorizontalPodAutoscaler"_s;
    return resource == Cluster::networkPolicies ? u"NetworkPolicy"_s : u"PodDisruptionBudget"_s;
}

Result<QList<QJsonObject>> all(KubeClient &client, const KubeResource &resource, const QString &nameSpace,
                               const std::stop_token &stop)
{
    const Result<KubeList> list = client.list({.resource = resource, .nameSpace = nameSpace}, {}, stop);
    return list ? Result<QList<QJsonObject>>(list->items) : Failure(list.error());
}

Result<QList<QJsonObject>> allOrNone(KubeClient &client, const KubeResource &resource, const QString &nameSpace,
                                     const std::stop_token &stop)
{
    Result<QList<QJsonObject>> found = all(client, resource, nameSpace, stop);
    return !found && isWithheld(found.error()) ? QList<QJsonObject>() : found;
}

Result<void> readCompanions(KubeClient &client, const QString &nameSpace, BlueParts &parts, const std::stop_token &stop)
{
    const Result<QList<KubeResource>> types = companionTypes(client, stop);
    if (!types)
        return Failure(types.error());
    for (const KubeResource &type : *types) {
        const Result<QList<QJsonObject>> found = allOrNone(client, type, nameSpace, stop);
        if (!found)
            return Failure(found.error());
        for (QJsonObject object : *found) { // lists leave out what they are lists of
            object.insert("apiVersion"_L1, QString(type.group + u'/' + type.version));
            object.insert("kind"_L1, kindOf(type));
            parts.companions.append({type, object});
        }
    }
    return {};
}

/// By the driver of the storage; the cluster's default class goes before others (external-snapshotter).
QMap<QString, QString> classByDriver(const QList<QJsonObject> &classes)
{
    QMap<QString, QString> byDriver;
    for (const QJsonObject &one : classes) {
        const QString driver = one.value("driver"_L1).toString();
        const bool isDefault =
            KubeObject::annotation(one, "snapshot.storage.kubernetes.io/is-default-class"_L1) == "true"_L1;
        if (isDefault || !byDriver.contains(driver))
            byDriver.insert(driver, KubeObject::name(one));
    }
    return byDriver;
}

Result<void> readSnapshotClasses(KubeClient &client, const QString &nameSpace, BlueParts &parts,
                                 const std::stop_token &stop)
{
    const Result<QList<QJsonObject>> classes = allOrNone(client, Cluster::snapshotClasses, {}, stop);
    if (!classes)
        return Failure(classes.error());
    if (classes->isEmpty())
        return {};
    // Who may make them and not take them away again does without.
    const QList<ClusterRight> all = rightsTo({u"create"_s, u"get"_s, u"list"_s, u"delete"_s}, {Cluster::snapshots});
    const Result<bool> may = hasRights(client, all, nameSpace, stop);
    if (!may)
        return Failure(may.error());
    const Result<QList<QJsonObject>> storages = allOrNone(client, Cluster::storageClasses, {}, stop);
    if (!storages)
        return Failure(storages.error());
    if (!*may)
        return {};
    const QMap<QString, QString> byDriver = classByDriver(*classes);
    QMap<QString, QString> byStorage;
    for (const QJsonObject &storage : *storages)
        byStorage.insert(KubeObject::name(storage), byDriver.value(storage.value("provisioner"_L1).toString()));
    for (const QJsonObject &claim : std::as_const(parts.claims)) {
        const QString found = byStorage.value(KubeObject::at(claim, {"spec"_L1, "storageClassName"_L1}).toString());
        if (!found.isEmpty())
            parts.snapshotClasses.insert(KubeObject::name(claim), found);
    }
    return {};
}

} // namespace

bool isWithheld(const Problem &problem)
{
    return problem.code == "kube.forbidden"_L1 || problem.code == "kube.no-such-type"_L1;
}

Result<QList<KubeResource>> companionTypes(KubeClient &client, const std::stop_token &stop)
{
    const Result<bool> isRecent = client.serves(Cluster::budgets, stop);
    if (!isRecent)
        return Failure(isRecent.error());
    KubeResource budgets = Cluster::budgets;
    if (!*isRecent)
        budgets.version = u"v1beta1"_s; // before Kubernetes 1.21
    return QList<KubeResource>{Cluster::autoscalers, budgets, Cluster::networkPolicies};
}

Result<BlueParts> readParts(KubeClient &client, const QString &nameSpace, const std::stop_token &stop)
{
    BlueParts parts;
    for (const auto &[resource, items] :
         {std::pair(Cluster::services, &parts.services), std::pair(Cluster::configMaps, &parts.configMaps),
          std::pair(Cluster::claims, &parts.claims)}) {
        const Result<QList<QJsonObject>> found = all(client, resource, nameSpace, stop);
        if (!found)
            return Failure(found.error());
        *items = *found;
    }
    if (const Result<void> read = readCompanions(client, nameSpace, parts, stop); !read)
        return Failure(read.error());
    if (const Result<void> read = readSnapshotClasses(client, nameSpace, parts, stop); !read)
        return Failure(read.error());
    return parts;
}

} // namespace Switchback
