// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterworker.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

// What goes for good. See clusterworker.h.

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem hasVisitors(const QString &installation)
{
    return clusterProblem(
        ProblemKind::Refused, Owner::You, u"magnolia.active"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Visitors are led to %1 now: it is not removed."), {installation}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there.")));
}

/// All other workloads of the namespace, in one.
ClusterInstallation othersThan(const ClusterInstallation &installation, const QList<QJsonObject> &workloads)
{
    const auto uid = [](const QJsonObject &object) { return KubeObject::at(object, {"metadata"_L1, "uid"_L1}); };
    ClusterInstallation others;
    for (const QJsonObject &workload : workloads) {
        const bool isOwn = std::any_of(installation.workloads.cbegin(), installation.workloads.cend(),
                                       [&](const QJsonObject &own) { return uid(own) == uid(workload); });
        if (!isOwn)
            others.workloads.append(workload);
    }
    return others;
}

} // namespace

Problem stillThere(const QString &installation, std::chrono::milliseconds limit)
{
    return clusterProblem(
        ProblemKind::Timeout, Owner::Platform, u"magnolia.still-there"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cluster was told to remove %1, and %2 later parts of it are still there."),
             {installation, QVariant::fromValue(Duration{limit.count()})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at what holds its pods and volumes in the cluster; then delete it again.")));
}

Result<void> ClusterWorker::removeWorkloads(const ClusterInstallation &installation)
{
    for (const QJsonObject &workload : installation.workloads) {
        const KubeRef ref{.resource = Cluster::resourceOf(workload),
                          .nameSpace = m_member.nameSpace,
                          .name = KubeObject::name(workload)};
        if (const Result<void> removed = removeOne(ref, workload, u"Foreground"_s); !removed)
            return removed;
    }
    return {};
}

/// Only the very object that was read; one that is gone is done.
Result<void> ClusterWorker::removeOne(const KubeRef &ref, const QJsonObject &object, const QString &propagation)
{
    const auto removed = m_client->remove(ref,
                                          {.uid = KubeObject::at(object, {"metadata"_L1, "uid"_L1}).toString(),
                                           .propagation = propagation,
                                           .dryRun = m_isRehearsal},
                                          m_context->stop);
    if (!removed)
        return isGone(removed.error()) ? Result<void>() : Failure(removed.error());
    if (!m_isRehearsal)
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(ref.text())}));
    return {};
}

Result<KubeList> ClusterWorker::labelled(const KubeResource &resource, QLatin1String key, const QString &value)
{
    return m_client->list({.resource = resource, .nameSpace = m_member.nameSpace},
                          {.labelSelector = QString(key + u'=' + value)}, m_context->stop);
}

Result<void> ClusterWorker::removeLabelled(const KubeResource &resource, const QString &installation)
{
    const Result<KubeList> list = labelled(resource, Cluster::installationLabel, installation);
    if (!list)
        return Failure(list.error());
    return removeAll(resource, list->items);
}

Result<void> ClusterWorker::mark(const ClusterInstallation &installation)
{
    const Result<ClusterObjects> all = readNamespace(*m_client, m_member.nameSpace, m_context->stop);
    if (!all)
        return Failure(all.error());
    const Result<KubeList> claims =
        m_client->list({.resource = Cluster::claims, .nameSpace = m_member.nameSpace}, {}, m_context->stop);
    if (!claims)
        return Failure(claims.error());
    const ClusterInstallation others = othersThan(installation, all->workloads);
    const QJsonObject labels{{Cluster::installationLabel, installation.id},
                             {Cluster::environmentLabel, m_member.release}};
    const QJsonObject patch{{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}}};
    for (const QJsonObject &claim : claims->items) {
        const QString name = KubeObject::name(claim);
        const bool isMarked = KubeObject::label(claim, Cluster::installationLabel) == installation.id
                              && KubeObject::label(claim, Cluster::environmentLabel) == m_member.release;
        if (isMarked || !usesClaim(installation, name) || usesClaim(others, name))
            continue;
        const KubeRef ref{.resource = Cluster::claims, .nameSpace = m_member.nameSpace, .name = name};
        if (const Result<void> marked = this->patch(ref, patch); !marked && !isGone(marked.error()))
            return marked;
        if (!m_isRehearsal)
            continue;
        // By its mark it would not be found.
        if (const Result<void> removed = removeOne(ref, claim, {}); !removed)
            return removed;
    }
    return {};
}

