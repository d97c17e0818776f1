// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/plan.h"

namespace Switchback {

/// What is in the data that serves now and not in the backup. `unknown` says why some or all of it cannot be told.
struct LossPreview {
    QList<Loss> losses;
    Text unknown;
};

/// Compares two data folders: databases of SQLite by table and row, other files by size and time. Takes about two
/// seconds at most and writes to neither. What a visitor writes meanwhile may or may not be in it.
/// \a active: whoever serves may have its databases open; nobody uses \a backup.
[[nodiscard]] LossPreview previewLoss(const QString &active, const QString &backup, const Context &context);

} // namespace Switchback
