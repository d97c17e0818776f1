// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject OperationRequest::toJson() const
{
    return {{u"kind"_s, enumName(kind)},
            {u"project"_s, environment.projectId},
            {u"environment"_s, environment.environmentId},
            {u"version"_s, version},
            {u"backup"_s, backupId},
            {u"source"_s, sourceEnvironmentId},
            {u"onlyExpired"_s, onlyExpired},
            {u"onFailure"_s, enumName(onFailure)},
            {u"reason"_s, reason}};
}

OperationRequest OperationRequest::fromJson(const QJsonObject &json)
{
    OperationRequest request;
    request.kind = enumFromName<OperationKind>(json.value("kind"_L1).toString()).value_or(OperationKind::Upgrade);
    request.environment = {json.value("project"_L1).toString(), json.value("environment"_L1).toString()};
    request.version = json.value("version"_L1).toString();
    request.backupId = json.value("backup"_L1).toString();
    request.sourceEnvironmentId = json.value("source"_L1).toString();
    request.onlyExpired = json.value("onlyExpired"_L1).toBool();
    request.onFailure = enumFromName<OnFailure>(json.value("onFailure"_L1).toString()).value_or(OnFailure::TakeBack);
    request.reason = json.value("reason"_L1).toString();
    return request;
}

bool Plan::mayWaitForFix() const
{
    return std::any_of(steps.cbegin(), steps.cend(),
                       [](const StepInfo &step) { return step.whenFailed == WhenFailed::WaitsIfAsked; });
}

namespace {

const Backup *newestManual(const Project &project, const QString &environmentId)
{
    for (const Backup &candidate : project.backups)
        if (candidate.environment.environmentId == environmentId && candidate.kind == BackupKind::Manual)
            return &candidate;
    return nullptr;
}

const Backup *meantBackup(const Project &project, OperationKind kind, const QString &environmentId)
{
    switch (kind) {
    case OperationKind::Restore:
        return project.rollbackTarget(environmentId);
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
        return project.upgradeBackup(environmentId);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return newestManual(project, environmentId);
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::TearDown:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::CopyContent:
    case OperationKind::BackUp:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        return nullptr;
    }
    return nullptr;
}

} // namespace

const Backup *requestedBackup(const Project &project, const OperationRequest &request)
{
    const QString &environmentId = request.environment.environmentId;
    if (request.backupId.isEmpty())
        return meantBackup(project, request.kind, environmentId);
    for (const Backup &candidate : project.backups)
        if (candidate.environment.environmentId == environmentId && candidate.id == request.backupId)
            return &candidate;
    return nullptr;
}

} // namespace Switchback
