// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/choicedelegate.h"

#include "ui/theme.h"
#include "ui/themedicon.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Switchback {

namespace {

constexpr int spacing = 4;
constexpr int padding = 11;
constexpr int gap = 10;

QFont titleFont(QFont font)
{
    font.setBold(true);
    return font;
}

int textLeft(const QStyleOptionViewItem &option)
{
    return padding + std::max(16, option.fontMetrics.height()) + gap;
}

/// The height of the reason's lines in a card of that width.
int reasonHeight(const QStyleOptionViewItem &option, const QString &reason, int cardWidth)
{
    const int icon = option.fontMetrics.height() + 5;
    const int width = std::max(80, cardWidth - textLeft(option) - padding - icon);
    return option.fontMetrics.boundingRect(QRect(0, 0, width, 10000), int(Qt::TextWordWrap), reason).height();
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &within, const QRect &rectangle)
{
    return QStyle::visualRect(option.direction, within, rectangle);
}

int side(const QStyleOptionViewItem &option, Qt::AlignmentFlag alignment)
{
    return int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter));
}

void drawElided(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area, Qt::AlignmentFlag alignment,
                const QString &text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, side(option, alignment), shown);
}

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto choice = index.data(ChoiceModel::ChoiceRole).value<Choice>();
    const QRect card = option.rect.adjusted(1, 1, -1, -1 - spacing);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(painter, option, card);
    const int mark = std::max(16, option.fontMetrics.height());
    const QRect radio(card.left() + padding, card.top() + padding + 1, mark, mark);
    paintRadio(painter, option, mirrored(option, card, radio));
    paintTexts(painter, option, choice, card);
    if (!choice.reason.isEmpty()) {
        const int top = card.top() + padding + 2 * (option.fontMetrics.height() + 3) + 3;
        const QRect area(card.left() + textLeft(option), top, card.width() - textLeft(option) - padding,
                         card.bottom() - top);
        paintReason(painter, option, choice.reason, mirrored(option, card, area));
    }
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto choice = index.data(ChoiceModel::ChoiceRole).value<Choice>();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 480;
    int height = 2 * padding + 2 * (option.fontMetrics.height() + 3) + 2 + spacing;
    if (!choice.reason.isEmpty())
        height += reasonHeight(option, choice.reason, width - 2) + 3;
    return {width, height};
}

void ChoiceDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QRect &card) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor accent = Theme::colours(palette).running;
    const QColor surface =
        option.state.testFlag(QStyle::State_Enabled) ? Theme::surface(palette) : palette.color(QPalette::Window);
    const double line = selected || focused ? 2.0 : 1.0;
    painter->setPen(QPen(selected || focused ? accent : Theme::hairline(palette), line));
    painter->setBrush(selected ? Theme::mixed(surface, accent, 0.09) : surface);
    const double inset = line / 2;
    painter->drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), 6, 6);
}

void ChoiceDelegate::paintRadio(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area) const
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor accent = Theme::colours(palette).running;
    const QRectF ring = QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(selected ? accent
                                  : Theme::mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                                                 enabled ? 0.5 : 0.25),
                         1.5));
    painter->drawEllipse(ring);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        const double in = ring.width() * 0.26;
        painter->drawEllipse(ring.adjusted(in, in, -in, -in));
    }
}

void ChoiceDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const Choice &choice,
                                const QRect &area) const
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor muted = Theme::colours(palette).muted;
    const QColor text = enabled ? palette.color(QPalette::Active, QPalette::WindowText) : muted;
    const QFontMetrics bold(titleFont(option.font));
    const QFontMetrics &plain = option.fontMetrics;
    const int line = plain.height() + 3;
    const QRect inner = area.adjusted(textLeft(option), padding, -padding, 0);
    // What it is called must be readable before what is said of it.
    const int wanted = std::max(bold.horizontalAdvance(choice.value), plain.horizontalAdvance(choice.note));
    const int right = std::min(wanted, inner.width() * 11 / 20);
    const int leftWidth = inner.width() - right - (right > 0 ? 2 * gap : 0);

    painter->setFont(titleFont(option.font));
    painter->setPen(text);
    const int titleWidth = std::min(leftWidth, bold.horizontalAdvance(choice.title));
    drawElided(painter, option, mirrored(option, area, QRect(inner.left(), inner.top(), titleWidth + 1, line)),
               Qt::AlignLeft, choice.title);
    drawElided(painter, option, mirrored(option, area, QRect(inner.right() - right, inner.top(), right + 1, line)),
               Qt::AlignRight, choice.value);

    painter->setFont(option.font);
    painter->setPen(muted);
    drawElided(
        painter, option,
        mirrored(option, area,
                 QRect(inner.left() + titleWidth + gap, inner.top(), std::max(0, leftWidth - titleWidth - gap), line)),
        Qt::AlignLeft, choice.tag);
    drawElided(painter, option,
               mirrored(option, area, QRect(inner.right() - right, inner.top() + line, right + 1, line)),
               Qt::AlignRight, choice.note);
    int left = inner.left();
    if (!choice.iconName.isEmpty()) {
        const int shape = plain.height();
        themedIcon(choice.iconName)
            .paint(painter, mirrored(option, area, QRect(left, inner.top() + line + (line - shape) / 2, shape, shape)));
        left += shape + 5;
    }
    drawElided(painter, option,
               mirrored(option, area, QRect(left, inner.top() + line, inner.left() + leftWidth - left, line)),
               Qt::AlignLeft, choice.detail);
}

void ChoiceDelegate::paintReason(QPainter *painter, const QStyleOptionViewItem &option, const QString &reason,
                                 const QRect &area) const
{
    const int shape = option.fontMetrics.height();
    const int icon = shape + 5;
    themedIcon(QStringLiteral("lock"))
        .paint(painter, mirrored(option, area, QRect(area.topLeft(), QSize(shape, shape))));
    painter->setFont(option.font);
    // A reason is there to be read: never in the pale ink of what is disabled.
    painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
    painter->drawText(mirrored(option, area, area.adjusted(icon, 0, 0, 0)),
                      int(Qt::TextWordWrap | Qt::AlignTop | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      reason);
}

} // namespace Switchback
