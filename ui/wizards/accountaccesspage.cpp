// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/accountaccesspage.h"

#include "ui/linkbutton.h"
#include "ui/wizards/accountfields.h"
#include "ui/wizards/certificatepanel.h"
#include "ui/wizards/connectionchecks.h"
#include "ui/wizards/keyringoffer.h"
#include "ui/wizards/wizardmessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

AccountAccessPage::AccountAccessPage(Cockpit *cockpit, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
{
    build();
    connectParts();
    AccountAccessPage::retranslate();
}

AccountAccessPage::~AccountAccessPage()
{
    abandonWaiting();
}

void AccountAccessPage::build()
{
    m_checks = new ConnectionChecks(this);
    m_message = new WizardMessage(this);
    m_message->setObjectName(u"accountMessage"_s);
    m_offer = new KeyringOffer(m_message, KeyringOffer::Purpose::Reading);
    m_certificate = new CertificatePanel(this);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(24);
    halves->addWidget(buildForm(), 5);
    halves->addWidget(m_checks, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(halves, 1);
    column->addWidget(m_message);
    column->addWidget(m_certificate);
}

QWidget *AccountAccessPage::buildForm()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"accountForm"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *form = new QWidget(m_scroll);
    form->setAutoFillBackground(false);
    m_nameLabel = new QLabel(form);
    m_keepingLabel = new QLabel(form);
    m_name = new QLineEdit(form);
    m_name->setObjectName(u"accountName"_s);
    m_nameLabel->setBuddy(m_name);
    m_fields = new AccountFields(form);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_fields);
    column->addLayout(buildPin());
    column->addStretch(1);
    m_fields->setSurroundings(m_nameLabel, m_name, m_keepingLabel, buildKeeping());
    m_scroll->setWidget(form);
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

QWidget *AccountAccessPage::buildKeeping()
{
    m_keeping = new QWidget(m_fields);
    m_inKeyring = new QRadioButton(m_keeping);
    m_inKeyring->setObjectName(u"keepInKeyring"_s);
    m_inKeyring->setChecked(true);
    m_inSession = new QRadioButton(m_keeping);
    m_inSession->setObjectName(u"keepInSession"_s);
    auto *column = new QVBoxLayout(m_keeping);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_inKeyring);
    column->addWidget(m_inSession);
    return m_keeping;
}

QHBoxLayout *AccountAccessPage::buildPin()
{
    QWidget *form = m_fields->parentWidget();
    m_pin = new QLabel(form);
    m_pin->setObjectName(u"trustedPin"_s);
    m_pin->setWordWrap(true);
    m_forgetPin = new LinkButton(form);
    m_forgetPin->setObjectName(u"forgetPin"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_pin, 1);
    row->addWidget(m_forgetPin);
    return row;
}

void AccountAccessPage::connectParts()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { m_isNameTyped = !text.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    connect(m_fields, &AccountFields::edited, this, &AccountAccessPage::onEdited);
    connect(m_checks, &ConnectionChecks::stopRequested, this, &AccountAccessPage::stopTest);
    connect(m_certificate, &CertificatePanel::trustRequested, this, &AccountAccessPage::trust);
    connect(m_offer, &KeyringOffer::chosen, this, &AccountAccessPage::takeWayOut);
    connect(m_forgetPin, &QPushButton::clicked, this, [this] {
        m_account.trustedFingerprint.clear();
        refreshPin();
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cockpit, &Cockpit::accountTested, this, &AccountAccessPage::onTested);
    connect(m_cockpit, &Cockpit::accountTroubled, this, &AccountAccessPage::onTroubled);
    connect(m_cockpit, &Cockpit::keyringUnlocked, this, &AccountAccessPage::onUnlocked);
    connect(m_cockpit, &Cockpit::accountFailed, this, &AccountAccessPage::onUnlockFailed);
}

void AccountAccessPage::setForm(const AccountForm &form)
{
    if (form.platform == m_form.platform)
        return;
    Account account;
    account.id = newAccountId(form.platform);
    account.platform = form.platform;
    begin(form, account);
}

void AccountAccessPage::setAccount(const AccountForm &form, const Account &account)
{
    begin(form, account);
    m_isNameTyped = true;
    setKeeping(account.storedSecrets.isEmpty() && !account.sessionSecrets.isEmpty() ? SecretKeeping::Session
                                                                                    : SecretKeeping::Keyring);
}

void AccountAccessPage::begin(const AccountForm &form, const Account &account)
{
    m_form = form;
    m_account = account;
    m_fields->setForm(form, account);
    m_isNameTyped = false;
    m_name->setText(account.name);
    const bool hasSecrets = m_fields->secretEditor();
    m_keepingLabel->setVisible(hasSecrets);
    m_keeping->setVisible(hasSecrets);
    clearTrouble();
    suggestName();
    refreshPin();
    orderTabs();
    // It scrolls down, never sideways.
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width()
                              + m_scroll->verticalScrollBar()->sizeHint().width());
    Q_EMIT titleChanged();
}

