// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/wizardsteps.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int margin = 18;
constexpr int gap = 10;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}
} // namespace

WizardSteps::WizardSteps(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"wizardSteps"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void WizardSteps::setSteps(const QStringList &names, int current, bool finished)
{
    m_names = names;
    m_current = current;
    m_finished = finished;
    describe();
    updateGeometry();
    update();
}

QSize WizardSteps::sizeHint() const
{
    const QFontMetrics metrics(boldened(font()));
    int widest = 0;
    for (const QString &name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return {std::max(170, 2 * margin + markSize() + gap + widest), 2 * margin + int(m_names.size()) * rowHeight()};
}

QSize WizardSteps::minimumSizeHint() const
{
    return sizeHint();
}

void WizardSteps::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::surface(palette()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setPen(Theme::hairline(palette()));
    const double edge = mirrored ? 0.5 : width() - 0.5;
    painter.drawLine(QPointF(edge, 0), QPointF(edge, height()));

    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QRect row(margin, margin + int(i) * rowHeight(), width() - 2 * margin, rowHeight());
        const QRect mark(row.left(), row.top() + (row.height() - markSize()) / 2, markSize(), markSize());
        const QRect text = row.adjusted(markSize() + gap, 0, 0, 0);
        const auto place = [&](const QRect &rectangle) {
            return mirrored
                       ? QRect(width() - rectangle.right() - 1, rectangle.top(), rectangle.width(), rectangle.height())
                       : rectangle;
        };
        drawMark(painter, QRectF(place(mark)), i);
        const bool current = state(i) == State::Current;
        painter.setFont(current ? boldened(font()) : font());
        painter.setPen(state(i) == State::Ahead ? Theme::colours(palette()).muted
                                                : palette().color(QPalette::WindowText));
        painter.drawText(place(text), int(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         m_names.at(i));
    }
}

void WizardSteps::drawMark(QPainter &painter, const QRectF &circle, qsizetype index) const
{
    const QColor text = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor muted = Theme::colours(palette()).muted;
    const QRectF inner = circle.adjusted(1, 1, -1, -1);
    switch (state(index)) {
    case State::Done: {
        painter.setPen(QPen(Theme::colours(palette()).ok, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner);
        const double side = inner.width();
        const QPolygonF tick({inner.topLeft() + QPointF(side * 0.28, side * 0.52),
                              inner.topLeft() + QPointF(side * 0.44, side * 0.68),
                              inner.topLeft() + QPointF(side * 0.73, side * 0.35)});
        painter.setPen(QPen(Theme::colours(palette()).ok, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(tick);
        return;
    }
    case State::Current:
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(inner);
        painter.setFont(boldened(font()));
        painter.setPen(palette().color(QPalette::HighlightedText));
        break;
    case State::Ahead:
        painter.setPen(QPen(Theme::mixed(Theme::surface(palette()), text, 0.35), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner);
        painter.setFont(font());
        painter.setPen(muted);
        break;
    }
    painter.drawText(circle, int(Qt::AlignCenter), locale().toString(index + 1));
}

void WizardSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange)
        describe();
}

WizardSteps::State WizardSteps::state(qsizetype index) const
{
    if (index < m_current || m_finished)
        return State::Done;
    return index == m_current ? State::Current : State::Ahead;
}

int WizardSteps::markSize() const
{
    return std::max(22, fontMetrics().height() + 6);
}

int WizardSteps::rowHeight() const
{
    return markSize() + 14;
}

void WizardSteps::describe()
{
    QStringList lines;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        switch (state(i)) {
        case State::Done:
            lines.append(tr("Step %1: %2, done.").arg(i + 1).arg(m_names.at(i)));
            break;
        case State::Current:
            lines.append(tr("Step %1: %2, you are here.").arg(i + 1).arg(m_names.at(i)));
            break;
        case State::Ahead:
            lines.append(tr("Step %1: %2, still to come.").arg(i + 1).arg(m_names.at(i)));
            break;
        }
    }
    setAccessibleName(tr("Steps"));
    setAccessibleDescription(lines.join(u'\n'));
}

} // namespace Switchback
