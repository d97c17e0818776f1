// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Switchback {

/// Keeps the picture of every project fresh: reads each on a lane of its own, again every few seconds while it is
/// started, and at once when asked to. Also restarts what should run and died.
///
/// Lives in the GUI thread.
class Observer final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the observer.
    explicit Observer(const EngineParts &parts, QObject *parent = nullptr);

    /// Reads all projects now and then every \a interval. \a tend: restart what died, too.
    void start(std::chrono::milliseconds interval, bool tend);
    /// Reads one project, or all when \a projectId is empty; refreshed() follows when all of them were read.
    void refresh(const QString &projectId = {});
    /// Forgets a project that was taken out of the list.
    void forget(const QString &projectId);

    /// The newest snapshot; null when it was never read.
    [[nodiscard]] const Project *project(const QString &id) const;

Q_SIGNALS:
    void projectChanged(const Switchback::Project &project);
    void projectRemoved(const QString &projectId);
    void noticed(const Switchback::Text &sentence, const QString &projectId);
    void refreshed();

private:
    void listed(const QList<ProjectEntry> &entries, const QString &only);
    void observe(const ProjectEntry &entry);
    QList<Text> tend(const Platform &platform, const ProjectEntry &entry, Context &context) const; // on a lane
    void observed(const Project &project, const QList<Text> &events);
    void finishIfQuiet();

    const EngineParts &m_parts;
    QHash<QString, Project> m_projects;
    QSet<QString> m_pending;
    /// Asked for again while it was being read: what is read then may be older than the question.
    QSet<QString> m_again;
    /// Asked for while the list was being read.
    QSet<QString> m_askedMeanwhile;
    bool m_listing = false;
    bool m_refreshAsked = false;
    bool m_tend = false;
    QTimer m_timer;
    Lanes m_lanes; // last: its threads end before anything they use
};

} // namespace Switchback
