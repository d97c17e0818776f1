// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/tickdelegate.h"

#include <QPainter>
#include <QWidget>

namespace Switchback {

namespace {

/// The room before the box.
constexpr int inset = 8;

QStyleOptionViewItem insetOf(QStyleOptionViewItem option)
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    option.rect.adjust(mirrored ? 0 : inset, 0, mirrored ? -inset : 0, 0);
    return option;
}

QRect boxOf(const QStyleOptionViewItem &option)
{
    const QStyleOptionViewItem cell = insetOf(option);
    return cell.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
}

} // namespace

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    if (!cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    drawGround(painter, cell, index);
    QStyleOptionViewItem box(cell);
    box.rect = boxOf(cell);
    box.state.setFlag(QStyle::State_On, cell.checkState == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, cell.checkState != Qt::Checked);
    box.state.setFlag(QStyle::State_HasFocus, false);
    cell.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, cell.widget);
    QRect text = cell.rect.adjusted(0, 0, -padding, -1);
    if (cell.direction == Qt::RightToLeft)
        text = cell.rect.adjusted(padding, 0, box.rect.left() - padding - cell.rect.right(), -1);
    else
        text.setLeft(box.rect.right() + padding);
    drawContents(painter, cell, text);
}

QSize TickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    QSize size = RowDelegate::sizeHint(option, index);
    if (cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        size.rwidth() += inset + boxOf(cell).width() + padding;
    return size;
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    // The box takes the click where it is drawn.
    return RowDelegate::editorEvent(event, model, insetOf(option), index);
}

} // namespace Switchback
