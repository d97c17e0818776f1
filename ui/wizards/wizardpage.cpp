// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/wizardpage.h"

#include <QEvent>

namespace Switchback {

WizardPage::WizardPage(QWidget *parent)
    : QWidget(parent)
{
}

void WizardPage::validate(quint64 attempt)
{
    Q_EMIT accepted(attempt);
}

void WizardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
        Q_EMIT completeChanged();
    }
}

} // namespace Switchback
