// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"

#include "app/engine/quietsession.h"

using namespace Qt::StringLiterals;

namespace Switchback {

EngineCockpit::EngineCockpit(EngineParts parts, QObject *parent)
    : Cockpit(parent)
    , m_parts(std::move(parts))
    , m_observer(m_parts)
    , m_followers(m_parts)
    , m_records(m_parts)
    , m_desk(m_parts, m_feed)
    , m_expirer(m_parts.clock,
                [this](const OperationRequest &request) {
                    m_desk.prepareAndStart(++m_lastTicket, request);
                    return m_lastTicket;
                })
    , m_warner(m_parts)
    , m_accounts(m_parts)
    , m_keys(m_parts)
    , m_diagnoses(m_parts)
    , m_remedies(m_parts)
    , m_siteChecks(m_parts)
    , m_siteLane(u"site"_s, 1)
    , m_catalogueLane(u"catalogue"_s, 1)
{
    connect(&m_observer, &Observer::projectChanged, this, &Cockpit::projectChanged);
    connect(&m_observer, &Observer::projectRead, this, [this](const Project &project) {
        if (m_toSetUp.remove(project.id))
            setUpWhatIsNot(project.id);
        if (m_warnsOfExpiry)
            m_warner.look(project);
        if (m_enforcesExpiry)
            m_expirer.look(project);
    });
    connect(&m_observer, &Observer::projectRemoved, this, &Cockpit::projectRemoved);
    connect(&m_observer, &Observer::noticed, this, &Cockpit::noticed);
    connect(&m_observer, &Observer::refreshed, this, &Cockpit::refreshed);
    connect(&m_observer, &Observer::listRead, this, [this](const QList<ReachedProject> &projects) {
        if (m_watches)
            m_followers.follow(projects);
    });
    connect(&m_followers, &Followers::changed, &m_observer, &Observer::changed);

    connect(&m_records, &Records::activitiesLoaded, this, [this](Ticket ticket, const QList<Activity> &activities) {
        Q_EMIT activitiesLoaded(ticket, activities);
        lookAfter(activities);
    });
    connect(&m_records, &Records::outputLoaded, this, &Cockpit::outputLoaded);
    connect(&m_records, &Records::activitiesChanged, this, [this](const QList<Activity> &activities) {
        Q_EMIT activitiesChanged(activities);
        lookAfter(activities);
    });
    connect(&m_records, &Records::failed, this, [this](const Problem &problem, bool repeated) {
        // The journal is looked at every few seconds; what is wrong with it is said once.
        if (!repeated)
            Q_EMIT noticed(Text(QT_TRANSLATE_NOOP("Text", "%1 %2"),
                                {QVariant::fromValue(problem.sentence), QVariant::fromValue(problem.remedy)}),
                           {});
        Q_EMIT recordsFailed(problem);
    });

    connect(&m_desk, &OperationDesk::planReady, this, &Cockpit::planReady);
    connect(&m_desk, &OperationDesk::planFailed, this, &Cockpit::planFailed);
    connect(&m_desk, &OperationDesk::started, this, &Cockpit::started);
    connect(&m_desk, &OperationDesk::startFailed, this, &Cockpit::startFailed);
    connect(&m_desk, &OperationDesk::cancelAnswered, this, &Cockpit::cancelAnswered);
    connect(&m_desk, &OperationDesk::busyChanged, this, &Cockpit::busyChanged);

    connect(&m_desk, &OperationDesk::startFailed, &m_expirer, &Expirer::startFailed);
    connect(&m_feed, &ActivityFeed::activityEnded, &m_expirer, &Expirer::activityEnded);
    connect(&m_expirer, &Expirer::noticed, this, &Cockpit::noticed);

    connect(&m_records, &Records::activitiesChanged, this, [this](const QList<Activity> &activities) {
        if (m_warnsOfExpiry)
            m_warner.hear(activities);
    });
    connect(&m_warner, &ExpiryWarner::entered, this, &Cockpit::activitiesChanged);
    connect(&m_warner, &ExpiryWarner::warned, this, &Cockpit::expiryWarned);
    connect(&m_warner, &ExpiryWarner::noticed, this, &Cockpit::noticed);

    connect(&m_feed, &ActivityFeed::activitiesChanged, this, &Cockpit::activitiesChanged);
    connect(&m_feed, &ActivityFeed::outputAdded, this, &Cockpit::outputAdded);
    connect(&m_feed, &ActivityFeed::activityEnded, this, [this](const Activity &activity) {
        m_observer.refresh(activity.request.environment.projectId);
        Q_EMIT activityEnded(activity);
    });
    connectAccounts();
    connectAdvice();
    connectSiteChecks();
}

EngineCockpit::~EngineCockpit() = default;

void EngineCockpit::watch(std::chrono::milliseconds interval, bool tend)
{
    m_watches = true;
    m_observer.start(interval, tend);
    m_records.follow(std::chrono::seconds(1));
}

void EngineCockpit::refresh(const QString &projectId)
{
    m_observer.refresh(projectId);
}

Cockpit::Ticket EngineCockpit::prepare(const OperationRequest &request)
{
    m_desk.prepare(++m_lastTicket, request);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::start(const QString &planId, const QString &reason, OnFailure onFailure)
{
    m_desk.start(++m_lastTicket, planId, reason, onFailure);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::recover(const QString &activityId, Recovery way)
{
    m_desk.recover(++m_lastTicket, activityId, way);
    return m_lastTicket;
}

/// Of what was interrupted: asks the target how far it is, and takes it up where that is wanted.
void EngineCockpit::lookAfter(const QList<Activity> &activities)
{
    constexpr int mostTimes = 3;
    for (const Activity &activity : activities) {
        if (!m_watches || activity.state != OperationState::Interrupted || activity.targetSays)
            continue;
        const bool byItself = m_recovery != Recovery::Ask && !m_takenUp.contains(activity.id)
                              && activity.measures.value(takenUpMeasure).toInt() < mostTimes;
        if (!byItself) {
            m_desk.ask(activity);
            continue;
        }
        m_takenUp.insert(activity.id);
        m_desk.recover(++m_lastTicket, activity.id, m_recovery);
    }
}

void EngineCockpit::cancel(const QString &activityId)
{
    m_desk.cancel(activityId);
}

Cockpit::Ticket EngineCockpit::loadActivities(int count)
{
    m_records.settleInterrupted();
    m_records.loadActivities(++m_lastTicket, count);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::loadOutput(const QString &activityId, qint64 from, int count)
{
    m_records.loadOutput(++m_lastTicket, activityId, from, count);
    return m_lastTicket;
}

bool EngineCockpit::isBusy() const
{
    return m_desk.isBusy();
}

bool EngineCockpit::runsHere(const QString &activityId) const
{
    return m_desk.runs(activityId);
}

Cockpit::Ticket EngineCockpit::loadCatalogues()
{
    const Ticket ticket = ++m_lastTicket;
    m_catalogueLane.post([this, ticket](const std::stop_token &) {
        const QList<ReleaseCatalogue> catalogues = m_parts.catalogues->all();
        QMetaObject::invokeMethod(
            this, [this, ticket, catalogues] { Q_EMIT cataloguesLoaded(ticket, catalogues); }, Qt::QueuedConnection);
    });
    return ticket;
}

Cockpit::Ticket EngineCockpit::catalogueTask(const CatalogueWork &work)
{
    const Ticket ticket = ++m_lastTicket;
    m_catalogueLane.post([this, ticket, work](const std::stop_token &stop) {
        const Result<ReleaseCatalogue> done = work(stop);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, done] {
                if (!done) {
                    Q_EMIT catalogueFailed(ticket, done.error());
                    return;
                }
                m_observer.refresh();
                Q_EMIT catalogueChanged(ticket, *done);
            },
            Qt::QueuedConnection);
    });
    return ticket;
}

Cockpit::Ticket EngineCockpit::refreshCatalogue(const QString &catalogueId, const QString &source)
{
    return catalogueTask([this, catalogueId, source](const std::stop_token &stop) {
        return m_parts.catalogues->refresh(catalogueId, source, stop);
    });
}

Cockpit::Ticket EngineCockpit::putCatalogueRelease(const QString &catalogueId, const ReleaseFacts &facts)
{
    return catalogueTask([this, catalogueId, facts](const std::stop_token &) {
        return m_parts.catalogues->putRelease(catalogueId, facts);
    });
}

Cockpit::Ticket EngineCockpit::removeCatalogueRelease(const QString &catalogueId, const QString &version)
{
    return catalogueTask([this, catalogueId, version](const std::stop_token &) {
        return m_parts.catalogues->removeRelease(catalogueId, version);
    });
}

void EngineCockpit::setUpWhatIsNot(const QString &projectId)
{
    const Project *project = m_observer.project(projectId);
    if (!project)
        return;
    for (const Environment &environment : project->environments) {
        if (environment.health != Health::NotSetUp)
            continue;
        OperationRequest request; // without a version: what the project says it starts with
        request.kind = OperationKind::SetUp;
        request.environment = environment.ref;
        m_desk.prepareAndStart(++m_lastTicket, request);
    }
}

} // namespace Switchback
