// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/observer.h"

#include "app/engine/interrupted.h"
#include "app/engine/quietsession.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int remoteLanes = 6;
constexpr int lanesOfAnAccount = 2;

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Observer::Observer(const EngineParts &parts, const PollSchedule::Pace &pace, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_schedule(pace, chance)
    , m_keeper(parts.snapshots)
    , m_lanes(u"observer"_s, 2)
    , m_remoteLanes(u"accounts"_s, remoteLanes)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { ask({.which = Which::Due, .projects = {}}); });
}

void Observer::start(std::chrono::milliseconds interval, bool tend)
{
    m_tend = tend;
    m_showsCached = m_parts.snapshots != nullptr;
    m_timer.start(interval);
    refresh();
}

void Observer::refresh(const QString &projectId)
{
    m_refreshAsked = true;
    ask({.which = Which::All, .projects = projectId.isEmpty() ? QSet<QString>() : QSet<QString>{projectId}});
}

void Observer::changed(const QSet<QString> &projectIds)
{
    for (const QString &id : projectIds) {
        m_schedule.changed(id);
        if (m_pending.contains(id))
            m_stale.insert(id);
    }
    if (m_seen && !projectIds.isEmpty())
        ask({.which = Which::Due, .projects = projectIds});
}

void Observer::setSeen(bool seen)
{
    m_seen = seen;
    if (!seen)
        return;
    m_schedule.hurry(m_parts.clock->monotonic());
    if (m_timer.isActive())
        ask({.which = Which::Due, .projects = {}});
}

void Observer::ask(const Question &question)
{
    if (m_listing) {
        if (question.which == Which::All || !question.projects.isEmpty())
            askLater(question);
        return;
    }
    m_listing = true;
    m_lanes.post([this, question, withCached = std::exchange(m_showsCached, false)](const std::stop_token &) {
        const Listing listing = list(withCached);
        QMetaObject::invokeMethod(
            this,
            [this, listing, question] {
                m_listing = false;
                listed(listing, question);
                if (const std::optional<Question> later = std::exchange(m_askedMeanwhile, std::nullopt))
                    ask(*later);
                finishIfQuiet();
            },
            Qt::QueuedConnection);
    });
}

void Observer::askLater(const Question &question)
{
    if (!m_askedMeanwhile) {
        m_askedMeanwhile = question;
        return;
    }
    if (question.which == Which::All)
        m_askedMeanwhile->which = Which::All;
    if (question.projects.isEmpty() || m_askedMeanwhile->projects.isEmpty())
        m_askedMeanwhile->projects.clear();
    else
        m_askedMeanwhile->projects.unite(question.projects);
}

Observer::Listing Observer::list(bool withCached) const
{
    Listing listing{.projects = readProjects(m_parts), .cached = {}};
    if (!listing.projects || !withCached)
        return listing;
    for (const ReachedProject &project : std::as_const(*listing.projects)) {
        if (const auto cached = m_parts.snapshots->load(project.entry.id))
            listing.cached.append(*cached);
    }
    return listing;
}

void Observer::listed(const Listing &listing, const Question &question)
{
    if (!listing.projects) {
        Q_EMIT noticed(listing.projects.error().sentence, {});
        return;
    }
    for (const Project &project : listing.cached) {
        if (m_projects.contains(project.id))
            continue;
        m_projects.insert(project.id, project);
        m_keeper.loaded(project);
        Q_EMIT projectChanged(project);
    }
    Q_EMIT listRead(*listing.projects);
    QSet<QString> present;
    for (const ReachedProject &project : *listing.projects) {
        const QString &id = project.entry.id;
        present.insert(id);
        if (!isWanted(project.entry, question))
            continue;
        if (!m_pending.contains(id))
            observe(project);
        else if (question.which == Which::All)
            m_again.insert(id, project);
    }
    const QStringList known = m_projects.keys();
    for (const QString &id : known) {
        if (!present.contains(id))
            forget(id);
    }
    startWaiting();
}

bool Observer::isWanted(const ProjectEntry &entry, const Question &question) const
{
    if (!question.projects.isEmpty() && !question.projects.contains(entry.id))
        return false;
    if (question.which == Which::All || entry.accountId.isEmpty())
        return true;
    return m_seen && m_schedule.isDue(entry.id, entry.accountId, m_parts.clock->monotonic());
}

void Observer::observe(const ReachedProject &project)
{
    m_pending.insert(project.entry.id);
    if (!project.entry.accountId.isEmpty()) {
        m_waiting.append(project);
        return;
    }
    m_lanes.post([this, project, tend = isTended(project.entry.id)](const std::stop_token &stop) {
        const Seen seen = look(project, tend, stop);
        QMetaObject::invokeMethod(
            this, [this, seen] { observed(seen); }, Qt::QueuedConnection);
    });
}

