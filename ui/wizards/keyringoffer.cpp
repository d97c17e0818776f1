// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/keyringoffer.h"

#include "models/credentialproblems.h"
#include "ui/roomybutton.h"
#include "ui/wizards/wizardmessage.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

KeyringOffer::KeyringOffer(WizardMessage *message, Purpose purpose)
    : QObject(message)
    , m_purpose(purpose)
    , m_row(new QWidget(message))
{
    auto *buttons = new QHBoxLayout(m_row);
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->setSpacing(8);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const auto choice = CredentialChoice(i);
        auto *button = new RoomyButton(m_row);
        button->setObjectName(QString(u"keyring"_s + enumName(choice)));
        button->setAutoDefault(false);
        button->setVisible(false);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
        m_buttons.at(i) = button;
    }
    buttons->addStretch(1);
    m_row->setVisible(false);
    message->addRow(m_row);
    retranslate();
}

void KeyringOffer::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    retranslate();
}

void KeyringOffer::offer(const Problem &problem)
{
    const QList<CredentialChoice> choices = credentialChoices(problem);
    bool hasAny = false;
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const bool isOffered = choices.contains(CredentialChoice(i)) && makesSense(CredentialChoice(i));
        m_buttons.at(i)->setVisible(isOffered);
        hasAny = hasAny || isOffered;
    }
    m_row->setVisible(hasAny);
}

void KeyringOffer::clear()
{
    m_row->setVisible(false);
}

QList<QPushButton *> KeyringOffer::buttons() const
{
    return {m_buttons.begin(), m_buttons.end()};
}

bool KeyringOffer::makesSense(CredentialChoice choice) const
{
    if (choice == CredentialChoice::DoNotStore)
        return m_purpose == Purpose::Storing;
    if (choice == CredentialChoice::TypeForSession || choice == CredentialChoice::StoreAgain)
        return m_purpose != Purpose::Removing;
    return true;
}

QString KeyringOffer::textOf(CredentialChoice choice) const
{
    switch (choice) {
    case CredentialChoice::Unlock:
        return tr("&Unlock…");
    case CredentialChoice::TryAgain:
        return tr("Try a&gain");
    case CredentialChoice::StoreAgain:
        return m_purpose == Purpose::Storing ? tr("S&tore again") : tr("Type and st&ore again");
    case CredentialChoice::TypeForSession:
        return m_purpose == Purpose::Storing ? tr("For this session &only") : tr("T&ype for this session");
    case CredentialChoice::DoNotStore:
        return tr("&Do not store");
    }
    return {};
}

void KeyringOffer::retranslate()
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setText(textOf(CredentialChoice(i)));
}

} // namespace Switchback
