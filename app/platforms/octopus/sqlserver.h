// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/hostcommands.h"
#include "app/platforms/octopus/octopussettings.h"

namespace Switchback {

/// The instance's database, by sqlcmd on a host. Every call of sqlcmd has -b, without which it ends with 0 whatever the
/// server says, and its exit code is judged. The password reaches it by its environment. Problems: "octopus.sql" with
/// the server's own message, "octopus.backup-unusable", those of commands and of ssh.
///
/// Paths of backups are those of the SQL Server's own service account; the folder is reached under the same path on the
/// host where sqlcmd runs, where the files are removed.
class SqlServer {
public:
    /// \a password may be null: the user of the host is who signs in then.
    SqlServer(std::shared_ptr<const CommandHost> host, OctopusSettings settings,
              std::shared_ptr<const Secret> password);

    /// 13 is SQL Server 2016.
    [[nodiscard]] Result<int> majorVersion(Context &context) const;
    /// Upgrades run as whoever signs in, who has to own the database.
    [[nodiscard]] Result<bool> ownsDatabase(Context &context) const;
    /// How many upgrade scripts the database has in its journal: they are committed together or not at all.
    [[nodiscard]] Result<qint64> scriptCount(Context &context) const;

    /// How much of its files the database uses: a backup of it takes no more.
    [[nodiscard]] Result<qint64> usedBytes(Context &context) const;
    /// How much room the folder of a backup has, as the host with sqlcmd tells it; nothing when that cannot be told.
    [[nodiscard]] std::optional<qint64> roomFor(const QString &file, Context &context) const;
    /// Writes a backup with checksums over whatever is in the file.
    [[nodiscard]] Result<void> backUp(const QString &file, const QString &name, Context &context) const;
    /// Reads it back; a Problem "octopus.backup-unusable" when it is not whole.
    [[nodiscard]] Result<void> verify(const QString &file, Context &context) const;
    /// Puts the database back to what the file holds of it, whoever is connected.
    [[nodiscard]] Result<void> restore(const QString &file, Context &context) const;
    /// What a test instance is made of. \a name is that of another database on the same server.
    [[nodiscard]] Result<bool> hasDatabase(const QString &name, Context &context) const;
    /// Makes \a name of what the file holds of our database, with files of its own, over whatever has that name.
    [[nodiscard]] Result<void> copy(const QString &file, const QString &name, Context &context) const;
    /// Sees to it that a server on \a name deploys nothing by itself, signs nobody in by what belongs to the original, and is
    /// told from it by its installation id. Source: sheet 3.6.
    [[nodiscard]] Result<void> disarm(const QString &name, const QString &installationId, Context &context) const;
    /// Empty when there is no such database, or it is no Octopus Server's.
    [[nodiscard]] Result<QString> installationIdOf(const QString &name, Context &context) const;
    /// While nobody uses it; as a whole or not at all.
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to, Context &context) const;
    /// Does nothing when it is not there.
    [[nodiscard]] Result<void> drop(const QString &name, Context &context) const;

    [[nodiscard]] Result<bool> hasFile(const QString &file, Context &context) const;
    /// Does nothing when it is not there.
    [[nodiscard]] Result<void> removeFile(const QString &file, Context &context) const;

private:
    [[nodiscard]] Command command(const QString &database, const QString &statements) const;
    [[nodiscard]] Result<QStringList> ask(const QString &database, const QString &statements, Context &context) const;
    [[nodiscard]] Result<qint64> number(const QString &database, const QString &statement, Context &context) const;
    [[nodiscard]] Result<void> execute(const QString &statements, Context &context) const;
    [[nodiscard]] Result<void> execute(const QString &database, const QString &statements, Context &context) const;
    /// "MOVE … TO …" for each file of the backup.
    [[nodiscard]] Result<QStringList> movesTo(const QString &file, int position, const QString &name,
                                              Context &context) const;
    /// Of the newest backup of our database in the file: what FILE = n has to say.
    [[nodiscard]] Result<int> positionIn(const QString &file, Context &context) const;

    std::shared_ptr<const CommandHost> m_host;
    OctopusSettings m_settings;
    std::shared_ptr<const Secret> m_password;
};

/// The Problem behind what sqlcmd printed: by the number of the server's first message that says anything.
[[nodiscard]] Problem sqlProblem(const QStringList &lines);

/// "[Octopus]]s]" and "N'Ada''s'": how names and texts stand in statements.
[[nodiscard]] QString sqlName(const QString &name);
[[nodiscard]] QString sqlText(const QString &text);

} // namespace Switchback
