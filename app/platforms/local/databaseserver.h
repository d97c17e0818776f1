// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace Switchback {

class StrictJson;

/// Whose server it is: its dialect, its tools and its limits.
enum class DatabaseKind { MariaDb, MySql, PostgreSql };

[[nodiscard]] QString databaseKindName(DatabaseKind kind); ///< as project.json spells it: "mariadb"

/// "database" of project.json: the server in which each installation has a database of its own. The password is never in
/// it, only where it is.
struct DatabaseServer {
    DatabaseKind kind = DatabaseKind::MariaDb;
    QString host; ///< a name, an address, or the path of a socket (PostgreSQL: of its folder)
    quint16 port = 0;
    QString user;
    QString passwordFile; ///< relative: to the project's folder
    QString namePrefix;

    [[nodiscard]] bool isSocket() const { return host.startsWith(u'/'); }
    /// On this machine, so that its databases take room on our disk.
    [[nodiscard]] bool isHere() const;
    /// For sentences: "127.0.0.1:3306" or the socket's path.
    [[nodiscard]] QString where() const;
};

/// Databases whose name has no prefix of the project's own.
inline constexpr QLatin1String standardDatabasePrefix("switchback");
/// Longer ones would leave no room for what tells one database from another.
inline constexpr int longestDatabasePrefix = 20;

/// \a bytes: the whole of project.json, which \a json reads as well and which gets the mistakes. Nothing when the project
/// names no server.
[[nodiscard]] std::optional<DatabaseServer> readDatabaseServer(const QByteArray &bytes, StrictJson &json);

} // namespace Switchback
