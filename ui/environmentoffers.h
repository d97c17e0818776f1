// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"

#include <QDateTime>
#include <QString>

namespace Switchback {

struct Activity;

/// What the window offers for an environment, judged by the guards on the facts at hand. A refusal is the reason and
/// the way out in the language now set; empty means that the act is open.
struct EnvironmentOffers {
    /// Not set up yet: "Set up…" stands where "Upgrade…" would.
    bool setsUp = false;
    QString setUpRefusal;
    QString upgradeRefusal;
    QString restoreRefusal;
};

/// \a running is the operation under way there, or null; \a now is UTC.
[[nodiscard]] EnvironmentOffers offersFor(const Project &project, const Environment &environment,
                                          const Activity *running, const QDateTime &now);

} // namespace Switchback
