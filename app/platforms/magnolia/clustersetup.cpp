// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustersetup.h"

#include "app/engine/jobsteps.h"
#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clustersetupplan.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "app/platforms/magnolia/velerosteps.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Everything that Velero may have put into a namespace, what runs first.
QList<KubeResource> restoredTypes()
{
    const auto type = [](const char *group, const char *version, const char *plural) {
        return KubeResource{QString::fromLatin1(group), QString::fromLatin1(version), QString::fromLatin1(plural)};
    };
    return {type("batch", "v1beta1", "cronjobs"),
            type("batch", "v1", "cronjobs"),
            type("batch", "v1", "jobs"),
            Cluster::deployments,
            Cluster::statefulSets,
            type("apps", "v1", "daemonsets"),
            type("apps", "v1", "replicasets"),
            Cluster::pods,
            Cluster::autoscalers,
            Cluster::networkPolicies,
            Cluster::services,
            Cluster::configMaps,
            type("", "v1", "secrets"),
            type("", "v1", "serviceaccounts"),
            type("rbac.authorization.k8s.io", "v1", "rolebindings"),
            type("rbac.authorization.k8s.io", "v1", "roles"),
            Cluster::claims};
}

/// Whether it was made now; one that is there is done.
Result<bool> createNamespace(KubeClient &client, const PackageMember &target, const ClusterFacts &facts,
                             const KubeWrite &how, const std::stop_token &stop)
{
    const QJsonObject labels{{Cluster::environmentLabel, target.release}, {Cluster::madeByLabel, facts.velero.name}};
    const Result<QJsonObject> made =
        client.create({.resource = Cluster::namespaces},
                      {{u"apiVersion"_s, u"v1"_s},
                       {u"kind"_s, u"Namespace"_s},
                       {u"metadata"_s, QJsonObject{{u"name"_s, target.nameSpace}, {u"labels"_s, labels}}}},
                      how, stop);
    if (!made && made.error().code != "kube.already-exists"_L1)
        return Failure(made.error());
    return made.has_value();
}

/// One set-up, while its steps run.
class CloneJob {
public:
    CloneJob(const ClusterConnections &connections, PackageMember target, ClusterFacts facts,
             const ClusterTimings &timings)
        : m_connections(connections)
        , m_target(std::move(target))
        , m_facts(std::move(facts))
        , m_timings(timings)
    {
    }

    Result<void> check(Context &context) const;

    Probe probeNamespace(Context &context) const;
    Result<void> makeNamespace(Context &context) const;
    Result<void> removeNamespace(Context &context) const;

    Probe probeRestored(Context &context) const;
    Result<void> restore(Context &context) const;
    Result<void> removeRestored(Context &context) const;

    Result<void> makeOwn(Context &context) const;
    Result<void> awaitHealthy(Context &context) const;
    Result<void> tidyUp(Context &context) const;

private:
    [[nodiscard]] Result<std::unique_ptr<KubeClient>> client(Context &context) const
    {
        return m_connections.open(context);
    }
    [[nodiscard]] KubeRef nameSpace() const { return {.resource = Cluster::namespaces, .name = m_target.nameSpace}; }
    [[nodiscard]] QString restoredSelector() const
    {
        return QString(Velero::restoreLabel + u'=' + m_facts.velero.name);
    }
    [[nodiscard]] Result<void> awaitRemoved(KubeClient &client, Context &context) const;

    const ClusterConnections &m_connections;
    PackageMember m_target;
    ClusterFacts m_facts;
    ClusterTimings m_timings;
};

Result<void> CloneJob::check(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    const PackageMember source{m_facts.sourceSpace, m_target.release, Role::Other};
    const Result<ClusterObjects> there = readNamespace(**client, source.nameSpace, context.stop);
    if (!there)
        return Failure(there.error());
    const Result<ClusterObjects> here = readNamespace(**client, m_target.nameSpace, context.stop);
    if (!here)
        return Failure(here.error());
    if (const auto refusal = whyNotCloned(source, *there, m_target, *here))
        return Failure(clusterProblem(ProblemKind::Refused, Owner::You, u"magnolia.not-cloned"_s, refusal->reason,
                                      refusal->wayOut));
    const ClusterSite site = siteOf(*there, source);
    const ClusterInstallation *active = site.activeInstallation();
    if (active && active->version == m_facts.fromVersion && active->isRolledOut())
        return {};
    return Failure(
        clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.source-changed"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "Release %1 does not run whole in the namespace %2 now."),
                            {m_facts.fromVersion, m_facts.sourceSpace}),
                       Text(QT_TRANSLATE_NOOP("Text", "Refresh and plan anew."))));
}

