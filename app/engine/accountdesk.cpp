// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/accountdesk.h"

#include "app/engine/quietsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Switchback {

namespace {

/// A person reads what the keyring asks, looks for the password and types it.
constexpr auto unlockLimit = 5min;

} // namespace

AccountDesk::AccountDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"accounts"_s, 1)
    , m_trials(u"account tests"_s, 2)
{
}

AccountDesk::~AccountDesk()
{
    for (std::stop_source &stop : m_waiting)
        stop.request_stop();
}

QList<AccountForm> AccountDesk::forms() const
{
    QList<AccountForm> forms;
    for (const auto &platform : m_parts.platforms) {
        const AccountForm form = platform->accountForm();
        if (!form.fields.isEmpty())
            forms.append(form);
    }
    return forms;
}

void AccountDesk::load(Cockpit::Ticket ticket)
{
    m_lane.post([this, ticket](const std::stop_token &stop) {
        const auto accounts = all(stop);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, accounts] {
                if (accounts)
                    Q_EMIT loaded(ticket, *accounts);
                else
                    Q_EMIT failed(ticket, accounts.error());
            },
            Qt::QueuedConnection);
    });
}

/// As they are stored, with what is known of them in this session.
Result<QList<Account>> AccountDesk::all(const std::stop_token &stop) const
{
    Result<QList<Account>> accounts = m_parts.accounts->accounts();
    if (!accounts)
        return accounts;
    for (Account &account : *accounts)
        if (const auto noted = m_parts.vault->noteTyped(account, {.stop = stop}); !noted)
            return Failure(noted.error());
    return accounts;
}

void AccountDesk::test(Cockpit::Ticket ticket, const AccountDraft &draft)
{
    const std::stop_source stop;
    m_waiting.insert(ticket, stop);
    m_trials.post([this, ticket, draft, stop](const std::stop_token &laneStop) {
        const std::stop_callback onClose(laneStop, [stop]() mutable { stop.request_stop(); });
        const auto finding = tryOut(draft, stop.get_token());
        QMetaObject::invokeMethod(
            this,
            [this, ticket, finding] {
                if (!m_waiting.remove(ticket))
                    return;
                if (finding)
                    Q_EMIT tested(ticket, *finding);
                else
                    Q_EMIT troubled(ticket, finding.error());
            },
            Qt::QueuedConnection);
    });
}

tl::expected<AccountFinding, AccountTrouble> AccountDesk::tryOut(const AccountDraft &draft,
                                                                 const std::stop_token &stop) const
{
    const Platform *platform = m_parts.platform(draft.account.platform);
    if (!platform)
        return tl::make_unexpected(
            AccountTrouble{.fieldId = {}, .problem = unknownAccount(draft.account.platform), .certificate = {}});
    if (const auto missing = missingField(platform->accountForm(), draft))
        return tl::make_unexpected(*missing);
    AccountAccess access(draft.account, m_parts.vault, draft.typed);
    QuietSession session(*m_parts.clock, stop, &access);
    Context context = session.context();
    auto finding = platform->explore(context);
    if (!finding)
        finding.error().problem.details = access.redactor()->redacted(finding.error().problem.details);
    return finding;
}

void AccountDesk::save(Cockpit::Ticket ticket, const AccountDraft &draft, SecretKeeping keeping,
                       const QStringList &locations)
{
    changeAccount(ticket, [this, draft, keeping, locations](const std::stop_token &stop) -> Result<Account> {
        // Secrets first: an account whose secrets nobody has would look like one that works.
        Account account = draft.account;
        if (const auto kept = m_parts.vault->keep(account, draft.typed, keeping, {.stop = stop}); !kept)
            return Failure(kept.error());
        if (const auto put = m_parts.accounts->put(account); !put)
            return Failure(put.error());
        if (const auto shown = show(account, locations); !shown)
            return Failure(shown.error());
        return account;
    });
}

