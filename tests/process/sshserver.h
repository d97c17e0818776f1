// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/sshtarget.h"
#include "tests/fakes/claimedport.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Switchback {

/// A real sshd on a free port of the loopback, with keys, configuration and log of its own, for the user who runs the
/// test. Neither the user's nor the system's configuration is read or changed; everything goes with the object.
class SshServer {
public:
    /// \a environment: "NAME=value", for all that it starts.
    explicit SshServer(const QStringList &environment = {});
    ~SshServer();
    Q_DISABLE_COPY_MOVE(SshServer)

    /// A configuration for ssh in which the server is called \a name.
    [[nodiscard]] QString configFor(const QString &name) const;
    /// How to reach it; its host key is known.
    [[nodiscard]] SshTarget target() const;
    /// The same with an empty file of known hosts, \a name in folder().
    [[nodiscard]] SshTarget strangersTarget(const QString &name) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A key that the server accepts, for which every command is preceded by a greeting on both streams.
    [[nodiscard]] QString noisyKey() const { return path(QStringLiteral("noisy_key")); }
    /// One for which no command is run at all.
    [[nodiscard]] QString closedKey() const { return path(QStringLiteral("closed_key")); }
    /// A key that it does not accept.
    [[nodiscard]] QString strangeKey() const { return path(QStringLiteral("strange_key")); }

    /// How many connections were let in so far, as its log says.
    [[nodiscard]] qsizetype connections() const;
    /// The processes of the connections that are open.
    [[nodiscard]] QList<qint64> sessions() const;
    /// Kills those: what a cut cable or a dying host looks like.
    void cutConnections() const;
    void stop();
    /// Comes back at the same port with another host key.
    void changeHostKey();
    /// "SHA256:…", as ssh-keygen prints it.
    [[nodiscard]] QString fingerprint() const;

private:
    void makeKey(const QString &name) const;
    void start();

    QTemporaryDir m_folder;
    Tests::ClaimedPort m_port;
    QProcess m_sshd;
};

} // namespace Switchback
