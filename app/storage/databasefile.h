// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/schema.h"

namespace Switchback {

/// The file switchback.db as a whole, before anybody uses it: made, checked, brought up to date, set aside.
///
/// Sites and backups do not depend on it, they are read from the sites' own files; what can be lost is the history.
/// Blocks; not for the GUI thread.
class DatabaseFile {
public:
    explicit DatabaseFile(QString file, Migrations migrations = Schema::migrations());

    /// Sees to it that the file can be used, and says what the person should know of it. \a alone: no other program
    /// has it open. Only then is it checked, migrated or set aside.
    ///
    /// - A database of a newer release, or of another program, is refused; no byte of it changes.
    /// - A file of up to 64 MiB is checked in full (0.1 s); of a larger one only what is needed to open it, unless
    ///   damage was met when it was last used, see markSuspect().
    /// - A damaged one is moved to switchback-damaged-DATE.db and what can be read of it is taken over into a new one.
    /// - Before a migration a copy is taken, switchback-schemaN-DATE.db; the newest three are kept.
    [[nodiscard]] Result<QList<Text>> prepare(bool alone);

    /// Makes an empty database of the newest schema, all at once. One that is there by then stays.
    [[nodiscard]] Result<void> create() const;

    /// Damage was met while the database was in use: the next program that has it alone checks all of it.
    void markSuspect() const;

private:
    /// What can be said of a database without touching it.
    struct Facts {
        bool ours = false;
        bool empty = false; ///< no table at all
        int version = 0;
    };

    [[nodiscard]] QString suspectFile() const { return m_file + QStringLiteral("-suspect"); }
    [[nodiscard]] QString nameBeside(const QString &word) const;
    [[nodiscard]] Connection::Access quietAccess(bool alone) const;
    [[nodiscard]] Result<Facts> inspect(bool alone) const;
    [[nodiscard]] Result<void> judge(const Facts &facts) const;
    [[nodiscard]] Result<bool> isWhole() const;
    Result<void> bringUpToDate(const Facts &facts);
    Result<void> takeCopy(const Connection &connection, int version) const;
    Result<void> setAside(const QString &name);
    [[nodiscard]] Result<int> build(const QString &damaged) const;
    [[nodiscard]] Text lost(const QString &name, int taken) const;
    /// Removes what a program left that was killed while it made a database or a copy.
    void removeLeftovers() const;
    void tighten();

    QString m_file;
    Migrations m_migrations;
    QList<Text> m_news;
};

} // namespace Switchback
