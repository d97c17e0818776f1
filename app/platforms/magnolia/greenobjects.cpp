// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/greenobjects.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/greenclaims.h"
#include "app/platforms/magnolia/greencompanions.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype suffixLength = 6;

QJsonObject greenService(const QJsonObject &blue, const GreenNames &names)
{
    QJsonObject spec = blue.value("spec"_L1).toObject();
    // What the cluster gave blue's; only that a service is headless is part of what it is.
    if (spec.value("clusterIP"_L1) != "None"_L1) {
        spec.remove("clusterIP"_L1);
        spec.remove("clusterIPs"_L1);
    }
    for (const QLatin1String given : {"healthCheckNodePort"_L1, "loadBalancerIP"_L1, "loadBalancerClass"_L1,
                                      "externalIPs"_L1, "externalTrafficPolicy"_L1, "allocateLoadBalancerNodePorts"_L1})
        spec.remove(given);
    spec.insert("type"_L1, u"ClusterIP"_s);
    QJsonArray ports;
    const QJsonArray old = spec.value("ports"_L1).toArray();
    for (const QJsonValue &value : old) {
        QJsonObject port = value.toObject();
        port.remove("nodePort"_L1);
        ports.append(port);
    }
    spec.insert("ports"_L1, ports);
    spec.insert("selector"_L1, names.labels(spec.value("selector"_L1).toObject()));
    return {
        {u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Service"_s}, {u"metadata"_s, names.head(blue)}, {u"spec"_s, spec}};
}

QJsonObject greenConfigMap(const QJsonObject &blue, const GreenNames &names)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, names.head(blue)},
            {u"data"_s, names.inside(blue.value("data"_L1))},
            {u"binaryData"_s, blue.value("binaryData"_L1).toObject()}};
}

/// Magnolia's web archive gets the new tag; of another site every image that has the version as its tag.
QJsonObject withRelease(QJsonObject pod, bool isMagnolia, const QString &from, const QString &to)
{
    for (const QLatin1String list : {"initContainers"_L1, "containers"_L1}) {
        QJsonArray containers;
        const QJsonArray old = pod.value(list).toArray();
        for (const QJsonValue &value : old) {
            QJsonObject container = value.toObject();
            const QString image = container.value("image"_L1).toString();
            const bool isRelease =
                isMagnolia ? container.value("name"_L1) == "war"_L1 : KubeObject::imageTag(image) == from;
            if (isRelease)
                container.insert("image"_L1, KubeObject::withTag(image, to));
            containers.append(container);
        }
        if (!containers.isEmpty())
            pod.insert(list, containers);
    }
    return pod;
}

QJsonObject greenWorkload(const QJsonObject &blue, const GreenNames &names, bool isMagnolia, const QString &from,
                          const QString &to)
{
    QJsonObject spec = blue.value("spec"_L1).toObject();
    spec.insert("replicas"_L1, wantedReplicas(blue));
    KubeObject::put(spec, {"selector"_L1, "matchLabels"_L1},
                    names.labels(KubeObject::objectAt(spec, {"selector"_L1, "matchLabels"_L1})));
    QJsonObject pod = names.inside(KubeObject::objectAt(spec, {"template"_L1, "spec"_L1})).toObject();
    KubeObject::put(spec, {"template"_L1, "spec"_L1}, withRelease(pod, isMagnolia, from, to));
    QJsonObject metadata = KubeObject::objectAt(spec, {"template"_L1, "metadata"_L1});
    metadata.remove("creationTimestamp"_L1);
    metadata.insert("labels"_L1, names.labels(metadata.value("labels"_L1).toObject()));
    KubeObject::put(spec, {"template"_L1, "metadata"_L1}, metadata);
    if (spec.contains("serviceName"_L1))
        spec.insert("serviceName"_L1, names.inside(spec.value("serviceName"_L1)));
    QJsonArray templates;
    const QJsonArray old = spec.value("volumeClaimTemplates"_L1).toArray();
    for (const QJsonValue &value : old) {
        QJsonObject claim = value.toObject();
        claim.remove("status"_L1);
        QJsonObject head = claim.value("metadata"_L1).toObject();
        head.remove("creationTimestamp"_L1);
        claim.insert("metadata"_L1, head);
        templates.append(claim);
    }
    if (!templates.isEmpty())
        spec.insert("volumeClaimTemplates"_L1, templates);
    return {{u"apiVersion"_s, u"apps/v1"_s},
            {u"kind"_s, blue.value("kind"_L1)},
            {u"metadata"_s, names.head(blue)},
            {u"spec"_s, spec}};
}

