// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustervolumes.h"

#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem late(const char *code, const Text &sentence, const char *remedy, const QString &details)
{
    Problem problem =
        clusterProblem(ProblemKind::Timeout, Owner::Platform, QString::fromLatin1(code), sentence, Text(remedy));
    problem.details = details;
    return problem;
}

QVariant asDuration(std::chrono::milliseconds span)
{
    return QVariant::fromValue(Duration{span.count()});
}

/// A pod with the image of the program that uses the claim: it need not start, only be given a machine. What admission may
/// demand of it is the program's own, too.
QJsonObject bindingPod(const QJsonObject &claim, const QJsonObject &workload)
{
    const QJsonObject pod = KubeObject::objectAt(workload, {"spec"_L1, "template"_L1, "spec"_L1});
    const QJsonObject program = pod.value("containers"_L1).toArray().at(0).toObject();
    QJsonObject container{{u"name"_s, u"bind"_s}, {u"command"_s, QJsonArray{u"true"_s}}};
    for (const QLatin1String same : {"image"_L1, "resources"_L1, "securityContext"_L1})
        if (program.contains(same))
            container.insert(same, program.value(same));
    QJsonObject spec{{u"restartPolicy"_s, u"Never"_s},
                     {u"terminationGracePeriodSeconds"_s, 0},
                     {u"containers"_s, QJsonArray{container}},
                     {u"volumes"_s, QJsonArray{QJsonObject{{u"name"_s, u"volume"_s},
                                                           {u"persistentVolumeClaim"_s,
                                                            QJsonObject{{u"claimName"_s, KubeObject::name(claim)}}}}}}};
    for (const QLatin1String same : {"nodeSelector"_L1, "tolerations"_L1, "imagePullSecrets"_L1, "securityContext"_L1,
                                     "priorityClassName"_L1, "serviceAccountName"_L1})
        if (pod.contains(same))
            spec.insert(same, pod.value(same));
    const QJsonObject labels = KubeObject::objectAt(claim, {"metadata"_L1, "labels"_L1});
    const QJsonObject own{
        {Cluster::installationLabel, labels.value(Cluster::installationLabel)},
        {Cluster::environmentLabel, labels.value(Cluster::environmentLabel)}}; // no service is to find it
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Pod"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, KubeObject::name(claim)},
                                        {u"namespace"_s, KubeObject::at(claim, {"metadata"_L1, "namespace"_L1})},
                                        {u"labels"_s, own}}},
            {u"spec"_s, spec}};
}

QString storageOf(const QJsonObject &claim)
{
    return KubeObject::at(claim, {"spec"_L1, "storageClassName"_L1}).toString();
}

bool isBound(const QJsonObject &claim)
{
    return KubeObject::at(claim, {"status"_L1, "phase"_L1}) == "Bound"_L1;
}

/// Storage may demand that what a snapshot is put on is larger than what it was taken of.
void makeRoom(QJsonObject &claim, const QJsonObject &snapshot)
{
    const QJsonValue needed = KubeObject::at(snapshot, {"status"_L1, "restoreSize"_L1});
    const QJsonValue asked = KubeObject::at(claim, {"spec"_L1, "resources"_L1, "requests"_L1, "storage"_L1});
    if (KubeObject::amount(needed) > KubeObject::amount(asked))
        KubeObject::put(claim, {"spec"_L1, "resources"_L1, "requests"_L1, "storage"_L1}, needed);
}

} // namespace

QList<PlannedObject> bindingPods(const GreenObjects &copy, const QStringList &immediate)
{
    QList<PlannedObject> pods;
    for (const PlannedObject &claim : copy.claims) {
        if (immediate.contains(storageOf(claim.object)))
            continue;
        for (const PlannedObject &workload : copy.workloads) {
            if (!usesClaim(ClusterInstallation{.id = copy.id, .workloads = {workload.object}},
                           KubeObject::name(claim.object)))
                continue;
            pods.append({Cluster::pods, bindingPod(claim.object, workload.object)});
            break;
        }
    }
    return pods;
}

Result<QStringList> immediateClasses(KubeClient &client, const std::stop_token &stop)
{
    const Result<KubeList> classes = client.list({.resource = Cluster::storageClasses}, {}, stop);
    if (!classes)
        return isWithheld(classes.error()) ? Result<QStringList>(QStringList()) : Failure(classes.error());
    QStringList immediate;
    for (const QJsonObject &one : classes->items)
        if (one.value("volumeBindingMode"_L1).toString(u"Immediate"_s) == "Immediate"_L1)
            immediate.append(KubeObject::name(one));
    return immediate;
}

Result<void> ClusterVolumes::fill(GreenObjects copy, Bind bind) const
{
    if (const Result<void> ready = awaitSnapshots(copy); !ready)
        return ready;
    if (const Result<void> made = m_worker.create(copy.claims); !made)
        return made;
    const Result<QStringList> immediate = immediateClasses(m_worker.client(), m_context.stop);
    if (!immediate)
        return Failure(immediate.error());
    const QList<PlannedObject> pods = bind == Bind::Now ? bindingPods(copy, *immediate) : QList<PlannedObject>();
    if (const Result<void> made = m_worker.create(pods); !made)
        return made;
    if (const Result<void> bound = awaitBound(copy.claims, bind, *immediate); !bound)
        return bound;
    if (const Result<void> removed = removePods(pods); !removed)
        return removed;
    return dropSnapshots(copy.id);
}

