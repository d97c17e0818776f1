// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/sitestate.h"

namespace Switchback {

class SiteRunner;

/// The database of an installation, beside its data folder. Which one it is stands in installation.json before it is made,
/// so that whoever finds the installation finds the database; whether a copy is complete stands there, too
/// (InstallationState::copiedUnder), written only when the copy was compared with its original. A mark inside the database
/// would be foreign matter in people's data, MySQL has no comments on databases, and a database of marks beside would be a
/// second thing to keep in step. That it is there is asked of the server each time.
///
/// Functions of one environment's holder; all block. Where the project names no server and the installation has no
/// database there is nothing to do, and none of them is a Problem.

/// What a new installation's database is called; empty where the project has none.
[[nodiscard]] QString newDatabaseName(const SiteRunner &runner, const QString &installationId);

/// Reads only: the server can be worked with, and has the database \a name (empty: it need not have one). How many bytes
/// that one takes there.
[[nodiscard]] Result<qint64> checkDatabase(const SiteRunner &runner, const QString &name, const std::stop_token &stop);
/// Whether it has what installation.json says that it has.
[[nodiscard]] Result<bool> hasDatabase(const SiteRunner &runner, const InstallationState &installation,
                                       const std::stop_token &stop);

/// A new, empty one in the place of whatever is there under that name.
[[nodiscard]] Result<void> makeDatabase(const SiteRunner &runner, const InstallationState &installation,
                                        const QString &like, const std::stop_token &stop);
/// Makes it anew and fills it with everything of \a from, whose writes are frozen; compared with that when it is done.
[[nodiscard]] Result<void> copyDatabase(const SiteRunner &runner, const QString &from,
                                        const InstallationState &installation, Context &context);
[[nodiscard]] Result<void> dropDatabase(const SiteRunner &runner, const QString &name);

/// Databases of the environment on the server that belong to none of its installations.
[[nodiscard]] Result<QStringList> orphanDatabases(const SiteRunner &runner, const std::stop_token &stop);

} // namespace Switchback
