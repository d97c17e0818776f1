// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitestate.h"
#include "app/process/processstarter.h"

#include <chrono>

namespace Switchback {

/// What a site's programs are told by their environment: the Procfile convention's PORT, and our own words.
struct SiteEnvironmentVariables {
    quint16 port = 0;
    QString dataFolder;
    QString release;
    QString url;           ///< the public one
    QString databaseUrl{}; ///< with its password; empty: there is no database
    /// The site's own, with the values of the secret ones. Ours go before them.
    QList<std::pair<QString, QString>> own{};
};

/// Our own environment without what is meant for us alone: LD_LIBRARY_PATH of a bundle, SWITCHBACK_* variables.
[[nodiscard]] QProcessEnvironment siteEnvironment(const QProcessEnvironment &own,
                                                  const SiteEnvironmentVariables &variables);

/// The web process of one installation. \a starter outlives it. Any thread; every function blocks briefly.
class SiteProcess {
public:
    /// \a folder is the installation's.
    SiteProcess(QString folder, const ProcessStarter &starter, std::chrono::milliseconds grace);

    /// Runs the `web:` line with `sh -c` in the release's folder. Does nothing when it runs already.
    [[nodiscard]] Result<void> start(const QString &webLine, const QString &releaseFolder,
                                     const SiteEnvironmentVariables &variables) const;
    /// Returns when nothing of it is left, its children included.
    [[nodiscard]] Result<void> stop() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString logFile() const { return m_folder + QStringLiteral("/log/web.log"); }

private:
    [[nodiscard]] QString identityFile() const { return m_folder + QStringLiteral("/run/web.pid"); }
    [[nodiscard]] ProcessIdentity identity() const;

    QString m_folder;
    const ProcessStarter &m_starter;
    std::chrono::milliseconds m_grace;
};

} // namespace Switchback
