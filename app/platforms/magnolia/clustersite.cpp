// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustersite.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::array keyLabels{"release"_L1, "app.kubernetes.io/instance"_L1, "app"_L1};

QJsonObject selectorOf(const QJsonObject &workload)
{
    return KubeObject::objectAt(workload, {"spec"_L1, "selector"_L1, "matchLabels"_L1});
}

QLatin1String keyLabelOf(const QJsonObject &selector)
{
    for (const QLatin1String key : keyLabels)
        if (selector.contains(key))
            return key;
    return {};
}

/// The environment that a workload is of: as we wrote it, else its own key label.
QString releaseOf(const QJsonObject &workload)
{
    const QString written = KubeObject::label(workload, Cluster::environmentLabel);
    const QJsonObject selector = selectorOf(workload);
    return written.isEmpty() ? selector.value(keyLabelOf(selector)).toString() : written;
}

/// The image of Magnolia's web archive (Helm chart: the init container `war`), else that of the first program.
QString versionIn(const QJsonObject &workload, bool *isWebArchive)
{
    const QJsonObject pod = KubeObject::objectAt(workload, {"spec"_L1, "template"_L1, "spec"_L1});
    const QJsonArray first = pod.value("initContainers"_L1).toArray();
    for (const QJsonValue &container : first) {
        if (container["name"_L1] == "war"_L1) {
            *isWebArchive = true;
            return KubeObject::imageTag(container["image"_L1].toString());
        }
    }
    return KubeObject::imageTag(pod.value("containers"_L1).toArray().at(0)["image"_L1].toString());
}

QString keptWord(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Upgrade:
        return u"upgrade"_s;
    case BackupKind::Manual:
        return u"manual"_s;
    case BackupKind::SetAside:
        break;
    }
    return u"aside"_s;
}

/// What a later release may write counts as set aside: it is kept until somebody deletes it.
BackupKind keptKind(const QString &word)
{
    for (const BackupKind kind : {BackupKind::Upgrade, BackupKind::Manual})
        if (word == keptWord(kind))
            return kind;
    return BackupKind::SetAside;
}

std::optional<KeptInstallation> keptOf(const QJsonObject &workload)
{
    const QString kind = KubeObject::annotation(workload, Cluster::keptAnnotation);
    if (kind.isEmpty())
        return std::nullopt;
    return KeptInstallation{.kind = keptKind(kind),
                            .since = KubeObject::time(KubeObject::annotation(workload, Cluster::keptSinceAnnotation)),
                            .expiresAt = KubeObject::time(KubeObject::annotation(workload, Cluster::expiresAnnotation)),
                            .extended = KubeObject::annotation(workload, Cluster::extendedAnnotation) == "true"_L1,
                            .spared = KubeObject::annotation(workload, Cluster::sparedAnnotation) == "true"_L1,
                            .velero =
                                VeleroBackup::fromText(KubeObject::annotation(workload, Cluster::veleroAnnotation))};
}

int number(const QJsonObject &object, std::initializer_list<QLatin1String> path, int otherwise = 0)
{
    return KubeObject::at(object, path).toInt(otherwise);
}

bool isWorkloadRolledOut(const QJsonObject &workload)
{
    const int wanted = number(workload, {"spec"_L1, "replicas"_L1}, 1);
    const QJsonObject status = workload.value("status"_L1).toObject();
    const bool isSeen =
        status.value("observedGeneration"_L1).toInt() >= number(workload, {"metadata"_L1, "generation"_L1});
    const auto isWanted = [&](QLatin1String counter) { return status.value(counter).toInt() == wanted; };
    return isSeen && isWanted("replicas"_L1) && isWanted("updatedReplicas"_L1) && isWanted("readyReplicas"_L1)
           && status.value("currentRevision"_L1) == status.value("updateRevision"_L1);
}