Result<void> ClusterWorker::awaitGone(const QString &installation, const ClusterTimings &timings)
{
    const Stopwatch watch(m_context->clock);
    while (true) {
        const Result<ClusterSite> now = site();
        if (!now)
            return Failure(now.error());
        const Result<KubeList> volumes = labelled(Cluster::claims, Cluster::installationLabel, installation);
        if (!volumes)
            return Failure(volumes.error());
        if (!now->installation(installation) && volumes->items.isEmpty())
            return {};
        if (watch.elapsed() > timings.longestRemoval)
            return Failure(stillThere(installation, timings.longestRemoval));
        if (!m_context->clock.wait(timings.pollInterval, m_context->stop))
            return Failure(cancelledProblem());
    }
}

Result<void> ClusterWorker::remove(const ClusterInstallation &installation, const ClusterTimings &timings)
{
    const Result<ClusterSite> now = site();
    if (!now)
        return Failure(now.error());
    for (const QJsonObject &front : now->fronts)
        if (selected(front, now->keyLabel) == installation.id)
            return Failure(hasVisitors(installation.id));
    return removeParts(installation, timings);
}

Result<void> ClusterWorker::removeParts(const ClusterInstallation &installation, const ClusterTimings &timings)
{
    if (const Result<void> marked = mark(installation); !marked)
        return marked;
    const QJsonObject going{
        {u"metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{Cluster::removingAnnotation, u"true"_s}}}}}};
    const Result<void> announced = patchWorkloads(installation, [&going](const QJsonObject &) { return going; });
    if (!announced && !isGone(announced.error()))
        return announced;
    if (const Result<void> workloads = removeWorkloads(installation); !workloads)
        return workloads;
    const Result<QList<KubeResource>> companions = companionTypes(*m_client, m_context->stop);
    if (!companions)
        return Failure(companions.error());
    for (const KubeResource &resource : *companions + QList{Cluster::pods, Cluster::snapshots}) {
        const Result<KubeList> made = labelled(resource, Cluster::installationLabel, installation.id);
        if (!made && isWithheld(made.error()))
            continue; // what is not ours to see, we have not made
        if (!made)
            return Failure(made.error());
        if (const Result<void> removed = removeAll(resource, made->items); !removed)
            return removed;
    }
    for (const KubeResource &resource : {Cluster::services, Cluster::configMaps, Cluster::claims})
        if (const Result<void> removed = removeLabelled(resource, installation.id); !removed)
            return removed;
    return m_isRehearsal ? Result<void>() : awaitGone(installation.id, timings);
}

Result<void> ClusterWorker::removeAll(const KubeResource &resource, const QList<QJsonObject> &objects)
{
    for (const QJsonObject &object : objects) {
        const KubeRef ref{.resource = resource, .nameSpace = m_member.nameSpace, .name = KubeObject::name(object)};
        if (const Result<void> removed = removeOne(ref, object, {}); !removed)
            return removed;
    }
    return {};
}

Result<void> ClusterWorker::removeSite(const ClusterSite &site, const ClusterTimings &timings)
{
    const Result<ClusterObjects> all = readNamespace(*m_client, m_member.nameSpace, m_context->stop);
    if (!all)
        return Failure(all.error());
    const ClusterSurface surface = surfaceOf(site, *all);
    if (const Result<void> removed = removeAll(Cluster::ingresses, surface.ingresses); !removed)
        return removed;
    if (const Result<void> removed = removeAll(Cluster::services, surface.services); !removed)
        return removed;
    QStringList ids;
    for (const ClusterInstallation &installation : site.installations)
        ids.append(installation.id);
    // One whose workloads went in an attempt before this is known by its volumes only.
    const Result<KubeList> marked = labelled(Cluster::claims, Cluster::environmentLabel, m_member.release);
    if (!marked)
        return Failure(marked.error());
    for (const QJsonObject &claim : marked->items)
        ids.append(KubeObject::label(claim, Cluster::installationLabel));
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids)) {
        const ClusterInstallation *there = site.installation(id);
        const ClusterInstallation going = there ? *there : ClusterInstallation{.id = id};
        // In a rehearsal the services are still there, and lead to it.
        const Result<void> removed = m_isRehearsal ? removeParts(going, timings) : remove(going, timings);
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace Switchback
