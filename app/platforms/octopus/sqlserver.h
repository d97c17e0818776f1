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
    SqlServer(std::shared_ptr<const CommandHost> host, const OctopusSettings &settings,
              std::shared_ptr<const Secret> password);

    /// 13 is SQL Server 2016.
    [[nodiscard]] Result<int> majorVersion(Context &context) const;
    /// Upgrades run as whoever signs in, who has to own the database.
    [[nodiscard]] Result<bool> ownsDatabase(Context &context) const;
    /// How many upgrade scripts the database has in its journal: they are committed together or not at all.
    [[nodiscard]] Result<qint64> scriptCount(Context &context) const;

    /// Writes a backup with checksums over whatever is in the file.
    [[nodiscard]] Result<void> backUp(const QString &file, const QString &name, Context &context) const;
    /// Reads it back; a Problem "octopus.backup-unusable" when it is not whole.
    [[nodiscard]] Result<void> verify(const QString &file, Context &context) const;
    /// Puts the database back to what the file holds of it, whoever is connected.
    [[nodiscard]] Result<void> restore(const QString &file, Context &context) const;
    [[nodiscard]] Result<bool> hasFile(const QString &file, Context &context) const;
    /// Does nothing when it is not there.
    [[nodiscard]] Result<void> removeFile(const QString &file, Context &context) const;

private:
    [[nodiscard]] Command command(const QString &database, const QString &statements) const;
    [[nodiscard]] Result<QStringList> ask(const QString &database, const QString &statements, Context &context) const;
    [[nodiscard]] Result<qint64> number(const QString &database, const QString &statement, Context &context) const;
    [[nodiscard]] Result<void> execute(const QString &statements, Context &context) const;
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
