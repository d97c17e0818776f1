// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/tablemodel.h"

namespace Switchback {

/// The steps of one plan or of one activity.
/// Roles: IdRole (step id), StateRole (StepState), ReasonRole (what went wrong), FractionRole, ValueRole (StepRecord).
/// Qt::ToolTipRole is the step's sentence.
class StepModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Title, EffectName, State, Took, ColumnCount };

    explicit StepModel(QObject *parent = nullptr);

    /// Shows what would happen.
    void setPlan(const Plan &plan);
    /// Shows how far it is. Of the activity already shown only the rows that differ change.
    void setActivity(const Activity &activity);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The index in column Title of the step now running; invalid when none is.
    [[nodiscard]] QModelIndex currentStep() const;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;
    [[nodiscard]] QList<int> timedColumns() const override;

private:
    void setSteps(const QString &activityId, const QList<StepRecord> &steps);
    [[nodiscard]] QString text(const StepRecord &step, int column) const;
    [[nodiscard]] QString accessibleText(const StepRecord &step, int column) const;
    [[nodiscard]] QVariant decoration(const StepRecord &step, int column) const;
    [[nodiscard]] QVariant sortValue(int row, int column) const;

    QString m_activityId; ///< empty while a plan is shown
    QList<StepRecord> m_steps;
};

} // namespace Switchback
