// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// PostgreSQL cuts off what is longer, without an error (identifiers, 63 bytes); MariaDB's limit is one more.
inline constexpr int longestDatabaseName = 63;

/// Where the databases of an environment are made. A project folder that was copied or moved is another place, and so is
/// the same folder of another machine.
struct DatabasePlace {
    QString projectFolder;
    QString environmentId;
    QString token; ///< EnvironmentState::databaseToken; without one the machine does not count
    QByteArray machine = {};
};

/// What all databases of one environment begin with, and no other environment's on the same server: the prefix and a hash
/// of \a place. Small letters, digits and underscores, so that no dialect has to quote it.
[[nodiscard]] QString databaseScope(const QString &prefix, const DatabasePlace &place);

/// The database of one installation: the scope, as much of the id as fits for people to read, and a hash of all of it.
[[nodiscard]] QString databaseName(const QString &scope, const QString &installationId);

/// Whether \a name is what databaseName() made for an installation at \a place, whatever the prefix was then.
[[nodiscard]] bool isDatabaseOf(const QString &name, const DatabasePlace &place, const QString &installationId);

/// Whether it can be a name of ours; what comes from a file is looked at before it is made part of a statement.
[[nodiscard]] bool isDatabaseName(const QString &name);

} // namespace Switchback
