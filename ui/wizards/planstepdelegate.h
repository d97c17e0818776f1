// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QStyledItemDelegate>

namespace Switchback {

/// Draws a step of a plan: number, title and sentence at the left; effect (icon and word) and whether it can be taken
/// back at the right, or below where the row is too narrow for both.
class PlanStepDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const StepInfo &step, int number) const;
    void paintEffect(QPainter *painter, const QStyleOptionViewItem &option, const StepInfo &step) const;
};

} // namespace Switchback
