// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaseserver.h"
#include "models/secret.h"
#include "tests/fakes/claimedport.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Switchback::Tests {

/// A real database server in a folder of its own, on a free port of the loopback and on a socket. It has a user "site" who
/// may create databases whose names begin with "switchback_" (PostgreSQL: any), and "guest", who may create none. The
/// servers refuse to run as root, so root has them run as the users of their packages. Everything goes with the object.
class DatabaseTestServer {
public:
    virtual ~DatabaseTestServer();
    Q_DISABLE_COPY_MOVE(DatabaseTestServer)

    /// Null when the server is not installed.
    [[nodiscard]] static std::unique_ptr<DatabaseTestServer> start(DatabaseKind kind);

    /// As project.json names it; the password is in a file with the right mode.
    [[nodiscard]] DatabaseServer server(const QString &user = QStringLiteral("site")) const;
    /// Characters that mean something in option files, password files, SQL and addresses.
    [[nodiscard]] static QString password();
    [[nodiscard]] static Secret secret();

    /// As its administrator. What it answers, columns separated by tabs; fails the program when it refuses.
    QStringList admin(const QString &sql, const QString &database = {}) const; // NOLINT(modernize-use-nodiscard)
    [[nodiscard]] virtual QString socket() const = 0;
    [[nodiscard]] quint16 port() const { return m_port.number(); }
    [[nodiscard]] QStringList databases() const;

    void halt();
    /// On the same port as before.
    void resume();

protected:
    explicit DatabaseTestServer(DatabaseKind kind);

    void run();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A folder that the server may write into.
    void makeServerFolder(const QString &name) const;
    /// Before anything else; ends the program when it fails.
    void prepare(const QString &program, const QStringList &arguments) const;

    virtual void startServer(QProcess &process) = 0;
    [[nodiscard]] virtual QProcess *askAdmin(QProcess &process, const QString &sql, const QString &database) const = 0;
    [[nodiscard]] virtual int stopSignal() const = 0;
    [[nodiscard]] virtual QString databaseList() const = 0;
    [[nodiscard]] virtual const char *systemUser() const = 0;

private:
    void asServerUser(QProcess &process) const;
    [[nodiscard]] bool answers() const;

    DatabaseKind m_kind;
    QTemporaryDir m_folder;
    Tests::ClaimedPort m_port;
    QProcess m_process;
};

} // namespace Switchback::Tests
