// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/environmentoffers.h"

#include "models/guards.h"
#include "ui/wording.h"

namespace Switchback {

namespace {

/// What a set-up would most likely take: it decides nothing, but lets the guards speak before a release is chosen.
QString newestUsable(const Project &project)
{
    for (const Release &release : project.releases)
        if (release.unusable.isEmpty())
            return release.version;
    return {};
}

} // namespace

EnvironmentOffers offersFor(const Project &project, const Environment &environment, const Activity *running,
                            const QDateTime &now)
{
    const QString &id = environment.ref.environmentId;
    EnvironmentOffers offers;
    offers.setsUp = environment.health == Health::NotSetUp;
    offers.setUpRefusal = Wording::refusal(setUpGuards(project, id, newestUsable(project), running));
    offers.upgradeRefusal = Wording::refusal(upgradeGuards(project, id, running));
    offers.restoreRefusal = Wording::refusal(restoreGuards(project, id, {}, running, now));
    return offers;
}

} // namespace Switchback