void add(ClusterSite &site, const QJsonObject &workload)
{
    const QString id = selectorOf(workload).value(site.keyLabel).toString();
    auto found = std::find_if(site.installations.begin(), site.installations.end(),
                              [&id](const ClusterInstallation &candidate) { return candidate.id == id; });
    if (found == site.installations.end()) {
        site.installations.append(ClusterInstallation{.id = id});
        found = std::prev(site.installations.end());
    }
    found->workloads.append(workload);
    found->desired += number(workload, {"spec"_L1, "replicas"_L1}, 1);
    found->ready += number(workload, {"status"_L1, "readyReplicas"_L1});
    if (const auto kept = keptOf(workload))
        found->kept = kept;
    found->isGoing = found->isGoing || KubeObject::at(workload, {"metadata"_L1, "deletionTimestamp"_L1}).isString()
                     || !KubeObject::annotation(workload, Cluster::removingAnnotation).isEmpty();
    const QDateTime verified = KubeObject::time(KubeObject::annotation(workload, Cluster::verifiedAnnotation));
    if (verified.isValid())
        found->verifiedSince = verified;
    bool isWebArchive = false;
    const QString version = versionIn(workload, &isWebArchive);
    site.isMagnolia = site.isMagnolia || isWebArchive;
    if (isWebArchive || (found->version.isEmpty() && !isOfDatabase(workload)))
        found->version = version;
}

void findFronts(ClusterSite &site, const QList<QJsonObject> &services)
{
    QSet<QString> selected;
    for (const QJsonObject &service : services) {
        const QJsonObject selector = KubeObject::objectAt(service, {"spec"_L1, "selector"_L1});
        const QString id = selector.value(site.keyLabel).toString();
        // One that is the site's own by its label, and that somebody led elsewhere, leaves visitors without the site.
        const bool isOurs = site.installation(id)
                            || (!id.isEmpty() && KubeObject::label(service, site.keyLabel) == site.member.release);
        if (!isOurs || isOfDatabase(service) || !KubeObject::label(service, Cluster::installationLabel).isEmpty())
            continue;
        site.fronts.append(service);
        selected.insert(id);
        site.terminationProtected |= KubeObject::annotation(service, Cluster::protectedAnnotation) == "true"_L1;
    }
    if (selected.size() == 1 && site.installation(*selected.cbegin()))
        site.active = *selected.cbegin();
}

/// The names of all services that an Ingress leads to.
QStringList backendsOf(const QJsonObject &ingress)
{
    QStringList names{KubeObject::at(ingress, {"spec"_L1, "defaultBackend"_L1, "service"_L1, "name"_L1}).toString()};
    const QJsonArray rules = KubeObject::at(ingress, {"spec"_L1, "rules"_L1}).toArray();
    for (const QJsonValue &rule : rules) {
        const QJsonArray paths = rule["http"_L1]["paths"_L1].toArray();
        for (const QJsonValue &path : paths)
            names.append(path["backend"_L1]["service"_L1]["name"_L1].toString());
    }
    names.removeAll(QString());
    return names;
}

/// Of the first rule of an Ingress that leads to one of the fronts.
QUrl addressOf(const ClusterSite &site, const QList<QJsonObject> &ingresses)
{
    QSet<QString> names;
    for (const QJsonObject &front : site.fronts)
        names.insert(KubeObject::name(front));
    for (const QJsonObject &ingress : ingresses) {
        const bool isSecure = !KubeObject::at(ingress, {"spec"_L1, "tls"_L1}).toArray().isEmpty();
        const QJsonArray rules = KubeObject::at(ingress, {"spec"_L1, "rules"_L1}).toArray();
        for (const QJsonValue &rule : rules) {
            const QJsonArray paths = rule["http"_L1]["paths"_L1].toArray();
            for (const QJsonValue &path : paths) {
                if (!names.contains(path["backend"_L1]["service"_L1]["name"_L1].toString()))
                    continue;
                QUrl address;
                address.setScheme(isSecure ? u"https"_s : u"http"_s);
                address.setHost(rule["host"_L1].toString());
                address.setPath(path["path"_L1].toString(u"/"_s));
                if (!address.host().isEmpty())
                    return address;
            }
        }
    }
    return {};
}

} // namespace

