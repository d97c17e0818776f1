// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterworker.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

KubeResource resourceOf(const QJsonObject &workload)
{
    return workload.value("kind"_L1) == "Deployment"_L1 ? Cluster::deployments : Cluster::statefulSets;
}

bool isGone(const Problem &problem)
{
    return problem.code == "kube.not-found"_L1;
}

Problem foreign(const KubeRef &ref)
{
    return clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.name-taken"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "There is already %1, which Switchback did not make."),
                               {QVariant::fromValue(ref.text())}),
                          Text(QT_TRANSLATE_NOOP("Text", "Remove or rename it, then try again.")));
}

Problem ledElsewhere(const QString &front, const QString &to)
{
    return clusterProblem(
        ProblemKind::Conflict, Owner::You, u"magnolia.front-changed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Somebody else changed where the service %1 leads: to %2."), {front, to}),
        Text(QT_TRANSLATE_NOOP("Text", "Find out who did, refresh and plan anew.")));
}

Problem hasVisitors(const QString &installation)
{
    return clusterProblem(
        ProblemKind::Refused, Owner::You, u"magnolia.active"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Visitors are led to %1 now: it is not removed."), {installation}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there.")));
}

Problem stillThere(const QString &installation, std::chrono::milliseconds limit)
{
    return clusterProblem(
        ProblemKind::Timeout, Owner::Platform, u"magnolia.still-there"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cluster was told to remove %1, and %2 later parts of it are still there."),
             {installation, QVariant::fromValue(Duration{limit.count()})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at what holds its pods and volumes in the cluster; then delete it again.")));
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

Problem frontGone(const QString &front)
{
    return clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.front-changed"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The service %1, which led visitors here, is gone."), {front}),
                          Text(QT_TRANSLATE_NOOP("Text", "Find out who removed it, refresh and plan anew.")));
}

QString selected(const QJsonObject &service, QLatin1String key)
{
    return KubeObject::objectAt(service, {"spec"_L1, "selector"_L1}).value(key).toString();
}

} // namespace

Problem clusterProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence, const Text &remedy)
{
    return {.kind = kind, .owner = owner, .code = code, .sentence = sentence, .remedy = remedy, .details = {}};
}

Problem installationGone(const QString &installation)
{
    return clusterProblem(
        ProblemKind::NotFound, Owner::You, u"magnolia.installation-gone"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The installation %1 is not in the cluster any more."), {installation}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there.")));
}

Result<ClusterWorker> ClusterWorker::open(const ClusterConnections &connections, const PackageMember &member,
                                          Context &context)
{
    Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return Failure(client.error());
    return ClusterWorker(std::move(*client), member, context);
}

Result<ClusterSite> ClusterWorker::site()
{
    const Result<ClusterObjects> objects = readNamespace(*m_client, m_member.nameSpace, m_context->stop);
    if (!objects)
        return Failure(objects.error());
    return siteOf(*objects, m_member);
}

Result<BlueParts> ClusterWorker::parts()
{
    BlueParts parts;
    for (const auto &[resource, items] :
         {std::pair(Cluster::services, &parts.services), std::pair(Cluster::configMaps, &parts.configMaps),
          std::pair(Cluster::claims, &parts.claims)}) {
        const Result<KubeList> list =
            m_client->list({.resource = resource, .nameSpace = m_member.nameSpace}, {}, m_context->stop);
        if (!list)
            return Failure(list.error());
        *items = list->items;
    }
    return parts;
}

KubeRef ClusterWorker::refOf(const PlannedObject &planned) const
{
    return {.resource = planned.resource, .nameSpace = m_member.nameSpace, .name = KubeObject::name(planned.object)};
}

Probe ClusterWorker::probe(const QList<PlannedObject> &objects)
{
    for (const PlannedObject &planned : objects) {
        const Result<QJsonObject> there = m_client->get(refOf(planned), m_context->stop);
        if (!there)
            return isGone(there.error()) ? Probe::NotDone : Probe::CannotTell;
        if (KubeObject::label(*there, Cluster::installationLabel)
            != KubeObject::label(planned.object, Cluster::installationLabel))
            return Probe::CannotTell;
    }
    return Probe::Done;
}

Result<void> ClusterWorker::create(const QList<PlannedObject> &objects)
{
    for (const PlannedObject &planned : objects) {
        const KubeRef ref = refOf(planned);
        const KubeRef where{.resource = ref.resource, .nameSpace = ref.nameSpace};
        const Result<QJsonObject> made = m_client->create(where, planned.object, {}, m_context->stop);
        if (made) {
            m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Created %1."), {QVariant::fromValue(ref.text())}));
            continue;
        }
        if (made.error().code != "kube.already-exists"_L1)
            return Failure(made.error());
        const Result<QJsonObject> there = m_client->get(ref, m_context->stop);
        if (!there)
            return Failure(there.error());
        if (KubeObject::label(*there, Cluster::installationLabel)
            != KubeObject::label(planned.object, Cluster::installationLabel))
            return Failure(foreign(ref));
    }
    return {};
}

Result<void> ClusterWorker::dryRun(const QList<PlannedObject> &objects)
{
    for (const PlannedObject &planned : objects) {
        const KubeRef ref = refOf(planned);
        const Result<QJsonObject> tried = m_client->create({.resource = ref.resource, .nameSpace = ref.nameSpace},
                                                           planned.object, {.dryRun = true}, m_context->stop);
        if (!tried)
            return Failure(tried.error().code == "kube.already-exists"_L1 ? foreign(ref) : tried.error());
    }
    return {};
}

