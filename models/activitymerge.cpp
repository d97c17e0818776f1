// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"

#include <QSet>

#include <algorithm>

// How ActivityModel takes in new and changed activities. What it shows of them is in activitymodel.cpp.

namespace Switchback {

namespace {

bool isOlder(const Activity &left, const Activity &right)
{
    return left.createdAt < right.createdAt;
}

/// An interrupted operation may be resumed; the other ends are for good.
bool isFinal(OperationState state)
{
    return isTerminal(state) && state != OperationState::Interrupted;
}

} // namespace

void ActivityModel::merge(const QList<Activity> &activities)
{
    const int before = runningCount();
    // A page of the past comes as one block below everything; the rest one by one.
    QList<Activity> past;
    QList<Activity> others;
    for (const Activity &activity : activities) {
        const bool known = rowOf(activity.id) >= 0;
        const bool oldest = m_history.empty() || isOlder(activity, m_history.front());
        (!known && oldest && isTerminal(activity.state) ? past : others).append(activity);
    }
    appendPast(past);
    for (const Activity &activity : std::as_const(others))
        mergeOne(activity);
    trim();
    if (runningCount() != before)
        Q_EMIT runningCountChanged(runningCount());
}

void ActivityModel::mergeOne(const Activity &activity)
{
    const int row = rowOf(activity.id);
    const bool ended = isTerminal(activity.state);
    if (row < 0) {
        if (ended)
            insertHistory(activity);
        else
            insertRunning(activity);
        return;
    }
    const Activity &held = at(row);
    if (held == activity || (isFinal(held.state) && !ended))
        return;
    const bool wasRunning = row < m_running.size();
    if (wasRunning && ended) {
        endRunning(row, activity);
        return;
    }
    if (!wasRunning && !ended) {
        removeHistory(row);
        insertRunning(activity);
        return;
    }
    if (wasRunning)
        m_running[row] = activity;
    else
        m_history[size_t(m_numbers.value(activity.id) - m_firstNumber)] = activity;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

/// Puts ended activities that are older than all of m_history, or its first, below them.
void ActivityModel::appendPast(QList<Activity> past)
{
    QSet<QString> seen;
    past.removeIf([&seen](const Activity &activity) {
        const bool twice = seen.contains(activity.id);
        seen.insert(activity.id);
        return twice;
    });
    std::stable_sort(past.begin(), past.end(), isOlder);
    const qsizetype room = std::max<qsizetype>(0, m_capacity - qsizetype(m_history.size()));
    if (past.size() > room)
        past.remove(0, past.size() - room);
    if (past.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(past.size()) - 1);
    m_history.insert(m_history.begin(), past.begin(), past.end());
    m_firstNumber -= past.size();
    for (qsizetype i = 0; i < past.size(); ++i)
        m_numbers.insert(past.at(i).id, m_firstNumber + i);
    endInsertRows();
}

void ActivityModel::insertRunning(const Activity &activity)
{
    const auto place = std::find_if(m_running.begin(), m_running.end(),
                                    [&activity](const Activity &candidate) { return !isOlder(activity, candidate); });
    const int row = int(place - m_running.begin());
    beginInsertRows({}, row, row);
    m_running.insert(row, activity);
    endInsertRows();
}

void ActivityModel::insertHistory(const Activity &activity)
{
    const qsizetype place = historyPlace(activity);
    const int row = historyRow(place) + 1;
    beginInsertRows({}, row, row);
    m_history.insert(m_history.begin() + place, activity);
    renumberFrom(place);
    endInsertRows();
}

void ActivityModel::removeHistory(int row)
{
    const qsizetype place = m_numbers.value(at(row).id) - m_firstNumber;
    beginRemoveRows({}, row, row);
    m_numbers.remove(m_history.at(size_t(place)).id);
    m_history.erase(m_history.begin() + place);
    renumberFrom(place);
    endRemoveRows();
}

void ActivityModel::endRunning(int position, const Activity &activity)
{
    const qsizetype place = historyPlace(activity);
    const int target = historyRow(place); // its row once it has left the running ones
    const bool moves = target != position;
    if (moves)
        beginMoveRows({}, position, position, {}, target + 1);
    m_running.removeAt(position);
    m_history.insert(m_history.begin() + place, activity);
    renumberFrom(place);
    if (moves)
        endMoveRows();
    Q_EMIT dataChanged(index(target, 0), index(target, ColumnCount - 1));
}

/// Where in m_history an activity that is not there belongs.
qsizetype ActivityModel::historyPlace(const Activity &activity) const
{
    return std::upper_bound(m_history.begin(), m_history.end(), activity, isOlder) - m_history.begin();
}

void ActivityModel::renumberFrom(qsizetype position)
{
    for (qsizetype i = position; i < qsizetype(m_history.size()); ++i)
        m_numbers.insert(m_history.at(size_t(i)).id, m_firstNumber + i);
}

void ActivityModel::trim()
{
    const int excess = int(m_history.size()) - m_capacity;
    if (excess <= 0)
        return;
    beginRemoveRows({}, rowCount() - excess, rowCount() - 1);
    for (int i = 0; i < excess; ++i) {
        m_numbers.remove(m_history.front().id);
        m_history.pop_front();
        ++m_firstNumber;
    }
    endRemoveRows();
}

} // namespace Switchback
