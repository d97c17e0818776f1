// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/wizardmessage.h"

#include "ui/linkedtext.h"
#include "ui/theme.h"
#include "ui/themedicon.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QLabel *textLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setOpenExternalLinks(true);
    return label;
}

/// With its addresses to be opened, also by keyboard.
void put(QLabel *label, const QString &text)
{
    const QString linked = linkedText(text);
    const bool hasLinks = !linked.isEmpty();
    label->setTextFormat(hasLinks ? Qt::RichText : Qt::PlainText);
    label->setTextInteractionFlags(hasLinks ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    label->setText(hasLinks ? linked : text);
}

constexpr int margin = 12;
constexpr int gap = 10;

} // namespace

WizardMessage::WizardMessage(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_texts(new QVBoxLayout)
    , m_sentence(textLabel(this, u"messageSentence"_s))
    , m_remedy(textLabel(this, u"messageRemedy"_s))
{
    m_row->setContentsMargins(margin + iconSide() + gap, 9, margin, 9);
    m_row->setSpacing(gap);
    m_texts->setSpacing(2);
    m_texts->addStretch(1);
    m_texts->addWidget(m_sentence);
    m_texts->addWidget(m_remedy);
    m_texts->addStretch(1);
    m_row->addLayout(m_texts, 1);
    setFocusPolicy(Qt::NoFocus);
    setVisible(false);
}

void WizardMessage::say(Weight weight, const QString &sentence, const QString &remedy)
{
    m_weight = weight;
    m_text = remedy.isEmpty() ? sentence : QString(sentence + u'\n' + remedy);
    put(m_sentence, sentence);
    put(m_remedy, remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    QFont heading = font();
    heading.setBold(!remedy.isEmpty());
    m_sentence->setFont(heading);
    describe();
    setVisible(!sentence.isEmpty());
    update();
    // Read out where it appears; Qt 6.8's announcement event is not there yet.
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void WizardMessage::clear()
{
    say(Weight::Information, {});
}

void WizardMessage::addButton(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

void WizardMessage::addRow(QWidget *row)
{
    m_texts->insertWidget(m_texts->count() - 1, row);
}

QString WizardMessage::text() const
{
    return m_text;
}

void WizardMessage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor under = Theme::surface(palette());
    painter.setPen(Theme::mixed(under, accent(), 0.45));
    painter.setBrush(Theme::mixed(under, accent(), 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    paintIcon(painter);
}

void WizardMessage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

int WizardMessage::iconSide() const
{
    return std::max(16, fontMetrics().height());
}

void WizardMessage::paintIcon(QPainter &painter) const
{
    const int side = iconSide();
    const int left = layoutDirection() == Qt::RightToLeft ? width() - margin - side : margin;
    const QRectF area(left, m_sentence->y() + (fontMetrics().height() - side) / 2.0, side, side);
    painter.drawPixmap(area.topLeft(), themedPixmap(iconName(), side, devicePixelRatioF()));
}

QString WizardMessage::iconName() const
{
    switch (m_weight) {
    case Weight::Information:
        return u"info"_s;
    case Weight::Success:
        return u"succeeded"_s;
    case Weight::Warning:
        return u"state-degraded"_s;
    case Weight::Error:
        return u"failed"_s;
    }
    return {};
}

void WizardMessage::describe()
{
    QString word;
    switch (m_weight) {
    case Weight::Information:
        word = tr("Information");
        break;
    case Weight::Success:
        word = tr("Done");
        break;
    case Weight::Warning:
        word = tr("Warning");
        break;
    case Weight::Error:
        word = tr("Error");
        break;
    }
    setAccessibleName(word);
    setAccessibleDescription(text());
}

QColor WizardMessage::accent() const
{
    const SemanticColours colours = Theme::colours(palette());
    switch (m_weight) {
    case Weight::Information:
        return colours.running;
    case Weight::Success:
        return colours.ok;
    case Weight::Warning:
        return colours.warning;
    case Weight::Error:
        return colours.error;
    }
    return colours.muted;
}

} // namespace Switchback
