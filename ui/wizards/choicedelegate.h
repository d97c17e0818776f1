// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/choicemodel.h"

#include <QStyledItemDelegate>

namespace Switchback {

/// Draws a Choice as a card with a radio mark: title and tag, detail below, value and note at the right, and the
/// reason on lines of its own when it cannot be chosen.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QRect &card) const;
    void paintRadio(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area) const;
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const Choice &choice,
                    const QRect &area) const;
    void paintReason(QPainter *painter, const QStyleOptionViewItem &option, const QString &reason,
                     const QRect &area) const;
};

} // namespace Switchback
