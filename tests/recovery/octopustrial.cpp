// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/octopustrial.h"

#include "app/storage/accountstore.h"
#include "app/storage/workspace.h"
#include "tests/recovery/filecredentials.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

/// Names of what is made have the time in them.
QString withoutTime(QString text)
{
    static const QRegularExpression stamp(u"\\d{8}-\\d{6}"_s);
    return text.replace(stamp, u"*"_s);
}

} // namespace

QList<OctopusScenario> octopusScenarios()
{
    return {
        {.name = u"upgrade"_s, .kind = OperationKind::Upgrade, .sampled = 16},
        {.name = u"upgrade-of-a-cluster"_s, .kind = OperationKind::Upgrade, .isCluster = true, .sampled = 12},
        {.name = u"upgrade-on-windows"_s, .kind = OperationKind::Upgrade, .isWindows = true, .sampled = 6},
        {.name = u"upgrade-taken-back"_s, .kind = OperationKind::Upgrade, .failingStep = u"keep"_s, .sampled = 8},
        {.name = u"restore"_s, .kind = OperationKind::Restore, .isUpgradedBefore = true, .sampled = 10},
        {.name = u"restore-taken-back"_s,
         .kind = OperationKind::Restore,
         .isUpgradedBefore = true,
         .failingStep = u"keep"_s,
         .sampled = 6},
        {.name = u"set-up-of-a-test"_s, .kind = OperationKind::SetUp, .isOfTest = true, .sampled = 8},
        {.name = u"set-up-taken-back"_s,
         .kind = OperationKind::SetUp,
         .isOfTest = true,
         .failingStep = u"prove"_s,
         .sampled = 6},
        {.name = u"tear-down-of-a-test"_s,
         .kind = OperationKind::TearDown,
         .isOfTest = true,
         .isSetUpBefore = true,
         .sampled = 4},
        {.name = u"major-upgrade"_s, .kind = OperationKind::Upgrade, .version = u"2027.1.5"_s, .sampled = 5},
        {.name = u"major-upgrade-taken-back"_s,
         .kind = OperationKind::Upgrade,
         .version = u"2027.1.5"_s,
         .failingStep = u"keep"_s,
         .sampled = 5},
        {.name = u"major-restore"_s,
         .kind = OperationKind::Restore,
         .version = u"2027.1.5"_s,
         .isUpgradedBefore = true,
         .sampled = 4},
        {.name = u"delete"_s, .kind = OperationKind::DeleteBackup, .isUpgradedBefore = true, .sampled = 4},
    };
}

OctopusTrial::OctopusTrial(const OctopusScenario &scenario, QString victim)
    : m_scenario(scenario)
    , m_victim(std::move(victim))
    , m_scene(scenario.isWindows ? UpgradeScene::Place::Windows : UpgradeScene::Place::Here)
{
    if (scenario.isCluster)
        m_scene.makeCluster();
    m_scene.offer(scenario.version);
    if (scenario.isOfTest)
        m_scene.nameTest();
    makeWorkspace();
    if (scenario.isUpgradedBefore)
        prepareBy(OperationKind::Upgrade);
    if (scenario.isSetUpBefore)
        prepareBy(OperationKind::SetUp);
    m_request = request(scenario.kind);
    m_before = picture();
}

void OctopusTrial::prepareBy(OperationKind kind)
{
    victim({}, request(kind)).mustBe(OperationState::Succeeded);
}

OperationRequest OctopusTrial::request(OperationKind kind) const
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {m_scene.entry.id, m_scenario.isOfTest ? testEnvironmentId : octopusEnvironmentId};
    if (kind == OperationKind::Upgrade || kind == OperationKind::SetUp)
        request.version = m_scenario.version;
    return request;
}

void OctopusTrial::makeWorkspace()
{
    FileCredentials keyring(m_workspace.filePath(u"keyring"_s));
    const std::pair<QString, QByteArray> secrets[] = {{u"apiKey"_s, OctopusServer::key()},
                                                      {u"sqlPassword"_s, OctopusHost::sqlPassword.data()}};
    for (const auto &[field, secret] : secrets) {
        if (!keyring.store(m_scene.account.credentialName(field), Secret(secret), {}))
            qFatal("cannot keep a secret");
        m_scene.account.storedSecrets.append(field);
    }
    const auto workspace = Workspace::open(m_workspace.filePath(u"workspace"_s));
    if (!workspace || !workspace->add(m_scene.entry) || !AccountStore(workspace->folder()).put(m_scene.account))
        qFatal("cannot make a workspace");
}

QStringList OctopusTrial::failing() const
{
    return m_scenario.failingStep.isEmpty() ? QStringList() : QStringList{u"--fail-at"_s, m_scenario.failingStep};
}

VictimRun OctopusTrial::victim(const QStringList &options, const OperationRequest &request) const
{
    return VictimRun::of(m_victim, QStringList{u"--keyring"_s, m_workspace.filePath(u"keyring"_s)} + options, request,
                         m_workspace.filePath(u"workspace"_s));
}

QStringList OctopusTrial::survey()
{
    const QString list = m_workspace.filePath(u"points"_s);
    return victim(QStringList{u"--list"_s, list} + failing(), m_request).points(list);
}

bool OctopusTrial::kill(const QString &point)
{
    return victim(QStringList{u"--die-at"_s, point} + failing(), m_request).killed;
}

QStringList OctopusTrial::recover(Recovery way, const Picture &succeeded)
{
    const VictimRun run = victim({u"--take-up"_s, enumName(way)}, m_request);
    QStringList wrong = run.complaints(way, !m_scenario.failingStep.isEmpty());
    const Picture after = picture();
    const Picture expected = run.isDone() ? succeeded : m_before;
    wrong += differences(after, expected);
    wrong += m_scene.host.violations();
    if (m_scene.windows)
        wrong += m_scene.windows->violations;
    return wrong;
}

OctopusTrial::Picture OctopusTrial::picture()
{
    const InstanceImage image = m_scene.image();
    Picture lines{u"server %1%2%3"_s.arg(image.version, image.isUp ? u" up"_s : u" down"_s,
                                         image.isInMaintenance ? u" in maintenance"_s : QString()),
                  u"database %1 %2"_s.arg(image.databaseVersion, QString::number(image.scripts)),
                  u"spaces "_s + image.spaces.join(u", "_s)};
    for (auto one = image.containers.cbegin(); one != image.containers.cend(); ++one)
        lines.append(u"container "_s + withoutTime(one.key() + u": "_s + one.value()));
    for (const QString &file : image.backupFiles)
        lines.append(withoutTime(u"file "_s + file));
    for (const QString &name : image.databases + image.volumes)
        lines.append(withoutTime(u"stored "_s + name));
    for (const QString &node : image.nodes)
        lines.append(u"node "_s + node);
    for (const Backup &backup : image.backups)
        lines.append(u"backup %1 %2%3"_s.arg(enumName(backup.kind), backup.version,
                                             backup.unusable.isEmpty() ? QString() : u" unusable"_s));
    if (const OctopusWindows *windows = m_scene.windows)
        lines.append(u"windows %1 %2 %3%4"_s.arg(windows->installed, windows->isRunning ? u"runs"_s : u"stands"_s,
                                                 windows->startup, windows->hasWatchdog ? u" watched"_s : QString()));
    if (m_scenario.isOfTest)
        lines.append(u"test "_s + enumName(m_scene.test().health) + u' ' + m_scene.test().version);
    lines.sort();
    return lines;
}

} // namespace Switchback::Tests
