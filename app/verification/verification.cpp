// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/verification.h"

#include "app/net/httpcertificate.h"
#include "app/net/httpurl.h"
#include "app/verification/comparepages.h"
#include "app/verification/comparesites.h"
#include "app/verification/pagecrawler.h"

#include <QHash>
#include <QSet>

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
                              const VerificationTools &tools, const std::stop_token &stop,
                              std::chrono::milliseconds left)
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
    task.limits.inAll = left;
    task.limits.assets = 0;
    for (const PageFacts &page : std::as_const(after.pages)) {
        const auto was = first.constFind(page.path);
        if (was != first.cend() && isSlower(*was, again.value(page.path, *was), page, plan.thresholds))
            task.known.append(page);
    }
    if (task.known.isEmpty() || left <= std::chrono::milliseconds::zero())
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

/// What is worse than it was may be as bad at the site as it was by now: a product was withdrawn, a link has run out.
Result<SiteBaseline> broughtUpToDate(const SiteBaseline &before, const VerificationReport &report,
                                     const VerificationPlan &plan, const VerificationTools &tools,
                                     const std::stop_token &stop, std::chrono::milliseconds left)
{
    SiteBaseline fresh = before;
    VerificationPlan there = plan;
    there.site = *plan.reference;
    CrawlTask task = taskOf(there, {});
    task.startPaths.clear();
    task.findsMore = false;
    task.limits.inAll = left;
    for (const PageFacts &page : before.look.pages)
        if (std::any_of(report.rows.cbegin(), report.rows.cend(), [&page](const ReportRow &row) {
                return row.path == page.path && row.verdict == PageVerdict::Worse;
            }))
            task.known.append(page);
    if (task.known.isEmpty() || left <= std::chrono::milliseconds::zero())
        return fresh;
    const Text what(QT_TRANSLATE_NOOP("Text", "Asking the site as it was once more"));
    const Result<PageLook> look = lookAt(there, task, what, tools, stop);
    if (!look)
        return Failure(look.error());
    for (const PageFacts &page : look->pages)
        for (PageLook *part : {&fresh.look, &fresh.again})
            for (PageFacts &known : part->pages)
                if (known.path == page.path)
                    known = page;
    return fresh;
}

bool compares(const SiteBaseline *baseline)
{
    return baseline && !baseline->look.pages.isEmpty();
}

struct Looked {
    PageLook look;
    VerificationReport report;
};

/// Looks at the site of \a plan, also at pages of \a baseline that nobody links to any more, and says what that means.
Result<Looked> lookAndJudge(const VerificationPlan &plan, const SiteBaseline *baseline, const VerificationTools &tools,
                            const std::stop_token &stop)
{
    const Stopwatch watch(tools.clock);
    const auto left = [&] { return plan.limits.inAll - watch.elapsed(); };
    const CrawlTask task = taskOf(plan, compares(baseline) ? baseline->look.pages : QList<PageFacts>());
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking at the site"));
    Result<PageLook> look = lookAt(plan, task, what, tools, stop);
    if (!look)
        return Failure(look.error());
    look->certificate = certificateOf(plan, tools, stop);
    if (compares(baseline)) {
        if (const Result<void> asked = askSlowOnesAgain(*look, *baseline, plan, tools, stop, left()); !asked)
            return Failure(asked.error());
    }
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    const SiteSide now = sideOf(plan, look->at);
    VerificationReport report = compares(baseline) ? compareSites(*baseline, now, *look, plan.thresholds, plan.ignore)
                                                   : judgeSite(now, *look, plan.thresholds, plan.ignore);
    if (compares(baseline) && plan.reference && report.count(PageVerdict::Worse) > 0) {
        const Result<SiteBaseline> fresh = broughtUpToDate(*baseline, report, plan, tools, stop, left());
        if (!fresh)
            return Failure(fresh.error());
        report = compareSites(*fresh, now, *look, plan.thresholds, plan.ignore);
    }
    report.milliseconds = watch.elapsed().count();
    return Looked{.look = std::move(*look), .report = std::move(report)};
}

