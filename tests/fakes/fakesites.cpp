// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

// How sites are set up, and how their pages are looked at.

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

Cockpit::Ticket FakeCockpit::draftSite(const QString &path)
{
    calls.append(u"draftSite %1"_s.arg(path));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, path] {
        if (const auto failure = std::exchange(m_siteProblem, std::nullopt)) {
            Q_EMIT siteFailed(ticket, *failure);
            return;
        }
        SiteDraft draft = m_draft;
        draft.path = path;
        Q_EMIT siteDrafted(ticket, draft);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::createSite(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets)
{
    calls.append(u"createSite %1 %2"_s.arg(draft.folder, draft.version));
    m_lastSettings = draft.settings;
    rememberSecrets(secrets);
    return site([this, draft] {
        const QString id = draft.settings.name.toLower();
        setProject(plainProject(id, draft.settings.name, u"local"_s, {Role::Integration, Role::Live}, m_now));
        return id;
    });
}

Cockpit::Ticket FakeCockpit::loadSiteSettings(const QString &projectId)
{
    calls.append(u"loadSiteSettings %1"_s.arg(projectId));
    const Ticket ticket = ++m_ticket;
    answer([this, ticket] {
        if (const auto failure = std::exchange(m_siteProblem, std::nullopt))
            Q_EMIT siteFailed(ticket, *failure);
        else
            Q_EMIT siteSettingsLoaded(ticket, m_draft.settings);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::saveSiteSettings(const QString &projectId, const SiteSettings &settings,
                                              const std::shared_ptr<const NamedSecrets> &secrets)
{
    calls.append(u"saveSiteSettings %1"_s.arg(projectId));
    m_lastSettings = settings;
    rememberSecrets(secrets);
    return site([projectId] { return projectId; });
}

Cockpit::Ticket FakeCockpit::addRelease(const QString &projectId, const QString &path, const QString &version)
{
    calls.append(u"addRelease %1 %2 %3"_s.arg(projectId, path, version));
    return site([projectId] { return projectId; });
}

void FakeCockpit::rememberSecrets(const std::shared_ptr<const NamedSecrets> &secrets)
{
    m_lastSecrets.clear();
    if (!secrets)
        return;
    for (const NamedSecret &one : *secrets)
        one.secret.use([this, &one](QByteArrayView bytes) { m_lastSecrets.insert(one.name, bytes.toByteArray()); });
}

Cockpit::Ticket FakeCockpit::verify(const EnvironmentRef &environment, PagePictures pictures)
{
    const Ticket ticket = ++m_ticket;
    m_verification = ticket;
    calls.append(u"verify %1/%2"_s.arg(environment.projectId, environment.environmentId));
    if (pictures == PagePictures::Compared)
        calls.last() += u" with pictures"_s;
    answer([this, ticket] {
        if (m_abandoned.remove(ticket))
            return;
        if (const auto failure = std::exchange(m_siteProblem, std::nullopt))
            Q_EMIT verificationFailed(ticket, *failure);
        else
            Q_EMIT verified(ticket, m_siteCheck);
    });
    return ticket;
}

void FakeCockpit::cancelVerification(Ticket ticket)
{
    calls.append(u"cancel verification"_s);
    m_abandoned.insert(ticket);
    QMetaObject::invokeMethod(
        this, [this, ticket] { Q_EMIT verificationFailed(ticket, cancelledProblem()); }, Qt::QueuedConnection);
}

} // namespace Switchback::Fakes
