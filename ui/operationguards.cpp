// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/operationguards.h"

#include "models/projectcatalog.h"

namespace Switchback {

namespace {

/// Without a release: what would refuse any.
QList<GuardVerdict> setUpVerdicts(const Project &project, const OperationRequest &request, const Activity *running)
{
    QList<GuardVerdict> verdicts = setUpGuards(project, request.environment.environmentId, request.version, running);
    if (request.version.isEmpty())
        verdicts.removeIf([](const GuardVerdict &verdict) { return verdict.guard == GuardId::ReleaseUnknown; });
    return verdicts;
}

/// Without a source: nothing as long as one can be taken, else why the first of them cannot.
QList<GuardVerdict> copyVerdicts(const Project &project, const OperationRequest &request, const Activity *running,
                                 const Activity *runningOnSource)
{
    const QString &target = request.environment.environmentId;
    if (!request.sourceEnvironmentId.isEmpty())
        return copyContentGuards(project, target, request.sourceEnvironmentId, running, runningOnSource);
    QList<GuardVerdict> first;
    for (const Environment &source : project.environments) {
        if (source.ref.environmentId == target)
            continue;
        const QList<GuardVerdict> verdicts =
            copyContentGuards(project, target, source.ref.environmentId, running, nullptr);
        if (!firstRefusal(verdicts))
            return verdicts;
        if (first.isEmpty())
            first = verdicts;
    }
    return first.isEmpty() ? copyContentGuards(project, target, {}, running, nullptr) : first;
}

} // namespace

QList<GuardVerdict> guardsOf(const Project &project, const OperationRequest &request, const Activity *running,
                             const Activity *runningOnSource, const QDateTime &now)
{
    const QString &id = request.environment.environmentId;
    switch (request.kind) {
    case OperationKind::SetUp:
        return setUpVerdicts(project, request, running);
    case OperationKind::Upgrade:
        return request.version.isEmpty() ? upgradeGuards(project, id, running, now)
                                         : upgradeGuards(project, id, request.version, running, now);
    case OperationKind::Restore:
        return restoreGuards(project, id, request.backupId, running, now);
    case OperationKind::ExtendBackup:
        return extendBackupGuards(project, id, request.backupId, running, now);
    case OperationKind::DeleteBackup:
        return deleteBackupGuards(project, id, request.backupId, running);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return keepBackupGuards(project, id, request.backupId, request.kind == OperationKind::KeepBackup, running);
    case OperationKind::BackUp:
        return backUpGuards(project, id, running);
    case OperationKind::TearDown:
        return tearDownGuards(project, id, running);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectGuards(project, id, request.kind == OperationKind::Protect, running);
    case OperationKind::CopyContent:
        return copyVerdicts(project, request, running, runningOnSource);
    case OperationKind::Rehearse:
        return rehearseGuards(project, id, request.version, running, now);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QList<GuardVerdict> guardsOf(const ProjectCatalog &catalog, const OperationRequest &request, const QDateTime &now)
{
    const EnvironmentRef source{request.environment.projectId, request.sourceEnvironmentId};
    const Project *project = catalog.project(request.environment.projectId);
    // A project that is gone has no environments: the guards say that there is no such environment.
    return guardsOf(project ? *project : Project(), request, catalog.openOn(request.environment),
                    catalog.openOn(source), now);
}

} // namespace Switchback
