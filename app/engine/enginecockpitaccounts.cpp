// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"

// The part of EngineCockpit that hands questions about accounts, keys and what is wrong to their desks.

namespace Switchback {

void EngineCockpit::connectAccounts()
{
    connect(&m_accounts, &AccountDesk::loaded, this, &Cockpit::accountsLoaded);
    connect(&m_accounts, &AccountDesk::tested, this, &Cockpit::accountTested);
    connect(&m_accounts, &AccountDesk::troubled, this, &Cockpit::accountTroubled);
    connect(&m_accounts, &AccountDesk::changed, this, &Cockpit::accountChanged);
    connect(&m_accounts, &AccountDesk::removed, this, &Cockpit::accountRemoved);
    connect(&m_accounts, &AccountDesk::failed, this, &Cockpit::accountFailed);
    connect(&m_accounts, &AccountDesk::unlocked, this, &Cockpit::keyringUnlocked);
    connect(&m_keys, &KeyDesk::saved, this, &Cockpit::keysSaved);
    connect(&m_keys, &KeyDesk::failed, this, &Cockpit::keysFailed);
    connect(&m_accounts, &AccountDesk::projectsChanged, &m_observer, [this] { m_observer.refresh(); });
}

Cockpit::Ticket EngineCockpit::loadAccounts()
{
    m_accounts.load(++m_lastTicket);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::testAccount(const AccountDraft &draft)
{
    m_accounts.test(++m_lastTicket, draft);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::saveAccount(const AccountDraft &draft, SecretKeeping keeping,
                                           const QStringList &locations)
{
    m_accounts.save(++m_lastTicket, draft, keeping, locations);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::signOut(const QString &accountId)
{
    m_accounts.signOut(++m_lastTicket, accountId);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::removeAccount(const QString &accountId)
{
    m_accounts.remove(++m_lastTicket, accountId);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::saveKeys(const EnvironmentRef &environment, const QString &file,
                                        const std::shared_ptr<const Secret> &passphrase)
{
    m_keys.save(++m_lastTicket, environment, file, passphrase);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::unlockKeyring()
{
    m_accounts.unlock(++m_lastTicket);
    return m_lastTicket;
}

} // namespace Switchback
