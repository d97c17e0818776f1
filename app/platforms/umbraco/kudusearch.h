// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/courierdependencies.h"
#include "app/platforms/umbraco/kuduclient.h"

#include <QMap>

/// Looks through files of an environment by way of Kudu, and not through more than is worth a person's wait. Blocks;
/// changes nothing.
namespace Switchback {

/// So many files are read, or folders listed, in one search, and none that is larger.
inline constexpr int mostSearched = 200;
inline constexpr qint64 largestSearched = 2LL << 20;

struct CourierSearch {
    QList<CourierFinding> findings;
    bool isPart = false; ///< there was more than was looked through
};
/// In site/wwwroot/bin, and in projects and sources of site/repository.
[[nodiscard]] Result<CourierSearch> searchForCourier(KuduClient &kudu);
/// Of those assemblies that are in site/wwwroot/bin, as bindings have them; empty: there, and in no known version.
[[nodiscard]] Result<QMap<QString, QString>> assemblyVersions(KuduClient &kudu, const QStringList &names);
/// The content of the file of a folder that was written last; empty: it has none that is not too large.
[[nodiscard]] Result<QByteArray> newestFile(KuduClient &kudu, const QString &folder);

} // namespace Switchback
