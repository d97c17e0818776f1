// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/accountprojectspage.h"

#include "ui/linkbutton.h"
#include "ui/wizards/keyringoffer.h"
#include "ui/wizards/tickdelegate.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

enum ListColumn { NameColumn, NoteColumn, LocationColumn };
constexpr int locationRole = Qt::UserRole;

bool contains(const QList<FoundProject> &projects, const QString &location)
{
    return std::any_of(projects.begin(), projects.end(),
                       [&location](const FoundProject &project) { return project.location == location; });
}

} // namespace

AccountProjectsPage::AccountProjectsPage(Cockpit *cockpit, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
    , m_found(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_all(new LinkButton(this))
    , m_nothing(new LinkButton(this))
    , m_none(new QCheckBox(this))
    , m_message(new WizardMessage(this))
    , m_offer(new KeyringOffer(m_message, KeyringOffer::Purpose::Storing))
{
    m_found->setObjectName(u"accountFound"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_list->setObjectName(u"projectList"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TickDelegate(m_list));
    m_all->setObjectName(u"tickAll"_s);
    m_nothing->setObjectName(u"tickNothing"_s);
    m_none->setObjectName(u"noneYet"_s);
    m_message->setObjectName(u"accountSaveMessage"_s);
    auto *links = new QHBoxLayout;
    links->setSpacing(16);
    links->addWidget(m_none, 1);
    links->addWidget(m_all);
    links->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_found);
    column->addWidget(m_list, 1);
    column->addLayout(links);
    column->addWidget(m_message);

    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        m_touched = true;
        onTicked();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(m_nothing, &QPushButton::clicked, this, [this] { tickAll(false); });
    connect(m_none, &QCheckBox::toggled, this, &WizardPage::completeChanged);
    connect(m_offer, &KeyringOffer::chosen, this, &AccountProjectsPage::takeWayOut);
    connect(cockpit, &Cockpit::accountChanged, this, &AccountProjectsPage::onChanged);
    connect(cockpit, &Cockpit::accountFailed, this, &AccountProjectsPage::onFailed);
    connect(cockpit, &Cockpit::keyringUnlocked, this, &AccountProjectsPage::onUnlocked);
    AccountProjectsPage::retranslate();
}

AccountProjectsPage::~AccountProjectsPage()
{
    if (m_unlockTicket != 0)
        m_cockpit->abandon(m_unlockTicket);
}

void AccountProjectsPage::setShown(const QList<FoundProject> &shown)
{
    m_shown = shown;
    m_isNew = false;
}

void AccountProjectsPage::setFound(const AccountDraft &draft, SecretKeeping keeping, const AccountFinding &finding)
{
    if (draft.account.id != m_draft.account.id)
        m_known.clear(); // another account: what was ticked is not its
    m_draft = draft;
    m_keeping = keeping;
    m_keepsNothing = false;
    m_finding = finding;
    m_message->clear();
    m_offer->clear();
    fill();
}

void AccountProjectsPage::fill()
{
    const QStringList before = ticked();
    const QSignalBlocker quiet(m_list);
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(0, locationRole).toString() : QString();
    m_list->clear();
    const auto isOn = [&](const QString &location) {
        if (m_known.contains(location))
            return before.contains(location);
        return m_isNew || contains(m_shown, location);
    };
    const auto add = [&](const FoundProject &project, const QString &note) {
        auto *item = new QTreeWidgetItem(m_list, {project.name, note, project.location});
        item->setData(0, locationRole, project.location);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
        item->setCheckState(0, isOn(project.location) ? Qt::Checked : Qt::Unchecked);
        if (project.location == current)
            m_list->setCurrentItem(item);
    };
    for (const FoundProject &project : m_finding.projects)
        add(project, project.note.translated());
    // It would be taken off the list without a word.
    for (const FoundProject &project : std::as_const(m_shown))
        if (!contains(m_finding.projects, project.location))
            add(project, tr("was not found this time"));
    m_known.clear();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_known.append(m_list->topLevelItem(i)->data(0, locationRole).toString());
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (const int column : {NameColumn, NoteColumn, LocationColumn})
        m_list->resizeColumnToContents(column);
    //: What a test of an account found; %1 is a product with its release, %2 a user.
    m_found->setText(m_finding.signedInAs.isEmpty()
                         ? tr("Found %1.").arg(m_finding.product)
                         : tr("Found %1, signed in as %2.").arg(m_finding.product, m_finding.signedInAs));
    onTicked();
}

void AccountProjectsPage::tickAll(bool on)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
}

QStringList AccountProjectsPage::ticked() const
{
    QStringList locations;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (const QTreeWidgetItem *item = m_list->topLevelItem(i); item->checkState(0) == Qt::Checked)
            locations.append(item->data(0, locationRole).toString());
    return locations;
}

void AccountProjectsPage::onTicked()
{
    const bool isEmpty = m_list->topLevelItemCount() == 0;
    const bool hasTicked = !ticked().isEmpty();
    if (hasTicked)
        m_none->setChecked(false);
    m_none->setEnabled(!hasTicked);
    m_none->setVisible(!isEmpty);
    m_list->setVisible(!isEmpty);
    m_all->setVisible(!isEmpty);
    m_nothing->setVisible(!isEmpty);
    if (isEmpty)
        m_found->setText(tr("Found %1, but no projects in it that this account may see.").arg(m_finding.product));
    Q_EMIT completeChanged();
}

QString AccountProjectsPage::stepName() const
{
    return tr("Projects");
}

QString AccountProjectsPage::title() const
{
    return tr("Which projects do you want to see?");
}

QString AccountProjectsPage::subtitle() const
{
    return tr("Only these are shown and looked after. It can be changed at any time.");
}

QString AccountProjectsPage::actionName() const
{
    return m_isNew ? tr("&Add") : tr("&Save");
}

QWidget *AccountProjectsPage::firstField() const
{
    return m_list->topLevelItemCount() > 0 ? m_list : nullptr;
}

bool AccountProjectsPage::isComplete() const
{
    return m_list->topLevelItemCount() == 0 || m_none->isChecked() || !ticked().isEmpty();
}

QString AccountProjectsPage::incompleteReason() const
{
    return tr("Choose a project, or say that you want none yet.");
}

void AccountProjectsPage::validate(quint64 attempt)
{
    m_attempt = attempt;
    m_message->clear();
    m_offer->clear();
    m_list->setEnabled(false);
    AccountDraft draft = m_draft;
    if (m_keepsNothing)
        draft.typed.clear();
    m_ticket = m_cockpit->saveAccount(draft, m_keeping, ticked());
}

bool AccountProjectsPage::abandonValidation()
{
    m_message->say(WizardMessage::Weight::Information,
                   tr("The account is being saved, which cannot be called off any more."));
    return false;
}

void AccountProjectsPage::onChanged(Cockpit::Ticket ticket, const Account &account)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    Q_EMIT accepted(m_attempt);
    Q_EMIT saved(account);
}

