// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Switchback {

class StrictJson;

inline constexpr int longestObservationSeconds = 24 * 60 * 60;

/// What a new version may do worse than the one before it did in the hour before the switch, and for how long that is
/// watched. A breach switches visitors back.
struct Guardrails {
    int observationSeconds = 30; ///< 0: it is not watched
    /// Percentage points by which the share of failed requests may be higher.
    int failedPoints = 2;
    /// Percentage points by which the share of connections that were refused or broke off may be higher.
    int brokenPoints = 1;
    /// How long the 95th percentile of the response times may be, in percent of what it was; 0: they do not matter.
    int slowerPercent = 300;
    /// Differences below this do not count, whatever their factor.
    int slowerMilliseconds = 250;
};

/// The keys of an object "guardrails" in project.json; what it does not name is as in \a standard.
[[nodiscard]] Guardrails readGuardrails(StrictJson &json, const Guardrails &standard);

} // namespace Switchback
