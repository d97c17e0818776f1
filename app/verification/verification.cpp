// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/verification.h"

#include "app/net/httpurl.h"
#include "app/verification/baselinepictures.h"
#include "app/verification/comparepages.h"
#include "app/verification/comparesites.h"
#include "app/verification/sitevisitor.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

SiteSide sideOf(const VerificationPlan &plan, const QDateTime &at)
{
    return {.address = plan.site.base.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
            .version = plan.version,
            .at = at};
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
    CrawlTask task = crawlOf(plan, {});
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
    const Result<PageLook> second = SiteVisitor(plan, tools, stop).look(task, what);
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
    CrawlTask task = crawlOf(there, {});
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
    const Result<PageLook> look = SiteVisitor(there, tools, stop).look(task, what);
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

/// So many pages as the plan says, as long as there is time; \a before: a look that this one is compared with.
PictureWish wishOf(const VerificationPlan &plan, const PageLook *before, std::chrono::milliseconds left)
{
    return {.most = plan.pictures,
            .before = before ? before->pictures.pages.keys() : QStringList(),
            .inAll = std::min(left, plan.picturesInAll)};
}

/// Looks at the site of \a plan, also at pages of \a baseline that nobody links to any more, and says what that means.
Result<Looked> lookAndJudge(const VerificationPlan &plan, const SiteBaseline *baseline, const VerificationTools &tools,
                            const std::stop_token &stop)
{
    const Stopwatch watch(tools.clock);
    const auto left = [&] { return plan.limits.inAll - watch.elapsed(); };
    const bool isCompared = compares(baseline);
    SiteBaseline before = isCompared ? *baseline : SiteBaseline();
    SiteVisitor visitor(plan, tools, stop);
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking at the site"));
    Result<PageLook> look = visitor.look(crawlOf(plan, before.look.pages), what);
    if (!look)
        return Failure(look.error());
    look->certificate = certificateOf(plan, tools, stop);
    const SiteSide now = sideOf(plan, look->at);
    if (isCompared) {
        if (const Result<void> asked = askSlowOnesAgain(*look, before, plan, tools, stop, left()); !asked)
            return Failure(asked.error());
        const VerificationReport first = compareSites(before, now, *look, plan.thresholds, plan.ignore);
        if (plan.reference && first.count(PageVerdict::Worse) > 0) {
            Result<SiteBaseline> fresh = broughtUpToDate(before, first, plan, tools, stop, left());
            if (!fresh)
                return Failure(fresh.error());
            before = std::move(*fresh);
        }
    }
    // Last, as what is for a person to see must take no time from what decides.
    if (const Result<void> taken = visitor.takePictures(*look, wishOf(plan, &before.look, left())); !taken)
        return Failure(taken.error());
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    VerificationReport report = isCompared ? compareSites(before, now, *look, plan.thresholds, plan.ignore)
                                           : judgeSite(now, *look, plan.thresholds, plan.ignore);
    report.milliseconds = watch.elapsed().count();
    return Looked{.look = std::move(*look), .report = std::move(report)};
}

Result<SiteBaseline> lookAgain(const VerificationPlan &plan, PageLook &&look, const VerificationTools &tools,
                               const std::stop_token &stop)
{
    const Stopwatch watch(tools.clock);
    CrawlTask task = crawlOf(plan, look.pages);
    task.findsMore = false;
    SiteVisitor visitor(plan, tools, stop);
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking again, to know what differs every time"));
    Result<PageLook> again = visitor.look(task, what);
    if (!again)
        return Failure(again.error());
    PictureWish wish = wishOf(plan, &look, plan.limits.inAll - watch.elapsed());
    wish.most = int(look.pictures.pages.size());
    if (const Result<void> taken = visitor.takePictures(*again, wish); !taken)
        return Failure(taken.error());
    const SiteSide side = sideOf(plan, look.at);
    SiteBaseline baseline{.side = side, .look = std::move(look), .again = std::move(*again)};
    keepPicturePairs(baseline);
    return baseline;
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
    for (const QString &path : paths)
        look.pictures.pages.remove(path);
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
    carryPictures(next, before);
}

} // namespace

Result<SiteBaseline> takeBaseline(const VerificationPlan &plan, const VerificationTools &tools,
                                  const std::stop_token &stop)
{
    if (const std::optional<Problem> problem = whyNotSendable(plan.site.base))
        return Failure(*problem);
    const Stopwatch watch(tools.clock);
    SiteVisitor visitor(plan, tools, stop);
    const Text what(QT_TRANSLATE_NOOP("Text", "Looking at the site as it is"));
    Result<PageLook> look = visitor.look(crawlOf(plan, {}), what);
    if (!look)
        return Failure(look.error());
    look->certificate = certificateOf(plan, tools, stop);
    const PictureWish wish = wishOf(plan, nullptr, plan.limits.inAll - watch.elapsed());
    if (const Result<void> taken = visitor.takePictures(*look, wish); !taken)
        return Failure(taken.error());
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
