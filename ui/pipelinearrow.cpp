// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pipelinearrow.h"

#include "ui/theme.h"

#include <QPainter>

namespace Switchback {

PipelineArrow::PipelineArrow(Role from, QWidget *parent)
    : QWidget(parent)
    , m_from(from)
{
    setObjectName(QStringLiteral("pipelineArrow"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize PipelineArrow::sizeHint() const
{
    return {26, 24};
}

void PipelineArrow::paintEvent(QPaintEvent *)
{
    if (m_from == Role::Live)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.translate(QRectF(rect()).center());
    painter.setPen(QPen(Theme::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.45),
                        1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(-8, 0), QPointF(8, 0));
    painter.drawPolyline(QPolygonF{{3, -5}, {8, 0}, {3, 5}});
}

} // namespace Switchback
