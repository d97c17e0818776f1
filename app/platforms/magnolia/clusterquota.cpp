// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterquota.h"

#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterworker.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr double thousand = 1000;

double thousandths(const QJsonValue &quantity)
{
    return std::round(KubeObject::amount(quantity) * thousand);
}

/// "requests" of a container are its "limits" where it says nothing else (apimachinery, defaults of core/v1).
double ofContainer(const QJsonValue &container, const QString &list, const QString &what)
{
    const QJsonValue resources = container["resources"_L1];
    const QJsonValue said = resources[list][what];
    return thousandths(said.isUndefined() ? resources["limits"_L1][what] : said);
}

/// The containers run side by side, those that prepare before them and one after another.
double ofPod(const QJsonObject &pod, const QString &list, const QString &what)
{
    double together = 0;
    const QJsonArray containers = pod.value("containers"_L1).toArray();
    for (const QJsonValue &container : containers)
        together += ofContainer(container, list, what);
    const QJsonArray preparing = pod.value("initContainers"_L1).toArray();
    for (const QJsonValue &container : preparing)
        together = std::max(together, ofContainer(container, list, what));
    return together;
}

QJsonObject podOf(const QJsonObject &workload)
{
    return KubeObject::objectAt(workload, {"spec"_L1, "template"_L1, "spec"_L1});
}

void addPods(ClusterNeeds &needs, const QJsonObject &pod, int pods)
{
    needs[u"pods"_s] += pods * thousand;
    needs[u"count/pods"_s] += pods * thousand;
    for (const QString &what : {u"cpu"_s, u"memory"_s, u"ephemeral-storage"_s}) {
        const double requested = pods * ofPod(pod, u"requests"_s, what);
        needs[what] += requested; // quotas know both names
        needs["requests."_L1 + what] += requested;
        needs["limits."_L1 + what] += pods * ofPod(pod, u"limits"_s, what);
    }
}

void addClaim(ClusterNeeds &needs, const QJsonObject &claim)
{
    const double size = thousandths(KubeObject::at(claim, {"spec"_L1, "resources"_L1, "requests"_L1, "storage"_L1}));
    needs[u"requests.storage"_s] += size;
    const QString storageClass = KubeObject::at(claim, {"spec"_L1, "storageClassName"_L1}).toString();
    if (storageClass.isEmpty())
        return;
    const QString ofClass = storageClass + ".storageclass.storage.k8s.io/"_L1;
    needs[ofClass + "requests.storage"_L1] += size;
    needs[ofClass + "persistentvolumeclaims"_L1] += thousand;
}

void addCount(ClusterNeeds &needs, const KubeResource &resource)
{
    const bool isCore = resource.group.isEmpty();
    needs["count/"_L1 + resource.plural + (isCore ? QString() : QString(u'.' + resource.group))] += thousand;
    if (isCore)
        needs[resource.plural] += thousand;
}

/// As the cluster would write it: "7", "2500m", "12Gi".
QString textOf(double amount)
{
    if (std::fmod(amount, thousand) != 0)
        return QString(QString::number(amount, 'f', 0) + u'm');
    constexpr double step = 1024;
    constexpr std::array units{""_L1, "Ki"_L1, "Mi"_L1, "Gi"_L1, "Ti"_L1};
    double whole = amount / thousand;
    std::size_t unit = 0;
    while (unit + 1 < units.size() && whole >= step && std::fmod(whole, step) == 0) {
        whole /= step;
        ++unit;
    }
    return QString(QString::number(whole, 'f', 0) + units.at(unit));
}

} // namespace

ClusterNeeds needsOf(const QList<PlannedObject> &objects)
{
    ClusterNeeds needs;
    for (const PlannedObject &planned : objects) {
        const bool isWorkload = planned.resource == Cluster::statefulSets || planned.resource == Cluster::deployments;
        if (planned.resource == Cluster::pods)
            addPods(needs, KubeObject::objectAt(planned.object, {"spec"_L1}), 1);
        else
            addCount(needs, planned.resource);
        if (isWorkload)
            addPods(needs, podOf(planned.object), KubeObject::at(planned.object, {"spec"_L1, "replicas"_L1}).toInt(1));
        if (planned.resource == Cluster::claims)
            addClaim(needs, planned.object);
    }
    return needs;
}

ClusterNeeds needsOfStarting(const ClusterInstallation &kept)
{
    ClusterNeeds needs;
    for (const QJsonObject &workload : kept.workloads)
        addPods(needs, podOf(workload), replicasWhenStarted(workload));
    return needs;
}

std::optional<Problem> quotaShortage(const QList<QJsonObject> &quotas, const ClusterNeeds &needs)
{
    for (const QJsonObject &quota : quotas) {
        const QJsonObject spec = KubeObject::objectAt(quota, {"spec"_L1});
        if (spec.contains("scopeSelector"_L1) || !spec.value("scopes"_L1).toArray().isEmpty())
            continue;
        const QJsonObject hard = KubeObject::objectAt(quota, {"status"_L1, "hard"_L1});
        const QJsonObject used = KubeObject::objectAt(quota, {"status"_L1, "used"_L1});
        for (auto limit = hard.begin(); limit != hard.end(); ++limit) {
            const double needed = needs.value(limit.key());
            if (needed == 0 || thousandths(used.value(limit.key())) + needed <= thousandths(limit.value()))
                continue;
            return clusterProblem(
                ProblemKind::Refused, Owner::You, u"magnolia.quota"_s,
                Text(QT_TRANSLATE_NOOP("Text",
                                       "The quota %1 limits %2 to %3 here: %4 are used, and %5 more are needed."),
                     {KubeObject::name(quota), limit.key(), limit.value().toString(),
                      used.value(limit.key()).toString(u"0"_s), textOf(needed)}),
                Text(QT_TRANSLATE_NOOP("Text", "Remove what is not needed in the namespace, or have the quota raised, "
                                               "and plan anew.")));
        }
    }
    return std::nullopt;
}

Result<void> checkQuotas(KubeClient &client, const QString &nameSpace, const ClusterNeeds &needs,
                         const std::stop_token &stop)
{
    const Result<KubeList> quotas = client.list({.resource = Cluster::quotas, .nameSpace = nameSpace}, {}, stop);
    if (!quotas)
        return isWithheld(quotas.error()) ? Result<void>() : Failure(quotas.error());
    if (const std::optional<Problem> shortage = quotaShortage(quotas->items, needs))
        return Failure(*shortage);
    return {};
}

} // namespace Switchback
