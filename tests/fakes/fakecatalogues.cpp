// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The release catalogues of the scripted cockpit.
#include "tests/fakes/fakecockpit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

Cockpit::Ticket FakeCockpit::loadCatalogues()
{
    calls.append(u"loadCatalogues"_s);
    const Ticket ticket = ++m_ticket;
    answer([this, ticket] { Q_EMIT cataloguesLoaded(ticket, m_catalogues); });
    return ticket;
}

Cockpit::Ticket FakeCockpit::catalogue(const QString &catalogueId,
                                       const std::function<void(ReleaseCatalogue &)> &change)
{
    const Ticket ticket = ++m_ticket;
    answer([this, ticket, catalogueId, change] {
        if (const auto failure = std::exchange(m_catalogueProblem, std::nullopt)) {
            Q_EMIT catalogueFailed(ticket, *failure);
            return;
        }
        auto held = std::find_if(m_catalogues.begin(), m_catalogues.end(),
                                 [&](const ReleaseCatalogue &candidate) { return candidate.id == catalogueId; });
        if (held == m_catalogues.end()) {
            ReleaseCatalogue taken;
            taken.id = taken.product = u"new"_s;
            held = m_catalogues.insert(m_catalogues.end(), taken);
        }
        change(*held);
        Q_EMIT catalogueChanged(ticket, *held);
    });
    return ticket;
}

Cockpit::Ticket FakeCockpit::refreshCatalogue(const QString &catalogueId, const QString &source)
{
    calls.append(u"refreshCatalogue %1 %2"_s.arg(catalogueId, source));
    return catalogue(catalogueId, [this, source](ReleaseCatalogue &held) {
        held.refreshedFrom = source;
        held.refreshedAt = m_now;
    });
}

Cockpit::Ticket FakeCockpit::putCatalogueRelease(const QString &catalogueId, const ReleaseFacts &facts)
{
    calls.append(u"putCatalogueRelease %1 %2"_s.arg(catalogueId, facts.version));
    return catalogue(catalogueId, [facts](ReleaseCatalogue &held) {
        held.ownReleases.removeIf([&facts](const ReleaseFacts &own) { return own.version == facts.version; });
        held.ownReleases.append(facts);
    });
}

Cockpit::Ticket FakeCockpit::removeCatalogueRelease(const QString &catalogueId, const QString &version)
{
    calls.append(u"removeCatalogueRelease %1 %2"_s.arg(catalogueId, version));
    return catalogue(catalogueId, [version](ReleaseCatalogue &held) {
        held.ownReleases.removeIf([&version](const ReleaseFacts &own) { return own.version == version; });
    });
}

} // namespace Switchback::Fakes
