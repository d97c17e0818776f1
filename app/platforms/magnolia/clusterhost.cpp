// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterhost.h"

#include "app/net/sitelook.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterquota.h"
#include "app/platforms/magnolia/clustervolumes.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem notActive(const ClusterSite &site, const QString &blue)
{
    return clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.active-changed"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "Visitors of %1 are led to %2 now and not to %3."),
                               {site.member.release, site.active.isEmpty() ? u"–"_s : site.active, blue}),
                          Text(QT_TRANSLATE_NOOP("Text", "Find out who changed it, refresh and plan anew.")));
}

/// A copy that is not to run before somebody restores it.
void putAside(GreenObjects &copy, const KeptInstallation &kept)
{
    for (PlannedObject &workload : copy.workloads) {
        QJsonObject annotations = KubeObject::objectAt(workload.object, {"metadata"_L1, "annotations"_L1});
        const QJsonObject marks = kept.annotations();
        for (auto mark = marks.begin(); mark != marks.end(); ++mark)
            if (!mark.value().isNull())
                annotations.insert(mark.key(), mark.value());
        const int replicas = KubeObject::at(workload.object, {"spec"_L1, "replicas"_L1}).toInt(1);
        annotations.insert(Cluster::replicasAnnotation, QString::number(replicas));
        KubeObject::put(workload.object, {"metadata"_L1, "annotations"_L1}, annotations);
        KubeObject::put(workload.object, {"spec"_L1, "replicas"_L1}, 0);
    }
}

/// Opens a worker and reads the site, then does the work.
template <typename Work>
auto withSite(const ClusterConnections &connections, const PackageMember &member, Context &context, const Work &work)
    -> decltype(work(std::declval<ClusterWorker &>(), std::declval<const ClusterSite &>()))
{
    Result<ClusterWorker> worker = ClusterWorker::open(connections, member, context);
    if (!worker)
        return Failure(worker.error());
    const Result<ClusterSite> site = worker->site();
    if (!site)
        return Failure(site.error());
    return work(*worker, *site);
}

/// The same for a question to the cluster.
template <typename Work>
Probe asked(const ClusterConnections &connections, const PackageMember &member, Context &context, const Work &work)
{
    const Result<Probe> answer =
        withSite(connections, member, context,
                 [&](ClusterWorker &worker, const ClusterSite &site) -> Result<Probe> { return work(worker, site); });
    return answer.value_or(Probe::CannotTell);
}

} // namespace

ClusterHost::ClusterHost(const ClusterConnections &connections, PackageMember member, OperationKind kind,
                         QString version, ClusterFacts facts, const ClusterTimings &timings)
    : m_connections(connections)
    , m_member(std::move(member))
    , m_kind(kind)
    , m_version(std::move(version))
    , m_facts(std::move(facts))
    , m_timings(timings)
{
}

Result<GreenObjects> ClusterHost::green(ClusterWorker &worker) const
{
    const Result<ClusterSite> site = worker.site();
    if (!site)
        return Failure(site.error());
    const ClusterInstallation *source = site->installation(m_facts.source);
    if (!source)
        return Failure(installationGone(m_facts.source));
    const Result<BlueParts> parts = worker.parts();
    if (!parts)
        return Failure(parts.error());
    GreenObjects made = greenOf(*site, *source, *parts, m_version, m_facts.suffix);
    if (m_kind == OperationKind::BackUp)
        putAside(made, m_facts.kept);
    return made;
}

/// What will be changed of what is there: the services, the workloads that are kept or started again, and what they replace.
Result<void> ClusterHost::tryChanges(ClusterWorker &worker, const ClusterSite &site) const
{
    worker.rehearse();
    if (m_facts.replaces)
        for (const ClusterInstallation &older : replaced(site))
            if (const Result<void> tried = worker.remove(older, m_timings); !tried)
                return tried;
    if (m_kind == OperationKind::BackUp)
        return {};
    if (const Result<void> tried = worker.tryFronts(m_facts.fronts, m_facts.blue, m_facts.green); !tried)
        return tried;
    const ClusterInstallation *blue = site.installation(m_facts.blue);
    if (!blue)
        return Failure(installationGone(m_facts.blue));
    const KeptInstallation kept{.kind = BackupKind::Upgrade, .since = QDateTime::fromSecsSinceEpoch(0)};
    const auto down = [&kept](const QJsonObject &) {
        return QJsonObject{{u"metadata"_s, QJsonObject{{u"annotations"_s, kept.annotations()}}},
                           {u"spec"_s, QJsonObject{{u"replicas"_s, 0}}}};
    };
    return worker.patchWorkloads(*blue, down);
}

Result<void> ClusterHost::check(Context &context)
{
    const auto work = [&](ClusterWorker &worker, const ClusterSite &site) -> Result<void> {
        if (site.active != m_facts.blue)
            return Failure(notActive(site, m_facts.blue));
        if (const Result<void> led = worker.checkFronts(m_facts.fronts, m_facts.blue); !led)
            return led;
        if (const Result<void> tried = tryChanges(worker, site); !tried)
            return tried;
        if (startsKept()) {
            const ClusterInstallation *kept = site.installation(m_facts.green);
            return kept ? checkQuotas(worker.client(), m_member.nameSpace, needsOfStarting(*kept), context.stop)
                        : Failure(installationGone(m_facts.green));
        }
        const Result<GreenObjects> planned = green(worker);
        if (!planned)
            return Failure(planned.error());
        QList<PlannedObject> all = planned->surroundings + planned->snapshots + planned->claims + planned->workloads;
        if (m_kind == OperationKind::BackUp) {
            const Result<QStringList> immediate = immediateClasses(worker.client(), context.stop);
            if (!immediate)
                return Failure(immediate.error());
            all += bindingPods(*planned, *immediate);
        }
        const ClusterNeeds needs = needsOf(all);
        if (const Result<void> enough = checkQuotas(worker.client(), m_member.nameSpace, needs, context.stop); !enough)
            return enough;
        return worker.dryRun(all);
    };
    return withSite(m_connections, m_member, context, work);
}

