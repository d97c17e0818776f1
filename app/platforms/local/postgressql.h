// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

/// What PostgreSQL is asked. Names of databases are ours (isDatabaseName()); those of tables are anybody's.
namespace Switchback::PostgresSql {

/// What stands before everything else: no time of the server's, the database's or the user's is up but \a limit, for each
/// statement.
[[nodiscard]] QByteArray session(std::optional<std::chrono::milliseconds> limit);
[[nodiscard]] QByteArray exists(const QString &name);
[[nodiscard]] QByteArray bytes(const QString &name);
[[nodiscard]] QByteArray list(const QString &scope);
/// Answers the clause that gives another database the same character set and order.
[[nodiscard]] QByteArray characters(const QString &name);
/// Answers lines for DatabaseSurvey::add(): everything but rows.
[[nodiscard]] QByteArray schema();
/// Where the server keeps everything; no line when the user may not know.
[[nodiscard]] QByteArray dataFolder();
/// Answers a statement for each table, in hexadecimal digits, that answers its rows, counted.
[[nodiscard]] QByteArray rowStatements();

} // namespace Switchback::PostgresSql
