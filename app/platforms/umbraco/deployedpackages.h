// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/umbracoproducts.h"
#include "models/result.h"

#include <QByteArray>

namespace Switchback {

/// The packages that a published site was built with, by name, as its *.deps.json lists them (version 9 and newer); its
/// own projects are not among them. A Problem "umbraco.deployed-list" when it is no such file. \a name is for the
/// sentence.
[[nodiscard]] Result<QMap<QString, QString>> packagesInDepsJson(const QByteArray &bytes, const QString &name);
/// The file of the site itself among the names of files in site/wwwroot: that of its project, or the only one. Empty:
/// there is none, or it cannot be told.
[[nodiscard]] QString depsJsonOf(const QStringList &names, const QString &csproj);

/// The products among installed packages, each by the best of its signs: what has no files of its own may be left out
/// of a *.deps.json.
[[nodiscard]] ProductVersions productsAmong(const QMap<QString, QString> &packages);

} // namespace Switchback