Probe CloneJob::probeNamespace(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Probe::CannotTell;
    const Result<QJsonObject> there = (*client)->get(nameSpace(), context.stop);
    if (!there)
        return isGone(there.error()) ? Probe::NotDone : Probe::CannotTell;
    return KubeObject::at(*there, {"status"_L1, "phase"_L1}) == "Active"_L1 ? Probe::Done : Probe::CannotTell;
}

Result<void> CloneJob::makeNamespace(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    const Result<bool> made = createNamespace(**client, m_target, m_facts, {}, context.stop);
    if (!made)
        return Failure(made.error());
    if (*made)
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Created %1."), {QVariant::fromValue(nameSpace().text())}));
    return {};
}

/// Only one that this operation made.
Result<void> CloneJob::removeNamespace(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    const Result<QJsonObject> there = (*client)->get(nameSpace(), context.stop);
    if (!there)
        return isGone(there.error()) ? Result<void>() : Failure(there.error());
    if (KubeObject::label(*there, Cluster::madeByLabel) != m_facts.velero.name)
        return {};
    const auto removed = (*client)->remove(
        nameSpace(), {.uid = KubeObject::at(*there, {"metadata"_L1, "uid"_L1}).toString()}, context.stop);
    if (!removed)
        return isGone(removed.error()) ? Result<void>() : Failure(removed.error());
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(nameSpace().text())}));
    return {};
}

Probe CloneJob::probeRestored(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    return client ? Velero(**client, context, m_timings.velero()).probeRestored(m_facts.velero) : Probe::CannotTell;
}

Result<void> CloneJob::restore(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    Velero velero(**client, context, m_timings.velero());
    return velero.restore(m_facts.velero, m_facts.sourceSpace, m_target.nameSpace);
}

Result<void> CloneJob::removeRestored(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    Velero velero(**client, context, m_timings.velero());
    if (const Result<void> forgotten = velero.forgetRestore(m_facts.velero); !forgotten)
        return forgotten;
    const Result<QList<KubeResource>> companions = companionTypes(**client, context.stop);
    if (!companions)
        return Failure(companions.error());
    QList<KubeResource> types = restoredTypes();
    for (const KubeResource &companion : *companions)
        if (!types.contains(companion))
            types.prepend(companion);
    for (const KubeResource &type : std::as_const(types)) {
        const Result<KubeList> made = (*client)->list({.resource = type, .nameSpace = m_target.nameSpace},
                                                      {.labelSelector = restoredSelector()}, context.stop);
        if (!made && !isWithheld(made.error()))
            return Failure(made.error());
        for (const QJsonObject &object : made ? made->items : QList<QJsonObject>()) {
            const KubeRef ref{.resource = type, .nameSpace = m_target.nameSpace, .name = KubeObject::name(object)};
            const auto removed = (*client)->remove(
                ref,
                {.uid = KubeObject::at(object, {"metadata"_L1, "uid"_L1}).toString(), .propagation = u"Background"_s},
                context.stop);
            if (!removed && !isGone(removed.error()))
                return Failure(removed.error());
            if (removed)
                context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(ref.text())}));
        }
    }
    return awaitRemoved(**client, context);
}

Result<void> CloneJob::awaitRemoved(KubeClient &client, Context &context) const
{
    const Stopwatch watch(context.clock);
    while (true) {
        const Result<KubeList> left = client.list({.resource = Cluster::claims, .nameSpace = m_target.nameSpace},
                                                  {.labelSelector = restoredSelector()}, context.stop);
        if (!left)
            return Failure(left.error());
        if (left->items.isEmpty())
            return {};
        if (watch.elapsed() > m_timings.longestRemoval)
            return Failure(stillThere(m_target.nameSpace, m_timings.longestRemoval));
        if (!context.clock.wait(m_timings.pollInterval, context.stop))
            return Failure(cancelledProblem());
    }
}

