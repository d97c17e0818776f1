// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/magentotrial.h"

#include "app/storage/accountstore.h"
#include "app/storage/journalstore.h"
#include "app/storage/workspace.h"
#include "tests/recovery/filecredentials.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

QList<MagentoScenario> magentoScenarios()
{
    return {
        {.name = u"upgrade"_s, .kind = OperationKind::Upgrade, .sampled = 3},
        {.name = u"upgrade-taken-back"_s, .kind = OperationKind::Upgrade, .failingStep = u"keep"_s, .sampled = 0},
        {.name = u"failed-upgrade"_s, .kind = OperationKind::Upgrade, .isFailing = true, .sampled = 1},
        {.name = u"restore"_s, .kind = OperationKind::Restore, .isUpgradedBefore = true, .sampled = 2},
        {.name = u"restore-taken-back"_s,
         .kind = OperationKind::Restore,
         .isUpgradedBefore = true,
         .failingStep = u"keep"_s,
         .sampled = 0},
        {.name = u"restore-of-the-clouds-backup"_s,
         .kind = OperationKind::Restore,
         .isUpgradedBefore = true,
         .isOfCloud = true,
         .sampled = 0},
        {.name = u"set-up"_s, .kind = OperationKind::SetUp, .sampled = 1},
        {.name = u"set-up-taken-back"_s, .kind = OperationKind::SetUp, .failingStep = u"verify"_s, .sampled = 0},
        {.name = u"tear-down"_s, .kind = OperationKind::TearDown, .isCopiedBefore = true, .sampled = 1},
        {.name = u"back-up"_s, .kind = OperationKind::BackUp, .sampled = 1},
    };
}

MagentoTrial::MagentoTrial(const MagentoScenario &scenario, QString victim)
    : m_scenario(scenario)
    , m_victim(std::move(victim))
{
    makeWorkspace();
    if (scenario.isUpgradedBefore) {
        prepareBy(OperationKind::Upgrade);
        m_scene.shop.addOrder(u"Hedy"_s); // so that one sees on which data the shop runs
    }
    if (scenario.isCopiedBefore)
        prepareBy(OperationKind::SetUp);
    m_request = request(scenario.kind);
    if (scenario.isOfCloud)
        m_request.backupId = u"cloud-"_s + m_scene.shop.cloud.state().backups.first().id;
    m_before = picture();
    m_cloudBackupsBefore = m_scene.shop.cloud.state().backups.size();
    if (scenario.isFailing)
        m_scene.shop.failOnce(u"fail-deploy"_s); // the deployment that goes back is to succeed
}

void MagentoTrial::prepareBy(OperationKind kind)
{
    victim({}, request(kind)).mustBe(OperationState::Succeeded);
}

OperationRequest MagentoTrial::request(OperationKind kind) const
{
    OperationRequest request;
    request.kind = kind;
    const bool isOnCopy = kind == OperationKind::SetUp || kind == OperationKind::TearDown;
    request.environment = {m_scene.entry.id, isOnCopy ? QString(CommerceShop::copy) : u"integration"_s};
    if (kind == OperationKind::Upgrade || kind == OperationKind::SetUp)
        request.version = MagentoScene::newer;
    return request;
}

void MagentoTrial::makeWorkspace()
{
    FileCredentials keyring(m_keyring.filePath(u"keyring"_s));
    const QString field = u"token"_s;
    if (!keyring.store(m_scene.account.credentialName(field), Secret(MagentoCloud::token()), {}))
        qFatal("cannot keep a secret");
    m_scene.account.storedSecrets.append(field);
    const auto workspace = Workspace::open(m_scene.workspace.path());
    if (!workspace || !workspace->add(m_scene.entry) || !AccountStore(workspace->folder()).put(m_scene.account))
        qFatal("cannot make a workspace");
}

QStringList MagentoTrial::failing() const
{
    return m_scenario.failingStep.isEmpty() ? QStringList() : QStringList{u"--fail-at"_s, m_scenario.failingStep};
}

VictimRun MagentoTrial::victim(const QStringList &options, const OperationRequest &request) const
{
    return VictimRun::of(
        m_victim,
        QStringList{u"--keyring"_s, m_keyring.filePath(u"keyring"_s), u"--ssh-config"_s, m_scene.tools.sshConfig}
            + options,
        request, m_scene.workspace.path());
}

QStringList MagentoTrial::survey()
{
    const QString list = m_keyring.filePath(u"points"_s);
    QStringList points = victim(QStringList{u"--list"_s, list} + failing(), m_request).points(list);
    if (m_scenario.isFailing) // what leads up to it is another scenario's
        points.erase(points.cbegin(), std::find_if(points.cbegin(), points.cend(),
                                                   [](const QString &point) { return point.startsWith("push/"_L1); }));
    return points;
}

