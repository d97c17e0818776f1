// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/operationdesk.h"

#include "app/engine/interrupted.h"
#include "app/engine/quietsession.h"
#include "app/engine/recovery.h"
#include "app/engine/steplengths.h"
#include "models/recoveryguards.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int askingLanes = 2;
constexpr int operationLanes = 8;
/// A cancel is answered within 2 s (DESIGN section 5); a little is left for the way to the window.
constexpr auto cancelPatience = std::chrono::milliseconds(1800);

Problem refused(const GuardVerdict &verdict)
{
    return {.kind = ProblemKind::Refused,
            .owner = Owner::You,
            .code = u"guard."_s + enumName(verdict.guard),
            .sentence = verdict.reason,
            .remedy = verdict.wayOut,
            .details = {}};
}

Problem reasonMissing(const QList<GuardVerdict> &verdicts)
{
    for (const GuardVerdict &verdict : verdicts) {
        if (verdict.severity == Severity::Warning) {
            Problem problem = refused(verdict);
            problem.remedy = Text(
                QT_TRANSLATE_NOOP("Text", "To go on all the same, give a reason; it is kept in the activity log."));
            return problem;
        }
    }
    return {};
}

Problem notAnOperation()
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::Switchback,
            .code = u"request.not-an-operation"_s,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "An expiry warning cannot be carried out: it is only an entry in "
                                               "the activity log.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Report this with the details.")),
            .details = {}};
}

bool samePlan(const Plan &shown, const Plan &fresh)
{
    const auto ids = [](const Plan &plan) {
        QStringList list;
        for (const StepInfo &step : plan.steps)
            list.append(step.id);
        return list;
    };
    return shown.fromVersion == fresh.fromVersion && shown.toVersion == fresh.toVersion && ids(shown) == ids(fresh);
}

Problem planOutdated()
{
    return {.kind = ProblemKind::Conflict,
            .owner = Owner::You,
            .code = u"plan.outdated"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The environment has changed since the plan was made.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look at the new plan and confirm it. Nothing was touched.")),
            .details = {}};
}

} // namespace

OperationDesk::OperationDesk(const EngineParts &parts, ActivityFeed &feed, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_feed(feed)
    , m_asking(u"asking"_s, askingLanes)
    , m_operations(u"operation"_s, operationLanes)
{
    connect(&m_feed, &ActivityFeed::activitiesChanged, this, &OperationDesk::followChanges);
    connect(&m_feed, &ActivityFeed::activityEnded, this, &OperationDesk::noteEnded);
}

OperationDesk::~OperationDesk()
{
    m_closing.request_stop();
    for (Running &running : m_running)
        running.stop.request_stop();
}

void OperationDesk::prepare(Cockpit::Ticket ticket, const OperationRequest &request)
{
    m_asking.post([this, ticket, request](const std::stop_token &stop) {
        auto prepared = m_parts.openJournal().and_then(
            [&](const std::unique_ptr<Journal> &journal) { return plan(request, *journal, stop); });
        QMetaObject::invokeMethod(
            this,
            [this, ticket, answer = prepared.map([](const PreparedOperation &operation) { return operation.plan; })] {
                if (!answer) {
                    Q_EMIT planFailed(ticket, answer.error());
                    return;
                }
                m_plans.insert(answer->id, *answer);
                Q_EMIT planReady(ticket, *answer);
            },
            Qt::QueuedConnection);
    });
}

void OperationDesk::start(Cockpit::Ticket ticket, const QString &planId, const QString &reason, OnFailure onFailure)
{
    if (!m_plans.contains(planId)) {
        QMetaObject::invokeMethod(
            this, [this, ticket] { Q_EMIT startFailed(ticket, planOutdated()); }, Qt::QueuedConnection);
        return;
    }
    const Plan shown = m_plans.take(planId); // a plan is carried out once
    beginStart([this, ticket, shown, reason, onFailure](const std::stop_token &stop) {
        OperationRequest request = shown.request;
        request.reason = reason;
        request.onFailure = onFailure;
        carryOut(ticket, request, &shown, stop);
    });
}

void OperationDesk::prepareAndStart(Cockpit::Ticket ticket, const OperationRequest &request)
{
    beginStart([this, ticket, request](const std::stop_token &stop) { carryOut(ticket, request, nullptr, stop); });
}

void OperationDesk::beginStart(Lanes::Task task)
{
    const bool wasBusy = isBusy();
    ++m_starting;
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    m_operations.post(std::move(task));
}

void OperationDesk::endStart()
{
    --m_starting;
    if (!isBusy())
        Q_EMIT busyChanged(false);
}

Result<ProjectEntry> OperationDesk::entry(const QString &projectId) const
{
    const auto entries = m_parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    for (const ProjectEntry &candidate : *entries) {
        if (candidate.id == projectId && m_parts.platform(candidate.platform))
            return candidate;
    }
    return Failure(unknownProject(projectId));
}

Result<PreparedOperation> OperationDesk::plan(const OperationRequest &request, Journal &journal,
                                              const std::stop_token &stop) const
{
    if (request.kind == OperationKind::ExpiryWarning)
        return Failure(notAnOperation());
    const auto project = entry(request.environment.projectId);
    if (!project)
        return Failure(project.error());
    writeOverdue(journal);
    if (const auto settled = settleInterrupted(journal, m_parts); !settled)
        return Failure(settled.error());
    auto open = openOperations(journal);
    if (!open)
        return Failure(open.error());
    open->removeIf(
        [&project](const Activity &activity) { return activity.request.environment.projectId != project->id; });
    const auto account = openAccount(m_parts, *project);
    if (!account)
        return Failure(account.error());
    QuietSession session(*m_parts.clock, stop, account->get());
    Context context = session.context();
    auto prepared = m_parts.platform(project->platform)->prepare(*project, request, *open, context);
    if (!prepared)
        return prepared;
    prepared->plan.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto last = journal.lastSucceeded(request.kind, request.environment); last && *last) {
        prepared->plan.lastDurationMilliseconds = (*last)->startedAt.msecsTo((*last)->endedAt);
        prepared->plan.lastFreezeMilliseconds = (*last)->measures.value("freezeMilliseconds"_L1).toInteger(-1);
    }
    // A rehearsal of the very same operation knows better than the past.
    if (prepared->plan.expectedMilliseconds.isEmpty())
        if (const auto past = journal.ofKind(request.kind, request.environment))
            prepared->plan.expectedMilliseconds = usualStepLengths(*past);
    return prepared;
}

