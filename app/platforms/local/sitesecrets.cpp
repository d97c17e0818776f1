// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitesecrets.h"

#include "app/platforms/local/diskfile.h"
#include "models/credentialproblems.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

SiteSecrets::SiteSecrets(std::shared_ptr<const Vault> vault, const QString &folder, QString site)
    : m_vault(std::move(vault))
    , m_prefix(u"local/"_s + localProjectId(folder) + u'/')
    , m_site(std::move(site))
{
}

Problem SiteSecrets::trouble(const QString &variable, const Problem &ofKeyring) const
{
    return localProblem(
        ofKeyring.kind, ofKeyring.owner, u"local.secret-unreadable"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The keyring does not give the secret variable %1 of %2: %3"),
             {variable, m_site, QVariant::fromValue(ofKeyring.sentence)}),
        Text(QT_TRANSLATE_NOOP("Text", "Unlock the keyring, or start one such as GNOME Keyring, and try again.")),
        ofKeyring.details);
}

Problem SiteSecrets::noKeyring(const QString &variable) const
{
    return trouble(variable, keyringProblem(KeyringTrouble::Absent));
}

Result<Secret> SiteSecrets::read(const QString &variable) const
{
    if (!m_vault)
        return Failure(noKeyring(variable));
    Result<std::optional<Secret>> found = m_vault->readAside(credential(variable), {});
    if (!found)
        return Failure(trouble(variable, found.error()));
    if (!*found) {
        return Failure(
            localProblem(ProblemKind::Missing, Owner::You, u"local.secret-missing"_s,
                         Text(QT_TRANSLATE_NOOP("Text", "The keyring holds no value for the secret variable %1 of %2."),
                              {variable, m_site}),
                         Text(QT_TRANSLATE_NOOP("Text", "Type its value again in the settings of the site."))));
    }
    return std::move(**found);
}

Result<bool> SiteSecrets::contains(const QString &variable) const
{
    if (!m_vault)
        return Failure(noKeyring(variable));
    const Result<std::optional<Secret>> found = m_vault->readAside(credential(variable), {});
    if (!found)
        return Failure(trouble(variable, found.error()));
    return found->has_value();
}

Result<void> SiteSecrets::store(const QString &variable, const Secret &secret) const
{
    if (!m_vault)
        return Failure(noKeyring(variable));
    const Result<void> stored = m_vault->putAside(credential(variable), secret, {});
    return stored ? stored : Failure(trouble(variable, stored.error()));
}

Result<void> SiteSecrets::remove(const QString &variable) const
{
    if (!m_vault)
        return Failure(noKeyring(variable));
    const Result<void> removed = m_vault->removeAside(credential(variable), {});
    return removed ? removed : Failure(trouble(variable, removed.error()));
}

QString localProjectId(const QString &folder)
{
    constexpr qsizetype idLength = 12;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"local-"_s + QString::fromLatin1(hash.left(idLength));
}

} // namespace Switchback
