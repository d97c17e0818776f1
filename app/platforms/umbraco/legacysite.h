// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/umbracoproducts.h"
#include "models/result.h"

#include <QByteArray>

#include <optional>

namespace Switchback {

/// What the web.config of a site of version 7 or 8 says of itself.
struct LegacyStatus {
    /// The version that the installer last brought the database to; empty: it is to run at the next start.
    QString version;
    int line = 0; ///< 7 or 8: by the name of the setting
};

/// From appSettings: Umbraco.Core.ConfigurationStatus (8), umbracoConfigurationStatus (7). Nothing: it has neither, as
/// from version 9 on. A Problem "umbraco.source" when it is no such file. Source: sheet, 5.4.
[[nodiscard]] Result<std::optional<LegacyStatus>> legacyStatus(const QByteArray &webConfig);

/// The products in a packages.config. A Problem "umbraco.source" when it is none.
[[nodiscard]] Result<ProductVersions> legacyPackages(const QByteArray &packagesConfig);

/// Which assembly in bin has the version of a product.
[[nodiscard]] const QMap<UmbracoProduct, QString> &legacyAssemblies();
/// The products that these assemblies are of. \a assemblies: contents by name, without regard to case.
[[nodiscard]] ProductVersions legacyProducts(const QMap<QString, QByteArray> &assemblies);

/// Why the packages of a site of version 7 or 8 are not raised: that is the portal's, which replaces files of the site.
[[nodiscard]] Problem legacyPackagesProblem(const QString &version);

} // namespace Switchback
