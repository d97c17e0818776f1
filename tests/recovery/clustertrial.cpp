// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/clustertrial.h"

#include "app/process/processidentity.h"
#include "app/storage/accountstore.h"
#include "app/storage/workspace.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

constexpr int limitMilliseconds = 180'000;
constexpr int claimsOfAShop = 6;
const QString newer = u"6.3.2"_s;

/// Names of what is made have a part that differs from run to run.
QString withoutChance(QString text)
{
    static const QRegularExpression suffix(u"-g[0-9a-f]{4}(?![0-9a-f])"_s);
    return text.replace(suffix, u"-g*"_s);
}

void must(const Result<void> &done)
{
    if (!done)
        qFatal("cannot prepare the environment: %s %s", qPrintable(done.error().code),
               qPrintable(done.error().sentence.english()));
}

} // namespace

QList<ClusterScenario> clusterScenarios()
{
    return {
        {.name = u"upgrade"_s, .kind = OperationKind::Upgrade, .sampled = 3},
        {.name = u"upgrade-taken-back"_s, .kind = OperationKind::Upgrade, .failingStep = u"retire"_s, .sampled = 1},
        {.name = u"restore"_s, .kind = OperationKind::Restore, .before = {OperationKind::Upgrade}, .sampled = 1},
        {.name = u"delete"_s, .kind = OperationKind::DeleteBackup, .before = {OperationKind::Upgrade}, .sampled = 2},
        {.name = u"tear-down"_s, .kind = OperationKind::TearDown, .before = {OperationKind::BackUp}, .sampled = 2},
        {.name = u"back-up"_s, .kind = OperationKind::BackUp},
        {.name = u"extend"_s, .kind = OperationKind::ExtendBackup, .before = {OperationKind::Upgrade}},
        {.name = u"set-up"_s,
         .kind = OperationKind::SetUp,
         .before = {OperationKind::BackUp, OperationKind::Protect},
         .sampled = 2},
    };
}

ClusterTrial::ClusterTrial(TestCluster &cluster, const ClusterScenario &scenario, QString victim)
    : m_scenario(scenario)
    , m_victim(std::move(victim))
    , m_cluster(cluster)
    , m_scene(cluster)
{
    if (isSetUp())
        layOutSource();
    else
        layOut();
    for (const OperationKind kind : scenario.before)
        must(m_scene.operate(kind, kind == OperationKind::Upgrade ? newer : QString()));
    makeWorkspace();
    m_request.kind = scenario.kind;
    m_request.environment = {m_scene.entry.id, m_target + u".shop"_s};
    m_request.version = scenario.kind == OperationKind::Upgrade ? newer : QString();
    awaitQuiet();
    m_before = picture();
}

ClusterTrial::~ClusterTrial() = default;

/// Live runs 6.2.45; another environment of the package, which does not run, has the release to upgrade to.
void ClusterTrial::layOut()
{
    m_scene.addVolumes(4 * claimsOfAShop);
    m_scene.apply(magnoliaRelease(m_scene.nameSpace, u"shop"_s, u"6.2.45"_s, 1));
    const QString other = m_cluster.newNamespace();
    m_scene.otherSpaces.append(other);
    m_scene.apply(magnoliaRelease(other, u"shop"_s, newer, 0));
    m_target = m_scene.nameSpace;
    m_scene.entry =
        m_scene.platform->entryOf(m_scene.account, u"Shop=%1/shop@Live,%2/shop@Other"_s.arg(m_scene.nameSpace, other));
    awaitHealthy();
}

/// UAT runs, and Live is to be set up as a copy of it, in a namespace that is not there yet.
void ClusterTrial::layOutSource()
{
    m_cluster.addVeleroTypes();
    m_velero = std::make_unique<VeleroStandIn>(m_cluster);
    m_scene.addVolumes(4 * claimsOfAShop);
    m_scene.apply(magnoliaRelease(m_scene.nameSpace, u"shop"_s, u"6.2.45"_s, 1));
    m_target = m_scene.nameSpace + u"-new"_s;
    m_scene.otherSpaces.append(m_target);
    m_scene.entry =
        m_scene.platform->entryOf(m_scene.account, u"Shop=%1/shop@Uat,%2/shop@Live"_s.arg(m_scene.nameSpace, m_target));
    awaitHealthy();
}

void ClusterTrial::awaitHealthy()
{
    if (!QTest::qWaitFor([this] { return m_scene.live().health == Health::Up; }, limitMilliseconds))
        qFatal("the environment does not come up: %s", qPrintable(m_cluster.logs()));
}

void ClusterTrial::makeWorkspace()
{
    const auto workspace = Workspace::open(m_workspace.filePath(u"workspace"_s));
    if (!workspace || !workspace->add(m_scene.entry) || !AccountStore(workspace->folder()).put(m_scene.account))
        qFatal("cannot make a workspace");
}

QStringList ClusterTrial::failing() const
{
    return m_scenario.failingStep.isEmpty() ? QStringList() : QStringList{u"--fail-at"_s, m_scenario.failingStep};
}

VictimRun ClusterTrial::victim(const QStringList &options) const
{
    return VictimRun::of(m_victim, QStringList{u"--cluster"_s} + options, m_request,
                         m_workspace.filePath(u"workspace"_s));
}

QStringList ClusterTrial::survey()
{
    const QString list = m_workspace.filePath(u"points"_s);
    const QStringList points = victim(QStringList{u"--list"_s, list} + failing()).points(list);
    awaitQuiet();
    return points;
}

