// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

/// What MariaDB and MySQL are asked. Names of databases are ours (isDatabaseName()); those of tables are anybody's.
namespace Switchback::MariaDbSql {

[[nodiscard]] QByteArray exists(const QString &name);
[[nodiscard]] QByteArray bytes(const QString &name);
[[nodiscard]] QByteArray list(const QString &scope);
/// Answers the clause that gives another database the same character set.
[[nodiscard]] QByteArray characters(const QString &name);
[[nodiscard]] QByteArray drop(const QString &name);
/// Answers lines for DatabaseSurvey::add(): everything but rows.
[[nodiscard]] QByteArray schema(const QString &name);
/// Answers their rows, counted.
[[nodiscard]] QByteArray rows(const QString &name, const QStringList &tables);

} // namespace Switchback::MariaDbSql
