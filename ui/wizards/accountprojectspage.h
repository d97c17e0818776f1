// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardpage.h"

class QCheckBox;
class QLabel;
class QTreeWidget;

namespace Switchback {

class KeyringOffer;
class LinkButton;
class WizardMessage;

/// Which of the projects that the test of an account found are shown, and the account is kept.
class AccountProjectsPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the page.
    explicit AccountProjectsPage(Cockpit *cockpit, QWidget *parent = nullptr);
    ~AccountProjectsPage() override;

    /// The projects of an account that is changed, as they are shown now. Without a call the account is a new one.
    void setShown(const QList<FoundProject> &shown);
    /// What the test found. What was ticked before stays so where it is still there.
    void setFound(const AccountDraft &draft, SecretKeeping keeping, const AccountFinding &finding);

    [[nodiscard]] Kind kind() const override { return Kind::Confirmation; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString actionName() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override { return m_touched; }
    void validate(quint64 attempt) override;
    bool abandonValidation() override;

Q_SIGNALS:
    void saved(const Switchback::Account &account);
    /// The person chose, after a trouble with the keyring, how it is to be kept.
    void saveRequested();

protected:
    void retranslate() override;

private:
    void fill();
    void tickAll(bool on);
    [[nodiscard]] QStringList ticked() const;
    void onTicked();
    void onChanged(Cockpit::Ticket ticket, const Account &account);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void onUnlocked(Cockpit::Ticket ticket);
    void takeWayOut(CredentialChoice choice);

    Cockpit *m_cockpit;
    AccountDraft m_draft;
    AccountFinding m_finding;
    SecretKeeping m_keeping = SecretKeeping::Keyring;
    bool m_keepsNothing = false; ///< the account is kept, what was typed of its secrets is not
    bool m_isNew = true;
    QList<FoundProject> m_shown;
    QStringList m_known; ///< locations that were listed before
    QLabel *m_found;
    QTreeWidget *m_list;
    LinkButton *m_all;
    LinkButton *m_nothing;
    QCheckBox *m_none;
    WizardMessage *m_message;
    KeyringOffer *m_offer;
    Cockpit::Ticket m_ticket = 0;
    Cockpit::Ticket m_unlockTicket = 0;
    quint64 m_attempt = 0;
    bool m_touched = false;
};

} // namespace Switchback
