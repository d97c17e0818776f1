// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/upgradescene.h"

#include "models/guards.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QString InstanceImage::text() const
{
    QString all;
    QDebug(&all) << containers << backupFiles << databases << volumes << databaseVersion << scripts << version << spaces
                 << isUp << isInMaintenance << nodes << backups.size();
    return all;
}

UpgradeScene::UpgradeScene(Place place)
    : host(server)
    , m_homeBefore(qgetenv("HOME"))
{
    qputenv("HOME", m_home.path().toUtf8()); // where the record of the host's user is
    account.values.insert({{u"host"_s, u"localhost"_s},
                           {u"container"_s, u"octopus"_s},
                           {u"sqlServer"_s, u"tcp:db.example.org,1433"_s},
                           {u"database"_s, u"OctopusDeploy"_s},
                           {u"sqlUser"_s, u"octopus"_s},
                           {u"backupFolder"_s, host.backupFolder()}});
    useSecret(u"sqlPassword"_s, OctopusHost::sqlPassword.data());
    offer(newer);
    if (place == Place::Here)
        return;
    ssh = std::make_unique<SshServer>(QStringList{u"HOME="_s + m_home.path()} + host.environment());
    host.useSshConfig(ssh->configFor(u"octopus.test"_s));
    account.values[u"host"_s] = u"octopus.test"_s;
    if (place == Place::Far)
        return;
    windows = &host.makeWindows();
    account.values.remove(u"container"_s);
    account.values[u"runsAs"_s] = u"Windows service"_s;
    account.values[u"backupFolder"_s] = u"C:\\Backups"_s;
}

UpgradeScene::~UpgradeScene()
{
    qputenv("HOME", m_homeBefore);
}

void UpgradeScene::makeCluster()
{
    if (windows) {
        other = &host.makeSecondWindows(u"NODE2"_s);
        reachOther();
        account.values[u"host"_s] = u"octopus.test, other.test"_s;
        return;
    }
    host.addNode(u"octopus-2"_s, u"NODE2"_s);
    account.values.insert({{u"host"_s, u"localhost, localhost"_s}, {u"container"_s, u"octopus, octopus-2"_s}});
}

void UpgradeScene::offer(const QString &version)
{
    server.change([&version](OctopusState &state) {
        state.newestVersion = version;
        state.coveredVersion = version;
    });
}

void UpgradeScene::nameTest()
{
    host.lend(testServer);
    account.values[u"testAddress"_s] = testServer.address().toString();
    if (!windows)
        return;
    other = &host.makeTestWindows();
    reachOther();
    account.values[u"testHost"_s] = u"other.test"_s;
}

void UpgradeScene::reachOther()
{
    otherSsh = std::make_unique<SshServer>(QStringList{u"HOME="_s + m_home.path()} + host.environment(true));
    QFile both(m_home.filePath(u"ssh_config"_s));
    if (both.open(QIODevice::WriteOnly))
        both.write("Include " + ssh->configFor(u"octopus.test"_s).toUtf8() + "\nInclude "
                   + otherSsh->configFor(u"other.test"_s).toUtf8() + '\n');
    both.close();
    host.useSshConfig(both.fileName());
}

Environment UpgradeScene::test()
{
    const Project project = observe();
    const Environment *test = project.environment(testEnvironmentId);
    return test ? *test : Environment();
}

Result<PreparedOperation> UpgradeScene::prepare(OperationKind kind, const QString &version, const QString &backupId,
                                                const QString &environmentId)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, environmentId};
    request.version = version;
    request.backupId = backupId;
    return with([&](Context &context) { return platform->prepare(entry, request, {}, context); });
}

Walked UpgradeScene::walk(const Result<PreparedOperation> &prepared, const QString &failAfter)
{
    if (!prepared)
        return {.outcome = Failure(prepared.error())};
    if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts)) {
        Problem problem;
        problem.code = u"refused"_s;
        problem.sentence = refusal->reason;
        return {.outcome = Failure(problem)};
    }
    return with([&](Context &context) { return walkSteps(prepared->steps, context, failAfter); });
}

Walked UpgradeScene::operate(OperationKind kind, const QString &version, const QString &failAfter)
{
    return walk(prepare(kind, version), failAfter);
}

Walked UpgradeScene::operateTest(OperationKind kind, const QString &version, const QString &failAfter)
{
    return walk(prepare(kind, version, {}, testEnvironmentId), failAfter);
}

InstanceImage UpgradeScene::image()
{
    const OctopusState state = server.state();
    InstanceImage image{.containers = {},
                        .backupFiles = host.backupFiles(),
                        .databases = host.databases().keys(),
                        .volumes = host.volumes(),
                        .databaseVersion = host.database().version,
                        .scripts = host.database().scripts,
                        .version = state.version,
                        .spaces = state.spaces,
                        .isUp = state.phase == OctopusState::Phase::Running,
                        .isInMaintenance = state.isInMaintenance,
                        .nodes = {},
                        .backups = observe().backups};
    for (const OctopusNodeState &node : state.nodes)
        image.nodes.append(node.name + u' ' + (node.version.isEmpty() ? state.version : node.version)
                           + (node.isOffline ? u" offline"_s : QString())
                           + (node.isDraining ? u" drains"_s : QString()));
    const QMap<QString, HostContainer> containers = host.containers();
    for (auto one = containers.cbegin(); one != containers.cend(); ++one)
        image.containers.insert(one.key(),
                                one->image + (one->isRunning ? u" runs "_s : u" does not run "_s) + one->restart);
    return image;
}

} // namespace Switchback
