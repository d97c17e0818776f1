// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitesteps.h"

#include "app/platforms/local/archiveorigin.h"
#include "app/platforms/local/backupacts.h"
#include "app/platforms/local/backupmaker.h"
#include "app/platforms/local/environmentacts.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/siteorigin.h"

#include <algorithm>

namespace Switchback {

namespace {

BlueGreenShape shapeOf(const LocalSite &site, const LocalServices &services, const Plan &plan, const Project &project)
{
    const Result<SiteRelease> release = services.releases.usable(site.layout, plan.toVersion);
    const bool isUpgrade = plan.request.kind == OperationKind::Upgrade;
    return {.version = plan.toVersion,
            .unpack = release && !release->unpacked,
            .migration = release && !release->procfile.release.isEmpty(),
            .observe = site.project.observationSeconds > 0,
            .replacesBackup = isUpgrade && project.upgradeBackup(site.environment.id) != nullptr};
}

std::vector<Step> installSteps(const LocalSite &site, const LocalServices &services, const Plan &plan,
                               const Project &project)
{
    const BlueGreenShape shape = shapeOf(site, services, plan, project);
    const auto host = std::make_shared<LocalHost>(site, services, plan.request.kind, plan.toVersion);
    return plan.request.kind == OperationKind::Upgrade ? upgradeSteps(host, shape) : setUpSteps(host, shape);
}

std::vector<Step> restoreSteps(const LocalSite &site, const LocalServices &services, const Plan &plan,
                               const Project &project)
{
    const BlueGreenShape shape = shapeOf(site, services, plan, project);
    const OperationKind kind = OperationKind::Restore;
    const Backup *backup = requestedBackup(project, plan.request);
    if (backup == nullptr || backup->kind != BackupKind::Manual)
        return restoreSteps(std::make_shared<LocalHost>(site, services, kind, plan.toVersion, plan.request.backupId),
                            shape);
    auto origin = std::make_unique<ArchiveOrigin>(SiteRunner(site, services), backup->id);
    return restoreArchiveSteps(std::make_shared<LocalHost>(site, services, kind, plan.toVersion, std::move(origin)),
                               shape);
}

std::vector<Step> contentSteps(const LocalSite &site, const LocalServices &services, const Plan &plan,
                               const Project &project)
{
    const SiteEnvironment *source = site.project.environment(plan.request.sourceEnvironmentId);
    if (source == nullptr)
        return {};
    auto origin =
        std::make_unique<SiteOrigin>(SiteRunner({site.layout, site.project, *source}, services), plan.toVersion);
    const std::shared_ptr<SiteFreeze> freeze = origin->freeze();
    const auto host = std::make_shared<LocalHost>(site, services, plan.request.kind, plan.toVersion, std::move(origin));
    return copyContentSteps(host, freeze, shapeOf(site, services, plan, project));
}

bool hasReplaceableBackup(const Project &project, const QString &environmentId)
{
    return std::any_of(project.backups.begin(), project.backups.end(), [&environmentId](const Backup &backup) {
        return backup.environment.environmentId == environmentId && backup.kind == BackupKind::Manual && !backup.kept;
    });
}

std::vector<Step> backupSteps(const SiteRunner &runner, const Plan &plan, const Project &project)
{
    const Backup *backup = requestedBackup(project, plan.request);
    if (backup == nullptr)
        return {};
    if (plan.request.kind == OperationKind::ExtendBackup)
        return extendBackupSteps(runner, *backup);
    if (plan.request.kind == OperationKind::DeleteBackup)
        return deleteBackupSteps(runner, *backup);
    return keepBackupSteps(runner, *backup, plan.request.kind == OperationKind::KeepBackup);
}

} // namespace

std::vector<Step> siteSteps(const LocalSite &site, const LocalServices &services, const Plan &plan,
                            const Project &project)
{
    const SiteRunner runner(site, services);
    switch (plan.request.kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
        return installSteps(site, services, plan, project);
    case OperationKind::Restore:
        return restoreSteps(site, services, plan, project);
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return backupSteps(runner, plan, project);
    case OperationKind::TearDown:
        return tearDownSteps(runner);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectSteps(runner, plan.request.kind == OperationKind::Protect);
    case OperationKind::BackUp:
        return backUpSteps(runner, hasReplaceableBackup(project, site.environment.id));
    case OperationKind::CopyContent:
        return contentSteps(site, services, plan, project);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace Switchback
