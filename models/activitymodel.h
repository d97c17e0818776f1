// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/tablemodel.h"

#include <QHash>

#include <deque>

namespace Switchback {

class Cockpit;

/// All activities known to this process: those under way first, then those that were interrupted and wait for a
/// decision, then the ended ones; each newest first. One model feeds the dock, the
/// wizard's progress page, the title bar and the notifications.
///
/// Listens to the cockpit's activitiesChanged() and activitiesLoaded() and merges both by id; a record is never
/// replaced by an older one of the same activity. GUI thread; does not own the cockpit.
/// Roles: RefRole, IdRole, ProjectIdRole, StateRole (OperationState), ReasonRole, RunningRole, FractionRole,
/// ValueRole (Activity).
class ActivityModel : public TableModel {
    Q_OBJECT

public:
    enum Column { State, What, EnvironmentName, ProjectName, Who, Started, Took, Outcome, ColumnCount };

    /// Of the ended activities only the newest \a capacity are kept; the journal has them all.
    explicit ActivityModel(Cockpit *cockpit, QObject *parent = nullptr, int capacity = 5000);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Null when it is not known. Good until the next change of the model.
    [[nodiscard]] const Activity *activity(const QString &activityId) const;
    /// The index in column State; invalid when it is not known.
    [[nodiscard]] QModelIndex indexOf(const QString &activityId) const;
    /// How many are under way or waiting: rows 0 to runningCount() - 1.
    [[nodiscard]] int runningCount() const;
    /// How many were interrupted and are neither resumed nor rolled back: the rows after those.
    [[nodiscard]] int interruptedCount() const { return int(m_open.size()) - runningCount(); }

public Q_SLOTS:
    /// Takes in new and changed activities, in any order.
    void merge(const QList<Switchback::Activity> &activities);

Q_SIGNALS:
    void runningCountChanged(int count);
    void interruptedCountChanged(int count);

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;
    [[nodiscard]] QList<int> timedColumns() const override;
    [[nodiscard]] int timedRowCount() const override;

private:
    [[nodiscard]] const Activity &at(int row) const;
    [[nodiscard]] int rowOf(const QString &activityId) const;
    [[nodiscard]] int openPosition(const QString &activityId) const;
    [[nodiscard]] int historyRow(qsizetype position) const;
    [[nodiscard]] qsizetype historyPlace(const Activity &activity) const;
    [[nodiscard]] QString text(const Activity &activity, int column) const;
    [[nodiscard]] QVariant sortValue(const Activity &activity, int column) const;
    [[nodiscard]] QVariant exportValue(const Activity &activity, int column) const;

    void mergeOne(const Activity &activity);
    void appendPast(QList<Activity> past);
    [[nodiscard]] qsizetype openPlace(const Activity &activity) const;
    void insertOpen(const Activity &activity);
    void insertHistory(const Activity &activity);
    void changeOpen(int position, const Activity &activity);
    void endOpen(int position, const Activity &activity);
    void renumberFrom(qsizetype position);
    void trim();

    int m_capacity;
    QList<Activity> m_open;         ///< under way, then interrupted; each newest first
    std::deque<Activity> m_history; ///< oldest first, so that a new one goes to the end; shown backwards
    /// Id to running number in m_history; the front has m_firstNumber. Numbers outlive additions at both ends.
    QHash<QString, qint64> m_numbers;
    qint64 m_firstNumber = 0;
};

} // namespace Switchback
