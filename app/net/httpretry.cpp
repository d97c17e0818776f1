// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpretry.h"

namespace Switchback {

bool isWorthRepeating(int status)
{
    return status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
}

std::optional<std::chrono::milliseconds> pauseAfter(const FailedAttempt &failed, const HttpPolicy &policy,
                                                    double random)
{
    if (!failed.mayRepeat || failed.number >= policy.attempts
        || !(failed.connectionFailed || isWorthRepeating(failed.status)))
        return std::nullopt;
    constexpr int mostDoublings = 16;
    const qint64 full = policy.backOff.count() << qMin(failed.number - 1, mostDoublings);
    const auto shortened = qint64(double(full) * (1 - random / 2));
    std::chrono::milliseconds pause(qMin(shortened, qint64(policy.longestPause.count())));
    if (failed.retryAfter) {
        if (*failed.retryAfter > policy.longestPause)
            return std::nullopt;
        pause = qMax(pause, *failed.retryAfter);
    }
    if (pause >= failed.left)
        return std::nullopt;
    return pause;
}

} // namespace Switchback
