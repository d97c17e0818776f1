// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/platforms/umbraco/packagefeed.h"
#include "app/platforms/umbraco/umbracoproducts.h"

namespace Switchback {

/// The package that has the CMS of a line: another one up to version 8.
[[nodiscard]] QString cmsPackage(int line);

/// The releases of the CMS that the environments of a project can have, newest first: what they have, and all stable
/// ones of the same major versions that are newer than the oldest of these, each not to be installed over another major
/// version. \a installed: by environment. \a feed: null, or one that cannot be asked, leaves what is installed and what
/// the catalogue has.
[[nodiscard]] QList<Release> umbracoReleases(const QStringList &installed, PackageFeed *feed,
                                             const Catalogues *catalogues);

/// \a cms and the newest versions of the other products in \a current that go with it: of the same major version as
/// now, not older than now, stable, and with no package in them, nor in what they need of the vendor's, that refuses
/// that CMS or one of the others. Products that are not needed any more, or that the feed does not have, are left out.
/// Problems "umbraco.no-package", and those of \a feed.
[[nodiscard]] Result<ProductVersions> compatibleVersions(PackageFeed &feed, const QString &cms,
                                                         const ProductVersions &current);

} // namespace Switchback
