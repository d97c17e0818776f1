// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/lanes.h"
#include "app/engine/pollschedule.h"
#include "app/engine/reachedproject.h"
#include "app/engine/snapshotkeeper.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Switchback {

/// Keeps the picture of every project fresh: reads each on a lane, again while it is started, and at once when asked to.
/// Also restarts what should run here and died.
///
/// Sites on this machine are read every few seconds. What is reached by an account is read as PollSchedule has it, and
/// not at all while nobody looks; two of an account's projects at a time, so that one slow server holds up nobody else.
/// The first picture of a project is the one of the last run. One that cannot be read keeps its last picture, with the
/// problem.
///
/// Lives in the GUI thread.
class Observer final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the observer.
    explicit Observer(const EngineParts &parts, const PollSchedule::Pace &pace = {}, QObject *parent = nullptr);

    /// Shows what was seen last, reads all projects now and then looks every \a interval which of them are due. \a tend:
    /// restart what died, too.
    void start(std::chrono::milliseconds interval, bool tend);
    /// Before start(): no other projects than these are tended.
    void tendOnly(const QSet<QString> &projectIds) { m_tended = projectIds; }
    /// Reads one project, or all when \a projectId is empty, due or not; refreshed() follows when all of them were read.
    void refresh(const QString &projectId = {});
    /// These say something else by now, as far as is known: each is read soon, or when somebody looks again and no server
    /// asks to be left alone any more. refreshed() does not come of it.
    void changed(const QSet<QString> &projectIds);
    /// Whether somebody looks at the window. When they (again) do, what is not fresh is read at once.
    void setSeen(bool seen);
    /// Forgets a project that was taken out of the list.
    void forget(const QString &projectId);

    /// The newest snapshot; null when it was never read.
    [[nodiscard]] const Project *project(const QString &id) const;

Q_SIGNALS:
    /// For showing: fresh, of the last run, or as it was seen last with the problem why it is no newer.
    void projectChanged(const Switchback::Project &project);
    /// It was read just now, without a problem; comes after its projectChanged(). Only on this may anything be done by
    /// itself: an older picture may show a backup as expired that was extended since.
    void projectRead(const Switchback::Project &project);
    void projectRemoved(const QString &projectId);
    void noticed(const Switchback::Text &sentence, const QString &projectId);
    void refreshed();
    /// All that there is to be looked after, each time the list was read.
    void listRead(const QList<Switchback::ReachedProject> &projects);

private:
    struct Listing {
        Result<QList<ReachedProject>> projects;
        QList<Project> cached;
    };
    enum class Which { Due, All };
    struct Question {
        Which which = Which::All;
        QSet<QString> projects; ///< only these; empty: whichever there are
    };
    struct Seen {
        Project project;
        QList<Text> events;
    };

    void ask(const Question &question);
    void askLater(const Question &question);
    [[nodiscard]] Listing list(bool withCached) const; // on a lane
    void listed(const Listing &listing, const Question &question);
    [[nodiscard]] bool isWanted(const ProjectEntry &entry, const Question &question) const;
    void observe(const ReachedProject &project);
    void startWaiting();
    [[nodiscard]] Seen look(const ReachedProject &project, bool tend, const std::stop_token &stop) const; // on a lane
    [[nodiscard]] bool isTended(const QString &projectId) const
    {
        return m_tend && (m_tended.isEmpty() || m_tended.contains(projectId));
    }
    [[nodiscard]] QList<Text> tend(const Platform &platform, const ProjectEntry &entry, Context &context) const;
    void observed(const Seen &seen);
    void readAgain(const QString &projectId);
    void finishIfQuiet();

    const EngineParts &m_parts;
    PollSchedule m_schedule;
    QHash<QString, Project> m_projects;
    QSet<QString> m_pending;
    /// Asked for again while it was being read: what is read then may be older than the question.
    QHash<QString, ReachedProject> m_again;
    QSet<QString> m_stale; ///< changed while it was being read
    /// All that was asked while the list was being read: one more reading of the list answers it.
    std::optional<Question> m_askedMeanwhile;
    QList<ReachedProject> m_waiting; ///< by accounts, for a lane
    QHash<QString, int> m_busyAccounts;
    int m_busyLanes = 0;
    bool m_showsCached = false;
    bool m_listing = false;
    bool m_refreshAsked = false;
    bool m_tend = false;
    QSet<QString> m_tended; ///< empty: all
    bool m_seen = true;
    QTimer m_timer;
    // Last: their threads end before anything they use.
    SnapshotKeeper m_keeper;
    Lanes m_lanes;
    Lanes m_remoteLanes;
};

} // namespace Switchback
