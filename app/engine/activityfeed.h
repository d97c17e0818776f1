// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/operationrunner.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace Switchback {

/// Carries what running operations report from their lanes to the GUI thread, in batches: at most 20 a second, the
/// newest state of each activity only, every output line.
///
/// Lives in the GUI thread; changed(), printed() and ended() may be called from any.
class ActivityFeed final : public QObject, public RunReport {
    Q_OBJECT

public:
    explicit ActivityFeed(QObject *parent = nullptr);

    void changed(const Activity &activity) override;
    void printed(const QString &activityId, const OutputLine &line) override;
    /// The operation has come to its end and let go of its target.
    void ended(const Activity &activity);

Q_SIGNALS:
    void activitiesChanged(const QList<Switchback::Activity> &activities);
    void outputAdded(const QString &activityId, const QList<Switchback::OutputLine> &lines);
    void activityEnded(const Switchback::Activity &activity);

private:
    void schedule();
    void deliver();

    std::mutex m_mutex; // guards the four below
    QHash<QString, Activity> m_changed;
    QHash<QString, QList<OutputLine>> m_lines;
    QList<Activity> m_ended;
    bool m_scheduled = false;

    QTimer m_timer;
    QElapsedTimer m_sinceDelivery;
};

} // namespace Switchback
