// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/environment.h"
#include "models/sitecheck.h"

namespace Switchback {

/// Looks at the pages of environments, and remembers what they were like to compare with the next time. Safe to call from
/// any thread.
class SiteChecker {
public:
    SiteChecker() = default;
    virtual ~SiteChecker() = default;
    Q_DISABLE_COPY_MOVE(SiteChecker)

    /// Looks at the site of \a environment, compares it with what it was like the last time, and keeps what it is like now.
    /// Says in Context::log what it looks at, and how many pages of how many. Blocks; changes nothing at the site. A site that
    /// is down is found out, no Problem.
    [[nodiscard]] virtual Result<SiteCheck> check(const Environment &environment, const SiteCheckWishes &wishes,
                                                  Context &context) const = 0;
};

} // namespace Switchback
