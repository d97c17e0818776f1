// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/magento/composerlock.h"
#include "app/platforms/magento/ecetools.h"
#include "app/platforms/magento/errorreport.h"
#include "app/process/printed.h"
#include "app/process/sshcommands.h"

#include <memory>

namespace Switchback {

/// What lies on an environment's server.
struct ServerPicture {
    Packages packages; ///< as the deployed composer.lock has them
    QByteArray composerJson;
    bool isInMaintenance = false;
    bool hasFailedDeploy = false; ///< the flag that a failed deploy hook leaves (sheet, 4.3)

    [[nodiscard]] QString version() const { return packages.value(commerceEdition); }
};

/// What is known of a dump of the database.
struct DumpFacts {
    qint64 bytes = 0; ///< compressed
    int tables = 0;
};

/// The server of one environment, by ssh: the user's own key and configuration. Its password for the database comes from
/// the server's own variables and stays on the server. Blocks; Problems are those of ssh and commands, "magento.dump…",
/// "magento.import", "magento.server", "magento.no-ssh".
class CloudServer {
public:
    /// \a address: "ssh://user@host", as the API has it. The connection is kept as long as the account of \a context.
    [[nodiscard]] static Result<CloudServer> open(const QString &address, const QString &sshConfig, Context &context);

    [[nodiscard]] Result<ServerPicture> look(Context &context) const;
    /// Commerce's own program; judged by whoever calls. Each line goes to the log.
    [[nodiscard]] Result<Printed> magento(const QStringList &arguments, Context &context) const;
    [[nodiscard]] Result<void> setMaintenance(bool isOn, Context &context) const;
    /// Keeps timed jobs from running; a deployment lets them run again. Older releases of ece-tools cannot, which is no
    /// failure.
    [[nodiscard]] Result<void> stopCron(Context &context) const;
    [[nodiscard]] Result<void> startCron(Context &context) const;

    /// Writes the database to \a file of this machine: dumped and packed on the server, proven whole there, fetched.
    /// \a stamp names what is written on the server meanwhile; it is removed again.
    [[nodiscard]] Result<DumpFacts> dump(const QString &stamp, const QString &file, Context &context) const;
    /// Drops the database, makes it anew and reads \a file in; then it must have \a tables tables and views. To do it
    /// twice is to do it once.
    [[nodiscard]] Result<void> import(const QString &stamp, const QString &file, int tables, Context &context) const;
    /// Removes what dump() or import() may have left on the server.
    [[nodiscard]] Result<void> tidy(const QString &stamp, Context &context) const;

    /// What ece-tools wrote down as errors of the last deployment, and the last lines of its log.
    [[nodiscard]] Result<DeployReport> lastDeploy(Context &context, int logLines = 60) const;

    /// The report of an error that a page names by its id; nothing: there is none, or it is in no known form. What is no id
    /// (isReportId()) does not get to the server.
    [[nodiscard]] std::optional<ErrorReport> errorReport(const QString &id, Context &context) const;

private:
    explicit CloudServer(std::shared_ptr<const SshCommands> host)
        : m_host(std::move(host))
    {
    }
    /// Runs a script of bash in the folder of the application.
    [[nodiscard]] Result<Printed> script(const QByteArray &text, const QStringList &arguments, bool isLogged,
                                         Context &context) const;

    std::shared_ptr<const SshCommands> m_host;
};

} // namespace Switchback
