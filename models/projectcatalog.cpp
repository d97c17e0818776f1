// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"

#include <algorithm>

namespace Switchback {

namespace {

/// The snapshot without what moves all the time: when it was read, and when somebody last wrote to the site.
Project timeless(Project project)
{
    project.observedAt = {};
    for (Environment &environment : project.environments) {
        environment.observedAt = {};
        environment.contentChangedAt = {};
    }
    return project;
}

} // namespace

ProjectCatalog::ProjectCatalog(Cockpit *cockpit, QObject *parent)
    : QObject(parent)
{
    connect(cockpit, &Cockpit::projectChanged, this, &ProjectCatalog::takeProject);
    connect(cockpit, &Cockpit::projectRemoved, this, &ProjectCatalog::removeProject);
    connect(cockpit, &Cockpit::activitiesChanged, this, &ProjectCatalog::takeActivities);
    connect(cockpit, &Cockpit::activitiesLoaded, this,
            [this](Cockpit::Ticket, const QList<Activity> &activities) { takeActivities(activities); });
}

const Project *ProjectCatalog::project(const QString &projectId) const
{
    const auto position = m_positions.constFind(projectId);
    return position == m_positions.constEnd() ? nullptr : &m_projects.at(*position);
}

const Environment *ProjectCatalog::environment(const EnvironmentRef &ref) const
{
    const Project *owner = project(ref.projectId);
    return owner ? owner->environment(ref.environmentId) : nullptr;
}

const Activity *ProjectCatalog::runningOn(const EnvironmentRef &ref) const
{
    const auto found = m_running.constFind(ref);
    if (found == m_running.constEnd())
        return nullptr;
    for (const Activity &activity : *found)
        if (activity.state != OperationState::Queued)
            return &activity;
    return &found->constFirst();
}

void ProjectCatalog::takeProject(const Project &project)
{
    const auto position = m_positions.constFind(project.id);
    if (position == m_positions.constEnd()) {
        m_positions.insert(project.id, m_projects.size());
        m_projects.append(project);
        Q_EMIT projectAdded(project.id);
        return;
    }
    Project &held = m_projects[*position];
    if (held == project)
        return;
    const bool same = timeless(held) == timeless(project);
    held = project;
    if (same)
        Q_EMIT projectAged(project.id);
    else
        Q_EMIT projectChanged(project.id);
}

void ProjectCatalog::removeProject(const QString &projectId)
{
    if (!m_positions.contains(projectId))
        return;
    const QString id = projectId; // the argument may live in what is about to go
    Q_EMIT projectAboutToBeRemoved(id);
    m_projects.removeAt(m_positions.take(id));
    for (qsizetype i = 0; i < m_projects.size(); ++i)
        m_positions.insert(m_projects.at(i).id, i);
    Q_EMIT projectRemoved(id);
}

void ProjectCatalog::takeActivities(const QList<Activity> &activities)
{
    QList<EnvironmentRef> moved;
    for (const Activity &activity : activities)
        if (takeActivity(activity) && !moved.contains(activity.request.environment))
            moved.append(activity.request.environment);
    for (const EnvironmentRef &ref : std::as_const(moved))
        Q_EMIT runningChanged(ref);
}

/// \return true when what is under way on the activity's environment is different now.
bool ProjectCatalog::takeActivity(const Activity &activity)
{
    const EnvironmentRef &ref = activity.request.environment;
    const auto isIt = [&activity](const Activity &candidate) { return candidate.id == activity.id; };
    if (isTerminal(activity.state)) {
        // An interrupted operation may be resumed; the other ends are for good.
        if (activity.state != OperationState::Interrupted)
            m_ended.insert(activity.id);
        const auto running = m_running.find(ref);
        if (running == m_running.end() || running->removeIf(isIt) == 0)
            return false;
        if (running->isEmpty())
            m_running.erase(running);
        return true;
    }
    if (m_ended.contains(activity.id))
        return false;
    QList<Activity> &running = m_running[ref];
    const auto held = std::find_if(running.begin(), running.end(), isIt);
    if (held == running.end()) {
        running.append(activity);
        return true;
    }
    if (*held == activity)
        return false;
    *held = activity;
    return true;
}

} // namespace Switchback
