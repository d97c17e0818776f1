// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/observer.h"

#include "app/engine/interrupted.h"
#include "app/engine/quietsession.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

Observer::Observer(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lanes(u"observer"_s, 2)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { refresh(); });
}

void Observer::start(std::chrono::milliseconds interval, bool tend)
{
    m_tend = tend;
    m_timer.start(interval);
    refresh();
}

void Observer::refresh(const QString &projectId)
{
    m_refreshAsked = true;
    if (m_listing) {
        m_askedMeanwhile.insert(projectId);
        return;
    }
    m_listing = true;
    m_lanes.post([this, projectId](const std::stop_token &) {
        const auto entries = m_parts.projects->entries();
        QMetaObject::invokeMethod(
            this,
            [this, entries, projectId] {
                m_listing = false;
                if (entries)
                    listed(*entries, projectId);
                else
                    Q_EMIT noticed(entries.error().sentence, {});
                const QSet<QString> asked = std::exchange(m_askedMeanwhile, {});
                for (const QString &id : asked)
                    refresh(id);
                finishIfQuiet();
            },
            Qt::QueuedConnection);
    });
}

void Observer::listed(const QList<ProjectEntry> &entries, const QString &only)
{
    QSet<QString> present;
    for (const ProjectEntry &entry : entries) {
        present.insert(entry.id);
        if (!only.isEmpty() && entry.id != only)
            continue;
        if (m_pending.contains(entry.id))
            m_again.insert(entry.id);
        else
            observe(entry);
    }
    const QStringList known = m_projects.keys();
    for (const QString &id : known) {
        if (!present.contains(id))
            forget(id);
    }
}

void Observer::observe(const ProjectEntry &entry)
{
    m_pending.insert(entry.id);
    m_lanes.post([this, entry, tend = m_tend](const std::stop_token &stop) {
        Project project;
        QList<Text> events;
        const Platform *platform = m_parts.platform(entry.platform);
        const auto account = platform ? openAccount(m_parts, entry)
                                      : Result<std::unique_ptr<AccountAccess>>(Failure(unknownProject(entry.id)));
        if (account) {
            QuietSession session(*m_parts.clock, stop, account->get());
            Context context = session.context();
            if (tend)
                events = this->tend(*platform, entry, context);
            project = platform->observe(entry, context);
            project.accountId = entry.accountId;
            project.accountName = *account ? (*account)->account().name : QString();
        } else {
            project.id = entry.id;
            project.platform = entry.platform;
            project.accountId = entry.accountId;
            project.name = entry.location;
            project.problem = account.error();
        }
        if (!entry.accountId.isEmpty())
            project.accountLocation = entry.location;
        QMetaObject::invokeMethod(
            this, [this, project, events] { observed(project, events); }, Qt::QueuedConnection);
    });
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

void Observer::observed(const Project &project, const QList<Text> &events)
{
    m_pending.remove(project.id);
    m_projects.insert(project.id, project);
    for (const Text &event : events)
        Q_EMIT noticed(event, project.id);
    Q_EMIT projectChanged(project);
    if (m_again.remove(project.id))
        refresh(project.id);
    finishIfQuiet();
}

void Observer::forget(const QString &projectId)
{
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
