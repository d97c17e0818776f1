// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/factrow.h"

#include "ui/elidedlabel.h"
#include "ui/theme.h"
#include "ui/themedicon.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Switchback {

FactRow::FactRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_sentence(new QLabel(this))
{
    setObjectName(name);
    m_icon->setObjectName(QString(name + u"Icon"));
    m_text->setObjectName(QString(name + u"Text"));
    m_sentence->setObjectName(QString(name + u"Sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_sentence, 1, 1);
    grid->setColumnStretch(1, 1);
    hide();
}

void FactRow::setFact(const QString &iconName, const QString &text, const QString &sentence, Accent accent)
{
    m_text->setText(text);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setVisible(!text.isEmpty());
    if (iconName == m_iconName && accent == m_accent)
        return;
    m_iconName = iconName;
    m_accent = accent;
    QFont font = m_text->font();
    font.setBold(accent != Accent::None);
    m_text->setFont(font);
    const bool accented = accent != Accent::None;
    layout()->setContentsMargins(accented ? 10 : 0, accented ? 7 : 0, accented ? 10 : 0, accented ? 8 : 0);
    refresh();
}

QString FactRow::text() const
{
    return m_text->text();
}

QColor FactRow::ink() const
{
    const SemanticColours colours = Theme::colours(palette());
    switch (m_accent) {
    case Accent::Error:
        return colours.error;
    case Accent::Warning:
        return colours.warning;
    case Accent::Muted:
    case Accent::None:
        break;
    }
    return colours.muted;
}

void FactRow::refresh()
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(themedPixmap(m_iconName, side, devicePixelRatioF()));
    m_icon->setFixedWidth(side);
    update();
}

void FactRow::paintEvent(QPaintEvent *)
{
    if (m_accent == Accent::None)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor under = Theme::surface(palette());
    painter.setPen(QPen(Theme::mixed(under, ink(), 0.5), 1, m_accent == Accent::Muted ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Theme::mixed(under, ink(), 0.09));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void FactRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace Switchback
