// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/greenobjects.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Longest name of a StatefulSet whose pods can be labelled with their revision: 63 less "-" and ten characters.
constexpr qsizetype longestName = 52;
constexpr qsizetype suffixLength = 6;

/// What the objects of green are called, and what stands for blue's names inside them.
class Renaming {
public:
    Renaming(const ClusterSite &site, const ClusterInstallation &blue, QString suffix)
        : m_release(site.member.release)
        , m_key(site.keyLabel)
        , m_blue(blue.id)
        , m_suffix(std::move(suffix))
        , m_oldSuffix(blue.id.startsWith(m_release) ? blue.id.mid(m_release.size()) : QString())
    {
    }

    [[nodiscard]] QString id() const { return QString(m_release + m_suffix); }
    [[nodiscard]] QString nameOf(const QString &blueName) const
    {
        QString base = blueName;
        if (!m_oldSuffix.isEmpty() && base.endsWith(m_oldSuffix))
            base.chop(m_oldSuffix.size());
        return QString(base.left(longestName - m_suffix.size()) + m_suffix);
    }
    /// From now on that name stands for its copy wherever green mentions it.
    void mention(const QString &blueName) { m_mentioned.insert(blueName, nameOf(blueName)); }
    [[nodiscard]] bool mentions(const QString &text) const
    {
        for (auto name = m_mentioned.cbegin(); name != m_mentioned.cend(); ++name)
            if (text.contains(word(name.key())))
                return true;
        return false;
    }

    [[nodiscard]] QJsonValue inside(const QJsonValue &value) const
    {
        if (value.isString())
            return inText(value.toString());
        if (value.isArray()) {
            QJsonArray items;
            for (const QJsonValue &item : value.toArray())
                items.append(inside(item));
            return items;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto item = object.begin(); item != object.end(); ++item) {
            if (item.key() != "image"_L1)
                item.value() = inside(item.value());
        }
        return object;
    }

    /// Labels or a selector of green: the key label has green's value.
    [[nodiscard]] QJsonObject labels(QJsonObject labels) const
    {
        if (labels.contains(m_key))
            labels.insert(m_key, id());
        return labels;
    }

    /// A new object with blue's labels and its own name; of blue's annotations only those that are nobody's records.
    [[nodiscard]] QJsonObject head(const QJsonObject &blueObject) const
    {
        QJsonObject own = labels(KubeObject::objectAt(blueObject, {"metadata"_L1, "labels"_L1}));
        own.insert(Cluster::installationLabel, id());
        own.insert(Cluster::environmentLabel, m_release);
        QJsonObject annotations = KubeObject::objectAt(blueObject, {"metadata"_L1, "annotations"_L1});
        for (const QString &key : annotations.keys()) {
            if (key.startsWith("meta.helm.sh/"_L1) || key.startsWith("kubectl.kubernetes.io/"_L1)
                || key.startsWith("deployment.kubernetes.io/"_L1) || key.startsWith("pv.kubernetes.io/"_L1)
                || key.startsWith("volume."_L1) || key.startsWith("switchback.org/"_L1))
                annotations.remove(key);
        }
        QJsonObject metadata{{u"name"_s, nameOf(KubeObject::name(blueObject))},
                             {u"namespace"_s, KubeObject::at(blueObject, {"metadata"_L1, "namespace"_L1})},
                             {u"labels"_s, own}};
        if (!annotations.isEmpty())
            metadata.insert("annotations"_L1, annotations);
        return metadata;
    }

private:
    /// The name where it stands alone, as in "shop-db.live.svc:5432".
    [[nodiscard]] static QRegularExpression word(const QString &name)
    {
        return QRegularExpression(u"(?<![A-Za-z0-9-])%1(?![A-Za-z0-9-])"_s.arg(QRegularExpression::escape(name)));
    }
    [[nodiscard]] QString inText(QString text) const
    {
        for (auto name = m_mentioned.cbegin(); name != m_mentioned.cend(); ++name)
            text.replace(word(name.key()), name.value());
        return text;
    }

    QString m_release;
    QLatin1String m_key;
    QString m_blue;
    QString m_suffix;
    QString m_oldSuffix;
    QMap<QString, QString> m_mentioned;
};

