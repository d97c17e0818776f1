// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/stepmodel.h"

#include "models/operationtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Milliseconds, from which on it matters to a person how long a step takes.
constexpr qint64 worthTelling = 100;

} // namespace

StepModel::StepModel(QObject *parent)
    : TableModel(parent)
{
}

void StepModel::setPlan(const Plan &plan)
{
    QList<StepRecord> steps;
    for (const StepInfo &info : plan.steps) {
        StepRecord record;
        record.info = info;
        if (const qint64 expected = plan.expectedMilliseconds.value(info.id, -1); expected >= worthTelling) {
            record.info.sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 Takes about %2."),
                                        {QVariant::fromValue(info.sentence), QVariant::fromValue(Duration{expected})});
        }
        steps.append(record);
    }
    setSteps({}, steps);
}

void StepModel::setActivity(const Activity &activity)
{
    setSteps(activity.id, activity.steps);
}

void StepModel::clear()
{
    setSteps({}, {});
}

void StepModel::setSteps(const QString &activityId, const QList<StepRecord> &steps)
{
    const bool sameList =
        m_activityId == activityId && !activityId.isEmpty()
        && std::equal(steps.begin(), steps.end(), m_steps.begin(), m_steps.end(),
                      [](const StepRecord &a, const StepRecord &b) { return a.info.id == b.info.id; });
    if (!sameList) {
        beginResetModel();
        m_activityId = activityId;
        m_steps = steps;
        endResetModel();
        return;
    }
    for (int i = 0; i < int(steps.size()); ++i) {
        if (m_steps.at(i) == steps.at(i))
            continue;
        m_steps[i] = steps.at(i);
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex StepModel::currentStep() const
{
    for (int i = 0; i < rowCount(); ++i)
        if (m_steps.at(i).state == StepState::Running || m_steps.at(i).state == StepState::Undoing)
            return index(i, Title);
    return {};
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepRecord &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::DecorationRole:
        return decoration(step, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(step, index.column());
    case Qt::ToolTipRole:
        return step.problem ? step.problem->sentence.translated() : step.info.sentence.translated();
    case ReasonRole:
        return step.problem ? step.problem->sentence.translated() : QString();
    case SortRole:
        return sortValue(index.row(), index.column());
    case ExportRole:
        if (const qint64 took = tookMilliseconds(step, now()); index.column() == Took && took >= 0)
            return double(took) / 1000.0; // seconds
        return {};
    case IdRole:
        return step.info.id;
    case StateRole:
        return QVariant::fromValue(step.state);
    case ValueRole:
        return QVariant::fromValue(step);
    case FractionRole:
        if (step.state == StepState::Running && step.progress.total > 0)
            return std::clamp(double(step.progress.done) / double(step.progress.total), 0.0, 1.0);
        return {};
    default:
        return {};
    }
}

QString StepModel::text(const StepRecord &step, int column) const
{
    switch (column) {
    case Title:
        return step.info.title.translated();
    case EffectName:
        return displayName(step.info.effect);
    case State: {
        const QString state = displayName(step.state);
        const QString progress = progressText(step.progress).translated();
        if (step.state != StepState::Running || progress.isEmpty())
            return state;
        //: State of a step and how far it is: "Running: 1.2 GiB of 3.2 GiB".
        return QCoreApplication::translate("StepModel", "%1: %2").arg(state, progress);
    }
    case Took: {
        const qint64 took = tookMilliseconds(step, now());
        return took < 0 ? QString() : formatDuration(took);
    }
    default:
        return {};
    }
}

/// The icon before the title stands for the state, so the spoken title names it.
QString StepModel::accessibleText(const StepRecord &step, int column) const
{
    const QString shown = text(step, column);
    if (column != Title || m_activityId.isEmpty())
        return shown;
    //: A step and its state, as a screen reader says it.
    return QCoreApplication::translate("StepModel", "%1, %2").arg(shown, displayName(step.state));
}

QVariant StepModel::decoration(const StepRecord &step, int column) const
{
    if (column == EffectName)
        return icon(iconName(step.info.effect));
    // In a plan nothing has a state yet.
    if (column == Title && !m_activityId.isEmpty())
        return icon(iconName(step.state));
    return {};
}

QVariant StepModel::sortValue(int row, int column) const
{
    const StepRecord &step = m_steps.at(row);
    switch (column) {
    case EffectName:
        return int(step.info.effect);
    case State:
        return int(step.state);
    case Took:
        return tookMilliseconds(step, now());
    default:
        return row;
    }
}

QString StepModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("StepModel", "Step"), QT_TRANSLATE_NOOP("StepModel", "Effect"),
        QT_TRANSLATE_NOOP("StepModel", "State"), QT_TRANSLATE_NOOP("StepModel", "Took")};
    return QCoreApplication::translate("StepModel", titles[column]);
}

QString StepModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"step"_s, u"effect"_s, u"state"_s, u"took"_s};
    return ids[column];
}

QList<int> StepModel::timedColumns() const
{
    return {Took};
}

} // namespace Switchback