void Observer::startWaiting()
{
    for (qsizetype i = 0; i < m_waiting.size() && m_busyLanes < remoteLanes;) {
        const QString accountId = m_waiting.at(i).entry.accountId;
        if (m_busyAccounts.value(accountId) >= lanesOfAnAccount) {
            ++i;
            continue;
        }
        const ReachedProject project = m_waiting.takeAt(i);
        ++m_busyLanes;
        ++m_busyAccounts[accountId];
        m_remoteLanes.post([this, project, accountId, tend = isTended(project.entry.id)](const std::stop_token &stop) {
            const Seen seen = look(project, tend, stop);
            QMetaObject::invokeMethod(
                this,
                [this, seen, accountId] {
                    --m_busyLanes;
                    if (--m_busyAccounts[accountId] == 0)
                        m_busyAccounts.remove(accountId);
                    startWaiting();
                    observed(seen);
                },
                Qt::QueuedConnection);
        });
    }
}

Observer::Seen Observer::look(const ReachedProject &project, bool tend, const std::stop_token &stop) const
{
    const ProjectEntry &entry = project.entry;
    Seen seen;
    const Platform *platform = m_parts.platform(entry.platform);
    if (platform && project.account) {
        std::optional<AccountAccess> access;
        if (*project.account)
            access.emplace(**project.account, m_parts.vault);
        QuietSession session(*m_parts.clock, stop, access ? &*access : nullptr);
        Context context = session.context();
        if (tend)
            seen.events = this->tend(*platform, entry, context);
        seen.project = platform->observe(entry, context);
        if (access)
            seen.project.accountName = access->account().name;
    } else {
        seen.project.id = entry.id;
        seen.project.platform = entry.platform;
        seen.project.name = entry.location;
        seen.project.problem = platform ? project.account.error() : unknownProject(entry.id);
    }
    seen.project.accountId = entry.accountId;
    if (!entry.accountId.isEmpty())
        seen.project.accountLocation = entry.location;
    return seen;
}

QList<Text> Observer::tend(const Platform &platform, const ProjectEntry &entry, Context &context) const
{
    // Read when it is asked for, not before: by then nobody can begin anything on that environment.
    const auto isWaiting = [&](const QString &environmentId) {
        const auto journal = m_parts.openJournal();
        const auto open = journal ? openOperations(**journal) : Result<QList<Activity>>(Failure(journal.error()));
        if (!open)
            return true; // not known: nothing is tidied away, what died is restarted all the same
        return std::any_of(open->cbegin(), open->cend(), [&](const Activity &activity) {
            return activity.request.environment == EnvironmentRef{entry.id, environmentId};
        });
    };
    return platform.tend(entry, isWaiting, context);
}

void Observer::observed(const Seen &seen)
{
    Project project = seen.project;
    m_pending.remove(project.id);
    if (!project.accountId.isEmpty())
        m_schedule.looked(project.id, project.accountId, m_parts.clock->monotonic(), project.problem);
    // What cannot be read is as it was seen last, as far as anybody knows; the problem says that this is old.
    if (const auto last = m_projects.constFind(project.id);
        last != m_projects.cend() && project.problem && project.environments.isEmpty()) {
        project = *last;
        project.problem = seen.project.problem;
    }
    m_projects.insert(project.id, project);
    for (const Text &event : seen.events)
        Q_EMIT noticed(event, project.id);
    Q_EMIT projectChanged(project);
    if (!project.problem)
        Q_EMIT projectRead(project);
    m_keeper.keep(project);
    readAgain(project.id);
    finishIfQuiet();
}

/// What was asked for, or is known to have changed, while it was being read.
void Observer::readAgain(const QString &projectId)
{
    const bool isStale = m_stale.remove(projectId);
    if (m_again.contains(projectId)) {
        observe(m_again.take(projectId));
        startWaiting();
    } else if (isStale) {
        changed({projectId});
    }
}

void Observer::forget(const QString &projectId)
{
    m_schedule.forget(projectId);
    m_again.remove(projectId);
    m_stale.remove(projectId);
    m_keeper.forget(projectId);
    if (m_projects.remove(projectId) > 0)
        Q_EMIT projectRemoved(projectId);
}

const Project *Observer::project(const QString &id) const
{
    const auto found = m_projects.constFind(id);
    return found == m_projects.cend() ? nullptr : &*found;
}

void Observer::finishIfQuiet()
{
    if (!m_refreshAsked || m_listing || !m_pending.isEmpty())
        return;
    m_refreshAsked = false;
    Q_EMIT refreshed();
}

} // namespace Switchback
