// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustermirror.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Up to so many namespaces are read from the cluster each time.
constexpr qsizetype few = 10;
/// KubeWatchLimits::silence: then a connection is taken for dead.
constexpr qint64 oldestSeconds = 90;

QString kindOf(ClusterType type)
{
    switch (type) {
    case ClusterType::StatefulSets:
        return u"StatefulSet"_s;
    case ClusterType::Deployments:
        return u"Deployment"_s;
    case ClusterType::Services:
        return u"Service"_s;
    case ClusterType::Ingresses:
        break;
    }
    return u"Ingress"_s;
}

QString nameSpaceOf(const QJsonObject &object)
{
    return KubeObject::at(object, {"metadata"_L1, "namespace"_L1}).toString();
}

/// What siteOf() may look at. The rest is the cluster's bookkeeping, which changes all the time and is half of it.
QJsonObject essence(QJsonObject object, ClusterType type)
{
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    metadata.remove("managedFields"_L1);
    metadata.remove("resourceVersion"_L1);
    metadata.remove("selfLink"_L1);
    QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    annotations.remove("kubectl.kubernetes.io/last-applied-configuration"_L1);
    if (metadata.contains("annotations"_L1))
        metadata.insert("annotations"_L1, annotations);
    object.insert("metadata"_L1, metadata);
    if (QJsonObject status = object.value("status"_L1).toObject(); status.contains("conditions"_L1)) {
        status.remove("conditions"_L1);
        object.insert("status"_L1, status);
    }
    object.remove("apiVersion"_L1);
    object.insert("kind"_L1, kindOf(type)); // lists leave it out
    return object;
}

} // namespace

const KubeResource &resourceOf(ClusterType type)
{
    switch (type) {
    case ClusterType::StatefulSets:
        return Cluster::statefulSets;
    case ClusterType::Deployments:
        return Cluster::deployments;
    case ClusterType::Services:
        return Cluster::services;
    case ClusterType::Ingresses:
        break;
    }
    return Cluster::ingresses;
}

ClusterMirror::ClusterMirror(const QSet<QString> &nameSpaces, const ClusterMirror *earlier)
    : m_nameSpaces(nameSpaces)
{
    if (!earlier)
        return;
    const std::lock_guard guard(earlier->m_mutex);
    m_types = earlier->m_types;
    for (OfType &type : m_types) {
        type.heardUpTo = {};
        type.isMissing = false;
    }
}

QSet<QString> ClusterMirror::take(ClusterType type, const QString &nameSpace, const KubeNews &news)
{
    if (news.kind == KubeNews::Kind::Listed)
        return takeList(type, nameSpace, news.items);
    const QString where = nameSpaceOf(news.object);
    const QString name = KubeObject::name(news.object);
    if (!m_nameSpaces.contains(where))
        return {};
    const QJsonObject now = news.kind == KubeNews::Kind::Deleted ? QJsonObject() : essence(news.object, type);
    const std::lock_guard guard(m_mutex);
    Objects &objects = of(type).byNameSpace[where];
    if (objects.value(name) == now)
        return {};
    if (now.isEmpty())
        objects.remove(name);
    else
        objects.insert(name, now);
    return {where};
}

QSet<QString> ClusterMirror::takeList(ClusterType type, const QString &nameSpace, const QList<QJsonObject> &items)
{
    QHash<QString, Objects> there;
    for (const QJsonObject &item : items) {
        const QString where = nameSpaceOf(item);
        if (m_nameSpaces.contains(where))
            there[where].insert(KubeObject::name(item), essence(item, type));
    }
    const std::lock_guard guard(m_mutex);
    OfType &known = of(type);
    QSet<QString> different;
    const QSet<QString> listed = nameSpace.isEmpty() ? m_nameSpaces : QSet<QString>{nameSpace};
    for (const QString &where : listed) {
        const Objects now = there.take(where);
        if (known.byNameSpace.value(where) == now)
            continue;
        different.insert(where);
        known.byNameSpace.insert(where, now);
    }
    if (known.listed.contains(nameSpace))
        return different;
    known.listed.insert(nameSpace);
    return {};
}

void ClusterMirror::heard(ClusterType type, const QDateTime &upTo)
{
    const std::lock_guard guard(m_mutex);
    of(type).heardUpTo = upTo;
}

void ClusterMirror::missing(ClusterType type)
{
    const std::lock_guard guard(m_mutex);
    of(type).isMissing = true;
}

void ClusterMirror::ended(ClusterType type)
{
    const std::lock_guard guard(m_mutex);
    of(type).heardUpTo = {};
}

std::optional<ClusterMirror::View> ClusterMirror::look(const QString &nameSpace, const QDateTime &now) const
{
    if (m_nameSpaces.size() <= few || !m_nameSpaces.contains(nameSpace))
        return std::nullopt;
    const std::lock_guard guard(m_mutex);
    View view{.objects = {}, .upTo = now};
    for (const ClusterType type : clusterTypes) {
        const OfType &known = of(type);
        if (known.isMissing)
            continue;
        if (!known.heardUpTo.isValid() || known.heardUpTo.secsTo(now) > oldestSeconds)
            return std::nullopt;
        view.upTo = std::min(view.upTo, known.heardUpTo);
        const QList<QJsonObject> objects = known.byNameSpace.value(nameSpace).values();
        if (type == ClusterType::Services)
            view.objects.services = objects;
        else if (type == ClusterType::Ingresses)
            view.objects.ingresses = objects;
        else
            view.objects.workloads += objects;
    }
    return view;
}

} // namespace Switchback
