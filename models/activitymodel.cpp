// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"

#include "models/cockpit.h"
#include "models/operationtext.h"
#include "models/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QDateTime beginOf(const Activity &activity)
{
    return activity.startedAt.isValid() ? activity.startedAt : activity.createdAt;
}

QString reason(const Activity &activity)
{
    if (!activity.problem)
        return {};
    const QString sentence = activity.problem->sentence.translated();
    const QString remedy = activity.problem->remedy.translated();
    return remedy.isEmpty() ? sentence : QString(sentence + u' ' + remedy);
}

} // namespace

ActivityModel::ActivityModel(Cockpit *cockpit, QObject *parent, int capacity)
    : TableModel(parent)
    , m_capacity(capacity)
{
    connect(cockpit, &Cockpit::activitiesChanged, this, &ActivityModel::merge);
    connect(cockpit, &Cockpit::activitiesLoaded, this,
            [this](Cockpit::Ticket, const QList<Activity> &activities) { merge(activities); });
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_open.size()) + int(m_history.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Activity *ActivityModel::activity(const QString &activityId) const
{
    const int row = rowOf(activityId);
    return row < 0 ? nullptr : &at(row);
}

QModelIndex ActivityModel::indexOf(const QString &activityId) const
{
    const int row = rowOf(activityId);
    return row < 0 ? QModelIndex() : index(row, State);
}

const Activity &ActivityModel::at(int row) const
{
    if (row < m_open.size())
        return m_open.at(row);
    return m_history.at(m_history.size() - 1 - size_t(row - m_open.size()));
}

int ActivityModel::rowOf(const QString &activityId) const
{
    const auto number = m_numbers.constFind(activityId);
    return number == m_numbers.constEnd() ? openPosition(activityId) : historyRow(*number - m_firstNumber);
}

/// Few are open at a time, so looking through them is quick.
int ActivityModel::openPosition(const QString &activityId) const
{
    for (int i = 0; i < m_open.size(); ++i)
        if (m_open.at(i).id == activityId)
            return i;
    return -1;
}

int ActivityModel::historyRow(qsizetype position) const
{
    return int(m_open.size() + qsizetype(m_history.size()) - 1 - position);
}

int ActivityModel::runningCount() const
{
    return int(std::count_if(m_open.cbegin(), m_open.cend(),
                             [](const Activity &activity) { return !isTerminal(activity.state); }));
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Activity &activity = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(activity, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icon(iconName(activity))) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Outcome ? progressText(activity).translated() : reason(activity);
    case ReasonRole:
        return reason(activity);
    case SortRole:
        return sortValue(activity, index.column());
    case ExportRole:
        return exportValue(activity, index.column());
    case RefRole:
        return QVariant::fromValue(activity.request.environment);
    case IdRole:
        return activity.id;
    case ProjectIdRole:
        return activity.request.environment.projectId;
    case StateRole:
        return QVariant::fromValue(activity.state);
    case ValueRole:
        return QVariant::fromValue(activity);
    case RunningRole:
        return !isTerminal(activity.state);
    case FractionRole:
        return isTerminal(activity.state) ? QVariant() : QVariant(activity.fraction());
    default:
        return {};
    }
}

QString ActivityModel::text(const Activity &activity, int column) const
{
    switch (column) {
    case State:
        return stateText(activity);
    case What:
        return operationText(activity).translated();
    case EnvironmentName:
        return activity.environmentName;
    case ProjectName:
        return activity.projectName;
    case Who:
        return activity.who;
    case Started:
        return momentText(beginOf(activity));
    case Took: {
        const qint64 took = tookMilliseconds(activity, now());
        return took < 0 ? QString() : formatDuration(took);
    }
    case Outcome:
        return progressText(activity).translated();
    default:
        return {};
    }
}

QVariant ActivityModel::sortValue(const Activity &activity, int column) const
{
    switch (column) {
    case State:
        return int(activity.state);
    case Started:
        return beginOf(activity);
    case Took:
        return tookMilliseconds(activity, now());
    default:
        return text(activity, column);
    }
}

QVariant ActivityModel::exportValue(const Activity &activity, int column) const
{
    if (column == Started)
        return beginOf(activity);
    const qint64 took = tookMilliseconds(activity, now());
    if (column == Took && took >= 0)
        return double(took) / 1000.0; // seconds
    return {};
}

QString ActivityModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("ActivityModel", "State"),       QT_TRANSLATE_NOOP("ActivityModel", "What"),
        QT_TRANSLATE_NOOP("ActivityModel", "Environment"), QT_TRANSLATE_NOOP("ActivityModel", "Project"),
        QT_TRANSLATE_NOOP("ActivityModel", "Who"),         QT_TRANSLATE_NOOP("ActivityModel", "Started"),
        QT_TRANSLATE_NOOP("ActivityModel", "Took"),        QT_TRANSLATE_NOOP("ActivityModel", "Step or outcome")};
    return QCoreApplication::translate("ActivityModel", titles[column]);
}

QString ActivityModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"state"_s, u"what"_s,    u"environment"_s, u"project"_s,
                                             u"who"_s,   u"started"_s, u"took"_s,        u"outcome"_s};
    return ids[column];
}

QList<int> ActivityModel::timedColumns() const
{
    return {Took};
}

int ActivityModel::timedRowCount() const
{
    return runningCount();
}

} // namespace Switchback
