// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tableheader.h"

#include "ui/rowdelegate.h"
#include "ui/theme.h"

#include <QAbstractItemModel>
#include <QPainter>

namespace Switchback {

namespace {
constexpr int arrowWidth = 8;
constexpr int arrowGap = 6;
} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QFont TableHeader::titleFont() const
{
    QFont titles = font();
    titles.setPointSizeF(titles.pointSizeF() * 0.92);
    titles.setWeight(QFont::DemiBold);
    return titles;
}

QString TableHeader::title(int section) const
{
    return model()->headerData(section, Qt::Horizontal).toString();
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(titleFont());
    return {metrics.horizontalAdvance(title(section)) + 2 * RowDelegate::padding + arrowWidth + arrowGap,
            metrics.height() + 12};
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), Theme::hairline(palette()));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, palette().color(QPalette::Base));
    const QColor ink = Theme::colours(palette()).muted;
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
    QRect text = rect.adjusted(RowDelegate::padding, 0, -RowDelegate::padding, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (sorts) {
        const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                                QSize(arrowWidth, arrowWidth / 2), text);
        const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
        const int base = ascending ? place.bottom() : place.top();
        const int tip = ascending ? place.top() : place.bottom();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{QPointF(place.left(), base), QPointF(place.center().x() + 0.5, tip),
                                        QPointF(place.right() + 1, base)});
        painter->setRenderHint(QPainter::Antialiasing, false);
        if (mirrored)
            text.setLeft(place.right() + arrowGap);
        else
            text.setRight(place.left() - arrowGap);
    }
    painter->setFont(titleFont());
    painter->setPen(sorts ? palette().color(QPalette::Text) : ink);
    // Over figures the title stands at their side where the model asks for it.
    const auto asked = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const Qt::Alignment side = asked.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(text, static_cast<int>(QStyle::visualAlignment(layoutDirection(), side)) | Qt::AlignVCenter,
                      QFontMetrics(titleFont()).elidedText(title(section), Qt::ElideRight, text.width()));
    // The edge that can be dragged, only as long as it needs to be found.
    const int edge = mirrored ? rect.left() : rect.right();
    painter->fillRect(QRect(edge, rect.top() + 8, 1, rect.height() - 16), Theme::hairline(palette()));
}

} // namespace Switchback
