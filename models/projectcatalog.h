// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QHash>
#include <QSet>

namespace Switchback {

/// The newest snapshot of each project and the operations that have not ended on each environment: the one place in the
/// GUI process that holds them. Item models, cards and wizards read from here.
///
/// GUI thread. Does not own the cockpit, which must outlive it. Pointers it returns are good until the next signal
/// of the cockpit is handled: look up again, never keep one.
class ProjectCatalog : public QObject {
    Q_OBJECT

public:
    explicit ProjectCatalog(Cockpit *cockpit, QObject *parent = nullptr);

    /// In order of arrival.
    [[nodiscard]] const QList<Project> &projects() const { return m_projects; }
    /// Null when there is none of that id.
    [[nodiscard]] const Project *project(const QString &projectId) const;
    [[nodiscard]] const Environment *environment(const EnvironmentRef &ref) const;
    /// The operation that is under way on the environment, one that waits when none runs yet; null when there is none.
    [[nodiscard]] const Activity *runningOn(const EnvironmentRef &ref) const;
    /// The same, or where none is under way the one that was interrupted there and is neither resumed nor rolled back
    /// yet: what the guards are to be told of.
    [[nodiscard]] const Activity *openOn(const EnvironmentRef &ref) const;

Q_SIGNALS:
    void projectAdded(const QString &projectId);
    /// Something a person would see is different.
    void projectChanged(const QString &projectId);
    /// Read again and found the same; only the ages are new.
    void projectAged(const QString &projectId);
    /// The project can still be looked up in this signal, no longer in the next.
    void projectAboutToBeRemoved(const QString &projectId);
    void projectRemoved(const QString &projectId);
    /// An operation began, moved, was interrupted or ended there.
    void runningChanged(const Switchback::EnvironmentRef &ref);

private:
    void takeProject(const Project &project);
    void removeProject(const QString &projectId);
    void takeActivities(const QList<Activity> &activities);
    bool takeActivity(const Activity &activity);

    QList<Project> m_projects;
    QHash<QString, qsizetype> m_positions;
    QHash<EnvironmentRef, QList<Activity>> m_open;
    /// Ids of activities that ended: an older record of one, read late, must not bring it back to life.
    QSet<QString> m_ended;
};

} // namespace Switchback