Probe ClusterHost::probeReplica(Context &context)
{
    return asked(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) {
        const Result<GreenObjects> planned = green(worker);
        return planned ? worker.probe(planned->surroundings) : Probe::CannotTell;
    });
}

Result<void> ClusterHost::createReplica(Context &context)
{
    return withSite(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) -> Result<void> {
        const Result<GreenObjects> planned = green(worker);
        return planned ? worker.create(planned->surroundings) : Failure(planned.error());
    });
}

Result<void> ClusterHost::discardReplica(Context &context)
{
    return withSite(m_connections, m_member, context,
                    [&](ClusterWorker &worker, const ClusterSite &site) -> Result<void> {
                        const ClusterInstallation *made = site.installation(m_facts.green);
                        // It had visitors: what they wrote may be nowhere else.
                        if (made && made->verifiedSince.isValid())
                            return keep(worker, *made,
                                        {.kind = BackupKind::SetAside, .since = context.clock.now(), .expiresAt = {}});
                        return worker.remove(made ? *made : ClusterInstallation{.id = m_facts.green}, m_timings);
                    });
}

Probe ClusterHost::probeCopy(Context &context)
{
    return asked(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) {
        const Result<GreenObjects> planned = green(worker);
        if (!planned)
            return Probe::CannotTell;
        return m_kind == OperationKind::BackUp ? ClusterVolumes(worker, m_member, m_timings, context).probe(*planned)
                                               : worker.probe(planned->claims);
    });
}

Result<void> ClusterHost::copyData(Context &context)
{
    return withSite(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) -> Result<void> {
        const Result<GreenObjects> planned = green(worker);
        if (!planned)
            return Failure(planned.error());
        const bool isForNow = m_kind == OperationKind::BackUp; // it is kept without running
        return ClusterVolumes(worker, m_member, m_timings, context)
            .fill(*planned, isForNow ? ClusterVolumes::Bind::Now : ClusterVolumes::Bind::WithPods);
    });
}

Probe ClusterHost::probeSetAside(Context &context)
{
    return asked(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) {
        const Result<GreenObjects> planned = green(worker);
        return planned ? worker.probe(planned->surroundings + planned->workloads) : Probe::CannotTell;
    });
}

Result<void> ClusterHost::setAside(Context &context)
{
    return withSite(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) -> Result<void> {
        const Result<GreenObjects> planned = green(worker);
        return planned ? worker.create(planned->surroundings + planned->workloads) : Failure(planned.error());
    });
}

Probe ClusterHost::probeStarted(Context &context)
{
    return asked(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &site) {
        const ClusterInstallation *there = site.installation(m_facts.green);
        if (startsKept())
            return !there ? Probe::CannotTell : there->desired > 0 ? Probe::Done : Probe::NotDone;
        const Result<GreenObjects> planned = green(worker);
        if (!planned)
            return Probe::CannotTell;
        const Probe made = worker.probe(planned->workloads);
        return made == Probe::Done && there && there->desired == 0 ? Probe::NotDone : made;
    });
}

Result<void> ClusterHost::startGreen(Context &context)
{
    return withSite(m_connections, m_member, context,
                    [&](ClusterWorker &worker, const ClusterSite &site) -> Result<void> {
                        const ClusterInstallation *there = site.installation(m_facts.green);
                        if (startsKept())
                            return there ? scale(worker, *there, true) : Failure(installationGone(m_facts.green));
                        const Result<GreenObjects> planned = green(worker);
                        return planned ? worker.create(planned->workloads) : Failure(planned.error());
                    });
}

Result<void> ClusterHost::stopGreen(Context &context)
{
    return withSite(m_connections, m_member, context,
                    [&](ClusterWorker &worker, const ClusterSite &site) -> Result<void> {
                        const ClusterInstallation *there = site.installation(m_facts.green);
                        if (!there)
                            return {};
                        if (startsKept() || there->verifiedSince.isValid())
                            return scale(worker, *there, false);
                        return worker.removeWorkloads(*there);
                    });
}

Result<void> ClusterHost::waitHealthy(Context &context)
{
    return withSite(m_connections, m_member, context, [&](ClusterWorker &worker, const ClusterSite &) -> Result<void> {
        if (const Result<void> ready = worker.awaitRolledOut(m_facts.green, m_timings); !ready)
            return ready;
        return ClusterVolumes(worker, m_member, m_timings, context).dropSnapshots(m_facts.green);
    });
}

Result<void> ClusterHost::verify(Context &context)
{
    const auto work = [&](ClusterWorker &, const ClusterSite &site) -> Result<void> {
        const ClusterInstallation *there = site.installation(m_facts.green);
        if (!there)
            return Failure(installationGone(m_facts.green));
        if (there->version == m_version && there->isRolledOut())
            return {};
        return Failure(clusterProblem(
            ProblemKind::Unhealthy, Owner::Platform, u"magnolia.not-what-was-asked-for"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 pods of release %3 are ready, and release %4 was asked for."),
                 {there->ready, there->desired, there->version, m_version}),
            Text(QT_TRANSLATE_NOOP("Text", "Look at the pods of %1 in the cluster."), {m_facts.green})));
    };
    return withSite(m_connections, m_member, context, work);
}

} // namespace Switchback
