// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracoworld.h"

#include "tests/fakes/umbracofiles.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

UmbracoWorld::UmbracoWorld(const UmbracoSetup &setup)
{
    QString first;
    for (const UmbracoEnvironmentSetup &one : setup.environments) {
        if (first.isEmpty()) {
            first = one.alias;
            repository(first).create(
                UmbracoFiles::project(setup.versions, setup.usesCentralPackages, setup.courierAssemblies),
                u"Initial commit"_s);
        }
        addEnvironment(one, first, false);
    }
}

UmbracoWorld::~UmbracoWorld()
{
    std::vector<std::jthread> threads;
    {
        const std::lock_guard guard(m_mutex);
        m_isEnding = true; // nothing begins any more
        threads.swap(m_threads);
    }
    for (std::jthread &thread : threads)
        thread.request_stop();
}

UmbracoEnvironmentState UmbracoWorld::newEnvironment(const UmbracoEnvironmentSetup &setup,
                                                     const QString &databaseVersion)
{
    UmbracoEnvironmentState environment;
    environment.alias = setup.alias;
    environment.name = setup.name.isEmpty() ? setup.alias : setup.name;
    environment.isFlexible = setup.isFlexible;
    environment.databaseVersion = databaseVersion;
    return environment;
}

void UmbracoWorld::addEnvironment(const UmbracoEnvironmentSetup &setup, const QString &from, bool isLeftMost)
{
    if (setup.alias != from)
        repository(setup.alias).createCopyOf(repository(from));
    for (const QString &folder : {u"site/repository"_s, u"site/wwwroot"_s, u"site/locks"_s, u"site/deployments"_s,
                                  u"LogFiles/http"_s, u"site/wwwroot/umbraco/Logs"_s})
        QDir().mkpath(home(setup.alias) + u'/' + folder);
    const QString version = UmbracoFiles::versionsOf(repository(setup.alias).files()).cms;
    change([&](UmbracoState &state) {
        state.environments.insert(isLeftMost ? 0 : state.environments.size(), newEnvironment(setup, version));
    });
    deploy(setup.alias, {}, u"Umbraco Cloud"_s, [](const QString &) {});
}

void UmbracoWorld::change(const std::function<void(UmbracoState &)> &change)
{
    const std::lock_guard guard(m_mutex);
    change(m_state);
    m_changed.notify_all();
}

UmbracoState UmbracoWorld::state() const
{
    const std::lock_guard guard(m_mutex);
    return m_state;
}

UmbracoEnvironmentState UmbracoWorld::environment(const QString &alias) const
{
    const std::lock_guard guard(m_mutex);
    const UmbracoEnvironmentState *found = m_state.environment(alias);
    return found ? *found : UmbracoEnvironmentState();
}

QString UmbracoWorld::bareRepository(const QString &alias) const
{
    return m_folder.filePath(u"git/%1.git"_s.arg(repositoryId(alias)));
}

UmbracoRepository UmbracoWorld::repository(const QString &alias) const
{
    return UmbracoRepository(bareRepository(alias));
}

UmbracoVersions UmbracoWorld::deployedVersions(const QString &alias) const
{
    return UmbracoFiles::deployedVersions(webRoot(alias));
}

QString UmbracoWorld::repositoryId(const QString &alias)
{
    static const QUuid project(u"{3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b}"_s);
    return QUuid::createUuidV5(project, alias).toString(QUuid::WithoutBraces);
}

QString UmbracoWorld::hostLabel(const UmbracoState &state, const QString &alias)
{
    static const QHash<QString, QString> shortNames{{u"development"_s, u"dev"_s}, {u"staging"_s, u"stage"_s}};
    QString live;
    for (const UmbracoEnvironmentState &one : state.environments)
        if (!one.isFlexible)
            live = one.alias;
    return alias == live ? state.projectAlias : shortNames.value(alias, alias) + u'-' + state.projectAlias;
}

void UmbracoWorld::settle()
{
    Lock lock(m_mutex);
    // Whoever may go on and has not been woken yet is busy, too.
    m_changed.wait(lock, [this] {
        return m_busy == 0
               && std::none_of(m_idle.cbegin(), m_idle.cend(), [](const auto *mayGoOn) { return (*mayGoOn)(); });
    });
}

QDateTime UmbracoWorld::stamp()
{
    const std::lock_guard guard(m_mutex);
    return nextStamp();
}

QDateTime UmbracoWorld::nextStamp()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_lastStamp = m_lastStamp.isValid() ? std::max(now, m_lastStamp.addMSecs(1)) : now;
    return m_lastStamp;
}

