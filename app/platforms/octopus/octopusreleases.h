// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/platforms/octopus/octopusvalues.h"
#include "models/release.h"

namespace Switchback {

/// What can be installed, newest first: what runs, what the server itself knows to be newer, and every build of the
/// catalogue; all of them lie in the vendor's registry. Those that the licence does not cover are unusable, and the hop
/// that a line of the catalogue asks for is asked of its builds and of all newer ones. \a catalogues may be null.
[[nodiscard]] QList<Release> octopusReleases(const QString &installed, const OctopusStatus &status,
                                             const Catalogues *catalogues);

/// True when both have the same year and minor number: then the vendor promises a way back without a restored database.
[[nodiscard]] bool isPatch(const QString &from, const QString &to);

/// True when the years differ: then the vendor asks for a copy of the folders, too.
[[nodiscard]] bool isMajor(const QString &from, const QString &to);

} // namespace Switchback
