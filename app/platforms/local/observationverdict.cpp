// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/observationverdict.h"

namespace Switchback {

ObservationVerdict judgeObservation(const RequestCount &before, const RequestCount &now, bool over)
{
    // Fewer than three may be chance: a client that went away, a moment of warming up.
    constexpr qint64 enoughFailures = 3;
    constexpr double toleratedAtTheEnd = 0.02;
    constexpr double toleratedMeanwhile = 0.20;
    const double tolerated = over ? toleratedAtTheEnd : toleratedMeanwhile;
    if (now.failed >= enoughFailures && now.rate() > before.rate() + tolerated)
        return ObservationVerdict::Worse;
    return over ? ObservationVerdict::Good : ObservationVerdict::GoOn;
}

} // namespace Switchback
