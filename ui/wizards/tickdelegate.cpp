// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/tickdelegate.h"

#include "ui/theme.h"

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

/// Not the style's box, whose edge is lost on the ground of a dark table.
void drawBox(QPainter *painter, const QStyleOptionViewItem &option, const QRectF &area, bool isTicked)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor base = option.palette.color(group, QPalette::Base);
    const QColor accent = option.palette.color(group, QPalette::Highlight);
    const QRectF box = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isTicked ? accent : Theme::mixed(base, option.palette.color(group, QPalette::Text), 0.55));
    painter->setBrush(isTicked ? accent : base);
    painter->drawRoundedRect(box, 2.5, 2.5);
    if (isTicked) {
        const double side = box.width();
        painter->setPen(QPen(option.palette.color(group, QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(side * 0.24, side * 0.52),
                                        box.topLeft() + QPointF(side * 0.43, side * 0.70),
                                        box.topLeft() + QPointF(side * 0.76, side * 0.32)});
    }
    painter->restore();
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
    const QRect box = boxOf(cell);
    drawBox(painter, cell, QRectF(box), cell.checkState == Qt::Checked);
    QRect text = cell.rect.adjusted(0, 0, -padding, -1);
    if (cell.direction == Qt::RightToLeft)
        text = cell.rect.adjusted(padding, 0, box.left() - padding - cell.rect.right(), -1);
    else
        text.setLeft(box.right() + padding);
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
