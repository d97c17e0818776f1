// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verificationplan.h"
#include "app/verification/verificationreport.h"

#include <optional>
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

/// What was found at a site, and what to compare with the next time.
struct VerifiedSite {
    VerificationReport report;
    /// Nothing where the site is not fit to be compared with: then what it was before still is.
    std::optional<SiteBaseline> next;
};

/// verifySite() and takeBaseline() in one, with each page looked at twice in all; what gets worse from the one look to the
/// other is worse. What has failed in comparison is not fit to be compared with, nor is a page that was found broken without
/// one: otherwise it would be no worse the next time. So a page that is worse and tolerated, or that there was no time for,
/// goes on being compared with what it was in \a baseline.
[[nodiscard]] Result<VerifiedSite> verifyAndRemember(const VerificationPlan &plan, const SiteBaseline *baseline,
                                                     const VerificationTools &tools, const std::stop_token &stop = {});

} // namespace Switchback