Activity OperationDesk::newActivity(const Plan &plan) const
{
    const QDateTime now = m_parts.clock->now();
    Activity activity;
    // Sorts by time, can be read aloud, and two programs in the same second do not collide.
    activity.id =
        now.toString(u"yyyyMMdd-HHmmss-"_s) + QString::number(QRandomGenerator::global()->bounded(0x1000, 0x10000), 16);
    activity.request = plan.request;
    activity.projectName = plan.projectName;
    activity.environmentName = plan.environmentName;
    activity.role = plan.role;
    activity.who = m_parts.who;
    activity.fromVersion = plan.fromVersion;
    activity.toVersion = plan.toVersion;
    activity.createdAt = now;
    activity.lease = m_parts.self;
    activity.facts = plan.facts;
    for (const StepInfo &step : plan.steps) {
        StepRecord record;
        record.info = step;
        activity.steps.append(record);
    }
    return activity;
}

void OperationDesk::refuse(Cockpit::Ticket ticket, const Problem &problem)
{
    QMetaObject::invokeMethod(
        this,
        [this, ticket, problem] {
            Q_EMIT startFailed(ticket, problem);
            endStart();
        },
        Qt::QueuedConnection);
}

void OperationDesk::carryOut(Cockpit::Ticket ticket, const OperationRequest &request, const Plan *shown,
                             const std::stop_token &laneStop)
{
    const auto project = entry(request.environment.projectId);
    if (!project)
        return refuse(ticket, project.error());
    auto journal = m_parts.openJournal();
    if (!journal)
        return refuse(ticket, journal.error());
    const auto account = openAccount(m_parts, *project);
    if (!account)
        return refuse(ticket, account.error());
    QuietSession session(*m_parts.clock, laneStop, account->get());
    Context context = session.context();
    // The target is taken first and the guards are evaluated after that, on facts that nobody else can change.
    auto lock = m_parts.platform(project->platform)->lock(*project, request.environment.environmentId, context);
    if (!lock)
        return refuse(ticket, lock.error());
    // Whoever hears of it may try something else at once.
    const auto backOut = [&](const Problem &problem) {
        lock->reset();
        refuse(ticket, problem);
    };
    auto fresh = plan(request, **journal, laneStop);
    if (!fresh)
        return backOut(fresh.error());
    if (const GuardVerdict *verdict = firstRefusal(fresh->plan.verdicts))
        return backOut(refused(*verdict));
    if (needsReason(fresh->plan.verdicts) && request.reason.trimmed().isEmpty())
        return backOut(reasonMissing(fresh->plan.verdicts));
    if (shown && !samePlan(*shown, fresh->plan))
        return backOut(planOutdated());

    const Activity activity = newActivity(fresh->plan);
    OperationRunner runner(**journal, *m_parts.clock, m_feed, account->get());
    drive(ticket, activity, std::move(*lock), runner, [&](const std::stop_token &stop) {
        const std::vector<Step> steps = std::move(fresh->steps); // a step may hold a second environment
        return runner.run(activity, steps, stop);
    });
}

