// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>

/// What MariaDB and MySQL are asked. Names of databases are ours (isDatabaseName()); those of tables are anybody's.
namespace Switchback::MariaDbSql {

/// What stands before everything else: no time is up but \a limit, for each statement, and sizes are as they are now
/// (MySQL remembers them for a day).
[[nodiscard]] QByteArray session(std::optional<std::chrono::milliseconds> limit);
[[nodiscard]] QByteArray exists(const QString &name);
[[nodiscard]] QByteArray bytes(const QString &name);
[[nodiscard]] QByteArray list(const QString &scope);
/// Answers the clause that gives another database the same character set.
[[nodiscard]] QByteArray characters(const QString &name);
/// Names of the events that the server carries out by itself.
[[nodiscard]] QByteArray events(const QString &name);
[[nodiscard]] QByteArray dataFolder();
[[nodiscard]] QByteArray drop(const QString &name);
/// Answers lines for DatabaseSurvey::add(): everything but rows.
[[nodiscard]] QByteArray schema(const QString &name);
/// Answers their rows, counted; of those in \a withHistory also what the rows were before.
[[nodiscard]] QByteArray rows(const QString &name, const QStringList &tables, const QStringList &withHistory);

} // namespace Switchback::MariaDbSql
