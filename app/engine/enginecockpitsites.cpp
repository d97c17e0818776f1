// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The part of the cockpit that takes sites in, sets them up as a person wants them, and looks at their pages.

#include "app/engine/enginecockpit.h"
#include "app/engine/platform.h"
#include "app/engine/quietsession.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// None where there are none; they are moved, never copied.
const NamedSecrets &valuesOf(const std::shared_ptr<const NamedSecrets> &secrets)
{
    static const NamedSecrets none;
    return secrets ? *secrets : none;
}

} // namespace

Cockpit::Ticket EngineCockpit::siteTask(const SiteWork &work, const std::function<void(const ProjectEntry &)> &then)
{
    const Ticket ticket = ++m_lastTicket;
    m_siteLane.post([this, ticket, work, then](const std::stop_token &stop) {
        const auto done = work(stop);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, done, then] {
                if (!done) {
                    Q_EMIT siteFailed(ticket, done.error());
                    return;
                }
                then(*done);
                m_observer.refresh(done->id);
                Q_EMIT siteAdded(ticket, done->id);
            },
            Qt::QueuedConnection);
    });
    return ticket;
}

Result<ProjectEntry> EngineCockpit::openAndAdd(const QString &folder) const
{
    Result<ProjectEntry> opened = Failure(unknownProject(folder));
    for (const auto &platform : m_parts.platforms) {
        opened = platform->open(folder);
        if (opened)
            break;
    }
    if (!opened)
        return opened;
    if (const auto added = m_parts.projects->add(*opened); !added)
        return Failure(added.error());
    return opened;
}

Cockpit::Ticket EngineCockpit::addSite(const QString &folder)
{
    return siteTask([this, folder](const std::stop_token &) { return openAndAdd(folder); },
                    [](const ProjectEntry &) {});
}

Cockpit::Ticket EngineCockpit::removeSite(const QString &projectId)
{
    return siteTask(
        [this, projectId](const std::stop_token &) -> Result<ProjectEntry> {
            if (const auto removed = m_parts.projects->remove(projectId); !removed)
                return Failure(removed.error());
            return ProjectEntry{.id = projectId, .platform = {}, .location = {}};
        },
        [this](const ProjectEntry &entry) { m_observer.forget(entry.id); });
}

Cockpit::Ticket EngineCockpit::createSample()
{
    return siteTask(
        [this](const std::stop_token &stop) -> Result<ProjectEntry> {
            const auto added =
                m_parts.layOutSample().and_then([this](const QString &folder) { return openAndAdd(folder); });
            if (!added)
                return added;
            QuietSession session(*m_parts.clock, stop, nullptr);
            Context context = session.context();
            if (const auto running = m_parts.platform(added->platform)->setRunning(*added, true, context); !running)
                return Failure(running.error());
            return added;
        },
        [this](const ProjectEntry &entry) { m_toSetUp.insert(entry.id); });
}

/// \a work on a project of the list, with the platform that it is of.
EngineCockpit::SiteWork EngineCockpit::onProject(const QString &projectId, const ConfiguredWork &work) const
{
    return [this, projectId, work](const std::stop_token &stop) -> Result<ProjectEntry> {
        const Result<ProjectEntry> entry = projectEntry(m_parts, projectId);
        if (!entry)
            return entry;
        const Platform *platform = m_parts.platform(entry->platform);
        if (!platform)
            return Failure(unknownProject(projectId));
        const auto account = openAccount(m_parts, *entry);
        if (!account)
            return Failure(account.error());
        QuietSession session(*m_parts.clock, stop, account->get());
        Context context = session.context();
        if (const auto done = work(*platform, *entry, context); !done)
            return Failure(done.error());
        return entry;
    };
}

Cockpit::Ticket EngineCockpit::setRunning(const QString &projectId, bool running)
{
    return siteTask(
        onProject(projectId, [running](const Platform &platform, const ProjectEntry &entry,
                                       Context &context) { return platform.setRunning(entry, running, context); }),
        [](const ProjectEntry &) {});
}

