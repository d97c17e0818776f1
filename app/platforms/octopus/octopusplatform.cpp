// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusplatform.h"

#include "app/engine/plandraft.h"
#include "app/platforms/octopus/octopusaccount.h"
#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopuskeys.h"
#include "app/platforms/octopus/octopusobserver.h"
#include "app/platforms/octopus/octopusplan.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/octopussteps.h"
#include "app/platforms/octopus/testjob.h"
#include "app/platforms/octopus/testplace.h"
#include "app/platforms/octopus/teststeps.h"

#include <QCryptographicHash>
#include <QSet>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// \a json: OctopusFacts, or TestFacts where a test instance is set up or torn down.
Result<std::vector<Step>> stepsOf(OperationKind kind, const QJsonObject &json, const OctopusPatience &patience)
{
    const OctopusFacts facts = OctopusFacts::fromJson(json);
    switch (kind) {
    case OperationKind::SetUp:
        return setUpTest(TestFacts::fromJson(json), patience);
    case OperationKind::TearDown:
        return tearDownTest(TestFacts::fromJson(json), patience);
    case OperationKind::Upgrade:
        return upgradeOctopus(facts, patience);
    case OperationKind::Restore:
        return restoreOctopus(facts, patience);
    case OperationKind::ExtendBackup:
        return extendOctopusBackup(facts);
    case OperationKind::DeleteBackup:
        return deleteOctopusBackup(facts);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectOctopus(kind == OperationKind::Protect);
    case OperationKind::BackUp:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::CopyContent:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    return Failure(octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.not-supported"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this with Octopus Server.")),
                                  {}));
}

} // namespace

/// The instances that operations of this program hold.
class OctopusPlatform::HeldInstances {
public:
    [[nodiscard]] bool take(const QString &key)
    {
        const std::lock_guard guard(m_mutex);
        if (m_held.contains(key))
            return false;
        m_held.insert(key);
        return true;
    }
    void release(const QString &key)
    {
        const std::lock_guard guard(m_mutex);
        m_held.remove(key);
    }

private:
    std::mutex m_mutex;
    QSet<QString> m_held;
};

class OctopusPlatform::HeldInstance final : public TargetLock {
public:
    HeldInstance(std::shared_ptr<HeldInstances> instances, QString key)
        : m_instances(std::move(instances))
        , m_key(std::move(key))
    {
    }
    ~HeldInstance() override { m_instances->release(m_key); }
    Q_DISABLE_COPY_MOVE(HeldInstance)

private:
    std::shared_ptr<HeldInstances> m_instances;
    QString m_key;
};

OctopusPlatform::OctopusPlatform(std::shared_ptr<const Catalogues> catalogues, const OctopusPatience &patience)
    : m_catalogues(std::move(catalogues))
    , m_patience(patience)
    , m_held(std::make_shared<HeldInstances>())
{
}

OctopusPlatform::~OctopusPlatform() = default;

AccountForm OctopusPlatform::accountForm() const
{
    return octopusForm();
}

tl::expected<AccountFinding, AccountTrouble> OctopusPlatform::explore(Context &context) const
{
    return exploreOctopus(context);
}

ProjectEntry OctopusPlatform::entryOf(const Account &account, const QString &location) const
{
    constexpr qsizetype idLength = 12;
    const QByteArray digest = QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {.id = QString("octopus-"_L1 + QString::fromLatin1(digest.left(idLength))),
            .platform = id(),
            .location = location,
            .accountId = account.id};
}

Result<ProjectEntry> OctopusPlatform::open(const QString &) const
{
    return Failure(octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.needs-account"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "Octopus Servers are reached by an account.")),
                                  Text(QT_TRANSLATE_NOOP("Text", "Add an account and choose its projects."))));
}

Project OctopusPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    return observeOctopus(entry, m_catalogues.get(), context);
}

