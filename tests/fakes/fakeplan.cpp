// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

using namespace Qt::StringLiterals;

// What FakeCockpit plans for an operation. What becomes of it is in fakerun.cpp and fakeeffects.cpp.

namespace Switchback::Fakes {

namespace {

struct Sides {
    const Activity *target = nullptr;
    const Activity *source = nullptr;
};

QList<GuardVerdict> verdicts(const Project &project, const OperationRequest &request, const Sides &running,
                             const QDateTime &now)
{
    const QString &id = request.environment.environmentId;
    const Activity *busy = running.target;
    switch (request.kind) {
    case OperationKind::SetUp:
        return setUpGuards(project, id, request.version, busy);
    case OperationKind::Upgrade:
        return upgradeGuards(project, id, request.version, busy, now);
    case OperationKind::Restore:
        return restoreGuards(project, id, request.backupId, busy, now);
    case OperationKind::ExtendBackup:
        return extendBackupGuards(project, id, request.backupId, busy, now);
    case OperationKind::DeleteBackup:
        return deleteBackupGuards(project, id, request.backupId, busy);
    case OperationKind::TearDown:
        return tearDownGuards(project, id, busy);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectGuards(project, id, request.kind == OperationKind::Protect, busy);
    case OperationKind::CopyContent:
        return copyContentGuards(project, id, request.sourceEnvironmentId, busy, running.source);
    case OperationKind::BackUp:
        return backUpGuards(project, id, busy);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return keepBackupGuards(project, id, request.backupId, request.kind == OperationKind::KeepBackup, busy);
    case OperationKind::Rehearse:
        return rehearseGuards(project, id, request.version, busy, now);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QList<Text> deleteConsequences(const Plan &plan, const Backup *backup)
{
    QList<Text> texts{Text("The backup of release %1 is deleted for good.", {plan.toVersion})};
    if (backup && backup->kind == BackupKind::Upgrade) {
        texts.append(Text("%1 cannot be rolled back to it any more.", {plan.environmentName}));
        if (plan.role == Role::Live)
            texts.append(Text("From then on %1 can be upgraded and torn down again.", {plan.environmentName}));
    }
    return texts;
}

QList<Text> consequences(const Project &project, const Plan &plan, const Backup *backup)
{
    const QString &name = plan.environmentName;
    switch (plan.request.kind) {
    case OperationKind::SetUp:
        return {Text("The site starts with empty data.")};
    case OperationKind::Upgrade:
        return {Text("Visitors can read all the time. They cannot write for about 3 s."),
                Text("The installation of %1 is kept for 48 hours as the upgrade backup.", {plan.fromVersion})};
    case OperationKind::Restore:
        return {Text("What was written since the upgrade is not in the backup. It is set aside, not lost.")};
    case OperationKind::ExtendBackup: {
        QList<Text> texts;
        if (backup) {
            const QDateTime until = backup->createdAt.addSecs(extendedBackupSeconds);
            texts.append(Text("The backup is kept until %1 instead of %2.", {until, backup->expiresAt}));
        }
        texts.append(Text("Until then %1 can neither be upgraded nor torn down.", {name}));
        texts.append(Text("It can be extended once."));
        return texts;
    }
    case OperationKind::DeleteBackup:
        return deleteConsequences(plan, backup);
    case OperationKind::TearDown:
        return {Text("The site of %1 ends. Visitors get no answer.", {name}),
                Text("Its content, its installations and its backups are lost for good."),
                Text("The environment stays listed and can be set up again.")};
    case OperationKind::Protect:
        return {Text("%1 can neither be upgraded nor torn down until the protection is lifted.", {name})};
    case OperationKind::LiftProtection:
        return {Text("%1 can be upgraded and torn down again.", {name})};
    case OperationKind::CopyContent: {
        const Environment *source = project.environment(plan.request.sourceEnvironmentId);
        return {Text("The content of %1 is replaced by that of %2.", {name, source ? source->name : QString()}),
                Text("What %1 holds now is set aside for 48 hours.", {name}),
                Text("No other operation can run on either environment meanwhile.")};
    }
    case OperationKind::BackUp:
        return {Text("Visitors can read all the time. They cannot write for about 1 s."),
                Text("It replaces the older manual backups of %1 that are not kept.", {name})};
    case OperationKind::KeepBackup:
        return {Text("No newer manual backup replaces it, and it cannot be deleted.")};
    case OperationKind::UnkeepBackup:
        return {Text("The next manual backup of %1 replaces it.", {name})};
    case OperationKind::Rehearse:
        return {Text("%1 itself stays as it is.", {name})};
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace

Plan FakeCockpit::plan(const OperationRequest &request)
{
    const Project &owner = *project(request.environment.projectId);
    const Environment &environment = *owner.environment(request.environment.environmentId);
    const Backup *backup = requestedBackup(owner, request);
    Plan plan;
    plan.id = u"plan-%1"_s.arg(++m_ids);
    plan.request = request;
    if (backup)
        plan.request.backupId = backup->id;
    plan.projectName = owner.name;
    plan.environmentName = environment.name;
    plan.role = environment.role;
    plan.fromVersion = environment.version;
    plan.toVersion = backup ? backup->version : request.version;
    plan.steps = sampleSteps(request.kind);
    if (m_isMendable)
        plan.steps.last().whenFailed = WhenFailed::WaitsIfAsked;
    const EnvironmentRef source{request.environment.projectId, request.sourceEnvironmentId};
    plan.verdicts = verdicts(owner, plan.request, {runningOn(request.environment), runningOn(source)}, m_now);
    plan.consequences = consequences(owner, plan, backup);
    if (request.kind == OperationKind::Upgrade || request.kind == OperationKind::CopyContent
        || request.kind == OperationKind::SetUp) {
        plan.lastDurationMilliseconds = 14200;
        plan.lastFreezeMilliseconds = 2300;
    }
    if (const std::optional<Rehearsal> &rehearsal = environment.rehearsal;
        request.kind == OperationKind::Upgrade && rehearsal && rehearsal->toVersion == plan.toVersion) {
        plan.expectedMilliseconds = rehearsal->steps;
        plan.rehearsedAt = rehearsal->endedAt;
    }
    if (request.kind == OperationKind::Restore) {
        plan.lastDurationMilliseconds = 820;
        plan.lastFreezeMilliseconds = 2300;
        plan.losses = m_losses;
        plan.lossUnknown = m_lossUnknown;
    }
    return plan;
}

} // namespace Switchback::Fakes
