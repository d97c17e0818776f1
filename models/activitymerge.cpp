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

/// An interrupted operation waits to be resumed or rolled back; the other ends are for good.
bool isFinal(OperationState state)
{
    return isTerminal(state) && state != OperationState::Interrupted;
}

} // namespace

void ActivityModel::merge(const QList<Activity> &activities)
{
    const int before = runningCount();
    const int interruptedBefore = interruptedCount();
    // A page of the past comes as one block below everything; the rest one by one.
    QList<Activity> past;
    QList<Activity> others;
    for (const Activity &activity : activities) {
        const bool known = rowOf(activity.id) >= 0;
        const bool oldest = m_history.empty() || isOlder(activity, m_history.front());
        (!known && oldest && isFinal(activity.state) ? past : others).append(activity);
    }
    appendPast(past);
    for (const Activity &activity : std::as_const(others))
        mergeOne(activity);
    trim();
    if (runningCount() != before)
        Q_EMIT runningCountChanged(runningCount());
    if (interruptedCount() != interruptedBefore)
        Q_EMIT interruptedCountChanged(interruptedCount());
}

void ActivityModel::mergeOne(const Activity &activity)
{
    const int row = rowOf(activity.id);
    const bool ended = isFinal(activity.state);
    if (row < 0) {
        if (ended)
            insertHistory(activity);
        else
            insertOpen(activity);
        return;
    }
    const Activity &held = at(row);
    if (held == activity || activity.isOlderThan(held))
        return;
    if (row >= m_open.size()) {
        m_history[size_t(m_numbers.value(activity.id) - m_firstNumber)] = activity;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (ended) {
        endOpen(row, activity);
    } else {
        changeOpen(row, activity);
    }
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

/// Where in m_open an activity that is not there belongs.
qsizetype ActivityModel::openPlace(const Activity &activity) const
{
    const auto waits = [](const Activity &candidate) { return candidate.state == OperationState::Interrupted; };
    const auto place = std::find_if(m_open.cbegin(), m_open.cend(), [&](const Activity &candidate) {
        return waits(candidate) == waits(activity) ? !isOlder(activity, candidate) : waits(candidate);
    });
    return place - m_open.cbegin();
}

void ActivityModel::insertOpen(const Activity &activity)
{
    const qsizetype place = openPlace(activity);
    beginInsertRows({}, int(place), int(place));
    m_open.insert(place, activity);
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

/// Changes one that stays open; it moves when it is interrupted or taken up.
void ActivityModel::changeOpen(int position, const Activity &activity)
{
    const Activity before = m_open.takeAt(position);
    const int target = int(openPlace(activity));
    m_open.insert(position, before);
    const bool moves = target != position;
    if (moves)
        beginMoveRows({}, position, position, {}, target > position ? target + 1 : target);
    m_open.removeAt(position);
    m_open.insert(target, activity);
    if (moves)
        endMoveRows();
    Q_EMIT dataChanged(index(target, 0), index(target, ColumnCount - 1));
}

void ActivityModel::endOpen(int position, const Activity &activity)
{
    const qsizetype place = historyPlace(activity);
    const int target = historyRow(place); // its row once it has left the open ones
    const bool moves = target != position;
    if (moves)
        beginMoveRows({}, position, position, {}, target + 1);
    m_open.removeAt(position);
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
