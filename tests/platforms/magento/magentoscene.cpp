// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/magentoscene.h"

#include "models/guards.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Switchback {

MagentoAccountScene::MagentoAccountScene(const QUrl &cloud, Clock &clock, const QString &sshConfig)
    : m_clock(clock)
{
    m_vault = std::make_shared<const Vault>(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(),
                                            std::make_shared<MemoryCredentials>());
    account.id = u"magento-1"_s;
    account.platform = u"magento"_s;
    account.values = {{u"address"_s, cloud.toString()}};
    useSecret(u"token"_s, MagentoCloud::token());
    tools.folder = workspace.filePath(u"magento"_s);
    tools.sshConfig = sshConfig;
    tools.patience.poll = std::chrono::milliseconds(50);
    tools.patience.latePush = std::chrono::seconds(1);
    tools.patience.answer = std::chrono::seconds(2);
    platform = std::make_unique<MagentoPlatform>(nullptr, tools);
}

void MagentoAccountScene::useSecret(const QString &field, const QByteArray &secret)
{
    m_typed[field] = std::make_shared<const Secret>(secret);
}

tl::expected<AccountFinding, AccountTrouble> MagentoAccountScene::explore()
{
    return with([this](Context &context) { return platform->explore(context); });
}

QString ShopImage::text() const
{
    QStringList kept;
    for (const Backup &backup : backups)
        kept.append(backup.id + u' ' + backup.version);
    return u"deployed %1, database %2 (%3), orders %4, maintenance %5, cron off %6, cloud backups %7, backups %8, files %9"_s
        .arg(deployed, databaseVersion, tables.join(u", "_s), orders.join(u", "_s))
        .arg(isInMaintenance)
        .arg(isCronDisabled)
        .arg(cloudBackups)
        .arg(kept.join(u", "_s), files.join(u", "_s));
}

MagentoScene::MagentoScene()
    : MagentoScene(std::make_unique<Parts>())
{
}

MagentoScene::MagentoScene(std::unique_ptr<Parts> parts)
    : MagentoAccountScene(parts->shop.cloud.address(), parts->clock, parts->shop.sshConfig())
    , m_parts(std::move(parts))
    , shop(m_parts->shop)
{
    entry = platform->entryOf(account, shop.cloud.state().project);
}

Project MagentoScene::observe()
{
    return with([this](Context &context) { return platform->observe(entry, context); });
}

Environment MagentoScene::integration()
{
    const Project project = observe();
    const Environment *found = project.environment(u"integration"_s);
    return found ? *found : Environment();
}

Result<PreparedOperation> MagentoScene::prepare(OperationKind kind, const QString &version, const QString &backupId)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, environmentId};
    request.version = version;
    request.backupId = backupId;
    return with([&](Context &context) { return platform->prepare(entry, request, {}, context); });
}

Walked MagentoScene::operate(OperationKind kind, const QString &version, const QString &backupId,
                             const QString &failAfter)
{
    return walk(prepare(kind, version, backupId), failAfter);
}

Walked MagentoScene::walk(const Result<PreparedOperation> &prepared, const QString &failAfter)
{
    if (!prepared)
        return {.outcome = Failure(prepared.error())};
    if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts))
        return {.outcome = Failure(Problem{.kind = ProblemKind::Refused,
                                           .owner = Owner::You,
                                           .code = u"refused"_s,
                                           .sentence = refusal->reason,
                                           .remedy = refusal->wayOut,
                                           .details = {}})};
    return with([&](Context &context) { return walkSteps(prepared->steps, context, failAfter); });
}

ShopImage MagentoScene::image()
{
    shop.cloud.settle();
    ShopImage image;
    image.lock = shop.committed(u"integration"_s, u"composer.lock"_s);
    image.deployed = shop.deployedVersion();
    image.databaseVersion = shop.databaseVersion();
    image.tables = shop.tables();
    image.orders = shop.orders();
    image.isInMaintenance = shop.isInMaintenance();
    image.isCronDisabled = shop.isCronDisabled();
    image.cloudBackups = shop.cloud.state().backups.size();
    for (const Backup &backup : observe().backups)
        if (!backup.id.startsWith("cloud-"_L1))
            image.backups.append(backup);
    image.files = QDir(tools.folder + u'/' + entry.location + "/environments/integration"_L1)
                      .entryList(QDir::Files | QDir::NoDotAndDotDot);
    image.files.removeAll(u"record.json"_s);
    return image;
}

} // namespace Switchback
