// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/greenclaims.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// \a name: as the new StatefulSet will look for it, or as a Deployment names it. \a source: what it is filled from.
QJsonObject clonedClaim(const QJsonObject &blue, const QString &name, const QJsonObject &source,
                        const GreenNames &names)
{
    QJsonObject metadata = names.head(blue);
    metadata.insert("name"_L1, name);
    const QJsonObject old = blue.value("spec"_L1).toObject();
    QJsonObject spec{{u"accessModes"_s, old.value("accessModes"_L1)},
                     {u"resources"_s, old.value("resources"_L1)},
                     {u"dataSource"_s, source}};
    for (const QLatin1String kept : {"storageClassName"_L1, "volumeMode"_L1})
        if (old.contains(kept))
            spec.insert(kept, old.value(kept));
    // A volume that grew is larger than was asked for at first; its clone must not be smaller.
    if (const QJsonValue capacity = KubeObject::at(blue, {"status"_L1, "capacity"_L1, "storage"_L1});
        capacity.isString())
        KubeObject::put(spec, {"resources"_L1, "requests"_L1, "storage"_L1}, capacity);
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"PersistentVolumeClaim"_s},
            {u"metadata"_s, metadata},
            {u"spec"_s, spec}};
}

/// Of the same name as the claim that is filled from it. It goes when that has its volume.
QJsonObject snapshotOf(const QJsonObject &blueClaim, const QString &name, const QString &snapshotClass,
                       const GreenNames &names)
{
    QJsonObject metadata = names.head(blueClaim);
    metadata.insert("name"_L1, name);
    return {{u"apiVersion"_s, u"snapshot.storage.k8s.io/v1"_s},
            {u"kind"_s, u"VolumeSnapshot"_s},
            {u"metadata"_s, metadata},
            {u"spec"_s,
             QJsonObject{{u"volumeSnapshotClassName"_s, snapshotClass},
                         {u"source"_s, QJsonObject{{u"persistentVolumeClaimName"_s, KubeObject::name(blueClaim)}}}}}};
}

/// "home-shop-author-0": a claim that a StatefulSet makes for itself, or finds there.
struct OwnClaim {
    QString volume;
    int ordinal = 0;
    [[nodiscard]] QString name(const QString &set) const
    {
        return QString(volume + u'-' + set + u'-' + QString::number(ordinal));
    }
};

QList<OwnClaim> ownClaims(const QJsonObject &workload)
{
    QList<OwnClaim> claims;
    const QJsonArray templates = KubeObject::at(workload, {"spec"_L1, "volumeClaimTemplates"_L1}).toArray();
    for (const QJsonValue &one : templates)
        for (int ordinal = 0; ordinal < wantedReplicas(workload); ++ordinal)
            claims.append({one["metadata"_L1]["name"_L1].toString(), ordinal});
    return claims;
}

QJsonObject find(const QList<QJsonObject> &objects, const QString &name)
{
    for (const QJsonObject &object : objects)
        if (KubeObject::name(object) == name)
            return object;
    return {};
}

} // namespace

QStringList namedClaims(const QJsonObject &workload)
{
    QStringList names;
    const QJsonArray volumes = KubeObject::at(workload, {"spec"_L1, "template"_L1, "spec"_L1, "volumes"_L1}).toArray();
    for (const QJsonValue &volume : volumes) {
        const QString name = volume["persistentVolumeClaim"_L1]["claimName"_L1].toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

int wantedReplicas(const QJsonObject &workload)
{
    const QString before = KubeObject::annotation(workload, Cluster::replicasAnnotation);
    return before.isEmpty() ? KubeObject::at(workload, {"spec"_L1, "replicas"_L1}).toInt(1) : before.toInt();
}

void addGreenClaims(GreenObjects &green, const QJsonObject &workload, const BlueParts &parts, const GreenNames &names)
{
    const QString set = KubeObject::name(workload);
    const auto add = [&](const QString &blueName, const QString &greenName) {
        const QJsonObject claim = find(parts.claims, blueName);
        if (claim.isEmpty())
            return;
        const QString snapshotClass = parts.snapshotClasses.value(blueName);
        if (!snapshotClass.isEmpty())
            green.snapshots.append({Cluster::snapshots, snapshotOf(claim, greenName, snapshotClass, names)});
        const QJsonObject source = snapshotClass.isEmpty()
                                       ? QJsonObject{{u"kind"_s, u"PersistentVolumeClaim"_s}, {u"name"_s, blueName}}
                                       : QJsonObject{{u"apiGroup"_s, Cluster::snapshots.group},
                                                     {u"kind"_s, u"VolumeSnapshot"_s},
                                                     {u"name"_s, greenName}};
        green.claims.append({Cluster::claims, clonedClaim(claim, greenName, source, names)});
    };
    for (const OwnClaim &claim : ownClaims(workload))
        add(claim.name(set), claim.name(names.nameOf(set)));
    for (const QString &claim : namedClaims(workload))
        add(claim, names.nameOf(claim));
}

bool usesClaim(const ClusterInstallation &installation, const QString &claim)
{
    return std::any_of(
        installation.workloads.cbegin(), installation.workloads.cend(), [&](const QJsonObject &workload) {
            if (namedClaims(workload).contains(claim))
                return true;
            const QJsonArray templates = KubeObject::at(workload, {"spec"_L1, "volumeClaimTemplates"_L1}).toArray();
            return std::any_of(templates.begin(), templates.end(), [&](const QJsonValue &one) {
                const QString begin =
                    QString(one["metadata"_L1]["name"_L1].toString() + u'-' + KubeObject::name(workload) + u'-');
                bool isNumber = false;
                (void)claim.mid(begin.size()).toUInt(&isNumber);
                return isNumber && claim.startsWith(begin);
            });
        });
}

} // namespace Switchback
