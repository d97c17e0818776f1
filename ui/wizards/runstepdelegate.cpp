// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/runstepdelegate.h"

#include "models/icons.h"
#include "models/stepmodel.h"
#include "ui/theme.h"
#include "ui/themedicon.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Switchback {

namespace {

constexpr int padding = 9;
constexpr int inset = 5;

int textLeft(const QStyleOptionViewItem &option)
{
    return padding + option.fontMetrics.height() + 8;
}

int reasonHeight(const QStyleOptionViewItem &option, const QString &reason, int width)
{
    return option.fontMetrics
        .boundingRect(QRect(0, 0, std::max(80, width - textLeft(option) - padding), 10000), int(Qt::TextWordWrap),
                      reason)
        .height();
}

} // namespace

void RunStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    const auto aligned = [&](Qt::AlignmentFlag side) {
        return int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
    };
    const auto state = index.data(StateRole).value<StepState>();
    const bool moving = state == StepState::Running || state == StepState::Undoing;
    const QColor muted = Theme::colours(option.palette).muted;
    const int line = option.fontMetrics.height();
    const QRect row(option.rect.left(), option.rect.top() + inset, option.rect.width(), line + 2);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(Theme::colours(option.palette).running, 1.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 0.5, -1.5, -0.5), 4, 4);
    }
    const QRect mark(row.left() + padding, row.top() + 1, line, line);
    themedIcon(iconName(state)).paint(painter, place(mark));

    const QString took = index.siblingAtColumn(StepModel::Took).data().toString();
    const QString word = index.siblingAtColumn(StepModel::State).data().toString();
    const int tookWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("888 min 88 s"));
    const QRect tookArea(row.right() - padding - tookWidth, row.top(), tookWidth, row.height());
    const int wordWidth = std::min(option.fontMetrics.horizontalAdvance(word) + 2, row.width() / 2);
    const QRect wordArea(tookArea.left() - 12 - wordWidth, row.top(), wordWidth, row.height());
    const QRect titleArea(row.left() + textLeft(option), row.top(),
                          wordArea.left() - 12 - row.left() - textLeft(option), row.height());

    painter->setFont(option.font);
    painter->setPen(muted);
    painter->drawText(place(tookArea), aligned(Qt::AlignRight), took);
    painter->setPen(moving ? Theme::colours(option.palette).running : muted);
    painter->drawText(place(wordArea), aligned(Qt::AlignRight),
                      option.fontMetrics.elidedText(word, Qt::ElideRight, wordWidth));
    QFont title = option.font;
    title.setBold(moving);
    painter->setFont(title);
    painter->setPen(state == StepState::Pending || state == StepState::Skipped ? muted
                                                                               : option.palette.color(QPalette::Text));
    painter->drawText(place(titleArea), aligned(Qt::AlignLeft),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, titleArea.width()));

    if (const QString reason = index.data(ReasonRole).toString(); !reason.isEmpty()) {
        const QRect area(row.left() + textLeft(option), row.bottom() + 2,
                         option.rect.width() - textLeft(option) - padding, option.rect.bottom() - row.bottom());
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(place(area),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop))
                              | int(Qt::TextWordWrap),
                          reason);
    }
    painter->restore();
}

QSize RunStepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 480;
    int height = option.fontMetrics.height() + 2 + 2 * inset;
    if (const QString reason = index.data(ReasonRole).toString(); !reason.isEmpty())
        height += reasonHeight(option, reason, width) + 2;
    return {width, height};
}

} // namespace Switchback
