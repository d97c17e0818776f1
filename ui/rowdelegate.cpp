// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/rowdelegate.h"

#include "models/itemroles.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace Switchback {

namespace {

constexpr int barWidth = 3;
constexpr int iconGap = 8;

bool hasKeyboard(const QStyleOptionViewItem &option)
{
    return option.widget && option.widget->hasFocus();
}

bool isFirstShown(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return false;
    const QHeaderView *header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            return header->logicalIndex(place) == index.column();
    return false;
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    drawGround(painter, cell, index);
    drawContents(painter, cell, cell.rect.adjusted(padding, 0, -padding, -1));
}

int RowDelegate::widthBeside(const QFontMetrics &metrics)
{
    return metrics.height() + iconGap + 2 * padding + 2;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const int beside = cell.icon.isNull() ? 2 * padding + 2 : widthBeside(cell.fontMetrics);
    return {cell.fontMetrics.horizontalAdvance(cell.text) + beside, cell.fontMetrics.height() + 10};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant usable = index.data(UsableRole);
    if (usable.isValid() && !usable.toBool())
        option->state.setFlag(QStyle::State_Enabled, false);
}

QColor RowDelegate::ground(const QStyleOptionViewItem &option)
{
    const QColor base = option.palette.color(QPalette::Base);
    if (!option.state.testFlag(QStyle::State_Selected))
        return base;
    return Theme::mixed(base, option.palette.color(QPalette::Active, QPalette::Highlight),
                        hasKeyboard(option) ? 0.22 : 0.12);
}

void RowDelegate::drawGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter->fillRect(option.rect, ground(option));
    const QColor base = option.palette.color(QPalette::Base);
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::mixed(base, text, 0.08));
    if (option.state.testFlag(QStyle::State_Selected) && isFirstShown(option, index)) {
        const QColor highlight = option.palette.color(QPalette::Active, QPalette::Highlight);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), barWidth, option.rect.height()),
                          hasKeyboard(option) ? highlight : Theme::mixed(base, highlight, 0.55));
    }
}

void RowDelegate::drawContents(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect text = area;
    if (!option.icon.isNull()) {
        const int side = option.fontMetrics.height();
        const QRect place =
            QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area);
        option.icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        if (option.direction == Qt::RightToLeft)
            text.setRight(place.left() - iconGap);
        else
            text.setLeft(place.right() + 1 + iconGap);
    }
    painter->setFont(option.font);
    painter->setPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    const int horizontal = static_cast<int>(option.displayAlignment & Qt::AlignHorizontal_Mask);
    painter->drawText(text, horizontal | static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextSingleLine),
                      option.fontMetrics.elidedText(option.text, option.textElideMode, text.width()));
}

} // namespace Switchback
