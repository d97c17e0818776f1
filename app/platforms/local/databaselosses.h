// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/losspreview.h"

namespace Switchback {

class SiteRunner;

/// Which tables of the database \a active have other numbers of rows than in \a backup, which is on the same server. Reads
/// only; takes a few seconds at most. Rows that were changed in place are not seen. Where there is no database: nothing.
[[nodiscard]] LossPreview previewDatabaseLoss(const SiteRunner &runner, const QString &active, const QString &backup,
                                              const Context &context);

} // namespace Switchback
