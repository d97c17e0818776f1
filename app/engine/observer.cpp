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
    , m_cacheLane(u"cache"_s, 1, Lanes::AtEnd::Finish)
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
        if (question.which == Which::All)
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
    if (!m_askedMeanwhile)
        m_askedMeanwhile = question;
    else if (question.projects.isEmpty() || m_askedMeanwhile->projects.isEmpty())
        m_askedMeanwhile->projects.clear();
    else
        m_askedMeanwhile->projects.unite(question.projects);
}

Observer::Listing Observer::list(bool withCached) const
{
    const auto entries = m_parts.projects->entries();
    if (!entries)
        return {.targets = Failure(entries.error()), .cached = {}};
    const bool anyAccount = std::any_of(entries->cbegin(), entries->cend(),
                                        [](const ProjectEntry &entry) { return !entry.accountId.isEmpty(); });
    const auto accounts = anyAccount ? m_parts.accounts->accounts() : Result<QList<Account>>();
    QHash<QString, Account> byId;
    for (const Account &account : accounts.value_or(QList<Account>()))
        byId.insert(account.id, account);
    Listing listing{.targets = QList<Target>(), .cached = {}};
    for (const ProjectEntry &entry : *entries) {
        Target target{.entry = entry, .account = std::nullopt};
        if (!entry.accountId.isEmpty() && !accounts)
            target.account = Failure(accounts.error());
        else if (!entry.accountId.isEmpty() && !byId.contains(entry.accountId))
            target.account = Failure(unknownAccount(entry.accountId));
        else if (!entry.accountId.isEmpty())
            target.account = byId.value(entry.accountId);
        listing.targets->append(target);
        if (!withCached)
            continue;
        if (const auto cached = m_parts.snapshots->load(entry.id))
            listing.cached.append(*cached);
    }
    return listing;
}

void Observer::listed(const Listing &listing, const Question &question)
{
    if (!listing.targets) {
        Q_EMIT noticed(listing.targets.error().sentence, {});
        return;
    }
    for (const Project &project : listing.cached) {
        if (m_projects.contains(project.id))
            continue;
        m_projects.insert(project.id, project);
        m_kept.insert(project.id, {.ageless = project.withoutAges(), .observedAt = project.observedAt});
        Q_EMIT projectChanged(project);
    }
    QSet<QString> present;
    for (const Target &target : *listing.targets) {
        const QString &id = target.entry.id;
        present.insert(id);
        if (!isWanted(target.entry, question))
            continue;
        if (!m_pending.contains(id))
            observe(target);
        else if (question.which == Which::All)
            m_again.insert(id, target);
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
    if (question.which == Which::All)
        return question.projects.isEmpty() || question.projects.contains(entry.id);
    if (entry.accountId.isEmpty())
        return true;
    return m_seen && m_schedule.isDue(entry.id, entry.accountId, m_parts.clock->monotonic());
}

void Observer::observe(const Target &target)
{
    m_pending.insert(target.entry.id);
    if (!target.entry.accountId.isEmpty()) {
        m_waiting.append(target);
        return;
    }
    m_lanes.post([this, target, tend = m_tend](const std::stop_token &stop) {
        const Seen seen = look(target, tend, stop);
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
        const Target target = m_waiting.takeAt(i);
        ++m_busyLanes;
        ++m_busyAccounts[accountId];
        m_remoteLanes.post([this, target, accountId, tend = m_tend](const std::stop_token &stop) {
            const Seen seen = look(target, tend, stop);
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

Observer::Seen Observer::look(const Target &target, bool tend, const std::stop_token &stop) const
{
    const ProjectEntry &entry = target.entry;
    Seen seen;
    const Platform *platform = m_parts.platform(entry.platform);
    if (platform && target.account) {
        std::optional<AccountAccess> access;
        if (*target.account)
            access.emplace(**target.account, m_parts.vault);
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
        seen.project.problem = platform ? target.account.error() : unknownProject(entry.id);
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
    keep(project);
    if (m_again.contains(project.id)) {
        observe(m_again.take(project.id));
        startWaiting();
    }
    finishIfQuiet();
}

/// Of a picture of which only the age is new little is written: sites here are read every few seconds.
void Observer::keep(const Project &project)
{
    if (!m_parts.snapshots || project.problem)
        return;
    constexpr qint64 oldEnough = 10 * 60;
    Kept &kept = m_kept[project.id];
    Project ageless = project.withoutAges();
    const bool isRecent = kept.observedAt.isValid() && kept.observedAt.secsTo(project.observedAt) < oldEnough;
    if (isRecent && kept.ageless == ageless)
        return;
    kept = {.ageless = std::move(ageless), .observedAt = project.observedAt};
    m_cacheLane.post([snapshots = m_parts.snapshots, project](const std::stop_token &) { snapshots->save(project); });
}

void Observer::forget(const QString &projectId)
{
    m_schedule.forget(projectId);
    m_again.remove(projectId);
    if (m_kept.remove(projectId) > 0)
        m_cacheLane.post(
            [snapshots = m_parts.snapshots, projectId](const std::stop_token &) { snapshots->remove(projectId); });
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
