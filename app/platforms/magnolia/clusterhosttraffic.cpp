// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/sitelook.h"
#include "app/platforms/magnolia/clusterhost.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

// The switch, the watch, and what is kept. See clusterhost.h.

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<ClusterWorker> opened(const ClusterConnections &connections, const PackageMember &member, Context &context,
                             ClusterSite &site)
{
    Result<ClusterWorker> worker = ClusterWorker::open(connections, member, context);
    if (!worker)
        return worker;
    const Result<ClusterSite> now = worker->site();
    if (!now)
        return Failure(now.error());
    site = *now;
    return worker;
}

QJsonObject annotated(const QJsonObject &annotations)
{
    return {{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}};
}

/// Of Context::outputs: whether visitors' address answered from here before the switch. It need not, behind a firewall.
constexpr QLatin1String servedBefore("servedBefore");

} // namespace

/// Up again as many as there were; down, and how many there were is written beside it in the same change.
Result<void> ClusterHost::scale(ClusterWorker &worker, const ClusterInstallation &installation, bool up) const
{
    return worker.patchWorkloads(installation, [up](const QJsonObject &workload) {
        const QString before = KubeObject::annotation(workload, Cluster::replicasAnnotation);
        const int now = KubeObject::at(workload, {"spec"_L1, "replicas"_L1}).toInt(1);
        QJsonObject patch;
        if (up) {
            patch = annotated({{Cluster::replicasAnnotation, QJsonValue()}});
            patch.insert("spec"_L1, QJsonObject{{u"replicas"_s, replicasWhenStarted(workload)}});
        } else {
            patch = annotated({{Cluster::replicasAnnotation, before.isEmpty() ? QString::number(now) : before}});
            patch.insert("spec"_L1, QJsonObject{{u"replicas"_s, 0}});
        }
        return patch;
    });
}

Result<void> ClusterHost::keep(ClusterWorker &worker, const ClusterInstallation &installation,
                               const KeptInstallation &kept) const
{
    const Result<void> marked =
        worker.patchWorkloads(installation, [&kept](const QJsonObject &) { return annotated(kept.annotations()); });
    return marked ? scale(worker, installation, false) : marked;
}

Probe ClusterHost::probeSwitched(Context &context)
{
    ClusterSite site;
    if (const auto worker = opened(m_connections, m_member, context, site); !worker)
        return Probe::CannotTell;
    if (site.active.isEmpty())
        return Probe::CannotTell; // some lead here and some there
    return site.active == m_facts.green ? Probe::Done : Probe::NotDone;
}

Result<void> ClusterHost::switchToGreen(Context &context)
{
    ClusterSite site;
    Result<ClusterWorker> worker = opened(m_connections, m_member, context, site);
    if (!worker)
        return Failure(worker.error());
    const ClusterInstallation *green = site.installation(m_facts.green);
    if (!green)
        return Failure(installationGone(m_facts.green));
    if (site.active == m_facts.blue) {
        const SiteProbe before = lookAtSites({site.address}, context).constFirst();
        context.outputs.insert(servedBefore, !before.isKnown() || before.isServing());
    }
    // Before the first visitor: from then on what green has is not to be thrown away.
    const QString since = KubeObject::timeText(context.clock.now());
    const Result<void> marked = worker->patchWorkloads(*green, [&since](const QJsonObject &) {
        QJsonObject annotations = KeptInstallation::noAnnotations();
        annotations.insert(Cluster::verifiedAnnotation, since);
        return annotated(annotations);
    });
    if (!marked)
        return marked;
    return worker->leadFronts(m_facts.fronts, m_facts.blue, m_facts.green, ClusterWorker::Others::Refuse);
}

Result<void> ClusterHost::switchToBlue(Context &context)
{
    ClusterSite site;
    Result<ClusterWorker> worker = opened(m_connections, m_member, context, site);
    if (!worker)
        return Failure(worker.error());
    const Result<void> led =
        worker->leadFronts(m_facts.fronts, m_facts.green, m_facts.blue, ClusterWorker::Others::Leave);
    const ClusterInstallation *green = site.installation(m_facts.green);
    if (!led || !green || !startsKept())
        return led;
    return worker->patchWorkloads(*green,
                                  [this](const QJsonObject &) { return annotated(m_facts.kept.annotations()); });
}

/// No address tells what the Definitions app of Magnolia lists: somebody has to look, once nothing can be taken back.
void ClusterHost::remindOfDefinitions(const ClusterSite &site, Context &context) const
{
    if (m_kind == OperationKind::Upgrade && site.isMagnolia)
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Look now in the Definitions app of release %1 for definitions "
                                                        "that are problematic or deprecated."),
                              {m_version}));
}

