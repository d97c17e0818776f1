// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/secretedit.h"

#include "ui/themedicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Switchback {

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_eye(new QToolButton(this))
{
    m_line->setEchoMode(QLineEdit::Password);
    m_eye->setIcon(themedIcon(u"eye"_s));
    m_eye->setAutoRaise(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addWidget(m_eye);
    retranslateUi();

    connect(m_line, &QLineEdit::textChanged, this, &SecretEdit::changed);
    connect(m_eye, &QToolButton::pressed, this, [this] { m_line->setEchoMode(QLineEdit::Normal); });
    connect(m_eye, &QToolButton::released, this, [this] { m_line->setEchoMode(QLineEdit::Password); });
}

SecretEdit::~SecretEdit()
{
    m_line->disconnect(this);
    wipeText();
}

bool SecretEdit::isEmpty() const
{
    return m_line->text().isEmpty();
}

Secret SecretEdit::secret() const
{
    // Shares the line's own characters, which therefore stay; no other copy is left behind.
    QString text = m_line->text();
    return Secret::taken(text);
}

void SecretEdit::wipeText()
{
    QString text = m_line->text();
    // Not clear(), which would keep the characters for undoing it.
    m_line->setText({});
    wipe(text);
}

void SecretEdit::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void SecretEdit::setSpoken(const QString &name, const QString &description)
{
    m_name = name;
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
    retranslateUi();
}

void SecretEdit::retranslateUi()
{
    m_eye->setToolTip(tr("Shows it while this is held down."));
    //: %1 is what a field is called: "API key"
    m_eye->setAccessibleName(tr("Show “%1” while held down").arg(m_name));
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
