// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace Switchback {

class WizardMessage;
class PlanSummary;
class StepModel;

/// A plan, whole: from where to where, what the guards say, the steps, what it means, and, where a guard warns, the
/// acknowledgement with its reason.
class PlanView : public QWidget {
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    /// A reason that was typed stays; the acknowledgement stays only while the warnings are the same.
    void setPlan(const Plan &plan);
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// True unless a guard warns and the box is not ticked or the reason is empty.
    [[nodiscard]] bool isAcknowledged() const;
    /// Why not; empty while isAcknowledged().
    [[nodiscard]] QString missing() const;
    /// The reason for passing the warnings; empty when there are none.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] QWidget *firstField() const;
    void retranslate();

Q_SIGNALS:
    void acknowledgementChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSteps();
    [[nodiscard]] QWidget *buildAcknowledgement();
    void groundInputs();
    void fillHeadline();
    void fillVerdicts();

    Plan m_plan;
    QLabel *m_versions = nullptr;
    QLabel *m_target = nullptr;
    QVBoxLayout *m_verdicts = nullptr;
    QBoxLayout *m_halves = nullptr;
    QLabel *m_stepsTitle = nullptr;
    QListView *m_steps = nullptr;
    StepModel *m_stepModel = nullptr;
    PlanSummary *m_summary = nullptr;
    QWidget *m_acknowledgement = nullptr;
    QCheckBox *m_acknowledge = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace Switchback
