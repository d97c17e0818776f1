// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/deploytriggers.h"
#include "app/platforms/umbraco/managementvalues.h"
#include "models/problem.h"

#include <optional>

namespace Switchback {

/// The cloud's markers in site/locks: no extension, contents without meaning. Source: sheet, 3.1.
inline constexpr QLatin1StringView upgradingMarker("upgrading");
inline constexpr QLatin1StringView upgradedMarker("upgraded-minor");
inline constexpr QLatin1StringView updatingMarker("updating");

/// What the markers of an environment say.
enum class LocksState {
    Idle,           ///< none is there
    Updating,       ///< a deployment of the API is under way
    UpdateStopped,  ///< it said so and is not: what it left blocks the next
    Upgrading,      ///< an upgrade is under way
    UpgradeStopped, ///< it said so and is not: to be finished
    UpgradeFailed,
    Upgraded ///< ready to be deployed onward
};

struct LocksReading {
    LocksState state = LocksState::Idle;
    QStringList markers;  ///< the cloud's
    QStringList blocking; ///< those of them that make a deployment fail at once
    QStringList leftOver; ///< those of them that nobody clears any more
    QStringList kudus;    ///< Kudu's own, never to be touched
    QStringList unknown;  ///< neither
    Text sentence;
    Text remedy; ///< empty: there is nothing to do

    [[nodiscard]] bool has(QLatin1StringView marker) const { return markers.contains(marker); }
};

/// What is known beside the files.
struct LocksSurroundings {
    QDateTime now; ///< UTC, by the clock of the server where that is known
    /// Whether Kudu or the API say that something is deployed just now; nothing: not asked.
    std::optional<bool> isDeploying;
};

/// An upgrade has stopped when its marker is three hours old (so long the portal waits for a run that does not report),
/// a deployment when nothing is deployed, or after an hour (the vendor's scripts wait 20 minutes). Source: sheet, 1.3,
/// 2.5, 3.1.
[[nodiscard]] LocksReading readLocks(const QList<KuduFile> &files, const LocksSurroundings &surroundings);

/// The last of the three steps: what is to be done with the marker.
enum class MarkDone {
    NotNeeded, ///< it is "upgraded-minor" already
    Rename,    ///< "upgrading" to "upgraded-minor"; an older one of that name gives way
    NoUpgrade  ///< there is neither
};
[[nodiscard]] MarkDone markDone(const LocksReading &locks);

/// Why "upgrading" must not be renamed yet, as the Problem "umbraco.not-finished"; nothing: it may. \a level: by the
/// Management API; nothing: the site is too old to have one. \a triggers: since the export was asked for.
[[nodiscard]] std::optional<Problem> whyNotMarkDone(const LocksReading &locks, std::optional<ServerLevel> level,
                                                    const TriggerReading &triggers);

} // namespace Switchback
