// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accountsdialog.h"

#include "models/accountmodel.h"
#include "models/projectcatalog.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/wizards/accountwizard.h"
#include "ui/wizards/keyringoffer.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

AccountsDialog::AccountsDialog(Cockpit *cockpit, ProjectCatalog *catalog, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_catalog(catalog)
    , m_accounts(new AccountModel(this))
    , m_introduction(new QLabel(this))
    , m_message(new WizardMessage(this))
    , m_offer(new KeyringOffer(m_message, KeyringOffer::Purpose::Reading))
    , m_question(new WizardMessage(this))
    , m_pane(new TablePane(u"accounts"_s, m_accounts, this))
{
    setObjectName(u"accountsDialog"_s);
    m_introduction->setWordWrap(true);
    m_message->setObjectName(u"accountsMessage"_s);
    m_question->setObjectName(u"accountsQuestion"_s);
    m_accounts->setForms(cockpit->accountForms());
    m_pane->setStretchedColumn(AccountModel::Address);
    m_pane->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    buildQuestion();
    build();
    connectButtons();
    connectCockpit();
    retranslateUi();
    countProjects();
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 24);
    begin(Act::Load, m_cockpit->loadAccounts(), {});
}

AccountsDialog::~AccountsDialog()
{
    if (m_act == Act::Test || m_act == Act::Unlock)
        m_cockpit->abandon(m_ticket);
}

QPushButton *AccountsDialog::addButton(const char *name, const QString &icon, QHBoxLayout *row)
{
    auto *button = new RoomyButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themedIcon(icon));
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void AccountsDialog::buildQuestion()
{
    m_keep = new RoomyButton(m_question);
    m_keep->setObjectName(u"accountKeep"_s);
    m_confirm = new RoomyButton(m_question);
    m_confirm->setObjectName(u"accountRemoveConfirm"_s);
    for (QPushButton *button : {m_keep, m_confirm}) {
        button->setAutoDefault(false);
        m_question->addButton(button);
    }
}

void AccountsDialog::build()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_add = addButton("accountAdd", u"add"_s, buttons);
    m_edit = addButton("accountEdit", u"notes"_s, buttons);
    m_test = addButton("accountTest", u"refresh"_s, buttons);
    m_signOut = addButton("accountSignOut", u"lock"_s, buttons);
    m_remove = addButton("accountRemove", u"remove"_s, buttons);
    buttons->addStretch(1);
    auto *closing = new QHBoxLayout;
    closing->addStretch(1);
    m_close = new RoomyButton(this);
    m_close->setObjectName(u"accountsClose"_s);
    m_close->setAutoDefault(false);
    closing->addWidget(m_close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_introduction);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addWidget(m_pane, 1);
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addLayout(closing);

    QList<QWidget *> chain;
    for (QPushButton *button : m_offer->buttons())
        chain.append(button);
    chain.append({m_keep, m_confirm, m_pane->view(), m_add, m_edit, m_test, m_signOut, m_remove, m_close});
    for (qsizetype i = 1; i < chain.size(); ++i)
        QWidget::setTabOrder(chain.at(i - 1), chain.at(i));
}

void AccountsDialog::connectButtons()
{
    connect(m_close, &QPushButton::clicked, this, [this] {
        stopAsking();
        reject();
    });
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_edit, &QPushButton::clicked, this, &AccountsDialog::editAccount);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_concerned = account();
        test();
    });
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        m_concerned = account();
        signOut();
    });
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askWhetherToRemove);
    connect(m_confirm, &QPushButton::clicked, this, &AccountsDialog::remove);
    connect(m_keep, &QPushButton::clicked, this, &AccountsDialog::stopAsking);
    connect(m_offer, &KeyringOffer::chosen, this, &AccountsDialog::takeWayOut);
    connect(m_pane, &TablePane::activated, this, [this] {
        if (m_edit->isEnabled())
            editAccount();
    });
    // Not the pane's own signal, which comes before the selection has followed.
    connect(m_pane->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        stopAsking();
        updateButtons();
    });
}

