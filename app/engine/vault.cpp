// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/vault.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem signedOut(const Account &account)
{
    return {.kind = ProblemKind::Permission,
            .owner = Owner::You,
            .code = u"account.signed-out"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "Nobody is signed in to “%1”."), {account.name}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Sign in to the account again.")),
            .details = {}};
}

} // namespace

Vault::Vault(std::shared_ptr<Redactor> redactor, std::shared_ptr<Credentials> session,
             std::shared_ptr<Credentials> keyring)
    : m_redactor(std::move(redactor))
    , m_session(std::move(session))
    , m_keyring(std::move(keyring))
{
}

Result<Secret> Vault::read(const Account &account, const QString &fieldId, const Patience &patience) const
{
    const QString name = account.credentialName(fieldId);
    Result<std::optional<Secret>> found = m_session->read(name, patience);
    if (found && !*found && account.storedSecrets.contains(fieldId))
        found = m_keyring->read(name, patience);
    if (!found)
        return Failure(found.error());
    if (!*found)
        return Failure(signedOut(account));
    return std::move(**found);
}

Result<void> Vault::keep(Account &account, const TypedSecrets &typed, SecretKeeping keeping,
                         const Patience &patience) const
{
    for (const auto &[fieldId, secret] : typed) {
        const QString name = account.credentialName(fieldId);
        if (keeping == SecretKeeping::Session) {
            if (const Result<void> kept = m_session->store(name, *secret, patience); !kept)
                return kept;
            continue;
        }
        if (const Result<void> kept = m_keyring->store(name, *secret, patience); !kept)
            return kept;
        if (!account.storedSecrets.contains(fieldId))
            account.storedSecrets.append(fieldId);
        // An older one of this session would go before it.
        if (const Result<void> removed = m_session->remove(name, patience); !removed)
            return removed;
    }
    return {};
}

Result<void> Vault::forget(Account &account, const Patience &patience) const
{
    const Result<QStringList> typed = m_session->names(patience);
    if (!typed)
        return Failure(typed.error());
    for (const QString &name : *typed) {
        if (!name.startsWith(account.credentialName({})))
            continue;
        if (const Result<void> removed = m_session->remove(name, patience); !removed)
            return removed;
    }
    while (!account.storedSecrets.isEmpty()) {
        const QString name = account.credentialName(account.storedSecrets.constFirst());
        if (const Result<void> removed = m_keyring->remove(name, patience); !removed)
            return removed;
        account.storedSecrets.removeFirst();
    }
    return {};
}

Result<void> Vault::putAside(const QString &name, const Secret &secret, const Patience &patience) const
{
    return m_keyring->store(name, secret, patience);
}

Result<std::optional<Secret>> Vault::readAside(const QString &name, const Patience &patience) const
{
    return m_keyring->read(name, patience);
}

Result<void> Vault::removeAside(const QString &name, const Patience &patience) const
{
    return m_keyring->remove(name, patience);
}

Result<void> Vault::noteTyped(Account &account, const Patience &patience) const
{
    const Result<QStringList> typed = m_session->names(patience);
    if (!typed)
        return Failure(typed.error());
    const QString prefix = account.credentialName({});
    account.sessionSecrets.clear();
    for (const QString &name : *typed)
        if (name.startsWith(prefix))
            account.sessionSecrets.append(name.mid(prefix.size()));
    return {};
}

} // namespace Switchback
