// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "app/process/commandhost.h"
#include "app/process/sshtarget.h"

namespace Switchback {

/// Where commands run: on this machine, or on another by ssh.
struct HostPlace {
    bool isNamed = false;
    bool isHere = false;
    SshTarget target{}; ///< unless it is here

    /// "this machine" is "localhost"; else "[user@]host[:port]", where the host may be an alias of the ssh configuration.
    [[nodiscard]] static Result<HostPlace> fromTyped(const QString &typed);
    [[nodiscard]] QString text() const;
};

/// Makes the host of a place. The connection to it is kept with the account.
[[nodiscard]] std::shared_ptr<const CommandHost> openHost(const HostPlace &place, HostFamily family,
                                                          AccountAccess &account);

/// How the nodes run, as the account says it.
inline constexpr auto linuxContainer = QT_TRANSLATE_NOOP("Text", "Linux container");
inline constexpr auto windowsService = QT_TRANSLATE_NOOP("Text", "Windows service");
enum class Hosting { Container, WindowsService };

/// Where one node runs.
struct NodePlace {
    HostPlace host;
    QString name; ///< of its container, or of its instance
};

/// Where a test instance is to be reached: a server of its own, made of a copy of the database.
struct TestPlace {
    QUrl url;
    HostPlace host; ///< not named: that of the first node
    int port = 0;   ///< of the host, leads to the test instance
};

/// What the account says beside address and key.
struct OctopusSettings {
    Role role = Role::Live;
    Hosting hosting = Hosting::Container;
    QList<NodePlace> nodes; ///< the first one upgrades the database
    bool cancelsTasks = false;
    HostPlace sqlHost; ///< where sqlcmd runs, and from where the folder of backups is reached under the same path
    QString sqlServer; ///< as for sqlcmd -S
    QString database;
    QString sqlUser; ///< empty: as the user whom sqlcmd runs as
    QString backupFolder;
    std::optional<TestPlace> test; ///< nothing: there is to be none

    /// "octopus.settings" with what makes no sense.
    [[nodiscard]] static Result<OctopusSettings> of(const AccountAccess &account);
    [[nodiscard]] bool knowsNodes() const { return !nodes.isEmpty(); }
    /// Of the host with sqlcmd: the folder of backups, which it reaches under the same path, tells.
    [[nodiscard]] HostFamily sqlFamily() const;
    /// What an upgrade needs beside the API: "octopus.no-host", "octopus.no-sql".
    [[nodiscard]] Result<void> checkComplete() const;
};

} // namespace Switchback
