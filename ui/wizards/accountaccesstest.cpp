// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the page of an account's access does with the test of the connection.
#include "ui/wizards/accountaccesspage.h"
#include "ui/wizards/accountfields.h"
#include "ui/wizards/certificatepanel.h"
#include "ui/wizards/connectionchecks.h"
#include "ui/wizards/keyringoffer.h"
#include "ui/wizards/wizardmessage.h"

#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Switchback {

void AccountAccessPage::validate(quint64 attempt)
{
    abandonWaiting();
    clearTrouble();
    m_attempt = attempt;
    m_checks->begin();
    m_scroll->setEnabled(false); // what is tried must be what stands there
    m_ticket = m_cockpit->testAccount(draft());
}

bool AccountAccessPage::abandonValidation()
{
    abandonWaiting();
    m_checks->reset();
    return true;
}

/// Nobody waits any more for what is under way, if anything is.
void AccountAccessPage::abandonWaiting()
{
    for (Cockpit::Ticket *ticket : {&m_ticket, &m_unlockTicket})
        if (*ticket != 0)
            m_cockpit->abandon(std::exchange(*ticket, 0));
    m_scroll->setEnabled(true);
}

/// \return false when that answer is to something that nobody waits for.
bool AccountAccessPage::takeAnswer(Cockpit::Ticket ticket)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return false;
    m_ticket = 0;
    m_scroll->setEnabled(true);
    return true;
}

void AccountAccessPage::stopTest()
{
    if (m_ticket == 0)
        return;
    abandonValidation();
    Q_EMIT rejected(m_attempt, {});
}

void AccountAccessPage::onTested(Cockpit::Ticket ticket, const AccountFinding &finding)
{
    if (!takeAnswer(ticket))
        return;
    m_finding = finding;
    m_checks->succeed();
    Q_EMIT accepted(m_attempt);
}

void AccountAccessPage::onTroubled(Cockpit::Ticket ticket, const AccountTrouble &trouble)
{
    if (!takeAnswer(ticket))
        return;
    m_checks->fail(trouble.part);
    say(trouble.problem);
    m_fields->mark(trouble.fieldId);
    m_concerned = m_fields->editor(trouble.fieldId);
    if (trouble.certificate)
        m_certificate->show(*trouble.certificate);
    // The page says it itself, where the ways out stand beside it.
    Q_EMIT rejected(m_attempt, {});
    if (m_concerned)
        m_scroll->ensureWidgetVisible(m_concerned);
}

void AccountAccessPage::say(const Problem &problem)
{
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    m_offer->offer(problem);
}

/// What was said of what stood here before is no longer true.
void AccountAccessPage::clearTrouble()
{
    m_message->clear();
    m_offer->clear();
    m_certificate->clear();
    m_fields->mark({});
    m_checks->reset();
    m_concerned = nullptr;
}

void AccountAccessPage::trust()
{
    m_account.trustedFingerprint = m_certificate->fingerprint();
    refreshPin();
    Q_EMIT nextRequested();
}

void AccountAccessPage::takeWayOut(CredentialChoice choice)
{
    switch (choice) {
    case CredentialChoice::Unlock:
        abandonWaiting();
        m_unlockTicket = m_cockpit->unlockKeyring();
        m_offer->clear();
        m_message->say(WizardMessage::Weight::Information, tr("Waiting for the keyring to be unlocked…"));
        break;
    case CredentialChoice::TryAgain:
        Q_EMIT nextRequested();
        break;
    case CredentialChoice::StoreAgain:
        askForSecret(SecretKeeping::Keyring);
        break;
    case CredentialChoice::TypeForSession:
        askForSecret(SecretKeeping::Session);
        break;
    case CredentialChoice::DoNotStore:
        break; // is not offered where nothing is being stored
    }
}

void AccountAccessPage::askForSecret(SecretKeeping keeping)
{
    QWidget *editor = m_concerned ? m_concerned : m_fields->secretEditor();
    setKeeping(keeping);
    m_offer->clear();
    m_message->say(WizardMessage::Weight::Information, tr("Type it above, then press Next."));
    if (editor)
        editor->setFocus(Qt::OtherFocusReason);
}

void AccountAccessPage::onUnlocked(Cockpit::Ticket ticket)
{
    if (ticket != m_unlockTicket || m_unlockTicket == 0)
        return;
    m_unlockTicket = 0;
    Q_EMIT nextRequested();
}

void AccountAccessPage::onUnlockFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket != m_unlockTicket || m_unlockTicket == 0)
        return;
    m_unlockTicket = 0;
    say(problem);
}

} // namespace Switchback