/// The first platform that can make something of it; else what the last one said.
Cockpit::Ticket EngineCockpit::draftSite(const QString &path)
{
    const Ticket ticket = ++m_lastTicket;
    m_siteLane.post([this, ticket, path](const std::stop_token &) {
        Result<SiteDraft> draft = Failure(unknownProject(path));
        for (const auto &platform : m_parts.platforms)
            if (platform->accountForm().fields.isEmpty())
                if (draft = platform->draft(path); draft)
                    break;
        QMetaObject::invokeMethod(
            this,
            [this, ticket, draft] {
                if (draft)
                    Q_EMIT siteDrafted(ticket, *draft);
                else
                    Q_EMIT siteFailed(ticket, draft.error());
            },
            Qt::QueuedConnection);
    });
    return ticket;
}

Cockpit::Ticket EngineCockpit::createSite(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets)
{
    return siteTask(
        [this, draft, secrets](const std::stop_token &stop) -> Result<ProjectEntry> {
            QuietSession session(*m_parts.clock, stop, nullptr);
            Context context = session.context();
            Result<QString> made = Failure(unknownProject(draft.path));
            for (const auto &platform : m_parts.platforms)
                if (platform->accountForm().fields.isEmpty())
                    if (made = platform->create(draft, valuesOf(secrets), context); made)
                        break;
            return made.and_then([this](const QString &folder) { return openAndAdd(folder); });
        },
        [](const ProjectEntry &) {});
}

Cockpit::Ticket EngineCockpit::loadSiteSettings(const QString &projectId)
{
    const Ticket ticket = ++m_lastTicket;
    m_siteLane.post([this, ticket, projectId](const std::stop_token &stop) {
        Result<SiteSettings> settings;
        const auto read = onProject(
            projectId, [&settings](const Platform &platform, const ProjectEntry &entry, Context &) -> Result<void> {
                settings = platform.settings(entry);
                return settings ? Result<void>() : Failure(settings.error());
            })(stop);
        if (!read)
            settings = Failure(read.error());
        QMetaObject::invokeMethod(
            this,
            [this, ticket, settings] {
                if (settings)
                    Q_EMIT siteSettingsLoaded(ticket, *settings);
                else
                    Q_EMIT siteFailed(ticket, settings.error());
            },
            Qt::QueuedConnection);
    });
    return ticket;
}

Cockpit::Ticket EngineCockpit::saveSiteSettings(const QString &projectId, const SiteSettings &settings,
                                                const std::shared_ptr<const NamedSecrets> &secrets)
{
    return siteTask(
        onProject(projectId,
                  [settings, secrets](const Platform &platform, const ProjectEntry &entry, Context &context) {
                      return platform.changeSettings(entry, settings, valuesOf(secrets), context);
                  }),
        [](const ProjectEntry &) {});
}

Cockpit::Ticket EngineCockpit::addRelease(const QString &projectId, const QString &path, const QString &version)
{
    return siteTask(onProject(projectId,
                              [path, version](const Platform &platform, const ProjectEntry &entry, Context &context) {
                                  return platform.addRelease(entry, path, version, context);
                              }),
                    [](const ProjectEntry &) {});
}

void EngineCockpit::connectSiteChecks()
{
    connect(&m_siteChecks, &SiteCheckDesk::progressed, this, &Cockpit::verificationProgress);
    connect(&m_siteChecks, &SiteCheckDesk::verified, this, &Cockpit::verified);
    connect(&m_siteChecks, &SiteCheckDesk::failed, this, &Cockpit::verificationFailed);
}

Cockpit::Ticket EngineCockpit::verify(const EnvironmentRef &environment, PagePictures pictures)
{
    m_siteChecks.verify(++m_lastTicket, environment, pictures);
    return m_lastTicket;
}

} // namespace Switchback
