// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/loginpassword.h"

#include "app/platforms/local/diskfile.h"
#include "models/credentialproblems.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem nothingTyped()
{
    return localProblem(ProblemKind::InvalidInput, Owner::You, u"local.secret-empty"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "No password was typed: the one that was kept stays.")),
                        Text(QT_TRANSLATE_NOOP("Text", "Have it asked for again, and type it.")));
}

Problem nobodyLogsIn(const QString &site)
{
    return localProblem(ProblemKind::InvalidInput, Owner::You, u"verification.login.nobody"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "Nobody logs in to %1 when its pages are looked at."), {site}),
                        Text(QT_TRANSLATE_NOOP(
                            "Text", "Say under “Pages” in the settings of the site who logs in, or write “login” with "
                                    "“path” and “user” into “verification” in project.json.")));
}

} // namespace

QString loginPasswordKey(const QString &projectId)
{
    return u"local/"_s + projectId + u'/' + loginPasswordName();
}

LoginPasswordChange::LoginPasswordChange(std::shared_ptr<const Vault> vault, const QString &projectId,
                                         const SiteSettings &before, const SiteSettings &after,
                                         const NamedSecrets &typed)
    : m_vault(std::move(vault))
    , m_key(loginPasswordKey(projectId))
    , m_before(before)
    , m_after(after)
{
    for (const NamedSecret &one : typed)
        if (one.name == loginPasswordName())
            m_typed = &one.secret;
}

/// Nobody else is logged in with somebody's password. On another page of the site, it is still the same person's.
bool LoginPasswordChange::isGone() const
{
    const SiteVerificationSettings &before = m_before.verification;
    const SiteVerificationSettings &after = m_after.verification;
    if (before.loginPath.isEmpty() || m_typed != nullptr)
        return false;
    return after.loginPath.isEmpty() || after.loginUser != before.loginUser;
}

Result<void> LoginPasswordChange::store()
{
    if (m_typed != nullptr && m_typed->isEmpty())
        return Failure(nothingTyped());
    if (m_typed != nullptr && m_after.verification.loginPath.isEmpty())
        return Failure(nobodyLogsIn(m_after.name));
    if (m_typed == nullptr && !isGone())
        return {};
    if (!m_vault) // and so there is nothing in it that would have to go
        return m_typed == nullptr ? Result<void>() : Failure(keyringProblem(KeyringTrouble::Absent));
    // A keyring that will not let go of it is to say so before project.json is changed.
    Result<std::optional<Secret>> present = m_vault->readAside(m_key, {});
    if (!present)
        return Failure(present.error());
    if (m_typed == nullptr)
        return {};
    m_replaced = std::move(*present);
    m_isTouched = true;
    Result<void> stored = m_vault->putAside(m_key, *m_typed, {});
    if (!stored)
        undo();
    return stored;
}

void LoginPasswordChange::undo()
{
    if (!m_isTouched)
        return;
    // What the change failed of matters more than what could not be put back.
    const Result<void> done = m_replaced ? m_vault->putAside(m_key, *m_replaced, {}) : m_vault->removeAside(m_key, {});
    Q_UNUSED(done)
    m_isTouched = false;
}

Result<void> LoginPasswordChange::removeGone() const
{
    if (!isGone() || !m_vault)
        return {};
    const Result<void> removed = m_vault->removeAside(m_key, {});
    if (removed)
        return removed;
    return Failure(localProblem(
        removed.error().kind, removed.error().owner, u"local.secret-left"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The settings are saved, but the keyring still holds the password of %1: %2"),
             {m_before.verification.loginUser, QVariant::fromValue(removed.error().sentence)}),
        Text(QT_TRANSLATE_NOOP("Text", "Nothing uses it any more. Remove it with the keyring's own program."))));
}

} // namespace Switchback
