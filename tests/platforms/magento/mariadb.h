// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Switchback {

/// A real MariaDB on a free port of the loopback with a database "main" and a user who may do everything in it. Its files
/// are in a folder of its own, and go with the object. Root has it run as mysql, since it refuses to run as root.
/// May be asked from any thread.
class MariaDb {
public:
    static constexpr QLatin1StringView user{"user"};
    static constexpr QLatin1StringView password{"db-secret-pass"};
    static constexpr QLatin1StringView database{"main"};

    MariaDb();
    ~MariaDb();
    Q_DISABLE_COPY_MOVE(MariaDb)

    [[nodiscard]] int port() const { return m_port; }
    /// As its root, in "main" while there is one.
    bool execute(const QString &sql) const; // NOLINT(modernize-use-nodiscard): often for its effect
    /// What the database answers, columns separated by tabs; nothing when it refuses.
    [[nodiscard]] QStringList rows(const QString &sql) const;
    /// Writes all of "main" into a file.
    [[nodiscard]] bool dump(const QString &file) const;
    /// Drops "main", and makes it anew of a file.
    [[nodiscard]] bool load(const QString &file) const;
    /// Makes another database like "main", with a user of the same name and the first password who sees no other.
    [[nodiscard]] bool copyTo(const QString &name) const;
    [[nodiscard]] bool drop(const QString &name) const;
    /// From now on the user's password, or the first one again.
    void setPassword(const QString &newPassword = password) const;
    void lockUser(bool isLocked = true) const;

private:
    struct Said {
        bool isGood = false;
        QByteArray output{};
    };

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void install() const;
    [[nodiscard]] bool start();
    [[nodiscard]] Said client(const QString &sql, const QString &file = {}, const QString &name = database) const;

    QTemporaryDir m_folder;
    int m_port = 0;
    QProcess m_server;
};

} // namespace Switchback
