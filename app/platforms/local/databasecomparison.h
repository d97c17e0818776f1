// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/lossbudget.h"
#include "app/platforms/local/losspreview.h"

namespace Switchback {

/// True for a file that begins as those of SQLite 3 do (sqlite.org/fileformat.html, 1.3).
[[nodiscard]] bool isSqliteFile(const QString &path);

/// Compares two SQLite databases table by table, rows by primary key. Writes to neither: what cannot be opened without
/// a write is copied first. \a name is how the database is called in sentences.
[[nodiscard]] LossPreview compareDatabases(const QString &name, const QString &active, const QString &backup,
                                           const LossBudget &budget);

} // namespace Switchback
