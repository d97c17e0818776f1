// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace Switchback {

/// Ranges of versions by package.
using PackageNeeds = QMap<QString, QString>;

/// What a package needs, as its .nuspec says: for each framework that it is made for, or once for all. A Problem
/// "umbraco.source" when it is none. \a name is for the sentence. Source: learn.microsoft.com/nuget/reference/nuspec.
[[nodiscard]] Result<QList<PackageNeeds>> needsInNuspec(const QByteArray &bytes, const QString &name);

} // namespace Switchback
