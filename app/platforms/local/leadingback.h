// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"

#include <QStringList>

namespace Switchback {

/// What in a copy of an environment's data leads back to the data that it was copied from: links into its installations,
/// and small files that hold the folder of one of them or the name of its database. Whoever worked with the copy would
/// work with the original. Paths within \a data. Logs are left out: nobody takes an address from them.
///
/// Reads every file of up to 1 MiB; blocks; any thread. Names that are kept in a database are not found.
[[nodiscard]] Result<QStringList> leadingBack(const SiteRunner &original, const QString &data,
                                              const std::stop_token &stop);

} // namespace Switchback
