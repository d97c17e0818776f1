// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/magnoliaplatform.h"

#include "app/engine/plandraft.h"
#include "app/platforms/magnolia/clusteracts.h"
#include "app/platforms/magnolia/clusterconsequences.h"
#include "app/platforms/magnolia/clusterfollower.h"
#include "app/platforms/magnolia/clusterholds.h"
#include "app/platforms/magnolia/clusterhost.h"
#include "app/platforms/magnolia/clusterobserver.h"
#include "app/platforms/magnolia/clusterprechecks.h"
#include "app/platforms/magnolia/clustersetup.h"
#include "app/platforms/magnolia/clustersetupplan.h"
#include "app/platforms/magnolia/magnoliaaccount.h"
#include "app/platforms/magnolia/velerosteps.h"
#include "models/requestguards.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem refused(const QString &code, const Text &sentence, const Text &remedy = {})
{
    return clusterProblem(ProblemKind::Refused, Owner::You, code, sentence, remedy);
}

Result<PackageMember> memberOf(const ProjectEntry &entry, const QString &environmentId)
{
    const ClusterPackage package = ClusterPackage::fromLocation(entry.location);
    for (const PackageMember &member : package.members)
        if (member.id() == environmentId)
            return member;
    return Failure(clusterProblem(
        ProblemKind::NotFound, Owner::You, u"magnolia.environment-not-found"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The package %1 has no environment “%2”."), {package.name, environmentId}),
        Text(QT_TRANSLATE_NOOP("Text", "Test the account again and choose its projects."))));
}

/// By which ClusterHolds knows it.
QString keyOf(const EnvironmentRef &environment)
{
    return QString(environment.projectId + u'/' + environment.environmentId);
}

QString versionAfter(const OperationRequest &request, const Project &project, const QString &from)
{
    if (request.kind == OperationKind::Upgrade || request.kind == OperationKind::SetUp)
        return request.version;
    const Backup *backup = requestedBackup(project, request);
    return backup ? backup->version : from;
}

} // namespace

MagnoliaPlatform::MagnoliaPlatform(std::shared_ptr<const Catalogues> catalogues, const ClusterTimings &timings,
                                   ClusterHolder holder)
    : m_catalogues(std::move(catalogues))
    , m_timings(timings)
    , m_holder(std::move(holder))
    , m_mirrors(std::make_shared<ClusterMirrors>())
    , m_holds(std::make_shared<ClusterHolds>())
{
}

AccountForm MagnoliaPlatform::accountForm() const
{
    return magnoliaForm();
}

tl::expected<AccountFinding, AccountTrouble> MagnoliaPlatform::explore(Context &context) const
{
    m_connections.forget(context.account->account()); // whoever asks may have changed the kubeconfig
    return exploreCluster(m_connections, context);
}

ProjectEntry MagnoliaPlatform::entryOf(const Account &account, const QString &location) const
{
    // The cluster is part of it: two may have namespaces of the same names.
    const QByteArray seed =
        (account.values.value(u"kubeconfig"_s) + u'\n' + account.values.value(u"context"_s) + u'\n' + location)
            .toUtf8();
    constexpr qsizetype idLength = 12;
    const QByteArray digest = QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(idLength);
    return {.id = QString("magnolia-"_L1 + QString::fromLatin1(digest)),
            .platform = id(),
            .location = location,
            .accountId = account.id};
}

Result<ProjectEntry> MagnoliaPlatform::open(const QString &) const
{
    return Failure(refused(u"magnolia.needs-account"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "Clusters are reached by an account.")),
                           Text(QT_TRANSLATE_NOOP("Text", "Add an account and choose its projects."))));
}

Project MagnoliaPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    // Who has just seen an operation end looks for what it did: no moment in which a watch has not told it yet.
    const std::shared_ptr<const ClusterMirror> mirror =
        m_holds->hasWorkedOn(entry.id) ? nullptr : m_mirrors->find(context.account->account());
    return observePackage(entry, m_connections, mirror.get(), m_catalogues.get(), context);
}

Result<void> MagnoliaPlatform::follow(const QList<ProjectEntry> &entries,
                                      const std::function<void(const QString &projectId)> &changed,
                                      Context &context) const
{
    return followPackages(entries, m_connections, *m_mirrors, changed, context);
}

Result<ClusterSite> MagnoliaPlatform::site(const PackageMember &member, Context &context) const
{
    Result<ClusterWorker> worker = ClusterWorker::open(m_connections, member, context);
    if (!worker)
        return Failure(worker.error());
    return worker->site();
}

