// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/sitevisitor.h"

#include "app/net/httpcertificate.h"
#include "app/verification/picturetaker.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

HttpPolicy policyOf(const VerificationPlan &plan, const VerificationTools &tools)
{
    constexpr std::chrono::milliseconds pause{200};
    HttpPolicy policy = tools.policy;
    // Once more: a connection that broke is not the site's fault, but an error that comes twice is.
    policy.attempts = 2;
    policy.backOff = pause;
    policy.deadline = plan.limits.perPage;
    policy.inactivity = plan.limits.perPage;
    // Otherwise each page would set its cookies for the first one that asked, and nobody could tell which one that is.
    policy.cookies = plan.login != nullptr;
    return policy;
}

/// Whoever logged in keeps cookies, so each is set once, for whichever page is the first to be asked for. So they are said
/// of the site as a whole: of its first page.
void gatherCookies(QList<PageFacts> &pages)
{
    QStringList all;
    for (PageFacts &page : pages)
        all += std::exchange(page.cookies, {});
    all.removeDuplicates();
    all.sort();
    if (!pages.isEmpty())
        pages.first().cookies = all;
}

} // namespace

CrawlTask crawlOf(const VerificationPlan &plan, const QList<PageFacts> &known)
{
    return {.site = plan.site,
            .startPaths = plan.startPaths,
            .known = known,
            .findsMore = true,
            .limits = plan.limits,
            .ignore = plan.ignore};
}

SiteVisitor::SiteVisitor(const VerificationPlan &plan, const VerificationTools &tools, std::stop_token stop)
    : m_plan(plan)
    , m_tools(tools)
    , m_stop(std::move(stop))
    , m_client(policyOf(plan, tools), tools.clock)
{
}

Result<PageLook> SiteVisitor::look(const CrawlTask &task, const Text &what)
{
    if (m_plan.login) {
        if (const Result<void> in = logIn(m_plan.site, *m_plan.login, m_client, m_stop); !in)
            return Failure(in.error());
    }
    PageCrawler crawler(task, m_client, m_tools.clock, [this, &what](qint64 done, qint64 known) {
        if (m_tools.onProgress)
            m_tools.onProgress(what, done, known);
    });
    Result<PageLook> look = crawler.look(m_stop);
    if (look && m_plan.login)
        gatherCookies(look->pages);
    return look;
}

/// A site below a path often has cookies of that path only.
QList<QNetworkCookie> SiteVisitor::cookiesFor(const QList<PageFacts> &pages) const
{
    QList<QNetworkCookie> cookies = m_client.cookiesFor(m_plan.site.base);
    for (const PageFacts &page : pages) {
        const QList<QNetworkCookie> some = m_client.cookiesFor(m_plan.site.urlOf(page.path));
        std::copy_if(some.cbegin(), some.cend(), std::back_inserter(cookies),
                     [&cookies](const QNetworkCookie &one) { return !cookies.contains(one); });
    }
    return cookies;
}

Result<void> SiteVisitor::takePictures(PageLook &look, const PictureWish &wish) const
{
    if (wish.most == 0)
        return {};
    PictureTask task{.browser = {.program = m_tools.browser,
                                 .site = m_plan.site,
                                 .cookies = cookiesFor(look.pages),
                                 .hidden = m_plan.ignore.cssSelectors(),
                                 .systemProxy = m_tools.policy.systemProxy},
                     .pages = look.pages,
                     .most = wish.most,
                     .inAll = wish.inAll,
                     .onProgress = [this](qint64 done, qint64 all) {
                         if (m_tools.onProgress)
                             m_tools.onProgress(Text(QT_TRANSLATE_NOOP("Text", "Taking pictures of the pages")), done,
                                                all);
                     }};
    std::stable_partition(task.pages.begin(), task.pages.end(),
                          [&wish](const PageFacts &page) { return wish.before.contains(page.path); });
    TakenPictures taken = Switchback::takePictures(task, m_stop);
    look.pictures = std::move(taken.pictures);
    look.pictureTroubles = std::move(taken.troubles);
    return m_stop.stop_requested() ? Result<void>(Failure(cancelledProblem())) : Result<void>();
}

SiteCertificate certificateOf(const VerificationPlan &plan, const VerificationTools &tools, const std::stop_token &stop)
{
    constexpr std::chrono::seconds longest{5};
    if (plan.site.base.scheme() != "https"_L1)
        return {};
    const Result<ServerCertificate> shown = inspectCertificate(plan.site.base, longest, stop, tools.policy.systemProxy);
    if (!shown)
        return {};
    const CertificateSummary &own = shown->chain.constFirst();
    return {.subject = own.subject, .issuer = own.issuer, .validUntil = own.validUntil.toUTC()};
}

} // namespace Switchback
