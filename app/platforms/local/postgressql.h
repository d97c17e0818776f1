// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

/// What PostgreSQL is asked. Names of databases are ours (isDatabaseName()); those of tables are anybody's.
namespace Switchback::PostgresSql {

[[nodiscard]] QByteArray exists(const QString &name);
[[nodiscard]] QByteArray bytes(const QString &name);
[[nodiscard]] QByteArray list(const QString &scope);
/// Answers the clause that gives another database the same character set and order.
[[nodiscard]] QByteArray characters(const QString &name);
/// Answers lines for DatabaseSurvey::add(): everything but rows.
[[nodiscard]] QByteArray schema();
/// Answers a statement for each table, in hexadecimal digits, that answers its rows, counted.
[[nodiscard]] QByteArray rowStatements();

} // namespace Switchback::PostgresSql
