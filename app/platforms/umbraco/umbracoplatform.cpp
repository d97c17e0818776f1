// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoplatform.h"

#include "app/engine/filelock.h"
#include "app/engine/plandraft.h"
#include "app/git/recordsteps.h"
#include "app/platforms/umbraco/umbracoaccount.h"
#include "app/platforms/umbraco/umbracodiagnosis.h"
#include "app/platforms/umbraco/umbracoobserver.h"
#include "app/platforms/umbraco/umbracoplan.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/platforms/umbraco/umbracosettings.h"
#include "app/platforms/umbraco/umbracosteps.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<std::vector<Step>> stepsOf(OperationKind kind, const QJsonObject &json, const UmbracoTools &tools)
{
    const UmbracoFacts facts = UmbracoFacts::fromJson(json);
    const EnvironmentRecords records(tools.folderOf(facts.project), facts.alias);
    switch (kind) {
    case OperationKind::Upgrade:
        return upgradeUmbraco(facts, tools);
    case OperationKind::Restore:
        return restoreUmbraco(facts, tools);
    case OperationKind::BackUp:
        return backUpUmbraco(facts, tools);
    case OperationKind::ExtendBackup:
        return extendRecorded(records, facts.kept);
    case OperationKind::DeleteBackup:
        return deleteUmbracoBackup(facts, tools);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectRecorded(records, kind == OperationKind::Protect);
    case OperationKind::SetUp:
    case OperationKind::TearDown:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::CopyContent:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    return Failure(umbracoProblem(
        ProblemKind::Refused, Owner::You, u"umbraco.not-supported"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this with Umbraco Cloud.")),
        Text(QT_TRANSLATE_NOOP("Text", "The portal can add and remove environments and copy content."))));
}

} // namespace

UmbracoPlatform::UmbracoPlatform(std::shared_ptr<const Catalogues> catalogues, UmbracoTools tools)
    : m_catalogues(std::move(catalogues))
    , m_tools(std::move(tools))
{
}

AccountForm UmbracoPlatform::accountForm() const
{
    return umbracoForm();
}

tl::expected<AccountFinding, AccountTrouble> UmbracoPlatform::explore(Context &context) const
{
    return exploreUmbraco(m_tools, context);
}

ProjectEntry UmbracoPlatform::entryOf(const Account &account, const QString &location) const
{
    const QString key = umbracoProjectKey(location);
    return {.id = QString("umbraco-"_L1 + key), .platform = id(), .location = key, .accountId = account.id};
}

Result<ProjectEntry> UmbracoPlatform::open(const QString &) const
{
    return Failure(
        umbracoProblem(ProblemKind::Refused, Owner::You, u"umbraco.needs-account"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "Projects of Umbraco Cloud are reached by an account.")),
                       Text(QT_TRANSLATE_NOOP("Text", "Add an account and choose its projects."))));
}

Project UmbracoPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    return observeUmbraco(entry, m_tools, m_catalogues.get(), context);
}

Result<PreparedOperation> UmbracoPlatform::prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                   const QList<Activity> &open, Context &context) const
{
    if (const auto supported = stepsOf(request.kind, {}, m_tools); !supported)
        return Failure(supported.error());
    const Project project = observe(entry, context);
    if (project.problem)
        return Failure(*project.problem);
    PreparedOperation prepared;
    Plan &plan = prepared.plan;
    plan = planDraft(request, project, open, context.clock.now());
    if (firstRefusal(plan.verdicts))
        return prepared;
    if (const Result<void> planned = planUmbraco(plan, project, m_tools, context); !planned) {
        if (planned.error().kind == ProblemKind::Cancelled)
            return Failure(planned.error());
        plan.verdicts.prepend(refusalBy(planned.error()));
        return prepared;
    }
    if (firstRefusal(plan.verdicts))
        return prepared;
    Result<std::vector<Step>> steps = stepsOf(request.kind, plan.facts, m_tools);
    if (!steps)
        return Failure(steps.error());
    addSteps(prepared, std::move(*steps));
    return prepared;
}

Result<std::vector<Step>> UmbracoPlatform::rebuild(const ProjectEntry &, const Activity &activity, Context &) const
{
    return stepsOf(activity.request.kind, activity.facts, m_tools);
}

Result<std::unique_ptr<TargetLock>> UmbracoPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                          Context &) const
{
    const EnvironmentRecords records(m_tools.folderOf(umbracoProjectKey(entry.location)), environmentId);
    if (const Result<void> prepared = records.prepare(); !prepared)
        return Failure(prepared.error());
    return lockByFile(records.path(u"operation.lock"_s));
}

Result<QList<Finding>> UmbracoPlatform::diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                 const QString &about, Context &context) const
{
    return diagnoseUmbraco(entry, environmentId, about, m_tools, context);
}

Result<void> UmbracoPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(
        umbracoProblem(ProblemKind::Refused, Owner::You, u"umbraco.not-here"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "Umbraco Cloud is not started or stopped from this machine.")),
                       Text(QT_TRANSLATE_NOOP("Text", "The portal can restart an environment."))));
}

} // namespace Switchback
