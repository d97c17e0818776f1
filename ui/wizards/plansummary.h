// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Switchback {

/// What a plan means for the people who use the site, how long it is likely to take and how that is known, and, of what
/// interrupts it, how long it took the last time.
class PlanSummary : public QScrollArea {
    Q_OBJECT

public:
    explicit PlanSummary(QWidget *parent = nullptr);

    /// \a now (UTC): by which the age of a rehearsal is told.
    void setPlan(const Plan &plan, const QDateTime &now);
    void retranslate();
    /// False when the plan has no consequences and nothing about it was measured before.
    [[nodiscard]] bool saysAnything() const;

private:
    void fill();
    void fillExpected();
    void fillLastTime();
    [[nodiscard]] bool tellsLastTime() const;
    void addTitle(const QString &text);
    void addPoint(const QString &text, const QString &name);
    void addFact(const QString &name, const QString &value, const QString &objectName);
    [[nodiscard]] QLabel *label(const QString &text, const QString &name);

    Plan m_plan;
    QDateTime m_now;
    QVBoxLayout *m_column = nullptr;
};

} // namespace Switchback