bool ClusterTrial::kill(const QString &point)
{
    return victim(QStringList{u"--die-at"_s, point} + failing()).killed;
}

QStringList ClusterTrial::recover(Recovery way, const Picture &succeeded)
{
    const VictimRun run = victim({u"--take-up"_s, enumName(way)});
    QStringList wrong = run.complaints(way, !m_scenario.failingStep.isEmpty());
    if (run.hadNothingToTakeUp)
        if (const Result<void> taken = takeLeaseOver(); !taken)
            wrong.append(u"who works there next is kept away: "_s + taken.error().code);
    awaitQuiet();
    Picture after = picture();
    Picture expected = run.isDone() ? succeeded : m_before;
    // What had visitors and was left again is kept, set aside: that is more than there was before, and right.
    if (!run.isDone())
        after.removeIf([](const QString &line) { return line.contains(u"SetAside"_s) || line.contains(u"-g*"_s); });
    if (!run.isDone())
        expected.removeIf([](const QString &line) { return line.contains(u"SetAside"_s) || line.contains(u"-g*"_s); });
    wrong += differences(after, expected);
    return wrong;
}

/// Killed before anything was recorded, or when its end had been: there is nothing to take up, and the lease of the dead
/// stays. Who works there next on this machine has to get it at once, and takes it away.
Result<void> ClusterTrial::takeLeaseOver()
{
    const auto isThere = [](const Lease &lease) {
        ProcessIdentity identity;
        identity.pid = lease.pid;
        identity.start = lease.processStart;
        identity.bootId = lease.bootId;
        return isAlive(identity);
    };
    const ProcessIdentity self = identifyProcess(QCoreApplication::applicationPid(), {});
    const Lease own{
        .host = QSysInfo::machineHostName(), .pid = self.pid, .processStart = self.start, .bootId = self.bootId};
    const MagnoliaPlatform next(nullptr, m_scene.timings, {.self = own, .isAlive = isThere});
    return m_scene.withContext([&](Context &context) -> Result<void> {
        const auto held = next.lock(m_scene.entry, m_request.environment.environmentId, context);
        return held ? Result<void>() : Failure(held.error());
    });
}

/// Until the cluster has done what it was told: what is deleted is gone, what should run does.
void ClusterTrial::awaitQuiet()
{
    Picture last;
    const auto isAtRest = [](const Environment &environment) {
        return environment.health == Health::Up || environment.health == Health::NotSetUp;
    };
    const auto isQuiet = [&] {
        const Picture now = picture();
        const bool isSame = now == last;
        last = now;
        const QList<Environment> all = m_scene.observe().environments;
        return isSame && isAtRest(all.value(0)) && (!isSetUp() || isAtRest(all.value(1)))
               && !now.contains(u"namespace Terminating"_s)
               && read(m_target, u"pods,pvc,statefulsets"_s, u"{.items[*].metadata.deletionTimestamp}"_s).isEmpty()
               && (!isSetUp() || read(u"velero"_s, u"deletebackuprequests"_s, u"{.items[*].kind}"_s).isEmpty());
    };
    if (!QTest::qWaitFor(isQuiet, limitMilliseconds))
        qWarning("the cluster does not come to rest:\n%s", qPrintable(picture().join(u'\n')));
}

ClusterTrial::Picture ClusterTrial::picture()
{
    const Project project = m_scene.observe();
    Picture lines;
    for (const Environment &environment : project.environments)
        if (environment.ref.environmentId == m_request.environment.environmentId || isSetUp())
            lines.append(u"%1 %2 %3%4"_s.arg(environment.name, enumName(environment.health), environment.version,
                                             environment.terminationProtected ? u" protected"_s : QString()));
    for (const Backup &backup : project.backups)
        lines.append(u"backup %1 %2%3"_s.arg(enumName(backup.kind), backup.version,
                                             backup.extended ? u" extended"_s : QString()));
    const auto add = [&](const QString &nameSpace, const QString &types, const QString &line) {
        const QString printed = read(nameSpace, types, u"{range .items[*]}{.kind}%1{\"\\n\"}{end}"_s.arg(line));
        for (const QString &one : printed.split(u'\n', Qt::SkipEmptyParts))
            lines.append(withoutChance(one));
    };
    const QString name = u"/{.metadata.name}"_s;
    add(m_target, u"statefulsets"_s, name + u" {.spec.replicas} {.metadata.annotations.switchback\\.org/kept}"_s);
    add(m_target, u"services"_s, name + u" {.spec.selector.release}"_s);
    add(m_target, u"pvc,configmaps,ingresses,leases"_s, name);
    add(m_target, u"pods -l switchback.org/installation"_s, name);
    if (isSetUp()) {
        add(u"velero"_s, u"backups.velero.io,restores.velero.io"_s, QString());
        lines.append(
            QString("namespace "_L1 + read({}, u"namespace --ignore-not-found "_s + m_target, u"{.status.phase}"_s)));
    }
    lines.sort();
    return lines;
}

QString ClusterTrial::read(const QString &nameSpace, const QString &what, const QString &jsonPath) const
{
    const QStringList where = nameSpace.isEmpty() ? QStringList() : QStringList{u"-n"_s, nameSpace};
    return QString::fromUtf8(m_cluster.kubectl(where + QStringList{u"get"_s} + what.split(u' ')
                                               + QStringList{u"-o"_s, "jsonpath="_L1 + jsonPath}));
}

} // namespace Switchback::Tests