/// As they stand: the fields were made after what stands below them.
void AccountAccessPage::orderTabs()
{
    QList<QWidget *> chain{m_name};
    chain.append(m_fields->editors());
    chain.append({m_inKeyring, m_inSession, m_forgetPin, m_checks->stopButton()});
    for (QPushButton *button : m_offer->buttons())
        chain.append(button);
    chain.append(m_certificate->trustButton());
    for (qsizetype i = 1; i < chain.size(); ++i)
        QWidget::setTabOrder(chain.at(i - 1), chain.at(i));
}

void AccountAccessPage::suggestName()
{
    if (m_isNameTyped)
        return;
    const QString host = QUrl(m_fields->address(), QUrl::StrictMode).host();
    //: The name that is suggested for an account; %1 is a product, %2 a host: "Octopus Server on octopus.example.org"
    m_name->setText(host.isEmpty() ? m_form.name : tr("%1 on %2").arg(m_form.name, host));
    m_name->setCursorPosition(0); // its beginning is what is read
}

void AccountAccessPage::onEdited(const QString &fieldId)
{
    const AccountField *field = m_form.field(fieldId);
    if (field && field->kind == FieldKind::Address && !m_account.trustedFingerprint.isEmpty()) {
        // Trust was given to one server, not to whatever stands here next.
        m_account.trustedFingerprint.clear();
        refreshPin();
    }
    suggestName();
    clearTrouble();
}

void AccountAccessPage::refreshPin()
{
    const bool isPinned = !m_account.trustedFingerprint.isEmpty();
    m_pin->setVisible(isPinned);
    m_forgetPin->setVisible(isPinned);
    m_pin->setToolTip(CertificatePanel::grouped(m_account.trustedFingerprint));
}

void AccountAccessPage::setKeeping(SecretKeeping keeping)
{
    m_inKeyring->setChecked(keeping == SecretKeeping::Keyring);
    m_inSession->setChecked(keeping == SecretKeeping::Session);
}

SecretKeeping AccountAccessPage::keeping() const
{
    return m_inSession->isChecked() ? SecretKeeping::Session : SecretKeeping::Keyring;
}

AccountDraft AccountAccessPage::draft() const
{
    AccountDraft draft{m_account, m_fields->typed()};
    draft.account.name = m_name->text().trimmed();
    draft.account.values = m_fields->values();
    return draft;
}

QString AccountAccessPage::stepName() const
{
    return tr("Access");
}

QString AccountAccessPage::title() const
{
    return tr("How is %1 reached?").arg(m_form.name);
}

QString AccountAccessPage::subtitle() const
{
    return m_form.summary.translated();
}

QWidget *AccountAccessPage::firstField() const
{
    if (m_concerned)
        return m_concerned;
    const QList<QWidget *> editors = m_fields->editors();
    return editors.isEmpty() ? m_name : editors.constFirst();
}

bool AccountAccessPage::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

QString AccountAccessPage::incompleteReason() const
{
    return tr("Give the account a name.");
}

bool AccountAccessPage::isTouched() const
{
    return m_fields->isTouched() || m_name->isModified();
}

void AccountAccessPage::retranslate()
{
    m_nameLabel->setText(tr("N&ame:"));
    m_name->setAccessibleName(tr("Name of the account"));
    m_keepingLabel->setText(tr("Keep secrets in:"));
    m_inKeyring->setText(tr("the &keyring"));
    m_inKeyring->setAccessibleName(tr("Keep secrets in the keyring"));
    m_inKeyring->setToolTip(tr("The keyring of the desktop keeps them encrypted."));
    m_inSession->setText(tr("&memory, for this session only"));
    m_inSession->setAccessibleName(tr("Keep secrets in memory, for this session only"));
    m_inSession->setToolTip(tr("They are gone when Switchback ends, and are asked for again."));
    m_pin->setText(tr("The certificate of this server was trusted by hand."));
    m_forgetPin->setText(tr("Trust it no longer"));
    m_fields->retranslate();
    m_checks->retranslate();
    m_offer->retranslate();
    m_certificate->retranslate();
    suggestName();
}

} // namespace Switchback