void OperationDesk::takeUp(Cockpit::Ticket ticket, const QString &activityId, Recovery way,
                           const std::stop_token &laneStop)
{
    auto journal = m_parts.openJournal();
    if (!journal)
        return refuse(ticket, journal.error());
    writeOverdue(**journal);
    if (const auto settled = settleInterrupted(**journal, m_parts); !settled)
        return refuse(ticket, settled.error());
    const auto interrupted = interruptedActivity(**journal, activityId);
    if (!interrupted)
        return refuse(ticket, interrupted.error());
    const EnvironmentRef &environment = interrupted->request.environment;
    const auto project = entry(environment.projectId);
    if (!project)
        return refuse(ticket, project.error());
    const Platform *platform = m_parts.platform(project->platform);
    const auto account = openAccount(m_parts, *project);
    if (!account)
        return refuse(ticket, account.error());
    Recollection memory(*m_parts.clock, laneStop, account->get(), *interrupted);
    Context context = memory.context();
    auto lock = platform->lock(*project, environment.environmentId, context);
    if (!lock)
        return refuse(ticket, lock.error());
    // Whoever hears of it may try something else at once.
    const auto backOut = [&](const Problem &problem) {
        lock->reset();
        refuse(ticket, problem);
    };
    auto steps = rebuildSteps(*platform, *project, *interrupted, context);
    if (!steps && way == Recovery::RollBack && steps.error().code == QLatin1String(stepsChanged)) {
        if (const auto given = giveUp(**journal, *interrupted, m_parts))
            m_feed.changed(*given);
    }
    if (!steps)
        return backOut(steps.error());
    if (way == Recovery::RollBack) {
        if (const auto why = whyNotRolledBack(*interrupted, askTarget(*interrupted, *steps, context)))
            return backOut(*why);
    }
    OperationRunner runner(**journal, *m_parts.clock, m_feed, account->get());
    if (const auto taken = runner.takeOver(*interrupted, m_parts.self, *steps, way); !taken)
        return backOut(taken.error());
    drive(ticket, runner.activity(), std::move(*lock), runner, [&](const std::stop_token &stop) {
        const std::vector<Step> mine = std::move(*steps);
        return runner.goOn(mine, stop);
    });
}

/// Runs an operation that is written down and reports its end.
void OperationDesk::drive(Cockpit::Ticket ticket, const Activity &activity, std::unique_ptr<TargetLock> lock,
                          const OperationRunner &runner, const std::function<Activity(const std::stop_token &)> &work)
{
    std::stop_source stop;
    QMetaObject::invokeMethod(
        this, [this, ticket, activity, stop] { noteBegun(ticket, activity, stop); }, Qt::QueuedConnection);
    // When the program ends, what runs is taken back; what has not begun is not begun.
    const std::stop_callback onClose(m_closing.get_token(), [&stop] { stop.request_stop(); });
    const Activity ended = work(stop.get_token());
    if (!runner.isRecorded()) {
        const std::lock_guard guard(m_overdueMutex);
        m_overdue.append(ended);
    }
    lock.reset(); // before anybody hears of the end, so that the next operation finds the target free
    m_feed.ended(ended);
}

void OperationDesk::recover(Cockpit::Ticket ticket, const QString &activityId, Recovery way)
{
    beginStart([this, ticket, activityId, way](const std::stop_token &stop) { takeUp(ticket, activityId, way, stop); });
}

