// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/magentoplatform.h"

#include "app/engine/filelock.h"
#include "app/engine/plandraft.h"
#include "app/git/recordsteps.h"
#include "app/platforms/magento/commercediagnosis.h"
#include "app/platforms/magento/commerceplan.h"
#include "app/platforms/magento/commercesteps.h"
#include "app/platforms/magento/magentoaccount.h"
#include "app/platforms/magento/magentoobserver.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/testbranchplan.h"
#include "app/platforms/magento/testbranchsteps.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<std::vector<Step>> stepsOf(OperationKind kind, const QJsonObject &json, const MagentoTools &tools)
{
    const CommerceFacts facts = CommerceFacts::fromJson(json);
    const EnvironmentRecords records(tools.folderOf(facts.project), facts.environmentKey);
    switch (kind) {
    case OperationKind::Upgrade:
        return upgradeCommerce(facts, tools);
    case OperationKind::Restore:
        return restoreCommerce(facts, tools);
    case OperationKind::BackUp:
        return backUpCommerce(facts, tools);
    case OperationKind::ExtendBackup:
        return extendRecorded(records, facts.kept);
    case OperationKind::DeleteBackup:
        return deleteCommerceBackup(facts, tools);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectRecorded(records, kind == OperationKind::Protect);
    case OperationKind::SetUp:
        return setUpTestBranch(facts, tools);
    case OperationKind::TearDown:
        return tearDownTestBranch(facts, tools);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::CopyContent:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    return Failure(magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.not-supported"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this with Adobe Commerce in the cloud.")), {}));
}

} // namespace

MagentoPlatform::MagentoPlatform(std::shared_ptr<const Catalogues> catalogues, MagentoTools tools)
    : m_catalogues(std::move(catalogues))
    , m_tools(std::move(tools))
{
}

AccountForm MagentoPlatform::accountForm() const
{
    return magentoForm();
}

tl::expected<AccountFinding, AccountTrouble> MagentoPlatform::explore(Context &context) const
{
    return exploreMagento(*m_tools.tokens, context);
}

ProjectEntry MagentoPlatform::entryOf(const Account &account, const QString &location) const
{
    return {.id = QString("magento-"_L1 + location), .platform = id(), .location = location, .accountId = account.id};
}

Result<ProjectEntry> MagentoPlatform::open(const QString &) const
{
    return Failure(
        magentoProblem(ProblemKind::Refused, Owner::You, u"magento.needs-account"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "Projects in Adobe's cloud are reached by an account.")),
                       Text(QT_TRANSLATE_NOOP("Text", "Add an account and choose its projects."))));
}

Project MagentoPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    return observeMagento(entry, m_tools, m_catalogues.get(), context);
}

Result<PreparedOperation> MagentoPlatform::prepare(const ProjectEntry &entry, const OperationRequest &request,
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
    const Result<void> chosen = request.kind == OperationKind::SetUp
                                    ? chooseTestSource(plan, project, open, entry.location, m_tools, context)
                                    : Result<void>();
    const Result<void> planned =
        chosen ? planCommerce(plan, project, entry.location, m_tools, context) : Failure(chosen.error());
    if (!planned) {
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

Result<std::vector<Step>> MagentoPlatform::rebuild(const ProjectEntry &, const Activity &activity, Context &) const
{
    return stepsOf(activity.request.kind, activity.facts, m_tools);
}

Result<std::unique_ptr<TargetLock>> MagentoPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                          Context &) const
{
    const EnvironmentRecords records(m_tools.folderOf(entry.location), environmentId);
    if (const Result<void> prepared = records.prepare(); !prepared)
        return Failure(prepared.error());
    return lockByFile(records.path(u"operation.lock"_s));
}

Result<QList<Finding>> MagentoPlatform::diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                 const QString &about, Context &context) const
{
    return diagnoseCommerce(entry, environmentId, about, m_tools, context);
}

Result<void> MagentoPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.not-here"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud starts and stops its environments itself, not from here.")), {}));
}

} // namespace Switchback
