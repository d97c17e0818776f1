// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/project.h"

#include <QDateTime>
#include <QHash>
#include <QString>

namespace Switchback {

struct Activity;

/// What the window offers for an environment, judged by the guards on the facts at hand.
struct EnvironmentOffers {
    /// Not set up yet: "Set up…" stands where "Upgrade…" would.
    bool setsUp = false;
    /// An upgrade stopped half-way: "Finish…" stands where "Upgrade…" would.
    bool finishes = false;
    /// Protected: "Lift protection…" stands where "Protect…" would.
    bool isProtected = false;
    /// Of the acts on an environment: reason and way out in the language now set; none for an act that is open.
    QHash<OperationKind, QString> refusals;

    /// Empty when the act is open.
    [[nodiscard]] QString refusal(OperationKind kind) const { return refusals.value(kind); }
    [[nodiscard]] bool isOpen(OperationKind kind) const { return refusal(kind).isEmpty(); }
    /// Protect or LiftProtection, whichever changes something.
    [[nodiscard]] OperationKind protection() const
    {
        return isProtected ? OperationKind::LiftProtection : OperationKind::Protect;
    }
};

/// \a running is the operation under way there, or null; \a now is UTC. Extending and deleting are about the upgrade
/// backup.
[[nodiscard]] EnvironmentOffers offersFor(const Project &project, const Environment &environment,
                                          const Activity *running, const QDateTime &now);

} // namespace Switchback
