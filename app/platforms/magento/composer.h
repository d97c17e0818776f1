// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/magento/composerlock.h"
#include "app/platforms/magento/magentopatience.h"
#include "app/process/printed.h"

namespace Switchback {

/// What Composer made of what was asked for.
struct Resolution {
    QByteArray composerJson;
    QByteArray composerLock;
    QList<PackageChange> changes;
};

/// The Composer of this machine. It only works out what belongs together: nothing is installed, and neither plugins nor
/// scripts of packages run here; that is for the cloud's build to do. Keys for repositories come from the account, else
/// from where Composer itself looks for them; they go by its environment and never to a log.
class Composer {
public:
    /// \a php: the version to work it out for, "8.3"; empty: as composer.json says. Extensions of PHP are the server's.
    Composer(QString php, const MagentoPatience &patience)
        : m_php(std::move(php))
        , m_patience(patience)
    {
    }

    /// Raises Adobe Commerce to \a version in the project that lies in \a folder, by the range of its line and its exact
    /// number. Problems: "magento.unresolvable" with what stands in the way, "magento.composer-sign-in",
    /// "magento.no-composer", "magento.composer".
    [[nodiscard]] Result<Resolution> raise(const QString &folder, const QString &version, Context &context) const;
    /// What is newer of the packages that the composer.lock in \a folder names, by package.
    [[nodiscard]] Result<Packages> newer(const QString &folder, Context &context) const;
    /// All versions of Adobe Commerce that the repositories of a composer.json have, newest first.
    [[nodiscard]] Result<QStringList> versions(const QByteArray &composerJson, Context &context) const;

private:
    [[nodiscard]] Result<Printed> run(const QString &folder, const QStringList &arguments, bool isLogged,
                                      Context &context) const;

    QString m_php;
    MagentoPatience m_patience;
};

/// ">=2.4.7 <2.4.8" for 2.4.7-p3. Source: sheet, 3.
[[nodiscard]] QString rangeOf(const QString &version);

} // namespace Switchback
