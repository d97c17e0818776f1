// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusteracts.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "app/platforms/magnolia/velerosteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Target {
    ClusterWorker worker;
    ClusterSite site;
};

Result<Target> open(const ClusterConnections &connections, const PackageMember &member, Context &context)
{
    Result<ClusterWorker> worker = ClusterWorker::open(connections, member, context);
    if (!worker)
        return Failure(worker.error());
    Result<ClusterSite> site = worker->site();
    if (!site)
        return Failure(site.error());
    return Target{std::move(*worker), std::move(*site)};
}

Probe isMarked(const ClusterConnections &connections, const PackageMember &member, const QString &installation,
               const KeptInstallation &kept, Context &context)
{
    const Result<Target> target = open(connections, member, context);
    const ClusterInstallation *there = target ? target->site.installation(installation) : nullptr;
    if (!there || !there->kept)
        return Probe::CannotTell;
    return *there->kept == kept ? Probe::Done : Probe::NotDone;
}

QJsonObject annotated(const QJsonObject &annotations)
{
    return {{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}};
}

Result<void> annotate(ClusterWorker &worker, const ClusterInstallation &installation, const KeptInstallation &kept)
{
    return worker.patchWorkloads(installation, [&kept](const QJsonObject &) { return annotated(kept.annotations()); });
}

/// Writes on its workloads how an installation is kept, and reads it back: what the cluster did not take is not promised.
Result<void> mark(const ClusterConnections &connections, const PackageMember &member, const QString &installation,
                  const KeptInstallation &kept, Context &context)
{
    Result<Target> target = open(connections, member, context);
    if (!target)
        return Failure(target.error());
    const ClusterInstallation *there = target->site.installation(installation);
    if (!there)
        return Failure(installationGone(installation));
    if (const Result<void> written = annotate(target->worker, *there, kept); !written)
        return written;
    if (isMarked(connections, member, installation, kept, context) == Probe::Done)
        return {};
    return Failure(clusterProblem(
        ProblemKind::Remote, Owner::Platform, u"magnolia.not-taken"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cluster does not show on %1 what was written on it."), {installation}),
        Text(
            QT_TRANSLATE_NOOP("Text", "Look for something in the cluster that changes annotations, then try again."))));
}

/// One step that writes how an installation is kept.
Step markStep(const ClusterConnections &connections, const PackageMember &member, const ClusterFacts &facts,
              const KeptInstallation &kept, const StepInfo &info)
{
    return {.info = info,
            .probe = [&connections, member, facts,
                      kept](Context &context) { return isMarked(connections, member, facts.green, kept, context); },
            .run = [&connections, member, facts,
                    kept](Context &context) { return mark(connections, member, facts.green, kept, context); },
            .undo = [&connections, member,
                     facts](Context &context) { return mark(connections, member, facts.green, facts.kept, context); }};
}

QJsonObject protection(bool isProtected)
{
    const QJsonValue value = isProtected ? QJsonValue(u"true"_s) : QJsonValue();
    return annotated({{Cluster::protectedAnnotation, value}});
}

Result<void> setProtected(const ClusterConnections &connections, const PackageMember &member, bool isProtected,
                          Context &context)
{
    Result<Target> target = open(connections, member, context);
    if (!target)
        return Failure(target.error());
    return target->worker.patchFronts(target->site, protection(isProtected));
}

Probe isProtectedNow(const ClusterConnections &connections, const PackageMember &member, bool wanted, Context &context)
{
    const Result<Target> target = open(connections, member, context);
    if (!target)
        return Probe::CannotTell;
    return target->site.terminationProtected == wanted ? Probe::Done : Probe::NotDone;
}

} // namespace

