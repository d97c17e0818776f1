// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httppolicy.h"

#include <chrono>
#include <optional>

namespace Switchback {

/// An attempt that did not succeed.
struct FailedAttempt {
    int number = 1;                ///< 1: the first one
    bool mayRepeat = false;        ///< HttpRequest::mayRepeat(), and nothing was handed on yet
    int status = 0;                ///< 0: there was no answer
    bool connectionFailed = false; ///< refused, lost, broken off, silent
    std::optional<std::chrono::milliseconds> retryAfter;
    std::chrono::milliseconds left; ///< until the deadline
};

/// 408, 429, 502, 503, 504: the server may do better in a moment.
[[nodiscard]] bool isWorthRepeating(int status);

/// How long to pause before the next attempt, or nothing when there should be none. \a random in [0, 1).
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(const FailedAttempt &failed, const HttpPolicy &policy,
                                                                  double random);

} // namespace Switchback
