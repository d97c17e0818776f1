// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/observationverdict.h"

#include <algorithm>

namespace Switchback {

namespace {

constexpr int clearPoints = 20;

/// Compares the shares before and now of what is counted; in whole numbers, so that "exactly the limit" is within it.
bool isMore(qint64 before, qint64 requestsBefore, qint64 now, qint64 requestsNow, int points)
{
    // Fewer than three may be chance: a client that went away, a moment of warming up.
    constexpr qint64 enough = 3;
    if (now < enough)
        return false;
    const qint64 base = std::max<qint64>(1, requestsBefore);
    return 100 * (now * base - before * requestsNow) > points * base * requestsNow;
}

bool isSlower(const Traffic &before, const Traffic &now, const Guardrails &limits)
{
    if (limits.slowerPercent == 0 || !before.percentile95 || !now.percentile95)
        return false;
    const qint64 was = before.percentile95->count();
    const qint64 is = now.percentile95->count();
    return is - was >= limits.slowerMilliseconds && 100 * is > limits.slowerPercent * was;
}

} // namespace

ObservationVerdict judgeObservation(const Traffic &before, const Traffic &now, const Guardrails &limits, bool over)
{
    const auto points = [over](int limit) { return over ? limit : std::max(limit, clearPoints); };
    // The narrower reason first: what broke off has failed, too.
    if (isMore(before.broken, before.requests, now.broken, now.requests, points(limits.brokenPoints)))
        return ObservationVerdict::MoreBroken;
    if (isMore(before.failed, before.requests, now.failed, now.requests, points(limits.failedPoints)))
        return ObservationVerdict::MoreFailures;
    if (!over)
        return ObservationVerdict::GoOn;
    return isSlower(before, now, limits) ? ObservationVerdict::Slower : ObservationVerdict::Good;
}

} // namespace Switchback