Result<void> rehearseClusterAct(const ClusterConnections &connections, const PackageMember &member, OperationKind kind,
                                const ClusterFacts &facts, const ClusterTimings &timings, Context &context)
{
    Result<Target> target = open(connections, member, context);
    if (!target)
        return Failure(target.error());
    auto &[worker, site] = *target;
    worker.rehearse();
    const ClusterInstallation *there = site.installation(facts.green);
    switch (kind) {
    case OperationKind::ExtendBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return there ? annotate(worker, *there, facts.kept) : Failure(installationGone(facts.green));
    case OperationKind::DeleteBackup:
        return worker.remove(there ? *there : ClusterInstallation{.id = facts.green}, timings);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return worker.patchFronts(site, protection(kind == OperationKind::Protect));
    case OperationKind::TearDown:
        return worker.removeSite(site, timings);
    default:
        return {};
    }
}

std::vector<Step> extendClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                      const ClusterFacts &facts, const ClusterTimings &timings)
{
    KeptInstallation extended = facts.kept;
    extended.extended = true;
    extended.expiresAt = facts.kept.since.addSecs(extendedBackupSeconds);
    std::vector<Step> steps;
    if (!facts.velero.isNone())
        steps.push_back(
            extendAtVelero(connections, facts.velero, facts.veleroExpiresAt, extended.expiresAt, timings.velero()));
    steps.push_back(
        markStep(connections, member, facts, extended,
                 {.id = u"extend"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Extend the upgrade backup")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the new end, %1, on the workloads of %2."),
                                   {extended.expiresAt, facts.green}),
                  .effect = Effect::Changes,
                  .weight = 1}));
    return steps;
}

std::vector<Step> spareClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                     const ClusterFacts &facts, bool isSpared)
{
    KeptInstallation kept = facts.kept;
    kept.spared = isSpared;
    return {markStep(
        connections, member, facts, kept,
        {.id = u"keep"_s,
         .title = isSpared ? Text(QT_TRANSLATE_NOOP("Text", "Keep the backup"))
                           : Text(QT_TRANSLATE_NOOP("Text", "No longer keep the backup")),
         .sentence = isSpared ? Text(QT_TRANSLATE_NOOP("Text", "Writes on the workloads of %1 that a newer "
                                                               "manual backup does not replace it."),
                                     {facts.green})
                              : Text(QT_TRANSLATE_NOOP("Text", "Takes off the workloads of %1 that it is kept."),
                                     {facts.green}),
         .effect = Effect::Changes,
         .weight = 1})};
}

std::vector<Step> deleteClusterBackup(const ClusterConnections &connections, const PackageMember &member,
                                      const ClusterFacts &facts, const ClusterTimings &timings)
{
    Step step{.info = {.id = u"delete"_s,
                       .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the backup")),
                       .sentence = Text(QT_TRANSLATE_NOOP("Text", "Removes the workloads of %1, then its services, "
                                                                  "ConfigMaps and volumes. This cannot be taken back."),
                                        {facts.green}),
                       .effect = Effect::Destroys,
                       .weight = 1,
                       .undoable = false,
                       .cancellable = false},
              .probe =
                  [&connections, member, facts](Context &context) {
                      const Result<Target> target = open(connections, member, context);
                      if (!target)
                          return Probe::CannotTell;
                      const ClusterInstallation *there = target->site.installation(facts.green);
                      return there && !there->isGoing ? Probe::NotDone : Probe::CannotTell;
                  },
              .run = [&connections, member, facts, timings](Context &context) -> Result<void> {
                  Result<Target> target = open(connections, member, context);
                  if (!target)
                      return Failure(target.error());
                  const ClusterInstallation *there = target->site.installation(facts.green);
                  return target->worker.remove(there ? *there : ClusterInstallation{.id = facts.green}, timings);
              },
              .undo = {}};
    std::vector<Step> steps;
    if (!facts.velero.isNone())
        steps.push_back(deleteAtVelero(connections, facts.velero, timings.velero()));
    steps.push_back(std::move(step));
    return steps;
}