Probe ClusterVolumes::probe(const GreenObjects &copy) const
{
    for (const PlannedObject &planned : copy.claims) {
        const Result<QJsonObject> claim = read(planned);
        if (!claim)
            return claim.error().code == "kube.not-found"_L1 ? Probe::NotDone : Probe::CannotTell;
        if (!isBound(*claim))
            return Probe::NotDone;
    }
    for (const KubeResource &resource : {Cluster::pods, Cluster::snapshots}) {
        const Result<KubeList> left = m_worker.client().list(
            {.resource = resource, .nameSpace = m_member.nameSpace},
            {.labelSelector = QString(Cluster::installationLabel + u'=' + copy.id)}, m_context.stop);
        if (!left && !isWithheld(left.error()))
            return Probe::CannotTell;
        if (left && !left->items.isEmpty())
            return Probe::NotDone;
    }
    return Probe::Done;
}

Result<void> ClusterVolumes::awaitSnapshots(GreenObjects &copy) const
{
    // A claim that is there has been filled, or is being filled, and its snapshot may be gone by now.
    QList<PlannedObject> wanted;
    for (const PlannedObject &snapshot : std::as_const(copy.snapshots)) {
        const Result<QJsonObject> claim = read({Cluster::claims, snapshot.object});
        if (!claim && claim.error().code != "kube.not-found"_L1)
            return Failure(claim.error());
        if (!claim)
            wanted.append(snapshot);
    }
    if (const Result<void> made = m_worker.create(wanted); !made)
        return made;
    const Stopwatch watch(m_context.clock);
    for (qsizetype ready = 0; ready < wanted.size();) {
        const Result<QJsonObject> snapshot = read(wanted.at(ready));
        if (!snapshot)
            return Failure(snapshot.error());
        const QString name = KubeObject::name(*snapshot);
        if (KubeObject::at(*snapshot, {"status"_L1, "readyToUse"_L1}).toBool()) {
            for (PlannedObject &claim : copy.claims)
                if (KubeObject::name(claim.object) == name)
                    makeRoom(claim.object, *snapshot);
            ++ready;
            m_context.log.progress({.unit = ProgressUnit::Files, .done = ready, .total = wanted.size()});
            continue;
        }
        if (watch.elapsed() > m_timings.longestBinding)
            return Failure(
                late("magnolia.no-snapshot",
                     Text(QT_TRANSLATE_NOOP("Text", "The snapshot %1 was not ready after %2."),
                          {name, asDuration(m_timings.longestBinding)}),
                     QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster why its storage takes no snapshot."),
                     KubeObject::at(*snapshot, {"status"_L1, "error"_L1, "message"_L1}).toString()));
        if (const Result<void> paused = pause(); !paused)
            return paused;
    }
    return {};
}

/// Where volumes are to come with their pods, one that may wait for its pod is not waited for: the pods are, later.
Result<void> ClusterVolumes::awaitBound(const QList<PlannedObject> &claims, Bind bind,
                                        const QStringList &immediate) const
{
    const Stopwatch watch(m_context.clock);
    for (qsizetype bound = 0; bound < claims.size();) {
        const Result<QJsonObject> claim = read(claims.at(bound));
        if (!claim)
            return Failure(claim.error());
        if (isBound(*claim) || (bind == Bind::WithPods && !immediate.contains(storageOf(*claim)))) {
            ++bound;
            m_context.log.progress({.unit = ProgressUnit::Files, .done = bound, .total = claims.size()});
            continue;
        }
        if (watch.elapsed() > m_timings.longestBinding)
            return Failure(late(
                "magnolia.volume-not-cloned",
                Text(QT_TRANSLATE_NOOP("Text", "The volume %1 was not there after %2."),
                     {KubeObject::name(*claim), asDuration(m_timings.longestBinding)}),
                QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster whether its storage can clone volumes."), {}));
        if (const Result<void> paused = pause(); !paused)
            return paused;
    }
    return {};
}

Result<void> ClusterVolumes::removePods(const QList<PlannedObject> &pods) const
{
    for (const PlannedObject &pod : pods)
        if (const Result<void> removed = drop(
                {.resource = Cluster::pods, .nameSpace = m_member.nameSpace, .name = KubeObject::name(pod.object)});
            !removed)
            return removed;
    return {};
}

Result<void> ClusterVolumes::dropSnapshots(const QString &installation) const
{
    const Result<KubeList> snapshots = m_worker.client().list(
        {.resource = Cluster::snapshots, .nameSpace = m_member.nameSpace},
        {.labelSelector = QString(Cluster::installationLabel + u'=' + installation)}, m_context.stop);
    if (!snapshots)
        return isWithheld(snapshots.error()) ? Result<void>() : Failure(snapshots.error());
    for (const QJsonObject &snapshot : snapshots->items) {
        const Result<QJsonObject> claim = read({Cluster::claims, snapshot});
        if (!claim)
            return Failure(claim.error());
        if (!isBound(*claim))
            continue;
        const KubeRef ref{
            .resource = Cluster::snapshots, .nameSpace = m_member.nameSpace, .name = KubeObject::name(snapshot)};
        if (const Result<void> dropped = drop(ref); !dropped)
            return dropped;
    }
    return {};
}

/// One that is gone is done.
Result<void> ClusterVolumes::drop(const KubeRef &ref) const
{
    const auto removed = m_worker.client().remove(ref, {}, m_context.stop);
    if (!removed)
        return removed.error().code == "kube.not-found"_L1 ? Result<void>() : Failure(removed.error());
    m_context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(ref.text())}));
    return {};
}

Result<QJsonObject> ClusterVolumes::read(const PlannedObject &object) const
{
    return m_worker.client().get(
        {.resource = object.resource, .nameSpace = m_member.nameSpace, .name = KubeObject::name(object.object)},
        m_context.stop);
}

Result<void> ClusterVolumes::pause() const
{
    return m_context.clock.wait(m_timings.pollInterval, m_context.stop) ? Result<void>() : Failure(cancelledProblem());
}

} // namespace Switchback
