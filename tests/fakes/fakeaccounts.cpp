// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"

#include <QTimeZone>

#include <algorithm>

// Accounts and what is asked of their platforms, answered without any.

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

QList<AccountForm> FakeCockpit::accountForms() const
{
    return m_forms;
}

Cockpit::Ticket FakeCockpit::loadAccounts()
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"load accounts"_s);
    answer([this, ticket] { Q_EMIT accountsLoaded(ticket, m_accounts); });
    return ticket;
}

Cockpit::Ticket FakeCockpit::testAccount(const AccountDraft &draft)
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"test account %1"_s.arg(draft.account.name));
    m_lastDraft = draft;
    const auto missing = [&]() -> std::optional<AccountTrouble> {
        for (const AccountForm &form : std::as_const(m_forms))
            if (form.platform == draft.account.platform)
                return missingField(form, draft);
        return std::nullopt;
    }();
    const std::optional<AccountTrouble> trouble = missing ? missing : std::exchange(m_trouble, {});
    answer([this, ticket, trouble] {
        if (m_abandoned.remove(ticket))
            return;
        if (trouble)
            Q_EMIT accountTroubled(ticket, *trouble);
        else
            Q_EMIT accountTested(ticket, m_finding);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::saveAccount(const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations)
{
    calls.append(u"save account %1 %2 %3"_s.arg(draft.account.name, enumName(keeping), locations.join(u',')));
    m_lastDraft = draft;
    return changeAccount([this, draft, keeping] {
        Account account = draft.account;
        QStringList &kept = keeping == SecretKeeping::Keyring ? account.storedSecrets : account.sessionSecrets;
        for (const auto &[fieldId, secret] : draft.typed)
            if (!kept.contains(fieldId))
                kept.append(fieldId);
        const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                        [&account](const Account &other) { return other.id == account.id; });
        if (found == m_accounts.end())
            m_accounts.append(account);
        else
            *found = account;
        return account;
    });
}

Cockpit::Ticket FakeCockpit::signOut(const QString &accountId)
{
    calls.append(u"sign out %1"_s.arg(accountId));
    return changeAccount([this, accountId] {
        for (Account &account : m_accounts) {
            if (account.id != accountId)
                continue;
            account.storedSecrets.clear();
            account.sessionSecrets.clear();
            return account;
        }
        return Account();
    });
}

Cockpit::Ticket FakeCockpit::removeAccount(const QString &accountId)
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"remove account %1"_s.arg(accountId));
    const std::optional<Problem> problem = std::exchange(m_accountProblem, {});
    answer([this, ticket, accountId, problem] {
        if (problem) {
            Q_EMIT accountFailed(ticket, *problem);
            return;
        }
        m_accounts.removeIf([&accountId](const Account &account) { return account.id == accountId; });
        Q_EMIT accountRemoved(ticket, accountId);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::unlockKeyring()
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"unlock keyring"_s);
    const std::optional<Problem> problem = std::exchange(m_accountProblem, {});
    answer([this, ticket, problem] {
        if (m_abandoned.remove(ticket))
            return;
        if (problem)
            Q_EMIT accountFailed(ticket, *problem);
        else
            Q_EMIT keyringUnlocked(ticket);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::saveKeys(const EnvironmentRef &environment, const QString &file,
                                      const std::shared_ptr<const Secret> &passphrase)
{
    const Ticket ticket = ++m_ticket;
    QString call = u"save keys %1/%2"_s.arg(environment.projectId, environment.environmentId);
    if (!file.isEmpty())
        call += u" to %1 with %2 bytes"_s.arg(file, QString::number(passphrase ? passphrase->size() : 0));
    calls.append(call);
    const std::optional<Problem> problem = std::exchange(m_keyProblem, {});
    answer([this, ticket, problem] {
        if (problem)
            Q_EMIT keysFailed(ticket, *problem);
        else
            Q_EMIT keysSaved(
                ticket, {u"octopus/2a4a9d6e/master-key/0c6f6e0b7d11"_s, u"octopus/2a4a9d6e/licence/4bb19a550c6f"_s});
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::diagnose(const EnvironmentRef &environment, const QString &about,
                                      const QString &activityId)
{
    const Ticket ticket = ++m_ticket;
    m_diagnosis = ticket;
    calls.append(u"diagnose %1/%2 %3"_s.arg(environment.projectId, environment.environmentId, about).trimmed());
    if (!activityId.isEmpty())
        calls.last() += " of "_L1 + activityId;
    const std::optional<Problem> problem = std::exchange(m_diagnosisProblem, {});
    answer([this, ticket, problem] {
        if (m_abandoned.remove(ticket))
            return;
        if (problem)
            Q_EMIT diagnosisFailed(ticket, *problem);
        else
            Q_EMIT diagnosed(ticket, m_findings);
    });
    return ticket;
}

void FakeCockpit::cancelDiagnosis(Ticket ticket)
{
    calls.append(u"cancel diagnosis"_s);
    m_abandoned.insert(ticket);
    QMetaObject::invokeMethod(
        this, [this, ticket] { Q_EMIT diagnosisFailed(ticket, cancelledProblem()); }, Qt::QueuedConnection);
}

Cockpit::Ticket FakeCockpit::explain(const Symptom &symptom)
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"explain %1"_s.arg(QString::fromUtf8(symptom.text)));
    answer([this, ticket] { Q_EMIT explained(ticket, m_explanations); });
    return ticket;
}

Cockpit::Ticket FakeCockpit::loadRemedies()
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"load remedies"_s);
    answer([this, ticket] { Q_EMIT remediesLoaded(ticket, m_remedies, m_remedyFaults); });
    return ticket;
}

Cockpit::Ticket FakeCockpit::acknowledge(const EnvironmentRef &environment, const Finding &finding, const QString &note)
{
    const Ticket ticket = ++m_ticket;
    calls.append(
        u"acknowledge %1/%2 %3: %4"_s.arg(environment.projectId, environment.environmentId, finding.code, note));
    Finding changed = finding;
    changed.acknowledged.reset();
    if (!note.isEmpty())
        changed.acknowledged = Acknowledgement{
            .who = u"admin"_s, .at = QDateTime({2026, 11, 20}, {11, 0}, QTimeZone::utc()), .note = note};
    answer([this, ticket, changed, problem = std::exchange(m_acknowledgementProblem, {})] {
        if (problem)
            Q_EMIT acknowledgementFailed(ticket, *problem);
        else
            Q_EMIT findingAcknowledged(ticket, changed);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::saveReport(const QString &file, const QString &text)
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"save report %1: %2"_s.arg(file, text));
    answer([this, ticket, file, problem = std::exchange(m_reportProblem, {})] {
        if (problem)
            Q_EMIT reportFailed(ticket, *problem);
        else
            Q_EMIT reportSaved(ticket, file);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::cleanReport(const QString &text)
{
    const Ticket ticket = ++m_ticket;
    calls.append(u"clean report: %1"_s.arg(text));
    answer([this, ticket, text] {
        QString clean = text;
        Q_EMIT reportCleaned(ticket, clean.replace(u"hunter2"_s, u"••••"_s));
    });
    return ticket;
}

void FakeCockpit::abandon(Ticket ticket)
{
    calls.append(u"abandon"_s);
    m_abandoned.insert(ticket);
}

Cockpit::Ticket FakeCockpit::changeAccount(const std::function<Account()> &change)
{
    const Ticket ticket = ++m_ticket;
    const std::optional<Problem> problem = std::exchange(m_accountProblem, {});
    answer([this, ticket, change, problem] {
        if (problem)
            Q_EMIT accountFailed(ticket, *problem);
        else
            Q_EMIT accountChanged(ticket, change());
    });
    return ticket;
}

} // namespace Switchback::Fakes
