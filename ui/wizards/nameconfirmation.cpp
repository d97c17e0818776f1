// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/nameconfirmation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Switchback {

NameConfirmation::NameConfirmation(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
{
    setObjectName(u"confirmName"_s);
    m_label->setObjectName(u"confirmNameLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_edit->setObjectName(u"confirmNameEdit"_s);
    m_edit->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_edit, 1);
    row->addStretch(1);
    setFocusProxy(m_edit);
    setVisible(false);
    connect(m_edit, &QLineEdit::textChanged, this, &NameConfirmation::changed);
}

void NameConfirmation::setName(const QString &name)
{
    if (name != m_name)
        m_edit->clear();
    m_name = name;
    setVisible(!name.isEmpty());
    retranslate();
}

bool NameConfirmation::isGiven() const
{
    return m_name.isEmpty() || m_edit->text().trimmed() == m_name;
}

bool NameConfirmation::isTouched() const
{
    return !m_edit->text().isEmpty();
}

void NameConfirmation::retranslate()
{
    // An ampersand in the name is no mnemonic.
    m_label->setText(tr("T&ype “%1” to go on:").arg(QString(m_name).replace(u'&', "&&"_L1)));
    m_edit->setAccessibleName(tr("Name of the environment"));
    m_edit->setAccessibleDescription(tr("Type “%1” to go on.").arg(m_name));
}

} // namespace Switchback
