// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/octopushost.h"

namespace Switchback {

/// A Windows host with OpenSSH, PowerShell and Octopus Server as a service. What it is told are the scripts that
/// PowerShellScript makes: programs are called with their arguments as Windows would hand them over, and of PowerShell it
/// knows the few commands that WindowsNode and WindowsInstaller use. Sources: sheet 2, 2.1; learn.microsoft.com for the
/// commands and for msiexec's exit codes.
///
/// Called by OctopusHost, one call at a time.
class OctopusWindows {
public:
    /// \a databases: of the SQL Server. \a sql: what sqlcmd does with its arguments and its password. \a backups: the folder that
    /// is C:\\Backups there.
    using Sql = std::function<StandInReply(const QStringList &, const QString &)>;
    OctopusWindows(OctopusServer &server, std::map<QString, HostDatabase> &databases, Sql sql, QString backups);

    struct Installer {
        QString signature = QStringLiteral("Valid");
        QString signer = QStringLiteral("CN=Octopus Deploy Pty. Ltd., O=Octopus Deploy Pty. Ltd., C=AU");
        qint64 size = 301'000'000;
    };

    /// The way to a reply; \a script is what PowerShell reads.
    [[nodiscard]] StandInReply answer(const QString &script);

    QString installed; ///< version; empty: nothing is
    bool isRunning = true;
    QMap<QString, QString> folders{};    ///< what is in a folder, by its path
    qint64 freeBytes = qint64(64) << 30; ///< of the drive of backups
    QString startup = QStringLiteral("Automatic");
    bool hasWatchdog = true;
    /// By name: where their configuration is.
    QMap<QString, QString> instances{
        {QStringLiteral("OctopusServer"), QStringLiteral("C:\\Octopus\\OctopusServer.config")}};
    QString service = QStringLiteral("OctopusDeploy"); ///< empty: there is none
    QString connection = QStringLiteral("Server=db;Database=OctopusDeploy;User Id=octopus;Password=swordfish");
    QString database = OctopusHost::firstDatabase;
    QString node = QStringLiteral("NODE1");
    QString sharedFolder{};
    QString prefixes{};                    ///< that it listens to
    QMap<QString, Installer> installers{}; ///< on the host, by file
    QMap<QString, Installer> download{};   ///< on the vendor's server, where they are not as they should be
    bool reachesVendor = true;
    int installerCode = 0;                  ///< with which msiexec fails from now on
    bool wantsReboot = false;               ///< after msiexec
    int failingInstallations = 0;           ///< how often msiexec /i fails from now on; /x does not
    int busyInstallations = 0;              ///< how often msiexec still meets another one
    QStringList log{};                      ///< OctopusServer.txt
    std::optional<UpgradeEnd> upgradeEnd{}; ///< of the next `database --upgrade`
    int refusals = 0;                       ///< how often the database still sees a node that has stopped
    QStringList violations{};
    QStringList calls{}; ///< "Octopus.Server.exe service --stop …", "msiexec /i …"
    std::function<void()> whenStarted{};
    OctopusWindows *other = nullptr; ///< with another node of the same server

private:
    using Words = QStringList;
    [[nodiscard]] StandInReply call(const QString &program, const Words &arguments, const QString &password);
    [[nodiscard]] StandInReply run(const QString &text);
    [[nodiscard]] StandInReply serve(const Words &arguments);
    [[nodiscard]] StandInReply setUp(const QString &verb, const Words &arguments);
    [[nodiscard]] StandInReply act(const Words &arguments);
    [[nodiscard]] StandInReply upgradeDatabase();
    void setNode(bool isOffline);
    [[nodiscard]] HostDatabase &used() { return m_databases.at(database); }
    [[nodiscard]] StandInReply configuration(const QString &text);
    [[nodiscard]] StandInReply backupFile(const QString &text);
    [[nodiscard]] StandInReply copies(const QString &text);
    [[nodiscard]] StandInReply installer(const QString &text);
    [[nodiscard]] StandInReply signatureOf(const QString &file) const;
    [[nodiscard]] StandInReply msiexec(const QString &way, const QString &file);
    [[nodiscard]] StandInReply note(const QString &text);

    OctopusServer &m_server;
    std::map<QString, HostDatabase> &m_databases;
    Sql m_sql;
    QString m_backups;
    QString m_note;
    qsizetype m_logFrom = 0;
};

} // namespace Switchback
