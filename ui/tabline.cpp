// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tabline.h"

#include "ui/theme.h"

#include <QPainter>

namespace Switchback {

namespace {
constexpr int spaceBetween = 28;
constexpr int underline = 2;
} // namespace

TabLine::TabLine(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont TabLine::currentFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize TabLine::tabSizeHint(int index) const
{
    // As wide as when it is current: nothing moves when another one is chosen.
    const QFontMetrics metrics(currentFont());
    return {metrics.horizontalAdvance(tabText(index)) + spaceBetween, metrics.height() + 16};
}

QSize TabLine::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::hairline(palette()));
    const QColor text = palette().color(QPalette::WindowText);
    for (int index = 0; index < count(); ++index) {
        if (!isTabVisible(index))
            continue;
        const bool current = index == currentIndex();
        const QRect tab = tabRect(index).adjusted(0, 0, -spaceBetween, 0);
        painter.setFont(current ? currentFont() : font());
        painter.setPen(current ? text : Theme::colours(palette()).muted);
        painter.drawText(tab.adjusted(0, 0, spaceBetween, 0), Qt::AlignLeft | Qt::AlignVCenter, tabText(index));
        if (!current)
            continue;
        painter.fillRect(QRect(tab.left(), height() - underline, tab.width(), underline),
                         palette().color(QPalette::Highlight));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
            painter.drawRoundedRect(QRectF(tab).adjusted(-5, 4, 5, -5), 4, 4);
        }
    }
}

} // namespace Switchback
