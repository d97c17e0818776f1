// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/outputdelegate.h"

#include "models/itemroles.h"
#include "models/names.h"
#include "ui/theme.h"

#include <QPainter>

namespace Switchback {

namespace {
/// Left of the text, for the mark of the error stream.
constexpr int edge = 8;
constexpr int markWidth = 3;
} // namespace

void OutputDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem shifted(option);
    shifted.rect.setLeft(option.rect.left() + edge);
    QStyledItemDelegate::paint(painter, shifted, index);
    if (index.data(StateRole).value<Stream>() == Stream::Error)
        painter->fillRect(QRect(option.rect.left() + 2, option.rect.top(), markWidth, option.rect.height()),
                          Theme::colours(option.palette).error);
}

QSize OutputDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + edge, option.fontMetrics.height() + 3};
}

void OutputDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_HasFocus, false);
    const SemanticColours colours = Theme::colours(option->palette);
    switch (index.data(StateRole).value<Stream>()) {
    case Stream::Note:
        option->palette.setColor(QPalette::Text, colours.muted);
        break;
    case Stream::Error:
        option->palette.setColor(QPalette::Text, colours.error);
        break;
    case Stream::Output:
    case Stream::Request:
        break;
    }
}

} // namespace Switchback
