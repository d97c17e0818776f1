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

/// An installation may name a database that was not made for it in this place: its folder is a copy, was moved, or came
/// from another machine, and somebody may work with that database there. Such a one is used and read, and neither dropped
/// nor made anew; the installations that follow get databases of their own.
[[nodiscard]] bool isOwnDatabase(const SiteRunner &runner, const InstallationState &installation);
/// Of this environment's installations, the databases that are not its own.
[[nodiscard]] QStringList foreignDatabases(const SiteRunner &runner);
/// Draws what tells the names of this environment's databases from those of others, unless it has that or has databases
/// already, and notes where they are made.
[[nodiscard]] Result<void> prepareDatabaseNames(const SiteRunner &runner, EnvironmentState &state);
/// A Problem "local.copied-project" when the folder is a copy: the one that the notes name is still there and has the same
/// ones. Whoever worked with the copy would work with the databases of the original, and with its processes. A folder that
/// was moved is none.
[[nodiscard]] Result<void> checkNotCopied(const SiteRunner &runner);

/// What a new installation's database is called; empty where the project has none.
[[nodiscard]] QString newDatabaseName(const SiteRunner &runner, const QString &installationId);

/// Reads only: the server can be worked with, and has the database \a name (empty: it need not have one). How many bytes
/// that one takes there.
[[nodiscard]] Result<qint64> checkDatabase(const SiteRunner &runner, const QString &name, const std::stop_token &stop);
/// How much room the server has where it keeps its databases, when that is a disk of this machine other than that of the
/// project's folder; nothing when it is not, or cannot be told.
[[nodiscard]] std::optional<qint64> serverRoom(const SiteRunner &runner, const std::stop_token &stop);
/// Whether it has what installation.json says that it has.
[[nodiscard]] Result<bool> hasDatabase(const SiteRunner &runner, const InstallationState &installation,
                                       const std::stop_token &stop);

/// A new, empty one in the place of whatever is there under that name. Refused when it is not its own.
[[nodiscard]] Result<void> makeDatabase(const SiteRunner &runner, const InstallationState &installation,
                                        const QString &like, const std::stop_token &stop);
/// Makes it anew and fills it with everything of \a from, whose writes are frozen; compared with that when it is done.
[[nodiscard]] Result<void> copyDatabase(const SiteRunner &runner, const QString &from,
                                        const InstallationState &installation, Context &context);
/// One that is not its own stays, without a Problem.
[[nodiscard]] Result<void> dropDatabase(const SiteRunner &runner, const InstallationState &installation);

/// Databases on the server with names of the environment that none of its installations names: for a person to judge.
[[nodiscard]] Result<QStringList> orphanDatabases(const SiteRunner &runner, const std::stop_token &stop);

} // namespace Switchback
