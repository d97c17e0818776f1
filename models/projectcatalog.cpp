// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"

#include <algorithm>

namespace Switchback {

namespace {

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
    const Activity *open = openOn(ref);
    return open && !isTerminal(open->state) ? open : nullptr;
}

const Activity *ProjectCatalog::openOn(const EnvironmentRef &ref) const
{
    const auto found = m_open.constFind(ref);
    if (found == m_open.constEnd())
        return nullptr;
    const auto urgency = [](const Activity &activity) {
        if (activity.state == OperationState::Queued)
            return 1;
        return isTerminal(activity.state) ? 2 : 0;
    };
    return &*std::min_element(found->cbegin(), found->cend(), [&urgency](const Activity &left, const Activity &right) {
        return urgency(left) < urgency(right);
    });
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
    const bool same = held.withoutAges() == project.withoutAges();
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
    const QString id = projectId; // NOLINT(performance-unnecessary-copy-initialization): it may live in what goes
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

/// \return true when what has not ended on the activity's environment is different now.
bool ProjectCatalog::takeActivity(const Activity &activity)
{
    const EnvironmentRef &ref = activity.request.environment;
    const auto isIt = [&activity](const Activity &candidate) { return candidate.id == activity.id; };
    // An interrupted operation waits to be resumed or rolled back; the other ends are for good.
    if (isTerminal(activity.state) && activity.state != OperationState::Interrupted) {
        m_ended.insert(activity.id);
        const auto open = m_open.find(ref);
        if (open == m_open.end() || open->removeIf(isIt) == 0)
            return false;
        if (open->isEmpty())
            m_open.erase(open);
        return true;
    }
    if (m_ended.contains(activity.id))
        return false;
    QList<Activity> &open = m_open[ref];
    const auto held = std::find_if(open.begin(), open.end(), isIt);
    if (held == open.end()) {
        open.append(activity);
        return true;
    }
    if (*held == activity || activity.isOlderThan(*held))
        return false;
    *held = activity;
    return true;
}

} // namespace Switchback
