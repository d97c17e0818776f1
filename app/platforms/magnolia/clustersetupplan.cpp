// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustersetupplan.h"

#include "app/platforms/magnolia/greenobjects.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

GuardVerdict refusal(const Text &reason, const Text &wayOut)
{
    return {.guard = GuardId::TargetRefuses, .severity = Severity::Refuse, .reason = reason, .wayOut = wayOut};
}

QString runningReleases(const Project &project)
{
    QStringList releases;
    for (const Environment &environment : project.environments)
        if (!environment.version.isEmpty() && !releases.contains(environment.version))
            releases.append(environment.version);
    return releases.isEmpty() ? u"–"_s : releases.join(u", "_s);
}

Result<std::optional<GuardVerdict>> whyNoVelero(Velero &velero, ClusterFacts &facts, const QString &name)
{
    const Result<QString> home = velero.find();
    if (!home)
        return Failure(home.error());
    facts.velero = {*home, name};
    const Result<bool> may = home->isEmpty() ? Result<bool>(false) : velero.mayRestore(facts.velero);
    if (!may)
        return Failure(may.error());
    if (*may)
        return std::optional<GuardVerdict>();
    return std::optional(refusal(
        Text(QT_TRANSLATE_NOOP("Text", "An environment is copied by Velero, and this account cannot have it make "
                                       "backups and restores in this cluster.")),
        Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster for Velero and for these rights, or set it "
                                       "up with Helm."))));
}

} // namespace

const Environment *cloneSource(const Project &project, const QString &target, const QString &version)
{
    const auto fits = [&](const Environment &environment) {
        return !environment.version.isEmpty() && (version.isEmpty() || environment.version == version);
    };
    const Environment *found = nullptr;
    bool isPast = false;
    for (const Environment &environment : project.environments) {
        if (environment.ref.environmentId == target) {
            isPast = true;
            if (found)
                return found;
        } else if (fits(environment)) {
            found = &environment;
            if (isPast)
                return found;
        }
    }
    return found;
}

std::optional<GuardVerdict> whyNotCloned(const PackageMember &source, const ClusterObjects &there,
                                         const PackageMember &target, const ClusterObjects &here)
{
    if (source.nameSpace == target.nameSpace)
        return refusal(Text(QT_TRANSLATE_NOOP("Text", "Both would be in the namespace %1, where names are taken."),
                            {source.nameSpace}),
                       Text(QT_TRANSLATE_NOOP("Text", "Give the environment a namespace of its own in the account.")));
    if (source.release != target.release)
        return refusal(Text(QT_TRANSLATE_NOOP("Text", "A copy keeps its name: it would be called %1 and not %2."),
                            {source.release, target.release}),
                       Text(QT_TRANSLATE_NOOP("Text", "Name the namespace in the packages of the account, test the "
                                                      "account again and choose its projects.")));
    const QStringList sites = releasesIn(there);
    if (sites.size() > 1)
        return refusal(
            Text(QT_TRANSLATE_NOOP("Text", "A namespace is copied whole, and %1 holds more than one site: %2."),
                 {source.nameSpace, sites.join(u", "_s)}),
            Text(QT_TRANSLATE_NOOP("Text", "Set it up with Helm.")));
    if (!here.workloads.isEmpty())
        return refusal(Text(QT_TRANSLATE_NOOP("Text", "The namespace %1 is not empty: %2 is there."),
                            {target.nameSpace, KubeObject::name(here.workloads.constFirst())}),
                       Text(QT_TRANSLATE_NOOP("Text", "Remove it, or choose another namespace.")));
    return std::nullopt;
}

Result<SetUpPlan> planSetUp(const ClusterConnections &connections, const Project &project,
                            const ClusterPackage &package, const PackageMember &target, const QString &version,
                            const VeleroTimings &timings, Context &context)
{
    SetUpPlan plan;
    const Environment *from = cloneSource(project, target.id(), version);
    const auto member = std::find_if(package.members.cbegin(), package.members.cend(), [&](const PackageMember &one) {
        return from && one.id() == from->ref.environmentId;
    });
    if (member == package.members.cend()) {
        plan.refusal = refusal(
            Text(QT_TRANSLATE_NOOP("Text", "An environment is set up as a copy of another one of the package, and none "
                                           "runs release %1."),
                 {version}),
            Text(QT_TRANSLATE_NOOP("Text", "Choose a release that runs in one of them: %1."),
                 {runningReleases(project)}));
        return plan;
    }
    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return Failure(client.error());
    const Result<ClusterObjects> there = readNamespace(**client, member->nameSpace, context.stop);
    if (!there)
        return Failure(there.error());
    const Result<ClusterObjects> here = readNamespace(**client, target.nameSpace, context.stop);
    if (!here)
        return Failure(here.error());
    plan.sourceName = from->name;
    plan.refusal = whyNotCloned(*member, *there, target, *here);
    if (plan.refusal)
        return plan;
    const QString suffix = freeSuffix({}, target.id() + context.clock.now().toString(Qt::ISODateWithMs));
    plan.facts = {.source = from->installationId, .sourceSpace = member->nameSpace, .fromVersion = from->version};
    Velero velero(**client, context, timings);
    Result<std::optional<GuardVerdict>> missing = whyNoVelero(velero, plan.facts, QString(target.nameSpace + suffix));
    if (!missing)
        return Failure(missing.error());
    plan.refusal = *missing;
    return plan;
}

} // namespace Switchback
