// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/environmentoffers.h"

#include "ui/operationguards.h"
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
    EnvironmentOffers offers;
    offers.setsUp = environment.health == Health::NotSetUp;
    offers.finishes = !environment.unfinishedVersion.isEmpty();
    offers.isProtected = environment.terminationProtected;
    for (const OperationKind kind :
         {OperationKind::SetUp, OperationKind::Upgrade, OperationKind::Restore, OperationKind::ExtendBackup,
          OperationKind::DeleteBackup, OperationKind::BackUp, OperationKind::CopyContent, OperationKind::Rehearse,
          offers.protection(), OperationKind::TearDown}) {
        OperationRequest request;
        request.kind = kind;
        request.environment = environment.ref;
        if (kind == OperationKind::SetUp)
            request.version = newestUsable(project);
        const QString refusal = Wording::refusal(guardsOf(project, request, running, nullptr, now));
        if (!refusal.isEmpty())
            offers.refusals.insert(kind, refusal);
    }
    return offers;
}

} // namespace Switchback
