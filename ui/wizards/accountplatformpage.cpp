// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/accountplatformpage.h"

#include "ui/wizards/choicelist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

AccountPlatformPage::AccountPlatformPage(const QList<AccountForm> &forms, QWidget *parent)
    : WizardPage(parent)
    , m_forms(forms)
    , m_list(new ChoiceList(this))
{
    m_list->setObjectName(u"platformList"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &ChoiceList::chosenChanged, this, &WizardPage::completeChanged);
    connect(m_list, &ChoiceList::confirmed, this, &WizardPage::nextRequested);
    AccountPlatformPage::retranslate();
}

AccountForm AccountPlatformPage::form() const
{
    for (const AccountForm &form : m_forms)
        if (form.platform == m_list->chosen())
            return form;
    return {};
}

QString AccountPlatformPage::stepName() const
{
    return tr("Platform");
}

QString AccountPlatformPage::title() const
{
    return tr("What do you want to connect to?");
}

QString AccountPlatformPage::subtitle() const
{
    return tr("An account gives Switchback access to the projects of one server or service.");
}

QWidget *AccountPlatformPage::firstField() const
{
    return m_list;
}

bool AccountPlatformPage::isComplete() const
{
    return !m_list->chosen().isEmpty();
}

QString AccountPlatformPage::incompleteReason() const
{
    return tr("Choose a platform.");
}

bool AccountPlatformPage::isTouched() const
{
    return m_list->isTouched();
}

void AccountPlatformPage::retranslate()
{
    m_list->setAccessibleName(tr("Platforms"));
    QList<Choice> choices;
    for (const AccountForm &form : m_forms) {
        Choice choice;
        choice.id = form.platform;
        choice.title = form.name;
        choice.detail = form.summary.translated();
        choices.append(choice);
    }
    m_list->setChoices(choices);
}

} // namespace Switchback
