// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"

#include "tests/fakes/sampledata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

Problem problem(ProblemKind kind, const QString &code, const Text &sentence, const Text &remedy)
{
    return {kind, Owner::You, code, sentence, remedy, {}};
}

QString described(const OperationRequest &request)
{
    QStringList words{enumName(request.kind).toLower(),
                      u"%1/%2"_s.arg(request.environment.projectId, request.environment.environmentId), request.version,
                      request.backupId, request.sourceEnvironmentId};
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

FakeCockpit::FakeCockpit(QObject *parent)
    : Cockpit(parent)
    , m_now(sampleNow())
    , m_losses(sampleLosses())
    , m_cancelSentence("It stops and takes back what it did.")
{
}

/// Sends later, as the real one does: never from within the call that asked.
void FakeCockpit::answer(std::function<void()> send)
{
    const auto later = [this, send = std::move(send)] {
        if (m_held)
            m_due.append(send);
        else
            send();
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void FakeCockpit::holdAnswers()
{
    m_held = true;
}

void FakeCockpit::releaseAnswers()
{
    m_held = false;
    const auto due = std::exchange(m_due, {});
    for (const auto &send : due)
        answer(send);
}

void FakeCockpit::refresh(const QString &projectId)
{
    calls.append(u"refresh %1"_s.arg(projectId).trimmed());
    answer([this, projectId] {
        for (Project &project : m_projects) {
            if (!projectId.isEmpty() && project.id != projectId)
                continue;
            project.observedAt = m_now;
            for (Environment &environment : project.environments)
                environment.observedAt = m_now;
        }
        const QList<Project> read = m_projects; // a slot may change the list
        for (const Project &project : read)
            if (projectId.isEmpty() || project.id == projectId)
                Q_EMIT projectChanged(project);
        Q_EMIT refreshed();
    });
}

Cockpit::Ticket FakeCockpit::prepare(const OperationRequest &request)
{
    calls.append(u"prepare %1"_s.arg(described(request)).trimmed());
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, request] {
        const Project *owner = project(request.environment.projectId);
        if (const auto failure = std::exchange(m_prepareProblem, std::nullopt)) {
            Q_EMIT planFailed(ticket, *failure);
        } else if (!owner || !owner->environment(request.environment.environmentId)) {
            Q_EMIT planFailed(ticket,
                              problem(ProblemKind::NotFound, u"not-found"_s, Text("There is no such environment."),
                                      Text("Refresh and choose another one.")));
        } else {
            m_lastPlan = plan(request);
            m_plans.insert(m_lastPlan.id, m_lastPlan);
            Q_EMIT planReady(ticket, m_lastPlan);
        }
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::start(const QString &planId, const QString &reason, OnFailure onFailure)
{
    const bool waits = onFailure == OnFailure::WaitForFix;
    calls.append(QString(u"start %1 %2"_s.arg(planId, reason).trimmed() + (waits ? u" waits"_s : QString())));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, planId, reason, onFailure] {
        const auto plan = m_plans.constFind(planId);
        if (const auto failure = std::exchange(m_startProblem, std::nullopt)) {
            Q_EMIT startFailed(ticket, *failure);
        } else if (plan == m_plans.constEnd()) {
            Q_EMIT startFailed(ticket,
                               problem(ProblemKind::NotFound, u"plan-unknown"_s, Text("The plan is out of date."),
                                       Text("Go back and prepare it again.")));
        } else if (const GuardVerdict *refused = firstRefusal(plan->verdicts)) {
            Q_EMIT startFailed(ticket, problem(ProblemKind::Refused, u"refused"_s, refused->reason, refused->wayOut));
        } else if (needsReason(plan->verdicts) && reason.isEmpty()) {
            Q_EMIT startFailed(ticket, problem(ProblemKind::Refused, u"reason-missing"_s, Text("A reason is missing."),
                                               Text("Give the reason for going ahead.")));
        } else {
            Activity activity = begin(*plan, reason);
            activity.request.onFailure = onFailure;
            Q_EMIT started(ticket, activity.id);
            setActivity(activity);
        }
    });
    return ticket;
}

Activity FakeCockpit::begin(const Plan &plan, const QString &reason)
{
    Activity activity;
    activity.id = u"run-%1"_s.arg(++m_ids);
    activity.request = plan.request;
    activity.request.reason = reason;
    activity.projectName = plan.projectName;
    activity.environmentName = plan.environmentName;
    activity.role = plan.role;
    activity.who = u"ada"_s;
    activity.fromVersion = plan.fromVersion;
    activity.toVersion = plan.toVersion;
    activity.state = OperationState::Queued;
    activity.createdAt = m_now;
    for (const StepInfo &info : plan.steps) {
        StepRecord step;
        step.info = info;
        activity.steps.append(step);
    }
    return activity;
}

/// It runs again, or is taken back, from where it was interrupted; advance() and finish() then drive it.
Cockpit::Ticket FakeCockpit::recover(const QString &activityId, Recovery way)
{
    calls.append(u"recover %1 %2"_s.arg(activityId, enumName(way)));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, activityId, way] {
        if (const auto problem = std::exchange(m_startProblem, std::nullopt)) {
            Q_EMIT startFailed(ticket, *problem);
            return;
        }
        Activity *interrupted = find(activityId);
        if (!interrupted)
            return;
        interrupted->state = way == Recovery::Resume && !interrupted->isBeingTakenBack() ? OperationState::Running
                                                                                         : OperationState::Undoing;
        interrupted->lease = {};
        interrupted->endedAt = {};
        interrupted->outcome = {};
        interrupted->problem.reset();
        interrupted->targetSays.reset();
        interrupted->measures.insert(takenUpMeasure, interrupted->measures.value(takenUpMeasure).toInt() + 1);
        const Activity taken = *interrupted; // a slot may start another, and the list moves
        Q_EMIT started(ticket, activityId);
        tell(taken);
    });
    return ticket;
}