Result<SiteBaseline> lookAgain(const VerificationPlan &plan, PageLook &&look, const VerificationTools &tools,
                               const std::stop_token &stop)
{
    CrawlTask task = taskOf(plan, look.pages);
    task.findsMore = false;
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking again, to know what differs every time"));
    Result<PageLook> again = lookAt(plan, task, what, tools, stop);
    if (!again)
        return Failure(again.error());
    const SiteSide side = sideOf(plan, look.at);
    return SiteBaseline{.side = side, .look = std::move(look), .again = std::move(*again)};
}

QSet<QString> worseIn(const VerificationReport &report)
{
    QSet<QString> worse;
    for (const ReportRow &row : report.rows)
        if (row.verdict == PageVerdict::Worse)
            worse.insert(row.path);
    return worse;
}

void leaveOut(PageLook &look, const QSet<QString> &paths)
{
    look.pages.removeIf([&paths](const PageFacts &page) { return paths.contains(page.path); });
}

/// Pages that \a report names and \a next lacks: those are compared with what they were in \a before the next time, too.
void carryOver(SiteBaseline &next, const SiteBaseline &before, const VerificationReport &report)
{
    QSet<QString> carried;
    for (const ReportRow &row : report.rows)
        carried.insert(row.path);
    for (const PageFacts &page : std::as_const(next.look.pages))
        carried.remove(page.path);
    leaveOut(next.again, carried);
    const auto carry = [&carried](PageLook &to, const PageLook &from) {
        QList<PageFacts> pages;
        std::copy_if(from.pages.cbegin(), from.pages.cend(), std::back_inserter(pages),
                     [&carried](const PageFacts &page) { return carried.contains(page.path); });
        // In front: where time is always short, others are left out the next time.
        to.pages = pages + to.pages;
    };
    carry(next.look, before.look);
    carry(next.again, before.again);
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
    look->certificate = certificateOf(plan, tools, stop);
    return lookAgain(plan, std::move(*look), tools, stop);
}

Result<VerificationReport> verifySite(const VerificationPlan &plan, const SiteBaseline *baseline,
                                      const VerificationTools &tools, const std::stop_token &stop)
{
    if (const std::optional<Problem> problem = whyNotSendable(plan.site.base))
        return Failure(*problem);
    Result<Looked> looked = lookAndJudge(plan, baseline, tools, stop);
    if (!looked)
        return Failure(looked.error());
    return std::move(looked->report);
}

Result<VerifiedSite> verifyAndRemember(const VerificationPlan &plan, const SiteBaseline *baseline,
                                       const VerificationTools &tools, const std::stop_token &stop)
{
    if (const std::optional<Problem> problem = whyNotSendable(plan.site.base))
        return Failure(*problem);
    Result<Looked> looked = lookAndJudge(plan, baseline, tools, stop);
    if (!looked)
        return Failure(looked.error());
    VerifiedSite verified{.report = std::move(looked->report), .next = {}};
    if (!compares(baseline))
        leaveOut(looked->look, worseIn(verified.report));
    else if (verified.report.outcome == VerificationOutcome::Failed)
        return verified;
    if (looked->look.pages.isEmpty())
        return verified;
    Result<SiteBaseline> next = lookAgain(plan, std::move(looked->look), tools, stop);
    if (!next)
        return Failure(next.error());
    addWhatGotWorse(verified.report, *next, plan.thresholds);
    if (compares(baseline) && verified.report.outcome == VerificationOutcome::Failed)
        return verified;
    leaveOut(next->look, worseIn(verified.report));
    leaveOut(next->again, worseIn(verified.report));
    if (compares(baseline))
        carryOver(*next, *baseline, verified.report);
    if (!next->look.pages.isEmpty())
        verified.next = std::move(*next);
    return verified;
}

} // namespace Switchback
