// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verificationplan.h"
#include "app/verification/verificationreport.h"

#include <stop_token>

namespace Switchback {

/// What the site of \a plan is like now, to be compared with later: looked at twice, one time after the other. Blocks a
/// worker thread; ends within 2 s of \a stop with cancelledProblem(). A site that is down is a fact, no Problem: Problems are
/// an address that nothing may be sent to (whyNotSendable()), and a log-in that fails.
[[nodiscard]] Result<SiteBaseline> takeBaseline(const VerificationPlan &plan, const VerificationTools &tools,
                                                const std::stop_token &stop = {});

/// Looks at the site of \a plan and compares it with \a baseline, which may have been taken at another address; without one
/// (null, or one that holds no page) says what is broken in itself. A page that seems slower is asked for again, alone,
/// before it is said. Threads, stop and Problems as for takeBaseline().
[[nodiscard]] Result<VerificationReport> verifySite(const VerificationPlan &plan, const SiteBaseline *baseline,
                                                    const VerificationTools &tools, const std::stop_token &stop = {});

} // namespace Switchback