Result<void> ClusterHost::observe(Context &context)
{
    const Stopwatch watch(context.clock);
    // One that did not answer before says nothing of green.
    const bool isLookedAt = context.outputs.value(servedBefore).toBool(true);
    int looks = 0;
    int failed = 0;
    while (true) {
        ClusterSite site;
        if (const auto worker = opened(m_connections, m_member, context, site); !worker)
            return Failure(worker.error());
        const ClusterInstallation *green = site.installation(m_facts.green);
        const bool isReady = green && green->isRolledOut();
        const SiteProbe probe = lookAtSites({isLookedAt ? site.address : QUrl()}, context).constFirst();
        if (context.stopRequested())
            return Failure(cancelledProblem());
        ++looks;
        failed += !isReady || (probe.isKnown() && !probe.isServing()) ? 1 : 0;
        context.measures.insert("failedRequests"_L1, failed);
        const qint64 elapsed = qMin(qint64(m_timings.observation.count()), qint64(watch.elapsed().count()));
        context.log.progress(
            {.unit = ProgressUnit::Milliseconds, .done = elapsed, .total = m_timings.observation.count()});
        // Pods come and go; three bad looks are no accident.
        constexpr int tooMany = 3;
        if (failed >= tooMany)
            return Failure(clusterProblem(
                ProblemKind::Unhealthy, Owner::Platform, u"magnolia.worse"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 looks at release %3 went wrong under real traffic."),
                     {failed, looks, m_version}),
                Text(QT_TRANSLATE_NOOP("Text", "Read what its pods log, mend the release and upgrade again."))));
        if (elapsed >= m_timings.observation.count())
            return {};
        if (!context.clock.wait(m_timings.pollInterval, context.stop))
            return Failure(cancelledProblem());
    }
}

Probe ClusterHost::probeRetired(Context &context)
{
    ClusterSite site;
    if (const auto worker = opened(m_connections, m_member, context, site); !worker)
        return Probe::CannotTell;
    const ClusterInstallation *blue = site.installation(m_facts.blue);
    if (!blue)
        return Probe::CannotTell;
    return blue->kept && blue->desired == 0 ? Probe::Done : Probe::NotDone;
}

Result<void> ClusterHost::retireBlue(Context &context)
{
    ClusterSite site;
    Result<ClusterWorker> worker = opened(m_connections, m_member, context, site);
    if (!worker)
        return Failure(worker.error());
    const ClusterInstallation *blue = site.installation(m_facts.blue);
    if (!blue) {
        // Taking the switch back would lead visitors to nothing.
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "The previous installation %1 is gone: nothing of it can be kept."),
                 {m_facts.blue}));
        if (!m_facts.replaces)
            remindOfDefinitions(site, context);
        return {};
    }
    const QDateTime now = context.clock.now();
    const bool isUpgrade = m_kind == OperationKind::Upgrade;
    const Result<void> kept = keep(*worker, *blue,
                                   {.kind = isUpgrade ? BackupKind::Upgrade : BackupKind::SetAside,
                                    .since = now,
                                    .expiresAt = isUpgrade ? now.addSecs(upgradeBackupSeconds) : QDateTime(),
                                    .velero = isUpgrade ? m_facts.velero : VeleroBackup()});
    if (kept && !m_facts.replaces)
        remindOfDefinitions(site, context);
    return kept;
}

Result<void> ClusterHost::reviveBlue(Context &context)
{
    ClusterSite site;
    Result<ClusterWorker> worker = opened(m_connections, m_member, context, site);
    if (!worker)
        return Failure(worker.error());
    const ClusterInstallation *blue = site.installation(m_facts.blue);
    if (!blue)
        return Failure(installationGone(m_facts.blue));
    const Result<void> unmarked =
        worker->patchWorkloads(*blue, [](const QJsonObject &) { return annotated(KeptInstallation::noAnnotations()); });
    if (!unmarked)
        return unmarked;
    if (const Result<void> scaled = scale(*worker, *blue, true); !scaled)
        return scaled;
    return worker->awaitRolledOut(m_facts.blue, m_timings);
}

QList<ClusterInstallation> ClusterHost::replaced(const ClusterSite &site) const
{
    QList<ClusterInstallation> older = site.installations;
    const BackupKind kind = m_kind == OperationKind::BackUp ? BackupKind::Manual : BackupKind::Upgrade;
    older.removeIf([&](const ClusterInstallation &one) {
        return one.id == m_facts.blue || one.id == m_facts.green || !one.kept || one.kept->kind != kind
               || one.kept->spared;
    });
    return older;
}

Probe ClusterHost::probeReplacedDeleted(Context &context)
{
    ClusterSite site;
    if (const auto worker = opened(m_connections, m_member, context, site); !worker)
        return Probe::CannotTell;
    return replaced(site).isEmpty() ? Probe::Done : Probe::NotDone;
}

Result<void> ClusterHost::deleteReplaced(Context &context)
{
    ClusterSite site;
    Result<ClusterWorker> worker = opened(m_connections, m_member, context, site);
    if (!worker)
        return Failure(worker.error());
    for (const ClusterInstallation &older : replaced(site))
        if (const Result<void> removed = worker->remove(older, m_timings); !removed)
            return removed;
    remindOfDefinitions(site, context);
    return {};
}

} // namespace Switchback
