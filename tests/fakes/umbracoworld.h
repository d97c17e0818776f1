// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracorepository.h"
#include "tests/fakes/umbracostate.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace Switchback {

/// How an environment is in the beginning.
struct UmbracoEnvironmentSetup {
    QString alias{};
    QString name{};
    bool isFlexible = false;
};

/// How a project is in the beginning.
struct UmbracoSetup {
    /// Left-most first; a flexible one comes last.
    QList<UmbracoEnvironmentSetup> environments{{QStringLiteral("development"), QStringLiteral("Development"), false},
                                                {QStringLiteral("live"), QStringLiteral("Live"), false}};
    UmbracoVersions versions{QStringLiteral("17.4.1"), QStringLiteral("17.1.0"), QStringLiteral("17.0.2")};
    bool usesCentralPackages = false; ///< versions are in Directory.Packages.props
    /// Version 7: assemblies of the customer's own that need Courier.
    QStringList courierAssemblies{};
};

/// Where an upgrade of the portal ends half-way.
enum class UmbracoStop {
    Nowhere,
    AfterFiles,     ///< "Unable to run the Umbraco installer": the files are new, the database is not
    AfterInstaller, ///< the database is new, the metadata files are not
    AfterExport,    ///< only the marker was not renamed
};

/// What the platform does, as opposed to what its servers tell: commits, deployments, restarts, upgrades, on real files
/// and real git in a temporary folder. All calls are for any thread.
class UmbracoWorld {
public:
    using Say = std::function<void(const QString &line)>;
    enum class Deployed { Well, Badly, NotAsLocked };

    explicit UmbracoWorld(const UmbracoSetup &setup);
    ~UmbracoWorld();
    Q_DISABLE_COPY_MOVE(UmbracoWorld)

    /// Works on the state while nothing else does; what was held goes on if it says so.
    void change(const std::function<void(UmbracoState &)> &change);
    [[nodiscard]] UmbracoState state() const;
    /// A copy; an empty one if there is none with that alias.
    [[nodiscard]] UmbracoEnvironmentState environment(const QString &alias) const;
    [[nodiscard]] QString home(const QString &alias) const
    {
        return m_folder.filePath(QStringLiteral("home/") + alias);
    }
    [[nodiscard]] QString webRoot(const QString &alias) const { return home(alias) + QStringLiteral("/site/wwwroot"); }
    [[nodiscard]] QString locks(const QString &alias) const { return home(alias) + QStringLiteral("/site/locks"); }
    [[nodiscard]] QString bareRepository(const QString &alias) const;
    [[nodiscard]] UmbracoRepository repository(const QString &alias) const;
    [[nodiscard]] UmbracoVersions deployedVersions(const QString &alias) const;
    /// A GUID in the address of its git; the same whenever it is asked for.
    [[nodiscard]] static QString repositoryId(const QString &alias);
    /// What its host names begin with: "dev-shop"; of the right-most one "shop".
    [[nodiscard]] static QString hostLabel(const UmbracoState &state, const QString &alias);
    /// Nothing goes on any more by itself; what is held does not count.
    void settle();

    /// Takes up an environment at the left or at the right, with a copy of what \a from has.
    void addEnvironment(const UmbracoEnvironmentSetup &setup, const QString &from, bool isLeftMost);
    /// Later than any it gave before.
    [[nodiscard]] QDateTime stamp();
    /// Begins, in the background, a deployment of the API whose state is there already.
    void runDeployment(const QString &id);
    /// Kudu's part: builds a commit (empty: master) of the environment's repository into its web root, and restarts the
    /// site. Blocks.
    Deployed deploy(const QString &alias, const QString &commit, const QString &deployer, const Say &say);
    /// Starts the site anew: which level it gets to follows from the packages, the database and the state.
    void restart(const QString &alias);
    /// Brings the database up to the deployed version: level Upgrading, and Run as soon as nothing holds it; at once
    /// otherwise. False: the site is not at a level at which it can.
    bool migrate(const QString &alias);
    /// Whoever may have written a trigger file calls it.
    void lookForTriggers(const QString &alias);
    bool advanceDeploy(const QString &alias);
    /// Empty: it went well; else what the portal shows.
    QString upgradeInPortal(const QString &alias, const UmbracoVersions &to, UmbracoStop stop);
    QString promote(const QString &alias);
    void noteViolation(const QString &alias, const QString &what);

    [[nodiscard]] QStringList markers(const QString &alias) const;
    void addMarker(const QString &alias, const QString &name) const;
    void removeMarker(const QString &alias, const QString &name) const;
    /// Those that keep deployments from beginning.
    [[nodiscard]] QStringList blockingMarkers(const QString &alias) const;

private:
    using Lock = std::unique_lock<std::mutex>;

    [[nodiscard]] UmbracoEnvironmentState newEnvironment(const UmbracoEnvironmentSetup &setup,
                                                         const QString &databaseVersion);
    /// For whoever holds the mutex.
    [[nodiscard]] QDateTime nextStamp();
    void runInBackground(std::function<void(const std::stop_token &)> work);
    /// Waits as one with nothing to do. False: all ends.
    bool idleUntil(Lock &lock, const std::stop_token &stop, const std::function<bool()> &mayGoOn);
    void finishMigration(const std::stop_token &stop, const QString &alias);

    // Kudu's part of a deployment
    [[nodiscard]] QString beginKuduDeployment(const QString &alias, const QString &commit, const QString &deployer);
    void logKudu(const QString &alias, const QString &id, const KuduLogState &entry);
    void finishKuduDeployment(const QString &alias, const QString &id, bool isGood);
    void putInPlace(const QString &alias, const UmbracoRepository::Files &output) const;

    // deployments of the API
    void work(const std::stop_token &stop, const QString &id);
    void say(const QString &id, const QString &state, const QStringList &messages);
    bool hold(const std::stop_token &stop, const QString &state);
    void finishDeployment(const QString &id, const QString &error);
    /// Empty: done.
    [[nodiscard]] QString updateRepository(const QString &id, QString *commit);
    [[nodiscard]] QString downgradeIn(const UmbracoRepository::Files &update, const QString &alias) const;

    QTemporaryDir m_folder;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    UmbracoState m_state;
    QSet<QString> m_deploying;              ///< aliases that Kudu works at
    QHash<QString, QString> m_triggerKinds; ///< what is in progress at an alias: "deploy", "deploy-export"
    QDateTime m_lastStamp;
    int m_busy = 0;                                  ///< how many threads work
    std::list<const std::function<bool()> *> m_idle; ///< what those that do not work wait for
    bool m_isEnding = false;
    std::vector<std::jthread> m_threads;
};

} // namespace Switchback
