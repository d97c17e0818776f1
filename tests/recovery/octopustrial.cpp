// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/octopustrial.h"

#include "app/storage/accountstore.h"
#include "app/storage/workspace.h"
#include "tests/recovery/filecredentials.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

constexpr int limitMilliseconds = 120'000;

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
    makeWorkspace();
    if (scenario.isUpgradedBefore) {
        const Run run = this->victim({}, upgrade());
        if (run.killed || run.exitCode != 0)
            qFatal("the upgrade before does not work: %s", run.err.constData());
    }
    m_request = upgrade();
    m_request.kind = scenario.kind;
    if (scenario.kind != OperationKind::Upgrade)
        m_request.version.clear();
    m_before = picture();
}

OperationRequest OctopusTrial::upgrade() const
{
    OperationRequest request;
    request.kind = OperationKind::Upgrade;
    request.environment = {m_scene.entry.id, octopusEnvironmentId};
    request.version = UpgradeScene::newer;
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

OctopusTrial::Run OctopusTrial::victim(const QStringList &options, const OperationRequest &request) const
{
    QProcess process;
    process.start(m_victim,
                  options
                      + QStringList{u"--keyring"_s, m_workspace.filePath(u"keyring"_s), u"--request"_s,
                                    QString::fromUtf8(QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact)),
                                    m_workspace.filePath(u"workspace"_s)});
    if (!process.waitForFinished(limitMilliseconds))
        qFatal("the victim does not end: %s", process.readAllStandardError().constData());
    return {.killed = process.exitStatus() == QProcess::CrashExit,
            .exitCode = process.exitCode(),
            .state = QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
            .err = process.readAllStandardError()};
}

QStringList OctopusTrial::survey()
{
    const QString list = m_workspace.filePath(u"points"_s);
    const Run run = victim(QStringList{u"--list"_s, list} + failing(), m_request);
    if (run.killed || run.exitCode != 0)
        qFatal("%s does not even work undisturbed: %s", qPrintable(m_scenario.name), run.err.constData());
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no points were listed");
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

bool OctopusTrial::kill(const QString &point)
{
    return victim(QStringList{u"--die-at"_s, point} + failing(), m_request).killed;
}

QStringList OctopusTrial::recover(Recovery way, const Picture &succeeded)
{
    const Run run = victim({u"--take-up"_s, enumName(way)}, m_request);
    const bool isDone = run.state == enumName(OperationState::Succeeded);
    const bool isBack = run.state.isEmpty() || run.state == enumName(OperationState::Cancelled)
                        || run.state == enumName(OperationState::FailedAndUndone);
    QStringList wrong;
    if (run.killed || run.exitCode != 0 || !(isDone || isBack))
        wrong.append(u"it ended as “%1”: %2"_s.arg(run.state, QString::fromUtf8(run.err)));
    if (isBack && way == Recovery::Resume && m_scenario.failingStep.isEmpty() && !run.state.isEmpty())
        wrong.append(u"it was to go on, and was taken back: "_s + QString::fromUtf8(run.err));
    const Picture after = picture();
    const Picture expected = isDone ? succeeded : m_before;
    if (after != expected)
        wrong.append(u"the picture is\n      %1\n    and not\n      %2"_s.arg(after.join(u"\n      "_s),
                                                                              expected.join(u"\n      "_s)));
    for (const QString &violation : m_scene.host.violations())
        wrong.append(violation);
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
    for (const QString &node : image.nodes)
        lines.append(u"node "_s + node);
    for (const Backup &backup : image.backups)
        lines.append(u"backup %1 %2%3"_s.arg(enumName(backup.kind), backup.version,
                                             backup.unusable.isEmpty() ? QString() : u" unusable"_s));
    if (const OctopusWindows *windows = m_scene.windows)
        lines.append(u"windows %1 %2 %3%4"_s.arg(windows->installed, windows->isRunning ? u"runs"_s : u"stands"_s,
                                                 windows->startup, windows->hasWatchdog ? u" watched"_s : QString()));
    lines.sort();
    return lines;
}

} // namespace Switchback::Tests
