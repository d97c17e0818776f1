// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/sitestate.h"

namespace Switchback {

class SiteRunner;

/// The database of a manual backup. In the backup's folder it is one more folder, so that it is packed with everything
/// else, covered by the same checksum, and unpacked again: the dump of the server's own tools, and beside it what kind of
/// server that was and how many rows there are to be.

/// Dumps an installation's database into \a folder; nothing where it has none. Writes are frozen meanwhile.
[[nodiscard]] Result<void> packDatabase(const SiteRunner &runner, const InstallationState &installation,
                                        const QString &folder, Context &context);

[[nodiscard]] bool hasPackedDatabase(const QString &folder);
/// Makes the installation's database anew of what packDatabase() wrote, compares it, and removes the dump from \a folder,
/// which is then as the site had it.
[[nodiscard]] Result<void> unpackDatabase(const SiteRunner &runner, const QString &folder,
                                          const InstallationState &installation, Context &context);

} // namespace Switchback