namespace {

bool isOfTest(OperationKind kind)
{
    return kind == OperationKind::SetUp || kind == OperationKind::TearDown;
}

/// Works out what one of the instances goes through by itself, and adds it to the plan.
Result<void> addChange(Plan &plan, const Project &project, const OctopusPatience &patience, Context &context)
{
    const Result<OctopusFacts> facts =
        withWays(context, [&](const OctopusWays &ways) { return planOctopus(project, plan, ways, context); });
    if (!facts)
        return Failure(facts.error());
    const OperationKind kind = plan.request.kind;
    if (kind == OperationKind::Upgrade || kind == OperationKind::Restore)
        if (const Result<void> looked = OctopusJob(kind, *facts, patience).lookAhead(context); !looked)
            return looked;
    plan.facts = facts->toJson();
    plan.consequences = octopusConsequences(plan, *facts);
    if (!facts->restoreFile.isEmpty())
        plan.lossUnknown = Text(QT_TRANSLATE_NOOP("Text", "Octopus does not tell what was done since then."));
    return {};
}

/// The same where a test instance is made of the original, or removed.
Result<void> addTest(Plan &plan, const Project &project, const QList<Activity> &open, const OctopusPatience &patience,
                     Context &context)
{
    const Result<TestFacts> facts = planTest(project, plan, context);
    if (!facts)
        return Failure(facts.error());
    if (plan.request.kind == OperationKind::SetUp) {
        if (openOn(open, {project.id, octopusEnvironmentId}))
            return Failure(octopusProblem(
                ProblemKind::Conflict, Owner::You, u"octopus.busy"_s,
                Text(QT_TRANSLATE_NOOP("Text", "Another operation works on the original, which is to be copied.")),
                Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it."))));
        if (const Result<void> looked = TestJob(*facts, patience).lookAhead(context); !looked)
            return looked;
    }
    plan.facts = facts->toJson();
    plan.consequences = testConsequences(plan.request.kind, *facts);
    return {};
}

} // namespace

Result<PreparedOperation> OctopusPlatform::prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                   const QList<Activity> &open, Context &context) const
{
    if (const auto supported = stepsOf(request.kind, {}, m_patience); !supported)
        return Failure(supported.error());
    const Project project = observeOctopus(entry, m_catalogues.get(), context);
    if (project.problem)
        return Failure(*project.problem);
    PreparedOperation prepared;
    Plan &plan = prepared.plan;
    OperationRequest asked = request;
    if (request.kind == OperationKind::SetUp)
        asked.sourceEnvironmentId = octopusEnvironmentId; // nothing else begins there while it is copied
    plan = planDraft(asked, project, open, context.clock.now());
    if (firstRefusal(plan.verdicts))
        return prepared;
    const QString &environment = request.environment.environmentId;
    const Result<void> added = isOfTest(request.kind) ? addTest(plan, project, open, m_patience, context)
                                                      : inEnvironment(environment, context, [&](Context &inner) {
                                                            return addChange(plan, project, m_patience, inner);
                                                        });
    if (!added) {
        plan.verdicts.prepend(refusalBy(added.error()));
        return prepared;
    }
    Result<std::vector<Step>> steps = rebuilt(request, plan.facts);
    if (!steps)
        return Failure(steps.error());
    addSteps(prepared, std::move(*steps));
    return prepared;
}

Result<std::vector<Step>> OctopusPlatform::rebuilt(const OperationRequest &request, const QJsonObject &facts) const
{
    Result<std::vector<Step>> steps = stepsOf(request.kind, facts, m_patience);
    if (!steps || isOfTest(request.kind)) // these are given the original's context
        return steps;
    return stepsIn(request.environment.environmentId, std::move(*steps));
}

Result<std::vector<Step>> OctopusPlatform::rebuild(const ProjectEntry &, const Activity &activity, Context &) const
{
    return rebuilt(activity.request, activity.facts);
}

Result<std::unique_ptr<TargetLock>> OctopusPlatform::lock(const ProjectEntry &entry, const QString &environmentId,
                                                          Context &) const
{
    const QString key = QString(entry.id + u'/' + environmentId);
    if (!m_held->take(key))
        return Failure(octopusProblem(ProblemKind::Conflict, Owner::You, u"octopus.busy"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "Another operation works on this environment.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it."))));
    return std::make_unique<HeldInstance>(m_held, key);
}

Result<NamedSecrets> OctopusPlatform::keys(const ProjectEntry &entry, const QString &, Context &context) const
{
    return readOctopusKeys(entry.location, context);
}

Result<void> OctopusPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.not-here"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Octopus Server is started and stopped on its own host, not from here.")), {}));
}

} // namespace Switchback
