// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the buttons of the accounts dialog do, and what comes of it.
#include "models/accountmodel.h"
#include "ui/accountsdialog.h"
#include "ui/tablepane.h"
#include "ui/wizards/accountwizard.h"
#include "ui/wizards/keyringoffer.h"
#include "ui/wizards/wizardmessage.h"

#include <QPushButton>

namespace Switchback {

void AccountsDialog::addAccount()
{
    openWizard(new AccountWizard(m_cockpit, {}, this));
}

void AccountsDialog::editAccount()
{
    const Account chosen = account();
    openWizard(new AccountWizard(m_cockpit, chosen, shownOf(chosen), this));
}

void AccountsDialog::openWizard(AccountWizard *wizard)
{
    m_wizard = wizard;
    m_message->clear();
    m_offer->clear();
    stopAsking();
    connect(wizard, &AccountWizard::accountSaved, this, [this](const Account &saved) {
        m_pane->setCurrent(m_accounts->indexOf(saved.id));
        m_message->say(WizardMessage::Weight::Success, tr("The account “%1” was saved.").arg(saved.name));
    });
    // Closing the dialog under it would throw away what is typed there.
    wizard->setWindowModality(Qt::WindowModal);
    wizard->show();
}

void AccountsDialog::test()
{
    begin(Act::Test, m_cockpit->testAccount({m_concerned, {}}), tr("Trying “%1”…").arg(m_concerned.name));
}

void AccountsDialog::signOut()
{
    begin(Act::SignOut, m_cockpit->signOut(m_concerned.id), tr("Signing out of “%1”…").arg(m_concerned.name));
}

void AccountsDialog::askWhetherToRemove()
{
    m_message->clear();
    m_offer->clear();
    m_concerned = account();
    m_question->say(WizardMessage::Weight::Warning, tr("Remove the account “%1”?").arg(m_concerned.name),
                    tr("Its secrets are removed from the keyring, and its projects from the list. Its activities stay, "
                       "and nothing changes on the server."));
    m_keep->setFocus(Qt::OtherFocusReason);
}

void AccountsDialog::stopAsking()
{
    const bool hadFocus = m_keep->hasFocus() || m_confirm->hasFocus();
    m_question->clear();
    if (hadFocus)
        m_pane->setFocus(Qt::OtherFocusReason);
}

void AccountsDialog::reject()
{
    if (m_question->isVisible())
        stopAsking();
    else
        QDialog::reject();
}

void AccountsDialog::remove()
{
    stopAsking();
    begin(Act::Remove, m_cockpit->removeAccount(m_concerned.id), tr("Removing “%1”…").arg(m_concerned.name));
}

void AccountsDialog::takeWayOut(CredentialChoice choice)
{
    switch (choice) {
    case CredentialChoice::Unlock:
        begin(Act::Unlock, m_cockpit->unlockKeyring(), tr("Waiting for the keyring to be unlocked…"));
        break;
    case CredentialChoice::TryAgain:
        if (m_failed == Act::Test)
            test();
        else if (m_failed == Act::SignOut)
            signOut();
        else if (m_failed == Act::Remove)
            remove();
        break;
    case CredentialChoice::StoreAgain:
    case CredentialChoice::TypeForSession:
        m_pane->setCurrent(m_accounts->indexOf(m_concerned.id));
        editAccount();
        m_wizard->setKeeping(choice == CredentialChoice::StoreAgain ? SecretKeeping::Keyring : SecretKeeping::Session);
        break;
    case CredentialChoice::DoNotStore:
        break; // is not offered where nothing is being stored
    }
}

void AccountsDialog::begin(Act act, Cockpit::Ticket ticket, const QString &sentence)
{
    m_act = act;
    m_ticket = ticket;
    if (act != Act::Unlock)
        m_failed = Act::None;
    stopAsking();
    m_offer->clear();
    m_message->say(WizardMessage::Weight::Information, sentence);
    updateButtons();
}

bool AccountsDialog::isMine(Cockpit::Ticket ticket) const
{
    return m_act != Act::None && ticket == m_ticket;
}

void AccountsDialog::end()
{
    m_act = Act::None;
    m_message->clear();
    updateButtons();
}

void AccountsDialog::onTested(Cockpit::Ticket ticket, const AccountFinding &finding)
{
    if (!isMine(ticket))
        return;
    end();
    m_message->say(
        WizardMessage::Weight::Success,
        finding.signedInAs.isEmpty()
            //: %1 is an account, %2 a product with its release.
            ? tr("“%1” works: %2.").arg(m_concerned.name, finding.product)
            //: %1 is an account, %2 a product with its release, %3 a user.
            : tr("“%1” works: %2, signed in as %3.").arg(m_concerned.name, finding.product, finding.signedInAs));
}

void AccountsDialog::onTroubled(Cockpit::Ticket ticket, const AccountTrouble &trouble)
{
    if (!isMine(ticket))
        return;
    m_failed = Act::Test;
    end();
    m_offer->setPurpose(KeyringOffer::Purpose::Reading);
    say(trouble.problem);
}

void AccountsDialog::onChanged(Cockpit::Ticket ticket, const Account &account)
{
    m_accounts->setAccount(account);
    if (!isMine(ticket)) {
        updateButtons();
        return;
    }
    end();
    m_message->say(WizardMessage::Weight::Success, tr("Signed out of “%1”.").arg(account.name));
}

void AccountsDialog::onRemoved(Cockpit::Ticket ticket, const QString &accountId)
{
    m_accounts->removeAccount(accountId);
    if (!isMine(ticket)) {
        updateButtons();
        return;
    }
    end();
    m_message->say(WizardMessage::Weight::Success, tr("The account “%1” was removed.").arg(m_concerned.name));
}

void AccountsDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (!isMine(ticket))
        return;
    if (m_act != Act::Unlock)
        m_failed = m_act;
    end();
    m_offer->setPurpose(m_failed == Act::Test ? KeyringOffer::Purpose::Reading : KeyringOffer::Purpose::Removing);
    say(problem);
}

void AccountsDialog::say(const Problem &problem)
{
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    m_offer->offer(problem);
}

} // namespace Switchback