bool MagentoTrial::kill(const QString &point)
{
    m_point = point;
    return victim(QStringList{u"--die-at"_s, point} + failing(), m_request).killed;
}

QStringList MagentoTrial::recover(Recovery way, const Picture &succeeded)
{
    const VictimRun run = victim({u"--take-up"_s, enumName(way)}, m_request);
    QStringList wrong = run.complaints(way, m_scenario.isFailing || !m_scenario.failingStep.isEmpty());
    const Picture after = picture();
    const bool isDone = run.isDone() && !m_scenario.isFailing;
    if (run.isDone() && m_scenario.isFailing)
        wrong.append(u"it succeeded with a deployment that failed"_s);
    wrong += differences(after, isDone ? succeeded : m_before);
    wrong += leftOnTheServer();
    if (const QString tooMany = tooManyCloudBackups(isDone); !tooMany.isEmpty())
        wrong.append(tooMany);
    return wrong;
}

QString MagentoTrial::tooManyCloudBackups(bool isDone) const
{
    // One that a holder asked for who died before it was written down has no name by which it could be found.
    const bool mayBeStray = m_point.startsWith("snapshot/"_L1);
    const bool makesOne = m_scenario.kind == OperationKind::Upgrade || m_scenario.kind == OperationKind::BackUp;
    const qsizetype expected = m_cloudBackupsBefore + (isDone && makesOne ? 1 : 0);
    const qsizetype found = m_scene.shop.cloud.state().backups.size();
    if (found == expected || (mayBeStray && found == expected + 1))
        return {};
    return u"the cloud has %1 backups and not %2"_s.arg(found).arg(expected);
}

QStringList MagentoTrial::leftOnTheServer() const
{
    JournalStore store(QDir(m_scene.workspace.path()).filePath(u"switchback.db"_s), [](const Text &) {});
    const auto journal = store.open();
    const auto newest = journal ? (*journal)->newest(1) : Result<QList<Activity>>(Failure(journal.error()));
    if (!newest)
        qFatal("the journal cannot be read: %s", qPrintable(newest.error().sentence.english()));
    if (newest->isEmpty())
        return {}; // nothing was begun
    const QString stamp = newest->first().facts.value("stamp"_L1).toString();
    QStringList left;
    const QStringList files = QDir(m_scene.shop.path(u"tmp"_s))
                                  .entryList({u"switchback-%1.sql.gz*"_s.arg(stamp)}, QDir::Files | QDir::Hidden);
    for (const QString &file : files)
        left.append(u"left on the server: "_s + file);
    return left;
}

QString MagentoTrial::hashOf(const QString &file) const
{
    static const QRegularExpression contentHash(u"\"content-hash\": \"[^\"]*\""_s); // of what names the folder, too
    QString text = QString::fromUtf8(m_scene.shop.committed(u"integration"_s, file));
    text.replace(QString(m_scene.shop.path({})).replace(u"/"_s, u"\\/"_s), u"*"_s)
        .replace(m_scene.shop.path({}), u"*"_s)
        .replace(contentHash, u"*"_s);
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
}

MagentoTrial::Picture MagentoTrial::picture()
{
    const ShopImage image = m_scene.image();
    const Environment integration = m_scene.integration();
    Picture lines{u"deployed %1%2%3"_s.arg(image.deployed, image.isInMaintenance ? u" in maintenance"_s : QString(),
                                           image.isCronDisabled ? u" cron disabled"_s : QString()),
                  u"database %1: %2"_s.arg(image.databaseVersion, image.tables.join(u", "_s)),
                  u"orders "_s + image.orders.join(u", "_s),
                  u"branch %1 %2"_s.arg(hashOf(u"composer.json"_s), hashOf(u"composer.lock"_s)),
                  u"seen %1 %2%3"_s.arg(integration.version, enumName(integration.health),
                                        integration.verifiedSince.isValid() ? u" verified"_s : QString())};
    const Project project = m_scene.observe();
    if (const Environment *copy = project.environment(QString(CommerceShop::copy)))
        lines.append(u"copy %1 %2%3"_s.arg(copy->version, enumName(copy->health),
                                           m_scene.shop.hasCopy() ? u" in the cloud"_s : QString()));
    QStringList files = image.files;
    files.removeIf([](const QString &file) { return file == "record.json"_L1 || file == "operation.lock"_L1; });
    for (const Backup &backup : image.backups)
        lines.append(u"backup %1 %2%3%4"_s.arg(
            enumName(backup.kind), backup.version, backup.unusable.isEmpty() ? QString() : u" unusable"_s,
            files.removeAll(backup.id + ".sql.gz"_L1) == 1 ? QString() : u" without a dump"_s));
    for (const QString &file : std::as_const(files))
        lines.append(u"stray file "_s + file);
    lines.sort();
    return lines;
}

} // namespace Switchback::Tests
