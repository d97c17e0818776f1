// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/frontrequests.h"
#include "app/platforms/local/guardrails.h"

namespace Switchback {

enum class ObservationVerdict {
    GoOn,
    Good,
    MoreFailures,
    MoreBroken, ///< connections that were refused or broke off
    Slower
};

/// Decides from figures alone whether the new version does worse than the old one did.
///
/// More means at least three of them and a share of the requests above the old version's by more than the limit. While the
/// time is not \a over it must be clear: by more than twenty percentage points. Response times are judged at the end
/// only, and only where both sides have had enough requests to tell.
[[nodiscard]] ObservationVerdict judgeObservation(const Traffic &before, const Traffic &now, const Guardrails &limits,
                                                  bool over);

} // namespace Switchback
