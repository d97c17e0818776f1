// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"
#include "models/namedsecret.h"
#include "models/sitesettings.h"

#include <memory>

namespace Switchback {

/// Where the values of a site's secret variables are: in the keyring, under `local/<project>/<name>`, or
/// `local/<project>/<environment>/<name>` for one of an environment. They belong to the site's folder: a site that was
/// moved has to be told them again. Blocks as Vault does; thread-safe.
class SiteSecrets {
public:
    /// \a vault: null where there is no keyring. \a folder: the site's, canonical. \a site: its name, for sentences.
    SiteSecrets(std::shared_ptr<const Vault> vault, const QString &folder, QString site);

    /// \a variable as NamedSecret::name has it here: "NAME", or "environment/NAME". A Problem says which variable of
    /// which site it is about, and what to do.
    [[nodiscard]] Result<Secret> read(const QString &variable) const;
    /// Whether there is one.
    [[nodiscard]] Result<bool> contains(const QString &variable) const;
    [[nodiscard]] Result<void> store(const QString &variable, const Secret &secret) const;
    [[nodiscard]] Result<void> remove(const QString &variable) const;

    /// "NAME", or "environment/NAME".
    [[nodiscard]] static QString nameOf(const QString &environmentId, const QString &variable)
    {
        return environmentId.isEmpty() ? variable : environmentId + u'/' + variable;
    }

private:
    [[nodiscard]] QString credential(const QString &variable) const { return m_prefix + variable; }
    [[nodiscard]] Problem trouble(const QString &variable, const Problem &ofKeyring) const;
    [[nodiscard]] Problem noKeyring(const QString &variable) const;

    std::shared_ptr<const Vault> m_vault;
    QString m_prefix;
    QString m_site;
};

/// The id of the project in a folder; the folder is canonical.
[[nodiscard]] QString localProjectId(const QString &folder);

} // namespace Switchback
