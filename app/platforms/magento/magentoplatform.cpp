// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/magentoplatform.h"

#include "app/platforms/magento/commerceplan.h"
#include "app/platforms/magento/commercesteps.h"
#include "app/platforms/magento/magentoaccount.h"
#include "app/platforms/magento/magentoobserver.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/testbranchplan.h"
#include "app/platforms/magento/testbranchsteps.h"
#include "models/requestguards.h"

#include <QLockFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<std::vector<Step>> stepsOf(OperationKind kind, const QJsonObject &json, const MagentoTools &tools)
{
    const CommerceFacts facts = CommerceFacts::fromJson(json);
    switch (kind) {
    case OperationKind::Upgrade:
        return upgradeCommerce(facts, tools);
    case OperationKind::Restore:
        return restoreCommerce(facts, tools);
    case OperationKind::BackUp:
        return backUpCommerce(facts, tools);
    case OperationKind::ExtendBackup:
        return extendCommerceBackup(facts, tools);
    case OperationKind::DeleteBackup:
        return deleteCommerceBackup(facts, tools);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectCommerce(kind == OperationKind::Protect, facts, tools);
    case OperationKind::SetUp:
        return setUpTestBranch(facts, tools);
    case OperationKind::TearDown:
        return tearDownTestBranch(facts, tools);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::CopyContent:
    case OperationKind::ExpiryWarning:
        break;
    }
    return Failure(magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.not-supported"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this with Adobe Commerce in the cloud.")), {}));
}

/// Request, names and versions; the guards evaluated on what was just seen.
Plan planFor(const OperationRequest &request, const Project &project, const QList<Activity> &open, const QDateTime &now)
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
    if (request.kind == OperationKind::Upgrade || request.kind == OperationKind::SetUp)
        plan.toVersion = request.version;
    else if (backup)
        plan.toVersion = backup->version;
    plan.verdicts = requestGuards(project, plan.request, open, now);
    return plan;
}

class HeldEnvironment final : public TargetLock {
public:
    explicit HeldEnvironment(std::unique_ptr<QLockFile> file)
        : m_file(std::move(file))
    {
    }

private:
    std::unique_ptr<QLockFile> m_file;
};

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
    plan = planFor(request, project, open, context.clock.now());
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
        plan.verdicts.prepend({.guard = GuardId::TargetRefuses,
                               .severity = Severity::Refuse,
                               .reason = planned.error().sentence,
                               .wayOut = planned.error().remedy});
        return prepared;
    }
    if (firstRefusal(plan.verdicts))
        return prepared;
    Result<std::vector<Step>> steps = stepsOf(request.kind, plan.facts, m_tools);
    if (!steps)
        return Failure(steps.error());
    prepared.steps = std::move(*steps);
    for (const Step &step : prepared.steps)
        plan.steps.append(step.info);
    return prepared;
}

Result<std::vector<Step>> MagentoPlatform::rebuild(const ProjectEntry &, const Activity &activity, Context &) const
{
    return stepsOf(activity.request.kind, activity.facts, m_tools);
}

Result<std::unique_ptr<TargetLock>> MagentoPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                          Context &) const
{
    const CommerceRecords records(QString(m_tools.folder + u'/' + entry.location), environmentId);
    if (const Result<void> prepared = records.prepare(); !prepared)
        return Failure(prepared.error());
    auto file = std::make_unique<QLockFile>(records.path(u"operation.lock"_s));
    file->setStaleLockTime(0); // as long as its holder lives; a dead one's is taken
    if (!file->tryLock(0))
        return Failure(magentoProblem(ProblemKind::Conflict, Owner::You, u"magento.busy"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "Another operation works on this environment.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it."))));
    return std::make_unique<HeldEnvironment>(std::move(file));
}

Result<void> MagentoPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.not-here"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud starts and stops its environments itself, not from here.")), {}));
}

} // namespace Switchback
