// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>

/// Qt SQL with results instead of flags. On the thread of the connection.
namespace Switchback::Sql {

/// Tells apart what a person can do something about: disk full, busy, not a database, not writable.
/// The code of a broken constraint is "storage.constraint".
[[nodiscard]] Problem problem(const QSqlError &error);

/// Runs one statement with positional \a values.
[[nodiscard]] Result<void> exec(const QSqlDatabase &database, const QString &statement,
                                const QVariantList &values = {});
/// The first column of the first row; an invalid variant when there is no row.
[[nodiscard]] Result<QVariant> value(const QSqlDatabase &database, const QString &statement,
                                     const QVariantList &values = {});
[[nodiscard]] Result<void> forEach(const QSqlDatabase &database, const QString &statement, const QVariantList &values,
                                   const std::function<void(const QSqlQuery &)> &row);

} // namespace Switchback::Sql
