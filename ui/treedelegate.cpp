// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/treedelegate.h"

#include "ui/theme.h"

#include <QIcon>
#include <QPainter>
#include <QWidget>

namespace Switchback {

namespace {
constexpr int inset = 12;
constexpr double corner = 6;
} // namespace

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = !index.flags().testFlag(Qt::ItemIsSelectable);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
    QColor ink = option.palette.color(heading ? QPalette::Inactive : QPalette::Active, QPalette::WindowText);
    if (selected) {
        const QColor window = option.palette.color(QPalette::Window);
        const QColor highlight = option.palette.color(QPalette::Active, QPalette::Highlight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(focused ? highlight : Theme::mixed(window, option.palette.color(QPalette::WindowText), 0.12));
        painter->drawRoundedRect(row, corner, corner);
        if (focused)
            ink = option.palette.color(QPalette::HighlightedText);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && !heading) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::mixed(option.palette.color(QPalette::Window), ink, 0.06));
        painter->drawRoundedRect(row, corner, corner);
    }

    QFont font = option.font;
    if (heading) {
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setWeight(QFont::DemiBold);
        ink = Theme::colours(option.palette).muted;
    }
    QRectF text = row.adjusted(inset, 0, -inset, heading ? -3 : 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int side = option.fontMetrics.height();
        const QRectF place(text.right() - side, row.center().y() - side / 2.0, side, side);
        icon.paint(painter, place.toRect());
        text.setRight(place.left() - 6);
    }
    painter->setFont(font);
    painter->setPen(ink);
    const QString name =
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(text.width()));
    painter->drawText(text, static_cast<int>(heading ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeft, name);
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 14};
}

} // namespace Switchback