void UmbracoWorld::runInBackground(std::function<void(const std::stop_token &)> work)
{
    const std::lock_guard guard(m_mutex);
    if (m_isEnding)
        return;
    ++m_busy;
    m_threads.emplace_back([this, work = std::move(work)](const std::stop_token &stop) {
        work(stop);
        const std::lock_guard done(m_mutex);
        --m_busy;
        m_changed.notify_all();
    });
}

bool UmbracoWorld::idleUntil(Lock &lock, const std::stop_token &stop, const std::function<bool()> &mayGoOn)
{
    if (mayGoOn())
        return true;
    const auto mine = m_idle.insert(m_idle.end(), &mayGoOn);
    --m_busy;
    m_changed.notify_all();
    const bool isReached = m_changed.wait(lock, stop, mayGoOn);
    ++m_busy;
    m_idle.erase(mine);
    return isReached;
}

void UmbracoWorld::restart(const QString &alias)
{
    const UmbracoVersions versions = deployedVersions(alias);
    bool migratesByItself = false;
    {
        const std::lock_guard guard(m_mutex);
        UmbracoEnvironmentState *site = m_state.environment(alias);
        const bool isNewer = UmbracoFiles::number(versions.cms) > UmbracoFiles::number(site->databaseVersion);
        if (isNewer && site->failureAfterUpgrade)
            site->failure = std::exchange(site->failureAfterUpgrade, std::nullopt);
        if (site->failure)
            site->level = u"BootFailed"_s;
        else if (site->databaseVersion.isEmpty())
            site->level = u"Install"_s;
        else if (!isNewer)
            site->level = u"Run"_s;
        else
            site->level = site->isUnattended ? u"Upgrading"_s : u"Upgrade"_s;
        migratesByItself = site->level == "Upgrading"_L1;
        m_changed.notify_all();
    }
    if (migratesByItself)
        runInBackground([this, alias](const std::stop_token &stop) { finishMigration(stop, alias); });
    lookForTriggers(alias);
}

bool UmbracoWorld::migrate(const QString &alias)
{
    bool isHeld = false;
    {
        const std::lock_guard guard(m_mutex);
        UmbracoEnvironmentState *site = m_state.environment(alias);
        if (site->level != "Upgrade"_L1)
            return false;
        site->level = u"Upgrading"_s;
        isHeld = site->holdsMigration;
        m_busy += isHeld ? 0 : 1;
        m_changed.notify_all();
    }
    if (isHeld) {
        runInBackground([this, alias](const std::stop_token &stop) { finishMigration(stop, alias); });
        return true;
    }
    finishMigration({}, alias);
    const std::lock_guard guard(m_mutex);
    --m_busy;
    m_changed.notify_all();
    return true;
}

void UmbracoWorld::finishMigration(const std::stop_token &stop, const QString &alias)
{
    const UmbracoVersions versions = deployedVersions(alias);
    {
        Lock lock(m_mutex);
        const auto mayGoOn = [&] { return !m_state.environment(alias)->holdsMigration; };
        if (!idleUntil(lock, stop, mayGoOn))
            return;
        UmbracoEnvironmentState *site = m_state.environment(alias);
        if (site->level != "Upgrading"_L1)
            return; // restarted meanwhile
        site->databaseVersion = versions.cms;
        site->level = u"Run"_s;
        UmbracoFiles::setConfigurationStatus(webRoot(alias), versions.cms);
        m_changed.notify_all();
    }
    lookForTriggers(alias);
}

void UmbracoWorld::noteViolation(const QString &alias, const QString &what)
{
    change([&](UmbracoState &state) { state.environment(alias)->violations.append(what); });
}

QStringList UmbracoWorld::markers(const QString &alias) const
{
    return QDir(locks(alias)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void UmbracoWorld::addMarker(const QString &alias, const QString &name) const
{
    UmbracoZip::write(locks(alias), {{name, "ECHO is on.\r\n"}});
}

void UmbracoWorld::removeMarker(const QString &alias, const QString &name) const
{
    QFile::remove(locks(alias) + u'/' + name);
}

QStringList UmbracoWorld::blockingMarkers(const QString &alias) const
{
    const QStringList all = markers(alias);
    QStringList blocking;
    if (all.contains("updating"_L1))
        blocking.append(u"updating"_s);
    // One alone does not: an upgrade goes on, or was given up and cleared.
    for (const QString &failed : {u"upgrade-failed"_s, u"failed-upgrade"_s})
        if (all.contains("upgrading"_L1) && all.contains(failed))
            blocking << u"upgrading"_s << failed;
    blocking.removeDuplicates();
    return blocking;
}

} // namespace Switchback