/// Makes the projects of the account that are looked after exactly those.
Result<void> AccountDesk::show(const Account &account, const QStringList &locations) const
{
    const auto entries = m_parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    for (const ProjectEntry &entry : *entries) {
        if (entry.accountId != account.id || locations.contains(entry.location))
            continue;
        if (const auto removed = m_parts.projects->remove(entry.id); !removed)
            return removed;
    }
    const Platform *platform = m_parts.platform(account.platform);
    if (!platform && !locations.isEmpty())
        return Failure(unknownAccount(account.id)); // an account of a release that knows more platforms
    for (const QString &location : locations) {
        if (const auto added = m_parts.projects->add(platform->entryOf(account, location)); !added)
            return added;
    }
    return {};
}

void AccountDesk::signOut(Cockpit::Ticket ticket, const QString &accountId)
{
    changeAccount(ticket, [this, accountId](const std::stop_token &stop) { return forget(accountId, stop); });
}

/// Removes the account's secrets; what the keyring did not let go of stays noted.
Result<Account> AccountDesk::forget(const QString &accountId, const std::stop_token &stop) const
{
    Result<Account> account = find(accountId);
    if (!account)
        return account;
    const Result<void> forgotten = m_parts.vault->forget(*account, {.stop = stop});
    if (const auto put = m_parts.accounts->put(*account); !put)
        return Failure(put.error());
    if (!forgotten)
        return Failure(forgotten.error());
    return account;
}

void AccountDesk::remove(Cockpit::Ticket ticket, const QString &accountId)
{
    m_lane.post([this, ticket, accountId](const std::stop_token &stop) {
        const auto work = [&]() -> Result<void> {
            const Result<Account> account = forget(accountId, stop);
            if (!account)
                return Failure(account.error());
            if (const auto shown = show(*account, {}); !shown)
                return shown;
            return m_parts.accounts->remove(accountId);
        };
        const Result<void> done = work();
        QMetaObject::invokeMethod(
            this,
            [this, ticket, accountId, done] {
                if (!done) {
                    Q_EMIT failed(ticket, done.error());
                    return;
                }
                Q_EMIT removed(ticket, accountId);
                Q_EMIT projectsChanged();
            },
            Qt::QueuedConnection);
    });
}

void AccountDesk::unlock(Cockpit::Ticket ticket)
{
    const std::stop_source stop;
    m_waiting.insert(ticket, stop);
    m_trials.post([this, ticket, stop](const std::stop_token &laneStop) {
        const std::stop_callback onClose(laneStop, [stop]() mutable { stop.request_stop(); });
        const Result<void> done = m_parts.vault->unlock({.limit = unlockLimit, .stop = stop.get_token()});
        QMetaObject::invokeMethod(
            this,
            [this, ticket, done] {
                if (!m_waiting.remove(ticket))
                    return;
                if (done)
                    Q_EMIT unlocked(ticket);
                else
                    Q_EMIT failed(ticket, done.error());
            },
            Qt::QueuedConnection);
    });
}

void AccountDesk::abandon(Cockpit::Ticket ticket)
{
    const auto waiting = m_waiting.find(ticket);
    if (waiting == m_waiting.end())
        return;
    waiting->request_stop();
    m_waiting.erase(waiting);
}

Result<Account> AccountDesk::find(const QString &accountId) const
{
    const auto accounts = m_parts.accounts->accounts();
    if (!accounts)
        return Failure(accounts.error());
    const auto found = std::find_if(accounts->cbegin(), accounts->cend(),
                                    [&accountId](const Account &account) { return account.id == accountId; });
    if (found == accounts->cend())
        return Failure(unknownAccount(accountId));
    return *found;
}

void AccountDesk::changeAccount(Cockpit::Ticket ticket,
                                const std::function<Result<Account>(const std::stop_token &)> &work)
{
    m_lane.post([this, ticket, work](const std::stop_token &stop) {
        Result<Account> account = work(stop);
        if (account)
            if (const auto noted = m_parts.vault->noteTyped(*account, {.stop = stop}); !noted)
                account = Failure(noted.error());
        QMetaObject::invokeMethod(
            this,
            [this, ticket, account] {
                if (!account) {
                    Q_EMIT failed(ticket, account.error());
                    return;
                }
                Q_EMIT changed(ticket, *account);
                Q_EMIT projectsChanged();
            },
            Qt::QueuedConnection);
    });
}

} // namespace Switchback