/// The services of blue that green needs its own of: all that select its pods.
QList<QJsonObject> servicesOf(const ClusterSite &site, const ClusterInstallation &blue, const BlueParts &parts)
{
    QList<QJsonObject> own;
    for (const QJsonObject &service : parts.services) {
        const bool isCopyOfAnother = !KubeObject::label(service, Cluster::installationLabel).isEmpty()
                                     && KubeObject::label(service, Cluster::installationLabel) != blue.id;
        if (!isCopyOfAnother
            && KubeObject::objectAt(service, {"spec"_L1, "selector"_L1}).value(site.keyLabel) == blue.id)
            own.append(service);
    }
    return own;
}

} // namespace

GreenObjects greenOf(const ClusterSite &site, const ClusterInstallation &blue, const BlueParts &parts,
                     const QString &version, const QString &suffix)
{
    GreenNames names(site, blue, suffix);
    GreenObjects green{.id = names.id()};
    // A front that has been switched to blue selects blue and has its plain name; blue's own copy of it is the one that
    // blue's pods mention. Both become the same name.
    QMap<QString, QJsonObject> services;
    for (const QJsonObject &service : servicesOf(site, blue, parts)) {
        names.mention(KubeObject::name(service));
        services.insert(names.nameOf(KubeObject::name(service)), service);
    }
    for (const QJsonObject &workload : blue.workloads)
        for (const QString &claim : namedClaims(workload))
            names.mention(claim);
    QString pods;
    for (const QJsonObject &workload : blue.workloads)
        pods += QString::fromUtf8(QJsonDocument(workload.value("spec"_L1).toObject()).toJson(QJsonDocument::Compact));
    for (const QJsonObject &map : parts.configMaps) {
        const QString text = QString::fromUtf8(QJsonDocument(map.value("data"_L1).toObject()).toJson());
        const QString quoted = u'"' + KubeObject::name(map) + u'"';
        if (!pods.contains(quoted) || !names.mentions(text))
            continue; // not blue's, or the same for both
        green.surroundings.append({Cluster::configMaps, greenConfigMap(map, names)});
    }
    for (const PlannedObject &map : std::as_const(green.surroundings)) {
        for (const QJsonObject &old : parts.configMaps)
            if (names.nameOf(KubeObject::name(old)) == KubeObject::name(map.object))
                names.mention(KubeObject::name(old));
    }
    for (const QJsonObject &service : std::as_const(services))
        green.surroundings.append({Cluster::services, greenService(service, names)});
    for (const PlannedObject &companion : parts.companions)
        if (const auto copy = greenCompanion(companion, blue, names))
            green.surroundings.append(*copy);
    for (const QJsonObject &workload : blue.workloads) {
        addGreenClaims(green, workload, parts, names);
        green.workloads.append(
            {Cluster::resourceOf(workload), greenWorkload(workload, names, site.isMagnolia, blue.version, version)});
    }
    return green;
}

QString freeSuffix(const ClusterSite &site, const QString &seed)
{
    for (int attempt = 0;; ++attempt) {
        const QByteArray digest =
            QCryptographicHash::hash((seed + QString::number(attempt)).toUtf8(), QCryptographicHash::Sha256);
        // A letter first: what begins with a digit could be taken for the number of a pod.
        const QString suffix = u"-g"_s + QString::fromLatin1(digest.toHex().left(suffixLength - 2));
        if (!site.installation(QString(site.member.release + suffix)))
            return suffix;
    }
}

} // namespace Switchback
