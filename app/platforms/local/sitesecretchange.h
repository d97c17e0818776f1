// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitesecrets.h"

#include <optional>
#include <utility>
#include <vector>

namespace Switchback {

/// What happens to the keyring when the settings of a site change from \a before to \a after: store() before project.json
/// is replaced, undo() when that fails, removeGone() afterwards. One thread.
class SiteSecretChange {
public:
    /// \a typed: values, by name; "ENVIRONMENT/NAME" for one of an environment, by its id or its name. All outlive it.
    SiteSecretChange(const SiteSecrets &keyring, const SiteSettings &before, const SiteSettings &after,
                     const NamedSecrets &typed);

    /// Refuses when a variable that is secret now has no value, or an empty one was typed, and when the keyring does not
    /// let us look at what will go. On a Problem the keyring is as it was, as far as it lets us.
    [[nodiscard]] Result<void> store();
    void undo();
    /// The values of variables that are gone, or not secret any more.
    [[nodiscard]] Result<void> removeGone() const;

private:
    struct Wanted {
        QString name;     ///< in the keyring: "NAME", or "environment/NAME"
        QString sentence; ///< for people
        QString old;      ///< its name before; empty: it was none
        const Secret *typed = nullptr;
    };

    /// What is written into the keyring, and what was there.
    struct Change {
        QString name;
        Secret value;
        std::optional<Secret> before;
    };

    void want(const SiteVariable &variable);
    void want(const SiteVariable &variable, const SiteEnvironmentSettings &environment);
    [[nodiscard]] const Secret *typedFor(const QStringList &names) const;
    [[nodiscard]] Result<void> checkValues() const;
    [[nodiscard]] QStringList gone() const;
    [[nodiscard]] Result<std::optional<Secret>> present(const QString &name) const;
    /// Reads only.
    [[nodiscard]] Result<std::vector<Change>> changes() const;

    const SiteSecrets &m_keyring;
    const NamedSecrets &m_typed;
    QStringList m_before;
    QStringList m_ids; ///< that the environments had before, as far as they are there still
    std::vector<Wanted> m_wanted;
    std::vector<std::pair<QString, std::optional<Secret>>> m_replaced; ///< for the way back
};

} // namespace Switchback
