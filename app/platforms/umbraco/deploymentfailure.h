// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/deploymentvalues.h"
#include "models/problem.h"

namespace Switchback {

/// A package that an upload would have set back.
struct UmbracoDowngrade {
    QString package;
    QString version;     ///< that the environment has
    QString projectFile; ///< of the upload, as the cloud has its path
    QString older;       ///< that stands in it; empty: the cloud does not say
    friend bool operator==(const UmbracoDowngrade &, const UmbracoDowngrade &) = default;
};

/// The names in "The site can't be upgraded as it's blocked with the following markers: updating".
[[nodiscard]] QStringList blockingMarkers(const QString &message);
/// Those in "… the following packages would be downgraded: Package: Umbraco.Cms, Version: 13.4.0 ==> Project file: …",
/// each one once.
[[nodiscard]] QList<UmbracoDowngrade> downgradesIn(const QString &message);
/// "umbraco.blocked", "umbraco.downgraded", …: why a deployment failed, from all that it said. Source: sheet, 1.5.
[[nodiscard]] Problem deploymentFailure(const QString &environment, const QStringList &said);

} // namespace Switchback
