// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/verification.h"

#include "app/net/httpcertificate.h"
#include "app/net/httpurl.h"
#include "app/verification/comparepages.h"
#include "app/verification/comparesites.h"
#include "app/verification/pagecrawler.h"

#include <QHash>

#include <algorithm>
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

SiteSide sideOf(const VerificationPlan &plan, const QDateTime &at)
{
    return {.address = plan.site.base.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
            .version = plan.version,
            .at = at};
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

/// A visitor of its own: with the cookies of this look and no other.
Result<PageLook> lookAt(const VerificationPlan &plan, const CrawlTask &task, const Text &what,
                        const VerificationTools &tools, const std::stop_token &stop)
{
    HttpClient client(policyOf(plan, tools), tools.clock);
    if (plan.login) {
        if (const Result<void> in = logIn(plan.site, *plan.login, client, stop); !in)
            return Failure(in.error());
    }
    PageCrawler crawler(task, client, tools.clock, [&tools, &what](qint64 done, qint64 known) {
        if (tools.onProgress)
            tools.onProgress(what, done, known);
    });
    Result<PageLook> look = crawler.look(stop);
    if (look && plan.login)
        gatherCookies(look->pages);
    return look;
}

CrawlTask taskOf(const VerificationPlan &plan, const QList<PageFacts> &known)
{
    return {.site = plan.site,
            .startPaths = plan.startPaths,
            .known = known,
            .findsMore = true,
            .limits = plan.limits,
            .ignore = plan.ignore};
}

/// Those that seem slower may have waited for one another.
Result<void> askSlowOnesAgain(PageLook &after, const SiteBaseline &before, const VerificationPlan &plan,
                              const VerificationTools &tools, const std::stop_token &stop)
{
    QHash<QString, PageFacts> again;
    for (const PageFacts &page : before.again.pages)
        again.insert(page.path, page);
    QHash<QString, PageFacts> first;
    for (const PageFacts &page : before.look.pages)
        first.insert(page.path, page);
    CrawlTask task = taskOf(plan, {});
    task.startPaths.clear();
    task.findsMore = false;
    task.limits.atOnce = 1;
    task.limits.assets = 0;
    for (const PageFacts &page : std::as_const(after.pages)) {
        const auto was = first.constFind(page.path);
        if (was != first.cend() && isSlower(*was, again.value(page.path, *was), page, plan.thresholds))
            task.known.append(page);
    }
    if (task.known.isEmpty())
        return {};
    const Text what(QT_TRANSLATE_NOOP("Text", "Asking slow pages again"));
    const Result<PageLook> second = lookAt(plan, task, what, tools, stop);
    if (!second)
        return Failure(second.error());
    for (const PageFacts &slow : second->pages) {
        const auto page = std::find_if(after.pages.begin(), after.pages.end(),
                                       [&slow](const PageFacts &one) { return one.path == slow.path; });
        if (page != after.pages.end() && slow.code.isEmpty())
            page->milliseconds = std::min(page->milliseconds, slow.milliseconds);
    }
    return {};
}

} // namespace

Result<SiteBaseline> takeBaseline(const VerificationPlan &plan, const VerificationTools &tools,
                                  const std::stop_token &stop)
{
    if (const std::optional<Problem> problem = whyNotSendable(plan.site.base))
        return Failure(*problem);
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking at the site as it is"));
    Result<PageLook> look = lookAt(plan, taskOf(plan, {}), what, tools, stop);
    if (!look)
        return Failure(look.error());
    CrawlTask task = taskOf(plan, look->pages);
    task.findsMore = false;
    const Text whatAgain(QT_TRANSLATE_NOOP("Text", "Looking again, to know what differs every time"));
    Result<PageLook> again = lookAt(plan, task, whatAgain, tools, stop);
    if (!again)
        return Failure(again.error());
    look->certificate = certificateOf(plan, tools, stop);
    return SiteBaseline{.side = sideOf(plan, look->at), .look = std::move(*look), .again = std::move(*again)};
}

Result<VerificationReport> verifySite(const VerificationPlan &plan, const SiteBaseline *baseline,
                                      const VerificationTools &tools, const std::stop_token &stop)
{
    if (const std::optional<Problem> problem = whyNotSendable(plan.site.base))
        return Failure(*problem);
    const Stopwatch watch(tools.clock);
    const bool compares = baseline && !baseline->look.pages.isEmpty();
    const CrawlTask task = taskOf(plan, compares ? baseline->look.pages : QList<PageFacts>());
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking at the site"));
    Result<PageLook> look = lookAt(plan, task, what, tools, stop);
    if (!look)
        return Failure(look.error());
    look->certificate = certificateOf(plan, tools, stop);
    if (compares) {
        if (const Result<void> asked = askSlowOnesAgain(*look, *baseline, plan, tools, stop); !asked)
            return Failure(asked.error());
    }
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    const SiteSide now = sideOf(plan, look->at);
    VerificationReport report = compares ? compareSites(*baseline, now, *look, plan.thresholds, plan.ignore)
                                         : judgeSite(now, *look, plan.thresholds, plan.ignore);
    report.milliseconds = watch.elapsed().count();
    return report;
}

} // namespace Switchback
