// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/activityfeed.h"
#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

#include <QHash>

#include <mutex>

namespace Switchback {

/// Where operations are planned, started and cancelled. Plans are made on asking lanes, operations run on lanes of
/// their own; an environment takes one operation at a time, different ones run side by side.
///
/// Lives in the GUI thread. Destroying it cancels what runs and waits until it is taken back.
class OperationDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts and \a feed are not owned and outlive the desk.
    OperationDesk(const EngineParts &parts, ActivityFeed &feed, QObject *parent = nullptr);
    ~OperationDesk() override;

    void prepare(Cockpit::Ticket ticket, const OperationRequest &request);
    void start(Cockpit::Ticket ticket, const QString &planId, const QString &reason, OnFailure onFailure);
    /// start() without a person in between: refused when the plan has a refusal or needs a reason.
    void prepareAndStart(Cockpit::Ticket ticket, const OperationRequest &request);
    /// Takes up an interrupted operation.
    void recover(Cockpit::Ticket ticket, const QString &activityId, Recovery way);
    /// Asks the target of an interrupted operation how far its current step is; the answer comes through the feed.
    void ask(const Activity &interrupted);
    void cancel(const QString &activityId);

    /// True from its beginning to its end for an operation that this desk runs.
    [[nodiscard]] bool runs(const QString &activityId) const { return m_running.contains(activityId); }
    /// Also true while a start is being looked at.
    [[nodiscard]] bool isBusy() const { return m_starting > 0 || !m_running.isEmpty(); }

Q_SIGNALS:
    void planReady(Switchback::Cockpit::Ticket ticket, const Switchback::Plan &plan);
    void planFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void started(Switchback::Cockpit::Ticket ticket, const QString &activityId);
    void startFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void cancelAnswered(const QString &activityId, Switchback::CancelAnswer answer, const Switchback::Text &sentence);
    void busyChanged(bool busy);

private:
    struct Running {
        std::stop_source stop;
        Activity latest;
        bool cancelPending = false;
    };

    // On a lane:
    Result<PreparedOperation> plan(const OperationRequest &request, Journal &journal,
                                   const std::stop_token &stop) const;
    void carryOut(Cockpit::Ticket ticket, const OperationRequest &request, const Plan *shown,
                  const std::stop_token &laneStop);
    void takeUp(Cockpit::Ticket ticket, const QString &activityId, Recovery way, const std::stop_token &laneStop);
    [[nodiscard]] std::optional<Probe> targetAnswer(const Activity &interrupted, const std::stop_token &stop) const;
    void drive(Cockpit::Ticket ticket, const Activity &activity, std::unique_ptr<TargetLock> lock,
               const OperationRunner &runner, const std::function<Activity(const std::stop_token &)> &work);
    void refuse(Cockpit::Ticket ticket, const Problem &problem);
    Result<ProjectEntry> entry(const QString &projectId) const;
    [[nodiscard]] Activity newActivity(const Plan &plan) const;
    void writeOverdue(Journal &journal) const;

    // In the GUI thread:
    void beginStart(Lanes::Task task);
    void endStart();
    void noteBegun(Cockpit::Ticket ticket, const Activity &activity, const std::stop_source &stop);
    void noteEnded(const Activity &activity);
    void followChanges(const QList<Activity> &activities);
    bool answerCancel(Running &running);

    const EngineParts &m_parts;
    ActivityFeed &m_feed;
    QHash<QString, Plan> m_plans;
    QHash<QString, Running> m_running;
    int m_starting = 0;
    mutable std::mutex m_overdueMutex; // guards the one below
    /// What ended while the journal could not be written. Written before the next plan is made, so that it does not stand
    /// in its way as an operation that still runs.
    mutable QList<Activity> m_overdue;
    Lanes m_asking;
    std::stop_source m_closing;
    Lanes m_operations; // last: its threads end first
};

} // namespace Switchback