/// What the other one keeps besides is not the new one's, and neither are its protection and its past.
Result<void> CloneJob::makeOwn(Context &context) const
{
    Result<ClusterWorker> worker = ClusterWorker::open(m_connections, m_target, context);
    if (!worker)
        return Failure(worker.error());
    const Result<ClusterSite> site = worker->site();
    if (!site)
        return Failure(site.error());
    const ClusterInstallation *active = site->activeInstallation();
    if (!active)
        return Failure(installationGone(m_facts.source));
    for (const ClusterInstallation &other : site->installations)
        if (other.id != active->id)
            if (const Result<void> removed = worker->remove(other, m_timings); !removed)
                return removed;
    const QJsonObject off{
        {u"metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{Cluster::protectedAnnotation, QJsonValue()}}}}}};
    if (const Result<void> patched = worker->patchFronts(*site, off); !patched)
        return patched;
    const QString since = KubeObject::timeText(context.clock.now());
    return worker->patchWorkloads(*active, [&since](const QJsonObject &) {
        return QJsonObject{
            {u"metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{Cluster::verifiedAnnotation, since}}}}}};
    });
}

Result<void> CloneJob::awaitHealthy(Context &context) const
{
    Result<ClusterWorker> worker = ClusterWorker::open(m_connections, m_target, context);
    if (!worker)
        return Failure(worker.error());
    return worker->awaitRolledOut(m_facts.source, m_timings);
}

Result<void> CloneJob::tidyUp(Context &context) const
{
    const Result<std::unique_ptr<KubeClient>> client = this->client(context);
    if (!client)
        return Failure(client.error());
    Velero velero(**client, context, m_timings.velero());
    if (const Result<void> discarded = velero.discard(m_facts.velero); !discarded)
        return discarded;
    return velero.forgetRestore(m_facts.velero);
}

using Job = std::shared_ptr<const CloneJob>;

} // namespace

Result<void> rehearseNamespace(const ClusterConnections &connections, const PackageMember &target,
                               const ClusterFacts &facts, Context &context)
{
    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return Failure(client.error());
    const KubeRef ref{.resource = Cluster::namespaces, .name = target.nameSpace};
    if ((*client)->get(ref, context.stop))
        return {};
    const Result<bool> tried = createNamespace(**client, target, facts, {.dryRun = true}, context.stop);
    return tried ? Result<void>() : Failure(tried.error());
}

std::vector<Step> setUpClusterSteps(const ClusterConnections &connections, const PackageMember &target,
                                    const ClusterFacts &facts, const ClusterTimings &timings)
{
    const auto job = std::make_shared<const CloneJob>(connections, target, facts, timings);
    std::vector<Step> steps;
    steps.push_back({.info = {.id = u"check"_s,
                              .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                              .sentence = Text(QT_TRANSLATE_NOOP("Text", "Looks at both namespaces once more.")),
                              .effect = Effect::Reads,
                              .weight = 1},
                     .probe = {},
                     .run = call(job, &CloneJob::check),
                     .undo = {}});
    steps.push_back({.info = {.id = u"namespace"_s,
                              .title = Text(QT_TRANSLATE_NOOP("Text", "Make the namespace")),
                              .sentence = Text(QT_TRANSLATE_NOOP("Text", "Makes the namespace %1, if it is not there."),
                                               {target.nameSpace}),
                              .effect = Effect::Changes,
                              .weight = 1},
                     .probe = ask(job, &CloneJob::probeNamespace),
                     .run = call(job, &CloneJob::makeNamespace),
                     .undo = call(job, &CloneJob::removeNamespace)});
    steps.push_back(backUpForCopy(connections, facts.velero, facts.sourceSpace, timings.velero()));
    steps.push_back(
        {.info = {.id = u"restore"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Put the copy in place")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Has Velero put that into the namespace %1, with its "
                                                             "volumes, without what leads visitors there."),
                                   {target.nameSpace}),
                  .effect = Effect::Changes,
                  .weight = 6},
         .probe = ask(job, &CloneJob::probeRestored),
         .run = call(job, &CloneJob::restore),
         .undo = call(job, &CloneJob::removeRestored)});
    steps.push_back(
        {.info = {.id = u"own"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Make it stand for itself")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Removes what the other environment keeps besides, and "
                                                             "takes its protection off the copy.")),
                  .effect = Effect::Changes,
                  .weight = 1},
         .probe = {},
         .run = call(job, &CloneJob::makeOwn),
         .undo = {}}); // it goes with the copy
    steps.push_back({.info = {.id = u"health"_s,
                              .title = Text(QT_TRANSLATE_NOOP("Text", "Wait until it is healthy")),
                              .sentence = Text(QT_TRANSLATE_NOOP("Text", "Waits until all its pods are ready.")),
                              .effect = Effect::Reads,
                              .weight = 3},
                     .probe = {},
                     .run = call(job, &CloneJob::awaitHealthy),
                     .undo = {}});
    steps.push_back(
        {.info = {.id = u"tidy"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Tidy up")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Has Velero delete the backup that was only on its way.")),
                  .effect = Effect::Changes,
                  .weight = 1},
         .probe = {},
         .run = call(job, &CloneJob::tidyUp),
         .undo = {}});
    return steps;
}

} // namespace Switchback
