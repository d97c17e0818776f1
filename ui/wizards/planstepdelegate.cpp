// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/planstepdelegate.h"

#include "models/activity.h"
#include "models/icons.h"
#include "models/itemroles.h"
#include "ui/theme.h"
#include "ui/themedicon.h"
#include "ui/wizards/spokensteps.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTextOption>
#include <QtMath>

#include <algorithm>

namespace Switchback {

namespace {

constexpr int padding = 9;
constexpr int gap = 12;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}

int numberWidth(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.horizontalAdvance(option.locale.toString(88)) + 8;
}

int iconWidth(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + 6;
}

/// As wide as the widest text it ever holds, so that the rows line up.
int rightWidth(const QStyleOptionViewItem &option)
{
    int widest = 0;
    for (const Effect effect : {Effect::Reads, Effect::Changes, Effect::Interrupts, Effect::Destroys}) {
        StepInfo step;
        step.effect = effect;
        for (const bool undoable : {true, false}) {
            step.undoable = undoable;
            widest = std::max(widest, option.fontMetrics.horizontalAdvance(SpokenSteps::undoText(step)));
        }
        widest = std::max(widest, QFontMetrics(boldened(option.font)).horizontalAdvance(displayName(effect)));
    }
    return iconWidth(option) + widest;
}

/// Between words; names of what a step makes may be longer than a line, and then within them.
QTextOption wrapping(Qt::LayoutDirection direction)
{
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignTop));
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

int wrappedHeight(const QString &text, const QFont &font, int width, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping(direction));
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

/// Where the parts of a row are, from left to right.
struct RowParts {
    QRect title;
    QRect sentence; ///< as high as its text
    QRect effect;   ///< icon and word
    QRect undo;     ///< the same
    bool isStacked = false;
    int bottom = 0;
};

/// Effect and undo side by side under the sentence, or one under the other where that does not fit.
void stackUnder(RowParts &parts, const QStyleOptionViewItem &option, const StepInfo &step)
{
    const int line = option.fontMetrics.height() + 2;
    const QFontMetrics bold(boldened(option.font));
    const int effectWidth = iconWidth(option) + bold.horizontalAdvance(displayName(step.effect)) + 2;
    const int undoWidth = iconWidth(option) + option.fontMetrics.horizontalAdvance(SpokenSteps::undoText(step)) + 2;
    parts.effect = QRect(parts.sentence.left(), parts.sentence.bottom() + 4, effectWidth, line);
    const bool fits = effectWidth + gap + undoWidth <= parts.sentence.width();
    const QPoint at = fits ? QPoint(parts.effect.right() + gap, parts.effect.top())
                           : QPoint(parts.effect.left(), parts.effect.bottom() + 2);
    parts.undo = QRect(at, QSize(undoWidth, line));
}

RowParts partsOf(const QStyleOptionViewItem &option, const QRect &row, const StepInfo &step)
{
    constexpr int narrowest = 80;
    constexpr int readable = 38; // characters in a line, below which a column is a nuisance
    const int left = row.left() + padding + numberWidth(option);
    const int whole = row.right() - padding - left;
    const int beside = whole - rightWidth(option) - gap;
    RowParts parts;
    parts.isStacked = beside < readable * option.fontMetrics.averageCharWidth();
    const int width = std::max(narrowest, parts.isStacked ? whole : beside);
    const auto heightOf = [&option, width](const QFont &font, const QString &text) {
        return wrappedHeight(text, font, width, option.direction);
    };
    const int titleHeight = heightOf(boldened(option.font), step.title.translated()) + 2;
    parts.title = QRect(left, row.top() + padding, width, titleHeight);
    parts.sentence = QRect(left, parts.title.bottom() + 2, width, heightOf(option.font, step.sentence.translated()));
    if (parts.isStacked) {
        stackUnder(parts, option, step);
    } else {
        const int height = option.fontMetrics.height();
        parts.effect =
            QRect(row.right() - padding - rightWidth(option), row.top() + padding, rightWidth(option), height + 2);
        parts.undo = parts.effect.translated(0, height + 3);
    }
    parts.bottom = std::max(parts.sentence.bottom(), parts.undo.bottom());
    return parts;
}

QColor effectColour(Effect effect, const QPalette &palette)
{
    const SemanticColours colours = Theme::colours(palette);
    switch (effect) {
    case Effect::Reads:
        return colours.muted;
    case Effect::Changes:
        return colours.running;
    case Effect::Interrupts:
        return colours.warning;
    case Effect::Destroys:
        return colours.error;
    }
    return colours.muted;
}

StepInfo stepOf(const QModelIndex &index)
{
    return index.data(ValueRole).value<StepRecord>().info;
}

} // namespace

void PlanStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StepInfo step = stepOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(Theme::colours(option.palette).running, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 5, 5);
    }
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(Theme::hairline(option.palette));
        painter->drawLine(QPointF(option.rect.left() + padding, option.rect.bottom() + 0.5),
                          QPointF(option.rect.right() - padding, option.rect.bottom() + 0.5));
    }
    paintTexts(painter, option, step, index.row() + 1);
    paintEffect(painter, option, step);
    painter->restore();
}

QSize PlanStepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 480;
    return {width, partsOf(option, QRect(0, 0, width, 0), stepOf(index)).bottom + 1 + padding};
}

void PlanStepDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const StepInfo &step,
                                  int number) const
{
    const QRect &row = option.rect;
    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, row, area); };
    const RowParts parts = partsOf(option, row, step);
    const QRect count(row.left() + padding, parts.title.top(), numberWidth(option) - 8,
                      option.fontMetrics.height() + 2);

    painter->setPen(Theme::colours(option.palette).muted);
    painter->setFont(option.font);
    painter->drawText(place(count), int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignTop)),
                      option.locale.toString(number));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(boldened(option.font));
    painter->drawText(QRectF(place(parts.title)), step.title.translated(), wrapping(option.direction));
    painter->setFont(option.font);
    painter->drawText(QRectF(place(parts.sentence)), step.sentence.translated(), wrapping(option.direction));
}

void PlanStepDelegate::paintEffect(QPainter *painter, const QStyleOptionViewItem &option, const StepInfo &step) const
{
    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    const int icon = iconWidth(option);
    const RowParts parts = partsOf(option, option.rect, step);
    const auto markOf = [&](const QRect &part) {
        return place(QRect(part.topLeft(), QSize(option.fontMetrics.height(), option.fontMetrics.height())));
    };

    themedIcon(iconName(step.effect)).paint(painter, markOf(parts.effect));
    painter->setFont(boldened(option.font));
    painter->setPen(effectColour(step.effect, option.palette));
    painter->drawText(place(parts.effect.adjusted(icon, 0, 0, 0)), alignment, displayName(step.effect));

    const bool final = !step.undoable && step.effect != Effect::Reads;
    if (final)
        themedIcon(QStringLiteral("state-degraded")).paint(painter, markOf(parts.undo));
    // In a column the words stand under each other, whether there is an icon before them or not.
    const int indent = final || !parts.isStacked ? icon : 0;
    painter->setFont(option.font);
    painter->setPen(final ? option.palette.color(QPalette::Text) : Theme::colours(option.palette).muted);
    painter->drawText(place(parts.undo.adjusted(indent, 0, 0, 0)), alignment, SpokenSteps::undoText(step));
}

} // namespace Switchback
