// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

#include <QHash>
#include <QObject>

namespace Switchback {

/// Adds, tries, changes and removes accounts. Each question gets one answer, by the signals of Cockpit with the same
/// names. Lives in the GUI thread; works on lanes of its own.
class AccountDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the desk.
    explicit AccountDesk(const EngineParts &parts, QObject *parent = nullptr);
    ~AccountDesk() override;

    [[nodiscard]] QList<AccountForm> forms() const;
    void load(Cockpit::Ticket ticket);
    void test(Cockpit::Ticket ticket, const AccountDraft &draft);
    void save(Cockpit::Ticket ticket, const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations);
    void signOut(Cockpit::Ticket ticket, const QString &accountId);
    void remove(Cockpit::Ticket ticket, const QString &accountId);
    void unlock(Cockpit::Ticket ticket);
    /// Nobody waits for the answer to that test() or unlock() any more; none comes.
    void abandon(Cockpit::Ticket ticket);

Q_SIGNALS:
    void loaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Account> &accounts);
    void tested(Switchback::Cockpit::Ticket ticket, const Switchback::AccountFinding &finding);
    void troubled(Switchback::Cockpit::Ticket ticket, const Switchback::AccountTrouble &trouble);
    void changed(Switchback::Cockpit::Ticket ticket, const Switchback::Account &account);
    void removed(Switchback::Cockpit::Ticket ticket, const QString &accountId);
    void unlocked(Switchback::Cockpit::Ticket ticket);
    void failed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    /// The list of projects is another one now.
    void projectsChanged();

private:
    void changeAccount(Cockpit::Ticket ticket, const std::function<Result<Account>(const std::stop_token &)> &work);
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> tryOut(const AccountDraft &draft,
                                                                      const std::stop_token &stop) const;
    [[nodiscard]] Result<QList<Account>> all(const std::stop_token &stop) const;
    [[nodiscard]] Result<Account> find(const QString &accountId) const;
    [[nodiscard]] Result<void> show(const Account &account, const QStringList &locations) const;
    [[nodiscard]] Result<Account> forget(const QString &accountId, const std::stop_token &stop) const;

    const EngineParts &m_parts;
    QHash<Cockpit::Ticket, std::stop_source> m_waiting; ///< tests and unlocks that somebody waits for
    // Last: their threads end before anything they use. A test that hangs keeps nobody from removing an account.
    Lanes m_lane;
    Lanes m_trials;
};

} // namespace Switchback