void OperationDesk::ask(const Activity &interrupted)
{
    m_asking.post([this, interrupted](const std::stop_token &stop) {
        Activity asked = interrupted;
        asked.targetSays = targetAnswer(interrupted, stop);
        // Somebody may have taken it up meanwhile; then this answer is of yesterday.
        const auto journal = m_parts.openJournal();
        if (journal && interruptedActivity(**journal, asked.id) && !stop.stop_requested())
            m_feed.changed(asked);
    });
}

void OperationDesk::writeOverdue(Journal &journal) const
{
    const std::lock_guard guard(m_overdueMutex);
    m_overdue.removeIf([&journal](const Activity &activity) { return journal.end(activity).has_value(); });
}

/// Of a project that is no longer in the workspace, or steps that are not known any more, nothing can be told.
std::optional<Probe> OperationDesk::targetAnswer(const Activity &interrupted, const std::stop_token &stop) const
{
    const auto project = entry(interrupted.request.environment.projectId);
    if (!project)
        return Probe::CannotTell;
    const auto account = openAccount(m_parts, *project);
    if (!account)
        return Probe::CannotTell;
    Recollection memory(*m_parts.clock, stop, account->get(), interrupted);
    Context context = memory.context();
    const auto steps = rebuildSteps(*m_parts.platform(project->platform), *project, interrupted, context);
    return steps ? askTarget(interrupted, *steps, context) : Probe::CannotTell;
}

void OperationDesk::noteBegun(Cockpit::Ticket ticket, const Activity &activity, const std::stop_source &stop)
{
    m_running.insert(activity.id, {.stop = stop, .latest = activity});
    endStart();
    Q_EMIT started(ticket, activity.id);
}

void OperationDesk::noteEnded(const Activity &activity)
{
    const auto found = m_running.find(activity.id);
    if (found == m_running.end())
        return;
    found->latest = activity;
    if (found->cancelPending)
        answerCancel(*found);
    m_running.erase(found);
    if (!isBusy())
        Q_EMIT busyChanged(false);
}

void OperationDesk::cancel(const QString &activityId)
{
    const auto found = m_running.find(activityId);
    if (found == m_running.end()) {
        QMetaObject::invokeMethod(
            this,
            [this, activityId] {
                Q_EMIT cancelAnswered(activityId, CancelAnswer::TooLate,
                                      Text(QT_TRANSLATE_NOOP("Text", "Too late: the operation has already ended.")));
            },
            Qt::QueuedConnection);
        return;
    }
    found->stop.request_stop();
    found->cancelPending = true;
    QTimer::singleShot(cancelPatience, this, [this, activityId] {
        const auto running = m_running.find(activityId);
        if (running == m_running.end() || !running->cancelPending)
            return;
        running->cancelPending = false;
        const int step = running->latest.currentStep();
        const Text title = step < 0 ? Text() : running->latest.steps.at(step).info.title;
        Q_EMIT cancelAnswered(activityId, CancelAnswer::StillRunning,
                              Text(QT_TRANSLATE_NOOP("Text", "Still busy with “%1”; it stops as soon as that lets go."),
                                   {QVariant::fromValue(title)}));
    });
}

void OperationDesk::followChanges(const QList<Activity> &activities)
{
    for (const Activity &activity : activities) {
        const auto found = m_running.find(activity.id);
        if (found == m_running.end())
            continue;
        found->latest = activity;
        if (found->cancelPending)
            answerCancel(*found);
    }
}

bool OperationDesk::answerCancel(Running &running)
{
    const Activity &activity = running.latest;
    const int step = activity.currentStep();
    if (activity.state == OperationState::Undoing || activity.state == OperationState::Cancelled) {
        Q_EMIT cancelAnswered(activity.id, CancelAnswer::Stopping,
                              Text(QT_TRANSLATE_NOOP("Text", "Stopping: what was done is being taken back.")));
    } else if (isTerminal(activity.state) || (step >= 0 && !activity.steps.at(step).info.cancellable)) {
        Q_EMIT cancelAnswered(
            activity.id, CancelAnswer::TooLate,
            Text(QT_TRANSLATE_NOOP("Text", "Too late: the operation is past the point of return and ends.")));
    } else {
        return false;
    }
    running.cancelPending = false;
    return true;
}

} // namespace Switchback
