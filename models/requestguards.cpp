// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/requestguards.h"

namespace Switchback {

QList<GuardVerdict> requestGuards(const Project &project, const OperationRequest &request, const QList<Activity> &open,
                                  const QDateTime &now)
{
    const QString &environment = request.environment.environmentId;
    const Activity *running = openOn(open, request.environment);
    switch (request.kind) {
    case OperationKind::SetUp:
        return setUpGuards(project, environment, request.version, running);
    case OperationKind::Upgrade:
        return upgradeGuards(project, environment, request.version, running, now);
    case OperationKind::Restore:
        return restoreGuards(project, environment, request.backupId, running, now);
    case OperationKind::ExtendBackup:
        return extendBackupGuards(project, environment, request.backupId, running, now);
    case OperationKind::DeleteBackup:
        return request.onlyExpired ? deleteExpiredBackupGuards(project, environment, request.backupId, running, now)
                                   : deleteBackupGuards(project, environment, request.backupId, running);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return keepBackupGuards(project, environment, request.backupId, request.kind == OperationKind::KeepBackup,
                                running);
    case OperationKind::TearDown:
        return tearDownGuards(project, environment, running);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectGuards(project, environment, request.kind == OperationKind::Protect, running);
    case OperationKind::BackUp:
        return backUpGuards(project, environment, running);
    case OperationKind::CopyContent:
        return copyContentGuards(project, environment, request.sourceEnvironmentId, running,
                                 openOn(open, {project.id, request.sourceEnvironmentId}));
    case OperationKind::Rehearse:
        return rehearseGuards(project, environment, request.version, running, now);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace Switchback
