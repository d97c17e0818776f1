// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

#include <QTimer>

namespace Switchback {

/// Reads the journal for the GUI thread, on a lane of its own: past activities, their output, and what other programs
/// write into the same journal. Finds operations whose holder has died and records them as interrupted.
///
/// Lives in the GUI thread.
class Records final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives this.
    explicit Records(const EngineParts &parts, QObject *parent = nullptr);
    ~Records() override;

    void loadActivities(Cockpit::Ticket ticket, int count);
    void loadOutput(Cockpit::Ticket ticket, const QString &activityId, qint64 from, int count);
    /// Looks every \a interval for what other programs did, and for the dead.
    void follow(std::chrono::milliseconds interval);
    /// One look for the dead, now.
    void settleInterrupted();

Q_SIGNALS:
    void activitiesLoaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Activity> &activities);
    void outputLoaded(Switchback::Cockpit::Ticket ticket, const QString &activityId,
                      const QList<Switchback::OutputLine> &lines);
    /// Activities of other programs, and those just found interrupted.
    void activitiesChanged(const QList<Switchback::Activity> &activities);
    /// The journal could not be opened, read or written. \a repeated: it failed the same way the time before.
    void failed(const Switchback::Problem &problem, bool repeated);

private:
    using Work = std::function<Result<void>(Journal &)>;
    void post(const Work &work);
    Result<void> lookForDead(Journal &journal);
    Result<void> lookForChanges(Journal &journal);

    const EngineParts &m_parts;
    QTimer m_timer;
    // On the lane only:
    QString m_lastFailure; ///< its code; empty after what went well
    std::unique_ptr<Journal> m_journal;
    qint64 m_revision = -1;
    Lanes m_lane; // last: its thread ends before anything it uses
};

} // namespace Switchback