std::vector<Step> backUpCluster(const std::shared_ptr<ClusterHost> &host, const ClusterFacts &facts)
{
    std::vector<Step> steps;
    steps.push_back(
        {.info = {.id = u"check"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Has the cluster check every object of the copy.")),
                  .effect = Effect::Reads,
                  .weight = 1},
         .probe = {},
         .run = [host](Context &context) { return host->check(context); },
         .undo = {}});
    steps.push_back(
        {.info = {.id = u"copy"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Clone the volumes")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Makes a clone of every volume of %1 as it is now."),
                                   {facts.source}),
                  .effect = Effect::Changes,
                  .weight = 4},
         .probe = [host](Context &context) { return host->probeCopy(context); },
         .run = [host](Context &context) { return host->copyData(context); },
         .undo = [host](Context &context) { return host->discardReplica(context); }});
    steps.push_back(
        {.info = {.id = u"replicate"_s,
                  .title = Text(QT_TRANSLATE_NOOP("Text", "Set the copy aside")),
                  .sentence = Text(QT_TRANSLATE_NOOP("Text", "Makes %1, which has the clones and does not run."),
                                   {facts.green}),
                  .effect = Effect::Changes,
                  .weight = 1},
         .probe = [host](Context &context) { return host->probeSetAside(context); },
         .run = [host](Context &context) { return host->setAside(context); },
         .undo = [host](Context &context) { return host->discardReplica(context); }});
    if (facts.replaces)
        steps.push_back(
            {.info = {.id = u"delete-replaced"_s,
                      .title = Text(QT_TRANSLATE_NOOP("Text", "Delete the older manual backup")),
                      .sentence = Text(QT_TRANSLATE_NOOP("Text", "The new manual backup replaces the one before. "
                                                                 "This cannot be taken back.")),
                      .effect = Effect::Destroys,
                      .weight = 1,
                      .undoable = false,
                      .cancellable = false},
             .probe = [host](Context &context) { return host->probeReplacedDeleted(context); },
             .run = [host](Context &context) { return host->deleteReplaced(context); },
             .undo = {}});
    return steps;
}

std::vector<Step> protectCluster(const ClusterConnections &connections, const PackageMember &member, bool isProtected)
{
    Step step{.info = {.id = u"protect"_s,
                       .title = isProtected ? Text(QT_TRANSLATE_NOOP("Text", "Protect"))
                                            : Text(QT_TRANSLATE_NOOP("Text", "Lift the protection")),
                       .sentence = Text(QT_TRANSLATE_NOOP("Text", "Marks the services of %1, or takes the mark off."),
                                        {member.release}),
                       .effect = Effect::Changes,
                       .weight = 1},
              .probe = [&connections, member, isProtected](
                           Context &context) { return isProtectedNow(connections, member, isProtected, context); },
              .run = [&connections, member, isProtected](
                         Context &context) { return setProtected(connections, member, isProtected, context); },
              .undo = [&connections, member, isProtected](
                          Context &context) { return setProtected(connections, member, !isProtected, context); }};
    return {step};
}

std::vector<Step> tearDownCluster(const ClusterConnections &connections, const PackageMember &member,
                                  const ClusterTimings &timings)
{
    Step step{
        .info = {.id = u"tear-down"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Tear down")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Removes the services and Ingresses of %1, then all its "
                                                            "workloads and volumes. This cannot be taken back."),
                                  {member.release}),
                 .effect = Effect::Destroys,
                 .weight = 1,
                 .undoable = false,
                 .cancellable = false},
        .probe =
            [&connections, member](Context &context) {
                const Result<Target> target = open(connections, member, context);
                if (!target || target->site.active.isEmpty()) // its services go first
                    return Probe::CannotTell;
                const QList<ClusterInstallation> &all = target->site.installations;
                return std::any_of(all.cbegin(), all.cend(), [](const auto &one) { return one.isGoing; })
                           ? Probe::CannotTell
                           : Probe::NotDone;
            },
        .run = [&connections, member, timings](Context &context) -> Result<void> {
            Result<Target> target = open(connections, member, context);
            if (!target)
                return Failure(target.error());
            if (target->site.terminationProtected)
                return Failure(clusterProblem(
                    ProblemKind::Refused, Owner::You, u"magnolia.protected"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "%1 has been protected meanwhile."), {member.release}),
                    Text(QT_TRANSLATE_NOOP("Text", "Lift the protection first."))));
            return target->worker.removeSite(target->site, timings);
        },
        .undo = {}};
    return {step};
}

} // namespace Switchback
