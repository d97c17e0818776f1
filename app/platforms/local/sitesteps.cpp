// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitesteps.h"

#include "app/platforms/local/archiveorigin.h"
#include "app/platforms/local/backupacts.h"
#include "app/platforms/local/backupmaker.h"
#include "app/platforms/local/environmentacts.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/rehearsal.h"
#include "app/platforms/local/siteorigin.h"

namespace Switchback {

namespace {

BlueGreenShape shapeOf(const QString &version, const SiteFacts &facts)
{
    return {.version = version,
            .unpack = facts.unpack,
            .migration = facts.migration,
            .observe = facts.observe,
            .replacesBackup = facts.replaces};
}

std::vector<Step> installSteps(const LocalSite &site, const LocalServices &services, OperationKind kind,
                               const BlueGreenShape &shape)
{
    const auto host = std::make_shared<LocalHost>(site, services, kind, shape.version);
    return kind == OperationKind::Upgrade ? upgradeSteps(host, shape) : setUpSteps(host, shape);
}

std::vector<Step> restoreSteps(const LocalSite &site, const LocalServices &services, const BlueGreenShape &shape,
                               const Backup &backup)
{
    const OperationKind kind = OperationKind::Restore;
    if (backup.kind != BackupKind::Manual)
        return restoreSteps(std::make_shared<LocalHost>(site, services, kind, shape.version, backup.id), shape);
    auto origin = std::make_unique<ArchiveOrigin>(SiteRunner(site, services), backup.id);
    return restoreArchiveSteps(std::make_shared<LocalHost>(site, services, kind, shape.version, std::move(origin)),
                               shape);
}

std::vector<Step> contentSteps(const LocalSite &site, const LocalServices &services, const OperationRequest &request,
                               const BlueGreenShape &shape)
{
    const SiteEnvironment *source = site.project.environment(request.sourceEnvironmentId);
    if (source == nullptr)
        return {};
    auto origin =
        std::make_unique<SiteOrigin>(SiteRunner({site.layout, site.project, *source}, services), shape.version);
    const std::shared_ptr<SiteFreeze> freeze = origin->freeze();
    const auto host = std::make_shared<LocalHost>(site, services, request.kind, shape.version, std::move(origin));
    return copyContentSteps(host, freeze, shape);
}

} // namespace

std::vector<Step> siteSteps(const LocalSite &site, const LocalServices &services, const OperationRequest &request,
                            const QString &toVersion, const SiteFacts &facts)
{
    const SiteRunner runner(site, services);
    const BlueGreenShape shape = shapeOf(toVersion, facts);
    const OperationKind kind = request.kind;
    switch (kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
        return installSteps(site, services, kind, shape);
    case OperationKind::Restore:
        return restoreSteps(site, services, shape, facts.backup);
    case OperationKind::ExtendBackup:
        return extendBackupSteps(runner, facts.backup);
    case OperationKind::DeleteBackup:
        return deleteBackupSteps(runner, facts.backup);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return keepBackupSteps(runner, facts.backup, kind == OperationKind::KeepBackup);
    case OperationKind::TearDown:
        return tearDownSteps(runner);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectSteps(runner, kind == OperationKind::Protect);
    case OperationKind::BackUp:
        return backUpSteps(runner, facts.replaces);
    case OperationKind::CopyContent:
        return contentSteps(site, services, request, shape);
    case OperationKind::Rehearse:
        return rehearsalSteps(site, services, toVersion, facts);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace Switchback
