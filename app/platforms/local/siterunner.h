// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/context.h"
#include "app/engine/vault.h"
#include "app/platforms/local/databasename.h"
#include "app/platforms/local/front.h"
#include "app/platforms/local/logtail.h"
#include "app/platforms/local/projectfile.h"
#include "app/platforms/local/releasestore.h"
#include "app/platforms/local/sitedatabase.h"
#include "app/platforms/local/siteprocess.h"
#include "app/platforms/local/sitesecrets.h"

#include <chrono>

namespace Switchback {

/// How long things may take. The defaults are for people's sites; tests shorten them.
struct LocalTimings {
    std::chrono::milliseconds stopGrace{10'000};
    std::chrono::milliseconds freezeLimit{15'000}; ///< for writes under way when the freeze begins
    std::chrono::milliseconds drainLimit{10'000};  ///< for requests under way before an installation stops
    std::chrono::milliseconds probeLimit{2'000};
    std::chrono::milliseconds probeInterval{150}; ///< of our own requests while a new version is watched
};

/// What all of the local platform works with; made once, shared by all threads.
struct LocalServices {
    const ProcessStarter &starter;
    ReleaseStore &releases;
    QString haproxy; ///< path of the program; empty when it is not installed
    LocalTimings timings;
    std::shared_ptr<const Catalogues> catalogues{}; ///< null: there are none to follow
    QString programs{}; ///< where tools of database servers are looked for, as in PATH; empty: in PATH
    std::shared_ptr<const Vault> vault{}; ///< where secrets of sites are; null: there is no keyring
};

/// One environment of one project, with what its files say.
struct LocalSite {
    SiteLayout layout;
    ProjectFile project;
    SiteEnvironment environment;
};

/// The programs of one environment: its installations' web processes and its front. Any thread; blocks.
class SiteRunner {
public:
    SiteRunner(LocalSite site, const LocalServices &services);

    [[nodiscard]] const LocalSite &site() const { return m_site; }
    [[nodiscard]] const SiteLayout &layout() const { return m_site.layout; }
    [[nodiscard]] const QString &id() const { return m_site.environment.id; }
    [[nodiscard]] const LocalServices &services() const { return m_services; }
    [[nodiscard]] const LocalTimings &timings() const { return m_services.timings; }
    [[nodiscard]] const ProcessStarter &starter() const { return m_services.starter; }
    [[nodiscard]] const Front &front() const { return m_front; }
    [[nodiscard]] quint16 publicPort() const { return m_site.environment.port; }
    /// A loopback port that nobody listens on and that no environment of the project answers on, running or not; 0 when
    /// there is none.
    [[nodiscard]] quint16 freePort() const;
    [[nodiscard]] QString publicUrl() const;

    [[nodiscard]] Result<EnvironmentState> state() const;
    [[nodiscard]] Result<void> save(const EnvironmentState &state) const;
    [[nodiscard]] Result<InstallationState> installation(const QString &installationId) const;
    [[nodiscard]] Result<void> save(const InstallationState &installation) const;
    [[nodiscard]] QString dataFolder(const QString &installationId) const;
    [[nodiscard]] Result<SiteRelease> release(const QString &version) const;
    /// A Problem when the password of its database, or a secret variable, cannot be read.
    [[nodiscard]] Result<SiteEnvironmentVariables> variables(const InstallationState &installation) const;

    /// The site's own variables as they are for this environment. A Problem names the one that cannot be read.
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> ownVariables() const;

    /// The project's database server, with the password as it is now; null when the project names none.
    [[nodiscard]] Result<SiteDatabasePtr> database() const;
    /// Where this environment's databases are made; reads its notes.
    [[nodiscard]] DatabasePlace databasePlace() const;
    /// What the names of this environment's databases begin with.
    [[nodiscard]] QString databaseScope() const;
    /// Knows the database's password and the secret variables; null when there are none. A Problem when one cannot be read:
    /// then nothing that the site printed may be shown.
    [[nodiscard]] Result<std::shared_ptr<const Redactor>> redactor() const;
    /// What is said instead of what the site printed; \a reason: why redactor() cannot hide its secrets.
    [[nodiscard]] static Text withheldText(const Problem &reason);

    [[nodiscard]] SiteProcess process(const QString &installationId) const;
    /// Starts its web process unless it runs; takes another port when its own was given away meanwhile.
    [[nodiscard]] Result<void> startWeb(InstallationState &installation) const;
    /// Asks the health address until it answers well; what the site prints meanwhile goes to the step's output.
    [[nodiscard]] Result<void> awaitHealthy(const InstallationState &installation, LogTail &tail,
                                            Context &context) const;

    /// How the front is to be for this state of the environment.
    [[nodiscard]] FrontState frontState(const EnvironmentState &state) const;
    /// Waits until the front has no request under way to \a backends; returns how many are left when \a limit is over.
    [[nodiscard]] Result<qint64> awaitIdle(const QList<QByteArray> &backends, std::chrono::milliseconds limit,
                                           Context &context) const;

private:
    [[nodiscard]] SiteSecrets secrets() const;
    [[nodiscard]] bool isPublicPort(quint16 port) const;
    /// Only where the project names a server.
    [[nodiscard]] Result<Secret> databasePassword() const;

    LocalSite m_site;
    const LocalServices &m_services;
    Front m_front;
};

} // namespace Switchback
