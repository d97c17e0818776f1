// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/progressdelegate.h"

#include "models/itemroles.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <QPainter>

#include <algorithm>

namespace Switchback {

namespace {
constexpr int barHeight = 3;
} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(FractionRole);
    if (!value.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    drawGround(painter, cell, index);

    const double fraction = std::clamp(value.toDouble(), 0.0, 1.0);
    const QString percent = Wording::percent(fraction);
    const int percentWidth = cell.fontMetrics.horizontalAdvance(percent);
    QRect text = cell.rect.adjusted(padding, 0, -padding, -barHeight);
    const QRect end = QStyle::alignedRect(cell.direction, Qt::AlignRight | Qt::AlignVCenter,
                                          QSize(percentWidth, text.height()), text);
    if (cell.direction == Qt::RightToLeft)
        text.setLeft(end.right() + padding);
    else
        text.setRight(end.left() - padding);
    drawContents(painter, cell, text);

    const QColor ink = Theme::colours(cell.palette).running;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ink);
    painter->drawText(end, Qt::AlignCenter, percent);
    const QRectF groove(cell.rect.left() + padding, cell.rect.bottom() - barHeight - 1, cell.rect.width() - 2 * padding,
                        barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::mixed(ground(cell), ink, 0.22));
    painter->drawRoundedRect(groove, 1.5, 1.5);
    painter->setBrush(ink);
    QRectF done(groove);
    done.setWidth(groove.width() * fraction);
    if (cell.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    painter->drawRoundedRect(done, 1.5, 1.5);
    painter->restore();
}

} // namespace Switchback