int replicasWhenStarted(const QJsonObject &workload)
{
    const QString before = KubeObject::annotation(workload, Cluster::replicasAnnotation);
    const int now = KubeObject::at(workload, {"spec"_L1, "replicas"_L1}).toInt(1);
    return before.isEmpty() ? std::max(1, now) : before.toInt();
}

bool isOfDatabase(const QJsonObject &object)
{
    return KubeObject::label(object, "tier"_L1) == "database"_L1
           || KubeObject::objectAt(object, {"spec"_L1, "selector"_L1}).value("tier"_L1) == "database"_L1;
}

QJsonObject KeptInstallation::annotations() const
{
    return {
        {Cluster::keptAnnotation, keptWord(kind)},
        {Cluster::keptSinceAnnotation, KubeObject::timeText(since)},
        {Cluster::expiresAnnotation, expiresAt.isValid() ? QJsonValue(KubeObject::timeText(expiresAt)) : QJsonValue()},
        {Cluster::extendedAnnotation, extended ? QJsonValue(u"true"_s) : QJsonValue()},
        {Cluster::sparedAnnotation, spared ? QJsonValue(u"true"_s) : QJsonValue()},
        {Cluster::veleroAnnotation, velero.isNone() ? QJsonValue() : QJsonValue(velero.text())}};
}

QJsonObject KeptInstallation::noAnnotations()
{
    return {{Cluster::keptAnnotation, QJsonValue()},    {Cluster::keptSinceAnnotation, QJsonValue()},
            {Cluster::expiresAnnotation, QJsonValue()}, {Cluster::extendedAnnotation, QJsonValue()},
            {Cluster::sparedAnnotation, QJsonValue()},  {Cluster::veleroAnnotation, QJsonValue()}};
}

bool ClusterInstallation::isRolledOut() const
{
    return std::all_of(workloads.cbegin(), workloads.cend(), isWorkloadRolledOut);
}

const ClusterInstallation *ClusterSite::installation(const QString &id) const &
{
    for (const ClusterInstallation &candidate : installations)
        if (!id.isEmpty() && candidate.id == id)
            return &candidate;
    return nullptr;
}

QStringList releasesIn(const ClusterObjects &objects)
{
    QStringList releases;
    for (const QJsonObject &workload : objects.workloads) {
        const QString release = releaseOf(workload);
        if (!release.isEmpty() && !releases.contains(release) && !isOfDatabase(workload))
            releases.append(release);
    }
    return releases;
}

ClusterSite siteOf(const ClusterObjects &objects, const PackageMember &member)
{
    ClusterSite site{.member = member};
    for (const QJsonObject &workload : objects.workloads) {
        if (releaseOf(workload) != member.release)
            continue;
        if (site.keyLabel.isEmpty())
            site.keyLabel = keyLabelOf(selectorOf(workload));
        add(site, workload);
    }
    if (!site.installations.isEmpty()) {
        findFronts(site, objects.services);
        site.address = addressOf(site, objects.ingresses);
    }
    return site;
}

ClusterSurface surfaceOf(const ClusterSite &site, const ClusterObjects &objects)
{
    ClusterSurface surface;
    QSet<QString> names;
    for (const QJsonObject &service : objects.services) {
        const QJsonObject selector = KubeObject::objectAt(service, {"spec"_L1, "selector"_L1});
        if (!site.installation(selector.value(site.keyLabel).toString()))
            continue;
        surface.services.append(service);
        names.insert(KubeObject::name(service));
    }
    for (const QJsonObject &ingress : objects.ingresses) {
        const QStringList led = backendsOf(ingress);
        const bool isOwn =
            std::all_of(led.cbegin(), led.cend(), [&](const QString &name) { return names.contains(name); });
        if (!led.isEmpty() && isOwn)
            surface.ingresses.append(ingress);
    }
    return surface;
}

} // namespace Switchback