void AccountsDialog::connectCockpit()
{
    connect(m_cockpit, &Cockpit::accountsLoaded, this, [this](Cockpit::Ticket ticket, const QList<Account> &accounts) {
        if (!isMine(ticket))
            return;
        end();
        m_accounts->setAccounts(accounts);
        m_pane->setCurrent(m_accounts->index(0, 0));
        updateButtons();
    });
    connect(m_cockpit, &Cockpit::accountTested, this, &AccountsDialog::onTested);
    connect(m_cockpit, &Cockpit::accountTroubled, this, &AccountsDialog::onTroubled);
    connect(m_cockpit, &Cockpit::accountChanged, this, &AccountsDialog::onChanged);
    connect(m_cockpit, &Cockpit::accountRemoved, this, &AccountsDialog::onRemoved);
    connect(m_cockpit, &Cockpit::accountFailed, this, &AccountsDialog::onFailed);
    connect(m_cockpit, &Cockpit::keyringUnlocked, this, [this](Cockpit::Ticket ticket) {
        if (!isMine(ticket))
            return;
        end();
        takeWayOut(CredentialChoice::TryAgain);
    });
    for (const auto change :
         {&ProjectCatalog::projectAdded, &ProjectCatalog::projectChanged, &ProjectCatalog::projectRemoved})
        connect(m_catalog, change, this, &AccountsDialog::countProjects);
}

Account AccountsDialog::account() const
{
    return m_pane->current().data(ValueRole).value<Account>();
}

QList<FoundProject> AccountsDialog::shownOf(const Account &account) const
{
    QList<FoundProject> shown;
    for (const Project &project : m_catalog->projects())
        if (project.accountId == account.id)
            shown.append({.location = project.accountLocation, .name = project.name, .note = {}});
    return shown;
}

void AccountsDialog::countProjects()
{
    QHash<QString, QStringList> names;
    for (const Project &project : m_catalog->projects())
        if (!project.accountId.isEmpty())
            names[project.accountId].append(project.name);
    m_accounts->setProjects(names);
}

void AccountsDialog::updateButtons()
{
    const Account chosen = account();
    const QList<AccountForm> forms = m_cockpit->accountForms();
    const bool hasForm = std::any_of(forms.begin(), forms.end(),
                                     [&chosen](const AccountForm &form) { return form.platform == chosen.platform; });
    const QString busy = m_act != Act::None ? tr("Wait until what is under way has ended.") : QString();
    const QString none = chosen.id.isEmpty() ? tr("Choose an account first.") : QString();
    const QString unknown = hasForm ? QString() : tr("This version of Switchback does not know its platform.");
    const bool hasSecrets = !chosen.storedSecrets.isEmpty() || !chosen.sessionSecrets.isEmpty();
    const auto first = [](const QStringList &reasons) {
        const auto found =
            std::find_if(reasons.begin(), reasons.end(), [](const QString &reason) { return !reason.isEmpty(); });
        return found == reasons.end() ? QString() : *found;
    };
    allow(m_add, first({busy, forms.isEmpty() ? tr("No platform here needs an account.") : QString()}));
    allow(m_edit, first({busy, none, unknown}));
    allow(m_test, first({busy, none, unknown}), tr("Tries the connection; changes nothing."));
    allow(m_signOut, first({busy, none, hasSecrets ? QString() : tr("Nobody is signed in.")}),
          tr("Removes its secrets from the keyring and from memory."));
    allow(m_remove, first({busy, none}));
}

void AccountsDialog::allow(QPushButton *button, const QString &refusal, const QString &toolTip)
{
    button->setEnabled(refusal.isEmpty());
    button->setToolTip(refusal.isEmpty() ? toolTip : refusal);
    button->setAccessibleDescription(button->toolTip());
}

void AccountsDialog::retranslateUi()
{
    setWindowTitle(tr("Accounts"));
    m_introduction->setText(
        tr("By an account Switchback reaches the projects of a server or a service. Its secrets are "
           "in the keyring, or in memory for one session; never in a file."));
    m_pane->setTexts(tr("Accounts"), tr("There are no accounts yet."));
    m_add->setText(tr("&Add…"));
    m_edit->setText(tr("&Edit…"));
    m_test->setText(tr("&Test again"));
    m_signOut->setText(tr("&Sign out"));
    m_remove->setText(tr("&Remove…"));
    m_close->setText(tr("Close"));
    m_confirm->setText(tr("Remove"));
    m_keep->setText(tr("Keep"));
    m_accounts->retranslate();
    m_offer->retranslate();
    updateButtons();
}

void AccountsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