Result<std::vector<Step>> MagnoliaPlatform::steps(const PackageMember &member, const OperationRequest &request,
                                                  const QString &version, const ClusterFacts &facts) const
{
    const auto host = std::make_shared<ClusterHost>(m_connections, member, request.kind, version, facts, m_timings);
    const BlueGreenShape shape{.version = version, .freeze = false, .replacesBackup = facts.replaces};
    switch (request.kind) {
    case OperationKind::Upgrade: {
        std::vector<Step> upgrade = upgradeSteps(host, shape);
        if (!facts.velero.isNone()) // after the check, before anything is made
            upgrade.insert(std::next(upgrade.begin()),
                           backUpByVelero(m_connections, facts.velero, member.nameSpace, m_timings.velero()));
        return upgrade;
    }
    case OperationKind::Restore:
        return facts.source.isEmpty() ? restoreSteps(host, shape) : restoreCopySteps(host, shape);
    case OperationKind::BackUp:
        return backUpCluster(host, facts);
    case OperationKind::ExtendBackup:
        return extendClusterBackup(m_connections, member, facts, m_timings);
    case OperationKind::DeleteBackup:
        return deleteClusterBackup(m_connections, member, facts, m_timings);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return spareClusterBackup(m_connections, member, facts, request.kind == OperationKind::KeepBackup);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectCluster(m_connections, member, request.kind == OperationKind::Protect);
    case OperationKind::TearDown:
        return tearDownCluster(m_connections, member, m_timings);
    case OperationKind::SetUp:
        return setUpClusterSteps(m_connections, member, facts, m_timings);
    case OperationKind::CopyContent:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    return Failure(refused(u"magnolia.not-supported"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this in a cluster."))));
}

/// Velero takes part where it is there when an upgrade is planned, and in what becomes of such a backup afterwards.
Result<void> MagnoliaPlatform::addVelero(ClusterFacts &facts, const PackageMember &member, OperationKind kind,
                                         Context &context) const
{
    const bool isOfKept = kind == OperationKind::ExtendBackup || kind == OperationKind::DeleteBackup;
    if (kind != OperationKind::Upgrade && !(isOfKept && !facts.kept.velero.isNone()))
        return {};
    const Result<std::unique_ptr<KubeClient>> client = m_connections.open(context);
    if (!client)
        return Failure(client.error());
    Velero velero(**client, context, m_timings.velero());
    if (kind == OperationKind::Upgrade) {
        const Result<QString> home = velero.find();
        if (!home)
            return Failure(home.error());
        if (!home->isEmpty())
            facts.velero = {*home, QString(member.nameSpace + u'-' + facts.green)};
        return {};
    }
    const Result<QDateTime> end = velero.expiration(facts.kept.velero);
    if (!end && Velero::isGone(end.error()))
        return {}; // Velero, or somebody, has deleted it: what the cluster keeps is still there
    if (!end)
        return Failure(end.error());
    facts.velero = facts.kept.velero;
    facts.veleroExpiresAt = *end;
    return {};
}

/// What only the cluster can say before anything is confirmed: admission, quota, rights, on the real objects.
Result<void> MagnoliaPlatform::tryOut(const PackageMember &member, const Plan &plan, const ClusterFacts &facts,
                                      Context &context) const
{
    const OperationKind kind = plan.request.kind;
    const auto tryObjects = [&]() -> Result<void> {
        switch (kind) {
        case OperationKind::Upgrade:
        case OperationKind::Restore:
        case OperationKind::BackUp:
            return ClusterHost(m_connections, member, kind, plan.toVersion, facts, m_timings).check(context);
        case OperationKind::SetUp:
            return rehearseNamespace(m_connections, member, facts, context);
        default:
            return rehearseClusterAct(m_connections, member, kind, facts, m_timings, context);
        }
    };
    if (const Result<void> tried = tryObjects(); !tried)
        return tried;
    return rehearseVelero(m_connections, kind, facts, member, m_timings.velero(), context);
}

Result<PreparedOperation> MagnoliaPlatform::prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const
{
    const Result<PackageMember> member = memberOf(entry, request.environment.environmentId);
    if (!member)
        return Failure(member.error());
    const Project project = observePackage(entry, m_connections, nullptr, m_catalogues.get(), context);
    if (project.problem)
        return Failure(*project.problem);
    PreparedOperation prepared;
    Plan &plan = prepared.plan;
    plan.request = request;
    if (const Backup *backup = requestedBackup(project, request))
        plan.request.backupId = backup->id;
    if (request.kind == OperationKind::SetUp && request.version.isEmpty())
        if (const Environment *source = cloneSource(project, member->id(), {}))
            plan.request.version = source->version;
    plan.projectName = project.name;
    plan.environmentName = environmentName(*member);
    plan.role = member->role;
    if (const Environment *environment = project.environment(member->id()))
        plan.fromVersion = environment->version;
    plan.toVersion = versionAfter(plan.request, project, plan.fromVersion);
    plan.verdicts = requestGuards(project, plan.request, open, context.clock.now());
    if (firstRefusal(plan.verdicts))
        return prepared;
    if (request.kind == OperationKind::SetUp)
        return withSetUp(std::move(prepared), project, ClusterPackage::fromLocation(entry.location), *member, context);
    const Result<ClusterSite> there = site(*member, context);
    if (!there)
        return Failure(there.error());
    ClusterFacts facts = factsOf(*there, plan, requestedBackup(project, plan.request), context.clock.now());
    if (const Result<void> asked = addVelero(facts, *member, plan.request.kind, context); !asked)
        return Failure(asked.error());
    Result<std::vector<Step>> made = steps(*member, plan.request, plan.toVersion, facts);
    if (!made)
        return Failure(made.error());
    const ClusterInstallation *blue = there->installation(facts.blue);
    if (request.kind == OperationKind::Upgrade && blue)
        plan.verdicts += upgradePrechecks(*there, *blue, plan.toVersion);
    if (const Result<void> tried = tryOut(*member, plan, facts, context); !tried)
        plan.verdicts.prepend(refusalBy(tried.error())); // the steps show what was tried
    plan.facts = facts.toJson();
    plan.consequences = clusterConsequences(*there, plan, facts);
    prepared.steps = std::move(*made);
    return listed(std::move(prepared), *member, context);
}

/// The steps as the plan shows them, and what it has to say whatever the operation is.
Result<PreparedOperation> MagnoliaPlatform::listed(PreparedOperation prepared, const PackageMember &member,
                                                   Context &context) const
{
    for (const Step &step : prepared.steps)
        prepared.plan.steps.append(step.info);
    prepared.steps = m_holds->telling(std::move(prepared.steps), keyOf(prepared.plan.request.environment));
    const Result<std::unique_ptr<KubeClient>> client = m_connections.open(context);
    if (!client)
        return Failure(client.error());
    const Result<Text> isKeptAway = ClusterLease::whoIsKeptAway(**client, member, context.stop);
    if (!isKeptAway)
        return Failure(isKeptAway.error());
    prepared.plan.consequences.append(*isKeptAway);
    return prepared;
}

Result<PreparedOperation> MagnoliaPlatform::withSetUp(PreparedOperation prepared, const Project &project,
                                                      const ClusterPackage &package, const PackageMember &member,
                                                      Context &context) const
{
    Plan &plan = prepared.plan;
    const Result<SetUpPlan> made =
        planSetUp(m_connections, project, package, member, plan.toVersion, m_timings.velero(), context);
    if (!made)
        return Failure(made.error());
    if (made->refusal) {
        plan.verdicts.prepend(*made->refusal);
        return prepared;
    }
    if (const Result<void> tried = tryOut(member, plan, made->facts, context); !tried)
        plan.verdicts.prepend(refusalBy(tried.error()));
    plan.facts = made->facts.toJson();
    plan.consequences = setUpConsequences(plan, made->sourceName, made->facts);
    prepared.steps = setUpClusterSteps(m_connections, member, made->facts, m_timings);
    return listed(std::move(prepared), member, context);
}

Result<std::vector<Step>> MagnoliaPlatform::rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &) const
{
    const Result<PackageMember> member = memberOf(entry, activity.request.environment.environmentId);
    if (!member)
        return Failure(member.error());
    return steps(*member, activity.request, activity.toVersion, ClusterFacts::fromJson(activity.facts))
        .map([&](std::vector<Step> all) {
            return m_holds->telling(std::move(all), keyOf({entry.id, activity.request.environment.environmentId}));
        });
}

Result<std::unique_ptr<TargetLock>> MagnoliaPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &context) const
{
    const Result<PackageMember> member = memberOf(entry, environmentId);
    if (!member)
        return Failure(member.error());
    std::unique_ptr<ClusterHolds::Hold> held = m_holds->take(keyOf({entry.id, environmentId}));
    if (!held)
        return Failure(clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.busy"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "Another operation works on this environment.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it."))));
    Result<std::unique_ptr<ClusterLease>> lease = ClusterLease::take(m_connections, *member, m_holder, context);
    if (!lease)
        return Failure(lease.error());
    if (*lease) {
        const Text said = (*lease)->text();
        held->add(std::move(*lease), said);
    }
    return held;
}

Result<void> MagnoliaPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(refused(u"magnolia.not-here"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "Its environments run in a cluster, not on this machine."))));
}

} // namespace Switchback
