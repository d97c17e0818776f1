// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace Switchback {

/// What shows the version of Adobe Commerce. The cloud metapackage has patch levels of its own that say something else
/// (sheet, 3).
inline constexpr QLatin1StringView commerceEdition("magento/product-enterprise-edition");
inline constexpr QLatin1StringView commerceMetapackage("magento/magento-cloud-metapackage");

/// Versions of packages by name.
using Packages = QMap<QString, QString>;

/// What a composer.lock installs, without what is for development only. A Problem when it is no lock.
[[nodiscard]] Result<Packages> packagesInLock(const QByteArray &lock);

struct PackageChange {
    QString name;
    QString from; ///< empty: it comes in
    QString to;   ///< empty: it goes

    friend bool operator==(const PackageChange &, const PackageChange &) = default;
};

/// Commerce itself first, then those of others, then the vendor's, by name.
[[nodiscard]] QList<PackageChange> packageChanges(const Packages &before, const Packages &after);
/// "acme/loyalty 1.0.0 → 1.1.0".
[[nodiscard]] QString changeLine(const PackageChange &change);
/// Whether a package is an extension: from neither the vendor nor what the vendor builds on. Told by its vendor part.
[[nodiscard]] bool isExtension(const QString &package);

} // namespace Switchback
