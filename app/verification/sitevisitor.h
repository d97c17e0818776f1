// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/pagecrawler.h"
#include "app/verification/verificationplan.h"

#include <chrono>

namespace Switchback {

/// Which pages of a look are to be pictured.
struct PictureWish {
    int most = 0;
    QStringList before{}; ///< those that come before others, as there are pictures to compare with
    std::chrono::milliseconds inAll{};
};

/// What all tasks for the site of \a plan have in common; \a known as in CrawlTask.
[[nodiscard]] CrawlTask crawlOf(const VerificationPlan &plan, const QList<PageFacts> &known);

/// One visitor of a site, who logs in where the plan says so: all that is looked at has the cookies of this visit and no
/// other. Blocks a worker thread; plan and tools outlive it.
class SiteVisitor {
public:
    SiteVisitor(const VerificationPlan &plan, const VerificationTools &tools, std::stop_token stop);

    /// \a what is said while it lasts. Once, and first. Problems: a log-in that fails, or cancelledProblem().
    [[nodiscard]] Result<PageLook> look(const CrawlTask &task, const Text &what);
    /// Has pages of \a look drawn and adds what they look like. Only cancelledProblem() is a Problem.
    [[nodiscard]] Result<void> takePictures(PageLook &look, const PictureWish &wish) const;

private:
    [[nodiscard]] QList<QNetworkCookie> cookiesFor(const QList<PageFacts> &pages) const;

    const VerificationPlan &m_plan;
    const VerificationTools &m_tools;
    std::stop_token m_stop;
    HttpClient m_client;
};

/// What the site of \a plan shows; not known where it is not asked for by https, or does not answer.
[[nodiscard]] SiteCertificate certificateOf(const VerificationPlan &plan, const VerificationTools &tools,
                                            const std::stop_token &stop);

} // namespace Switchback
