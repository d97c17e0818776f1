// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// The database that a connection string of SqlClient names: "Server=db;Database=Octopus;Password='a;b'". Empty when it names
/// none. Source: learn.microsoft.com, "Connection String Syntax".
[[nodiscard]] QString databaseIn(const QString &connectionString);

/// The same string with another database, where it names one; all else stays as it stands.
[[nodiscard]] QString withDatabase(const QString &connectionString, const QString &database);

} // namespace Switchback