void FakeCockpit::cancel(const QString &activityId)
{
    calls.append(u"cancel %1"_s.arg(activityId));
    answer([this, activityId] {
        Activity *running = find(activityId);
        if (!running || isTerminal(running->state)) {
            Q_EMIT cancelAnswered(activityId, CancelAnswer::TooLate, Text("It has ended already."));
            return;
        }
        running->cancelRequested = true;
        Q_EMIT cancelAnswered(activityId, m_cancelAnswer, m_cancelSentence);
        if (m_cancelAnswer == CancelAnswer::Stopping)
            finish(OperationState::Cancelled, activityId);
    });
}

void FakeCockpit::setLosses(const QList<Loss> &losses, const Text &unknown)
{
    m_losses = losses;
    m_lossUnknown = unknown;
}

void FakeCockpit::setCancelAnswer(CancelAnswer answer, const Text &sentence)
{
    m_cancelAnswer = answer;
    m_cancelSentence = sentence;
}

Cockpit::Ticket FakeCockpit::loadActivities(int count)
{
    calls.append(u"loadActivities %1"_s.arg(count));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, count] { Q_EMIT activitiesLoaded(ticket, m_activities.mid(0, count)); });
    return ticket;
}

Cockpit::Ticket FakeCockpit::loadOutput(const QString &activityId, qint64 from, int count)
{
    calls.append(u"loadOutput %1 %2 %3"_s.arg(activityId).arg(from).arg(count));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, activityId, from, count] {
        const QList<OutputLine> all = m_output.value(activityId);
        Q_EMIT outputLoaded(ticket, activityId, all.mid(std::max<qint64>(0, from - 1), count));
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::site(const std::function<QString()> &act)
{
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, act] {
        if (const auto failure = std::exchange(m_siteProblem, std::nullopt))
            Q_EMIT siteFailed(ticket, *failure);
        else
            Q_EMIT siteAdded(ticket, act());
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::addSite(const QString &folder)
{
    calls.append(u"addSite %1"_s.arg(folder));
    return site([this, folder] {
        const QString id = folder.section(u'/', -1);
        setProject(plainProject(id, id, u"local"_s, {Role::Integration, Role::Live}, m_now));
        return id;
    });
}

Cockpit::Ticket FakeCockpit::removeSite(const QString &projectId)
{
    calls.append(u"removeSite %1"_s.arg(projectId));
    return site([this, projectId] {
        removeProject(projectId);
        return projectId;
    });
}

Cockpit::Ticket FakeCockpit::createSample()
{
    calls.append(u"createSample"_s);
    return site([this] {
        setProject(guestbook(m_now));
        return QString::fromLatin1(guestbookId);
    });
}

bool FakeCockpit::isBusy() const
{
    return std::any_of(m_activities.cbegin(), m_activities.cend(),
                       [this](const Activity &activity) { return runsHere(activity.id); });
}

bool FakeCockpit::runsHere(const QString &activityId) const
{
    const Activity *held = activity(activityId);
    return held && !isTerminal(held->state) && held->lease == Lease();
}

void FakeCockpit::setBusy()
{
    if (m_busy == isBusy())
        return;
    m_busy = !m_busy;
    Q_EMIT busyChanged(m_busy);
}

void FakeCockpit::setProject(const Project &project)
{
    const auto held = std::find_if(m_projects.begin(), m_projects.end(),
                                   [&project](const Project &candidate) { return candidate.id == project.id; });
    if (held == m_projects.end())
        m_projects.append(project);
    else
        *held = project;
    Q_EMIT projectChanged(project);
}

void FakeCockpit::removeProject(const QString &projectId)
{
    if (m_projects.removeIf([&projectId](const Project &project) { return project.id == projectId; }) > 0)
        Q_EMIT projectRemoved(projectId);
}

void FakeCockpit::setActivity(const Activity &activity)
{
    if (Activity *held = find(activity.id))
        *held = activity;
    else
        m_activities.prepend(activity);
    tell(activity);
}

void FakeCockpit::setHistory(const QList<Activity> &activities)
{
    m_activities = activities;
}

void FakeCockpit::tell(const Activity &activity)
{
    Q_EMIT activitiesChanged({activity});
    setBusy();
}

const Project *FakeCockpit::project(const QString &projectId) const
{
    for (const Project &candidate : m_projects)
        if (candidate.id == projectId)
            return &candidate;
    return nullptr;
}

const Activity *FakeCockpit::activity(const QString &activityId) const
{
    for (const Activity &candidate : m_activities)
        if (candidate.id == activityId)
            return &candidate;
    return nullptr;
}

/// Content is copied under the lock of both environments.
const Activity *FakeCockpit::runningOn(const EnvironmentRef &ref) const
{
    for (const Activity &candidate : m_activities) {
        const OperationRequest &request = candidate.request;
        const EnvironmentRef source{request.environment.projectId, request.sourceEnvironmentId};
        if (!isTerminal(candidate.state) && (request.environment == ref || source == ref))
            return &candidate;
    }
    return nullptr;
}

Activity *FakeCockpit::find(const QString &activityId)
{
    const QString id = activityId.isEmpty() ? newestRunning() : activityId;
    for (Activity &candidate : m_activities)
        if (candidate.id == id)
            return &candidate;
    return nullptr;
}

QString FakeCockpit::newestRunning() const
{
    for (const Activity &candidate : m_activities)
        if (!isTerminal(candidate.state))
            return candidate.id;
    return {};
}

} // namespace Switchback::Fakes
