// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Switchback {

class AccountModel;
class AccountWizard;
class KeyringOffer;
class ProjectCatalog;
class TablePane;
class WizardMessage;

/// The accounts: added, changed, tried again, signed out of, removed. Asks the cockpit and shows its answers in the
/// dialog. Owns neither cockpit nor catalog; both must outlive it. GUI thread.
class AccountsDialog : public QDialog {
    Q_OBJECT

public:
    AccountsDialog(Cockpit *cockpit, ProjectCatalog *catalog, QWidget *parent = nullptr);
    ~AccountsDialog() override;

    /// Esc takes a question away before it closes the dialog.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Act { None, Load, Test, SignOut, Remove, Unlock };

    void build();
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &icon, QHBoxLayout *row);
    void buildQuestion();
    void connectButtons();
    void connectCockpit();
    void retranslateUi();

    void addAccount();
    void editAccount();
    void openWizard(AccountWizard *wizard);
    void test();
    void signOut();
    void askWhetherToRemove();
    void remove();
    void stopAsking();
    void takeWayOut(CredentialChoice choice);
    void begin(Act act, Cockpit::Ticket ticket, const QString &sentence);
    [[nodiscard]] bool isMine(Cockpit::Ticket ticket) const;
    void end();

    void onTested(Cockpit::Ticket ticket, const AccountFinding &finding);
    void onTroubled(Cockpit::Ticket ticket, const AccountTrouble &trouble);
    void onChanged(Cockpit::Ticket ticket, const Account &account);
    void onRemoved(Cockpit::Ticket ticket, const QString &accountId);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void say(const Problem &problem);
    void countProjects();
    void updateButtons();
    void allow(QPushButton *button, const QString &refusal, const QString &toolTip = {});
    /// The one selected; without an id when none is.
    [[nodiscard]] Account account() const;
    [[nodiscard]] QList<FoundProject> shownOf(const Account &account) const;

    Cockpit *m_cockpit;
    ProjectCatalog *m_catalog;
    AccountModel *m_accounts;
    QLabel *m_introduction;
    WizardMessage *m_message;
    KeyringOffer *m_offer;
    WizardMessage *m_question;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_keep = nullptr;
    TablePane *m_pane;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_signOut = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_close = nullptr;
    QPointer<AccountWizard> m_wizard;
    Act m_act = Act::None;
    Act m_failed = Act::None; ///< what an unlocked keyring lets be tried again
    Cockpit::Ticket m_ticket = 0;
    Account m_concerned; ///< whom what is under way, or failed, is about
};

} // namespace Switchback