QJsonObject greenService(const QJsonObject &blue, const Renaming &names)
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
    for (const QJsonValue &value : spec.value("ports"_L1).toArray()) {
        QJsonObject port = value.toObject();
        port.remove("nodePort"_L1);
        ports.append(port);
    }
    spec.insert("ports"_L1, ports);
    spec.insert("selector"_L1, names.labels(spec.value("selector"_L1).toObject()));
    return {
        {u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Service"_s}, {u"metadata"_s, names.head(blue)}, {u"spec"_s, spec}};
}

QJsonObject greenConfigMap(const QJsonObject &blue, const Renaming &names)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, names.head(blue)},
            {u"data"_s, names.inside(blue.value("data"_L1))},
            {u"binaryData"_s, blue.value("binaryData"_L1).toObject()}};
}

/// \a name: as the new StatefulSet will look for it, or as a Deployment names it.
QJsonObject clonedClaim(const QJsonObject &blue, const QString &name, const Renaming &names)
{
    QJsonObject metadata = names.head(blue);
    metadata.insert("name"_L1, name);
    const QJsonObject old = blue.value("spec"_L1).toObject();
    QJsonObject spec{
        {u"accessModes"_s, old.value("accessModes"_L1)},
        {u"resources"_s, old.value("resources"_L1)},
        {u"dataSource"_s, QJsonObject{{u"kind"_s, u"PersistentVolumeClaim"_s}, {u"name"_s, KubeObject::name(blue)}}}};
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

/// Magnolia's web archive gets the new tag; of another site every image that has the version as its tag.
QJsonObject withRelease(QJsonObject pod, bool isMagnolia, const QString &from, const QString &to)
{
    for (const QLatin1String list : {"initContainers"_L1, "containers"_L1}) {
        QJsonArray containers;
        for (const QJsonValue &value : pod.value(list).toArray()) {
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

int wantedReplicas(const QJsonObject &workload)
{
    const QString before = KubeObject::annotation(workload, Cluster::replicasAnnotation);
    return before.isEmpty() ? KubeObject::at(workload, {"spec"_L1, "replicas"_L1}).toInt(1) : before.toInt();
}

QJsonObject greenWorkload(const QJsonObject &blue, const Renaming &names, bool isMagnolia, const QString &from,
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
    for (const QJsonValue &value : spec.value("volumeClaimTemplates"_L1).toArray()) {
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

/// The claims that stand in the pods' own list of volumes.
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

QJsonObject find(const QList<QJsonObject> &objects, const QString &name)
{
    for (const QJsonObject &object : objects)
        if (KubeObject::name(object) == name)
            return object;
    return {};
}

KubeResource resourceOf(const QJsonObject &workload)
{
    return workload.value("kind"_L1) == "Deployment"_L1 ? Cluster::deployments : Cluster::statefulSets;
}

void addClaims(GreenObjects &green, const QJsonObject &workload, const BlueParts &parts, const Renaming &names)
{
    const QString set = KubeObject::name(workload);
    const auto add = [&](const QString &blueName, const QString &greenName) {
        const QJsonObject claim = find(parts.claims, blueName);
        if (!claim.isEmpty())
            green.claims.append({Cluster::claims, clonedClaim(claim, greenName, names)});
    };
    for (const OwnClaim &claim : ownClaims(workload))
        add(claim.name(set), claim.name(names.nameOf(set)));
    for (const QString &claim : namedClaims(workload))
        add(claim, names.nameOf(claim));
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
    Renaming names(site, blue, suffix);
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
    for (const QJsonObject &workload : blue.workloads) {
        addClaims(green, workload, parts, names);
        green.workloads.append(
            {resourceOf(workload), greenWorkload(workload, names, site.isMagnolia, blue.version, version)});
    }
    return green;
}

QStringList claimNames(const ClusterInstallation &installation)
{
    QStringList names;
    for (const QJsonObject &workload : installation.workloads) {
        for (const OwnClaim &claim : ownClaims(workload))
            names.append(claim.name(KubeObject::name(workload)));
        names += namedClaims(workload);
    }
    return names;
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
