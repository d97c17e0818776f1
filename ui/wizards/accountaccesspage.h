// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardpage.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QScrollArea;

namespace Switchback {

class AccountFields;
class CertificatePanel;
class ConnectionChecks;
class KeyringOffer;
class LinkButton;
class WizardMessage;

/// What an account is called, how it is reached, and where its secrets are kept. Left by a test of the connection, which
/// says in the page what fails. The secrets that are typed here are overwritten when the page goes.
class AccountAccessPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the page.
    explicit AccountAccessPage(Cockpit *cockpit, QWidget *parent = nullptr);
    ~AccountAccessPage() override;

    /// Begins anew for that platform, unless it is asked for already.
    void setForm(const AccountForm &form);
    /// Begins with what is known of an account.
    void setAccount(const AccountForm &form, const Account &account);
    void setKeeping(SecretKeeping keeping);

    /// As it stands in the page, with copies of what was typed.
    [[nodiscard]] AccountDraft draft() const;
    [[nodiscard]] SecretKeeping keeping() const;
    /// What the last test found.
    [[nodiscard]] const AccountFinding &finding() const { return m_finding; }

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;
    void validate(quint64 attempt) override;
    [[nodiscard]] bool isAbandonable() const override { return true; }
    bool abandonValidation() override;

protected:
    void retranslate() override;

private:
    // accountaccesspage.cpp: what is asked
    void build();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildKeeping();
    [[nodiscard]] QHBoxLayout *buildPin();
    void connectParts();
    void begin(const AccountForm &form, const Account &account);
    void suggestName();
    void onEdited(const QString &fieldId);
    void refreshPin();
    void orderTabs();

    // accountaccesstest.cpp: what the test says
    void onTested(Cockpit::Ticket ticket, const AccountFinding &finding);
    void onTroubled(Cockpit::Ticket ticket, const AccountTrouble &trouble);
    void onUnlocked(Cockpit::Ticket ticket);
    void onUnlockFailed(Cockpit::Ticket ticket, const Problem &problem);
    void say(const Problem &problem);
    void clearTrouble();
    [[nodiscard]] bool takeAnswer(Cockpit::Ticket ticket);
    void abandonWaiting();
    void stopTest();
    void trust();
    void takeWayOut(CredentialChoice choice);
    void askForSecret(SecretKeeping keeping);

    Cockpit *m_cockpit;
    AccountForm m_form;
    Account m_account;
    AccountFinding m_finding;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QScrollArea *m_scroll = nullptr;
    AccountFields *m_fields = nullptr;
    QLabel *m_keepingLabel = nullptr;
    QWidget *m_keeping = nullptr;
    QRadioButton *m_inKeyring = nullptr;
    QRadioButton *m_inSession = nullptr;
    QLabel *m_pin = nullptr;
    LinkButton *m_forgetPin = nullptr;
    ConnectionChecks *m_checks = nullptr;
    WizardMessage *m_message = nullptr;
    KeyringOffer *m_offer = nullptr;
    CertificatePanel *m_certificate = nullptr;
    /// What gets the focus after a failed test; null: the first field.
    QWidget *m_concerned = nullptr;
    Cockpit::Ticket m_ticket = 0;       ///< of the test that is waited for
    Cockpit::Ticket m_unlockTicket = 0; ///< of the unlocking that is waited for
    quint64 m_attempt = 0;
    bool m_isNameTyped = false;
};

} // namespace Switchback
