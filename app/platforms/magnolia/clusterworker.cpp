// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterworker.h"

#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "app/platforms/magnolia/podtrouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

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

Problem frontGone(const QString &front)
{
    return clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.front-changed"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The service %1, which led visitors here, is gone."), {front}),
                          Text(QT_TRANSLATE_NOOP("Text", "Find out who removed it, refresh and plan anew.")));
}

} // namespace

QString selected(const QJsonObject &service, QLatin1String key)
{
    return KubeObject::objectAt(service, {"spec"_L1, "selector"_L1}).value(key).toString();
}

bool isGone(const Problem &problem)
{
    return problem.code == "kube.not-found"_L1 || problem.code == "kube.no-namespace"_L1;
}

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
    return readParts(*m_client, m_member.nameSpace, m_context->stop);
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

Result<void> ClusterWorker::awaitRolledOut(const QString &installation, const ClusterTimings &timings)
{
    const Stopwatch watch(m_context->clock);
    while (true) {
        const Result<ClusterSite> now = site();
        if (!now)
            return Failure(now.error());
        const ClusterInstallation *there = now->installation(installation);
        if (!there)
            return Failure(installationGone(installation));
        m_context->log.progress({.unit = ProgressUnit::None, .done = there->ready, .total = there->desired});
        if (there->isRolledOut())
            return {};
        if (watch.elapsed() > timings.longestStart)
            return Failure(notReadyProblem(
                *there, timings.longestStart,
                podTrouble(*m_client, m_member.nameSpace, now->keyLabel, installation, m_context->stop)));
        if (!m_context->clock.wait(timings.pollInterval, m_context->stop))
            return Failure(cancelledProblem());
    }
}

Result<void> ClusterWorker::patch(const KubeRef &ref, const QJsonObject &patch)
{
    const Result<QJsonObject> patched = m_client->mergePatch(ref, patch, {.dryRun = m_isRehearsal}, m_context->stop);
    if (!patched)
        return Failure(patched.error());
    if (!m_isRehearsal)
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Changed %1."), {QVariant::fromValue(ref.text())}));
    return {};
}

Result<void> ClusterWorker::patchWorkloads(const ClusterInstallation &installation, const PatchOf &patchOf)
{
    for (const QJsonObject &workload : installation.workloads) {
        const KubeRef ref{.resource = Cluster::resourceOf(workload),
                          .nameSpace = m_member.nameSpace,
                          .name = KubeObject::name(workload)};
        if (const Result<void> patched = patch(ref, patchOf(workload)); !patched)
            return patched;
    }
    return {};
}

Result<void> ClusterWorker::patchFronts(const ClusterSite &site, const QJsonObject &patch)
{
    for (const QJsonObject &front : site.fronts) {
        const KubeRef ref{
            .resource = Cluster::services, .nameSpace = m_member.nameSpace, .name = KubeObject::name(front)};
        if (const Result<void> patched = this->patch(ref, patch); !patched)
            return patched;
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

/// Only as it was when it was read: otherwise the API server refuses.
Result<void> ClusterWorker::lead(const QJsonObject &service, QLatin1String key, const QString &to, const KubeWrite &how)
{
    const KubeRef ref{
        .resource = Cluster::services, .nameSpace = m_member.nameSpace, .name = KubeObject::name(service)};
    const QJsonObject patch{
        {u"metadata"_s,
         QJsonObject{{u"resourceVersion"_s, KubeObject::at(service, {"metadata"_L1, "resourceVersion"_L1})}}},
        {u"spec"_s, QJsonObject{{u"selector"_s, QJsonObject{{key, to}}}}}};
    const Result<QJsonObject> patched = m_client->mergePatch(ref, patch, how, m_context->stop);
    return patched ? Result<void>() : Failure(patched.error());
}

Result<void> ClusterWorker::tryFronts(const QStringList &names, const QString &from, const QString &to)
{
    const Result<Fronts> all = fronts(names, from, to);
    if (!all)
        return Failure(all.error());
    for (const Front &front : all->ours)
        if (const Result<void> tried = lead(front.service, all->key, to, {.dryRun = true}); !tried)
            return tried;
    return {};
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
        if (const Result<void> led = lead(front.service, all->key, to, {}); !led)
            return led;
        m_context->log.note(
            Text(QT_TRANSLATE_NOOP("Text", "The service %1 leads to %2 now."), {KubeObject::name(front.service), to}));
    }
    return all->astray ? Result<void>(Failure(*all->astray)) : Result<void>();
}

} // namespace Switchback
