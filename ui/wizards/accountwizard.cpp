// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/accountwizard.h"

#include "ui/wizards/accountaccesspage.h"
#include "ui/wizards/accountplatformpage.h"
#include "ui/wizards/accountprojectspage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

AccountForm formOf(const Cockpit &cockpit, const QString &platform)
{
    const QList<AccountForm> forms = cockpit.accountForms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&platform](const AccountForm &form) { return form.platform == platform; });
    return found == forms.end() ? AccountForm() : *found;
}

} // namespace

AccountWizard::AccountWizard(Cockpit *cockpit, const QString &platform, QWidget *parent)
    : WizardShell(parent)
    , m_access(new AccountAccessPage(cockpit))
    , m_projects(new AccountProjectsPage(cockpit))
{
    const QList<AccountForm> forms = cockpit->accountForms();
    if (!platform.isEmpty())
        m_access->setForm(formOf(*cockpit, platform));
    else if (forms.size() == 1)
        m_access->setForm(forms.constFirst());
    else
        m_platform = new AccountPlatformPage(forms);
    addPages();
}

AccountWizard::AccountWizard(Cockpit *cockpit, const Account &account, const QList<FoundProject> &shown,
                             QWidget *parent)
    : WizardShell(parent)
    , m_edited(account.name)
    , m_access(new AccountAccessPage(cockpit))
    , m_projects(new AccountProjectsPage(cockpit))
{
    m_access->setAccount(formOf(*cockpit, account.platform), account);
    m_projects->setShown(shown);
    addPages();
}

void AccountWizard::addPages()
{
    setObjectName(u"accountWizard"_s);
    if (m_platform)
        addPage(m_platform);
    addPage(m_access);
    addPage(m_projects);
    connect(m_projects, &AccountProjectsPage::saveRequested, this, &AccountWizard::goNext);
    connect(m_projects, &AccountProjectsPage::saved, this, [this](const Account &account) {
        Q_EMIT accountSaved(account);
        close();
    });
    begin(0);
}

void AccountWizard::setKeeping(SecretKeeping keeping)
{
    m_access->setKeeping(keeping);
}

QString AccountWizard::task() const
{
    //: %1 is the name of an account.
    return m_edited.isEmpty() ? tr("Add an account") : tr("Edit the account “%1”").arg(m_edited);
}

void AccountWizard::aboutToEnter(int index)
{
    if (page(index) == m_access && m_platform)
        m_access->setForm(m_platform->form());
    else if (page(index) == m_projects)
        m_projects->setFound(m_access->draft(), m_access->keeping(), m_access->finding());
}

} // namespace Switchback