void AccountProjectsPage::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    const bool isSaving = m_ticket != 0 && ticket == m_ticket;
    const bool isUnlocking = m_unlockTicket != 0 && ticket == m_unlockTicket;
    if (!isSaving && !isUnlocking)
        return;
    m_ticket = 0;
    m_unlockTicket = 0;
    m_list->setEnabled(true);
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    m_offer->offer(problem);
    if (isSaving)
        Q_EMIT rejected(m_attempt, {});
}

void AccountProjectsPage::onUnlocked(Cockpit::Ticket ticket)
{
    if (m_unlockTicket == 0 || ticket != m_unlockTicket)
        return;
    m_unlockTicket = 0;
    Q_EMIT saveRequested();
}

void AccountProjectsPage::takeWayOut(CredentialChoice choice)
{
    switch (choice) {
    case CredentialChoice::Unlock:
        m_offer->clear();
        m_message->say(WizardMessage::Weight::Information, tr("Waiting for the keyring to be unlocked…"));
        m_unlockTicket = m_cockpit->unlockKeyring();
        return;
    case CredentialChoice::TypeForSession:
        m_keeping = SecretKeeping::Session;
        break;
    case CredentialChoice::DoNotStore:
        m_keepsNothing = true;
        break;
    case CredentialChoice::TryAgain:
    case CredentialChoice::StoreAgain:
        break;
    }
    Q_EMIT saveRequested();
}

void AccountProjectsPage::retranslate()
{
    m_list->setAccessibleName(tr("Projects"));
    m_all->setText(tr("All"));
    m_all->setAccessibleName(tr("Tick all projects"));
    m_nothing->setText(tr("None"));
    m_nothing->setAccessibleName(tr("Tick no project"));
    m_none->setText(tr("&None yet: only keep the account"));
    m_offer->retranslate();
    if (!m_draft.account.id.isEmpty())
        fill();
}

} // namespace Switchback
