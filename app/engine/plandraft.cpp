// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/plandraft.h"

#include "models/requestguards.h"

namespace Switchback {

Plan planDraft(const OperationRequest &request, const Project &project, const QList<Activity> &open,
               const QDateTime &now)
{
    Plan plan;
    plan.request = request;
    const Backup *backup = requestedBackup(project, request);
    if (backup)
        plan.request.backupId = backup->id;
    plan.projectName = project.name;
    if (const Environment *environment = project.environment(request.environment.environmentId)) {
        plan.environmentName = environment->name;
        plan.role = environment->role;
        plan.fromVersion = environment->version;
    }
    plan.toVersion = plan.fromVersion;
    if (request.kind == OperationKind::Upgrade || request.kind == OperationKind::Rehearse
        || request.kind == OperationKind::SetUp)
        plan.toVersion = request.version;
    else if (backup)
        plan.toVersion = backup->version;
    plan.verdicts = requestGuards(project, plan.request, open, now);
    return plan;
}

GuardVerdict refusalBy(const Problem &problem)
{
    return {.guard = GuardId::TargetRefuses,
            .severity = Severity::Refuse,
            .reason = problem.sentence,
            .wayOut = problem.remedy};
}

void addSteps(PreparedOperation &prepared, std::vector<Step> steps)
{
    prepared.steps = std::move(steps);
    for (const Step &step : prepared.steps)
        prepared.plan.steps.append(step.info);
}

} // namespace Switchback
