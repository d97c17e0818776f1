// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verification.h"
#include "tests/verification/testsite.h"

#include <algorithm>

namespace Switchback {

/// Looks at test sites without a person: no proxy, no pauses by chance, no waiting.
struct VerificationScene {
    SystemClock clock;

    [[nodiscard]] VerificationTools tools()
    {
        HttpPolicy policy;
        policy.systemProxy = false;
        policy.random = [] { return 0.0; };
        return {.policy = policy, .clock = clock, .onProgress = {}};
    }
    [[nodiscard]] static VerificationPlan planFor(const TestSite &site,
                                                  const QStringList &startPaths = {QStringLiteral("/")})
    {
        VerificationPlan plan;
        plan.site.base = site.url();
        plan.startPaths = startPaths;
        return plan;
    }
    /// Only what is there now; aborts the test's own way when nothing could be looked at.
    [[nodiscard]] PageLook lookAt(const VerificationPlan &plan)
    {
        const Result<SiteBaseline> baseline = takeBaseline(plan, tools());
        return baseline ? baseline->look : PageLook{};
    }
};

/// The page at \a path, or one with no path at all.
[[nodiscard]] inline PageFacts pageAt(const PageLook &look, const QString &path)
{
    const auto found = std::find_if(look.pages.cbegin(), look.pages.cend(),
                                    [&path](const PageFacts &page) { return page.path == path; });
    return found == look.pages.cend() ? PageFacts{} : *found;
}

[[nodiscard]] inline ReportRow rowAt(const VerificationReport &report, const QString &path)
{
    const auto found = std::find_if(report.rows.cbegin(), report.rows.cend(),
                                    [&path](const ReportRow &row) { return row.path == path; });
    return found == report.rows.cend() ? ReportRow{} : *found;
}

/// All that is said of a page, one reason per line.
[[nodiscard]] inline QString said(const ReportRow &row)
{
    QStringList lines;
    for (const Text &reason : row.reasons)
        lines.append(reason.english());
    return verdictName(row.verdict) + QStringLiteral(": ") + lines.join(QLatin1Char('\n'));
}

} // namespace Switchback
