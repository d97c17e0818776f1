// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/connection.h"

#include <functional>
#include <vector>

namespace Switchback {

/// What brings a database from the version before to \a version. Runs inside a transaction.
struct Migration {
    int version;
    std::function<Result<void>(const QSqlDatabase &)> apply;
};
using Migrations = std::vector<Migration>;

/// The layout of switchback.db. Released versions are never edited; a change is a new migration.
namespace Schema {

/// In the file's header (PRAGMA application_id), so that no other program's database is taken for ours: "SwBk".
constexpr int applicationId = 0x5377426b;

/// In the order of their versions, from 1.
[[nodiscard]] const Migrations &migrations();
[[nodiscard]] int newestVersion(const Migrations &migrations);

/// Applies those between \a from and \a to, each in one transaction.
[[nodiscard]] Result<void> migrate(const Connection &connection, const Migrations &migrations, int from, int to);

/// The settings of a connection that writes: write-ahead log, every commit synced.
[[nodiscard]] Result<void> prepareForWriting(const Connection &connection);

/// The problem with a database of version \a found; nothing when it is the newest of \a migrations.
[[nodiscard]] Result<void> judgeVersion(int found, const Migrations &migrations);

} // namespace Schema

} // namespace Switchback
