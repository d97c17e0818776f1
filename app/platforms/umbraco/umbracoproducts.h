// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Switchback {

/// What the vendor upgrades together. The parts of one product have one version; two products have two. Source: sheet,
/// 2.5; the pages on upgrades of UmbracoDocs; the packages of umbraco/Umbraco-CMS.
enum class UmbracoProduct {
    Cms,
    Forms,
    Deploy,        ///< of the cloud, and what it is made of
    DeployContrib, ///< Deploy's connectors for packages of others
    FormsDeploy,   ///< Forms in Deploy: Umbraco.Deploy.Forms up to 12, Umbraco.Forms.Deploy from 13 on
    CloudCms,      ///< sign-in with Umbraco ID, newer lines
    CloudIdentity, ///< the same, older lines
    PublicAccess,  ///< older lines
    CloudStorage
};

/// A version for each of some products.
using ProductVersions = QMap<UmbracoProduct, QString>;

/// All of them, the CMS first.
[[nodiscard]] const QList<UmbracoProduct> &umbracoProducts();
/// "Umbraco CMS". The same in all languages.
[[nodiscard]] QString productName(UmbracoProduct product);
/// The product that a NuGet package, of version 9 or newer, is a part of; names without regard to case. Nothing: none
/// of these, also when the vendor made it (Umbraco.Cms.Integrations has versions of its own).
[[nodiscard]] std::optional<UmbracoProduct> productOfPackage(const QString &id);
/// The package that stands for a product in a site of CMS \a line (17).
[[nodiscard]] QString mainPackage(UmbracoProduct product, int line);
/// Packages by which a product is seen among those that are installed, the best first.
[[nodiscard]] QStringList signsOfProduct(UmbracoProduct product);
/// What the cloud does not need any more from CMS \a line on. Source: UmbracoDocs, product upgrades, "Upgrading to
/// Umbraco 15".
[[nodiscard]] bool isSuperseded(UmbracoProduct product, int line);

/// "Umbraco CMS 17.5.0, Umbraco Forms 17.2.0": products in their order.
[[nodiscard]] QString versionsLine(const ProductVersions &versions);

} // namespace Switchback