Result<void> ClusterWorker::removeWorkloads(const ClusterInstallation &installation)
{
    for (const QJsonObject &workload : installation.workloads) {
        const KubeRef ref{
            .resource = resourceOf(workload), .nameSpace = m_member.nameSpace, .name = KubeObject::name(workload)};
        const auto removed = m_client->remove(
            ref,
            {.uid = KubeObject::at(workload, {"metadata"_L1, "uid"_L1}).toString(), .propagation = u"Foreground"_s},
            m_context->stop);
        if (!removed && !isGone(removed.error()))
            return Failure(removed.error());
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(ref.text())}));
    }
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
    const QStringList othersUse = claimNames(othersThan(installation, all->workloads));
    const QJsonObject labels{{Cluster::installationLabel, installation.id},
                             {Cluster::environmentLabel, m_member.release}};
    const QJsonObject patch{{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}}};
    for (const QString &name : claimNames(installation)) {
        if (othersUse.contains(name))
            continue;
        const KubeRef ref{.resource = Cluster::claims, .nameSpace = m_member.nameSpace, .name = name};
        const Result<QJsonObject> marked = m_client->mergePatch(ref, patch, {}, m_context->stop);
        if (!marked && !isGone(marked.error()))
            return Failure(marked.error());
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
    if (const Result<void> marked = mark(installation); !marked)
        return marked;
    if (const Result<void> workloads = removeWorkloads(installation); !workloads)
        return workloads;
    for (const KubeResource &resource : {Cluster::services, Cluster::configMaps, Cluster::claims})
        if (const Result<void> removed = removeLabelled(resource, installation.id); !removed)
            return removed;
    return awaitGone(installation.id, timings);
}

Result<void> ClusterWorker::removeAll(const KubeResource &resource, const QList<QJsonObject> &objects)
{
    for (const QJsonObject &object : objects) {
        const KubeRef ref{.resource = resource, .nameSpace = m_member.nameSpace, .name = KubeObject::name(object)};
        const auto removed = m_client->remove(
            ref, {.uid = KubeObject::at(object, {"metadata"_L1, "uid"_L1}).toString()}, m_context->stop);
        if (!removed && !isGone(removed.error()))
            return Failure(removed.error());
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(ref.text())}));
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
        if (const Result<void> removed = remove(there ? *there : ClusterInstallation{.id = id}, timings); !removed)
            return removed;
    }
    return {};
}

Result<void> ClusterWorker::patchWorkloads(const ClusterInstallation &installation, const PatchOf &patchOf)
{
    for (const QJsonObject &workload : installation.workloads) {
        const KubeRef ref{
            .resource = resourceOf(workload), .nameSpace = m_member.nameSpace, .name = KubeObject::name(workload)};
        const Result<QJsonObject> patched = m_client->mergePatch(ref, patchOf(workload), {}, m_context->stop);
        if (!patched)
            return Failure(patched.error());
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Changed %1."), {QVariant::fromValue(ref.text())}));
    }
    return {};
}

Result<ClusterWorker::Fronts> ClusterWorker::fronts(const QStringList &names, const QString &one, const QString &other)
{
    const Result<ClusterObjects> all = readNamespace(*m_client, m_member.nameSpace, m_context->stop);
    if (!all)
        return Failure(all.error());
    Fronts found{.key = siteOf(*all, m_member).keyLabel, .ours = {}, .astray = {}};
    for (const QString &name : names) {
        const auto service =
            std::find_if(all->services.cbegin(), all->services.cend(),
                         [&](const QJsonObject &candidate) { return KubeObject::name(candidate) == name; });
        if (service == all->services.cend()) {
            found.astray = frontGone(name);
            continue;
        }
        const QString leadsTo = selected(*service, found.key);
        if (leadsTo == one || leadsTo == other)
            found.ours.append({*service, leadsTo});
        else
            found.astray = ledElsewhere(name, leadsTo);
    }
    return found;
}

Result<void> ClusterWorker::checkFronts(const QStringList &names, const QString &to)
{
    const Result<Fronts> all = fronts(names, to, to);
    if (!all)
        return Failure(all.error());
    return all->astray ? Result<void>(Failure(*all->astray)) : Result<void>();
}

Result<void> ClusterWorker::leadFronts(const QStringList &names, const QString &from, const QString &to, Others others)
{
    const Result<Fronts> all = fronts(names, from, to);
    if (!all)
        return Failure(all.error());
    if (all->astray && others == Others::Refuse)
        return Failure(*all->astray);
    const Result<ClusterSite> now = site();
    if (!now)
        return Failure(now.error());
    if (!now->installation(to))
        return Failure(installationGone(to));
    for (const Front &front : all->ours) {
        if (front.leadsTo == to)
            continue;
        const KubeRef ref{
            .resource = Cluster::services, .nameSpace = m_member.nameSpace, .name = KubeObject::name(front.service)};
        const QJsonObject patch{
            {u"metadata"_s,
             QJsonObject{{u"resourceVersion"_s, KubeObject::at(front.service, {"metadata"_L1, "resourceVersion"_L1})}}},
            {u"spec"_s, QJsonObject{{u"selector"_s, QJsonObject{{all->key, to}}}}}};
        const Result<QJsonObject> patched = m_client->mergePatch(ref, patch, {}, m_context->stop);
        if (!patched)
            return Failure(patched.error());
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "The service %1 leads to %2 now."), {ref.name, to}));
    }
    return all->astray ? Result<void>(Failure(*all->astray)) : Result<void>();
}

} // namespace Switchback
