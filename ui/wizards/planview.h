// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace Switchback {

class LossView;
class NameConfirmation;
class PlanSummary;
class StepModel;
class WizardMessage;

/// A plan, whole: from where to where, what the guards say, what is lost, the steps, what it means, and, where a guard
/// warns, the acknowledgement with its reason. Tearing Live down asks for its name as well.
class PlanView : public QWidget {
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    /// A reason that was typed stays; the acknowledgement stays only while the warnings are the same.
    /// \a now (UTC): by which ages are told.
    void setPlan(const Plan &plan, const QDateTime &now);
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// What the guards say now. What refuses or warns and is new since the plan was made is shown above it; a new warning
    /// has to be acknowledged like those of the plan. \return true when that is something else than before.
    bool setVerdictsNow(const QList<GuardVerdict> &verdicts);
    /// What refuses the plan, be it since it was made; nothing when it can be started.
    [[nodiscard]] std::optional<GuardVerdict> refusal() const;
    /// True unless a guard warns and the box is not ticked or the reason is empty, or a name is still to be typed.
    [[nodiscard]] bool isAcknowledged() const;
    /// Why not; empty while isAcknowledged().
    [[nodiscard]] QString missing() const;
    /// The reason for passing the warnings; empty when there are none.
    [[nodiscard]] QString reason() const;
    /// What is to become of a failure that a person can mend.
    [[nodiscard]] OnFailure onFailure() const;
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
    void fillLost();
    [[nodiscard]] bool destroys() const;
    [[nodiscard]] bool asksForName() const;
    [[nodiscard]] bool warns() const { return needsReason(m_plan.verdicts) || needsReason(m_since); }

    Plan m_plan;
    QDateTime m_now;
    /// New since the plan was made: one refusal at most, and warnings.
    QList<GuardVerdict> m_since;
    QLabel *m_versions = nullptr;
    QLabel *m_target = nullptr;
    QVBoxLayout *m_verdicts = nullptr;
    WizardMessage *m_lost = nullptr;
    LossView *m_losses = nullptr;
    QBoxLayout *m_halves = nullptr;
    QLabel *m_stepsTitle = nullptr;
    QListView *m_steps = nullptr;
    StepModel *m_stepModel = nullptr;
    PlanSummary *m_summary = nullptr;
    QCheckBox *m_waits = nullptr;
    QWidget *m_acknowledgement = nullptr;
    QCheckBox *m_acknowledge = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    NameConfirmation *m_name = nullptr;
};

} // namespace Switchback
