// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/sitepartpage.h"

#include "ui/sitepartedit.h"

#include <QVBoxLayout>

namespace Switchback {

SitePartPage::SitePartPage(SitePartEdit *part, QWidget *parent)
    : WizardPage(parent)
    , m_part(part)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(part);
    connect(part, &SitePartEdit::edited, this, &WizardPage::completeChanged);
}

void SitePartPage::setSettings(const SiteSettings &settings)
{
    m_part->setSettings(settings);
    m_filled = settings;
    m_part->addTo(m_filled);
}

QString SitePartPage::stepName() const
{
    return m_part->name();
}

QString SitePartPage::title() const
{
    return m_part->title();
}

QString SitePartPage::subtitle() const
{
    return m_part->subtitle();
}

QWidget *SitePartPage::firstField() const
{
    return m_part->firstField();
}

bool SitePartPage::isComplete() const
{
    return m_part->complaint().isEmpty();
}

QString SitePartPage::incompleteReason() const
{
    return m_part->complaint();
}

bool SitePartPage::isTouched() const
{
    SiteSettings written = m_filled;
    m_part->addTo(written);
    return written != m_filled;
}

} // namespace Switchback
